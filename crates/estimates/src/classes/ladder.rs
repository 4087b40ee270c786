//! The ladder of heats: powers of the likelihood from 1 down to where the lists say about as much as fifty people would.
//!
//! It is found by a run of its own and then kept: steps for an acceptance of 0.8 (Beskos et al., Bernoulli 19 (2013), give
//! 0.65 as the least wasteful and advise more for safety), heats so that every exchange is refused equally often, and twice
//! as many rungs as the refusals add up to (Syed et al. 2022, section 5, algorithm 4).
//!
//! Invariant: the first heat is 1; heats fall; steps grow no larger than 1.

use super::chain::Chain;
use super::hamilton::usual_steps;
use super::model::Model;
use crate::Chance;
use crate::numbers::fast::{exp, ln};

/// Powers of the likelihood and the steps that go with them.
#[derive(Clone, Debug, PartialEq)]
pub struct Ladder {
    /// The power of the likelihood on each rung, 1 first.
    pub heats: Vec<f64>,
    /// The logarithm of the middle step on each rung, in logits.
    pub ln_steps: Vec<f64>,
    /// How often exchanges were refused between the ends of the ladder, added up: the ladder's length.
    pub barrier: f64,
}

/// How readily moves should be accepted.
const ACCEPTED: f64 = 0.8;
/// The hottest rung sees the table as if it had about this many people.
const HOTTEST_PEOPLE: f64 = 50.0;
/// Sweeps of each round of looking for the ladder.
const ROUNDS: [usize; 4] = [60, 80, 160, 240];
/// Rungs while looking, and the most afterwards.
const FIRST_RUNGS: usize = 12;
const MOST_RUNGS: usize = 32;

impl Ladder {
    /// Looks for the ladder of a model.
    pub fn find<const K: usize>(model: &Model, chance: Chance) -> Ladder {
        let mut ladder = Ladder::first(model);
        let mut chain = Chain::<K>::new(model, ladder.heats.len(), chance);
        // A table of very many patterns is looked at more briefly, so that the run has an end.
        let hurry = (model.cost() / 10.0).max(1.0);
        for (round, sweeps) in ROUNDS.into_iter().enumerate() {
            let sweeps = ((sweeps as f64 / hurry) as usize).max(12);
            ladder.fit_steps(model, &mut chain, sweeps);
            let last = round + 1 == ROUNDS.len();
            if round > 0 && !last {
                let refusals = refusals(&chain);
                let rungs = if round + 2 == ROUNDS.len() { wanted_rungs(&refusals) } else { FIRST_RUNGS };
                ladder = ladder.spaced(&refusals, rungs);
                chain.resize(rungs);
            }
        }
        ladder.barrier = refusals(&chain).iter().sum();
        ladder
    }

    /// About how many steps a sweep takes, all rungs together.
    pub fn steps(&self) -> f64 {
        self.ln_steps.iter().map(|ln_step| usual_steps(*ln_step)).sum()
    }

    fn first(model: &Model) -> Ladder {
        let hottest = ln((HOTTEST_PEOPLE / model.people).min(0.25));
        let share = |rung: usize| rung as f64 / (FIRST_RUNGS - 1) as f64;
        let heats: Vec<f64> = (0..FIRST_RUNGS).map(|rung| exp(hottest * share(rung))).collect();
        // The spread of a logit falls with the root of the people that speak about it.
        let step = |heat: &f64| (0.9 - 0.5 * ln(1.0 + heat * model.people)).min(-0.5);
        let ln_steps = heats.iter().map(step).collect();
        Ladder { heats, ln_steps, barrier: 0.0 }
    }

    /// Sweeps while the steps follow the acceptances (Robbins and Monro 1951).
    fn fit_steps<const K: usize>(&mut self, model: &Model, chain: &mut Chain<K>, sweeps: usize) {
        chain.forget();
        for sweep in 0..sweeps {
            let before: Vec<f64> = chain.record.iter().map(|rung| rung.accepted).collect();
            chain.sweep(model, self);
            let pace = 2.0 * exp(-0.6 * ln(sweep as f64 + 10.0));
            for ((step, rung), before) in self.ln_steps.iter_mut().zip(&chain.record).zip(before) {
                *step = (*step + pace * (rung.accepted - before - ACCEPTED)).clamp(-9.0, 0.0);
            }
        }
    }

    /// The ladder with `rungs` rungs between the same ends, equally far apart by refusals.
    fn spaced(&self, refusals: &[f64], rungs: usize) -> Ladder {
        let mut so_far = vec![0.0];
        for refused in refusals {
            so_far.push(so_far[so_far.len() - 1] + refused.max(1e-3));
        }
        let end = so_far[so_far.len() - 1];
        let between = |values: &[f64], rung: usize| {
            let goal = end * rung as f64 / (rungs - 1) as f64;
            let at = so_far.partition_point(|far| *far < goal).clamp(1, so_far.len() - 1);
            let share = ((goal - so_far[at - 1]) / (so_far[at] - so_far[at - 1])).clamp(0.0, 1.0);
            values[at - 1] * (1.0 - share) + values[at] * share
        };
        let ln_heats: Vec<f64> = self.heats.iter().map(|heat| ln(*heat)).collect();
        Ladder {
            heats: (0..rungs).map(|rung| exp(between(&ln_heats, rung))).collect(),
            ln_steps: (0..rungs).map(|rung| between(&self.ln_steps, rung)).collect(),
            barrier: end,
        }
    }
}

/// How often the exchanges above each rung were refused.
fn refusals<const K: usize>(chain: &Chain<K>) -> Vec<f64> {
    let rungs = chain.record.split_last().map_or(&[][..], |(_, rest)| rest);
    rungs.iter().map(|rung| rung.refused / rung.exchanges.max(1.0)).collect()
}

fn wanted_rungs(refusals: &[f64]) -> usize {
    let barrier: f64 = refusals.iter().sum();
    ((2.0 * barrier).ceil() as usize + 1).clamp(3, MOST_RUNGS)
}

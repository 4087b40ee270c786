//! Latent classes: people fall into kinds that nobody wrote down, and inside a kind the lists are independent.
//!
//! Method: Manrique-Vallier, "Bayesian population size estimation using Dirichlet process mixtures", Biometrics 72 (2016),
//! sections 2 and 3, as in the R package LCMCR: K classes with shares by stick-breaking, V_k ~ Beta(1, α), V_K = 1; captures
//! λ_jk ~ Beta(1, 1); α ~ Gamma(shape 0.25, rate 0.25); people 1/N, cut where 20 n are hidden. Units: people, those on the
//! lists included.
//!
//! The sampler is another: the hidden people are summed out, the classes' memberships too, and chains walk over the logits
//! of λ and V along Hamiltonian paths (`hamilton`), on a ladder of powers of the likelihood (`ladder`, `chain`), with the
//! order of the classes drawn afresh (`labels`). A sweep is one path on every rung and one round of exchanges.
//!
//! Invariant: the answer depends on the table, the settings and the seed alone: not on the clock, the machine, or on how
//! many threads share the chains. Budgets count sweeps.

mod chain;
mod field;
mod fit;
mod hamilton;
mod hidden;
mod labels;
mod ladder;
mod model;
mod point;
mod report;
mod tails;
#[cfg(test)]
mod tests;

pub use fit::Fit;
pub use model::Prior;

use crate::convergence::{Agreement, agreement};
use crate::estimate::Estimate;
use crate::rules::Warning;
use crate::table::Table;
use crate::{Chance, Method, numbers};
use chain::Chain;
use ladder::Ladder;
use model::Model;
use rayon::prelude::*;

/// How many classes there are at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Classes {
    /// Five, the default of LCMCR.
    Five,
    /// Ten, as in the papers.
    Ten,
    /// Fifteen, as in HRDAG's practice.
    Fifteen,
    /// Twenty.
    Twenty,
}

impl Classes {
    /// The number.
    pub fn number(self) -> usize {
        match self {
            Classes::Five => 5,
            Classes::Ten => 10,
            Classes::Fifteen => 15,
            Classes::Twenty => 20,
        }
    }
}

/// What may be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// The most classes.
    pub classes: Classes,
    /// The prior.
    pub prior: Prior,
    /// How many chains; at least 2.
    pub chains: usize,
    /// The run ends when bulk and tail effective sample sizes of N reach this, split R-hat is at most 1.01 and the cold
    /// rungs have got four points from the hottest for each chain …
    pub effective: f64,
    /// … or when each chain has made this many sweeps …
    pub most_sweeps: usize,
    /// … or when all chains together have spent this much work, in steps of a path over a table of few patterns: between
    /// one and two million a second. A sweep over many patterns on many lists costs more, so there are fewer of them.
    pub most_work: f64,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            classes: Classes::Ten,
            prior: Prior::default(),
            chains: 8,
            effective: 2000.0,
            most_sweeps: 20_000,
            most_work: 4e7,
        }
    }
}

impl Settings {
    /// The most sweeps of each chain, where one sweep of one chain costs this much work; `None` if too few can be paid for
    /// chains that could ever agree.
    fn sweeps_at(&self, work: f64) -> Option<usize> {
        let affordable = (self.most_work / (work * self.chains.max(2) as f64)) as usize;
        (affordable >= FEWEST_SWEEPS).then(|| affordable.min(self.most_sweeps).max(16))
    }
}

/// Fewer sweeps of each chain than this are not begun.
const FEWEST_SWEEPS: usize = 60;
/// Split R-hat at which chains count as agreed.
const AGREED: f64 = 1.01;
/// Points from the hottest rung that the cold ones should have got, for each chain: so many chances to leave a mode.
const TRIPS: u64 = 4;
/// Sweeps of each chain before it is first looked at.
const FIRST_LOOK: usize = 200;
/// Independent draws below which nothing is said of a headline (as in the rule book).
const FEWEST_DRAWS: f64 = 400.0;
/// The share of the posterior at the end of the prior that forbids a headline (as in the rule book).
const MOST_AT_END: f64 = 0.01;

/// Why a run came to its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ended {
    /// The goal was reached.
    Enough,
    /// All sweeps were made.
    Budget,
    /// So much of the posterior lies at the end of the prior that more draws would not change what is said.
    AtEndOfPrior,
    /// A quarter of the sweeps gave so few independent draws that all of them would not give half as many as are needed.
    Hopeless,
}

/// What the chains did.
#[derive(Clone, Debug, PartialEq)]
pub struct Run {
    /// Draws of N by chain, the first quarter of each chain left out; people, those on the lists included.
    pub people: Vec<Vec<f64>>,
    /// α of the same draws.
    pub alpha: Vec<Vec<f64>>,
    /// The chance of being on no list, of the same draws.
    pub hidden: Vec<Vec<f64>>,
    /// How the chains agree about ln N.
    pub agreement: Agreement,
    /// Sweeps of each chain, those left out included.
    pub sweeps: usize,
    /// About how much work all sweeps were, as [`Settings::most_work`] counts it.
    pub work: f64,
    /// The powers of the likelihood.
    pub heats: Vec<f64>,
    /// How often exchanges between the ends of the ladder were refused, added up.
    pub barrier: f64,
    /// How often the cold rungs got a point that had come from the hottest one, all chains together.
    pub trips: u64,
    /// How readily moves on the cold rungs were accepted.
    pub accepted: f64,
    /// Why it ended.
    pub ended: Ended,
    /// How the model fits the cells.
    pub fit: Fit,
}

/// Estimates by latent classes.
///
/// # Errors
/// A warning that says why not: fewer than three lists with somebody on them, or more patterns than the budget pays for.
pub fn estimate(table: &Table, settings: &Settings, seed: u64) -> Result<Estimate, Warning> {
    let named = (0..table.width()).filter(|list| table.on_all(1 << list) > 0).count();
    if named < 3 {
        let sentence = format!(
            "There are {named} lists with somebody on them; kinds of people cannot be told apart with fewer than three."
        );
        return Err(Warning::NotRun { method: Method::Classes, sentence });
    }
    Ok(report::report(table, settings, &run(table, settings, seed)?))
}

/// Runs the chains and gives all that they drew.
///
/// # Errors
/// A warning: more patterns than the budget pays for.
pub fn run(table: &Table, settings: &Settings, seed: u64) -> Result<Run, Warning> {
    match settings.classes {
        Classes::Five => run_with::<5>(table, settings, seed),
        Classes::Ten => run_with::<10>(table, settings, seed),
        Classes::Fifteen => run_with::<15>(table, settings, seed),
        Classes::Twenty => run_with::<20>(table, settings, seed),
    }
}

fn run_with<const K: usize>(table: &Table, settings: &Settings, seed: u64) -> Result<Run, Warning> {
    let model = Model::new(table, settings.prior);
    let ladder = Ladder::find::<K>(&model, Chance::new(seed, 0));
    let number = settings.chains.max(2) as u64;
    let chain = |stream| Chain::<K>::new(&model, ladder.heats.len(), Chance::new(seed, stream));
    let mut chains: Vec<Chain<K>> = (1..=number).map(chain).collect();
    let most = settings.sweeps_at(ladder.steps() * model.cost()).ok_or_else(|| too_large(table))?;
    let (mut done, mut next) = (0, FIRST_LOOK.min(most / 2));
    loop {
        chains.par_iter_mut().for_each(|chain| chain.run(&model, &ladder, next - done));
        done = next;
        let seen = agreed(&chains);
        let trips: u64 = chains.iter().map(|chain| chain.trips).sum();
        let effective = seen.bulk_ess.min(seen.tail_ess);
        let travelled = ladder.heats.len() < 2 || trips >= TRIPS * number;
        let ended = if seen.split_rhat <= AGREED && effective >= settings.effective && travelled {
            Some(Ended::Enough)
        } else if done >= most {
            Some(Ended::Budget)
        } else if trips >= number && surely_at_end(&model, &chains, effective) {
            Some(Ended::AtEndOfPrior)
        } else {
            is_hopeless((done, most), effective).then_some(Ended::Hopeless)
        };
        if let Some(ended) = ended {
            return Ok(gather(&model, &ladder, chains, (seen, ended)));
        }
        next = next_look(done, effective, settings.effective).min(most);
    }
}

fn too_large(table: &Table) -> Warning {
    let sentence = format!(
        "There are {} patterns on {} lists; chains long enough to agree on so many cost too much. Merge lists, leave some out \
         or take strata.",
        table.cells().len(),
        table.width()
    );
    Warning::NotRun { method: Method::Classes, sentence }
}

/// Whether a quarter of the way or more shows that the whole will not give half the draws that a headline needs. Draws come
/// at a steady pace at best, and chains that do not agree count as few; the first sweeps say nothing yet.
fn is_hopeless((done, most): (usize, usize), effective: f64) -> bool {
    done >= FEWEST_SWEEPS && done * 4 >= most && effective * (most as f64) < FEWEST_DRAWS / 2.0 * done as f64
}

/// Whether the share of draws in the last twentieth of the prior is above [`MOST_AT_END`], by two standard errors.
fn surely_at_end<const K: usize>(model: &Model, chains: &[Chain<K>], effective: f64) -> bool {
    let end = model.people + 0.95 * model.most_hidden();
    let draws = chains.iter().flat_map(kept);
    let (at_end, all) = draws
        .fold((0.0, 0.0), |(at_end, all), draw| (at_end + f64::from(u8::from(draw.people > end)), all + 1.0));
    let share = at_end / all;
    effective >= FEWEST_DRAWS / 4.0 && share - 2.0 * (share * (1.0 - share) / effective).sqrt() > MOST_AT_END
}

/// Where to look next: where the goal would be reached at this pace, but no more than twice as far.
fn next_look(done: usize, effective: f64, wanted: f64) -> usize {
    let sweeps = done as f64 * 1.1 * wanted / effective.max(1.0);
    (sweeps as usize).clamp(done * 5 / 4, done * 2)
}

/// The draws that count: without the first quarter.
fn kept<const K: usize>(chain: &Chain<K>) -> &[chain::Draw] {
    &chain.draws[chain.draws.len() / 4..]
}

fn agreed<const K: usize>(chains: &[Chain<K>]) -> Agreement {
    let logarithms = |chain: &Chain<K>| kept(chain).iter().map(|draw| numbers::ln(draw.people)).collect();
    let people: Vec<Vec<f64>> = chains.iter().map(logarithms).collect();
    agreement(&people.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

fn gather<const K: usize>(
    model: &Model,
    ladder: &Ladder,
    chains: Vec<Chain<K>>,
    (agreement, ended): (Agreement, Ended),
) -> Run {
    let column = |of: fn(&chain::Draw) -> f64| -> Vec<Vec<f64>> {
        chains.iter().map(|chain| kept(chain).iter().map(of).collect()).collect()
    };
    let cold = |chain: &Chain<K>| chain.record[0].accepted / chain.record[0].moves.max(1.0);
    Run {
        people: column(|draw| draw.people),
        alpha: column(|draw| draw.alpha),
        hidden: column(|draw| draw.hidden),
        agreement,
        sweeps: chains.first().map_or(0, |chain| chain.draws.len()),
        work: chains.iter().map(|chain| chain.draws.len() as f64).sum::<f64>()
            * ladder.steps()
            * model.cost(),
        heats: ladder.heats.clone(),
        barrier: ladder.barrier,
        trips: chains.iter().map(|chain| chain.trips).sum(),
        accepted: chains.iter().map(cold).sum::<f64>() / chains.len() as f64,
        ended,
        fit: fit::fit(model, &chains),
    }
}

//! The stepwise choice of pairs: the most surprising overlap comes in first, until none surprises.
//!
//! Method: Chan, Silverman and Vincent 2021, section 3.2: a pair's p-value is the Poisson tail of its overlap under the model
//! without it; the smallest below the threshold comes in, unless the maximum would not exist or not be the only one.
//!
//! Invariant: p-values are compared as logarithms, so that two tiny ones are never equal by rounding, and the order of the
//! lists decides only between pairs that are alike.

use super::fitting::{Model, Outcome};
use super::tails::ln_tail;

/// Room for one choice after another.
#[derive(Clone, Debug)]
pub struct Chooser {
    pairs: Vec<u32>,
    ln_threshold: f64,
    model: Model,
    candidate: Model,
    chosen: Vec<u32>,
    surprising: Vec<(f64, u32)>,
}

impl Chooser {
    /// A chooser for tables of this many lists.
    pub fn new(lists: usize, threshold: f64, start: &Model) -> Chooser {
        let pairs = (0..lists).flat_map(|one| (one + 1..lists).map(move |other| 1 << one | 1 << other));
        Chooser {
            pairs: pairs.collect(),
            ln_threshold: crate::numbers::ln(threshold),
            model: start.clone(),
            candidate: start.clone(),
            chosen: Vec::new(),
            surprising: Vec::new(),
        }
    }

    /// Hidden people by the model chosen for these counts (sums over supersets); infinite if lists alone have no maximum.
    ///
    /// `start` is a model of lists alone whose parameters are near: those of the table itself.
    pub fn hidden(&mut self, totals: &[f64], start: &Model) -> f64 {
        self.chosen.clear();
        self.model.become_like(start);
        if self.model.fit(totals) != Outcome::Found {
            return f64::INFINITY;
        }
        while self.add_one(totals) {}
        self.model.hidden()
    }

    /// The pairs that came in, in their order.
    pub fn chosen(&self) -> &[u32] {
        &self.chosen
    }

    /// Adds the most surprising pair that can be added.
    fn add_one(&mut self, totals: &[f64]) -> bool {
        self.surprising.clear();
        for pair in self.pairs.iter().filter(|pair| !self.chosen.contains(pair)) {
            let ln_p = ln_tail(totals[*pair as usize], self.model.expected(*pair));
            if ln_p < self.ln_threshold {
                self.surprising.push((ln_p, *pair));
            }
        }
        self.surprising.sort_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
        for (_, pair) in &self.surprising {
            self.candidate.become_like(&self.model);
            self.candidate.add(*pair, totals[*pair as usize]);
            if self.candidate.fit(totals) == Outcome::Found {
                std::mem::swap(&mut self.candidate, &mut self.model);
                self.chosen.push(*pair);
                return true;
            }
        }
        false
    }
}

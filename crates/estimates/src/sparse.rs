//! Sparse overlaps: pairs of lists chosen step by step, with a maximum that may lie at the edge, and BCa intervals.
//!
//! Method: Chan, Silverman and Vincent, "Multiple systems estimation for sparse capture data", JASA 116 (2021), as in their R
//! package SparseMSE; threshold 0.02 as there. No prior. Units: people.
//!
//! Invariant: a seed and a table give the same bytes; the point does not depend on the seed at all.

mod bootstrap;
mod choice;
mod existence;
mod fitting;
mod tails;
#[cfg(test)]
mod tests;

use crate::estimate::{Estimate, Method, Value};
use crate::rules::Warning;
use crate::table::Table;
use bootstrap::Resampling;
use choice::Chooser;
use fitting::{Model, Outcome, over_supersets};

/// The most lists.
pub const MOST_LISTS: usize = 12;

/// What may be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// A pair comes in if its p-value is below.
    pub threshold: f64,
    /// How many bootstrap samples.
    pub samples: usize,
    /// The seed of the samples.
    pub seed: u64,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { threshold: 0.02, samples: 2000, seed: 1 }
    }
}

/// Estimates.
///
/// # Errors
/// A warning: fewer than two or more than [`MOST_LISTS`] lists, or lists that have no maximum even alone.
pub fn estimate(table: &Table, settings: &Settings) -> Result<Estimate, Warning> {
    let lists = table.width();
    let not_run = |sentence: String| Warning::NotRun { method: Method::Sparse, sentence };
    if lists < 2 {
        return Err(not_run("One list alone says nothing about those on none.".to_owned()));
    }
    if lists > MOST_LISTS {
        return Err(not_run(format!("There are {lists} lists; this method takes up to {MOST_LISTS}.")));
    }
    let totals = totals(table);
    let mut start = Model::of_lists(lists, &totals);
    if start.fit(&totals) != Outcome::Found {
        return Err(if table.in_overlaps() == 0 { Warning::NoOverlap } else { Warning::NoMaximum });
    }
    let mut chooser = Chooser::new(lists, settings.threshold, &start);
    let documented = table.people() as f64;
    let point = documented + chooser.hidden(&totals, &start);
    let resampling = Resampling { table, start: &start, chooser: &chooser };
    let replicates = bootstrap::replicates(&resampling, settings.samples, settings.seed);
    let draws: Vec<f64> = replicates.iter().map(|hidden| documented + hidden).collect();
    let acceleration = bootstrap::acceleration(&resampling);
    Ok(told(table, (chooser.chosen(), point), (draws, acceleration)))
}

fn totals(table: &Table) -> Vec<f64> {
    let mut totals = vec![0.0; 1 << table.width()];
    table.cells().iter().for_each(|(mask, count)| totals[*mask as usize] = *count as f64);
    over_supersets(&mut totals);
    totals
}

fn told(table: &Table, (chosen, point): (&[u32], f64), (draws, acceleration): (Vec<f64>, f64)) -> Estimate {
    let mut sorted = draws.clone();
    sorted.sort_by(f64::total_cmp);
    let mut estimate = Estimate::new(Method::Sparse, bootstrap::figures(&sorted, point, acceleration));
    let named = |pairs: Vec<&u32>| {
        Value::List(pairs.into_iter().map(|pair| Value::Text(name(table, *pair))).collect())
    };
    let (empty, filled) = chosen.iter().partition::<Vec<&u32>, _>(|pair| table.on_all(**pair) == 0);
    estimate.found("terms", named(filled));
    estimate.found("empty_pairs_in_model", named(empty));
    estimate.found("acceleration", acceleration);
    estimate.found("samples", draws.len());
    let lost = draws.iter().filter(|draw| !draw.is_finite()).count();
    estimate.found("samples_without_maximum", lost);
    if !(estimate.lo95.is_finite() && estimate.hi95.is_finite()) {
        estimate.warnings.push(Warning::NoInterval);
    }
    estimate.draws = draws;
    estimate
}

fn name(table: &Table, pair: u32) -> String {
    let inside = table.lists().iter().enumerate().filter(|(at, _)| pair >> at & 1 == 1);
    inside.map(|(_, name)| name.as_str()).collect::<Vec<_>>().join(":")
}

//! Averaging over decomposable graphs: every way in which lists may depend on each other, weighed by what the table says.
//!
//! Method: Madigan and York, "Bayesian methods for estimation of the size of a closed population", Biometrika 84 (1997),
//! sections 2 and 3, as in the R package dga (Lum, Johndrow and Ball 2015). Priors: each graph as likely as any other;
//! within a graph hyper-Dirichlet with `delta` pseudo-people in each of the 2^J cells, 2^-J unless said otherwise; people
//! 1/N. Units: people. The number of hidden people runs over 1, 2 … 20 n, as dga's examples do.
//!
//! Invariant: the answer depends on nothing but the table and the settings; there is no chance in it.

mod chordal;
mod coarse;
mod curves;
mod posterior;
#[cfg(test)]
mod tests;

use crate::estimate::{Diagnostic, Estimate, Figures, Method, Value};
use crate::rules::Warning;
use crate::table::Table;
use chordal::Graphs;
pub use chordal::MOST as MOST_LISTS;
use curves::Curves;
use posterior::Posterior;

/// The prior on the number of people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum PriorOnPeople {
    /// p(N) ∝ 1/N.
    OneOverN,
    /// N is Poisson around a gamma-distributed mean (Madigan and York 1997, section 4).
    GammaPoisson {
        /// Shape of the gamma distribution.
        shape: f64,
        /// Its scale, in people.
        scale: f64,
    },
}

/// What may be chosen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Settings {
    /// Pseudo-people in each cell; `None` is 2^-J.
    pub delta: Option<f64>,
    /// The largest number of hidden people, as a multiple of those on the lists.
    pub largest_multiple: u64,
    /// The prior on the number of people.
    pub prior: PriorOnPeople,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { delta: None, largest_multiple: 20, prior: PriorOnPeople::OneOverN }
    }
}

impl Settings {
    fn delta_for(&self, lists: usize) -> f64 {
        self.delta.unwrap_or(1.0 / (1u64 << lists) as f64)
    }
}

/// How many draws stand for the posterior.
const DRAWS: usize = 1000;

/// Estimates by all graphs on the table's lists.
///
/// # Errors
/// A warning that says why not: fewer than two lists, or more than [`MOST_LISTS`].
pub fn estimate(table: &Table, settings: &Settings) -> Result<Estimate, Warning> {
    let graphs = graphs_of(table)?;
    let posterior = posterior(table, graphs, settings);
    let people = table.people() as f64;
    let mut estimate = Estimate::new(Method::Graphs, figures(&posterior, people));
    estimate.draws = draws(&posterior, people);
    estimate.density = density(&posterior, people);
    let largest = largest(table, settings);
    let mass = posterior.above((largest * 0.95).floor());
    estimate.found("mean", people + posterior.mean());
    estimate.found("delta", settings.delta_for(table.width()));
    estimate.found("graphs", graphs.len());
    estimate.found("graphs_not_negligible", posterior.graphs.len());
    estimate.found("left_out_below", coarse::left_out());
    estimate.found("largest", people + largest);
    estimate.found("mass_at_grid_end", mass);
    estimate.found("top_graphs", top_graphs(table, graphs, &posterior));
    if mass > 0.01 {
        estimate.warnings.push(Warning::GridEnd { mass, largest: people + largest });
    }
    Ok(estimate)
}

/// The figure for each of several other values of delta: half and twice the default, 0.1, 0.5 and 1.
///
/// # Errors
/// As [`estimate`].
pub fn delta_sensitivity(table: &Table, settings: &Settings) -> Result<Vec<(f64, Figures)>, Warning> {
    let graphs = graphs_of(table)?;
    let usual = settings.delta_for(table.width());
    let people = table.people() as f64;
    let with = |delta: f64| {
        let posterior = posterior(table, graphs, &Settings { delta: Some(delta), ..*settings });
        (delta, figures(&posterior, people))
    };
    Ok([usual / 2.0, usual * 2.0, 0.1, 0.5, 1.0].map(with).to_vec())
}

fn graphs_of(table: &Table) -> Result<&'static Graphs, Warning> {
    let lists = table.width();
    let not_run = |sentence| Warning::NotRun { method: Method::Graphs, sentence };
    if lists < 2 {
        return Err(not_run("One list alone says nothing about those on none.".to_owned()));
    }
    Graphs::on(lists).ok_or_else(|| {
        not_run(format!(
            "There are {lists} lists; all graphs can be enumerated for up to {MOST_LISTS}. Merge lists or leave some out."
        ))
    })
}

fn largest(table: &Table, settings: &Settings) -> f64 {
    (table.people() * settings.largest_multiple.max(1)) as f64
}

fn posterior(table: &Table, graphs: &Graphs, settings: &Settings) -> Posterior {
    let curves = Curves::of(table, settings);
    let largest = largest(table, settings) as u64;
    let coarse = coarse::look(&curves, graphs, largest);
    posterior::sum(&curves, graphs, &coarse, largest)
}

fn figures(posterior: &Posterior, people: f64) -> Figures {
    Figures::of(|p| people + posterior.quantile(p))
}

fn draws(posterior: &Posterior, people: f64) -> Vec<f64> {
    let places = (0..DRAWS).map(|at| (at as f64 + 0.5) / DRAWS as f64);
    places.map(|p| people + posterior.quantile(p)).collect()
}

/// The density where it can be seen: above a ten-thousandth of its greatest.
fn density(posterior: &Posterior, people: f64) -> Vec<(f64, f64)> {
    let all = posterior.density();
    let top = all.iter().map(|(_, density)| *density).fold(0.0, f64::max);
    all.into_iter()
        .filter(|(_, density)| *density > top * 1e-4)
        .map(|(x, density)| (people + x, density))
        .collect()
}

fn top_graphs(table: &Table, graphs: &Graphs, posterior: &Posterior) -> Value {
    let mut sorted = posterior.graphs.clone();
    sorted.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
    let row = |(graph, probability): &(usize, f64)| {
        Value::Row(vec![
            Diagnostic::new("graph", name(table, &graphs.cliques(*graph))),
            Diagnostic::new("probability", *probability),
        ])
    };
    Value::List(sorted.iter().take(10).map(row).collect())
}

/// "EXH·ABA | HRW": lists joined by a point depend on each other.
fn name(table: &Table, cliques: &[u8]) -> String {
    let clique = |set: &u8| {
        let inside = table.lists().iter().enumerate().filter(|(at, _)| set >> at & 1 == 1);
        inside.map(|(_, name)| name.as_str()).collect::<Vec<_>>().join("·")
    };
    cliques.iter().map(clique).collect::<Vec<_>>().join(" | ")
}

//! How the model fits the cells that were seen, and how many classes are occupied.
//!
//! Posterior predictive check (Gelman, Meng and Stern 1996): as many people as were seen are drawn again over the patterns;
//! the measure is Freeman and Tukey's Σ(√count - √expected)². A p-value near 0 says that the table is stranger than what
//! the model makes; near 1 is no fault. Patterns that did not occur are one cell together.
//!
//! Invariant: looks at points that the chains kept; changes none.

use super::chain::Chain;
use super::model::Model;

/// How the model fits.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The share of replicates that are at least as far from what is expected as the table is.
    pub p_value: f64,
    /// For each kept point, how many classes somebody belongs to, hidden people included.
    pub occupied: Vec<u32>,
    /// For each pattern that occurs: the people expected, on average over the kept points.
    pub expected: Vec<f64>,
}

/// Looks at the points that the chains kept.
pub fn fit<const K: usize>(model: &Model, chains: &[Chain<K>]) -> Fit {
    let looks: Vec<&Look> = chains.iter().flat_map(|chain| &chain.looks[chain.looks.len() / 4..]).collect();
    let number = looks.len().max(1) as f64;
    let mut expected = vec![0.0; model.counts.len()];
    for look in &looks {
        expected.iter_mut().zip(&look.expected).for_each(|(sum, one)| *sum += one / number);
    }
    Fit {
        p_value: looks.iter().filter(|look| look.replicate >= look.table).count() as f64 / number,
        occupied: looks.iter().map(|look| look.occupied).collect(),
        expected,
    }
}

/// What one point shows.
#[derive(Clone, Debug, PartialEq)]
pub struct Look {
    /// Distance of the table from what the point expects.
    pub table: f64,
    /// Distance of a replicate.
    pub replicate: f64,
    /// Classes that somebody belongs to.
    pub occupied: u32,
    /// People expected in each pattern that occurs.
    pub expected: Vec<f64>,
}

/// Looks at one point: `chance` of every pattern and of none, and for each pattern the classes' parts of it.
pub fn look<const K: usize>(
    model: &Model,
    field: &super::field::Field<K>,
    hidden: f64,
    random: &mut crate::Chance,
) -> Look {
    let seen = 1.0 - field.hidden();
    let mut shares: Vec<f64> =
        field.chance[..model.counts.len()].iter().map(|chance| chance / seen).collect();
    shares.push((1.0 - shares.iter().sum::<f64>()).max(0.0));
    let expected: Vec<f64> = shares.iter().map(|share| share * model.people).collect();
    let mut drawn = vec![0; shares.len()];
    random.multinomial(model.people as u64, &shares, &mut drawn);
    let replicate: Vec<f64> = drawn.iter().map(|count| *count as f64).collect();
    let table: Vec<f64> = model.counts.iter().copied().chain([0.0]).collect();
    let mut members = [0u64; K];
    let people = model.counts.iter().copied().chain([hidden]);
    for (cell, people) in people.enumerate() {
        let mut drawn = [0; K];
        random.multinomial(people as u64, &field.parts(model, cell).0, &mut drawn);
        members.iter_mut().zip(drawn).for_each(|(sum, one)| *sum += one);
    }
    Look {
        table: distance(&table, &expected),
        replicate: distance(&replicate, &expected),
        occupied: members.iter().filter(|people| **people > 0).count() as u32,
        expected: expected[..model.counts.len()].to_vec(),
    }
}

/// Freeman and Tukey's distance.
fn distance(counts: &[f64], expected: &[f64]) -> f64 {
    counts.iter().zip(expected).map(|(count, mean)| (count.sqrt() - mean.sqrt()).powi(2)).sum()
}

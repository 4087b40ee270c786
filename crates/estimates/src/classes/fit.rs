//! How the model fits the patterns that were seen, and how many classes are occupied.
//!
//! Posterior predictive check (Gelman, Meng and Stern, Statistica Sinica 6 (1996)): as many people as were seen are drawn
//! again over all patterns; the measure is Freeman and Tukey's Σ(√count - √expected)² over all 2^J - 1 patterns, so that
//! patterns which occur are not favoured. A p-value near 0 says that the table is stranger than what the model makes; near
//! 1 is no fault.
//!
//! Invariant: looks at points that the chains kept; changes none.

#[cfg(test)]
mod tests;

use super::chain::Chain;
use super::field::Field;
use super::model::Model;
use crate::Chance;

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

/// Looks at the point that the field last looked at, with `hidden` people on no list.
pub fn look<const K: usize>(model: &Model, field: &Field<K>, hidden: f64, random: &mut Chance) -> Look {
    let scale = model.people / (1.0 - field.hidden());
    let seen = model.counts.len();
    let expected: Vec<f64> = field.chance[..seen].iter().map(|chance| chance * scale).collect();
    let mut members = [0u64; K];
    for (cell, people) in model.counts.iter().copied().chain([hidden]).enumerate() {
        let mut drawn = [0; K];
        random.multinomial(people as u64, field.parts(cell), &mut drawn);
        members.iter_mut().zip(drawn).for_each(|(sum, one)| *sum += one);
    }
    let table = model.counts.iter().copied().zip(expected.iter().copied());
    Look {
        table: distance(model.people, table),
        replicate: replicate(model, field, random),
        occupied: members.iter().filter(|people| **people > 0).count() as u32,
        expected,
    }
}

/// Freeman and Tukey's distance over all patterns from (count, expected) of those that occur: any other adds what is
/// expected of it, and all together `people` are expected.
fn distance(people: f64, occurring: impl Iterator<Item = (f64, f64)>) -> f64 {
    occurring.fold(people, |sum, (count, mean)| sum + (count.sqrt() - mean.sqrt()).powi(2) - mean)
}

/// Up to this many people a replicate is drawn person by person; above, pattern by pattern.
const ONE_BY_ONE: f64 = 5000.0;
/// The most lists whose patterns are gone through one by one.
const MOST_LISTS: usize = 12;

/// The distance of a replicate; that of an empty table where neither way of drawing one is affordable.
fn replicate<const K: usize>(model: &Model, field: &Field<K>, random: &mut Chance) -> f64 {
    let scale = model.people / (1.0 - field.hidden());
    let expected = |pattern: u32| scale * field.parts_of(model, pattern).sum();
    if model.lists <= MOST_LISTS {
        let patterns = 1..1u32 << model.lists;
        let means: Vec<f64> = patterns.map(expected).collect();
        let mut drawn = vec![0; means.len()];
        random.multinomial(model.people as u64, &means, &mut drawn);
        return distance(model.people, drawn.iter().map(|count| *count as f64).zip(means));
    }
    if model.people > ONE_BY_ONE {
        return model.people;
    }
    let person = Person::new(model, field);
    let mut patterns: Vec<u32> = (0..model.people as u64).map(|_| person.draw(field, random)).collect();
    patterns.sort_unstable();
    let cells = patterns.chunk_by(|one, other| one == other);
    distance(model.people, cells.map(|cell| (cell.len() as f64, expected(cell[0]))))
}

/// How people on some list are drawn one by one.
struct Person<const K: usize> {
    /// The chance to be seen and in this class or one before it.
    until: [f64; K],
    /// For each list, the chance to be on none from here on, by class.
    none_from: Vec<[f64; K]>,
}

impl<const K: usize> Person<K> {
    fn new(model: &Model, field: &Field<K>) -> Person<K> {
        let mut none_from = vec![[1.0; K]; model.lists + 1];
        for list in (0..model.lists).rev() {
            none_from[list] =
                std::array::from_fn(|k| none_from[list + 1][k] * (1.0 - field.capture[list].0[k]));
        }
        let mut sum = 0.0;
        let until = std::array::from_fn(|k| {
            sum += field.share.0[k] * (1.0 - none_from[0][k]);
            sum
        });
        Person { until, none_from }
    }

    /// A pattern that is not empty: as long as nobody was named, the next list's chance is that given some list to come.
    fn draw(&self, field: &Field<K>, random: &mut Chance) -> u32 {
        let place = random.uniform() * self.until[K - 1];
        let class = self.until.iter().position(|until| place < *until).unwrap_or(K - 1);
        let mut pattern = 0u32;
        for (list, capture) in field.capture.iter().enumerate() {
            let some = if pattern == 0 { 1.0 - self.none_from[list][class] } else { 1.0 };
            if random.uniform() * some < capture.0[class] {
                pattern |= 1 << list;
            }
        }
        pattern
    }
}

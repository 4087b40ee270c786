//! What each grade of agreement weighs, in bits (Fellegi and Sunter 1969, sections 2 and 3).
//!
//! Invariant: nothing is set for any table: chance agreement comes from random pairs and frequencies, agreement of one person's
//! records from expectation and maximisation over candidates, the prior from both; a better grade never weighs less.

mod chance;
mod learn;
mod rarity;

use crate::candidates::Blocks;
use crate::fields::{LEVELS, MEASURES, Outcome, Rows};
use rarity::Rarity;

/// Probabilities by measure and grade; what is missing has none.
pub type Table = [[f64; LEVELS]; MEASURES];

/// A model of agreement.
#[derive(Clone, Debug)]
pub struct Model {
    /// log₂ of the odds that two rows taken at random speak of one person.
    pub prior: f64,
    /// How likely each grade is between two records of one person (m), given that both say something.
    pub same: Table,
    /// How likely each grade is between records of two people (u).
    pub other: Table,
    /// The weight of each grade in bits: log₂ of m over u, made monotone.
    pub weights: [[f32; LEVELS]; MEASURES],
    rarity: Rarity,
}

impl Model {
    /// Learns from a table and its candidates.
    pub fn learn(rows: &Rows, blocks: &Blocks) -> Model {
        let other = chance::estimate(rows);
        let sample = learn::Sample::take(rows, blocks);
        let same = sample.maximise(rows, &other);
        let mut model = Model {
            prior: 0.0,
            same,
            other,
            weights: weights(rows, &same, &other),
            rarity: Rarity::of(rows, &other),
        };
        model.prior = learn::prior(rows, blocks, &model);
        model
    }

    /// What an outcome weighs, measure by measure, without the prior.
    pub fn parts(&self, outcome: &Outcome) -> [f32; MEASURES] {
        let mut parts = [0.0; MEASURES];
        for (measure, part) in parts.iter_mut().enumerate() {
            let level = outcome.levels[measure];
            if level != 0 {
                *part = self.weights[measure][usize::from(level)]
                    + self.rarity.bits(measure, outcome.codes[measure]);
            }
        }
        parts
    }

    /// The bits of an outcome, the prior included.
    pub fn bits(&self, outcome: &Outcome) -> f32 {
        self.parts(outcome).iter().fold(self.prior as f32, |sum, part| sum + part)
    }
}

fn weights(rows: &Rows, same: &Table, other: &Table) -> [[f32; LEVELS]; MEASURES] {
    let mut weights = [[0.0f32; LEVELS]; MEASURES];
    for (place, measure) in rows.measures.iter().enumerate() {
        let own = &mut weights[place];
        for level in 1..measure.levels {
            own[level] = (same[place][level] / other[place][level]).log2() as f32;
        }
        // Grades are numbered from the best to the worst: none weighs less than a worse one.
        for level in (1..measure.levels - 1).rev() {
            own[level] = own[level].max(own[level + 1]);
        }
    }
    weights
}

#[cfg(test)]
mod tests;

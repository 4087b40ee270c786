//! What each grade of agreement weighs, in bits (Fellegi and Sunter 1969, sections 2 and 3).
//!
//! Two people may agree by chance, or because they are kin: kin share a surname, a father's name, a home, and no given name or
//! birth beyond chance. Invariant: nothing is set for any table: chance agreement comes from random pairs and frequencies,
//! agreement of one person's records and of kin from expectation and maximisation over candidates; a better grade never
//! weighs less.

mod chance;
mod dependence;
mod grades;
mod learn;
mod near;
mod prior;
mod rarity;

use crate::candidates::Blocks;
use crate::fields::{Kind, LEVELS, MEASURES, Outcome, Rows};
pub use dependence::Dependence;
use near::Near;
use rarity::Rarity;

/// Probabilities by measure and grade; what is missing has none.
pub type Table = [[f64; LEVELS]; MEASURES];

/// Bits by measure and grade.
pub type Weights = [[f32; LEVELS]; MEASURES];

/// A model of agreement.
#[derive(Clone, Debug)]
pub struct Model {
    /// log₂ of the odds that two rows taken at random speak of one person.
    pub prior: f64,
    /// log₂ of the odds that two rows taken at random speak of kin.
    pub kin_prior: f64,
    /// How likely each grade is between two records of one person (m), given that both say something.
    pub same: Table,
    /// How likely each grade is between records of two people taken at random (u).
    pub other: Table,
    /// How likely each grade is between records of kin.
    pub kin: Table,
    /// The weight of each grade in bits: log₂ of m over u, made monotone.
    pub weights: Weights,
    kin_weights: Weights,
    /// What agreeing fields say twice.
    pub dependence: Dependence,
    rarity: Rarity,
    /// What it tells on average that names are near, by part.
    near: Near,
}

/// What an outcome weighs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weighed {
    /// Each measure, in bits for one person.
    pub parts: [f32; MEASURES],
    /// What kin would agree in too, in bits; never above 0.
    pub kin: f32,
    /// What two agreeing fields say twice, in bits; never above 0.
    pub dependence: f32,
    /// All together, the prior included.
    pub bits: f32,
}

impl Model {
    /// Learns from a table and its candidates.
    pub fn learn(rows: &Rows, blocks: &Blocks) -> Model {
        let other = chance::estimate(rows);
        let sample = learn::Sample::take(rows, blocks);
        let learned = sample.maximise(rows, &other);
        let mut model = Model {
            prior: 0.0,
            kin_prior: f64::NEG_INFINITY,
            weights: grades::weights(rows, &learned.same, &other),
            kin_weights: grades::weights(rows, &learned.kin, &other),
            dependence: Dependence::default(),
            same: learned.same,
            kin: learned.kin,
            rarity: Rarity::of(rows, &other),
            near: Near::default(),
            other,
        };
        for place in 0..rows.measures.len() {
            if is_personal(rows, place) {
                model.kin_weights[place] = [0.0; LEVELS];
            }
        }
        (model.prior, model.kin_prior) = prior::estimate(rows, &sample, &model);
        model.near = Near::learn(rows, &sample, &model);
        model.dependence = Dependence::learn(rows, &model);
        (model.prior, model.kin_prior) = prior::estimate(rows, &sample, &model);
        model
    }

    /// What an outcome weighs, measure by measure.
    pub fn weigh(&self, rows: &Rows, outcome: &Outcome) -> Weighed {
        let mut parts = [0.0; MEASURES];
        let (mut sum, mut kin) = (self.prior as f32, self.kin_prior as f32);
        for (place, part) in parts.iter_mut().enumerate().take(rows.measures.len()) {
            let level = usize::from(outcome.levels[place]);
            if level != 0 {
                let rarity = self.rarity.bits(place, outcome.codes[place])
                    + self.near.bits((place, level), outcome, &self.weights[place]);
                *part = self.weights[place][level] + rarity;
                sum += *part;
                let shared = self.kin_weights[place][level];
                kin += if shared == 0.0 { 0.0 } else { shared + rarity };
            }
        }
        let dependence = self.dependence.bits(&parts) + self.namesakes(outcome, &parts);
        let kin = -soft(kin);
        Weighed { parts, kin, dependence, bits: sum + dependence + kin }
    }
}

impl Model {
    fn namesakes(&self, outcome: &Outcome, parts: &[f32; MEASURES]) -> f32 {
        let Some((at, ..)) = self.dependence.names.filter(|_| outcome.named > 0) else { return 0.0 };
        // The chance that a word agrees by itself is its share of the rows: u, less the bits that it is rarer.
        let chance =
            |place: usize| self.other[place][1].log2() as f32 - self.rarity.bits(place, outcome.codes[place]);
        self.dependence.namesakes(outcome.named, (chance(at) + chance(at + 1), parts))
    }
}

/// log₂ of one and two to the power of x.
fn soft(x: f32) -> f32 {
    if x < -12.0 {
        0.0
    } else if x > 12.0 {
        x
    } else {
        x.exp2().ln_1p() * std::f32::consts::LOG2_E
    }
}

/// Whether a measure speaks of the person and not of the family, the home or the event.
fn is_personal(rows: &Rows, place: usize) -> bool {
    let Some(measure) = rows.measures.get(place) else { return true };
    match rows.fields[measure.field].kind {
        Kind::Names(_) => measure.part == 1,
        Kind::Birth(_) | Kind::Identity(_) | Kind::Category(_) | Kind::Age => true,
        Kind::Date(_) | Kind::Place(_) | Kind::Code(_) | Kind::Text(_) => false,
    }
}

#[cfg(test)]
mod tests;

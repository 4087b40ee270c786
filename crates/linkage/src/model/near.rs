//! What it adds that two names which are near are rare names, or takes away that they are common.
//!
//! Two records of one person that differ by a slip agree in a name as rare as the commoner spelling. Source: the share of a value as
//! its chance agreement (Winkler, RR2000/06), here for spellings that stand for one value. Invariant: a slip never weighs more than
//! the best that exact agreement weighs, and on the average of one person's records nothing is added.

use super::Model;
use super::learn::Sample;
use crate::fields::name::PARTS;
use crate::fields::{EXACT, Kind, LEVELS, Outcome, Rows};

/// Bits that are added or taken away at most: what slips of one name really do is known roughly only.
const MOST: f32 = 6.0;

/// For each part of a name and each grade what it tells on average.
#[derive(Clone, Debug, Default)]
pub struct Near {
    /// The measure of the surname.
    at: Option<usize>,
    usual: [[f32; LEVELS]; PARTS],
    /// log₂ of the chance that names agree exactly, by part.
    exact: [f32; PARTS],
}

impl Near {
    /// From the candidates that are likely one person, by all other measures.
    pub fn learn(rows: &Rows, sample: &Sample, model: &Model) -> Near {
        let names = rows.fields.iter().find(|field| matches!(field.kind, Kind::Names(_)));
        let Some(at) = names.map(|field| field.measure) else { return Near::default() };
        let mut sums = [[(1e-6f64, 1e-6f64); LEVELS]; PARTS];
        for (key, outcome) in &sample.first {
            let bits = model.weigh(rows, outcome).bits;
            let likely = 1.0 / (1.0 + f64::from(-bits).exp2()) * sample.stands_for(*key);
            for (part, told) in outcome.told.iter().enumerate().filter(|(_, told)| **told > 0.0) {
                let sum = &mut sums[part][usize::from(outcome.levels[at + part])];
                *sum = (sum.0 + likely * f64::from(-told).exp2(), sum.1 + likely);
            }
        }
        // The ratio of two probabilities has the mean 1 under the one below: its inverse under the one above.
        let usual = sums.map(|levels| levels.map(|(sum, count)| -(sum / count).log2() as f32));
        let exact = [0, 1, 2].map(|part| model.other[at + part][usize::from(EXACT)].log2() as f32);
        Near { at: Some(at), usual, exact }
    }

    /// What is added to a grade; 0 for what is not near.
    pub fn bits(&self, (place, level): (usize, usize), outcome: &Outcome, weights: &[f32; LEVELS]) -> f32 {
        let part = self.at.and_then(|at| place.checked_sub(at));
        let Some(part) = part.filter(|part| outcome.told.get(*part).is_some_and(|told| *told > 0.0)) else {
            return 0.0;
        };
        let told = outcome.told[part];
        // Exact agreement in the commoner word weighs what exact agreement weighs, and what it is rarer than usual.
        let best = weights[usize::from(EXACT)] + self.exact[part] + told;
        (told - self.usual[part][level]).clamp(-MOST, MOST).min(best - weights[level])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(told: f32) -> f32 {
        let near = Near { at: Some(0), usual: [[8.0; LEVELS]; PARTS], exact: [-9.0; PARTS] };
        let mut weights = [0.0; LEVELS];
        (weights[1], weights[3]) = (9.0, 5.0);
        near.bits((0, 3), &Outcome { told: [told, 0.0, 0.0], ..Outcome::default() }, &weights)
    }

    #[test]
    fn a_slip_in_a_rare_name_tells_more_than_one_in_a_common_name() {
        assert_eq!([near(12.0), near(8.0), near(7.0)], [4.0, 0.0, -1.0]);
    }

    #[test]
    fn a_slip_never_weighs_more_than_exact_agreement() {
        for told in 1..40 {
            let told = told as f32 / 2.0;
            assert!(5.0 + near(told) <= 9.0 - 9.0 + told || near(told) <= -MOST, "{told}");
        }
    }

    #[test]
    fn what_is_not_near_gets_nothing() {
        assert_eq!(near(0.0), 0.0);
    }
}

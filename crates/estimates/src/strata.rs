//! Strata: the sum over parts of the population, drawn part by part, never added up from medians.
//!
//! Invariant: a stratum without an estimate adds only its documented people, and the sum says so: it is then a lower number.

use crate::estimate::{Estimate, Figures};
use crate::random::Chance;
use crate::rules::Warning;

/// One part of the population.
#[derive(Clone, Debug)]
pub struct Stratum {
    /// Its name.
    pub name: String,
    /// People on its lists.
    pub documented: u64,
    /// Its estimate, or why there is none.
    pub estimate: Result<Estimate, Warning>,
}

/// The sum.
#[derive(Clone, Debug, PartialEq)]
pub struct Sum {
    /// Median and intervals of the sum; people; NaN if no stratum has an estimate.
    pub figures: Figures,
    /// Draws of the sum.
    pub draws: Vec<f64>,
    /// What to know: each stratum's warnings under its name, and the strata without an estimate.
    pub warnings: Vec<Warning>,
}

/// How many draws of the sum are made.
const DRAWS: usize = 4000;

/// Adds up draws of the strata, each stratum's drawn anew from its posterior or bootstrap sample.
///
/// Strata are taken as independent of each other, as their estimates are.
pub fn sum(strata: &[Stratum], seed: u64) -> Sum {
    let mut draws = vec![0.0; DRAWS];
    let mut warnings = Vec::new();
    for (at, stratum) in strata.iter().enumerate() {
        let mut chance = Chance::new(seed, at as u64);
        match &stratum.estimate {
            Ok(estimate) if !estimate.draws.is_empty() => {
                let pool = &estimate.draws;
                draws.iter_mut().for_each(|draw| *draw += pool[chance.below(pool.len() as u64) as usize]);
                warnings.extend(estimate.warnings.iter().map(|warning| under(&stratum.name, warning)));
            }
            Ok(estimate) => {
                draws.iter_mut().for_each(|draw| *draw += stratum.documented as f64);
                warnings.push(left_out(stratum, &format!("{} gives no draws", estimate.method.code())));
            }
            Err(warning) => {
                draws.iter_mut().for_each(|draw| *draw += stratum.documented as f64);
                warnings.push(left_out(stratum, warning.sentence().trim_end_matches('.')));
            }
        }
    }
    let drawn =
        |stratum: &Stratum| stratum.estimate.as_ref().is_ok_and(|estimate| !estimate.draws.is_empty());
    if !strata.iter().any(drawn) {
        // A sum of documented people alone is no estimate.
        draws.clear();
    }
    Sum { figures: Figures::of_draws(&draws), draws, warnings }
}

/// A warning of one stratum, with as much weight for the sum as it has for the stratum.
fn under(name: &str, warning: &Warning) -> Warning {
    let sentence = format!("{name}: {}", warning.sentence());
    if warning.forbids_headline() {
        Warning::NotIdentified { sentence }
    } else {
        Warning::Remark { sentence }
    }
}

fn left_out(stratum: &Stratum, why: &str) -> Warning {
    Warning::NotIdentified {
        sentence: format!(
            "{}: no estimate ({why}); only its {} documented people are in the sum.",
            stratum.name, stratum.documented
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate::Method;

    fn stratum(name: &str, draws: Vec<f64>) -> Stratum {
        let mut estimate = Estimate::new(Method::Classes, Figures::of_draws(&draws));
        estimate.draws = draws;
        Stratum { name: name.to_owned(), documented: 100, estimate: Ok(estimate) }
    }

    #[test]
    fn draws_are_added_not_medians() {
        // Skewed parts: the median of a sum is not the sum of medians.
        let skewed: Vec<f64> = (0..1000).map(|at| if at < 600 { 100.0 } else { 1000.0 }).collect();
        let strata = [stratum("A", skewed.clone()), stratum("B", skewed)];
        let found = sum(&strata, 1);
        assert_eq!(found.figures.point, 1100.0);
        assert_eq!(found, sum(&strata, 1));
        assert_ne!(found.draws, sum(&strata, 2).draws);
    }

    #[test]
    fn independent_parts_make_the_sum_surer_than_its_parts() {
        let uniform: Vec<f64> = (0..1000).map(|at| 1000.0 + f64::from(at)).collect();
        let found = sum(&[stratum("A", uniform.clone()), stratum("B", uniform.clone())], 3);
        let one = Figures::of_draws(&uniform);
        assert!(found.figures.hi95 < 2.0 * one.hi95 - 50.0);
        assert!((found.figures.point - 2999.0).abs() < 40.0);
    }

    #[test]
    fn a_part_without_an_estimate_forbids_the_headline_and_counts_its_documented() {
        let none = Stratum { name: "C".to_owned(), documented: 7, estimate: Err(Warning::NoOverlap) };
        let found = sum(&[stratum("A", vec![200.0]), none], 1);
        assert_eq!(found.figures.point, 207.0);
        assert!(found.warnings.iter().any(Warning::forbids_headline));
        assert!(found.warnings[0].sentence().starts_with("C: no estimate"));
    }

    #[test]
    fn parts_without_any_estimate_have_no_sum() {
        let none = Stratum { name: "C".to_owned(), documented: 7, estimate: Err(Warning::NoOverlap) };
        let found = sum(&[none], 1);
        assert!(found.figures.point.is_nan() && found.draws.is_empty());
        assert_eq!(found.warnings.len(), 1);
    }
}

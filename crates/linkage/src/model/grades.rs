//! From probabilities to weights that never rise as agreement gets worse.
//!
//! Source: pooling of neighbours that stand in the wrong order (Ayer and others 1955, "An empirical distribution function for
//! sampling with incomplete information"): both probabilities of the pooled grades are added.

use super::{Table, Weights};
use crate::fields::{LEVELS, MEASURES, Rows};

/// log₂ of the one over the other, grade by grade, from the best to the worst.
pub fn weights(rows: &Rows, same: &Table, other: &Table) -> Weights {
    let mut weights = [[0.0f32; LEVELS]; MEASURES];
    for (place, measure) in rows.measures.iter().enumerate() {
        let grades = (1..measure.levels).map(|level| (same[place][level], other[place][level]));
        let pooled = pooled(grades);
        for (weight, bits) in weights[place][1..].iter_mut().zip(pooled) {
            *weight = bits;
        }
    }
    weights
}

/// Pools neighbours until no worse grade weighs more.
fn pooled(grades: impl Iterator<Item = (f64, f64)>) -> Vec<f32> {
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    for (same, other) in grades {
        let mut pool = (same, other, 1);
        while let Some(better) = pools.last().filter(|better| better.0 * pool.1 < pool.0 * better.1) {
            pool = (pool.0 + better.0, pool.1 + better.1, pool.2 + better.2);
            pools.pop();
        }
        pools.push(pool);
    }
    pools
        .iter()
        .flat_map(|(same, other, count)| std::iter::repeat_n((same / other).log2() as f32, *count))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn grades_in_the_wrong_order_are_pooled() {
        let weights = pooled([(0.6, 0.1), (0.1, 0.2), (0.2, 0.1), (0.1, 0.6)].into_iter());
        assert_eq!(weights[1], weights[2], "0.3 over 0.3");
        assert!((weights[1]).abs() < 1e-6);
        assert!(weights.is_sorted_by(|better, worse| better >= worse));
    }

    /// A published table of m, u and the weights of agreement and disagreement in bits, cut after two digits: "Understanding
    /// the Master Index Match Engine" (Sun Microsystems, part 820-4000), table 17.
    #[test]
    fn a_published_table_of_weights_is_met() {
        let table = [
            ("first name", 0.996, 0.004, 7.96, -7.96),
            ("last name", 0.996, 0.004, 7.96, -7.96),
            ("date of birth", 0.97, 0.007, 7.11, -5.04),
            ("gender", 0.97, 0.03, 5.01, -5.01),
            ("number", 0.999, 0.001, 9.96, -9.96),
        ];
        let mut sums = (0.0, 0.0);
        for (field, same, other, agree, disagree) in table {
            let weights = pooled([(same, other), (1.0 - same, 1.0 - other)].into_iter());
            let cut = |bits: f32| (bits * 100.0).trunc() / 100.0;
            assert_eq!((cut(weights[0]), cut(weights[1])), (agree, disagree), "{field}");
            sums = (sums.0 + cut(weights[0]), sums.1 + cut(weights[1]));
        }
        assert!((sums.0 - 38.0).abs() < 1e-3 && (sums.1 + 35.93).abs() < 1e-3, "best and worst: {sums:?}");
    }

    proptest! {
        #[test]
        fn no_worse_grade_weighs_more(grades in proptest::collection::vec((0.001f64..1.0, 0.001f64..1.0), 1..9)) {
            let weights = pooled(grades.iter().copied());
            prop_assert_eq!(weights.len(), grades.len());
            prop_assert!(weights.is_sorted_by(|better, worse| better >= worse), "{:?}", weights);
        }
    }
}

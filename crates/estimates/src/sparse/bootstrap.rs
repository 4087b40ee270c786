//! BCa intervals: the bootstrap with the whole choice made anew each time, corrected for bias and skewness.
//!
//! Method: DiCiccio and Efron 1996, "Bootstrap confidence intervals", section 2; Chan, Silverman and Vincent 2021, section
//! 3.3: multinomial samples of the filled cells, acceleration from leaving out one person of each cell, counted as often as
//! the cell holds people, quantiles of type 8.
//!
//! Invariant: sample r comes from stream r of the seed, so the answer does not hang on how the work was shared out.

use super::choice::Chooser;
use super::fitting::{Model, over_supersets};
use crate::estimate::Figures;
use crate::numbers::{normal_cdf, normal_quantile, quantile_8};
use crate::random::Chance;
use crate::table::Table;
use rayon::prelude::*;

/// What the resampling works on.
pub struct Resampling<'a> {
    /// The table.
    pub table: &'a Table,
    /// The lists alone, fitted to the table.
    pub start: &'a Model,
    /// A chooser to be copied.
    pub chooser: &'a Chooser,
}

/// Bootstrap estimates of hidden people, in the order of their streams.
pub fn replicates(resampling: &Resampling<'_>, count: usize, seed: u64) -> Vec<f64> {
    let cells = resampling.table.cells();
    let weights: Vec<f64> = cells.iter().map(|(_, count)| *count as f64).collect();
    let (people, width) = (resampling.table.people(), 1usize << resampling.table.width());
    let room = || (resampling.chooser.clone(), vec![0u64; cells.len()], vec![0.0; width]);
    let sample = |(chooser, drawn, totals): &mut (Chooser, Vec<u64>, Vec<f64>), stream: usize| {
        Chance::new(seed, stream as u64 + 1).multinomial(people, &weights, drawn);
        totals.fill(0.0);
        for ((mask, _), count) in cells.iter().zip(drawn.iter()) {
            totals[*mask as usize] = *count as f64;
        }
        over_supersets(totals);
        hidden(chooser, totals, resampling.start)
    };
    (0..count).into_par_iter().with_min_len(32).map_init(room, |room, stream| sample(room, stream)).collect()
}

/// Lists that lost everybody in a sample need a start of their own.
fn hidden(chooser: &mut Chooser, totals: &[f64], start: &Model) -> f64 {
    let lists = totals.len().trailing_zeros() as usize;
    if (0..lists).any(|list| totals[1 << list] == 0.0) {
        return chooser.hidden(totals, &Model::of_lists(lists, totals));
    }
    chooser.hidden(totals, start)
}

/// The acceleration: skewness of the estimates without one person each.
pub fn acceleration(resampling: &Resampling<'_>) -> f64 {
    let (table, mut chooser) = (resampling.table, resampling.chooser.clone());
    let width = 1usize << table.width();
    let without = |left_out: &(u32, u64)| {
        let mut totals = vec![0.0; width];
        table.cells().iter().for_each(|(mask, count)| totals[*mask as usize] = *count as f64);
        totals[left_out.0 as usize] -= 1.0;
        over_supersets(&mut totals);
        totals[0] + hidden(&mut chooser, &totals, resampling.start)
    };
    let estimates: Vec<f64> = table.cells().iter().map(without).collect();
    let weighted =
        || table.cells().iter().zip(&estimates).map(|((_, count), estimate)| (*count as f64, estimate));
    let people = table.people() as f64;
    let mean = weighted().map(|(count, estimate)| count * estimate).sum::<f64>() / people;
    let moment =
        |of: fn(f64) -> f64| weighted().map(|(count, estimate)| count * of(mean - estimate)).sum::<f64>();
    let (square, cube) = (moment(|x| x * x), moment(|x| x * x * x));
    let acceleration = cube / (6.0 * square * square.sqrt());
    if acceleration.is_finite() { acceleration } else { 0.0 }
}

/// The BCa quantiles of sorted estimates around a point.
pub fn figures(sorted: &[f64], point: f64, acceleration: f64) -> Figures {
    let count = sorted.len() as f64;
    let below = sorted.iter().filter(|one| **one < point).count() as f64 / count;
    let bias = normal_quantile(below.clamp(0.5 / count, 1.0 - 0.5 / count));
    let end = |share: f64| {
        let moved = normal_quantile(share) + bias;
        // Past this the correction turns back; the outermost estimate is what is left.
        let room = 1.0 - acceleration * moved;
        if room <= 0.0 {
            quantile_8(sorted, if moved > 0.0 { 1.0 } else { 0.0 })
        } else {
            quantile_8(sorted, normal_cdf(bias + moved / room))
        }
    };
    Figures { point, lo95: end(0.025), hi95: end(0.975), lo80: end(0.1), hi80: end(0.9) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn without_bias_and_skewness_the_ends_are_plain_quantiles() {
        let sorted: Vec<f64> = (0..1000).map(f64::from).collect();
        let found = figures(&sorted, 499.5, 0.0);
        assert!((found.lo95 - quantile_8(&sorted, 0.025)).abs() < 1e-9);
        assert!((found.hi80 - quantile_8(&sorted, 0.9)).abs() < 1e-9);
    }

    #[test]
    fn a_skewed_sample_moves_both_ends_the_same_way() {
        let sorted: Vec<f64> = (0..1000).map(f64::from).collect();
        let (plain, moved) = (figures(&sorted, 499.5, 0.0), figures(&sorted, 499.5, 0.1));
        assert!(moved.lo95 > plain.lo95 && moved.hi95 > plain.hi95);
        assert!(figures(&sorted, 2000.0, 0.0).hi95.is_finite());
    }
}

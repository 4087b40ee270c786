//! What chains of known correlation must show.

use super::*;
use crate::Chance;

/// A chain in which each draw keeps `kept` of the one before; its variance is 1.
fn chain(kept: f64, length: usize, stream: u64) -> Vec<f64> {
    let mut chance = Chance::new(2021, stream);
    let mut at = chance.normal();
    let fresh = (1.0 - kept * kept).sqrt();
    let step = |_| {
        at = kept * at + fresh * chance.normal();
        at
    };
    (0..length).map(step).collect()
}

fn look(chains: &[Vec<f64>]) -> Agreement {
    agreement(&chains.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

#[test]
fn correlated_draws_count_as_few_as_theory_says() {
    for kept in [0.0, 0.5, 0.9] {
        let chains: Vec<Vec<f64>> = (0..4).map(|stream| chain(kept, 5000, stream)).collect();
        let seen = look(&chains);
        // n (1 - ρ)/(1 + ρ) of an autoregressive chain.
        let theory = 20_000.0 * (1.0 - kept) / (1.0 + kept);
        assert!((seen.bulk_ess / theory - 1.0).abs() < 0.15, "{kept} {seen:?} {theory}");
        assert!(seen.split_rhat < 1.01, "{kept} {seen:?}");
    }
}

#[test]
fn chains_apart_in_place_in_spread_or_in_time_do_not_agree() {
    let chains = || (0..4).map(|stream| chain(0.3, 1000, stream)).collect::<Vec<Vec<f64>>>();
    let mut apart = chains();
    apart[2].iter_mut().for_each(|x| *x += 1.0);
    assert!(look(&apart).split_rhat > 1.05);
    let mut wide = chains();
    wide[1].iter_mut().for_each(|x| *x *= 3.0);
    assert!(look(&wide).split_rhat > 1.05);
    let mut drifting = chains();
    drifting
        .iter_mut()
        .for_each(|chain| chain.iter_mut().enumerate().for_each(|(at, x)| *x += at as f64 / 500.0));
    assert!(look(&drifting).split_rhat > 1.05);
}

#[test]
fn only_ranks_matter() {
    let chains: Vec<Vec<f64>> = (0..4).map(|stream| chain(0.5, 1000, stream)).collect();
    let raised: Vec<Vec<f64>> =
        chains.iter().map(|chain| chain.iter().map(|x| x.powi(3)).collect()).collect();
    assert_eq!(look(&chains).bulk_ess, look(&raised).bulk_ess);
    assert_eq!(look(&chains).tail_ess, look(&raised).tail_ess);
}

#[test]
fn chains_that_stand_still_together_agree() {
    let still = look(&[vec![3.0; 40], vec![3.0; 40]]);
    assert_eq!((still.split_rhat, still.bulk_ess), (1.0, 80.0));
}

#[test]
fn the_error_of_a_median_is_that_of_its_neighbours() {
    let sorted: Vec<f64> = (0..=1000).map(f64::from).collect();
    // 0.5 ± √(0.25/100) = 0.45 and 0.55.
    assert!((error_of_quantile(&sorted, 0.5, 100.0) - 50.0).abs() < 1e-9);
}

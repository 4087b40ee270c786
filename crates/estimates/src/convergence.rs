//! Whether chains agree, and how many independent draws they amount to.
//!
//! Rank-normalised split R-hat, bulk and tail effective sample size: Vehtari, Gelman, Simpson, Carpenter and Bürkner,
//! "Rank-normalization, folding, and localization: an improved R-hat", Bayesian Analysis 16 (2021), sections 3 and 4;
//! the sum of autocorrelations ends as Geyer's initial monotone sequence does (1992, section 3.3).
//!
//! Invariant: chains have the same length; the order of the chains makes no difference beyond rounding.

#[cfg(test)]
mod tests;

use crate::numbers::{normal_quantile, quantile};

/// What the chains of one quantity show.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Agreement {
    /// The larger of the rank-normalised split R-hats of the draws and of their distances from the median.
    pub split_rhat: f64,
    /// Effective sample size for the middle of the distribution.
    pub bulk_ess: f64,
    /// The smaller of those for its 5 % and 95 % quantiles.
    pub tail_ess: f64,
}

/// Looks at chains, each a slice of draws in the order in which they were drawn; at least four draws each.
pub fn agreement(chains: &[&[f64]]) -> Agreement {
    let halves = split(chains);
    let mut sorted: Vec<f64> = chains.concat();
    sorted.sort_unstable_by(f64::total_cmp);
    let median = quantile(&sorted, 0.5);
    let ranked = rank_normalised(&halves);
    let distances = mapped(&halves, |x| (x - median).abs());
    let below = |p: f64| {
        let end = quantile(&sorted, p);
        effective_size(&mapped(&halves, |x| f64::from(u8::from(x <= end))))
    };
    Agreement {
        split_rhat: rhat(&ranked).max(rhat(&rank_normalised(&distances))),
        bulk_ess: effective_size(&ranked),
        tail_ess: below(0.05).min(below(0.95)),
    }
}

/// The standard error of a quantile of the draws, in the draws' units (Vehtari et al. 2021, section 4.4): half the distance
/// between the quantiles that a beta distribution puts one standard error below and above, here by its normal form.
pub fn error_of_quantile(sorted: &[f64], p: f64, effective: f64) -> f64 {
    let wrong = (p * (1.0 - p) / effective.max(1.0)).sqrt();
    let (low, high) = ((p - wrong).max(0.0), (p + wrong).min(1.0));
    (quantile(sorted, high) - quantile(sorted, low)) / 2.0
}

fn split(chains: &[&[f64]]) -> Vec<Vec<f64>> {
    let halves = |chain: &&[f64]| {
        let half = chain.len() / 2;
        [chain[..half].to_vec(), chain[chain.len() - half..].to_vec()]
    };
    chains.iter().flat_map(halves).collect()
}

fn mapped(chains: &[Vec<f64>], change: impl Fn(f64) -> f64) -> Vec<Vec<f64>> {
    chains.iter().map(|chain| chain.iter().map(|x| change(*x)).collect()).collect()
}

/// Each draw as the normal quantile of its rank among all, ties sharing their middle (Blom 1958).
fn rank_normalised(chains: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let mut out: Vec<Vec<f64>> = chains.to_vec();
    let places = |(chain, draws): (usize, &Vec<f64>)| {
        draws.iter().enumerate().map(|(at, x)| (*x, chain, at)).collect::<Vec<_>>()
    };
    let mut all: Vec<(f64, usize, usize)> = chains.iter().enumerate().flat_map(places).collect();
    all.sort_unstable_by(|one, other| one.0.total_cmp(&other.0));
    let size = all.len() as f64;
    let mut rank = 0.0;
    for tied in all.chunk_by(|one, other| one.0 == other.0) {
        let middle = rank + (tied.len() as f64 + 1.0) / 2.0;
        let value = normal_quantile((middle - 0.375) / (size + 0.25));
        tied.iter().for_each(|(_, chain, at)| out[*chain][*at] = value);
        rank += tied.len() as f64;
    }
    out
}

fn mean(draws: &[f64]) -> f64 {
    draws.iter().sum::<f64>() / draws.len() as f64
}

/// Variance within the chains, and that of all draws as the chains together show it (Gelman et al. 2013, section 11.4).
fn variances(chains: &[Vec<f64>]) -> (f64, f64) {
    let length = chains.first().map_or(0, Vec::len) as f64;
    let means: Vec<f64> = chains.iter().map(|chain| mean(chain)).collect();
    let squares = |xs: &[f64], middle: f64| xs.iter().map(|x| (x - middle) * (x - middle)).sum::<f64>();
    let within = chains.iter().zip(&means).map(|(chain, middle)| squares(chain, *middle) / (length - 1.0));
    let within = within.sum::<f64>() / chains.len() as f64;
    let between = squares(&means, mean(&means)) / (chains.len() as f64 - 1.0);
    (within, within * (length - 1.0) / length + between)
}

fn rhat(chains: &[Vec<f64>]) -> f64 {
    let (within, all) = variances(chains);
    // Chains that all stand still at the same place agree.
    if all == 0.0 { 1.0 } else { (all / within).sqrt() }
}

fn effective_size(chains: &[Vec<f64>]) -> f64 {
    let length = chains.first().map_or(0, Vec::len);
    let total = (chains.len() * length) as f64;
    let (within, all) = variances(chains);
    if all == 0.0 {
        return total;
    }
    let centred: Vec<Vec<f64>> = chains
        .iter()
        .map(|chain| {
            let middle = mean(chain);
            chain.iter().map(|x| x - middle).collect()
        })
        .collect();
    let correlation = |lag: usize| {
        let products = centred.iter().map(|chain| lagged(chain, lag)).sum::<f64>();
        let unbiased = products / centred.len() as f64 / (length as f64 - 1.0);
        1.0 - (within - unbiased) / all
    };
    let (mut sum, mut before) = (0.0, f64::INFINITY);
    for lag in (0..length.saturating_sub(3)).step_by(2) {
        let pair = if lag == 0 { 1.0 } else { correlation(lag) } + correlation(lag + 1);
        if pair < 0.0 {
            break;
        }
        before = pair.min(before);
        sum += before;
    }
    // Anticorrelated draws can be worth more than as many independent ones, but not without end.
    let time = (2.0 * sum - 1.0).max(1.0 / total.log10());
    total / time
}

fn lagged(chain: &[f64], lag: usize) -> f64 {
    let mut sums = [0.0; 4];
    let (early, late) = (&chain[..chain.len() - lag], &chain[lag..]);
    let (early, late) = (early.chunks_exact(4), late.chunks_exact(4));
    let rest: f64 = early.remainder().iter().zip(late.remainder()).map(|(x, y)| x * y).sum();
    for (x, y) in early.zip(late) {
        for at in 0..4 {
            sums[at] += x[at] * y[at];
        }
    }
    sums.iter().sum::<f64>() + rest
}

//! Tails of the Poisson distribution, as logarithms so that very small ones can still be told apart.
//!
//! Invariant: the sums run from the observed number outwards, where their terms fall.

use crate::numbers::{ln, ln_gamma};

/// ln of the smaller of P(X ≤ seen) and P(X ≥ seen) for a Poisson X with this mean; 0 where it is surely above 0.02.
pub fn ln_tail(seen: f64, mean: f64) -> f64 {
    if mean <= 0.0 {
        return if seen == 0.0 { 0.0 } else { f64::NEG_INFINITY };
    }
    // Within 1.5 standard deviations of a mean above 25 neither tail is below 0.05.
    let near = mean > 25.0 && (seen - mean) * (seen - mean) < 2.25 * mean;
    if near {
        return 0.0;
    }
    let ln_of_seen = seen * ln(mean) - mean - ln_gamma(seen + 1.0);
    (ln_of_seen + ln(outwards(seen, mean))).min(0.0)
}

/// The sum of P(x)/P(seen) from `seen` downwards if it is below the mean, else upwards.
fn outwards(seen: f64, mean: f64) -> f64 {
    let (mut sum, mut term, mut x) = (1.0, 1.0, seen);
    while term > 1e-17 * sum {
        if seen < mean {
            if x <= 0.0 {
                break;
            }
            term *= x / mean;
            x -= 1.0;
        } else {
            x += 1.0;
            term *= mean / x;
        }
        sum += term;
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::numbers::exp;

    #[test]
    fn tails_are_those_of_r() {
        // ppois(2, 6), ppois(11, 6, FALSE) for seen 12, ppois(0, 3.5), ppois(99, 50, FALSE) for seen 100.
        for (seen, mean, wanted) in [
            (2.0, 6.0, 0.061_968_8),
            (12.0, 6.0, 0.020_091_9),
            (0.0, 3.5, 0.030_197_4),
            (100.0, 50.0, 3.200_1e-10),
        ] {
            let found = exp(ln_tail(seen, mean));
            assert!((found / wanted - 1.0).abs() < 1e-3, "{seen} {mean}: {found}");
        }
    }

    #[test]
    fn tails_too_small_for_a_number_keep_their_order() {
        assert!(ln_tail(5000.0, 100.0) < ln_tail(4000.0, 100.0));
        assert!(ln_tail(4000.0, 100.0) < -1000.0);
        assert_eq!(ln_tail(1000.0, 1010.0), 0.0);
        assert_eq!(ln_tail(3.0, 0.0), f64::NEG_INFINITY);
    }
}

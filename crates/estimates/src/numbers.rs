//! Logarithms, exponentials and gammas, and the numerical steps that every method shares.
//!
//! Invariant: the same bytes on every machine. The functions of the standard library may differ in the last bit between
//! platforms, so everything beyond the four operations and the square root comes from `libm`, which is written in Rust.

pub(crate) mod fast;

/// The natural logarithm.
#[inline]
pub fn ln(x: f64) -> f64 {
    libm::log(x)
}

/// The exponential.
#[inline]
pub fn exp(x: f64) -> f64 {
    libm::exp(x)
}

/// ln(1 + x), exact for small x.
#[inline]
pub fn ln_1p(x: f64) -> f64 {
    libm::log1p(x)
}

/// exp(x) - 1, exact for small x.
#[inline]
pub fn exp_m1(x: f64) -> f64 {
    libm::expm1(x)
}

/// x to the power of y.
#[inline]
pub fn pow(x: f64, y: f64) -> f64 {
    libm::pow(x, y)
}

/// The logarithm of the gamma function, for x > 0.
///
/// From 8 on Stirling's series (Abramowitz and Stegun 6.1.41), whose error is below 1e-15 there; below 8 `libm`.
#[inline]
pub fn ln_gamma(x: f64) -> f64 {
    if x < 8.0 {
        return libm::lgamma(x);
    }
    (x - 0.5) * ln(x) - x + HALF_LN_TWO_PI + stirling(x)
}

const HALF_LN_TWO_PI: f64 = 0.918_938_533_204_672_8;

/// What Stirling's formula leaves out of ln Γ(x), for x ≥ 8.
#[inline]
pub fn stirling(x: f64) -> f64 {
    let square = 1.0 / (x * x);
    let series = 1.0 / 156.0 * square - 691.0 / 360_360.0;
    let series = series * square + 1.0 / 1188.0;
    let series = series * square - 1.0 / 1680.0;
    let series = series * square + 1.0 / 1260.0;
    let series = series * square - 1.0 / 360.0;
    (series * square + 1.0 / 12.0) / x
}

/// The derivative of ln Γ, for x > 0 (Abramowitz and Stegun 6.3.5 and 6.3.18).
pub fn digamma(x: f64) -> f64 {
    let (mut x, mut sum) = (x, 0.0);
    while x < 8.0 {
        sum -= 1.0 / x;
        x += 1.0;
    }
    let square = 1.0 / (x * x);
    let series = 1.0 / 132.0 * square - 1.0 / 240.0;
    let series = series * square + 1.0 / 252.0;
    let series = series * square - 1.0 / 120.0;
    let series = series * square + 1.0 / 12.0;
    sum + ln(x) - 0.5 / x - series * square
}

/// ln(Σ exp(x)) without overflow; -∞ for nothing.
pub fn ln_sum_exp(xs: &[f64]) -> f64 {
    let top = xs.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    if top == f64::NEG_INFINITY {
        return top;
    }
    top + ln(xs.iter().map(|x| exp(x - top)).sum())
}

/// The probability that a standard normal variable is at most x.
pub fn normal_cdf(x: f64) -> f64 {
    0.5 * libm::erfc(-x * std::f64::consts::FRAC_1_SQRT_2)
}

/// The quantile of the standard normal distribution, for 0 < p < 1.
///
/// Acklam's rational approximation (2003), then two of Halley's steps on [`normal_cdf`].
pub fn normal_quantile(p: f64) -> f64 {
    if p <= 0.0 {
        return f64::NEG_INFINITY;
    }
    if p >= 1.0 {
        return f64::INFINITY;
    }
    let mut x = acklam(p);
    for _ in 0..2 {
        let wrong = normal_cdf(x) - p;
        let step = wrong * (2.0 * std::f64::consts::PI).sqrt() * exp(x * x / 2.0);
        x -= step / (1.0 + x * step / 2.0);
    }
    x
}

fn acklam(p: f64) -> f64 {
    const A: [f64; 6] = [
        -39.69683028665376,
        220.9460984245205,
        -275.9285104469687,
        138.357_751_867_269,
        -30.66479806614716,
        2.506628277459239,
    ];
    const B: [f64; 6] = [
        -54.47609879822406,
        161.5858368580409,
        -155.6989798598866,
        66.80131188771972,
        -13.28068155288572,
        1.0,
    ];
    const C: [f64; 6] = [
        -0.007784894002430293,
        -0.3223964580411365,
        -2.400758277161838,
        -2.549732539343734,
        4.374664141464968,
        2.938163982698783,
    ];
    const D: [f64; 5] = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416, 1.0];
    let tail = |q: f64| polynomial(&C, q) / polynomial(&D, q);
    if p < 0.02425 {
        tail((-2.0 * ln(p)).sqrt())
    } else if p > 1.0 - 0.02425 {
        -tail((-2.0 * ln(1.0 - p)).sqrt())
    } else {
        let q = p - 0.5;
        polynomial(&A, q * q) * q / polynomial(&B, q * q)
    }
}

fn polynomial(coefficients: &[f64], x: f64) -> f64 {
    coefficients.iter().fold(0.0, |sum, c| sum * x + c)
}

/// The quantile of sorted numbers, interpolated as R's default does (Hyndman and Fan 1996, type 7); NaN for none.
pub fn quantile(sorted: &[f64], p: f64) -> f64 {
    interpolated(sorted, p * (sorted.len() as f64 - 1.0))
}

/// The quantile of sorted numbers that is unbiased in the median (Hyndman and Fan 1996, type 8); NaN for none.
pub fn quantile_8(sorted: &[f64], p: f64) -> f64 {
    interpolated(sorted, (sorted.len() as f64 + 1.0 / 3.0) * p + 1.0 / 3.0 - 1.0)
}

fn interpolated(sorted: &[f64], at: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return f64::NAN };
    let at = at.clamp(0.0, last as f64);
    let below = at.floor() as usize;
    let above = (below + 1).min(last);
    sorted[below] + (at - below as f64) * (sorted[above] - sorted[below])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gammas_are_those_of_the_tables() {
        // Factorials, and Γ(1/2) = √π.
        assert!((ln_gamma(0.5) - 0.572_364_942_924_700_1).abs() < 1e-15);
        assert!((ln_gamma(11.0) - 3_628_800f64.ln()).abs() < 1e-13);
        assert!((ln_gamma(8.0) - 5040f64.ln()).abs() < 2e-14);
        for step in 0..4000 {
            let x = 7.9 + f64::from(step) * 0.7;
            assert!(
                (ln_gamma(x + 1.0) - ln_gamma(x) - ln(x)).abs() < 1e-15 * ln_gamma(x + 1.0).max(10.0) * 2.0,
                "{x}"
            );
        }
    }

    #[test]
    fn the_derivative_of_ln_gamma_is_that_of_the_tables() {
        // -γ at 1 (Euler), and the slope between two close points.
        assert!((digamma(1.0) + 0.577_215_664_901_532_9).abs() < 1e-10);
        let slope = (ln_gamma(30.001) - ln_gamma(29.999)) / 0.002;
        assert!((digamma(30.0) - slope).abs() < 1e-9);
    }

    #[test]
    fn normal_quantiles_are_those_of_the_tables() {
        assert!((normal_quantile(0.975) - 1.959_963_984_540_054).abs() < 1e-13);
        assert!((normal_quantile(0.001) + 3.090_232_306_167_813).abs() < 1e-12);
        assert!(normal_quantile(0.5).abs() < 1e-16);
        assert!((normal_cdf(normal_quantile(0.31)) - 0.31).abs() < 1e-15);
    }

    #[test]
    fn quantiles_interpolate_as_r_does() {
        let five = [1.0, 2.0, 4.0, 8.0, 16.0];
        assert_eq!(quantile(&five, 0.5), 4.0);
        assert!((quantile(&five, 0.1) - 1.4).abs() < 1e-12);
        assert!((quantile_8(&five, 0.25) - 1.666_666_666_666_666_7).abs() < 1e-12);
        assert!(quantile(&[], 0.5).is_nan());
        assert_eq!(quantile_8(&five, 0.0001), 1.0);
    }

    #[test]
    fn sums_of_exponentials_do_not_overflow() {
        assert!((ln_sum_exp(&[1000.0, 1000.0]) - 1000.0 - 2f64.ln()).abs() < 1e-12);
        assert_eq!(ln_sum_exp(&[]), f64::NEG_INFINITY);
    }
}

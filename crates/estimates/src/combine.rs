//! Several linkages of one register: each drawn from the linkage's probabilities, each estimated, then combined.
//!
//! Method: Rubin's rules as HRDAG's verdata applies them (`combine_estimates`; Gelman et al., Bayesian Data Analysis, 3rd
//! edition, section 18.2): the point is the mean of the replicates' means of hidden people; the interval is taken on their
//! logarithm (no hidden people counts as 0.1), with total variance W + (1 + 1/M) B and Student's t with
//! (M - 1)(1 + W/((M + 1) B))² degrees of freedom. Units: people, those on the lists included.
//!
//! Invariant: the documented number is the rounded mean over the replicates, and every bound lies above it.

use crate::estimate::Figures;
use crate::numbers::{exp, ln};
use crate::rules::Warning;

/// One linkage: how many people it found on the lists, and draws of how many there are in all.
#[derive(Clone, Copy, Debug)]
pub struct Replicate<'a> {
    /// People on the lists.
    pub documented: f64,
    /// Draws from the posterior.
    pub draws: &'a [f64],
}

/// What the replicates say together.
#[derive(Clone, Debug, PartialEq)]
pub struct Combined {
    /// The mean, with the intervals.
    pub figures: Figures,
    /// Share of the variance that comes from the linkage: (1 + 1/M) B over the total.
    pub share_of_linkage: f64,
    /// Degrees of freedom of the interval.
    pub freedom: f64,
    /// What to know.
    pub warnings: Vec<Warning>,
}

/// Fewer replicates than this are doubtful.
const FEW: usize = 10;

/// Combines them; `None` for fewer than two replicates or one without two draws.
pub fn combine(replicates: &[Replicate<'_>]) -> Option<Combined> {
    let count = replicates.len() as f64;
    if replicates.len() < 2 || replicates.iter().any(|one| one.draws.len() < 2) {
        return None;
    }
    let documented = mean(replicates.iter().map(|one| one.documented)).round();
    let hidden =
        |one: &Replicate<'_>| -> Vec<f64> { one.draws.iter().map(|draw| draw - one.documented).collect() };
    let point = documented + mean(replicates.iter().map(|one| mean(hidden(one).into_iter()))).round();
    let logs: Vec<Vec<f64>> =
        replicates.iter().map(|one| hidden(one).into_iter().map(ln_of_hidden).collect()).collect();
    let means: Vec<f64> = logs.iter().map(|logs| mean(logs.iter().copied())).collect();
    let within = mean(logs.iter().map(|logs| variance(logs)));
    let between = variance(&means);
    let total = within + (1.0 + 1.0 / count) * between;
    let ratio = 1.0 + within / ((count + 1.0) * between);
    // Replicates that agree exactly leave a normal interval.
    let freedom = if between > 0.0 { (count - 1.0) * ratio * ratio } else { f64::INFINITY };
    let centre = mean(means.iter().copied());
    let end = |p: f64| documented + exp(centre + student_quantile(p, freedom) * total.sqrt()).round();
    let figures = Figures { point, lo95: end(0.025), hi95: end(0.975), lo80: end(0.1), hi80: end(0.9) };
    let share_of_linkage = if total > 0.0 { (1.0 + 1.0 / count) * between / total } else { 0.0 };
    let sentence = || {
        format!("{} linkages were drawn; with fewer than {FEW} the interval is doubtful.", replicates.len())
    };
    let warnings =
        (replicates.len() < FEW).then(|| Warning::Remark { sentence: sentence() }).into_iter().collect();
    Some(Combined { figures, share_of_linkage, freedom, warnings })
}

fn ln_of_hidden(hidden: f64) -> f64 {
    ln(if hidden > 0.0 { hidden } else { 0.1 })
}

fn mean(values: impl ExactSizeIterator<Item = f64>) -> f64 {
    let count = values.len() as f64;
    values.sum::<f64>() / count
}

fn variance(values: &[f64]) -> f64 {
    let centre = mean(values.iter().copied());
    values.iter().map(|value| (value - centre) * (value - centre)).sum::<f64>() / (values.len() as f64 - 1.0)
}

/// The quantile of Student's t, by bisection on its distribution function.
pub fn student_quantile(p: f64, freedom: f64) -> f64 {
    if !freedom.is_finite() || freedom > 1e7 {
        return crate::numbers::normal_quantile(p);
    }
    if p < 0.5 {
        return -student_quantile(1.0 - p, freedom);
    }
    let (mut low, mut high) = (0.0, 1.0);
    while student_cdf(high, freedom) < p && high < 1e12 {
        high *= 2.0;
    }
    for _ in 0..100 {
        let middle = (low + high) / 2.0;
        if student_cdf(middle, freedom) < p { low = middle } else { high = middle }
    }
    (low + high) / 2.0
}

/// P(T ≤ t) for t ≥ 0.
fn student_cdf(t: f64, freedom: f64) -> f64 {
    1.0 - 0.5 * incomplete_beta(freedom / (freedom + t * t), freedom / 2.0, 0.5)
}

/// The regularised incomplete beta function, by the continued fraction of DLMF 8.17.22 (Lentz's evaluation).
fn incomplete_beta(x: f64, a: f64, b: f64) -> f64 {
    if x <= 0.0 || x >= 1.0 {
        return x.clamp(0.0, 1.0);
    }
    if x > (a + 1.0) / (a + b + 2.0) {
        return 1.0 - incomplete_beta(1.0 - x, b, a);
    }
    let front = a * ln(x) + b * crate::numbers::ln_1p(-x) - ln(a) - ln_beta(a, b);
    let (mut c, mut d) = (1.0, 1.0 / nonzero(1.0 - (a + b) * x / (a + 1.0)));
    let mut fraction = d;
    for m in 1..1000 {
        let m = f64::from(m);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        let mut change = 1.0;
        for term in [even, odd] {
            d = 1.0 / nonzero(1.0 + term * d);
            c = nonzero(1.0 + term / c);
            change *= d * c;
        }
        fraction *= change;
        if (change - 1.0).abs() < 1e-15 {
            break;
        }
    }
    exp(front) * fraction
}

fn ln_beta(a: f64, b: f64) -> f64 {
    use crate::numbers::ln_gamma;
    ln_gamma(a) + ln_gamma(b) - ln_gamma(a + b)
}

fn nonzero(x: f64) -> f64 {
    if x.abs() < 1e-300 { 1e-300 } else { x }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn student_s_quantiles_are_those_of_the_tables() {
        for (p, freedom, wanted) in
            [(0.975, 1.0, 12.706_204_7), (0.975, 9.0, 2.262_157_16), (0.9, 30.0, 1.310_415_03)]
        {
            let found = student_quantile(p, freedom);
            assert!((found - wanted).abs() < 1e-6, "{p} {freedom}: {found}");
        }
        assert!((student_quantile(0.025, 4.5) + student_quantile(0.975, 4.5)).abs() < 1e-12);
        assert!((student_quantile(0.975, 1e6) - 1.959_966).abs() < 1e-5);
    }

    #[test]
    fn three_replicates_are_combined_by_hand() {
        let draws = [[120.0, 140.0, 160.0], [125.0, 150.0, 175.0], [110.0, 130.0, 150.0]];
        let replicates =
            [0, 1, 2].map(|at| Replicate { documented: [100.0, 101.0, 99.0][at], draws: &draws[at] });
        let found = combine(&replicates).unwrap();
        // Means of the hidden: 40, 49, 31; documented 100.
        assert_eq!(found.figures.point, 140.0);
        let logs: Vec<Vec<f64>> =
            vec![vec![20f64, 40.0, 60.0], vec![24.0, 49.0, 74.0], vec![11.0, 31.0, 51.0]];
        let logs: Vec<Vec<f64>> =
            logs.into_iter().map(|one| one.into_iter().map(f64::ln).collect()).collect();
        let within = logs.iter().map(|one| variance(one)).sum::<f64>() / 3.0;
        let means: Vec<f64> = logs.iter().map(|one| one.iter().sum::<f64>() / 3.0).collect();
        let between = variance(&means);
        let freedom = 2.0 * (1.0 + within / (4.0 * between)).powi(2);
        assert!((found.freedom - freedom).abs() < 1e-9);
        let total = within + 4.0 / 3.0 * between;
        let wanted = 100.0
            + (mean(means.iter().copied()) + student_quantile(0.975, freedom) * total.sqrt()).exp().round();
        assert_eq!(found.figures.hi95, wanted);
        assert_eq!(found.warnings.len(), 1);
    }

    #[test]
    fn replicates_that_agree_leave_the_variance_of_one() {
        let draws: Vec<f64> = (0..1000).map(|at| 200.0 + f64::from(at)).collect();
        let found = combine(&[Replicate { documented: 100.0, draws: &draws }; 12]).unwrap();
        assert!(found.share_of_linkage < 1e-12 && found.warnings.is_empty());
        assert_eq!(combine(&[Replicate { documented: 100.0, draws: &draws }]), None);
    }

    #[test]
    fn linkages_that_differ_widen_the_interval() {
        let (one, other): (Vec<f64>, Vec<f64>) = (
            (0..500).map(|at| 300.0 + f64::from(at)).collect(),
            (0..500).map(|at| 900.0 + f64::from(at)).collect(),
        );
        let both: Vec<Replicate<'_>> = (0..10)
            .map(|at| Replicate { documented: 200.0, draws: if at % 2 == 0 { &one } else { &other } })
            .collect();
        let same = [Replicate { documented: 200.0, draws: &one }; 10];
        let (both, same) = (combine(&both).unwrap(), combine(&same).unwrap());
        assert!(both.figures.hi95 / both.figures.lo95 > same.figures.hi95 / same.figures.lo95);
        assert!(both.share_of_linkage > 0.5);
    }
}

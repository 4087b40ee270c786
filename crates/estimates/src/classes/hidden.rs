//! The number of hidden people, given the chance of being on no list.
//!
//! With the prior 1/N it is negative binomial: n successes at chance 1 - p_0 (Manrique-Vallier 2016, section 3). The
//! prior ends at a multiple of n, as in LCMCR, so the likelihood carries the chance of staying below that end, which is
//! the regularised incomplete beta function I_{1-p_0}(n, end + 1).
//!
//! Invariant: no draw is above the end.

use super::model::Model;
use crate::Chance;
use crate::numbers::fast::{exp, ln};
use crate::numbers::{ln_1p, ln_gamma, normal_cdf};

/// The logarithm of the chance that no more are hidden than the prior allows.
pub fn ln_within(model: &Model, hidden: f64) -> f64 {
    let (n, seen, end) = (model.people, 1.0 - hidden, model.most_hidden());
    // Beta(n, end + 1) has its mass about 1/(1 + multiple), with a relative spread of 1/√n.
    let middle = n / (n + end + 1.0);
    let spread = (middle * (1.0 - middle) / (n + end + 2.0)).sqrt();
    let far = (seen - middle) / spread;
    if far > 12.0 {
        0.0
    } else if far < -40.0 {
        f64::NEG_INFINITY
    } else if n > 1e6 {
        ln(normal_cdf(far))
    } else {
        ln_incomplete_beta(n, end + 1.0, seen)
    }
}

/// ln I_x(a, b) by its continued fraction (Abramowitz and Stegun 26.5.8, evaluated by Lentz's method).
fn ln_incomplete_beta(a: f64, b: f64, x: f64) -> f64 {
    let front = ln_gamma(a + b) - ln_gamma(a) - ln_gamma(b) + a * ln(x) + b * ln_1p(-x);
    if x < (a + 1.0) / (a + b + 2.0) {
        front + ln(fraction(a, b, x) / a)
    } else {
        ln_1p(-exp(front) * fraction(b, a, 1.0 - x) / b)
    }
}

fn fraction(a: f64, b: f64, x: f64) -> f64 {
    const SMALL: f64 = 1e-300;
    let away = |value: f64| if value.abs() < SMALL { SMALL } else { value };
    let (mut c, mut d) = (1.0, 1.0 / away(1.0 - (a + b) * x / (a + 1.0)));
    let mut out = d;
    for step in 1..20_000 {
        let m = f64::from(step);
        let even = m * (b - m) * x / ((a + 2.0 * m - 1.0) * (a + 2.0 * m));
        d = 1.0 / away(1.0 + even * d);
        c = away(1.0 + even / c);
        out *= d * c;
        let odd = -(a + m) * (a + b + m) * x / ((a + 2.0 * m) * (a + 2.0 * m + 1.0));
        d = 1.0 / away(1.0 + odd * d);
        c = away(1.0 + odd / c);
        out *= d * c;
        if (d * c - 1.0).abs() < 1e-15 {
            break;
        }
    }
    out
}

/// Draws how many are hidden.
pub fn draw(model: &Model, hidden: f64, chance: &mut Chance) -> f64 {
    let odds = hidden / (1.0 - hidden);
    for _ in 0..1000 {
        let mean = chance.gamma(model.people) * odds;
        let drawn = chance.poisson(mean) as f64;
        if drawn <= model.most_hidden() {
            return drawn;
        }
    }
    // A point so far beyond the end has next to no weight under `ln_within`.
    model.most_hidden()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Table;
    use crate::classes::model::Prior;

    fn model(people: u64) -> Model {
        let lists = ["one", "two", "three"].map(str::to_owned).to_vec();
        let table = Table::new(lists, vec![(1, people - 1), (2, 1)]).unwrap();
        Model::new(&table, Prior::default())
    }

    /// The same chance by adding up the negative binomial distribution.
    fn by_adding(model: &Model, hidden: f64) -> f64 {
        let n = model.people;
        let term = |k: f64| {
            ln_gamma(n + k) - ln_gamma(n) - ln_gamma(k + 1.0) + n * ln(1.0 - hidden) + k * ln(hidden)
        };
        (0..=model.most_hidden() as u64).map(|k| exp(term(k as f64))).sum()
    }

    #[test]
    fn the_chance_to_stay_below_the_end_is_the_sum_of_the_distribution() {
        for people in [2, 30, 400] {
            let model = model(people);
            for hidden in [0.3, 0.9, 0.94, 0.952, 0.96, 0.97] {
                let sum = by_adding(&model, hidden);
                let ours = exp(ln_within(&model, hidden));
                assert!((ours - sum).abs() < 1e-9, "{people} {hidden}: {ours} {sum}");
            }
        }
    }

    #[test]
    fn draws_have_the_mean_of_the_distribution_and_stay_below_the_end() {
        let (model, mut chance) = (model(400), Chance::new(9, 0));
        let draws: Vec<f64> = (0..20_000).map(|_| draw(&model, 0.6, &mut chance)).collect();
        let mean = draws.iter().sum::<f64>() / draws.len() as f64;
        // n p/(1-p) = 600, with a standard error of √(600/0.4)/√20000 = 0.27.
        assert!((mean - 600.0).abs() < 1.4, "{mean}");
        assert!((0..2000).all(|_| draw(&model, 0.95, &mut chance) <= 8000.0));
    }
}

//! Intervals from the profile of the multinomial likelihood: every number of people, at its best parameters.
//!
//! Method: Cormack 1992, "Interval estimation for mark-recapture studies of closed populations", Biometrics 48, section 3,
//! as Rcapture's `closedpCI.t` does it, with gamma functions where Rcapture takes Stirling's formula.
//!
//! Invariant: an end that the likelihood does not bound is infinite, or the documented number; it is never guessed.

use super::model::Model;
use crate::numbers::{ln, ln_gamma, normal_quantile};
use crate::table::Table;

/// The profile's top and the ends of two intervals, in people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Profile {
    /// Where the likelihood is greatest.
    pub top: f64,
    /// The 95 % interval.
    pub at95: [f64; 2],
    /// The 80 % interval.
    pub at80: [f64; 2],
}

/// How many times the estimate the search for an upper end goes.
const FARTHEST: f64 = 1000.0;

/// The profile of a model; `people` is about where its top is. `None` if the model cannot be fitted there.
pub fn profile(model: &Model, table: &Table, people: f64) -> Option<Profile> {
    let (counts, documented) = (table.full(), table.people() as f64);
    let value = |hidden: f64| ln_profile(model, &counts, hidden).unwrap_or(f64::NEG_INFINITY);
    let guess = (people - documented).max(1.0);
    let hidden = climb(&value, 3.0 * (guess + documented));
    let top = value(hidden);
    if !top.is_finite() {
        return None;
    }
    let interval = |share: f64| {
        let half = normal_quantile(0.5 + share / 2.0);
        let least = top - half * half / 2.0;
        let above = |hidden: f64| value(hidden) - least;
        [
            documented + lower(&above, hidden),
            documented + upper(&above, hidden, FARTHEST * (guess + documented)),
        ]
    };
    Some(Profile { top: documented + hidden, at95: interval(0.95), at80: interval(0.8) })
}

/// ln of the multinomial likelihood of the counts and this many hidden people, up to a constant of the counts.
fn ln_profile(model: &Model, counts: &[f64], hidden: f64) -> Option<f64> {
    let fit = model.fit(counts, Some(hidden))?.fit;
    let all = counts.iter().sum::<f64>() + hidden;
    let times_ln = |x: f64| if x > 0.0 { x * ln(x) } else { 0.0 };
    let choices = ln_gamma(all + 1.0) - times_ln(all) - ln_gamma(hidden + 1.0) + times_ln(hidden);
    Some(choices - fit.deviance / 2.0)
}

/// The highest place between 0 and `end`, by golden sections on a square-root scale.
fn climb(value: &impl Fn(f64) -> f64, end: f64) -> f64 {
    const GOLDEN: f64 = 0.618_033_988_749_894_8;
    let at = |root: f64| value(root * root);
    let (mut low, mut high) = (0.0, end.sqrt());
    let (mut left, mut right) = (high - GOLDEN * (high - low), low + GOLDEN * (high - low));
    let (mut of_left, mut of_right) = (at(left), at(right));
    while high - low > 1e-7 * (1.0 + high) {
        if of_left < of_right {
            (low, left, of_left) = (left, right, of_right);
            right = low + GOLDEN * (high - low);
            of_right = at(right);
        } else {
            (high, right, of_right) = (right, left, of_left);
            left = high - GOLDEN * (high - low);
            of_left = at(left);
        }
    }
    let middle = (low + high) / 2.0;
    middle * middle
}

fn lower(above: &impl Fn(f64) -> f64, top: f64) -> f64 {
    if above(0.0) >= 0.0 { 0.0 } else { crossing(above, (0.0, top)) }
}

fn upper(above: &impl Fn(f64) -> f64, top: f64, farthest: f64) -> f64 {
    let mut inside = top;
    let mut outside = 2.0 * top + 1.0;
    while above(outside) >= 0.0 {
        if outside > farthest {
            return f64::INFINITY;
        }
        (inside, outside) = (outside, 2.0 * outside);
    }
    crossing(above, (outside, inside))
}

/// Where the profile crosses its level, between a place below it and one above it (Illinois false position).
fn crossing(above: &impl Fn(f64) -> f64, (below, inside): (f64, f64)) -> f64 {
    let (mut a, mut b) = (below, inside);
    let (mut of_a, mut of_b) = (above(a), above(b));
    if !of_a.is_finite() {
        of_a = -1e3;
    }
    for _ in 0..80 {
        let middle = if of_b == of_a { (a + b) / 2.0 } else { b - of_b * (b - a) / (of_b - of_a) };
        let value = above(middle);
        let value = if value.is_finite() { value } else { -1e3 };
        if (value < 0.0) == (of_b < 0.0) {
            of_a /= 2.0;
        } else {
            (a, of_a) = (b, of_b);
        }
        (b, of_b) = (middle, value);
        if (a - b).abs() < 1e-9 * (1.0 + b.abs()) || value.abs() < 1e-9 {
            break;
        }
    }
    b
}

//! Rules that look at answers: one by one, beside each other, and without one list.
//!
//! Invariant: the figures stay as they are; only warnings are added, none twice.

use super::Warning;
use crate::estimate::{Estimate, Figures, Method, Value};

/// Split R-hat above which chains do not agree (Vehtari et al. 2021 want 1.01; a run that reaches 1.05 is shown, with that).
pub const MOST_RHAT: f64 = 1.05;
/// Fewer effective draws than this say too little about an interval's ends (Vehtari et al. 2021).
pub const FEWEST_DRAWS: f64 = 400.0;
/// Upper end over lower end of the 95 % interval, above which its middle says little.
pub const WIDEST: f64 = 5.0;
/// Methods disagree beyond this factor between their figures.
pub const FACTOR: f64 = 1.5;

/// Adds a warning unless one of its kind, with the same sentence, is there.
pub fn add(estimate: &mut Estimate, warning: Warning) {
    let same = |known: &Warning| known.code() == warning.code() && known.sentence() == warning.sentence();
    if !estimate.warnings.iter().any(same) {
        estimate.warnings.push(warning);
    }
}

/// What one answer says against itself.
pub fn about_answer(estimate: &mut Estimate) {
    let mut found = Vec::new();
    let has = |code: &str| estimate.warnings.iter().any(|known| known.code() == code);
    if let Some(split_rhat) = estimate.split_rhat.filter(|rhat| !(..=MOST_RHAT).contains(rhat)) {
        found.push(Warning::NotMixed { split_rhat });
    }
    if let Some(ess) = estimate.ess.filter(|ess| !(FEWEST_DRAWS..).contains(ess)) {
        found.push(Warning::FewEffectiveDraws { ess });
    }
    let ratio = estimate.hi95 / estimate.lo95;
    if !(estimate.lo95.is_finite() && estimate.hi95.is_finite()) {
        found.push(Warning::NoInterval);
    } else if ratio > WIDEST {
        found.push(Warning::WideInterval { ratio });
    }
    if let Some((by_bic, by_aic)) = by_criterion(estimate) {
        found.push(Warning::ModelsDisagree { by_bic, by_aic });
    }
    found.retain(|warning| !has(warning.code()));
    found.into_iter().for_each(|warning| add(estimate, warning));
}

/// The figures by BIC and by AIC, if they are further apart than methods may be.
fn by_criterion(estimate: &Estimate) -> Option<(f64, f64)> {
    let Some(Value::Number(by_aic)) = estimate.finding("aic_point") else { return None };
    (factor(estimate.point, *by_aic) > FACTOR).then_some((estimate.point, *by_aic))
}

fn factor(one: f64, other: f64) -> f64 {
    (one / other).max(other / one)
}

/// The methods whose figures are meant to be the number itself; Chao's is a bound.
fn figures(estimates: &[Estimate]) -> Vec<(Method, f64)> {
    let whole = estimates.iter().filter(|one| one.method != Method::Chao && one.point.is_finite());
    whole.map(|one| (one.method, one.point)).collect()
}

/// The smallest and the largest figure, if they are further apart than [`FACTOR`].
pub fn disagreement(estimates: &[Estimate]) -> Option<Warning> {
    let figures = figures(estimates);
    let (low, least) = figures.iter().copied().min_by(|one, other| one.1.total_cmp(&other.1))?;
    let (high, most) = figures.iter().copied().max_by(|one, other| one.1.total_cmp(&other.1))?;
    let factor = most / least;
    (factor > FACTOR).then_some(Warning::MethodsDisagree { low, high, factor })
}

/// Whether two methods' 95 % intervals share nothing.
pub fn apart(estimates: &[Estimate]) -> Option<Warning> {
    let whole: Vec<&Estimate> = estimates.iter().filter(|one| one.method != Method::Chao).collect();
    let low = whole.iter().min_by(|one, other| one.hi95.total_cmp(&other.hi95))?;
    let high = whole.iter().max_by(|one, other| one.lo95.total_cmp(&other.lo95))?;
    (high.lo95 > low.hi95).then_some(Warning::IntervalsApart { low: low.method, high: high.method })
}

/// For each method, the smallest and the largest figure of the others: whose figure makes the disagreement.
pub fn without_each_method(estimates: &[Estimate]) -> Vec<(Method, [f64; 2])> {
    let figures = figures(estimates);
    let range_without = |left_out: Method| {
        let others = figures.iter().filter(|(method, _)| *method != left_out).map(|(_, point)| *point);
        others
            .fold([f64::INFINITY, f64::NEG_INFINITY], |[low, high], point| [low.min(point), high.max(point)])
    };
    let enough = figures.len() > 1;
    figures.iter().filter(|_| enough).map(|(method, _)| (*method, range_without(*method))).collect()
}

/// The lists without which the figure leaves its own 95 % interval.
pub fn hangs_on(estimate: &Estimate, without: &[(String, Figures)]) -> Vec<Warning> {
    let outside = |point: f64| point < estimate.lo95 || point > estimate.hi95;
    let hanging = without.iter().filter(|(_, figures)| outside(figures.point));
    hanging
        .map(|(list, figures)| Warning::HangsOnOneList { list: list.clone(), point: figures.point })
        .collect()
}

/// Whether a prior that nobody can check moves the figure by more than methods may differ.
pub fn prior_decides(of: &'static str, points: &[f64]) -> Option<Warning> {
    let low = points.iter().copied().fold(f64::INFINITY, f64::min);
    let high = points.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    (high / low > FACTOR).then_some(Warning::PriorDecides { of, range: [low, high] })
}

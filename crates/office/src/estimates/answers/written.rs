//! An answer of `estimates` in the register's words: numbers in thousandths, warnings as codes with their numbers and texts.

use crate::estimates::steps::code;
use estimates::estimate::{Diagnostic, Value};
use estimates::{Estimate, Figures as Floats};
use register::figures::estimates::facts::{
    Answer, CurvePlace, Figures, OtherPrior, Warning, WarningCode, WithoutList,
};
use register::figures::facts::Number;

/// So many quantiles of a distribution are kept.
const QUANTILES: usize = 200;

/// A number in thousandths; `None` for what is no number or beyond what is counted.
pub(super) fn number(value: f64) -> Option<Number> {
    let thousandths = (value * 1000.0).round();
    (thousandths.abs() < 9e18).then_some(Number::thousandths(thousandths as i64))
}

pub(super) fn count(value: u64) -> Number {
    Number::whole(i64::try_from(value).unwrap_or(i64::MAX))
}

/// What one method answered about one table.
pub(super) fn answer(
    estimate: &Estimate,
    part: Option<Box<str>>,
    (documented, seconds): (u64, f64),
) -> Answer {
    Answer {
        method: code(estimate.method),
        part,
        documented,
        figures: figures(estimate.figures()),
        ess: estimate.ess.and_then(number),
        split_rhat: estimate.split_rhat.and_then(number),
        warnings: estimate.warnings.iter().map(warning).collect(),
        seconds: number(seconds).unwrap_or(Number::whole(0)),
        quantiles: quantiles(&estimate.draws),
        without: rows(estimate, "without_each_list").into_iter().filter_map(without).collect(),
        priors: rows(estimate, "delta_sensitivity").into_iter().filter_map(prior).collect(),
        curve: rows(estimate, "identification_curve").into_iter().filter_map(place).collect(),
        untestable: untestable(estimate),
        share_of_linkage: None,
    }
}

/// Point and intervals.
pub(super) fn figures(floats: Floats) -> Figures {
    let [point, lo95, hi95, lo80, hi80] =
        [floats.point, floats.lo95, floats.hi95, floats.lo80, floats.hi80].map(number);
    Figures { point, lo95, hi95, lo80, hi80 }
}

/// The distribution of draws as quantiles at (i + ½) / n.
pub(super) fn quantiles(draws: &[f64]) -> Vec<Number> {
    let mut sorted: Vec<f64> = draws.iter().copied().filter(|draw| draw.is_finite()).collect();
    if sorted.len() < draws.len() || sorted.len() < 2 {
        // A distribution without an end on one side has no picture.
        return Vec::new();
    }
    sorted.sort_unstable_by(f64::total_cmp);
    let at = |place: usize| estimates::numbers::quantile(&sorted, (place as f64 + 0.5) / QUANTILES as f64);
    (0..QUANTILES).filter_map(|place| number(at(place))).collect()
}

fn rows<'a>(estimate: &'a Estimate, name: &str) -> Vec<&'a [Diagnostic]> {
    let Some(Value::List(rows)) = estimate.finding(name) else { return Vec::new() };
    let row = |value: &'a Value| match value {
        Value::Row(row) => Some(row.as_slice()),
        Value::Number(_) | Value::Count(_) | Value::Text(_) | Value::List(_) => None,
    };
    rows.iter().filter_map(row).collect()
}

fn of<'a>(row: &'a [Diagnostic], name: &str) -> Option<&'a Value> {
    row.iter().find(|one| one.name == name).map(|one| &one.value)
}

fn float(row: &[Diagnostic], name: &str) -> Option<Number> {
    match of(row, name)? {
        Value::Number(value) => number(*value),
        Value::Count(_) | Value::Text(_) | Value::List(_) | Value::Row(_) => None,
    }
}

fn without(row: &[Diagnostic]) -> Option<WithoutList> {
    let Some(Value::Text(list)) = of(row, "without") else { return None };
    Some(WithoutList { list: list.as_str().into(), point: float(row, "point") })
}

fn prior(row: &[Diagnostic]) -> Option<OtherPrior> {
    let [point, lo95, hi95] = ["point", "lo95", "hi95"].map(|name| float(row, name));
    Some(OtherPrior { delta: float(row, "delta")?, point, lo95, hi95 })
}

fn place(row: &[Diagnostic]) -> Option<CurvePlace> {
    let [people, lo95, hi95] = ["people", "lo95", "hi95"].map(|name| float(row, name));
    Some(CurvePlace { odds: float(row, "odds_ratio")?, people, lo95, hi95 })
}

fn untestable(estimate: &Estimate) -> Option<(Number, Number)> {
    let Some(Value::List(range)) = estimate.finding("range_of_untestable") else { return None };
    let [Value::Number(low), Value::Number(high)] = range.as_slice() else { return None };
    number(*low).zip(number(*high))
}

/// A warning as a code with its numbers and texts ([`WarningCode`] says which).
pub(super) fn warning(warning: &estimates::Warning) -> Warning {
    use estimates::Warning as From;
    let (code, numbers, texts): (WarningCode, Vec<f64>, Vec<&str>) = match warning {
        From::TooFewLists { lists } => (WarningCode::TooFewLists, vec![*lists as f64], vec![]),
        From::ThreeLists => (WarningCode::ThreeLists, vec![], vec![]),
        From::NoOverlap => (WarningCode::NoOverlap, vec![], vec![]),
        From::Disconnected { groups } => {
            let texts = groups.iter().map(|group| group.join(", ").into()).collect();
            return Warning { code: WarningCode::Disconnected, numbers: Vec::new(), texts };
        }
        From::NoTriangle => (WarningCode::NoTriangle, vec![], vec![]),
        From::EmptyOverlap { pair: [one, other], expected } => {
            (WarningCode::EmptyOverlap, vec![*expected], vec![one, other])
        }
        From::FewInOverlaps { people } => (WarningCode::FewInOverlaps, vec![*people as f64], vec![]),
        From::EmptyList { list } => (WarningCode::EmptyList, vec![], vec![list]),
        From::ListWithin { inner, outer, share } => {
            (WarningCode::ListWithin, vec![*share], vec![inner, outer])
        }
        From::NotMixed { split_rhat } => (WarningCode::NotMixed, vec![*split_rhat], vec![]),
        From::FewEffectiveDraws { ess } => (WarningCode::FewEffectiveDraws, vec![*ess], vec![]),
        From::GridEnd { mass, largest } => (WarningCode::GridEnd, vec![*mass, *largest], vec![]),
        From::WideInterval { ratio } => (WarningCode::WideInterval, vec![*ratio], vec![]),
        From::NoInterval => (WarningCode::NoInterval, vec![], vec![]),
        From::MethodsDisagree { low, high, factor } => {
            (WarningCode::MethodsDisagree, vec![*factor], vec![low.code(), high.code()])
        }
        From::ModelsDisagree { by_bic, by_aic } => {
            (WarningCode::ModelsDisagree, vec![*by_bic, *by_aic], vec![])
        }
        From::IntervalsApart { low, high } => {
            (WarningCode::IntervalsApart, vec![], vec![low.code(), high.code()])
        }
        From::HangsOnOneList { list, point } => (WarningCode::HangsOnOneList, vec![*point], vec![list]),
        From::PriorDecides { of, range } => (WarningCode::PriorDecides, range.to_vec(), vec![of]),
        From::NoMaximum => (WarningCode::NoMaximum, vec![], vec![]),
        From::NotIdentified { sentence } => (WarningCode::NotIdentified, vec![], vec![sentence]),
        From::NotRun { method, sentence } => (WarningCode::NotRun, vec![], vec![method.code(), sentence]),
        From::Remark { sentence } => (WarningCode::Remark, vec![], vec![sentence]),
    };
    // An infinite number is written as the largest there is: a page says "without an end".
    let numbers = numbers.into_iter().map(|value| number(value).unwrap_or(Number::thousandths(i64::MAX)));
    Warning { code, numbers: numbers.collect(), texts: texts.into_iter().map(Into::into).collect() }
}

#[cfg(test)]
mod tests {
    use super::*;
    use estimates::{Method, Warning as From};

    /// One warning of every kind, and the one whose number decides on both sides.
    fn all() -> Vec<From> {
        let [low, high] = [Method::Graphs, Method::Classes];
        let pair = ["A".to_owned(), "B".to_owned()];
        let sentence = "Something made up.".to_owned();
        vec![
            From::TooFewLists { lists: 2 },
            From::ThreeLists,
            From::NoOverlap,
            From::Disconnected { groups: vec![vec!["A".into(), "B".into()], vec!["C".into()]] },
            From::NoTriangle,
            From::EmptyOverlap { pair: pair.clone(), expected: 2.9 },
            From::EmptyOverlap { pair, expected: 3.0 },
            From::FewInOverlaps { people: 7 },
            From::EmptyList { list: "A".into() },
            From::ListWithin { inner: "A".into(), outer: "B".into(), share: 0.97 },
            From::NotMixed { split_rhat: 1.3 },
            From::FewEffectiveDraws { ess: 90.0 },
            From::GridEnd { mass: 0.1, largest: 1e6 },
            From::WideInterval { ratio: f64::INFINITY },
            From::NoInterval,
            From::MethodsDisagree { low, high, factor: 2.0 },
            From::ModelsDisagree { by_bic: 1.0, by_aic: 2.0 },
            From::IntervalsApart { low, high },
            From::HangsOnOneList { list: "A".into(), point: 5.0 },
            From::PriorDecides { of: "made up", range: [1.0, 2.0] },
            From::NoMaximum,
            From::NotIdentified { sentence: sentence.clone() },
            From::NotRun { method: low, sentence: sentence.clone() },
            From::Remark { sentence },
        ]
    }

    #[test]
    fn the_register_forbids_what_the_rule_book_forbids_under_the_same_code() {
        for one in all() {
            let written = warning(&one);
            assert_eq!(written.code.code(), one.code());
            assert_eq!(written.forbids().is_some(), one.forbids_headline(), "{one:?}");
        }
    }

    #[test]
    fn numbers_keep_three_decimals_and_what_is_no_number_is_none() {
        assert_eq!(number(1234.5678), Some(Number::thousandths(1_234_568)));
        for none in [f64::NAN, f64::INFINITY, 1e17] {
            assert_eq!(number(none), None, "{none}");
        }
        let far = warning(&From::WideInterval { ratio: f64::INFINITY });
        assert_eq!(far.numbers, [Number::thousandths(i64::MAX)]);
    }

    #[test]
    fn quantiles_stand_for_the_draws_and_a_distribution_without_an_end_has_none() {
        let draws: Vec<f64> = (0..=1000).rev().map(f64::from).collect();
        let found = quantiles(&draws);
        assert_eq!(found.len(), QUANTILES);
        assert_eq!((found[0], found[199]), (Number::thousandths(2_500), Number::thousandths(997_500)));
        assert!(quantiles(&[1.0, f64::INFINITY]).is_empty() && quantiles(&[]).is_empty());
    }
}

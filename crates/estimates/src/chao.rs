//! Chao's lower bound: how many there are at least, if some people are easier to find than others.
//!
//! Method: Chao 1987, "Estimating the population size for capture-recapture data with unequal catchability", Biometrics 43,
//! equations 6 and 12; with lists of different reach the log-linear form of Rivest and Baillargeon 2007 (Mth, Chao), whose
//! profile gives the interval. No prior. Units: people. Where lists repel each other the bound can lie above the truth.
//!
//! Invariant: it is called a bound wherever it is shown.

use crate::chapman;
use crate::estimate::{Diagnostic, Estimate, Figures, Method, Value};
use crate::loglinear::{self, family, profile};
use crate::numbers::{exp, ln_1p, normal_quantile};
use crate::rules::Warning;
use crate::table::Table;

/// Estimates the bound.
///
/// # Errors
/// A warning: one list alone, or nobody on two.
pub fn estimate(table: &Table) -> Result<Estimate, Warning> {
    if table.width() < 2 {
        let sentence = "One list alone says nothing about those on none.".to_owned();
        return Err(Warning::NotRun { method: Method::Chao, sentence });
    }
    if table.in_overlaps() == 0 {
        return Err(Warning::NoOverlap);
    }
    let classic = classic(table);
    let mut estimate = Estimate::new(Method::Chao, by_lists(table).unwrap_or(classic));
    let counts = table.by_captures();
    estimate.found("kind", "lower bound");
    estimate.found("chao87", classic.point);
    estimate.found("chao87_interval", vec![classic.lo95, classic.hi95]);
    estimate.found("on_one_list", counts[0]);
    estimate.found("on_two_lists", counts[1]);
    if let Some((row, profile)) = independence(table) {
        let interval = profile.map_or([f64::NAN; 2], |profile| profile.at95);
        estimate.found("independence", row.people);
        estimate.found("independence_interval", interval.to_vec());
    }
    estimate.found("chapman", Value::List(chapman::pairs(table).iter().map(shown).collect()));
    if !estimate.hi95.is_finite() {
        estimate.warnings.push(Warning::NoInterval);
    }
    Ok(estimate)
}

fn independence(table: &Table) -> Option<(loglinear::model::Row, Option<profile::Profile>)> {
    (table.width() <= loglinear::MOST_LISTS).then(|| loglinear::independence(table))?
}

/// The bound with lists of different reach, from the log-linear form.
fn by_lists(table: &Table) -> Option<Figures> {
    if table.width() > loglinear::MOST_LISTS {
        return None;
    }
    let model = family::chao_bound(table.width());
    let row = model.row(table)?;
    let profile = profile::profile(&model, table, row.people);
    (row.converged && row.people.is_finite()).then(|| loglinear::figures(&row, profile))
}

/// n + f1²/(2 f2), bias-corrected where f2 is 0, with the log-normal interval.
fn classic(table: &Table) -> Figures {
    let counts = table.by_captures();
    let [once, twice] = [counts[0] as f64, counts[1] as f64];
    let seen = table.people() as f64;
    let (hidden, variance) = if twice > 0.0 {
        let ratio = once / twice;
        let variance =
            twice * (ratio * ratio / 2.0 + ratio * ratio * ratio + ratio * ratio * ratio * ratio / 4.0);
        (once * ratio / 2.0, variance)
    } else {
        let hidden = once * (once - 1.0) / 2.0;
        (hidden, hidden + once * (2.0 * once - 1.0) * (2.0 * once - 1.0) / 4.0)
    };
    let end = |share: f64, up: f64| {
        let spread = normal_quantile(0.5 + share / 2.0) * ln_1p(variance / (hidden * hidden)).sqrt();
        if hidden > 0.0 { seen + hidden * exp(up * spread) } else { seen }
    };
    Figures {
        point: seen + hidden,
        lo95: end(0.95, -1.0),
        hi95: end(0.95, 1.0),
        lo80: end(0.8, -1.0),
        hi80: end(0.8, 1.0),
    }
}

fn shown(pair: &chapman::Pair) -> Value {
    Value::Row(vec![
        Diagnostic::new("lists", pair.lists.join(" and ")),
        Diagnostic::new("both", pair.both),
        Diagnostic::new("people", pair.people),
        Diagnostic::new("stderr", pair.error),
    ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::from_csv;

    fn kosovo() -> Table {
        let counts = [1131, 845, 177, 936, 228, 217, 181, 306, 106, 31, 18, 123, 42, 32, 27];
        let cells = counts.iter().enumerate().map(|(at, count)| (at as u32 + 1, *count)).collect();
        Table::new(["EXH", "ABA", "OSCE", "HRW"].map(str::to_owned).to_vec(), cells).unwrap()
    }

    fn number(estimate: &Estimate, name: &str) -> f64 {
        let Some(Value::Number(number)) = estimate.finding(name) else { panic!("{name}: {estimate:?}") };
        *number
    }

    #[test]
    fn kosovo_s_bounds_are_those_of_rcapture() {
        // closedpCI.t with Mth Chao, n + f1²/(2 f2), and lists that do not depend on each other.
        let found = estimate(&kosovo()).unwrap();
        for (found, wanted) in
            [(found.point, 8_591.183_6), (found.lo95, 8_188.718_7), (found.hi95, 9_026.917_8)]
        {
            assert!((found / wanted - 1.0).abs() < 1e-5, "{found}, not {wanted}");
        }
        assert!((number(&found, "chao87") - 10_270.478_458).abs() < 1e-5);
        assert!((number(&found, "independence") - 7_394.586_662).abs() < 1e-3);
        assert!(found.lo95 < found.lo80 && found.hi80 < found.hi95);
    }

    #[test]
    fn the_classic_bound_needs_nobody_on_two_lists_but_somebody_on_three() {
        let table = from_csv("A,B,C,count\n1,0,0,10\n0,1,0,10\n1,1,1,5\n").unwrap();
        let found = classic(&table);
        assert_eq!(found.point, 25.0 + 20.0 * 19.0 / 2.0);
        assert!(found.lo95 > 25.0 && found.hi95.is_finite());
    }

    #[test]
    fn without_an_overlap_or_a_second_list_there_is_no_bound() {
        let apart = from_csv("A,B,count\n1,0,10\n0,1,10\n").unwrap();
        assert_eq!(estimate(&apart), Err(Warning::NoOverlap));
        assert!(matches!(estimate(&from_csv("A,count\n1,10\n").unwrap()), Err(Warning::NotRun { .. })));
    }
}

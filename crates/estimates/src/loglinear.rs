//! Log-linear models: the whole table of them, and the figure of the one with the lowest BIC, never alone.
//!
//! Method: see [`family`], [`hierarchy`] and [`profile`]. No prior. Units: people; the standard error is that of Rivest and
//! Lévesque 2001 (Poisson); BIC counts the people on the lists as units, as Rcapture does.
//!
//! Invariant: the table is always whole. What was chosen by BIC and by AIC is said beside each other.

pub mod family;
pub mod hierarchy;
pub mod model;
pub mod profile;
#[cfg(test)]
mod tests;

use crate::estimate::{Diagnostic, Estimate, Figures, Method, Value};
use crate::rules::Warning;
use crate::table::Table;
use model::{Model, Row};
use profile::Profile;

/// The most lists whose cells are fitted: 1,023 cells.
pub const MOST_LISTS: usize = 10;

/// How many models with pairs are shown.
const SHOWN: usize = 20;

/// Fits them all.
///
/// # Errors
/// A warning that says why not: fewer than two lists, more than [`MOST_LISTS`], or no model that can be fitted.
pub fn estimate(table: &Table) -> Result<Estimate, Warning> {
    let lists = table.width();
    let not_run = |sentence: String| Warning::NotRun { method: Method::LogLinear, sentence };
    if lists < 2 {
        return Err(not_run("One list alone says nothing about those on none.".to_owned()));
    }
    if lists > MOST_LISTS {
        return Err(not_run(format!(
            "There are {lists} lists; log-linear models are fitted for up to {MOST_LISTS}."
        )));
    }
    let family = family::rows(table);
    let models = hierarchy::rows(table);
    let Some((best, pairs)) = models.iter().find(|(row, _)| row.converged && row.people.is_finite()) else {
        return Err(Warning::NoMaximum);
    };
    let profile = profile::profile(&hierarchy::model(lists, pairs), table, best.people);
    let mut estimate = Estimate::new(Method::LogLinear, figures(best, profile));
    let by_aic = models.iter().map(|(row, _)| row).min_by(|one, other| one.aic.total_cmp(&other.aic));
    describe(&mut estimate, best, by_aic);
    if let Some(profile) = profile {
        estimate.found("profile_top", profile.top);
    }
    estimate.found("family", Value::List(family.iter().map(shown).collect()));
    estimate.found("models", models.len());
    estimate
        .found("models_by_bic", Value::List(models.iter().take(SHOWN).map(|(row, _)| shown(row)).collect()));
    if lists > hierarchy::ALL {
        estimate.found("search", "upwards by BIC, from lists that do not depend on each other");
    }
    if !(estimate.lo95.is_finite() && estimate.hi95.is_finite()) {
        estimate.warnings.push(Warning::NoInterval);
    }
    Ok(estimate)
}

fn describe(estimate: &mut Estimate, best: &Row, by_aic: Option<&Row>) {
    estimate.found("model", best.model.clone());
    estimate.found("stderr", best.error);
    estimate.found("bic", best.bic);
    if let Some(by_aic) = by_aic {
        estimate.found("aic_model", by_aic.model.clone());
        estimate.found("aic_point", by_aic.people);
        estimate.found("aic", by_aic.aic);
    }
}

/// The figures of a row with its profile; without one the ends are not known.
pub(crate) fn figures(row: &Row, profile: Option<Profile>) -> Figures {
    let [lo95, hi95] = profile.map_or([f64::NAN; 2], |profile| profile.at95);
    let [lo80, hi80] = profile.map_or([f64::NAN; 2], |profile| profile.at80);
    Figures { point: row.people, lo95, hi95, lo80, hi80 }
}

/// A row as a finding.
pub(crate) fn shown(row: &Row) -> Value {
    Value::Row(vec![
        Diagnostic::new("model", row.model.clone()),
        Diagnostic::new("people", row.people),
        Diagnostic::new("stderr", row.error),
        Diagnostic::new("deviance", row.deviance),
        Diagnostic::new("df", row.freedom),
        Diagnostic::new("aic", row.aic),
        Diagnostic::new("bic", row.bic),
        Diagnostic::new("converged", if row.converged { "yes" } else { "no" }),
    ])
}

/// The model of lists that do not depend on each other, with its row and profile.
pub fn independence(table: &Table) -> Option<(Row, Option<Profile>)> {
    let model: Model = hierarchy::model(table.width(), &[]);
    let row = Row { model: "Mt".to_owned(), ..model.row(table)? };
    let profile = profile::profile(&model, table, row.people);
    Some((row, profile))
}

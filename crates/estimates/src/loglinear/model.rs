//! One log-linear model of the cells that can be seen: its columns, its fit and what it says of the cell that cannot.
//!
//! Invariant: the intercept is the logarithm of the number of hidden people, so every other column is zero where a person is
//! on no list (Cormack 1989, "Log-linear models for capture-recapture", Biometrics 45, section 2).

use crate::numbers::{exp, ln};
use crate::poisson::{Design, Fit, fit, ln_likelihood};
use crate::table::Table;

/// A row of the table of models.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// The model, named as Rcapture names it.
    pub model: String,
    /// People in all.
    pub people: f64,
    /// Standard error of that.
    pub error: f64,
    /// Deviance from the counts.
    pub deviance: f64,
    /// Cells minus parameters.
    pub freedom: usize,
    /// Akaike's criterion.
    pub aic: f64,
    /// Schwarz's criterion with as many units as people on the lists.
    pub bic: f64,
    /// Whether the fit came to rest.
    pub converged: bool,
}

/// A model before it is fitted.
#[derive(Clone, Debug)]
pub struct Model {
    /// Its name.
    pub name: String,
    /// Columns besides the intercept; each has a value for patterns 1 to 2^lists - 1.
    pub columns: Vec<Vec<f64>>,
    /// From this column on they are Chao's, which are left out while negative.
    pub bounded_from: Option<usize>,
}

/// A model fitted to counts.
pub struct Fitted {
    /// The columns that stayed.
    pub design: Design,
    /// The fit.
    pub fit: Fit,
}

impl Model {
    /// The model of these columns.
    pub fn new(name: impl Into<String>, columns: Vec<Vec<f64>>) -> Model {
        Model { name: name.into(), columns, bounded_from: None }
    }

    /// Fits the counts. With `hidden` the cell of people on no list is among the counts, as the last.
    ///
    /// Of Chao's columns the first negative one is left out until none is: a lower bound has no negative part (Rivest and
    /// Baillargeon 2007, "Applications and extensions of Chao's moment estimator", Biometrics 63, section 2).
    pub fn fit(&self, counts: &[f64], hidden: Option<f64>) -> Option<Fitted> {
        let mut counts = counts.to_vec();
        counts.extend(hidden);
        let mut columns = self.columns.clone();
        loop {
            let fitted = fit_once(&columns, &counts, hidden.is_some())?;
            let negative = self.bounded_from.and_then(|from| {
                (from..columns.len()).find(|column| fitted.fit.parameters[column + 1] < 0.0)
            });
            let Some(negative) = negative else { return Some(fitted) };
            columns.remove(negative);
        }
    }

    /// Its row of the table; `None` if it cannot be fitted.
    pub fn row(&self, table: &Table) -> Option<Row> {
        let counts = table.full();
        let Fitted { fit, .. } = self.fit(&counts, None)?;
        let hidden = exp(fit.parameters[0]);
        let error = (hidden + hidden * hidden * fit.covariance[0]).sqrt();
        Some(row(
            &self.name,
            (&fit, &counts),
            (table.people() as f64, [table.people() as f64 + hidden, error]),
        ))
    }
}

/// A row from a fit and what it says of the people.
pub fn row(
    model: &str,
    (fit, counts): (&Fit, &[f64]),
    (documented, [people, error]): (f64, [f64; 2]),
) -> Row {
    let parameters = fit.parameters.len();
    let lack = -2.0 * ln_likelihood(counts, &fit.means);
    Row {
        model: model.to_owned(),
        people,
        error,
        deviance: fit.deviance,
        freedom: counts.len() - parameters,
        aic: lack + 2.0 * parameters as f64,
        bic: lack + ln(documented) * parameters as f64,
        converged: fit.converged,
    }
}

fn fit_once(columns: &[Vec<f64>], counts: &[f64], hidden: bool) -> Option<Fitted> {
    let mut all = vec![vec![1.0; counts.len()]];
    all.extend(columns.iter().map(|column| {
        let mut column = column.clone();
        column.extend(hidden.then_some(0.0));
        column
    }));
    if all.len() > counts.len() {
        return None;
    }
    let design = Design::of_columns(&all);
    let fit = fit(&design, counts)?;
    Some(Fitted { design, fit })
}

/// A column from what it says of each pattern.
pub fn column(lists: usize, of: impl Fn(u32) -> f64) -> Vec<f64> {
    (1..1u32 << lists).map(of).collect()
}

//! `figures.csv`: a number that somebody claims in each row.

use super::fields::Fields;
use super::parts::{Cited, Timed};
use crate::values::amount::Amount;

/// A number that somebody claims.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// The row in the file.
    pub row: u64,
    /// The id.
    pub id: String,
    /// What is counted.
    pub measure: String,
    /// How exact the claim is.
    pub qualifier: String,
    /// The number, where one is named.
    pub value: Option<Amount>,
    /// At least.
    pub value_min: Option<Amount>,
    /// At most.
    pub value_max: Option<Amount>,
    /// What is counted in.
    pub unit: String,
    /// Where.
    pub place: String,
    /// Which part of it.
    pub scope: String,
    /// As of when.
    pub when: Timed,
    /// Who claims it.
    pub claimant: Vec<String>,
    /// Who prints it.
    pub reported_by: String,
    /// Ids of figures that contradict it.
    pub conflicts_with: Vec<String>,
    /// Ids of figures to read beside it.
    pub compare_with: Vec<String>,
    /// A remark.
    pub note: String,
    /// Where it is said.
    pub cited: Cited,
}

/// Takes one row apart.
pub fn row(fields: &mut Fields<'_>) -> Figure {
    Figure {
        row: fields.row(),
        id: fields.text("id"),
        measure: fields.text("measure"),
        qualifier: fields.text("qualifier"),
        value: fields.amount("value"),
        value_min: fields.amount("value_min"),
        value_max: fields.amount("value_max"),
        unit: fields.text("unit"),
        place: fields.text("place"),
        scope: fields.text("scope"),
        when: fields.dated("date", "date_precision"),
        claimant: fields.list("claimant"),
        reported_by: fields.text("reported_by"),
        conflicts_with: fields.list("conflicts_with"),
        compare_with: fields.list("compare_with"),
        note: fields.text("note"),
        cited: fields.cited(),
    }
}

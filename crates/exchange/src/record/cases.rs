//! `cases.csv`: one step of a case in each row.

use super::fields::Fields;
use super::parts::{Cited, Timed};

/// One step of a case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Case {
    /// The row in the file.
    pub row: u64,
    /// The id.
    pub id: String,
    /// Ids of the people.
    pub people: Vec<String>,
    /// What it is about, where no person is named.
    pub subject: String,
    /// What kind of step.
    pub kind: String,
    /// When.
    pub when: Timed,
    /// The body that took it.
    pub body: String,
    /// What came of it.
    pub outcome: String,
    /// A remark.
    pub note: String,
    /// Where it is said.
    pub cited: Cited,
}

/// Takes one row apart.
pub fn row(fields: &mut Fields<'_>) -> Case {
    Case {
        row: fields.row(),
        id: fields.text("id"),
        people: fields.list("person_ids"),
        subject: fields.text("subject"),
        kind: fields.text("kind"),
        when: fields.timed(),
        body: fields.text("body"),
        outcome: fields.text("outcome"),
        note: fields.text("note"),
        cited: fields.cited(),
    }
}

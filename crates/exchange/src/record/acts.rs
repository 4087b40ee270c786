//! `acts.csv`: what was done to whom, by whom, as the sources say in each row.

use super::fields::Fields;
use super::parts::{Cited, Timed};

/// What was done to whom, by whom, as the sources say.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Act {
    /// The row in the file.
    pub row: u64,
    /// The id.
    pub id: String,
    /// What was done.
    pub kind: String,
    /// Ids of the victims.
    pub victims: Vec<String>,
    /// Who the victims were, in words.
    pub victim_description: String,
    /// Who did it, as described.
    pub perpetrator: String,
    /// Who says so.
    pub attributed_to: Vec<String>,
    /// When.
    pub when: Timed,
    /// The city.
    pub city: String,
    /// Where in the city.
    pub site: String,
    /// A remark.
    pub note: String,
    /// Where it is said.
    pub cited: Cited,
}

/// Takes one row apart.
pub fn row(fields: &mut Fields<'_>) -> Act {
    Act {
        row: fields.row(),
        id: fields.text("id"),
        kind: fields.text("type"),
        victims: fields.list("victim_ids"),
        victim_description: fields.text("victim_description"),
        perpetrator: fields.text("perpetrator_as_described"),
        attributed_to: fields.list("attributed_to"),
        when: fields.timed(),
        city: fields.text("city"),
        site: fields.text("site"),
        note: fields.text("note"),
        cited: fields.cited(),
    }
}

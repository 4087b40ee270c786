//! `events.csv`: something that happened in each row.

use super::fields::Fields;
use super::parts::{Cited, Timed};

/// Something that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The row in the file.
    pub row: u64,
    /// The id.
    pub id: String,
    /// The title.
    pub title: String,
    /// When.
    pub when: Timed,
    /// The cities.
    pub cities: Vec<String>,
    /// Where in the city.
    pub site: String,
    /// What happened.
    pub description: String,
    /// A remark.
    pub note: String,
    /// Where it is said.
    pub cited: Cited,
}

/// Takes one row apart.
pub fn row(fields: &mut Fields<'_>) -> Event {
    Event {
        row: fields.row(),
        id: fields.text("id"),
        title: fields.text("title"),
        when: fields.timed(),
        cities: fields.list("city"),
        site: fields.text("site"),
        description: fields.text("description"),
        note: fields.text("note"),
        cited: fields.cited(),
    }
}

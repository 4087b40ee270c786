//! `mentions.csv`: a name as one text prints it in each row.

use super::fields::Fields;
use super::parts::Cited;

/// A name as one text prints it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mention {
    /// The row in the file.
    pub row: u64,
    /// The id of the person.
    pub person: String,
    /// The name as printed.
    pub as_printed: String,
    /// What stands around it.
    pub context: String,
    /// Where it is said.
    pub cited: Cited,
}

/// Takes one row apart.
pub fn row(fields: &mut Fields<'_>) -> Mention {
    Mention {
        row: fields.row(),
        person: fields.text("person_id"),
        as_printed: fields.text("as_printed"),
        context: fields.text("context"),
        cited: fields.cited(),
    }
}

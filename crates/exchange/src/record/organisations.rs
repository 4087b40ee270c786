//! `organisations.csv`: an organisation, office or outlet in each row.

use super::fields::Fields;
use super::parts::{Cited, Remarked};

/// An organisation, office or outlet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Organisation {
    /// The row in the file.
    pub row: u64,
    /// The id.
    pub id: String,
    /// The name as printed.
    pub name: String,
    /// Other names, with remarks.
    pub other_names: Vec<Remarked>,
    /// What kind of organisation.
    pub kind: String,
    /// What it did.
    pub role: String,
    /// A remark.
    pub note: String,
    /// Where it is said.
    pub cited: Cited,
}

/// Takes one row apart.
pub fn row(fields: &mut Fields<'_>) -> Organisation {
    Organisation {
        row: fields.row(),
        id: fields.text("id"),
        name: fields.text("name_as_printed"),
        other_names: fields.remarked("other_names"),
        kind: fields.text("kind"),
        role: fields.text("role"),
        note: fields.text("note"),
        cited: fields.cited(),
    }
}

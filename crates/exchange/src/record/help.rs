//! `help.csv`: a way in which people helped in each row.

use super::fields::Fields;
use super::parts::Cited;

/// A way in which people helped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Help {
    /// The row in the file.
    pub row: u64,
    /// The id.
    pub id: String,
    /// What it was called.
    pub system: String,
    /// What it offers or registers.
    pub offers_or_registers: String,
    /// For whom.
    pub for_whom: String,
    /// How it was reached.
    pub channel: String,
    /// What kind of help.
    pub kind: String,
    /// A remark.
    pub note: String,
    /// Where it is said.
    pub cited: Cited,
}

/// Takes one row apart.
pub fn row(fields: &mut Fields<'_>) -> Help {
    Help {
        row: fields.row(),
        id: fields.text("id"),
        system: fields.text("system"),
        offers_or_registers: fields.text("offers_or_registers"),
        for_whom: fields.text("for_whom"),
        channel: fields.text("channel"),
        kind: fields.text("kind"),
        note: fields.text("note"),
        cited: fields.cited(),
    }
}

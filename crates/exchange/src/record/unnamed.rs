//! `unnamed.csv`: a person or group without a name in each row.

use super::fields::Fields;
use super::parts::{AsOf, Cited, StatusPart};
use crate::columns::Stated;
use crate::values::age::Age;
use crate::values::amount::Amount;
use crate::values::sex::Sex;

/// A person or group without a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unnamed {
    /// The row in the file.
    pub row: u64,
    /// The id.
    pub id: String,
    /// Who it is.
    pub description: String,
    /// How many people; nothing when it is not known.
    pub count: Option<Amount>,
    /// The parts they had.
    pub roles: Vec<String>,
    /// The sex, where it is said.
    pub sex: Option<Sex>,
    /// The ages.
    pub age: Stated<Vec<Age>>,
    /// When the ages were true.
    pub age_as_of: Option<AsOf>,
    /// Ids of relatives.
    pub relative_of: Vec<String>,
    /// How they are related.
    pub relation: String,
    /// What happened to them.
    pub status: String,
    /// The same in its parts, with the dates in them.
    pub status_parts: Vec<StatusPart>,
    /// A remark.
    pub note: String,
    /// Where it is said.
    pub cited: Cited,
}

/// Takes one row apart.
pub fn row(fields: &mut Fields<'_>) -> Unnamed {
    let (status, status_parts) = fields.status();
    Unnamed {
        row: fields.row(),
        id: fields.text("id"),
        description: fields.text("description"),
        count: fields.amount("count"),
        roles: fields.list("role"),
        sex: fields.sex(),
        age: fields.ages(),
        age_as_of: fields.as_of("age_as_of"),
        relative_of: fields.list("relative_of"),
        relation: fields.text("relation"),
        status,
        status_parts,
        note: fields.text("note"),
        cited: fields.cited(),
    }
}

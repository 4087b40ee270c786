//! `people.csv`: a person with a name in each row.

use super::fields::Fields;
use super::parts::{AsOf, Cited, Remarked, StatusPart};
use crate::columns::Stated;
use crate::values::age::Age;
use crate::values::sex::Sex;

/// A person with a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// The row in the file.
    pub row: u64,
    /// The id.
    pub id: String,
    /// The name as the record gives it.
    pub name: String,
    /// Other spellings, with remarks.
    pub other_names: Vec<Remarked>,
    /// How they are known.
    pub other_names_basis: Vec<String>,
    /// The parts the person had.
    pub roles: Vec<String>,
    /// The sex, where it is said.
    pub sex: Option<Sex>,
    /// How the sex is known.
    pub sex_basis: String,
    /// The age.
    pub age: Stated<Vec<Age>>,
    /// When the age was true.
    pub age_as_of: Option<AsOf>,
    /// Work.
    pub occupation: String,
    /// The home as the record gives it.
    pub home: String,
    /// Ids of relatives.
    pub relative_of: Vec<String>,
    /// How they are related.
    pub relation: String,
    /// What happened to the person.
    pub status: String,
    /// The same in its parts, with the dates in them.
    pub status_parts: Vec<StatusPart>,
    /// A remark.
    pub note: String,
    /// Where it is said.
    pub cited: Cited,
}

/// Takes one row apart.
pub fn row(fields: &mut Fields<'_>) -> Person {
    let (status, status_parts) = fields.status();
    Person {
        row: fields.row(),
        id: fields.text("id"),
        name: fields.text("name"),
        other_names: fields.remarked("other_names"),
        other_names_basis: fields.list("other_names_basis"),
        roles: fields.list("role"),
        sex: fields.sex(),
        sex_basis: fields.text("sex_basis"),
        age: fields.ages(),
        age_as_of: fields.as_of("age_as_of"),
        occupation: fields.text("occupation"),
        home: fields.text("home_place"),
        relative_of: fields.list("relative_of"),
        relation: fields.text("relation"),
        status,
        status_parts,
        note: fields.text("note"),
        cited: fields.cited(),
    }
}

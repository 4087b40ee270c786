//! What each column of a table holds, found from its header in three languages and from its cells.
//!
//! Invariant: the answer depends on the table alone, names its reason for every column, and gives way to a correction.

mod content;
mod headers;
mod joins;
mod repeats;

use crate::table::Table;
use content::Profile;

/// What a column holds, as far as telling people apart goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The number or name of the row itself: never evidence.
    Id,
    /// Which list the row comes from: never evidence, but says what may be one list.
    List,
    /// A whole name.
    FullName,
    /// A given name.
    GivenName,
    /// A surname.
    Surname,
    /// A father's name, or another name between.
    Patronymic,
    /// The date or year of birth.
    BirthDate,
    /// An age in years.
    Age,
    /// The date of something that happened.
    Date,
    /// A place or an address.
    Place,
    /// A structured short code: a postcode, a house number.
    Code,
    /// A number that nearly tells one person from all others: an identity number, a telephone.
    Identity,
    /// One of a few values.
    Category,
    /// Any other text.
    Text,
    /// Not to be used.
    Ignore,
}

impl Role {
    /// All of them.
    pub const ALL: [Role; 15] = [
        Role::Id,
        Role::List,
        Role::FullName,
        Role::GivenName,
        Role::Surname,
        Role::Patronymic,
        Role::BirthDate,
        Role::Age,
        Role::Date,
        Role::Place,
        Role::Code,
        Role::Identity,
        Role::Category,
        Role::Text,
        Role::Ignore,
    ];

    /// The word by which a correction names it.
    pub fn code(self) -> &'static str {
        match self {
            Role::Id => "id",
            Role::List => "list",
            Role::FullName => "full-name",
            Role::GivenName => "given-name",
            Role::Surname => "surname",
            Role::Patronymic => "patronymic",
            Role::BirthDate => "birth-date",
            Role::Age => "age",
            Role::Date => "date",
            Role::Place => "place",
            Role::Code => "code",
            Role::Identity => "identity",
            Role::Category => "category",
            Role::Text => "text",
            Role::Ignore => "ignore",
        }
    }

    /// The role of this word.
    pub fn of_code(code: &str) -> Option<Role> {
        Role::ALL.into_iter().find(|role| role.code() == code)
    }

    /// Whether it is a name or a part of one.
    pub fn is_name(self) -> bool {
        matches!(self, Role::FullName | Role::GivenName | Role::Surname | Role::Patronymic)
    }
}

/// Why a column was taken for what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The header says so, and the cells do not contradict.
    Header,
    /// The cells look like it.
    Content,
    /// A person said so.
    Told,
    /// It only repeats what this other column says, so it is not counted again.
    Repeats(usize),
    /// It is this column's, for the lists that call it otherwise, and is read with it.
    Joined(usize),
    /// All cells are empty, or all say the same.
    Empty,
}

/// What one column was taken for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recognised {
    /// The header.
    pub name: String,
    /// What it holds.
    pub role: Role,
    /// Why.
    pub why: Why,
    /// How many of a thousand rows have it filled.
    pub filled: u32,
    /// How many distinct values it has.
    pub distinct: usize,
}

/// What every column holds; `told` are corrections by header, which always win.
pub fn recognise(table: &Table, told: &[(String, Role)]) -> Vec<Recognised> {
    let profiles: Vec<Profile> = table.columns.iter().map(|column| Profile::of(column, table.rows)).collect();
    let mut found: Vec<Recognised> = Vec::with_capacity(profiles.len());
    for (column, profile) in table.columns.iter().zip(&profiles) {
        let correction = told.iter().find(|(name, _)| *name == column.name).map(|(_, role)| *role);
        let (role, why) = match correction {
            Some(role) => (role, Why::Told),
            None => guess(&column.name, profile),
        };
        let filled = profile.filled_per_mille();
        found.push(Recognised { name: column.name.clone(), role, why, filled, distinct: profile.distinct });
    }
    keep_one(&mut found, Role::Id, &profiles);
    keep_one(&mut found, Role::List, &profiles);
    repeats::mark(table, &mut found);
    joins::mark(table, &mut found);
    found
}

fn guess(header: &str, profile: &Profile) -> (Role, Why) {
    if profile.distinct <= 1 && profile.is_same_in_all_rows() {
        return (Role::Ignore, Why::Empty);
    }
    match headers::find(header).and_then(|said| content::agreed(said, profile)) {
        Some(role) => (role, Why::Header),
        None => (content::role(profile), Why::Content),
    }
}

/// Of several columns that could be the only one of their kind the first stays.
fn keep_one(found: &mut [Recognised], role: Role, profiles: &[Profile]) {
    let told = found.iter().position(|column| column.role == role && column.why == Why::Told);
    let first = told.or_else(|| found.iter().position(|column| column.role == role));
    for (place, (column, profile)) in found.iter_mut().zip(profiles).enumerate() {
        if column.role == role && Some(place) != first {
            let other = if role == Role::Id { Role::Ignore } else { content::role(profile) };
            (column.role, column.why) = (other, Why::Content);
        }
    }
}

#[cfg(test)]
mod tests;

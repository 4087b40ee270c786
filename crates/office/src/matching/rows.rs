//! Records as rows of a table that can be compared: what each says of a person, and nothing of who told it.
//!
//! Phone numbers are not among the columns: not everybody who sees a suggestion may see them.

use linkage::{Role, TableBuilder};
use register::people::facts::{PersonClaim, Status};
use register::state::ThingNo;
use register::{Claim, Kind, KnownBy, State, When};

/// The columns, and what each holds.
const COLUMNS: [(&str, Role); 10] = [
    ("name", Role::FullName),
    ("born", Role::BirthDate),
    ("age", Role::Age),
    ("age-on", Role::Date),
    ("age-undated", Role::Age),
    ("number", Role::Identity),
    ("home", Role::Place),
    ("sex", Role::Category),
    ("occupation", Role::Text),
    ("died", Role::Date),
];

/// What each column holds: told, so that it never has to be guessed.
pub fn roles() -> Vec<(String, Role)> {
    COLUMNS.iter().map(|(name, role)| ((*name).to_owned(), *role)).collect()
}

/// A table with these columns and no rows.
pub fn table() -> TableBuilder {
    TableBuilder::new(COLUMNS.iter().map(|(name, _)| *name))
}

/// True for what is compared: records of one person with a name, of which something still counts.
pub fn is_compared(state: &State, number: ThingNo) -> bool {
    let thing = state.thing(number);
    thing.kind() == Some(Kind::Person) && state.current(thing, KnownBy::Now).next().is_some()
}

/// Adds a record to a table.
pub fn add(table: &mut TableBuilder, state: &State, number: ThingNo) {
    let row = Row::of(state, number);
    let cells = [
        &row.name,
        &row.born,
        &row.age,
        &row.age_on,
        &row.age_undated,
        &row.number,
        &row.home,
        &row.sex,
        &row.occupation,
        &row.died,
    ];
    table.row(cells.map(String::as_str));
}

#[derive(Default)]
struct Row {
    name: String,
    born: String,
    age: String,
    age_on: String,
    age_undated: String,
    number: String,
    home: String,
    sex: String,
    occupation: String,
    died: String,
}

impl Row {
    fn of(state: &State, number: ThingNo) -> Row {
        let thing = state.thing(number);
        let mut row = Row { name: state.name_of(thing).to_owned(), ..Row::default() };
        for claim in state.current(thing, KnownBy::Now) {
            if let Claim::Person(claim) = &claim.claim {
                row.take(claim);
            }
        }
        row
    }

    /// The first value of each kind stands; a coerced or contradicting one is for the member to weigh.
    fn take(&mut self, claim: &PersonClaim) {
        match claim {
            PersonClaim::Born(when) => first(&mut self.born, date(*when)),
            PersonClaim::Age(youngest, oldest, on) if youngest == oldest => {
                if on.first_day().is_some() {
                    first(&mut self.age, youngest.to_string());
                    first(&mut self.age_on, date(*on));
                } else {
                    first(&mut self.age_undated, youngest.to_string());
                }
            }
            PersonClaim::IdentityNumber(number) => first(&mut self.number, number.to_string()),
            PersonClaim::Home(place) => first(&mut self.home, place.to_string()),
            PersonClaim::Sex(sex) => first(&mut self.sex, sex.code().to_owned()),
            PersonClaim::Occupation(what) => first(&mut self.occupation, what.to_string()),
            PersonClaim::Status(note) => {
                if note.status == Status::Dead {
                    first(&mut self.died, date(note.when));
                }
                // Where somebody was last seen is the best that many lists say of where they live.
                first(&mut self.home, note.place.as_deref().unwrap_or_default().to_owned());
            }
            PersonClaim::Name(..)
            | PersonClaim::Description(_)
            | PersonClaim::Count(..)
            | PersonClaim::Age(..)
            | PersonClaim::Role(_)
            | PersonClaim::Custody(_)
            | PersonClaim::Relation(_)
            | PersonClaim::Contact(_)
            | PersonClaim::Legal(..)
            | PersonClaim::Verification(_)
            | PersonClaim::Note(_) => {}
        }
    }
}

fn first(cell: &mut String, value: String) {
    if cell.is_empty() {
        *cell = value;
    }
}

/// A day as year, month and day; a longer span of one year as its year; anything else as nothing.
fn date(when: When) -> String {
    match (when.first_day(), when.last_day()) {
        (Some(first), Some(last)) if first == last => first.to_string(),
        (Some(first), Some(last)) if first.year() == last.year() => first.year().to_string(),
        _ => String::new(),
    }
}

//! From grades of agreement to the kinds of field that agree.
//!
//! Invariant: what is missing is in no set.

use crate::fields::{EXACT, Kind, MISSING, Outcome, Rows, date, name, text};
use crate::limits::is_valid;
use crate::pair::Grounds;

/// The grounds of an outcome.
pub fn of(rows: &Rows, (left, right): (u32, u32), outcome: &Outcome) -> Grounds {
    let mut grounds = Grounds::NONE;
    for (place, measure) in rows.measures.iter().enumerate() {
        let level = outcome.levels[place];
        if level != MISSING {
            let field = &rows.fields[measure.field];
            grounds = grounds.with(of_level(&field.kind, measure.part, level));
            if let Kind::Identity(values) = &field.kind
                && level != EXACT
            {
                let is_valid = |row: u32| is_valid(values.texts.get(rows.cell(row as usize, field.cell)));
                if is_valid(left) && is_valid(right) {
                    grounds = grounds.with(Grounds::IDENTITY_CONFLICT);
                }
            }
        }
    }
    grounds
}

fn of_level(kind: &Kind, part: usize, level: u8) -> Grounds {
    let up_to = |worst: u8, is: Grounds| if level <= worst { is } else { Grounds::NONE };
    match kind {
        Kind::Names(_) => match level {
            EXACT | name::CROSSED | name::NEAR | name::FAR if part == 2 => Grounds::PATRONYMIC,
            EXACT | name::CROSSED | name::NEAR | name::FAR => Grounds::NAME,
            name::INITIAL | name::BEGINS => Grounds::INITIALS,
            _ => Grounds::NONE,
        },
        Kind::Birth(_) => match level {
            EXACT | date::SLIP => Grounds::BIRTH_DATE.with(Grounds::BIRTH_YEAR),
            date::TWO_PARTS
            | date::SAME_YEAR_BOTH_BARE
            | date::SAME_YEAR_ONE_BARE
            | date::AGE_FITS
            | date::SAME_YEAR => Grounds::BIRTH_YEAR,
            _ => Grounds::NONE,
        },
        Kind::Age => up_to(text::NEAR, Grounds::BIRTH_YEAR),
        Kind::Date(_) => up_to(date::SLIP, Grounds::OTHER),
        Kind::Place(_) | Kind::Code(_) => up_to(text::PARTLY, Grounds::PLACE),
        Kind::Identity(_) => up_to(text::NEAR, Grounds::IDENTITY),
        Kind::Text(_) => up_to(text::NEAR, Grounds::OTHER),
        Kind::Category(_) => up_to(text::NEAR, Grounds::CATEGORY),
    }
}

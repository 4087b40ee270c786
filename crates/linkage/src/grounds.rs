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
    let near = |is: Grounds| if level <= text::NEAR { is } else { Grounds::NONE };
    match kind {
        Kind::Names(_) => match level {
            EXACT | name::CROSSED | name::NEAR | name::FAR => {
                if part == 2 {
                    Grounds::PATRONYMIC
                } else {
                    Grounds::NAME
                }
            }
            name::INITIAL | name::BEGINS => Grounds::INITIALS,
            _ => Grounds::NONE,
        },
        Kind::Birth(_) => match level {
            EXACT | date::SLIP => Grounds::BIRTH_DATE.with(Grounds::BIRTH_YEAR),
            date::TWO_PARTS | date::SAME_YEAR_BOTH_BARE | date::SAME_YEAR_ONE_BARE | date::SAME_YEAR => {
                Grounds::BIRTH_YEAR
            }
            _ => Grounds::NONE,
        },
        Kind::Age => near(Grounds::BIRTH_YEAR),
        Kind::Date(_) => {
            if level <= date::SLIP {
                Grounds::OTHER
            } else {
                Grounds::NONE
            }
        }
        Kind::Place(_) => {
            if level <= text::PARTLY {
                Grounds::PLACE
            } else {
                Grounds::NONE
            }
        }
        Kind::Code(_) => {
            if level <= text::PARTLY {
                Grounds::PLACE
            } else {
                Grounds::NONE
            }
        }
        Kind::Identity(_) => near(Grounds::IDENTITY),
        Kind::Text(_) => near(Grounds::OTHER),
        Kind::Category(_) => near(Grounds::CATEGORY),
    }
}

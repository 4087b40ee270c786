//! Finding a person: the one place that every search box for a person asks, by name in any script, or by the last digits of a
//! phone number where the member's role sees numbers.

use crate::desk::Visit;
use office::Known;
use office::people::{PeoplePage, PeopleQuery};
use register::ThingId;
use register::state::ThingNo;

/// Whose number ends with the digits that were typed, for those who may see numbers; nobody when no digits were typed.
/// To be asked before anything is read.
pub fn called(visit: &Visit, typed: &str) -> Vec<ThingId> {
    let is_number = typed.chars().all(|letter| letter.is_ascii_digit() || " -()+.".contains(letter));
    let Some(session) = visit.session.as_ref().filter(|_| is_number && !typed.trim().is_empty()) else {
        return Vec::new();
    };
    visit.desk.office.people_by_phone(session, typed).unwrap_or_default()
}

/// Their places in the state.
pub fn numbers(known: &Known, called: &[ThingId]) -> Vec<ThingNo> {
    called.iter().filter_map(|id| known.state.find(*id)).map(|(number, _)| number).collect()
}

/// The first `most` people for what was typed, the likeliest first.
pub fn first(known: &Known, (typed, called): (&str, &[ThingId]), most: usize) -> PeoplePage {
    let called = numbers(known, called);
    known.people.page(
        &known.state,
        &PeopleQuery { text: typed.to_owned(), called, ..PeopleQuery::default() },
        0,
        most,
    )
}

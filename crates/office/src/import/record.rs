//! The published record of January 2022 as things of the register.
//!
//! Pure: rows and fresh ids go in, things come out, one id for each thing in their order. Every cell of a row ends up in
//! a statement, its place in the source or a note; what we worked out ourselves says so.

mod book;
mod cases;
mod custody;
mod deeds;
mod figures;
mod names;
mod people;
mod places;
mod sources;
mod statuses;
pub(super) mod times;
mod unnamed;

use book::Book;
use exchange::record::Record;
use register::{NewThing, ThingId};

/// The title of the list on which the record's people stand.
pub const LIST: &str = "The published record of January 2022";

/// How many things [`things`] makes of a record: so many ids it draws.
pub fn count(record: &Record) -> usize {
    book::references(record).count()
}

/// The things of a record: sources, the list, people, places, organisations, events, deeds, figures, steps.
pub fn things(record: &Record, draw: &mut dyn FnMut() -> ThingId) -> Vec<NewThing> {
    let book = Book::of(record, draw);
    let mut things = sources::things(&book);
    things.extend(record.people.iter().map(|person| people::thing(&book, person)));
    things.extend(record.unnamed.iter().map(|unnamed| unnamed::thing(&book, unnamed)));
    things.extend(record.places.iter().map(|place| places::place(&book, place)));
    things.extend(record.organisations.iter().map(|organisation| places::organisation(&book, organisation)));
    things.extend(record.events.iter().map(|event| deeds::event(&book, event)));
    things.extend(record.acts.iter().map(|act| deeds::deed(&book, act)));
    things.extend(record.figures.iter().map(|figure| figures::thing(&book, figure)));
    things.extend(record.cases.iter().map(|case| cases::step(&book, case)));
    things
}

#[cfg(test)]
mod tests;

//! Who is counted: one person, however many records tell of them. The only place that knows which records are one person.
//!
//! What members judged to be one person is one; every other record stands for one.

use crate::claim::Kind;
use crate::state::{KnownBy, State, Thing, ThingNo};

/// One person, or one group without names, and the records that tell of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Named when any record names them.
    pub kind: Kind,
    /// The records, the first entered first; never empty.
    pub records: Vec<ThingNo>,
}

impl Person {
    /// The record that stands for the person on a page.
    pub fn first(&self) -> ThingNo {
        self.records.first().copied().unwrap_or_default()
    }
}

/// Everybody of whom something was known, each once, in the order in which they were entered.
pub fn persons(state: &State, known: KnownBy) -> impl Iterator<Item = Person> + '_ {
    let records = state.things().filter(|(_, thing)| thing.kind().is_some_and(Kind::is_record));
    records.filter(move |(_, thing)| is_known(state, thing, known)).filter_map(move |(number, thing)| {
        let mut records = vec![number];
        if state.matching().partners(thing.id).next().is_some() {
            records = state.records_of(number, known);
            records.retain(|&record| is_known(state, state.thing(record), known));
        }
        // Of the records of one person the oldest that is known stands for them.
        (records.first() == Some(&number)).then(|| Person { kind: kind_of(state, &records), records })
    })
}

fn is_known(state: &State, thing: &Thing, known: KnownBy) -> bool {
    match known {
        KnownBy::Now => !thing.summary.is_withdrawn,
        KnownBy::EnteredBy(_) | KnownBy::PublishedBy(..) => state.current(thing, known).next().is_some(),
    }
}

fn kind_of(state: &State, records: &[ThingNo]) -> Kind {
    let kinds = records.iter().filter_map(|&number| state.thing(number).kind());
    kinds.min().unwrap_or(Kind::Person)
}

//! Who is counted: one person, however many records tell of them. The only place that knows which records are one person.
//!
//! What members judged to be one person is one; every other record stands for one.

use crate::claim::Kind;
use crate::state::{KnownBy, State, ThingNo};

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

/// Everybody of whom something was known, in the order in which they were entered.
pub fn persons(state: &State, known: KnownBy) -> impl Iterator<Item = Person> + '_ {
    state.things().filter_map(move |(number, thing)| {
        let kind = thing.kind().filter(|kind| kind.is_record())?;
        if !state.stands_for_person(number, known) {
            return None;
        }
        let records = state.records_of(number, known);
        let said = |record: &ThingNo| state.current(state.thing(*record), known).next().is_some();
        let is_known = match known {
            KnownBy::Now => !thing.summary.is_withdrawn,
            KnownBy::EnteredBy(_) | KnownBy::PublishedBy(..) => records.iter().any(said),
        };
        let named = records.iter().any(|record| state.thing(*record).kind() == Some(Kind::Person));
        is_known.then_some(Person { kind: if named { Kind::Person } else { kind }, records })
    })
}

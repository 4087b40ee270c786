//! The record while it is turned into things: its rows, and the id that each row's thing will have.

use exchange::record::{Cited, Record};
use register::{Basis, Claim, Kind, NewThing, Provenance, Said, ThingId};
use std::collections::HashMap;

/// The reference of the one list.
pub const LIST: &str = "list";

/// The record and its ids.
pub struct Book<'r> {
    /// The rows.
    pub record: &'r Record,
    ids: HashMap<&'r str, ThingId>,
}

/// The reference of every thing, in the order of the things.
pub fn references(record: &Record) -> impl Iterator<Item = &str> {
    let sources = record.sources.iter().map(|row| row.file.as_str());
    let people = record.people.iter().map(|row| row.id.as_str());
    let unnamed = record.unnamed.iter().map(|row| row.id.as_str());
    let places = record.places.iter().map(|row| row.id.as_str());
    let organisations = record.organisations.iter().map(|row| row.id.as_str());
    let events = record.events.iter().map(|row| row.id.as_str());
    let acts = record.acts.iter().map(|row| row.id.as_str());
    let figures = record.figures.iter().map(|row| row.id.as_str());
    let cases = record.cases.iter().map(|row| row.id.as_str());
    sources
        .chain([LIST])
        .chain(people)
        .chain(unnamed)
        .chain(places)
        .chain(organisations)
        .chain(events)
        .chain(acts)
        .chain(figures)
        .chain(cases)
}

impl<'r> Book<'r> {
    /// Draws an id for each thing, in their order.
    pub fn of(record: &'r Record, draw: &mut dyn FnMut() -> ThingId) -> Book<'r> {
        Book { record, ids: references(record).map(|reference| (reference, draw())).collect() }
    }

    /// The id of a row's thing; `None` for a reference that leads nowhere.
    pub fn find(&self, reference: &str) -> Option<ThingId> {
        self.ids.get(reference).copied()
    }

    /// The ids of those references that lead somewhere.
    pub fn all(&self, references: &[String]) -> Vec<ThingId> {
        references.iter().filter_map(|reference| self.find(reference)).collect()
    }

    /// Said where a row says it, on this ground.
    pub fn cited(&self, cited: &Cited, basis: Basis) -> Provenance {
        Provenance {
            source: self.find(&cited.source),
            locator: cited.locator.as_str().into(),
            ..Provenance::from_member(basis)
        }
    }

    /// A thing of one row: its reference leads to its id, which [`Book::of`] has drawn for every row.
    pub fn thing(&self, kind: Kind, reference: &str, said: Vec<Said>) -> NewThing {
        let id = self.find(reference).unwrap_or(ThingId::OFFICE);
        let list = if kind.is_record() { self.find(LIST) } else { None };
        NewThing { id, kind, list, reference: Some(reference.into()), said }
    }

    /// A thing that is told by one account, with a remark.
    pub fn told(&self, row: (Kind, &str), account: Claim, (cited, note): (&Cited, &str)) -> NewThing {
        let by = Provenance { note: some(note), ..self.cited(cited, Basis::Media) };
        self.thing(row.0, row.1, vec![Said { claims: vec![account], by }])
    }
}

/// A text, unless it is empty.
pub fn some(text: &str) -> Option<Box<str>> {
    let text = text.trim();
    (!text.is_empty()).then(|| text.into())
}

/// Several texts in one, unless there is none.
pub fn joined(texts: &[String]) -> Option<Box<str>> {
    some(&texts.join("; "))
}

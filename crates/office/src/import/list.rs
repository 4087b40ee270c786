//! Any list of people as things of the register: its source, the list itself, and one record for each row.
//!
//! Nothing of a row is lost: what cannot be read stays as a note under its header; only columns that somebody chose to
//! leave out are left out, and the source says which. The same table and plan always give the same things in the same
//! order, so that a batch that was stopped can go on.

mod claims;
mod dry;
mod status;

pub use claims::Row;
pub use dry::{Dry, Twins, dry};
pub use status::read as status_of;

use exchange::columns::{Column, Mapping, Reader};
use exchange::tables::Table;
use exchange::written::Manner;
use register::people::facts::Status;
use register::sources::facts::{Copy, ListAccount, SourceAccount, SourceKind};
use register::{Basis, Claim, Kind, NewThing, Provenance, Said, ThingId, When};
use std::collections::HashSet;

/// How a table is to be entered: what the columns mean, and whose list it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// The title of the list.
    pub title: String,
    /// Who keeps it.
    pub keeper: String,
    /// Who is on it: place, period, who counts.
    pub definition: String,
    /// The source that it came in; a new one is entered when there is none.
    pub source: Option<ThingId>,
    /// On what ground it says what it says.
    pub basis: Option<Basis>,
    /// What everyone on it is, where no column says so.
    pub status: Option<Status>,
    /// What the columns hold.
    pub mapping: Mapping,
    /// What is known of its dates.
    pub manner: Manner,
    /// How the place of a row is called; `{row}` stands for its number.
    pub locator: String,
}

impl Plan {
    fn basis(&self) -> Basis {
        self.basis.unwrap_or(Basis::NotStated)
    }

    /// The headers of the columns that are left out.
    pub fn ignored<'t>(&self, table: &'t Table) -> Vec<&'t str> {
        let columns = table.header.iter().zip(&self.mapping.0);
        columns.filter(|(_, column)| **column == Column::Ignore).map(|(header, _)| header.as_str()).collect()
    }

    /// How many things come before the rows: the list, and its source where a new one is entered.
    pub fn things_before(&self) -> usize {
        if self.source.is_some() { 1 } else { 2 }
    }
}

/// The same mapping, with what a list has once taken from one column only: a second one becomes a note, for it would
/// hide the first.
pub fn each_once(mapping: &Mapping) -> Mapping {
    let mut taken = HashSet::new();
    let once = |column: &Column| {
        let is_first = !column.is_single() || taken.insert(*column);
        if is_first { *column } else { Column::Note }
    };
    Mapping(mapping.0.iter().map(once).collect())
}

/// A table, the plan for it, and how many of its rows will be entered, as [`dry`] counts them.
#[derive(Clone, Copy)]
pub struct Planned<'t> {
    /// The rows.
    pub table: &'t Table,
    /// How they are entered.
    pub plan: &'t Plan,
    /// How many are entered.
    pub rows: usize,
    /// What the file was called.
    pub file: &'t str,
}

impl<'t> Planned<'t> {
    /// How many things there will be: so many ids are drawn.
    pub fn count(&self) -> usize {
        self.plan.things_before() + self.rows
    }

    /// The things, made one by one; `ids` has one for each, in their order.
    pub fn things(self, ids: &'t [ThingId]) -> impl ExactSizeIterator<Item = NewThing> {
        let mut ids = ids.iter().copied();
        let source = self.plan.source.or_else(|| ids.next()).unwrap_or(ThingId::OFFICE);
        let list = ids.next().unwrap_or(ThingId::OFFICE);
        let new_source = self.plan.source.is_none().then(|| self.source(source));
        let first = new_source.into_iter().chain([self.list(list, source)]);
        let mut reader = Reader::of(self.table, &self.plan.mapping, self.plan.manner);
        let rows = self.table.rows.iter().filter_map(move |row| {
            let listed = reader.person(row);
            claims::row(&self, row, &listed, &mut Vec::new())
        });
        let things = rows.zip(ids).map(move |(row, id)| self.record((id, list, source), row));
        Counted { left: self.count(), things: first.chain(things) }
    }

    fn source(&self, id: ThingId) -> NewThing {
        let text = |text: &str| (!text.is_empty()).then(|| short(text).into());
        let ignored = self.plan.ignored(self.table).join("; ");
        let account = SourceAccount {
            kind: SourceKind::File,
            title: short(&self.plan.title).into(),
            publisher: text(&self.plan.keeper),
            authors: None,
            published: When::UNKNOWN,
            published_basis: None,
            language: None,
            copy: Copy::Original,
            address: text(self.file),
            note: (!ignored.is_empty()).then(|| format!("− {}", short(&ignored)).into()),
        };
        by_member(id, Kind::Source, Claim::Source(Box::new(account)))
    }

    fn list(&self, id: ThingId, source: ThingId) -> NewThing {
        let text = |text: &str| (!text.is_empty()).then(|| short(text).into());
        let account = ListAccount {
            title: short(&self.plan.title).into(),
            keeper: text(&self.plan.keeper),
            definition: text(&self.plan.definition),
            source: Some(source),
            one_row_one_person: false,
            made_up: false,
        };
        by_member(id, Kind::List, Claim::List(Box::new(account)))
    }

    fn record(&self, (id, list, source): (ThingId, ThingId, ThingId), row: Row) -> NewThing {
        let by = Provenance {
            attributed_to: row.attributed_to.map(Into::into),
            ..Provenance::from_source(source, &row.locator, self.plan.basis())
        };
        let reference = row.reference.map(Into::into);
        NewThing {
            id,
            kind: row.kind,
            list: Some(list),
            reference,
            said: vec![Said { claims: row.claims, by }],
        }
    }
}

fn by_member(id: ThingId, kind: Kind, claim: Claim) -> NewThing {
    let said = Said { claims: vec![claim], by: Provenance::from_member(Basis::NotStated) };
    NewThing { id, kind, list: None, reference: None, said: vec![said] }
}

/// At most as many letters as a line may have.
fn short(text: &str) -> &str {
    let end = text.char_indices().nth(register::limits::LONGEST_LINE).map_or(text.len(), |(end, _)| end);
    text.get(..end).unwrap_or_default()
}

/// An iterator whose length is known beforehand.
struct Counted<I> {
    left: usize,
    things: I,
}

impl<I: Iterator<Item = NewThing>> Iterator for Counted<I> {
    type Item = NewThing;

    fn next(&mut self) -> Option<NewThing> {
        let thing = self.things.next()?;
        self.left = self.left.saturating_sub(1);
        Some(thing)
    }

    fn size_hint(&self) -> (usize, Option<usize>) {
        (self.left, Some(self.left))
    }
}

impl<I: Iterator<Item = NewThing>> ExactSizeIterator for Counted<I> {}

#[cfg(test)]
mod tests;

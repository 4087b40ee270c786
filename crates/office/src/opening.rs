//! Opening: the log is read, proven, opened and folded into memory.
//!
//! What is damaged, unsigned or from a stranger is named and left out; the rest stays readable. What was erased is left
//! out without a word. Reading, proving and opening run on all cores; folding is one pass in the order of (time, act).

use crate::fault::Fault;
use crate::keys::{CompartmentKeys, Wrapped, known_as, thing_of};
use crate::office::Known;
use crate::people::People;
use crate::progress::Progress;
use ledger::{EntryId, EntryView, NodeId, Signers, SubjectId, Time};
use rayon::prelude::*;
use register::{ActId, Compartment, Fact, MemberId, Stamp, State};
use std::collections::HashMap;
use std::ops::ControlFlow;
use store::{Position, Store, StoredEntry};

/// What an opened log gives.
pub struct Opened {
    /// What it says.
    pub known: Known,
    /// The end of our own chain.
    pub end: ChainEnd,
}

/// Where a chain ends: the next number, the last entry, and the latest time seen anywhere.
#[derive(Clone, Copy, Debug, Default)]
pub struct ChainEnd {
    /// The number of the next entry.
    pub sequence: u64,
    /// The last entry.
    pub previous: Option<EntryId>,
    /// The latest time of any entry.
    pub last: Time,
}

/// Some entries, read at once and opened side by side.
const BYTES_AT_ONCE: usize = 8 << 20;

/// Opens the log with the keys of whoever signs in.
pub fn open(store: &Store, keys: &CompartmentKeys, progress: &Progress) -> Result<Opened, Fault> {
    let mut wrapped = HashMap::new();
    store.keyring().all(&mut |row| {
        wrapped.insert(row.subject, (row.compartment, row.generation, row.wrapped));
    })?;
    let keys = Keys { wrapped, compartments: keys };
    let mut fold = Fold::new(store, &keys);
    fold.read_all(store, progress)?;
    if fold.is_late {
        fold = Fold { unsorted: Some(Vec::new()), ..Fold::new(store, &keys) };
        fold.read_all(store, progress)?;
    }
    Ok(fold.finish())
}

struct Keys<'a> {
    wrapped: HashMap<[u8; 16], Wrapped>,
    compartments: &'a CompartmentKeys,
}

/// An entry that was read and proven, with what could be opened of it.
struct Readable {
    stamp: Stamp,
    node: NodeId,
    sequence: u64,
    id: EntryId,
    previous: Option<EntryId>,
    signer: [u8; 32],
    facts: Vec<(u32, Fact)>,
}

struct Fold<'a> {
    keys: &'a Keys<'a>,
    node: NodeId,
    ends: HashMap<NodeId, ChainEnd>,
    last: Time,
    state: State,
    /// Set when an entry came after one of a later time: the log must be read again and sorted.
    is_late: bool,
    /// Set on that second reading: everything, to be folded in the order of (time, act).
    unsorted: Option<Vec<Readable>>,
    faults: Vec<String>,
}

impl<'a> Fold<'a> {
    fn new(store: &Store, keys: &'a Keys<'a>) -> Fold<'a> {
        Fold {
            keys,
            node: NodeId(store.about().node),
            ends: HashMap::new(),
            last: Time::default(),
            state: State::new(),
            is_late: false,
            unsorted: None,
            faults: Vec::new(),
        }
    }

    fn read_all(&mut self, store: &Store, progress: &Progress) -> Result<(), Fault> {
        progress.expect(store.log().position()?.0);
        let mut lot = Vec::new();
        let mut size = 0;
        store.log().entries_from(Position::START, &mut |_, entry| {
            size += entry.bytes.len();
            lot.push(entry.clone());
            if size >= BYTES_AT_ONCE {
                progress.advance(lot.len() as u64);
                self.take(&lot);
                lot.clear();
                size = 0;
            }
            if progress.is_stopped() || self.is_late { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        progress.advance(lot.len() as u64);
        self.take(&lot);
        Ok(())
    }

    fn take(&mut self, lot: &[StoredEntry]) {
        let read: Vec<Result<EntryView<'_>, String>> = lot.par_iter().map(read_entry).collect();
        let views: Vec<EntryView<'_>> = read.into_iter().filter_map(|view| self.keep(view)).collect();
        let bad = faulty(&views);
        let opened: Vec<_> = views.par_iter().map(|view| self.keys.open(view)).collect();
        for (number, result) in opened.into_iter().enumerate() {
            if let Some((_, damage)) = bad.iter().find(|(of, _)| *of == number) {
                self.faults.push(damage.clone());
                continue;
            }
            if let Some(readable) = self.keep(result) {
                self.follow(readable);
            }
        }
    }

    fn keep<T>(&mut self, result: Result<T, String>) -> Option<T> {
        result.map_err(|fault| self.faults.push(fault)).ok()
    }

    /// Checks that an entry continues its chain and that its signer may speak for the member, and folds it.
    fn follow(&mut self, entry: Readable) {
        let end = self.ends.entry(entry.node).or_default();
        if entry.sequence != end.sequence || entry.previous != end.previous {
            self.faults.push(format!("entry {} does not continue its chain", entry.id));
        }
        *end = ChainEnd { sequence: entry.sequence + 1, previous: Some(entry.id), last: Time(entry.stamp.time) };
        self.last = self.last.max(Time(entry.stamp.time));
        match &mut self.unsorted {
            Some(unsorted) => unsorted.push(entry),
            None if self.state.is_late(&entry.stamp) => self.is_late = true,
            None => self.fold(entry),
        }
    }

    fn fold(&mut self, entry: Readable) {
        if may_speak(&self.state, &entry) {
            self.state.apply(entry.stamp, entry.facts);
        } else {
            self.faults.push(format!("entry {} is signed by somebody who is not that member", entry.id));
        }
    }

    fn finish(mut self) -> Opened {
        let end = self.ends.get(&self.node).copied().unwrap_or_default();
        let mut unsorted = self.unsorted.take().unwrap_or_default();
        unsorted.sort_by_key(|entry| entry.stamp.order());
        unsorted.into_iter().for_each(|entry| self.fold(entry));
        let people = People::of(&self.state);
        let known = Known { state: self.state, people, faults: self.faults };
        Opened { known, end: ChainEnd { last: self.last, ..end } }
    }
}

fn read_entry(entry: &StoredEntry) -> Result<EntryView<'_>, String> {
    let view = EntryView::read(&entry.bytes).map_err(|damage| format!("an entry cannot be read: {damage}"))?;
    if view.id().0 == entry.id { Ok(view) } else { Err(format!("entry {} is not what its id says", view.id())) }
}

/// The entries whose signature does not hold, by number; two halves are proven side by side.
fn faulty(views: &[EntryView<'_>]) -> Vec<(usize, String)> {
    let half = views.len().div_ceil(2).max(1);
    let halves: Vec<_> = views.chunks(half).collect();
    let faults = halves.par_iter().enumerate().flat_map_iter(|(number, views)| {
        let faults = ledger::faulty_signatures(views, &mut Signers::default());
        faults.into_iter().map(move |(of, damage)| (number * half + of, damage))
    });
    faults.map(|(of, damage)| (of, format!("entry {}: {damage}", views[of].id()))).collect()
}

fn may_speak(state: &State, entry: &Readable) -> bool {
    match state.members().find(entry.stamp.member) {
        Some(member) => member.account.signer == entry.signer,
        // The first entry lets its own signer in.
        None => state.members().all().next().is_none(),
    }
}

impl Keys<'_> {
    fn open(&self, view: &EntryView<'_>) -> Result<Readable, String> {
        let header = view.header();
        let mut facts = Vec::with_capacity(view.facts().len());
        let mut buffer = Vec::new();
        for (index, sealed) in (0u32..).zip(view.facts()) {
            let compartment = known_as(sealed.compartment);
            if compartment == Compartment::Sources {
                continue;
            }
            let Some(key) = self.key(sealed.subject) else { continue };
            let damaged = |damage: &dyn std::fmt::Display| format!("entry {}, fact {index}: {damage}", view.id());
            let bytes = view.open(index, &key, &mut buffer).map_err(|damage| damaged(&damage))?;
            let body = Fact::decode_body(bytes).map_err(|unreadable| damaged(&unreadable))?;
            facts.push((index, Fact { thing: thing_of(sealed.subject, compartment), compartment, body }));
        }
        Ok(Readable {
            stamp: Stamp { act: ActId(header.act.0), time: header.time.0, member: MemberId(header.member.0) },
            node: header.node,
            sequence: header.sequence,
            id: view.id(),
            previous: header.previous,
            signer: header.signer,
            facts,
        })
    }

    /// The key of a subject: `None` when it was erased or its compartment is closed to us.
    fn key(&self, subject: SubjectId) -> Option<ledger::SubjectKey> {
        self.compartments.unwrap(subject, self.wrapped.get(&subject.0)?)
    }
}

//! Folding: entries that were proven go into the state in the order of (time, act).

use super::reading::Lot;
use super::snapshot::{Restored, SnapshotEnd};
use super::{ChainEnd, Opened, Readable};
use crate::office::Known;
use crate::people::People;
use ledger::{NodeId, Time};
use register::State;
use std::collections::BTreeMap;
use std::ops::ControlFlow;
use store::{Position, Store};

/// A log on its way into memory.
pub struct Fold {
    node: NodeId,
    ends: BTreeMap<NodeId, ChainEnd>,
    last: Time,
    state: State,
    position: Position,
    /// Set when an entry came after one of a later time: the log must be read again and sorted.
    is_late: bool,
    /// Set on that second reading: everything, to be folded at the end.
    unsorted: Option<Vec<Readable>>,
    faults: Vec<String>,
}

impl Fold {
    /// Nothing yet.
    pub fn new(store: &Store) -> Fold {
        Fold {
            node: NodeId(store.about().node),
            ends: BTreeMap::new(),
            last: Time::default(),
            state: State::new(),
            position: Position::START,
            is_late: false,
            unsorted: None,
            faults: Vec::new(),
        }
    }

    /// Nothing yet; entries are kept until all are here, and then sorted.
    pub fn sorting(store: &Store) -> Fold {
        Fold { unsorted: Some(Vec::new()), ..Fold::new(store) }
    }

    /// Entries of a snapshot: proven when it was written, and sealed since.
    pub fn restore(&mut self, entries: Vec<Restored>) {
        for entry in entries {
            self.state.apply(entry.stamp, entry.facts);
        }
    }

    /// The place up to which a snapshot has it all.
    pub fn go_on_from(&mut self, end: SnapshotEnd) {
        self.position = end.position;
        self.last = end.last;
        self.ends = end.chains;
    }

    /// Up to where the log is folded.
    pub fn position(&self) -> Position {
        self.position
    }

    /// True when the log must be read again and sorted.
    pub fn is_late(&self) -> bool {
        self.is_late
    }

    /// Takes the next lot; breaks when it is no use going on.
    pub fn take(&mut self, lot: Lot) -> ControlFlow<()> {
        for entry in lot.entries {
            match entry {
                Ok(entry) => self.follow(entry),
                Err(fault) => self.faults.push(fault),
            }
        }
        self.position = lot.end;
        if self.is_late { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    /// Checks that an entry continues its chain, and folds it.
    fn follow(&mut self, entry: Readable) {
        let end = self.ends.entry(entry.node).or_default();
        if entry.sequence != end.sequence || entry.previous != end.previous {
            self.faults.push(format!("entry {} does not continue its chain", entry.id));
        }
        *end =
            ChainEnd { sequence: entry.sequence + 1, previous: Some(entry.id), last: Time(entry.stamp.time) };
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

    /// What it all says.
    pub fn finish(mut self) -> Opened {
        let mut unsorted = self.unsorted.take().unwrap_or_default();
        unsorted.sort_by_key(|entry| entry.stamp.order());
        unsorted.into_iter().for_each(|entry| self.fold(entry));
        let end = self.ends.get(&self.node).copied().unwrap_or_default();
        let people = People::of(&self.state);
        let known = Known { state: self.state, people, faults: self.faults };
        Opened { known, end: ChainEnd { last: self.last, ..end }, covered: Position::START }
    }
}

/// The key that signed must be the one with which that member joined.
fn may_speak(state: &State, entry: &Readable) -> bool {
    match state.members().find(entry.stamp.member) {
        Some(member) => member.account.signer == entry.signer,
        // The first entry lets its own signer in.
        None => state.members().all().next().is_none(),
    }
}

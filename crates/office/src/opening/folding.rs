//! Folding: entries that were proven go into the state in the order of (time, act).

use super::chains::{Chains, Followed};
use super::reading::Lot;
use super::snapshot::{Restored, SnapshotEnd};
use super::{ChainEnd, Opened, Readable, Unreadable};
use crate::office::Known;
use crate::people::People;
use ledger::{EntryId, NodeId, Time};
use register::members::facts::MemberRole;
use register::{Body, State, ThingId};
use std::collections::BTreeSet;
use std::ops::ControlFlow;
use store::{Position, Store};

/// A log on its way into memory.
pub struct Fold {
    node: NodeId,
    chains: Chains,
    last: Time,
    state: State,
    position: Position,
    /// Set when an entry came after one of a later time: the log must be read again and sorted.
    is_late: bool,
    /// Set on that second reading: everything, to be folded at the end.
    unsorted: Option<Vec<Entry>>,
    faults: Vec<String>,
    /// What members told of and has no key any more.
    keyless: BTreeSet<ThingId>,
    /// The first entry of the log, once it was seen: `Some(None)` when it cannot be read.
    founder: Option<Option<EntryId>>,
}

type Entry = Result<Readable, Unreadable>;

impl Fold {
    /// Nothing yet.
    pub fn new(store: &Store) -> Fold {
        Fold {
            node: NodeId(store.about().node),
            chains: Chains::default(),
            last: Time::default(),
            state: State::new(),
            position: Position::START,
            is_late: false,
            unsorted: None,
            faults: Vec::new(),
            keyless: BTreeSet::new(),
            founder: None,
        }
    }

    /// Nothing yet; entries are kept until all are here, and then sorted.
    pub fn sorting(store: &Store) -> Fold {
        Fold { unsorted: Some(Vec::new()), ..Fold::new(store) }
    }

    /// Entries of a snapshot: proven when it was written, and sealed since.
    pub fn restore(&mut self, entries: Vec<Restored>) {
        for entry in entries {
            self.is_late |= self.state.is_late(&entry.stamp);
            self.state.apply(entry.stamp, entry.facts);
        }
    }

    /// The place up to which a snapshot has it all.
    pub fn go_on_from(&mut self, end: SnapshotEnd) {
        self.position = end.position;
        self.last = end.last;
        self.chains = Chains::ending(end.chains);
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
            if self.founder.is_none() && self.position == Position::START {
                self.founder = Some(entry.as_ref().ok().map(|entry| entry.link.id));
            }
            match (entry, &mut self.unsorted) {
                (entry, Some(unsorted)) => unsorted.push(entry),
                (Ok(entry), None) if self.state.is_late(&entry.stamp) => self.is_late = true,
                (entry, None) => self.fold(entry),
            }
        }
        self.position = lot.end;
        if self.is_late { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn fold(&mut self, entry: Entry) {
        if let Some(link) = self.learn(entry) {
            self.chains.follow(&link, &mut self.faults);
        }
    }

    /// Takes an entry into the state, or names what is wrong with it; gives its place in its chain.
    fn learn(&mut self, entry: Entry) -> Option<Followed> {
        let entry = match entry {
            Ok(entry) => entry,
            Err(unreadable) => {
                self.faults.push(unreadable.says);
                return unreadable.place.map(Followed::Unreadable);
            }
        };
        if may_speak(&self.state, &entry, self.founder.flatten()) {
            self.last = self.last.max(Time(entry.stamp.time));
            self.keyless.extend(entry.keyless);
            self.state.apply(entry.stamp, entry.facts);
            return Some(Followed::Vouched(entry.link));
        }
        self.faults.push(format!("entry {} is signed by somebody who may not say this", entry.link.id));
        Some(Followed::Strange(entry.link))
    }

    /// What it all says.
    pub fn finish(mut self) -> Opened {
        self.fold_sorted();
        self.name_lost_keys();
        let end = self.chains.end_of(self.node);
        let people = People::of(&self.state);
        let known = Known { state: self.state, people, faults: self.faults };
        Opened { known, end: ChainEnd { last: self.last, ..end }, covered: Position::START }
    }

    /// An erasure stands in the log; a key that is gone without one was lost, or taken away behind our back.
    fn name_lost_keys(&mut self) {
        let lost = self.keyless.iter().filter(|thing| self.state.erased(**thing).is_none());
        self.faults.extend(lost.map(|thing| format!("a key of {thing} is gone, and nobody erased it")));
    }

    /// Entries are learnt in the order of (time, act), and their chains followed in the order of the log.
    fn fold_sorted(&mut self) {
        let mut entries: Vec<(usize, Entry)> =
            self.unsorted.take().unwrap_or_default().into_iter().enumerate().collect();
        entries.sort_by_key(|(_, entry)| entry.as_ref().ok().map(|entry| entry.stamp.order()));
        let mut links: Vec<(usize, Option<Followed>)> =
            entries.into_iter().map(|(number, entry)| (number, self.learn(entry))).collect();
        links.sort_by_key(|(number, _)| *number);
        for link in links.iter().filter_map(|(_, link)| link.as_ref()) {
            self.chains.follow(link, &mut self.faults);
        }
    }
}

/// Whether a signer may say what an entry says: a member, with the key with which they joined, who has not left; and
/// only a lead lets others in or out. The first entry of the log lets its own signer in.
pub fn may_speak(state: &State, entry: &Readable, founder: Option<EntryId>) -> bool {
    let Some(member) = state.members().find(entry.stamp.member) else {
        return founder == Some(entry.link.id) && state.members().all().next().is_none();
    };
    let is_of_members = entry.facts.iter().any(|(_, fact)| is_of_members(&fact.body));
    member.is_active()
        && member.account.signer == entry.signer
        && (!is_of_members || member.account.role == MemberRole::Lead)
}

/// True for what changes who is a member, and as what.
pub fn is_of_members(body: &Body) -> bool {
    matches!(body, Body::MemberJoined(_) | Body::RoleChanged(_) | Body::MemberLeft(_))
}

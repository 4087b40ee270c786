//! Reading the log: bytes become proven entries, and their facts are opened, on all cores.

use super::{Readable, Unreadable};
use crate::fault::Fault;
use crate::keys::{CompartmentKeys, Wrapped, known_as, thing_of};
use crate::progress::Progress;
use ledger::{EntryId, EntryView, Link, NodeId, Signers, SubjectId};
use rayon::prelude::*;
use register::{ActId, Compartment, Fact, MemberId, Stamp};
use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::ops::ControlFlow;
use std::sync::mpsc::{SyncSender, sync_channel};
use store::{Position, Store, StoreError, StoredEntry};

/// So many bytes are read at once and opened side by side.
const BYTES_AT_ONCE: usize = 4 << 20;
/// So many lots may wait to be folded.
const LOTS_AHEAD: usize = 2;

/// A part of the log: each entry, or what is wrong with it; and the place after the last.
pub struct Lot {
    /// The entries in the order of the log.
    pub entries: Vec<Result<Readable, Unreadable>>,
    /// The place of the last of them.
    pub end: Position,
}

/// Every key that opens facts of the log up to a place: what is written after it may have keys that are not here, and would
/// be taken for erased.
pub struct Keys<'a> {
    /// The place.
    pub until: Position,
    wrapped: HashMap<[u8; 16], Wrapped, BuildHasherDefault<OfIds>>,
    /// Where keys are looked up one by one when the keyring has a damaged row.
    rest: Option<&'a Store>,
    /// Subjects whose keys are passed over, there or not.
    erased: Cow<'a, HashSet<[u8; 16]>>,
    /// The keys that unwrap the others.
    pub compartments: &'a CompartmentKeys,
}

/// Ids are random bytes already, so mixing their halves is hash enough: millions of keys are put in and asked for.
#[derive(Default)]
struct OfIds(u64);

impl Hasher for OfIds {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for eight in bytes.as_chunks::<8>().0 {
            self.0 =
                (self.0.rotate_left(29) ^ u64::from_le_bytes(*eight)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        }
    }

    fn write_usize(&mut self, _length: usize) {}
}

/// A key that is there and does not open.
#[derive(Debug, thiserror::Error)]
#[error("its key does not open")]
pub struct KeyDamaged;

impl Keys<'_> {
    /// The keyring as it rests, with the compartment keys of whoever signs in.
    pub fn of<'a>(store: &'a Store, compartments: &'a CompartmentKeys) -> Result<Keys<'a>, Fault> {
        Keys::read(Cow::Owned(HashSet::new()), store, compartments)
    }

    /// The same as if these subjects had no keys.
    pub fn but<'a>(
        erased: &'a HashSet<[u8; 16]>,
        store: &'a Store,
        compartments: &'a CompartmentKeys,
    ) -> Result<Keys<'a>, Fault> {
        Keys::read(Cow::Borrowed(erased), store, compartments)
    }

    fn read<'a>(
        erased: Cow<'a, HashSet<[u8; 16]>>,
        store: &'a Store,
        compartments: &'a CompartmentKeys,
    ) -> Result<Keys<'a>, Fault> {
        // In this order: a key is on the disk before the entry that needs it.
        let until = store.log().position()?;
        let mut wrapped = HashMap::default();
        let all = store.keyring().all(&mut |row| {
            wrapped.insert(row.subject, (row.compartment, row.generation, row.wrapped));
        });
        Ok(Keys { until, wrapped, rest: all.is_err().then_some(store), erased, compartments })
    }

    /// The key of a subject: `None` when it was erased.
    pub fn key(&self, subject: SubjectId) -> Result<Option<ledger::SubjectKey>, KeyDamaged> {
        let Some(wrapped) = self.wrapped(subject)? else { return Ok(None) };
        self.compartments.unwrap(subject, &wrapped).map(Some).ok_or(KeyDamaged)
    }

    /// The key as it rests: `None` when it was erased.
    pub fn wrapped(&self, subject: SubjectId) -> Result<Option<Wrapped>, KeyDamaged> {
        if !self.erased.is_empty() && self.erased.contains(&subject.0) {
            return Ok(None);
        }
        if let Some(wrapped) = self.wrapped.get(&subject.0) {
            return Ok(Some(*wrapped));
        }
        let Some(store) = self.rest else { return Ok(None) };
        let row = store.keyring().get(&subject.0).map_err(|_| KeyDamaged)?;
        Ok(row.map(|row| (row.compartment, row.generation, row.wrapped)))
    }

    fn open(&self, view: &EntryView<'_>) -> Result<Readable, String> {
        let header = view.header();
        let mut facts = Vec::with_capacity(view.facts().len());
        let (mut buffer, mut keyless) = (Vec::new(), Vec::new());
        for (index, sealed) in (0u32..).zip(view.facts()) {
            let compartment = known_as(sealed.compartment);
            // Who a hidden source is never enters the state.
            if compartment == Compartment::Sources {
                continue;
            }
            let damaged =
                |damage: &dyn std::fmt::Display| format!("entry {}, fact {index}: {damage}", view.id());
            let key = self.key(sealed.subject).map_err(|damage| damaged(&damage))?;
            let thing = thing_of(sealed.subject, compartment);
            let Some(key) = key else {
                keyless.push(thing);
                continue;
            };
            let bytes = view.open(index, &key, &mut buffer).map_err(|damage| damaged(&damage))?;
            let body = Fact::decode_body(bytes).map_err(|unreadable| damaged(&unreadable))?;
            facts.push((index, Fact { thing, compartment, body }));
        }
        Ok(Readable {
            stamp: Stamp { act: ActId(header.act.0), time: header.time.0, member: MemberId(header.member.0) },
            link: Link::from(view),
            signer: header.signer,
            facts,
            keyless,
        })
    }
}

/// Reads the log after `position` as far as the keys go, and hands it over lot by lot, until `take` breaks or the work is stopped.
pub fn read_from(
    position: Position,
    store: &Store,
    keys: &Keys<'_>,
    progress: &Progress,
    mut take: impl FnMut(Lot) -> ControlFlow<()>,
) -> Result<(), Fault> {
    std::thread::scope(|scope| {
        let (sender, lots) = sync_channel(LOTS_AHEAD);
        let reader = scope.spawn(move || send_all(position, store, keys, &sender));
        for lot in &lots {
            progress.advance(lot.entries.len() as u64);
            if progress.is_stopped() || take(lot).is_break() {
                break;
            }
        }
        // A reader that waits to hand over its next lot is told that nobody takes it.
        drop(lots);
        reader.join().unwrap_or(Ok(()))
    })
}

fn send_all(
    position: Position,
    store: &Store,
    keys: &Keys<'_>,
    sender: &SyncSender<Lot>,
) -> Result<(), Fault> {
    let mut lots = Lots { waiting: Vec::new(), size: 0, end: position, keys, sender };
    let read = store.log().entries_from(position, &mut |place, entry| {
        if place <= keys.until { lots.add(place, entry) } else { ControlFlow::Break(()) }
    });
    match read {
        // Nobody may be there any more to take the last lot; then nobody needs it.
        Ok(()) => {
            let _ = lots.send(Vec::new());
        }
        Err(StoreError::Damaged { .. }) => send_rest(store, lots),
        Err(failed) => return Err(failed.into()),
    }
    Ok(())
}

/// Goes on after a damaged row: what is whole is read, what is not is named.
fn send_rest(store: &Store, mut lots: Lots<'_>) {
    let faults = store.log().salvage(&mut |place, entry| {
        if place > lots.end && place <= lots.keys.until {
            let _ = lots.add(place, entry);
        }
    });
    lots.end = lots.keys.until;
    let named = |fault: store::Fault| Unreadable { says: fault.to_string(), place: None };
    let _ = lots.send(faults.into_iter().map(named).collect());
}

/// Entries on their way to be opened side by side.
struct Lots<'a> {
    waiting: Vec<StoredEntry>,
    size: usize,
    end: Position,
    keys: &'a Keys<'a>,
    sender: &'a SyncSender<Lot>,
}

impl Lots<'_> {
    fn add(&mut self, place: Position, entry: &StoredEntry) -> ControlFlow<()> {
        self.size += entry.bytes.len();
        self.end = place;
        self.waiting.push(entry.clone());
        if self.size < BYTES_AT_ONCE { ControlFlow::Continue(()) } else { self.send(Vec::new()) }
    }

    /// Sends what waits, and what else is wrong with the log; breaks when nobody is there to take it.
    fn send(&mut self, faults: Vec<Unreadable>) -> ControlFlow<()> {
        self.size = 0;
        let mut entries = prove_and_open(&std::mem::take(&mut self.waiting), self.keys);
        entries.extend(faults.into_iter().map(Err));
        let sent = self.sender.send(Lot { entries, end: self.end });
        if sent.is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    }
}

fn prove_and_open(lot: &[StoredEntry], keys: &Keys<'_>) -> Vec<Result<Readable, Unreadable>> {
    let views: Vec<Result<EntryView<'_>, String>> = lot.par_iter().map(read_entry).collect();
    let good: Vec<(usize, EntryView<'_>)> = views
        .iter()
        .enumerate()
        .filter_map(|(number, view)| Some((number, view.as_ref().ok()?.clone())))
        .collect();
    let mut opened: Vec<Result<Readable, String>> =
        views.par_iter().map(|view| keys.open(view.as_ref().map_err(Clone::clone)?)).collect();
    for (number, fault) in faulty(&good) {
        if let Some(entry) = opened.get_mut(number) {
            *entry = Err(fault);
        }
    }
    let named = |(entry, row): (Result<Readable, String>, &StoredEntry)| {
        entry.map_err(|says| Unreadable { says, place: Some(place_of(row)) })
    };
    opened.into_iter().zip(lot).map(named).collect()
}

/// Where a row says that its entry stands.
fn place_of(row: &StoredEntry) -> Link {
    Link { node: NodeId(row.node), sequence: row.sequence, previous: None, id: EntryId(row.id) }
}

fn read_entry(entry: &StoredEntry) -> Result<EntryView<'_>, String> {
    let view = EntryView::read(&entry.bytes)
        .map_err(|damage| format!("entry {} cannot be read: {damage}", EntryId(entry.id)))?;
    if view.id().0 == entry.id {
        Ok(view)
    } else {
        Err(format!("entry {} is not what its id says", EntryId(entry.id)))
    }
}

/// The entries whose signature does not hold, by their number in the lot; two halves are proven side by side.
fn faulty(views: &[(usize, EntryView<'_>)]) -> Vec<(usize, String)> {
    let half = views.len().div_ceil(2).max(1);
    let halves: Vec<_> = views.chunks(half).collect();
    let faults = halves.par_iter().flat_map_iter(|part| {
        let proven: Vec<EntryView<'_>> = part.iter().map(|(_, view)| view.clone()).collect();
        let faults = ledger::faulty_signatures(&proven, &mut Signers::default());
        faults.into_iter().filter_map(|(of, damage)| {
            part.get(of).map(|(number, view)| (*number, format!("entry {}: {damage}", view.id())))
        })
    });
    faults.collect()
}

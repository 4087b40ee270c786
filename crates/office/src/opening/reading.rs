//! Reading the log: bytes become proven entries, and their facts are opened, on all cores.

use super::Readable;
use crate::fault::Fault;
use crate::keys::{CompartmentKeys, Wrapped, known_as, thing_of};
use crate::progress::Progress;
use ledger::{EntryView, Signers, SubjectId};
use rayon::prelude::*;
use register::{ActId, Compartment, Fact, MemberId, Stamp};
use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::mpsc::{SyncSender, sync_channel};
use store::{Position, Store, StoredEntry};

/// So many bytes are read at once and opened side by side.
const BYTES_AT_ONCE: usize = 4 << 20;
/// So many lots may wait to be folded.
const LOTS_AHEAD: usize = 2;

/// A part of the log: each entry, or what is wrong with it; and the place after the last.
pub struct Lot {
    /// The entries in the order of the log.
    pub entries: Vec<Result<Readable, String>>,
    /// The place of the last of them.
    pub end: Position,
}

/// Every key that opens facts here.
pub struct Keys<'a> {
    wrapped: HashMap<[u8; 16], Wrapped>,
    /// The keys that unwrap the others.
    pub compartments: &'a CompartmentKeys,
}

impl Keys<'_> {
    /// The keyring as it rests, with the compartment keys of whoever signs in.
    pub fn of<'a>(store: &Store, compartments: &'a CompartmentKeys) -> Result<Keys<'a>, Fault> {
        let mut wrapped = HashMap::new();
        store.keyring().all(&mut |row| {
            wrapped.insert(row.subject, (row.compartment, row.generation, row.wrapped));
        })?;
        Ok(Keys { wrapped, compartments })
    }

    /// The key of a subject: `None` when it was erased or its compartment is closed to us.
    pub fn key(&self, subject: SubjectId) -> Option<ledger::SubjectKey> {
        self.compartments.unwrap(subject, self.wrapped.get(&subject.0)?)
    }

    fn open(&self, view: &EntryView<'_>) -> Result<Readable, String> {
        let header = view.header();
        let mut facts = Vec::with_capacity(view.facts().len());
        let mut buffer = Vec::new();
        for (index, sealed) in (0u32..).zip(view.facts()) {
            let compartment = known_as(sealed.compartment);
            // Who a hidden source is never enters the state.
            if compartment == Compartment::Sources {
                continue;
            }
            let Some(key) = self.key(sealed.subject) else { continue };
            let damaged =
                |damage: &dyn std::fmt::Display| format!("entry {}, fact {index}: {damage}", view.id());
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
}

/// Reads the log after `position` and hands it over lot by lot, until `take` breaks or the work is stopped.
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
    let mut waiting: Vec<StoredEntry> = Vec::new();
    let (mut size, mut end) = (0, position);
    store.log().entries_from(position, &mut |place, entry| {
        size += entry.bytes.len();
        end = place;
        waiting.push(entry.clone());
        if size < BYTES_AT_ONCE {
            return ControlFlow::Continue(());
        }
        size = 0;
        let lot = Lot { entries: prove_and_open(&std::mem::take(&mut waiting), keys), end: place };
        if sender.send(lot).is_ok() { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    // Nobody may be there any more to take the last lot; then nobody needs it.
    let _ = sender.send(Lot { entries: prove_and_open(&waiting, keys), end });
    Ok(())
}

fn prove_and_open(lot: &[StoredEntry], keys: &Keys<'_>) -> Vec<Result<Readable, String>> {
    let views: Vec<Result<EntryView<'_>, String>> = lot.par_iter().map(read_entry).collect();
    let good: Vec<(usize, EntryView<'_>)> = views
        .iter()
        .enumerate()
        .filter_map(|(number, view)| Some((number, view.as_ref().ok()?.clone())))
        .collect();
    let mut opened: Vec<_> =
        views.par_iter().map(|view| keys.open(view.as_ref().map_err(Clone::clone)?)).collect();
    for (number, fault) in faulty(&good) {
        if let Some(entry) = opened.get_mut(number) {
            *entry = Err(fault);
        }
    }
    opened
}

fn read_entry(entry: &StoredEntry) -> Result<EntryView<'_>, String> {
    let view =
        EntryView::read(&entry.bytes).map_err(|damage| format!("an entry cannot be read: {damage}"))?;
    if view.id().0 == entry.id {
        Ok(view)
    } else {
        Err(format!("entry {} is not what its id says", view.id()))
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

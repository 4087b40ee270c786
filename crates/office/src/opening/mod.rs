//! Opening: the log is read, proven, opened and folded into memory.
//!
//! What is damaged, unsigned or from a stranger is named and left out; the rest stays readable. What was erased is left
//! out without a word; a key that is gone though nobody erased what it sealed is named. One thread reads, proves and opens (on all cores) while this one folds, in the order of
//! (time, act). What a snapshot holds is not read from the log again.

mod chains;
pub(crate) mod erasing;
mod folding;
mod reading;
mod snapshot;

use crate::chance::Chance;
use crate::fault::Fault;
use crate::keys::CompartmentKeys;
use crate::office::Known;
use crate::progress::Progress;
use folding::Fold;
use ledger::{EntryId, Link, Time};
use reading::Keys;
use register::{Fact, Stamp, ThingId};
use std::collections::HashSet;
use std::ops::ControlFlow;
use std::thread::ScopedJoinHandle;
use store::{Position, Store, StoreError};

/// What an opened log gives.
pub struct Opened {
    /// What it says.
    pub known: Known,
    /// The end of our own chain.
    pub end: ChainEnd,
    /// Up to where a snapshot spared reading the log.
    pub covered: Position,
}

/// Where a chain ends: the next number, the last entry, and the latest time seen anywhere.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ChainEnd {
    /// The number of the next entry.
    pub sequence: u64,
    /// The last entry.
    pub previous: Option<EntryId>,
    /// The latest time of any entry.
    pub last: Time,
}

/// An entry that was read and proven, with what could be opened of it.
pub(crate) struct Readable {
    stamp: Stamp,
    link: Link,
    signer: [u8; 32],
    facts: Vec<(u32, Fact)>,
    /// What it tells of and has no key any more.
    keyless: Vec<ThingId>,
}

/// What cannot be taken in, named.
pub(crate) struct Unreadable {
    says: String,
    /// Where it stands in its chain, as its row says: the next entry goes on after it, not beside it.
    place: Option<Link>,
}

/// Opens the log with the keys of whoever signs in.
///
/// What the log says is erased and still has a key loses it here; if the disk does not let go of it, it is named, and
/// nothing of it is opened either.
pub fn open(store: &Store, compartments: &CompartmentKeys, progress: &Progress) -> Result<Opened, Fault> {
    let opened = open_but(&HashSet::new(), store, compartments, progress)?;
    let left = erasing::left(store, &opened.known.state);
    if left.is_empty() {
        return Ok(opened);
    }
    let failed = erasing::destroy(store, &left).err();
    let mut opened = open_but(&left, store, compartments, &Progress::default())?;
    opened.known.faults.extend(failed.map(|cause| format!("what was erased is still on the disk: {cause}")));
    Ok(opened)
}

/// Opens the log as if these keys were not there.
fn open_but(
    erased: &HashSet<[u8; 16]>,
    store: &Store,
    compartments: &CompartmentKeys,
    progress: &Progress,
) -> Result<Opened, Fault> {
    let (keys, mut fold) = keys_and_snapshot(erased, store, compartments)?;
    progress.expect(keys.until.0);
    let covered = fold.position();
    progress.advance(covered.0);
    reading::read_from(covered, store, &keys, progress, |lot| fold.take(lot))?;
    if fold.is_late() {
        fold = Fold::sorting(store);
        reading::read_from(Position::START, store, &keys, progress, |lot| fold.take(lot))?;
    }
    if fold.position() < keys.until {
        // Half a log must not pass for the whole: the next act would go on from the wrong place.
        let says = "it was not read to its end".to_owned();
        return Err(StoreError::Damaged { file: "log.sqlite".to_owned(), says }.into());
    }
    Ok(Opened { covered, ..fold.finish() })
}

/// Every key, and what the snapshot holds folded already. The keys are read while its frames are opened.
fn keys_and_snapshot<'a>(
    erased: &'a HashSet<[u8; 16]>,
    store: &'a Store,
    compartments: &'a CompartmentKeys,
) -> Result<(Keys<'a>, Fold), Fault> {
    let snapshot = snapshot::sealed(store, compartments);
    std::thread::scope(|scope| {
        let mut keys = Coming::Still(scope.spawn(move || Keys::but(erased, store, compartments)));
        let mut fold = Fold::new(store);
        let mut holds_erased = false;
        let end = snapshot.and_then(|sealed| {
            snapshot::restore(store, sealed, |entries| {
                let Coming::Here(Ok(keys)) = keys.wait() else { return ControlFlow::Break(()) };
                holds_erased = snapshot::holds_erased(&entries, keys);
                if holds_erased {
                    return ControlFlow::Break(());
                }
                fold.restore(entries);
                ControlFlow::Continue(())
            })
        });
        match end {
            Some(end) => fold.go_on_from(end),
            None => fold = Fold::new(store),
        }
        if holds_erased {
            finish_erasing(store);
        }
        Ok((keys.into_here()?, fold))
    })
}

/// A snapshot holds what has no key any more: it goes.
fn finish_erasing(store: &Store) {
    if let Err(cause) = store.snapshot().remove() {
        tracing::warn!(%cause, "a snapshot that holds something erased could not be removed");
    }
}

/// Something that another thread still makes, or what it made.
enum Coming<'scope, 'a> {
    Still(ScopedJoinHandle<'scope, Result<Keys<'a>, Fault>>),
    Here(Result<Keys<'a>, Fault>),
}

impl<'a> Coming<'_, 'a> {
    fn wait(&mut self) -> &Self {
        if let Coming::Still(_) = self {
            let still = std::mem::replace(self, Coming::Here(Err(Fault::NoKey)));
            *self = Coming::Here(still.into_here());
        }
        self
    }

    fn into_here(self) -> Result<Keys<'a>, Fault> {
        match self {
            Coming::Still(thread) => thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)),
            Coming::Here(keys) => keys,
        }
    }
}

/// Writes a snapshot of the log with these keys, and says up to where it looked; `None` when it was stopped. A log with
/// faults gets none: each opening is to name them.
pub fn write_snapshot(
    store: &Store,
    keys: &CompartmentKeys,
    chance: &Chance,
    progress: &Progress,
) -> Result<Option<Position>, Fault> {
    snapshot::write(store, &Keys::of(store, keys)?, chance, progress)
}

//! The snapshot: every fact of the log in the order in which it is folded, sealed under a key of its own.
//!
//! It spares proving each entry and unwrapping each subject's key again. It is written from the log alone, under a fresh
//! key each time, and can always be thrown away; erasing a subject removes it. A snapshot that is cut off, altered or
//! older than its key is as good as none.
//!
//! File: `tizim snapshot 1\n`, 16 bytes that name it, then frames. A frame is a count of pieces (u32) and the pieces,
//! each a length (u32), a nonce and a sealed body. All frames but the last hold entries, the last one the [`SnapshotEnd`].

use super::folding::{is_of_members, may_speak};
use super::reading::{Keys, read_from};
use super::{ChainEnd, Readable};
use crate::chance::Chance;
use crate::fault::Fault;
use crate::keys::{CompartmentKeys, subject_of};
use crate::progress::Progress;
use ledger::keyring::wrap_subject_key;
use ledger::{EntryId, MAX_PLAINTEXT, NodeId, Place, SealedFact, SubjectId, SubjectKey, Time};
use minicbor::{Decode, Decoder, Encoder};
use register::{ActId, Body, Compartment, Fact, MemberId, Stamp, State, ThingId};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufReader, Read, Write};
use std::ops::ControlFlow;
use store::{Position, Store};

const START: &[u8] = b"tizim snapshot 1\n";
/// The subject under which the snapshot's key rests; no thing has this id.
pub const SUBJECT: SubjectId = SubjectId([0xff; 16]);
/// A frame is closed when it holds so many bytes.
const FRAME: usize = 768 << 10;
/// A piece longer than this was not written by us.
const LONGEST_PIECE: u32 = (MAX_PLAINTEXT as u32) * 2;
/// So many frames may wait to be folded.
const FRAMES_AHEAD: usize = 48;

/// An entry of a snapshot.
pub struct Restored {
    /// Who and when.
    pub stamp: Stamp,
    /// What could be opened when the snapshot was written.
    pub facts: Vec<(u32, Fact)>,
}

/// Up to where a snapshot has it all.
#[derive(Debug, PartialEq, Eq)]
pub struct SnapshotEnd {
    /// The place in the log.
    pub position: Position,
    /// The latest time of any entry.
    pub last: Time,
    /// The end of each chain.
    pub chains: BTreeMap<NodeId, ChainEnd>,
}

/// A snapshot that has not been opened yet, and its key.
pub struct Unopened<R> {
    reader: R,
    key: SubjectKey,
}

/// The snapshot, when there is one under today's key.
pub fn sealed(store: &Store, compartments: &CompartmentKeys) -> Option<Unopened<impl Read + Send + use<>>> {
    let key = key_of_today(store, compartments)?;
    let reader = BufReader::with_capacity(1 << 20, store.snapshot().reader().ok()??);
    Some(Unopened { reader, key })
}

/// Reads the snapshot, handing its entries to `take` in order until it breaks. `None` when it is not whole, does not fit
/// this log, or was not taken to its end; what was handed over is then to be forgotten.
pub fn restore<R: Read + Send>(
    store: &Store,
    snapshot: Unopened<R>,
    mut take: impl FnMut(Vec<Restored>) -> ControlFlow<()>,
) -> Option<SnapshotEnd> {
    let end = std::thread::scope(|scope| {
        let (sender, entries) = std::sync::mpsc::sync_channel(FRAMES_AHEAD);
        let opening = scope.spawn(move || {
            let mut frames = Frames::begin(snapshot.reader, snapshot.key)?;
            while let Some(frame) = frames.next() {
                match read_end(&frame) {
                    Some(end) => return Some(end),
                    None => sender.send(read_entries(&frame)?).ok()?,
                }
            }
            None
        });
        let whole = entries.iter().try_for_each(&mut take).is_continue();
        // Whoever still opens frames is told that nobody takes them.
        drop(entries);
        opening.join().ok().flatten().filter(|_| whole)
    })?;
    fits(store, &end).then_some(end)
}

/// True when a snapshot holds what has been erased since.
pub fn holds_erased(entries: &[Restored], keys: &Keys<'_>) -> bool {
    let is_erased = |fact: &Fact| matches!(keys.wrapped(subject_of(fact.thing, fact.compartment)), Ok(None));
    entries.iter().flat_map(|entry| &entry.facts).any(|(_, fact)| is_erased(fact))
}

/// The snapshot's key, if today's key of the register wraps it: an earlier one may be in the hands of somebody who was
/// removed, and they could write a snapshot that says what they like.
fn key_of_today(store: &Store, compartments: &CompartmentKeys) -> Option<SubjectKey> {
    let of = compartments.newest(Compartment::Register)?;
    let row = store.keyring().get(&SUBJECT.0).ok()??;
    let is_of_today = (row.compartment, row.generation) == (of.compartment().number(), of.generation());
    let wrapped = (row.compartment, row.generation, row.wrapped);
    if is_of_today { compartments.unwrap(SUBJECT, &wrapped) } else { None }
}

/// True when the log still holds, at that place, what the snapshot says it ends with.
fn fits(store: &Store, end: &SnapshotEnd) -> bool {
    let known = |chain: &ChainEnd| {
        let id = chain.previous.map_or([0; 32], |id| id.0);
        store.log().entry(&id).ok().flatten().is_some_and(|(place, _)| place <= end.position)
    };
    store.log().position().is_ok_and(|position| position >= end.position) && end.chains.values().all(known)
}

/// Writes a snapshot of the whole log as it is now, and says up to where it looked; `None` when it was stopped, and then
/// there is none. There is none either of a log that is not whole and in order.
pub fn write(
    store: &Store,
    keys: &Keys<'_>,
    chance: &Chance,
    progress: &Progress,
) -> Result<Option<Position>, Fault> {
    let of = keys.compartments.newest(Compartment::Register).ok_or(Fault::NoKey)?;
    let key = SubjectKey::from_chance(chance.bytes());
    let wrapped = wrap_subject_key(of, SUBJECT, &key, chance.bytes())?;
    let (compartment, generation) = (of.compartment().number(), of.generation());
    // From here on the old snapshot opens no more; if the new one is cut off, the log is read.
    store.keyring().put(&[store::SubjectKey { subject: SUBJECT.0, compartment, generation, wrapped }])?;
    let mut sealed = Sealed::begin(store, key, chance)?;
    let mut end = SnapshotEnd { position: Position::START, last: Time::default(), chains: BTreeMap::new() };
    let (mut whole, mut failed) = (Whole::default(), Ok(()));
    read_from(Position::START, store, keys, progress, |lot| {
        for entry in lot.entries {
            match entry {
                Ok(entry) if whole.goes_on_with(&entry, &end) => {
                    end.follow(&entry);
                    if failed.is_ok() {
                        failed = sealed.entry(entry.stamp, &entry.facts);
                    }
                }
                Ok(_) | Err(_) => whole.is_broken = true,
            }
        }
        end.position = lot.end;
        if failed.is_ok() && !whole.is_broken { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    failed?;
    if whole.is_broken || !whole.keys_are_whole() {
        drop(sealed);
        store.snapshot().remove()?;
        return Ok(Some(keys.until));
    }
    if progress.is_stopped() {
        return Ok(None);
    }
    sealed.finish(&end)?;
    Ok(Some(end.position))
}

/// Whether the log is whole and in order so far: then, and only then, a snapshot says what a fold would.
#[derive(Default)]
struct Whole {
    /// The members so far, and what was erased.
    members: State,
    last: Option<(u64, ActId)>,
    is_broken: bool,
    keyless: BTreeSet<ThingId>,
}

impl Whole {
    fn goes_on_with(&mut self, entry: &Readable, before: &SnapshotEnd) -> bool {
        let end = before.chains.get(&entry.link.node).copied().unwrap_or_default();
        let is_next = (entry.link.sequence, entry.link.previous) == (end.sequence, end.previous);
        let founder = self.last.is_none().then_some(entry.link.id);
        let order = Some(entry.stamp.order());
        if !is_next || order <= self.last || !may_speak(&self.members, entry, founder) {
            return false;
        }
        self.last = order;
        self.keyless.extend(&entry.keyless);
        let of_members = |(_, fact): &&(u32, Fact)| is_of_members(&fact.body) || is_of_erasing(&fact.body);
        if entry.facts.iter().any(|fact| of_members(&fact)) {
            self.members.apply(entry.stamp, entry.facts.iter().filter(of_members).cloned());
        }
        true
    }

    /// True when every key that is gone is gone by an erasure.
    fn keys_are_whole(&self) -> bool {
        self.keyless.iter().all(|thing| self.members.erased(*thing).is_some())
    }
}

fn is_of_erasing(body: &Body) -> bool {
    matches!(body, Body::ErasureAsked(_) | Body::Erased(..))
}

impl SnapshotEnd {
    fn follow(&mut self, entry: &Readable) {
        let time = Time(entry.stamp.time);
        self.last = self.last.max(time);
        let sequence = entry.link.sequence.saturating_add(1);
        let end = ChainEnd { sequence, previous: Some(entry.link.id), last: time };
        self.chains.insert(entry.link.node, end);
    }
}

/// A snapshot on its way to the disk.
struct Sealed<'a> {
    writer: store::SnapshotWriter,
    key: SubjectKey,
    chance: &'a Chance,
    name: [u8; 16],
    piece: u32,
    frame: Vec<u8>,
}

impl<'a> Sealed<'a> {
    fn begin(store: &Store, key: SubjectKey, chance: &'a Chance) -> Result<Sealed<'a>, Fault> {
        let name = chance.bytes();
        let mut sealed =
            Sealed { writer: store.snapshot().writer()?, key, chance, name, piece: 0, frame: Vec::new() };
        sealed.put(&[START, &name].concat())?;
        Ok(sealed)
    }

    fn entry(&mut self, stamp: Stamp, facts: &[(u32, Fact)]) -> Result<(), Fault> {
        // Writing into memory cannot fail: the error type of `Vec` as a writer is `Infallible`.
        let _ = write_entry(&mut Encoder::new(&mut self.frame), stamp, facts);
        if self.frame.len() >= FRAME { self.close_frame() } else { Ok(()) }
    }

    fn finish(mut self, end: &SnapshotEnd) -> Result<(), Fault> {
        if !self.frame.is_empty() {
            self.close_frame()?;
        }
        let _ = write_end(&mut Encoder::new(&mut self.frame), end);
        self.close_frame()?;
        Ok(self.writer.finish()?)
    }

    fn close_frame(&mut self) -> Result<(), Fault> {
        let frame = std::mem::take(&mut self.frame);
        let pieces = frame.chunks(MAX_PLAINTEXT);
        self.put(&(pieces.len() as u32).to_be_bytes())?;
        for piece in pieces {
            let fact = ledger::seal(&self.key, &place(self.name, self.piece), piece, self.chance.bytes())?;
            self.piece += 1;
            self.put(&(fact.body.len() as u32).to_be_bytes())?;
            self.put(&fact.nonce)?;
            self.put(&fact.body)?;
        }
        Ok(())
    }

    fn put(&mut self, bytes: &[u8]) -> Result<(), Fault> {
        let disk = |source| store::StoreError::Disk { file: "snapshot".to_owned(), source };
        Ok(self.writer.write_all(bytes).map_err(disk)?)
    }
}

fn place(name: [u8; 16], piece: u32) -> Place {
    let compartment = ledger::Compartment::Register;
    Place { act: ledger::ActId(name), index: piece, subject: SUBJECT, compartment }
}

/// The frames of a snapshot, opened one after the other.
struct Frames<R> {
    reader: R,
    key: SubjectKey,
    name: [u8; 16],
    piece: u32,
}

impl<R: Read> Frames<R> {
    fn begin(mut reader: R, key: SubjectKey) -> Option<Frames<R>> {
        let mut start = [0; START.len()];
        let mut name = [0; 16];
        reader.read_exact(&mut start).ok()?;
        reader.read_exact(&mut name).ok()?;
        (start == START).then_some(Frames { reader, key, name, piece: 0 })
    }

    fn next(&mut self) -> Option<Vec<u8>> {
        let mut frame = Vec::new();
        for _ in 0..self.number()? {
            let length = self.number().filter(|length| *length <= LONGEST_PIECE)?;
            let mut nonce = [0; 24];
            let mut body = vec![0; length as usize];
            self.reader.read_exact(&mut nonce).ok()?;
            self.reader.read_exact(&mut body).ok()?;
            let place = place(self.name, self.piece);
            let fact = SealedFact { subject: SUBJECT, compartment: place.compartment, nonce, body };
            frame.extend_from_slice(&ledger::open(&self.key, &place, &fact).ok()?);
            self.piece += 1;
        }
        Some(frame)
    }

    fn number(&mut self) -> Option<u32> {
        let mut bytes = [0; 4];
        self.reader.read_exact(&mut bytes).ok()?;
        Some(u32::from_be_bytes(bytes))
    }
}

type Written = Result<(), minicbor::encode::Error<std::convert::Infallible>>;

fn write_entry(e: &mut Encoder<&mut Vec<u8>>, stamp: Stamp, facts: &[(u32, Fact)]) -> Written {
    e.encode(stamp.act)?.u64(stamp.time)?.encode(stamp.member)?.array(facts.len() as u64)?;
    for (index, fact) in facts {
        e.u32(*index)?.encode(fact.thing)?.encode(fact.compartment)?.encode(&fact.body)?;
    }
    Ok(())
}

fn read_entries(frame: &[u8]) -> Option<Vec<Restored>> {
    let mut d = Decoder::new(frame);
    let mut entries = Vec::new();
    while d.position() < frame.len() {
        let stamp =
            Stamp { act: read::<ActId>(&mut d)?, time: d.u64().ok()?, member: read::<MemberId>(&mut d)? };
        let count = d.array().ok()??;
        let mut facts = Vec::with_capacity(usize::try_from(count).ok()?.min(frame.len()));
        for _ in 0..count {
            let index = d.u32().ok()?;
            let thing = read::<ThingId>(&mut d)?;
            let compartment = read::<Compartment>(&mut d)?;
            facts.push((index, Fact { thing, compartment, body: read::<Body>(&mut d)? }));
        }
        entries.push(Restored { stamp, facts });
    }
    Some(entries)
}

fn read<'b, T: Decode<'b, ()>>(d: &mut Decoder<'b>) -> Option<T> {
    d.decode().ok()
}

/// The last frame begins with a text, which no entry does.
const END: &str = "end";

fn write_end<W: minicbor::encode::Write>(
    e: &mut Encoder<W>,
    end: &SnapshotEnd,
) -> Result<(), minicbor::encode::Error<W::Error>> {
    e.str(END)?.u64(end.position.0)?.u64(end.last.0)?.array(end.chains.len() as u64)?;
    for (node, chain) in &end.chains {
        let previous = chain.previous.map_or([0; 32], |id| id.0);
        e.bytes(&node.0)?.u64(chain.sequence)?.bytes(&previous)?.u64(chain.last.0)?;
    }
    Ok(())
}

fn read_end(frame: &[u8]) -> Option<SnapshotEnd> {
    let mut d = Decoder::new(frame);
    if d.str().ok()? != END {
        return None;
    }
    let (position, last) = (Position(d.u64().ok()?), Time(d.u64().ok()?));
    let mut chains = BTreeMap::new();
    for _ in 0..d.array().ok()?? {
        let node = NodeId(d.bytes().ok()?.try_into().ok()?);
        let sequence = d.u64().ok()?;
        let previous = Some(EntryId(d.bytes().ok()?.try_into().ok()?));
        chains.insert(node, ChainEnd { sequence, previous, last: Time(d.u64().ok()?) });
    }
    Some(SnapshotEnd { position, last, chains })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_reads_back_what_it_says() {
        let chain = ChainEnd { sequence: 7, previous: Some(EntryId([3; 32])), last: Time(9) };
        let chains = BTreeMap::from([(NodeId([1; 16]), chain)]);
        let end = SnapshotEnd { position: Position(12), last: Time(99), chains };
        let mut frame = Vec::new();
        write_end(&mut Encoder::new(&mut frame), &end).unwrap();
        assert_eq!(read_end(&frame), Some(end));
        assert_eq!(read_end(&[0x50]), None, "an entry begins with bytes");
    }
}

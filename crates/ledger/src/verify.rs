//! Verification: reads a whole log once and names every fault.
//!
//! Invariant: no bytes make it panic or stop, and one fault hides no other. It keeps ids only, about 150 bytes an entry, never
//! an entry's content. An entry whose signature does not fit, or whose signer nobody vouches for, has no say about any chain:
//! otherwise a stranger could make an honest node look forked.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use thiserror::Error;

use crate::checkpoint::Checkpoint;
use crate::damage::Damage;
use crate::id::{ActId, EntryId, NodeId};
use crate::signature::Signers;
use crate::time::Time;
use crate::tree::{Frontier, Hash, leaf_hash};
use crate::view::EntryView;

/// One entry as a store holds it.
#[derive(Clone, Copy, Debug)]
pub struct Stored<'a> {
    /// Where; only to name a fault.
    pub position: u64,
    /// The id that the store has for it, if it keeps one.
    pub id: Option<EntryId>,
    /// The entry's bytes.
    pub bytes: &'a [u8],
}

/// What a log is held against.
#[derive(Clone, Debug, Default)]
pub struct Expectations {
    /// The keys that somebody vouches for; without them any signer passes.
    pub signers: Option<BTreeSet<[u8; 32]>>,
    /// The latest date that is not in the future.
    pub latest: Option<Time>,
    /// A checkpoint, its signature checked.
    pub checkpoint: Option<Checkpoint>,
}

/// One thing that is wrong, and where.
#[derive(Clone, Debug, Error, PartialEq, Eq)]
pub enum Fault {
    /// The bytes are no entry.
    #[error("entry at {position}: {damage}")]
    Damaged {
        /// Where.
        position: u64,
        /// Why.
        damage: Damage,
    },
    /// The store's id is not the entry's.
    #[error("entry at {position}: stored as {stored}, but it is {found}")]
    WrongId {
        /// Where.
        position: u64,
        /// The store's id.
        stored: EntryId,
        /// The entry's.
        found: EntryId,
    },
    /// The signature does not fit, or the signer's key is unusable.
    #[error("entry at {position}: {damage}")]
    BadSignature {
        /// Where.
        position: u64,
        /// Why.
        damage: Damage,
    },
    /// Nobody vouches for the signer.
    #[error("entry at {position}: nobody vouches for its signer")]
    UnknownSigner {
        /// Where.
        position: u64,
    },
    /// The date lies in the future.
    #[error("entry at {position}: its date lies in the future")]
    FutureDate {
        /// Where.
        position: u64,
    },
    /// The same entry stands in the log twice.
    #[error("entry at {position}: it is in the log already")]
    Repeated {
        /// Where, the second time.
        position: u64,
    },
    /// Another entry has the same act.
    #[error("entry at {position}: the entry at {first} has the same act {act}")]
    DuplicateAct {
        /// Where.
        position: u64,
        /// Where the act stood first.
        first: u64,
        /// The act.
        act: ActId,
    },
    /// Its node wrote another entry with the same number.
    #[error("entry at {position}: node {node} has another entry number {sequence}, {first}")]
    Forked {
        /// Where.
        position: u64,
        /// The chain.
        node: NodeId,
        /// The number both have.
        sequence: u64,
        /// The other entry.
        first: EntryId,
    },
    /// It names another entry than the one that stands before it.
    #[error("entry at {position}: it does not continue number {} of node {node}", .sequence.saturating_sub(1))]
    WrongPrevious {
        /// Where.
        position: u64,
        /// The chain.
        node: NodeId,
        /// Its own number.
        sequence: u64,
    },
    /// Numbers of a chain are not there.
    #[error("node {node}: entries {from} to {to} are missing")]
    Missing {
        /// The chain.
        node: NodeId,
        /// The first missing number.
        from: u64,
        /// The last missing number.
        to: u64,
    },
    /// The log is shorter than a checkpoint says.
    #[error("the log has {found} entries; the checkpoint saw {expected}")]
    Truncated {
        /// The checkpoint's size.
        expected: u64,
        /// What is there.
        found: u64,
    },
    /// The entries are not those, or not in the order, that the checkpoint saw.
    #[error("the first {size} entries are not those that the checkpoint saw")]
    OtherRoot {
        /// The checkpoint's size.
        size: u64,
    },
}

/// What a log turned out to be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Report {
    /// Everything that is wrong; empty for a whole log.
    pub faults: Vec<Fault>,
    /// How many entries were read, the faulty ones included.
    pub entries: u64,
    /// How many facts the sound entries hold.
    pub facts: u64,
    /// The root over all entries' ids in their order.
    pub root: Hash,
}

/// Reads entries one by one. [`verify`] does it for an iterator.
#[derive(Default)]
pub struct Verifier {
    expected: Expectations,
    signers: Signers,
    chains: BTreeMap<NodeId, BTreeMap<u64, EntryId>>,
    /// Entries that came before the one they continue: what they say it is, and where they stand.
    early: BTreeMap<(NodeId, u64), (Option<EntryId>, u64)>,
    acts: HashMap<ActId, u64>,
    tree: Frontier,
    facts: u64,
    faults: Vec<Fault>,
}

impl Verifier {
    /// Starts on a log.
    pub fn new(expected: Expectations) -> Self {
        let mut verifier = Self { expected, ..Self::default() };
        verifier.compare_root();
        verifier
    }

    /// Reads the next entry; gives the faults found with it.
    pub fn read(&mut self, stored: Stored<'_>) -> &[Fault] {
        let before = self.faults.len();
        match EntryView::read(stored.bytes) {
            Ok(entry) => {
                self.read_entry(stored, &entry);
                self.take_leaf(entry.id());
            }
            Err(damage) => self.unreadable(stored, damage),
        }
        self.faults.get(before..).unwrap_or_default()
    }

    /// An entry that could not even be taken out of what it was stored in.
    pub(crate) fn unreadable(&mut self, stored: Stored<'_>, damage: Damage) {
        self.faults.push(Fault::Damaged { position: stored.position, damage });
        self.take_leaf(stored.id.unwrap_or(EntryId([0; 32])));
    }

    /// What can be said only at the end, and everything found.
    pub fn finish(mut self) -> Report {
        for (node, chain) in &self.chains {
            self.faults.extend(gaps(chain).map(|(from, to)| Fault::Missing { node: *node, from, to }));
        }
        let found = self.tree.size();
        if let Some(expected) =
            self.expected.checkpoint.map(|checkpoint| checkpoint.size).filter(|size| *size > found)
        {
            self.faults.push(Fault::Truncated { expected, found });
        }
        Report { faults: self.faults, entries: found, facts: self.facts, root: self.tree.root() }
    }

    fn read_entry(&mut self, stored: Stored<'_>, entry: &EntryView<'_>) {
        let Stored { position, id, .. } = stored;
        if let Some(stored) = id.filter(|id| *id != entry.id()) {
            self.faults.push(Fault::WrongId { position, stored, found: entry.id() });
        }
        let signer = &entry.header().signer;
        if let Err(damage) = self.signers.check(signer, &entry.message(), entry.signature()) {
            self.faults.push(Fault::BadSignature { position, damage });
            return;
        }
        if self.expected.signers.as_ref().is_some_and(|known| !known.contains(signer)) {
            self.faults.push(Fault::UnknownSigner { position });
            return;
        }
        if self.expected.latest.is_some_and(|latest| entry.header().time > latest) {
            self.faults.push(Fault::FutureDate { position });
        }
        if self.take_link(position, entry) {
            self.facts += entry.facts().len() as u64;
            self.take_act(position, entry.header().act);
        }
    }

    /// Puts an entry into its chain; `false` if it is there already.
    fn take_link(&mut self, position: u64, entry: &EntryView<'_>) -> bool {
        let (header, id) = (entry.header(), entry.id());
        let (node, sequence) = (header.node, header.sequence);
        let chain = self.chains.entry(node).or_default();
        match chain.get(&sequence) {
            Some(first) if *first == id => {
                self.faults.push(Fault::Repeated { position });
                return false;
            }
            Some(first) => {
                self.faults.push(Fault::Forked { position, node, sequence, first: *first });
                return true;
            }
            None => chain.insert(sequence, id),
        };
        match sequence.checked_sub(1).map(|before| chain.get(&before)) {
            Some(Some(before)) if header.previous != Some(*before) => {
                self.faults.push(Fault::WrongPrevious { position, node, sequence });
            }
            Some(None) => {
                self.early.insert((node, sequence), (header.previous, position));
            }
            Some(Some(_)) | None => {}
        }
        self.compare_early(node, sequence.checked_add(1), id);
        true
    }

    /// Compares an entry with the one that came before its time and continues it.
    fn compare_early(&mut self, node: NodeId, sequence: Option<u64>, id: EntryId) {
        let Some(sequence) = sequence else { return };
        if let Some((previous, position)) = self.early.remove(&(node, sequence))
            && previous != Some(id)
        {
            self.faults.push(Fault::WrongPrevious { position, node, sequence });
        }
    }

    fn take_act(&mut self, position: u64, act: ActId) {
        let first = *self.acts.entry(act).or_insert(position);
        if first != position {
            self.faults.push(Fault::DuplicateAct { position, first, act });
        }
    }

    fn take_leaf(&mut self, id: EntryId) {
        self.tree.push(leaf_hash(&id.0));
        self.compare_root();
    }

    fn compare_root(&mut self) {
        if let Some(checkpoint) = &self.expected.checkpoint
            && checkpoint.size == self.tree.size()
            && checkpoint.root != self.tree.root()
        {
            self.faults.push(Fault::OtherRoot { size: checkpoint.size });
        }
    }
}

/// Reads a whole log.
pub fn verify<'a>(entries: impl IntoIterator<Item = Stored<'a>>, expected: Expectations) -> Report {
    let mut verifier = Verifier::new(expected);
    entries.into_iter().for_each(|stored| {
        verifier.read(stored);
    });
    verifier.finish()
}

fn gaps(chain: &BTreeMap<u64, EntryId>) -> impl Iterator<Item = (u64, u64)> {
    let mut expected = 0;
    chain.keys().filter_map(move |sequence| {
        let from = std::mem::replace(&mut expected, sequence.saturating_add(1));
        (*sequence > from).then(|| (from, sequence - 1))
    })
}

#[cfg(test)]
mod tests;

//! Chains: one for each node, and their union, the log.
//!
//! Invariant: what a set of entries amounts to (which are in order, which wait, which are forked) depends on the set
//! alone, not on the order they came in. So merging is set union: commutative, associative, idempotent.

use std::collections::btree_map::Entry as Slot;
use std::collections::{BTreeMap, BTreeSet};

use thiserror::Error;

use crate::damage::Damage;
use crate::entry::{Header, Signed, decode};
use crate::id::{EntryId, NodeId};
use crate::view::EntryView;

/// What chaining needs to know of an entry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Link {
    /// The chain.
    pub node: NodeId,
    /// The place in it.
    pub sequence: u64,
    /// The entry before.
    pub previous: Option<EntryId>,
    /// The entry.
    pub id: EntryId,
}

impl Link {
    fn new(header: &Header, id: EntryId) -> Self {
        Self { node: header.node, sequence: header.sequence, previous: header.previous, id }
    }
}

impl From<&Signed> for Link {
    fn from(entry: &Signed) -> Self {
        Self::new(entry.header(), entry.id())
    }
}

impl From<&EntryView<'_>> for Link {
    fn from(entry: &EntryView<'_>) -> Self {
        Self::new(entry.header(), entry.id())
    }
}

/// Why an entry is kept but does not count (yet).
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq, Hash)]
pub enum Quarantine {
    /// An entry before it has not arrived.
    #[error("waits for an entry before it")]
    Waiting,
    /// Its node wrote two entries with this number: both are kept as proof, neither counts.
    #[error("its node wrote another entry with the same number")]
    Forked,
    /// It follows a fork, or an entry that is out itself.
    #[error("it follows a fork")]
    AfterFork,
    /// It names another entry as the one before it.
    #[error("it does not continue the entry before it")]
    WrongPrevious,
    /// Nobody vouches for the key that signed it. (Decided by the caller, who knows the members.)
    #[error("nobody vouches for its signer")]
    UnknownSigner,
    /// Its signer was removed before it. (Decided by the caller.)
    #[error("its signer had been removed")]
    RemovedSigner,
    /// Its date lies in the future. (Decided by the caller, who knows the time.)
    #[error("its date lies in the future")]
    FutureDate,
}

/// How an entry stands in its chain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It continues its chain without a break from the first entry.
    Counts,
    /// It is kept, but does not count.
    Quarantined(Quarantine),
}

/// The links of any number of entries. Holds ids only; about 150 bytes an entry.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chains(BTreeMap<NodeId, BTreeMap<u64, BTreeSet<Link>>>);

impl Chains {
    /// Adds an entry; says whether it is new.
    pub fn insert(&mut self, link: impl Into<Link>) -> bool {
        let link = link.into();
        match self.0.entry(link.node).or_default().entry(link.sequence) {
            Slot::Vacant(slot) => {
                slot.insert(BTreeSet::from([link]));
                true
            }
            Slot::Occupied(mut slot) => slot.get_mut().insert(link),
        }
    }

    /// Adds every entry of the other.
    pub fn merge(&mut self, other: &Self) {
        other.links().for_each(|link| {
            self.insert(*link);
        });
    }

    /// Whether an entry is there.
    pub fn contains(&self, link: &Link) -> bool {
        self.at(link.node, link.sequence).is_some_and(|links| links.contains(link))
    }

    /// Every entry, by node and number.
    pub fn links(&self) -> impl Iterator<Item = &Link> {
        self.0.values().flat_map(BTreeMap::values).flatten()
    }

    /// The last entry of a chain that counts: where the node goes on, and from where others lack its entries. Walks the
    /// whole chain: ask once on opening, and carry the answer on.
    pub fn head(&self, node: NodeId) -> Option<Link> {
        self.chain(node)
            .take_while(|(_, standing)| *standing == Standing::Counts)
            .last()
            .map(|(link, _)| link)
    }

    /// The last counting entry of each node.
    pub fn heads(&self) -> BTreeMap<NodeId, Link> {
        self.0.keys().filter_map(|node| Some((*node, self.head(*node)?))).collect()
    }

    /// How each entry of a chain stands, by number. A fork has several of one number.
    pub fn chain(&self, node: NodeId) -> impl Iterator<Item = (Link, Standing)> {
        let mut before = Before::Start;
        self.0.get(&node).into_iter().flatten().flat_map(move |(sequence, links)| {
            let judged = before.judge(*sequence, links);
            links.iter().map(move |link| (*link, judged(link)))
        })
    }

    /// Numbers that are missing in a chain, as ranges from the first to the last.
    pub fn gaps(&self, node: NodeId) -> Vec<(u64, u64)> {
        let mut gaps = Vec::new();
        let mut expected = 0;
        for sequence in self.0.get(&node).into_iter().flat_map(BTreeMap::keys) {
            if *sequence > expected {
                gaps.push((expected, sequence - 1));
            }
            expected = sequence.saturating_add(1);
        }
        gaps
    }

    /// The entries that a node wrote with the same number as another of its entries.
    pub fn forks(&self) -> impl Iterator<Item = &BTreeSet<Link>> {
        self.0.values().flat_map(BTreeMap::values).filter(|links| links.len() > 1)
    }

    fn at(&self, node: NodeId, sequence: u64) -> Option<&BTreeSet<Link>> {
        self.0.get(&node)?.get(&sequence)
    }
}

/// What came before a number in its chain.
#[derive(Clone, Copy)]
enum Before {
    Start,
    Counts(u64, EntryId),
    Out(Quarantine),
}

impl Before {
    /// Judges the entries of the next number, and becomes what comes before the one after it.
    fn judge(&mut self, sequence: u64, links: &BTreeSet<Link>) -> impl Fn(&Link) -> Standing + use<> {
        let before = *self;
        let forked = links.len() > 1;
        let judge = move |link: &Link| match before {
            Before::Out(reason) => Standing::Quarantined(reason),
            _ if forked => Standing::Quarantined(Quarantine::Forked),
            Before::Start if sequence == 0 => Standing::Counts,
            Before::Counts(last, id) if last.checked_add(1) == Some(sequence) => {
                match link.previous == Some(id) {
                    true => Standing::Counts,
                    false => Standing::Quarantined(Quarantine::WrongPrevious),
                }
            }
            Before::Start | Before::Counts(..) => Standing::Quarantined(Quarantine::Waiting),
        };
        *self = match links.first().map(|link| (link, judge(link))) {
            Some((link, Standing::Counts)) => Before::Counts(sequence, link.id),
            Some((_, Standing::Quarantined(Quarantine::Waiting))) => Before::Out(Quarantine::Waiting),
            _ => Before::Out(Quarantine::AfterFork),
        };
        judge
    }
}

/// Two entries of one node with one number, both signed: proof for anyone that the node's chain was forked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ForkProof {
    first: Signed,
    second: Signed,
}

impl ForkProof {
    /// A proof, if the two entries are one.
    pub fn of(first: Signed, second: Signed) -> Option<Self> {
        let (one, other) = (first.header(), second.header());
        let forked = one.node == other.node && one.sequence == other.sequence && first.id() != second.id();
        forked.then(|| {
            if first.id() < second.id() {
                Self { first, second }
            } else {
                Self { first: second, second: first }
            }
        })
    }

    /// A proof from two stored entries, signatures checked.
    pub fn from_bytes(first: &[u8], second: &[u8]) -> Result<Option<Self>, Damage> {
        Ok(Self::of(decode(first)?, decode(second)?))
    }

    /// Both entries, the smaller id first.
    pub fn entries(&self) -> (&Signed, &Signed) {
        (&self.first, &self.second)
    }
}

#[cfg(test)]
mod tests;

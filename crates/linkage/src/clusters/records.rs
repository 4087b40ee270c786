//! What clusters are made of besides pairs: records with their keys and limits, the judgements of people, and the weights.
//!
//! Invariant: all slices of [`Records`] are empty or as long as `keys`; a record out of range is nobody's.

use super::limits::Bar;
use crate::Pair;

/// The records, each named by its place; an empty slice says nothing of any of them.
#[derive(Clone, Copy, Debug, Default)]
pub struct Records<'a> {
    /// Each record's own key: unique, and the older the record the smaller. Ties are broken by it, never by place.
    pub keys: &'a [u128],
    /// The code of each record's valid identity number; two different ones never meet in a cluster.
    pub identities: &'a [Option<u32>],
    /// The code of the list that a record is of, where that list says "one row, one person".
    pub lists: &'a [Option<u32>],
    /// Whether a record said enough for its twins to be found; where not, a missing pair is no evidence.
    pub findable: &'a [bool],
}

impl Records<'_> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.keys.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.keys.is_empty()
    }

    pub(super) fn identity(&self, record: u32) -> Option<u32> {
        self.identities.get(record as usize).copied().flatten()
    }

    pub(super) fn list(&self, record: u32) -> Option<u32> {
        self.lists.get(record as usize).copied().flatten()
    }

    /// What keeps two records apart whatever the evidence, if anything does.
    pub(super) fn clash(&self, one: u32, two: u32) -> Option<Bar> {
        let identities = (self.identity(one), self.identity(two));
        let lists = (self.list(one), self.list(two));
        match (identities, lists) {
            ((Some(one), Some(two)), _) if one != two => Some(Bar::Identity),
            (_, (Some(one), Some(two))) if one == two => Some(Bar::List(one)),
            _ => None,
        }
    }

    pub(super) fn is_findable(&self, record: u32) -> bool {
        self.findable.get(record as usize).copied().unwrap_or(true)
    }
}

/// What a person decided about two records.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Judgement {
    /// One record.
    pub left: u32,
    /// The other.
    pub right: u32,
    /// What they said.
    pub verdict: Verdict,
}

/// One person or two.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// Both speak of one person.
    Same,
    /// They speak of two.
    Different,
}

/// How pairs are weighed; the defaults follow from what bits mean, not from any one register.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Weights {
    /// Bits at which a pair speaks neither for nor against: 0, even odds, where the model's prior is in the bits.
    pub threshold: f32,
    /// The most that one pair may say for one person, in bits. A model that counts dependent fields twice is surer than
    /// it should be; at 12 bits a single pair can outvote 63 that are missing, and no more.
    pub ceiling: f32,
}

impl Default for Weights {
    fn default() -> Self {
        Self { threshold: 0.0, ceiling: 12.0 }
    }
}

/// What a pair of no odds at all weighs: one that was looked for and not found.
pub(super) const SILENCE: f64 = 1.0;

impl Weights {
    /// The square root of a pair's odds, less 1: what even odds are. Never above 0 on a name alone.
    ///
    /// Two groups are one person if the mean of this over their pairs is above 0. The mean of bits would ask every pair
    /// to agree, so that one misspelled record leaves a large cluster; the mean of odds lets one false pair chain
    /// two clusters. The root lies half-way: it is the power mean of the odds with exponent ½.
    pub(super) fn of(&self, pair: &Pair) -> f32 {
        let most = if pair.grounds.may_join() { f32::INFINITY } else { 0.0 };
        (((pair.bits - self.threshold).min(self.ceiling) / 2.0).exp2() - 1.0).min(most)
    }

    /// A mean of such weights, in bits above the threshold.
    pub(super) fn bits(mean: f64) -> f32 {
        2.0 * (mean + 1.0).max(0.0).log2() as f32
    }
}

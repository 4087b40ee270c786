//! Names in memory, found by any words of theirs in any script, whole, begun or one slip off.
//!
//! Invariant: what a search finds is what [`matches`](crate::matches) finds over the live names one by one, unless
//! a word starts so many names that the cap on scanning is met, which the answer says. Nothing here leaves memory.

mod bits;
mod dictionary;

use crate::edit::within_one_edit;
use crate::fold::{fold, fold_into, tokens};
use crate::matching::{Rank, SHORTEST_NEAR, query_words, starts};
use bits::Bits;
use dictionary::{Dictionary, TokenId};
use std::collections::BinaryHeap;
use std::mem::size_of;

/// Names of one word of a query that are looked at; beyond it an answer is marked as cut.
const MOST_SCANNED: usize = 300_000;

/// An index over names. Ids are the caller's; several names may carry one id.
///
/// Ids should be dense (positions in a table): a search takes one bit for each id up to the highest.
///
/// ```
/// use names::index::NameIndex;
/// let mut index = NameIndex::default();
/// index.add(7, "Kassym-Jomart Tokayev");
/// assert_eq!(index.search("Тоқаев", 10).ids(), [7]);
/// index.remove(7);
/// assert_eq!(index.search("Тоқаев", 10).total, 0);
/// ```
#[derive(Default)]
pub struct NameIndex {
    dictionary: Dictionary,
    /// For each token the names that have it, in the order they came.
    postings: Vec<Posting>,
    /// For each name its id.
    ids: Vec<u32>,
    highest_id: u32,
    /// Names that were taken out; their postings stay until the index is built anew.
    removed: Bits,
    key: String,
}

/// Most tokens of a register are in one name only, and need no list.
enum Posting {
    One(u32),
    Many(Vec<u32>),
}

/// What a search found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Best rank first, then by id.
    pub hits: Vec<(u32, Rank)>,
    /// How many ids fit, shown or not.
    pub total: usize,
    /// A word starts more names than are scanned: there may be more than `total`.
    pub cut: bool,
}

impl Found {
    /// The ids alone.
    pub fn ids(&self) -> Vec<u32> {
        self.hits.iter().map(|(id, _)| *id).collect()
    }
}

impl NameIndex {
    /// Adds a name of `id`; other names of the same id stay.
    pub fn add(&mut self, id: u32, name: &str) {
        let Ok(entry) = u32::try_from(self.ids.len()) else { return };
        self.ids.push(id);
        self.highest_id = self.highest_id.max(id);
        let mut key = std::mem::take(&mut self.key);
        fold_into(name, &mut key);
        for token in tokens(&key) {
            let token = self.dictionary.intern(token);
            match self.postings.get_mut(token as usize) {
                Some(posting) => posting.push(entry),
                None => self.postings.push(Posting::One(entry)),
            }
        }
        self.key = key;
    }

    /// Takes out every name of `id`. Walks all ids (0.2 ms a million): meant for corrections, not for bulk.
    /// The letters stay in memory until the index is built anew, which erasing a person must do.
    pub fn remove(&mut self, id: u32) {
        let entries = self.ids.iter().enumerate().filter(|(_, other)| **other == id);
        entries.for_each(|(entry, _)| self.removed.set(entry));
    }

    /// How many names were added, those taken out included.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether no name was added.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The best `limit` ids for a query as typed, and how many there are.
    ///
    /// Names one slip off are looked for only while there are fewer than `limit` others.
    pub fn search(&self, query: &str, limit: usize) -> Found {
        let query = fold(query);
        let words = query_words(&query);
        let mut answer = Answer { index: self, limit, found: Found::default(), seen: Bits::default() };
        if words.is_empty() {
            return answer.found;
        }
        let whole: Vec<Bits> = words.iter().map(|word| self.having(word)).collect();
        answer.take(&whole, Rank::Exact);
        let begun: Vec<Bits> =
            words.iter().zip(whole).map(|(word, had)| answer.widen(had, self.begun(word))).collect();
        answer.take(&begun, Rank::Prefix);
        if answer.found.hits.len() < limit {
            let near: Vec<Bits> =
                words.iter().zip(begun).map(|(word, had)| answer.widen(had, self.near(word))).collect();
            answer.take(&near, Rank::Near);
        }
        answer.found
    }

    /// Bytes held, spare capacity included.
    pub fn bytes(&self) -> usize {
        let lists: usize = self.postings.iter().map(Posting::bytes).sum();
        self.dictionary.bytes()
            + self.postings.capacity() * size_of::<Posting>()
            + lists
            + self.ids.capacity() * size_of::<u32>()
            + self.removed.bytes()
    }

    /// Gives spare capacity back, after a bulk load.
    pub fn shrink(&mut self) {
        self.dictionary.shrink();
        self.postings.shrink_to_fit();
        self.ids.shrink_to_fit();
        for posting in &mut self.postings {
            if let Posting::Many(entries) = posting {
                entries.shrink_to_fit();
            }
        }
    }

    fn having(&self, word: &str) -> Bits {
        let mut bits = Bits::with_room_for(self.ids.len());
        if let Some(token) = self.dictionary.find(word) {
            self.entries(token).iter().for_each(|entry| bits.set(*entry as usize));
        }
        bits
    }

    fn begun(&self, word: &str) -> Vec<TokenId> {
        self.dictionary
            .starting_like(word)
            .filter(|token| starts(word, self.dictionary.text(*token)))
            .collect()
    }

    fn near(&self, word: &str) -> Vec<TokenId> {
        if word.len() < SHORTEST_NEAR {
            return Vec::new();
        }
        let letters = word.as_bytes();
        let close = |token: &TokenId| within_one_edit(letters, self.dictionary.text(*token).as_bytes());
        self.dictionary.sounding_like(word).filter(close).collect()
    }

    fn entries(&self, token: TokenId) -> &[u32] {
        match self.postings.get(token as usize) {
            Some(Posting::One(entry)) => std::slice::from_ref(entry),
            Some(Posting::Many(entries)) => entries,
            None => &[],
        }
    }
}

impl Posting {
    fn push(&mut self, entry: u32) {
        match self {
            Self::One(first) if *first == entry => {}
            Self::One(first) => *self = Self::Many(vec![*first, entry]),
            Self::Many(entries) if entries.last() == Some(&entry) => {}
            Self::Many(entries) => entries.push(entry),
        }
    }

    fn bytes(&self) -> usize {
        match self {
            Self::One(_) => 0,
            Self::Many(entries) => entries.capacity() * size_of::<u32>(),
        }
    }
}

/// An answer as it grows, rank by rank.
struct Answer<'a> {
    index: &'a NameIndex,
    limit: usize,
    found: Found,
    /// Ids already counted.
    seen: Bits,
}

impl Answer<'_> {
    /// Adds the names of more tokens to those a word already has.
    fn widen(&mut self, mut had: Bits, more: Vec<TokenId>) -> Bits {
        let mut scanned = 0;
        for token in more {
            let entries = self.index.entries(token);
            scanned += entries.len();
            if scanned > MOST_SCANNED {
                self.found.cut = true;
                break;
            }
            entries.iter().for_each(|entry| had.set(*entry as usize));
        }
        had
    }

    /// Counts the names that every word has, and shows them while there is room.
    fn take(&mut self, words: &[Bits], rank: Rank) {
        let room = self.limit.saturating_sub(self.found.hits.len());
        let mut shown = BinaryHeap::new();
        for entry in Bits::in_each(words, &self.index.removed) {
            let Some(id) = self.index.ids.get(entry).copied() else { continue };
            if !self.seen.insert(id as usize, self.index.highest_id as usize) {
                continue;
            }
            self.found.total += 1;
            if shown.len() < room {
                shown.push(id);
            } else if let Some(mut last) = shown.peek_mut().filter(|last| **last > id) {
                *last = id;
            }
        }
        self.found.hits.extend(shown.into_sorted_vec().into_iter().map(|id| (id, rank)));
    }
}

#[cfg(test)]
mod tests;

//! Names in memory, found by words of theirs in any script: whole, begun, in a short form, one slip off, or most of them.
//!
//! Invariant: what a search finds is what [`matches`](crate::matches) finds over the live names one by one, unless
//! a word starts so many names that the cap on scanning is met, which the answer says. Nothing here leaves memory.

mod bits;
mod dictionary;
mod fit;
mod words;

use crate::fold::{fold, fold_into, tokens};
use crate::matching::{LEAST_MET, Rank, query_words};
use bits::Bits;
use dictionary::{Dictionary, TokenId};
pub use fit::Typed;
use std::mem::size_of;

/// Names of one word of a query that are looked at; beyond it an answer is marked as cut.
const MOST_SCANNED: usize = 1_000_000;

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
/// assert!(index.search("Тоқаев", 10).hits.is_empty());
/// ```
#[derive(Default)]
pub struct NameIndex {
    dictionary: Dictionary,
    /// For each token the names that have it, in the order they came.
    postings: Vec<Posting>,
    /// For each name its id.
    ids: Vec<u32>,
    /// For each name the Latin letters that its words begin with, one bit each.
    beginnings: Vec<u32>,
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
    /// There may be more: as many were found as were asked for, or a word starts more names than are scanned.
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
        self.beginnings.push(tokens(&key).fold(0, |set, token| set | words::beginning(token)));
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

    /// Ids for a query as typed, those of the best rank first, until there are `limit`.
    pub fn search(&self, query: &str, limit: usize) -> Found {
        let query = fold(query);
        let words = query_words(&query);
        let mut answer = Answer { index: self, limit, found: Found::default(), seen: Bits::default() };
        if !words.is_empty() {
            answer.fill(&words);
        }
        answer.found.hits.sort_unstable_by_key(|(id, rank)| (*rank, *id));
        answer.found
    }

    /// Bytes held, spare capacity included.
    pub fn bytes(&self) -> usize {
        let lists: usize = self.postings.iter().map(Posting::bytes).sum();
        self.dictionary.bytes()
            + self.postings.capacity() * size_of::<Posting>()
            + lists
            + (self.ids.capacity() + self.beginnings.capacity()) * size_of::<u32>()
            + self.removed.bytes()
    }

    /// Gives spare capacity back, after a bulk load.
    pub fn shrink(&mut self) {
        self.dictionary.shrink();
        self.postings.shrink_to_fit();
        self.ids.shrink_to_fit();
        self.beginnings.shrink_to_fit();
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

impl<'a> Answer<'a> {
    /// Goes from rank to rank, each with more names for each word, until there are enough.
    fn fill(&mut self, words: &[&str]) {
        let index = self.index;
        let mut met: Vec<Bits> = words.iter().map(|word| index.having(word)).collect();
        self.take(&met, Rank::Exact);
        let steps: [(Rank, Widen<'a>); 4] = [
            (Rank::Prefix, Self::add_begun),
            (Rank::Alike, Self::add_standing_for),
            (Rank::Alike, Self::add_together),
            (Rank::Near, Self::add_near),
        ];
        for (rank, widen) in steps {
            if self.is_full() {
                return;
            }
            met.iter_mut().enumerate().for_each(|(at, met)| widen(self, (words, at), met));
            self.take(&met, rank);
        }
        for missing in 1..=words.len().saturating_sub(LEAST_MET) {
            self.take(&[Bits::in_some(&met, words.len() - missing)], Rank::Part(missing as u8));
        }
    }

    fn is_full(&self) -> bool {
        self.found.hits.len() >= self.limit
    }

    /// Adds the names of more tokens to those that a word already has.
    fn widen(&mut self, met: &mut Bits, more: Vec<TokenId>) {
        let mut scanned = 0;
        for token in more {
            let entries = self.index.entries(token);
            scanned += entries.len();
            if scanned > MOST_SCANNED {
                self.found.cut = true;
                break;
            }
            entries.iter().for_each(|entry| met.set(*entry as usize));
        }
    }

    fn add_begun(&mut self, (words, at): (&[&str], usize), met: &mut Bits) {
        match words[at].as_bytes() {
            [letter @ b'a'..=b'z'] => met.add(&self.index.beginning_with(*letter)),
            _ => self.widen(met, self.index.begun(words[at])),
        }
    }

    fn add_standing_for(&mut self, (words, at): (&[&str], usize), met: &mut Bits) {
        self.widen(met, self.index.standing_for(words[at]));
    }

    fn add_together(&mut self, (words, at): (&[&str], usize), met: &mut Bits) {
        self.index.add_together(words, at, met);
    }

    fn add_near(&mut self, (words, at): (&[&str], usize), met: &mut Bits) {
        self.widen(met, self.index.near(words[at]));
    }

    /// Shows the names that every word has, while there is room.
    fn take(&mut self, words: &[Bits], rank: Rank) {
        for entry in Bits::in_each(words, &self.index.removed) {
            let Some(id) = self.index.ids.get(entry).copied() else { continue };
            if self.seen.insert(id as usize, self.index.highest_id as usize) {
                if self.is_full() {
                    self.found.cut = true;
                    break;
                }
                self.found.hits.push((id, rank));
            }
        }
    }
}

/// Adds to the names that have one of the words.
type Widen<'a> = fn(&mut Answer<'a>, (&[&str], usize), &mut Bits);

#[cfg(test)]
mod tests;

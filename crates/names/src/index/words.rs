//! The tokens of an index that one word of a query may mean.
//!
//! Invariant: they are those of which [`matches`](crate::matches) says so one by one.

use super::NameIndex;
use super::bits::Bits;
use super::dictionary::TokenId;
use crate::alike::{SHORTEST_STEM, honorific_stem, is_letter, known, stands_for};
use crate::dictionary::forms;
use crate::families::Ending;
use crate::matching::{SHORTEST_NEAR, halves, joined, near, starts};

/// The bit of the letter that a word begins with; none for what is no Latin letter.
pub(super) fn beginning(word: &str) -> u32 {
    match word.as_bytes().first() {
        Some(letter @ b'a'..=b'z') => 1 << (letter - b'a'),
        _ => 0,
    }
}

impl NameIndex {
    /// Names with a word that begins with a letter from a to z: so many that looking each up by its words would take long.
    pub(super) fn beginning_with(&self, letter: u8) -> Bits {
        let place = letter - b'a';
        Bits::of_each(&self.beginnings, |set| set >> place & 1)
    }

    /// Tokens that begin like a word.
    pub(super) fn begun(&self, word: &str) -> Vec<TokenId> {
        let begins = |token: &TokenId| starts(word, self.dictionary.text(*token));
        self.dictionary.starting_like(word).filter(begins).collect()
    }

    /// Short forms, names of the family, respectful forms and initials.
    pub(super) fn standing_for(&self, word: &str) -> Vec<TokenId> {
        let (stem, _) = Ending::family(word);
        let family = Some(stem).filter(|stem| stem.len() >= SHORTEST_STEM);
        let stems = [family, honorific_stem(word)].into_iter().flatten();
        let mut found: Vec<TokenId> = stems.flat_map(|stem| self.starting_with(stem)).collect();
        let forms = known(word).classes.into_iter().flat_map(forms);
        found.extend(forms.filter_map(|form| self.dictionary.find(form)));
        let beginnings = (1..word.len()).filter_map(|end| word.get(..end));
        for beginning in beginnings {
            found.extend(self.dictionary.find(beginning).filter(|_| is_letter(beginning)));
            let respectful = ["eke", "ake"].map(|end| [beginning, end].concat());
            found.extend(respectful.iter().filter_map(|form| self.dictionary.find(form)));
        }
        found.retain(|token| stands_for(word, self.dictionary.text(*token)));
        found
    }

    fn starting_with(&self, stem: &str) -> impl Iterator<Item = TokenId> {
        let begins = move |token: &TokenId| self.dictionary.text(*token).starts_with(stem);
        self.dictionary.starting_like(stem).filter(begins)
    }

    /// Adds the names that have two words of the query in one, or this word in two.
    pub(super) fn add_together(&self, words: &[&str], at: usize, met: &mut Bits) {
        for joined in joined(words, at) {
            met.add(&self.having(&joined));
        }
        let Some(word) = words.get(at) else { return };
        for (first, second) in halves(word) {
            let Some(both) = self.dictionary.find(first).zip(self.dictionary.find(second)) else { continue };
            let (one, other) = (self.entries(both.0), self.entries(both.1));
            let (few, many) = if one.len() < other.len() { (one, other) } else { (other, one) };
            // Entries stand in order.
            few.iter()
                .filter(|entry| many.binary_search(entry).is_ok())
                .for_each(|entry| met.set(*entry as usize));
        }
    }

    /// Tokens that are a slip away from a word, or sound like it.
    pub(super) fn near(&self, word: &str) -> Vec<TokenId> {
        if word.len() < SHORTEST_NEAR {
            return Vec::new();
        }
        let close = |token: &TokenId| near(word, self.dictionary.text(*token));
        self.dictionary.sounding_like(word).filter(close).collect()
    }
}

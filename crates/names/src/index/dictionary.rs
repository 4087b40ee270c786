//! Every distinct word of the names, numbered as it comes.
//!
//! Invariant: a token keeps its number for good, and no two numbers have the same text.

use crate::alike::{SHORTEST_BY_SOUND, letters};
use std::collections::HashMap;

/// The number of a token.
pub(super) type TokenId = u32;

/// A slot of the hash table that holds nothing.
const FREE: TokenId = TokenId::MAX;

/// The tokens, their texts end to end in one string.
#[derive(Default)]
pub(super) struct Dictionary {
    texts: String,
    ends: Vec<u32>,
    /// Which letters a token has, one bit each, and so a quick no to most of "one slip away".
    letters: Vec<u32>,
    /// Open addressing with linear steps, at most two thirds full.
    slots: Vec<TokenId>,
    /// Tokens by their first two bytes: short enough to walk, and nothing to keep sorted.
    starts: HashMap<[u8; 2], Vec<TokenId>>,
}

impl Dictionary {
    /// The number of a token, old or new.
    pub(super) fn intern(&mut self, token: &str) -> TokenId {
        if self.ends.len() * 3 >= self.slots.len() * 2 {
            self.grow();
        }
        let slot = self.slot_of(token);
        match self.slots.get_mut(slot) {
            Some(number) if *number == FREE => {
                let new = self.ends.len() as TokenId;
                *number = new;
                self.texts.push_str(token);
                self.ends.push(self.texts.len() as u32);
                self.letters.push(letters(token.as_bytes()));
                self.starts.entry(start(token)).or_default().push(new);
                new
            }
            Some(number) => *number,
            None => FREE,
        }
    }

    /// The number of a token that is here.
    pub(super) fn find(&self, token: &str) -> Option<TokenId> {
        self.slots.get(self.slot_of(token)).copied().filter(|number| *number != FREE)
    }

    /// The text of a number.
    pub(super) fn text(&self, number: TokenId) -> &str {
        let number = number as usize;
        let begin = number.checked_sub(1).and_then(|before| self.ends.get(before)).copied().unwrap_or(0);
        let end = self.ends.get(number).copied().unwrap_or(begin);
        self.texts.get(begin as usize..end as usize).unwrap_or("")
    }

    /// The tokens that may start like `word`, its last letter left open.
    pub(super) fn starting_like(&self, word: &str) -> impl Iterator<Item = TokenId> {
        let fixed = word.len().saturating_sub(1).min(2);
        let key = start(word);
        let mut keys: Vec<_> =
            self.starts.keys().filter(|other| other.get(..fixed) == key.get(..fixed)).collect();
        keys.sort_unstable();
        keys.into_iter().filter_map(|key| self.starts.get(key)).flatten().copied()
    }

    /// The tokens with nearly the same letters as `word`: all that are one slip away or sound like it, and some more.
    pub(super) fn sounding_like(&self, word: &str) -> impl Iterator<Item = TokenId> {
        let (mine, most) = (letters(word.as_bytes()), if word.len() < SHORTEST_BY_SOUND { 2 } else { 3 });
        let close = move |theirs: &u32| (theirs ^ mine).count_ones() <= most;
        (0..).zip(&self.letters).filter(move |(_, theirs)| close(theirs)).map(|(number, _)| number)
    }

    pub(super) fn bytes(&self) -> usize {
        let starts: usize = self.starts.values().map(|tokens| tokens.capacity() * 4 + 40).sum();
        self.texts.capacity()
            + (self.ends.capacity() + self.letters.capacity() + self.slots.capacity()) * 4
            + starts
    }

    pub(super) fn shrink(&mut self) {
        self.texts.shrink_to_fit();
        self.ends.shrink_to_fit();
        self.letters.shrink_to_fit();
        self.starts.values_mut().for_each(Vec::shrink_to_fit);
    }

    /// Where a token is, or would be.
    fn slot_of(&self, token: &str) -> usize {
        let mask = self.slots.len().wrapping_sub(1);
        let mut slot = hash(token.as_bytes()) as usize & mask;
        while let Some(number) = self.slots.get(slot) {
            if *number == FREE || self.text(*number) == token {
                break;
            }
            slot = (slot + 1) & mask;
        }
        slot
    }

    fn grow(&mut self) {
        let size = (self.slots.len() * 2).max(64);
        self.slots = vec![FREE; size];
        for number in 0..self.ends.len() as TokenId {
            let slot = self.slot_of(self.text(number));
            if let Some(free) = self.slots.get_mut(slot) {
                *free = number;
            }
        }
    }
}

fn start(token: &str) -> [u8; 2] {
    let mut bytes = token.bytes();
    [bytes.next().unwrap_or(0), bytes.next().unwrap_or(0)]
}

/// Eight bytes at a time, multiplied and folded (as `FxHash` does), then mixed so that the low bits are good.
/// Chosen collisions cost steps, not answers, and whoever could type so many names has other means.
fn hash(token: &[u8]) -> u64 {
    const ODD: u64 = 0x9e37_79b9_7f4a_7c15;
    let mut state = token.len() as u64;
    for chunk in token.chunks(8) {
        let word = chunk.iter().fold(0u64, |word, byte| word << 8 | u64::from(*byte));
        state = (state.rotate_left(5) ^ word).wrapping_mul(ODD);
    }
    state ^ (state >> 32)
}

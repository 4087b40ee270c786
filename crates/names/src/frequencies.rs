//! How common each word of a name is among the people at hand.
//!
//! Invariant: every word has a share above 0 and below 1, whether it was counted or not.

use crate::token::Token;
use std::collections::HashMap;

/// Shares of words: from the register, if it was counted, or else by a rule on length.
#[derive(Clone, Default)]
pub struct Frequencies {
    /// By [`Token::key`].
    counts: HashMap<u64, u32>,
    total: u64,
}

impl Frequencies {
    /// Counts one more name with this word.
    pub fn count(&mut self, word: &Token) {
        *self.counts.entry(word.key()).or_default() += 1;
        self.total += 1;
    }

    /// The share of names that have this word, between 0 and 1.
    pub fn share(&self, word: &Token) -> f32 {
        let seen = self.counts.get(&word.key()).copied().unwrap_or(0);
        let weight = 200.0;
        ((seen as f32 + weight * by_length(word)) / (self.total as f32 + weight)).clamp(1e-7, 0.5)
    }
}

/// Short words are more common.
fn by_length(word: &Token) -> f32 {
    0.05 * 0.5f32.powf(word.length() as f32)
}

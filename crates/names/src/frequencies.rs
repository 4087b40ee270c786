//! How common each word of a name is among the people at hand.
//!
//! Invariant: every word has a share above 0 and below 1, whether it was counted or not.

use crate::dictionary::ByKey;
use crate::token::Token;

/// Made-up names that the shipped shares count for beside those of the register.
const PRIOR_NAMES: f32 = 500.0;

/// The share of a word nobody counted: this, and [`BY_SOUND`] of it for every sound it has.
const SHORTEST: f32 = 0.02;
const BY_SOUND: f32 = 0.35;

/// Shares of words: from the register as far as it was counted, from the shipped table or a rule on length before.
///
/// ```
/// use names::{Frequencies, Token};
/// let mut told = Frequencies::default();
/// let (common, rare) = (Token::prepare("Ким"), Token::prepare("Жағыпаров"));
/// assert!(told.share(&common) > told.share(&rare));
/// for _ in 0..1_000 {
///     told.count("Ерлан Жағыпаров");
/// }
/// assert!(told.share(&rare) > 0.3);
/// ```
#[derive(Clone, Default)]
pub struct Frequencies {
    /// By [`Token::key`].
    counts: ByKey<u32>,
    names: u32,
}

impl Frequencies {
    /// Counts the words of one more name.
    pub fn count(&mut self, printed: &str) {
        self.count_name(&crate::Name::prepare(printed));
    }

    /// From words that were counted elsewhere, by [`Token::key`], and how many names there were.
    pub(crate) fn of(counts: impl Iterator<Item = (u64, u32)>, names: u32) -> Self {
        Self { counts: counts.collect(), names }
    }

    /// The same for a name that is prepared.
    pub fn count_name(&mut self, name: &crate::Name) {
        name.words().for_each(|word| *self.counts.entry(word.key()).or_default() += 1);
        self.names += 1;
    }

    /// The share of names that have this word, between 0 and 1.
    pub fn share(&self, word: &Token) -> f32 {
        let shipped = crate::dictionary::entry(word.key()).map_or(0.0, |entry| entry.share);
        self.share_of(word, shipped)
    }

    /// The same where the shipped share is at hand; 0 stands for none.
    pub(crate) fn share_of(&self, word: &Token, shipped: f32) -> f32 {
        let before = if shipped > 0.0 { shipped } else { by_length(word) };
        if self.names == 0 {
            return before;
        }
        let seen = self.counts.get(&word.key()).copied().unwrap_or(0);
        ((seen as f32 + PRIOR_NAMES * before) / (self.names as f32 + PRIOR_NAMES)).clamp(1e-7, 0.9)
    }
}

/// Longer words are rarer: a rule, where nobody counted.
fn by_length(word: &Token) -> f32 {
    (SHORTEST * BY_SOUND.powi(word.length() as i32)).clamp(3e-7, 2e-3)
}

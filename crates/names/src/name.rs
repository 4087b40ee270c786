//! A name ready to be compared many times.
//!
//! Invariant: what is compared is the words and their roles; letter case, order and script are gone.

use crate::frequencies::Frequencies;
use crate::titles::is_title;
use crate::token::{Token, token_likeness};
use crate::{fold, tokens};
use std::fmt;

/// Words that are compared; more than a name has.
const MOST_WORDS: usize = 8;

/// A person's name, prepared.
#[derive(Clone, PartialEq, Eq)]
pub struct Name {
    words: Box<[Token]>,
}

impl Name {
    /// Prepares a name as printed.
    pub fn prepare(printed: &str) -> Self {
        let key = fold(printed);
        let words = tokens(&key).filter(|word| !is_title(word)).take(MOST_WORDS).map(Token::prepare);
        Self { words: words.collect() }
    }

    /// The words that are compared.
    pub fn words(&self) -> &[Token] {
        &self.words
    }
}

/// Names of people are not for logs.
impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Name({} words)", self.words.len())
    }
}

/// How likely two names are one person's, from 0 to 1. Symmetric; allocates nothing.
///
/// ```
/// use names::{Frequencies, Name, score};
/// let told = Frequencies::default();
/// let (left, right) = (Name::prepare("Ерлан Жағыпаров"), Name::prepare("ZHAGIPAROV, Yerlan"));
/// assert!(score(&left, &right, &told) > 0.9);
/// ```
pub fn score(left: &Name, right: &Name, frequencies: &Frequencies) -> f32 {
    let (fewer, more) = if left.words.len() <= right.words.len() { (left, right) } else { (right, left) };
    let weight = |word: &Token| -frequencies.share(word).ln();
    let best = |word: &Token, others: &[Token]| {
        others.iter().map(|other| token_likeness(word, other)).fold(0.0f32, f32::max)
    };
    let agreed: f32 = fewer.words.iter().map(|word| weight(word) * best(word, &more.words)).sum();
    let whole: f32 = fewer.words.iter().map(weight).sum();
    if whole == 0.0 { 0.0 } else { (agreed / whole).clamp(0.0, 1.0) }
}

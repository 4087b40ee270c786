//! One word of a name, ready to be compared many times.
//!
//! Invariant: likeness is symmetric, 1 for words with one folded key, and depends on nothing but the two words.

use crate::fold::fold_into;
use std::fmt;

/// Letters that are compared; longer words agree beyond them only if their whole keys do.
const LONGEST: usize = 24;

/// A word of a name in any script, prepared: 40 bytes, no heap.
///
/// Hyphens and spaces inside are dropped, so that `Қасым-Жомарт` and `Kassymjomart` are one token.
///
/// ```
/// use names::{Token, token_likeness};
/// let (left, right) = (Token::prepare("Жағыпаров"), Token::prepare("Zhagiparov"));
/// assert_eq!(token_likeness(&left, &right), 1.0);
/// assert!(token_likeness(&left, &Token::prepare("Омаров")) < 0.5);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Token {
    letters: [u8; LONGEST],
    length: u8,
    /// Hash of the whole folded key.
    key: u64,
}

impl Token {
    /// Prepares one word. The empty token is like nothing, itself included.
    pub fn prepare(word: &str) -> Self {
        Self::prepare_with(word, &mut String::new())
    }

    /// The same, with a text to fold into: allocates nothing once the text has grown.
    pub fn prepare_with(word: &str, key: &mut String) -> Self {
        fold_into(word, key);
        let mut token = Self { letters: [0; LONGEST], length: 0, key: 0xcbf2_9ce4_8422_2325 };
        for letter in key.bytes().filter(|letter| *letter != b' ') {
            token.key = (token.key ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3);
            if let Some(place) = token.letters.get_mut(usize::from(token.length)) {
                *place = letter;
                token.length += 1;
            }
        }
        token
    }

    /// A number that equal keys share: equal for all spellings that fold to one key.
    pub fn key(&self) -> u64 {
        self.key
    }

    /// Whether the word has no letters at all.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    pub(crate) fn length(&self) -> u8 {
        self.length
    }

    fn letters(&self) -> &[u8] {
        self.letters.get(..usize::from(self.length)).unwrap_or(&[])
    }
}

/// Names of people are not for logs.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Token({} letters)", self.length)
    }
}

/// How alike two words are, from 0 (nothing in common) to 1 (one folded key). Symmetric; allocates nothing.
pub fn token_likeness(left: &Token, right: &Token) -> f32 {
    if left.is_empty() || right.is_empty() {
        return 0.0;
    }
    if left.key == right.key {
        return 1.0;
    }
    let longer = left.length.max(right.length);
    if left.length.abs_diff(right.length) > longer / 2 {
        return 0.0;
    }
    let cost = distance(left.letters(), right.letters());
    (1.0 - f32::from(cost) / (f32::from(longer) * f32::from(WHOLE)) * 1.6).clamp(0.0, 0.99)
}

/// What a whole wrong letter costs.
const WHOLE: u16 = 10;

/// Optimal string alignment with dearer consonants.
fn distance(left: &[u8], right: &[u8]) -> u16 {
    let mut rows = [[0u16; LONGEST + 1]; 3];
    let mut dropped = 0;
    for (place, letter) in right.iter().enumerate() {
        dropped += gap(*letter);
        rows[0][place + 1] = dropped;
    }
    let mut before = 0;
    for (at, l) in left.iter().enumerate() {
        let [above, now, earlier] = &mut rows;
        now[0] = above[0] + gap(*l);
        let mut last = 0;
        for (place, r) in right.iter().enumerate() {
            let swap = (*l == last && before == *r && at > 0).then(|| earlier[place.wrapping_sub(1)] + WHOLE);
            now[place + 1] = (above[place] + change(*l, *r))
                .min(above[place + 1] + gap(*l))
                .min(now[place] + gap(*r))
                .min(swap.unwrap_or(u16::MAX));
            last = *r;
        }
        before = *l;
        // Now becomes above, above becomes earlier, and earlier is written over.
        rows = [rows[1], rows[2], rows[0]];
    }
    rows[0][right.len()]
}

fn change(left: u8, right: u8) -> u16 {
    match (left, right) {
        _ if left == right => 0,
        _ if vowel(left) && vowel(right) => 7,
        (b'k' | b'g' | b'h', b'k' | b'g' | b'h') | (b's' | b'z', b's' | b'z') => 6,
        (b'u' | b'v' | b'f', b'u' | b'v' | b'f') | (b'j' | b'i', b'j' | b'i') => 6,
        (b'b' | b'p', b'b' | b'p') | (b'd' | b't', b'd' | b't') => 6,
        _ => WHOLE,
    }
}

fn gap(letter: u8) -> u16 {
    if vowel(letter) || letter == b'h' { 7 } else { WHOLE }
}

fn vowel(letter: u8) -> bool {
    matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(left: &str, right: &str) -> f32 {
        let (left, right) = (Token::prepare(left), Token::prepare(right));
        let answer = token_likeness(&left, &right);
        assert_eq!(answer, token_likeness(&right, &left), "symmetric");
        answer
    }

    #[test]
    fn one_name_in_two_scripts_is_wholly_alike() {
        assert_eq!(likeness("Тоқаев", "Toqayev"), 1.0);
        assert_eq!(likeness("Қасым-Жомарт", "Kassymjomart"), 1.0);
    }

    #[test]
    fn a_slip_is_nearer_than_another_name() {
        assert!(likeness("Серик", "Серк") > likeness("Серик", "Берик"));
        assert!(likeness("Jackson", "Джексон") > 0.7);
        assert!(likeness("elcan", "лежан") < likeness("elcan", "элджан"));
    }

    #[test]
    fn nothing_is_like_an_empty_word() {
        assert_eq!(likeness("", ""), 0.0);
        assert_eq!(likeness("", "Ким"), 0.0);
    }
}

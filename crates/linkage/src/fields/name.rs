//! Names as bags of folded words with a likely place for each, so that order, swapped columns and missing parts do no harm.
//!
//! Invariant: comparing is symmetric; a word is matched at most once; a part that one side lacks is no evidence.

mod slots;

pub use slots::build;

use super::{MISSING, spell};
use crate::table::Texts;

/// How many words of a name are kept: surname, given name, father's or middle name, and two more.
pub const WORDS: usize = 5;
/// How many of them are compared as measures of their own.
pub const PARTS: usize = 3;

/// The same word in the same place.
pub const EXACT: u8 = 1;
/// The same word in another place.
pub const CROSSED: u8 = 2;
/// One slip apart, or alike in sound.
pub const NEAR: u8 = 3;
/// Two slips apart, or one is the beginning of the other.
pub const FAR: u8 = 4;
/// The first three letters agree.
pub const BEGINS: u8 = 5;
/// One is only an initial, and fits.
pub const INITIAL: u8 = 6;
/// Both are there and do not agree.
pub const DIFFER: u8 = 7;

/// The words of all names of a table.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// The folded words; code 0 is no word.
    pub words: Texts,
    /// In how many records each word stands.
    pub records: Vec<u32>,
    shapes: Vec<Shape>,
    /// log₂ of the share of records in which each word stands.
    shares: Vec<f32>,
}

/// log₂ of how often a name is written in one particular other way: a guess, not learned from any set.
const VARIANT: f32 = -6.0;

/// What is needed of a word to compare it, in half a cache line.
#[derive(Clone, Copy, Debug, Default)]
struct Shape {
    text: [u8; 22],
    length: u8,
    letters: u32,
    skeleton: u32,
}

impl Shape {
    fn of(word: &str) -> Shape {
        let mut text = [0; 22];
        let length = word.len().min(text.len());
        for (to, from) in text.iter_mut().zip(word.bytes()) {
            *to = from;
        }
        let kept = text.get(..length).unwrap_or(&[]);
        Shape { text, length: length as u8, letters: spell::letters(kept), skeleton: spell::skeleton(kept) }
    }

    fn text(&self) -> &[u8] {
        self.text.get(..usize::from(self.length)).unwrap_or(&[])
    }
}

impl Names {
    fn new(words: Texts, records: Vec<u32>, rows: usize) -> Names {
        let shapes = words.iter().map(Shape::of).collect();
        let share = |count: &u32| ((*count).max(1) as f32 / rows.max(1) as f32).log2();
        let shares = records.iter().map(share).collect();
        Names { words, records, shapes, shares }
    }

    /// How much it tells that two words are near, in bits: a slip of a name is as rare as the name; but where both words stand
    /// more often than slips would make them, they are two names.
    fn told(&self, left: u32, right: u32) -> f32 {
        let share = |word: u32| self.shares.get(word as usize).copied().unwrap_or(0.0);
        let (rarer, commoner) = (share(left).min(share(right)), share(left).max(share(right)));
        (-commoner).min(VARIANT - rarer).max(0.01)
    }

    /// What is left of a word without its vowels; 0 for no word.
    pub fn skeleton(&self, word: u32) -> u32 {
        self.shapes.get(word as usize).map_or(0, |shape| shape.skeleton)
    }

    /// Whether a word is one letter.
    pub fn is_initial(&self, word: u32) -> bool {
        self.shapes.get(word as usize).is_some_and(|shape| shape.length == 1)
    }

    /// The first letters of a word as a number; 0 for no word.
    pub fn beginning(&self, word: u32, letters: usize) -> u32 {
        let shape = self.shapes.get(word as usize).copied().unwrap_or_default();
        shape.text.iter().take(letters).fold(0, |code, byte| code << 8 | u32::from(*byte))
    }

    /// How two different words agree.
    fn grade(&self, left: u32, right: u32) -> u8 {
        let (Some(l), Some(r)) = (self.shapes.get(left as usize), self.shapes.get(right as usize)) else {
            return DIFFER;
        };
        let (shorter, longer) = if l.length <= r.length { (l, r) } else { (r, l) };
        if shorter.length <= 1 {
            return if shorter.text[0] == longer.text[0] { INITIAL } else { DIFFER };
        }
        let apart = (l.letters ^ r.letters).count_ones();
        let may_slip = longer.length - shorter.length <= 2 && apart <= 4;
        let slips = if may_slip { spell::slips(l.text(), r.text(), 2) } else { None };
        match slips {
            Some(0 | 1) if longer.length >= 4 => return NEAR,
            Some(2) if shorter.length >= 6 => return if l.skeleton == r.skeleton { NEAR } else { FAR },
            _ => {}
        }
        if l.skeleton == r.skeleton && shorter.length >= 4 {
            return NEAR;
        }
        let same = l.text().iter().zip(r.text()).take_while(|(l, r)| l == r).count();
        if same >= 3 && (same == usize::from(shorter.length) || same >= 5) {
            return FAR;
        }
        if same >= 3 { BEGINS } else { DIFFER }
    }
}

/// How one part of two names agrees.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Agreeing {
    /// The grade.
    pub level: u8,
    /// The word that agrees exactly, else 0.
    pub code: u32,
    /// How much it tells that these two words are near, in bits; 0 for other grades.
    pub told: f32,
}

/// How each compared part agrees.
pub type Agreement = [Agreeing; PARTS];

/// Compares two names.
pub fn compare(names: &Names, left: &[u32; WORDS], right: &[u32; WORDS]) -> Agreement {
    let mut found = Agreement::default();
    let (mut left_free, mut right_free) = (0u8, 0u8);
    for place in 0..WORDS {
        let (l, r) = (left[place], right[place]);
        if l != 0 && l == r && place < PARTS {
            found[place] = Agreeing { level: EXACT, code: l, told: 0.0 };
        } else if l != 0 || r != 0 {
            left_free |= u8::from(l != 0) << place;
            right_free |= u8::from(r != 0) << place;
        }
    }
    if left_free != 0 && right_free != 0 {
        match_rest(names, (left, right), (left_free, right_free), &mut found);
    }
    found
}

/// A possible match: how good, between which places, of which words; ordered so that both directions choose alike.
type Match = (u8, u8, u8, u32, u32);

fn match_rest(
    names: &Names,
    (left, right): (&[u32; WORDS], &[u32; WORDS]),
    free: (u8, u8),
    found: &mut Agreement,
) {
    let (mut left_free, mut right_free) = free;
    let mut matches: [(Match, u8, u8); WORDS * WORDS] = [((0, 0, 0, 0, 0), 0, 0); WORDS * WORDS];
    let mut count = 0;
    for l in (0..WORDS as u8).filter(|l| left_free & 1 << l != 0) {
        for r in (0..WORDS as u8).filter(|r| right_free & 1 << r != 0) {
            let (one, other) = (left[usize::from(l)], right[usize::from(r)]);
            let grade = if one == other { CROSSED } else { names.grade(one, other) };
            // Words of other parts must be more alike than sharing a beginning.
            if grade < BEGINS || (grade < DIFFER && (l == r || grade == INITIAL)) {
                let off = u8::from(l != r);
                let key = (grade * 2 + off, l.min(r), l.max(r), one.min(other), one.max(other));
                matches[count] = (key, l, r);
                count += 1;
            }
        }
    }
    let matches = &mut matches[..count];
    matches.sort_unstable();
    for ((key, _, _, one, other), l, r) in matches.iter().copied() {
        if left_free & 1 << l == 0 || right_free & 1 << r == 0 {
            continue;
        }
        left_free &= !(1 << l);
        right_free &= !(1 << r);
        let grade = key / 2;
        let part = [l.min(r), l.max(r), PARTS as u8 - 1].into_iter().find(|part| is_open(found, *part));
        if let Some(part) = part {
            let told = if matches!(grade, NEAR | FAR) { names.told(one, other) } else { 0.0 };
            let code = if one == other { one } else { 0 };
            found[usize::from(part)] = Agreeing { level: grade, code, told };
        }
    }
    for (part, agreeing) in found.iter_mut().enumerate() {
        if agreeing.level == MISSING && left_free & right_free & 1 << part != 0 {
            agreeing.level = DIFFER;
        }
    }
}

fn is_open(found: &Agreement, part: u8) -> bool {
    found.get(usize::from(part)).is_some_and(|part| part.level == MISSING)
}

#[cfg(test)]
mod tests;

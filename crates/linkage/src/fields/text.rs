//! Texts, places and codes: each distinct value folded once, with what is needed to compare it.
//!
//! Invariant: comparing is symmetric and only looks at two values that are not equal and not empty.

use super::spell;
use crate::table::{Column, Interner, Texts};

/// The same after folding.
pub const EXACT: u8 = 1;
/// One of several values is the same, or all words are, in another order.
pub const SHARED: u8 = 2;
/// A slip or two apart.
pub const NEAR: u8 = 3;
/// Half of what the words say is the same; of codes: the first part.
pub const PARTLY: u8 = 4;
/// Of codes: the leading letters are the same; of texts: the first four letters are.
pub const BEGINS: u8 = 5;
/// Nothing agrees.
pub const DIFFER: u8 = 6;

/// How values are read and compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// Words, folded by sound.
    Words,
    /// Letters and digits of which each counts.
    Code,
    /// One of a few values: equal or not.
    Category,
}

/// The distinct values of a column.
#[derive(Clone, Debug)]
pub struct Values {
    /// The folded texts; code 0 is empty.
    pub texts: Texts,
    manner: Manner,
    shapes: Vec<Shape>,
    /// The parts and words of all values, one after the other.
    pieces: Vec<u32>,
    /// What each word says, in bits.
    bits: Vec<f32>,
}

#[derive(Clone, Copy, Debug, Default)]
struct Shape {
    letters: u32,
    /// Parts of `a | b`: from here.
    from: u32,
    parts: u16,
    words: u16,
    /// Of a code: its first part, its leading letters.
    beginnings: [u32; 2],
}

/// Reads a column: the values and, for each row, the code of its value.
pub fn build(column: &Column, manner: Manner) -> (Values, Vec<u32>) {
    let mut interner = Interner::new();
    let mut key = String::new();
    let mut sources = Vec::new();
    let codes: Vec<u32> = (0..column.values.len() as u32)
        .map(|code| {
            fold(column.values.get(code), manner, &mut key);
            let folded = interner.code(&key);
            if folded as usize > sources.len() {
                sources.push(code);
            }
            folded
        })
        .collect();
    let rows: Vec<u32> =
        column.codes.iter().map(|code| codes.get(*code as usize).copied().unwrap_or(0)).collect();
    let mut counts = vec![0u32; interner.texts().len()];
    for code in &rows {
        if let Some(count) = counts.get_mut(*code as usize) {
            *count += 1;
        }
    }
    let mut building = Building {
        manner,
        parts: Interner::new(),
        words: Interner::new(),
        pieces: vec![],
        word_counts: vec![0],
    };
    let mut shapes = vec![Shape::default()];
    for (folded, source) in sources.iter().enumerate() {
        let count = counts.get(folded + 1).copied().unwrap_or(0);
        shapes.push(building.shape(
            column.values.get(*source),
            interner.texts().get(folded as u32 + 1),
            count,
        ));
    }
    let filled: u32 = counts.iter().skip(1).sum();
    let bits = building
        .word_counts
        .iter()
        .map(|count| (filled.max(1) as f32 / (*count).max(1) as f32).log2())
        .collect();
    let values = Values { texts: interner.into_texts(), manner, shapes, pieces: building.pieces, bits };
    (values, rows)
}

struct Building {
    manner: Manner,
    parts: Interner,
    words: Interner,
    pieces: Vec<u32>,
    word_counts: Vec<u32>,
}

impl Building {
    fn shape(&mut self, raw: &str, folded: &str, count: u32) -> Shape {
        let from = self.pieces.len();
        let mut shape =
            Shape { letters: spell::letters(folded.as_bytes()), from: from as u32, ..Shape::default() };
        match self.manner {
            Manner::Category => {}
            Manner::Code => shape.beginnings = self.beginnings(raw, folded),
            Manner::Words => {
                let mut key = String::new();
                if raw.contains(SEPARATORS) {
                    for part in raw.split(SEPARATORS) {
                        fold(part, Manner::Words, &mut key);
                        let code = self.parts.code(&key);
                        self.pieces.extend((code != 0).then_some(code));
                    }
                } else {
                    let code = self.parts.code(folded);
                    self.pieces.push(code);
                }
                shape.parts = self.settle(from);
                let from = self.pieces.len();
                for word in folded.split(' ').filter(|word| !word.is_empty()).take(16) {
                    let code = self.words.code(word);
                    self.word_counts.resize(self.words.texts().len(), 0);
                    if let Some(seen) = self.word_counts.get_mut(code as usize) {
                        *seen += count;
                    }
                    self.pieces.push(code);
                }
                shape.words = self.settle(from);
                shape.beginnings[0] =
                    folded.bytes().take(4).fold(0, |code, byte| code << 8 | u32::from(byte));
            }
        }
        shape
    }

    /// Sorts the last pieces and takes out repeats; says how many there are.
    fn settle(&mut self, from: usize) -> u16 {
        let mut last = self.pieces.split_off(from);
        last.sort_unstable();
        last.dedup();
        last.truncate(16);
        self.pieces.extend_from_slice(&last);
        last.len() as u16
    }

    /// The first part of a code (up to a space or hyphen, else the first half or more) and its leading letters.
    fn beginnings(&mut self, raw: &str, folded: &str) -> [u32; 2] {
        let first = raw.split([' ', '-']).next().unwrap_or("");
        let cut = match folded.len() {
            0..=3 => 0,
            _ if first.len() < raw.len() && first.len() > 1 => first.len(),
            4 => 2,
            5..=7 => 3,
            length => length / 2,
        };
        let start = folded.get(..cut).unwrap_or("");
        let letters = folded.bytes().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let letters = folded
            .get(..letters)
            .filter(|letters| letters.len() < folded.len() && folded.len() > 3)
            .unwrap_or("");
        [self.parts.code(start), self.words.code(letters)]
    }
}

/// What stands between several values in one cell.
const SEPARATORS: [char; 2] = ['|', ';'];

/// What a value is compared as.
pub fn fold(text: &str, manner: Manner, key: &mut String) {
    match manner {
        Manner::Words => names::fold_into(text, key),
        Manner::Category => names::fold_into(super::category::plain(text), key),
        Manner::Code => {
            key.clear();
            key.extend(text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase));
        }
    }
}

impl Values {
    /// Compares two values that are there and are not equal.
    pub fn level(&self, left: u32, right: u32) -> u8 {
        let (Some(l), Some(r)) = (self.shapes.get(left as usize), self.shapes.get(right as usize)) else {
            return DIFFER;
        };
        match self.manner {
            Manner::Category => DIFFER,
            Manner::Words => self.words_level((left, l), (right, r)),
            Manner::Code => self.code_level((left, l), (right, r)),
        }
    }

    /// How many slips apart two codes are, up to two.
    pub fn slips(&self, left: u32, right: u32) -> Option<usize> {
        let (l, r) = (self.texts.get(left).as_bytes(), self.texts.get(right).as_bytes());
        spell::slips(l, r, 2)
    }

    /// The code of the beginning of a value; 0 where it has none.
    pub fn beginning(&self, code: u32) -> u32 {
        self.shapes.get(code as usize).map_or(0, |shape| shape.beginnings[0])
    }

    fn words_level(&self, (left, l): (u32, &Shape), (right, r): (u32, &Shape)) -> u8 {
        if (l.parts > 1 || r.parts > 1) && self.shared_weight(self.parts(l), self.parts(r), |_| 1.0) > 0.0 {
            return SHARED;
        }
        if l.words > 1 && l.words == r.words && self.words(l) == self.words(r) {
            return SHARED;
        }
        let (left, right) = (self.texts.get(left).as_bytes(), self.texts.get(right).as_bytes());
        let shorter = left.len().min(right.len());
        let most = match shorter {
            0..=3 => 0,
            4..=7 => 1,
            8..=13 => 2,
            _ => 3,
        };
        let apart = (l.letters ^ r.letters).count_ones() as usize;
        if most > 0 && apart <= 2 * most && spell::slips(left, right, most).is_some() {
            return NEAR;
        }
        if l.words > 1 || r.words > 1 {
            let said = |code: u32| self.bits.get(code as usize).copied().unwrap_or(0.0);
            let common = self.shared_weight(self.words(l), self.words(r), said);
            let total = |shape: &Shape| self.words(shape).iter().map(|code| said(*code)).sum::<f32>();
            if common > 0.0 && common * 2.0 >= total(l).min(total(r)) {
                return PARTLY;
            }
        }
        if shorter >= 4 && l.beginnings[0] == r.beginnings[0] { BEGINS } else { DIFFER }
    }

    fn code_level(&self, (left, l): (u32, &Shape), (right, r): (u32, &Shape)) -> u8 {
        let (left, right) = (self.texts.get(left).as_bytes(), self.texts.get(right).as_bytes());
        if left.len().min(right.len()) >= 3 && spell::slips(left, right, 1).is_some() {
            NEAR
        } else if l.beginnings[0] != 0 && l.beginnings[0] == r.beginnings[0] {
            PARTLY
        } else if l.beginnings[1] != 0 && l.beginnings[1] == r.beginnings[1] {
            BEGINS
        } else {
            DIFFER
        }
    }

    fn parts(&self, shape: &Shape) -> &[u32] {
        let from = shape.from as usize;
        self.pieces.get(from..from + usize::from(shape.parts)).unwrap_or(&[])
    }

    fn words(&self, shape: &Shape) -> &[u32] {
        let from = shape.from as usize + usize::from(shape.parts);
        self.pieces.get(from..from + usize::from(shape.words)).unwrap_or(&[])
    }

    /// What two sorted lists have in common, each piece weighed.
    fn shared_weight(&self, left: &[u32], right: &[u32], weigh: impl Fn(u32) -> f32) -> f32 {
        let (mut l, mut r, mut sum) = (0, 0, 0.0);
        while let (Some(one), Some(other)) = (left.get(l), right.get(r)) {
            sum += if one == other { weigh(*one) } else { 0.0 };
            l += usize::from(one <= other);
            r += usize::from(other <= one);
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::TableBuilder;

    #[track_caller]
    fn check(manner: Manner, left: &str, right: &str, expect: u8) {
        let mut builder = TableBuilder::new(["a"]);
        for text in [
            left,
            right,
            "somewhere else",
            "street",
            "high street",
            "long street",
            "old street",
            "street of a",
        ] {
            builder.row([text]);
        }
        let (values, rows) = build(&builder.finish().columns[0], manner);
        let level =
            |a: usize, b: usize| if rows[a] == rows[b] { EXACT } else { values.level(rows[a], rows[b]) };
        assert_eq!(level(0, 1), expect, "{left} / {right}");
        assert_eq!(level(1, 0), expect, "symmetric");
    }

    #[test]
    fn texts_agree_in_grades() {
        for (left, right, expect) in [
            ("Алматы", "almaty", EXACT),
            ("London | Vauxhall", "vauxhall", SHARED),
            ("crescent forbes", "forbes crescent", SHARED),
            ("sheffield", "shefield", EXACT),
            ("sheffield", "shexfield", NEAR),
            ("forbes street", "forbes", PARTLY),
            ("bern", "bernland", BEGINS),
            ("forbes street", "adam street", DIFFER),
            ("kiev", "omsk", DIFFER),
        ] {
            check(Manner::Words, left, right, expect);
        }
    }

    #[test]
    fn codes_agree_in_grades() {
        for (left, right, expect) in [
            ("SW1A 2AU", "sw1a2au", EXACT),
            ("sw1a 2au", "sw1a 2ab", NEAR),
            ("sw1a 2au", "sw1a 9zz", PARTLY),
            ("cv35 8au", "cv37 0ra", BEGINS),
            ("4305", "4350", NEAR),
            ("4305", "4377", PARTLY),
            ("12", "13", DIFFER),
        ] {
            check(Manner::Code, left, right, expect);
        }
    }
}

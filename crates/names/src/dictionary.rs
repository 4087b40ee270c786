//! Well-known names: which spellings and short forms are one given name, and which words are names in their own right.
//!
//! Invariant: keys are those of [`Token::key`](crate::Token::key), so any spelling that folds alike finds its entry.
//!
//! | table | what | source |
//! | --- | --- | --- |
//! | `given.txt` | a class of forms of one given name, `m` or `f`, then short forms after the bar | collected by hand from common Russian, Kazakh, English, German and Arabic usage; there is no standard |
//! | `surnames.txt` | bearers of each surname, both sexes | Ministry of Justice of Kazakhstan, the 33 most common surnames, when the country had 17,165,200 people (1 January 2014) |
//! | `known.txt` | other surnames that are too well known to be slips of one another | collected by hand; no counts |
//!
//! The counts of the given names in [`COUNTED`] are those that the Bureau of National Statistics of Kazakhstan gave in 2023.

use crate::families::Ending;
use crate::fold::fold;
use crate::token::hash;
use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};
use std::sync::LazyLock;

const GIVEN: &str = include_str!("dictionary/given.txt");
const SURNAMES: &str = include_str!("dictionary/surnames.txt");
const KNOWN: &str = include_str!("dictionary/known.txt");

/// People of Kazakhstan when the surnames were counted, and when the given names were.
const PEOPLE: (f32, f32) = (17_165_200.0, 19_900_000.0);
/// Bearers of given names.
const COUNTED: &[(&str, f32)] = &[
    ("Азамат", 63_000.0),
    ("Серік", 53_000.0),
    ("Марат", 50_000.0),
    ("Аружан", 73_000.0),
    ("Мәдина", 59_000.0),
    ("Динара", 59_000.0),
];
/// The share of a well-known given name, and of a well-known surname, that nobody counted for us.
const WELL_KNOWN: (f32, f32) = (1e-3, 3e-4);

/// Classes that one form may belong to: Саша is a man's and a woman's.
pub(crate) const CLASSES: usize = 3;

/// What is known of a word.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Entry {
    /// Share of people, 0 where it is not known.
    pub(crate) share: f32,
    /// Classes of given names, from 1; 0 is none.
    pub(crate) classes: [u16; CLASSES],
    /// It is a short form.
    pub(crate) short: bool,
    /// It is a given name.
    pub(crate) given: bool,
    /// It is a surname.
    pub(crate) surname: bool,
}

/// Hashes what is a hash already.
#[derive(Default)]
pub(crate) struct AsIs(u64);

impl Hasher for AsIs {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.0 = self.0.rotate_left(8) ^ u64::from(*byte));
    }

    fn write_u64(&mut self, key: u64) {
        // The table takes its low bits and its high bits.
        self.0 = key ^ (key >> 29);
    }
}

/// A table by [`Token::key`](crate::Token::key).
pub(crate) type ByKey<T> = HashMap<u64, T, BuildHasherDefault<AsIs>>;

/// What is known of the word with a key.
pub(crate) fn entry(key: u64) -> Option<Entry> {
    DICTIONARY.words.get(&key).copied()
}

/// Whether a stem, its last vowels left out, is that of a known surname or a given name.
pub(crate) fn is_known_stem(stem: u64) -> bool {
    DICTIONARY.stems.contains_key(&stem)
}

/// The folded forms of a class of given names, short ones too.
pub(crate) fn forms(class: u16) -> &'static [Box<str>] {
    let at = usize::from(class).checked_sub(1);
    at.and_then(|at| DICTIONARY.forms.get(at)).map_or(&[], Vec::as_slice)
}

struct Dictionary {
    words: ByKey<Entry>,
    stems: ByKey<()>,
    /// By class, from 1.
    forms: Vec<Vec<Box<str>>>,
}

static DICTIONARY: LazyLock<Dictionary> = LazyLock::new(Dictionary::new);

impl Dictionary {
    fn new() -> Self {
        let mut dictionary = Self { words: ByKey::default(), stems: ByKey::default(), forms: Vec::new() };
        for (class, line) in (1..).zip(GIVEN.lines()) {
            let (full, short) = line.split_once('|').unwrap_or((line, ""));
            let words = full.split_whitespace().skip(1).chain(short.split_whitespace());
            dictionary.forms.push(words.map(|form| fold(form).into()).collect());
            full.split_whitespace().skip(1).for_each(|form| dictionary.given(form, class));
            short.split_whitespace().for_each(|form| dictionary.short(form, class));
        }
        for (name, bearers) in COUNTED {
            dictionary.word(&fold(name)).share = bearers / PEOPLE.1;
        }
        for line in SURNAMES.lines() {
            let Some((name, bearers)) = line.split_once(' ') else { continue };
            // Half of the bearers have the other ending.
            let share = bearers.parse().unwrap_or(0.0) / PEOPLE.0;
            dictionary.surname(name, share);
        }
        KNOWN.split_whitespace().for_each(|name| dictionary.surname(name, WELL_KNOWN.1));
        dictionary
    }

    fn word(&mut self, key: &str) -> &mut Entry {
        self.words.entry(hash(key.bytes())).or_default()
    }

    fn given(&mut self, form: &str, class: u16) {
        let key = fold(form);
        self.stems.insert(Ending::bare(&key), ());
        let entry = self.word(&key);
        entry.given = true;
        entry.share = entry.share.max(WELL_KNOWN.0);
        join(entry, class);
    }

    fn short(&mut self, form: &str, class: u16) {
        let entry = self.word(&fold(form));
        entry.short |= !entry.given;
        entry.given = true;
        entry.share = entry.share.max(WELL_KNOWN.0);
        join(entry, class);
    }

    fn surname(&mut self, name: &str, share: f32) {
        let key = fold(name);
        if let Some(ending) = Ending::of(&key) {
            self.stems.insert(ending.stem, ());
        }
        for form in [key.clone(), format!("{key}a")] {
            let entry = self.word(&form);
            entry.surname = true;
            entry.share = entry.share.max(share / 2.0);
        }
    }
}

fn join(entry: &mut Entry, class: u16) {
    if let Some(free) = entry.classes.iter_mut().find(|old| **old == 0 || **old == class) {
        *free = class;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn find(word: &str) -> Entry {
        entry(hash(fold(word).bytes())).unwrap_or_default()
    }

    fn share_a_class(left: &str, right: &str) -> bool {
        let (left, right) = (find(left), find(right));
        left.classes.iter().any(|class| *class != 0 && right.classes.contains(class))
    }

    #[test]
    fn short_forms_meet_their_names() {
        for (short, full) in [
            ("Саша", "Александр"),
            ("Sasha", "Александра"),
            ("Нұреке", "Нурлан"),
            ("Bibi", "Benjamin"),
            ("Вова", "Volodymyr"),
        ] {
            assert!(share_a_class(short, full), "{short} {full}");
        }
    }

    #[test]
    fn neighbours_stay_apart() {
        for (left, right) in [("Омар", "Умар"), ("Асан", "Хасан"), ("Ерлан", "Нурлан"), ("Frank", "Frederik")]
        {
            assert!(!share_a_class(left, right), "{left} {right}");
        }
    }

    #[test]
    fn counted_names_have_their_share() {
        let share = find("Ахметов").share;
        assert!((share - 73_627.0 / 17_165_200.0 / 2.0).abs() < 1e-6, "{share}");
        assert!(is_known_stem(Ending::of("umarov").unwrap().stem));
    }
}

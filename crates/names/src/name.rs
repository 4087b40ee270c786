//! A name ready to be compared many times.
//!
//! Invariant: what is compared is the words and their roles; letter case, order, script and spelling are gone.

use crate::dictionary::{CLASSES, is_known_stem};
use crate::families::{Ending, Gender, Kind};
use crate::parse::{Role, Word, Words};
use crate::token::Token;
use std::cell::RefCell;
use std::fmt;

/// A person's name, prepared: one allocation, about 90 bytes a word.
///
/// ```
/// use names::Name;
/// assert_eq!(Name::prepare("Ерлан Жағыпаров"), Name::prepare("ZHAGIPAROV, Yerlan"));
/// ```
#[derive(Clone)]
pub struct Name {
    pub(crate) parts: Box<[Prepared]>,
}

/// One word, prepared.
#[derive(Clone, Copy)]
pub(crate) struct Prepared {
    pub(crate) word: Token,
    pub(crate) role: Role,
    /// Kind and gender of the ending.
    pub(crate) ending: Option<(Kind, Gender)>,
    /// Key without ending and last vowels: equal throughout a family.
    pub(crate) stem: u64,
    /// Share of people by the shipped tables, 0 for unknown.
    pub(crate) share: f32,
    /// Classes of given names.
    pub(crate) classes: [u16; CLASSES],
    /// It is a short form of its class.
    pub(crate) short: bool,
    /// Somebody's well-known name or surname.
    pub(crate) known: bool,
    /// A respectful form: the first syllable and -еке.
    pub(crate) honorific: bool,
}

thread_local! {
    static ROOM: RefCell<Words> = RefCell::default();
}

impl Name {
    /// Prepares a name as printed.
    pub fn prepare(printed: &str) -> Self {
        ROOM.with_borrow_mut(|words| {
            words.read(printed);
            Self { parts: words.list.iter().map(|word| Prepared::of(words, word)).collect() }
        })
    }

    /// The words that are compared, in the order of print.
    pub fn words(&self) -> impl Iterator<Item = &Token> {
        self.parts.iter().map(|part| &part.word)
    }

    /// The roles of the words.
    pub fn roles(&self) -> impl Iterator<Item = Role> + '_ {
        self.parts.iter().map(|part| part.role)
    }
}

/// Two names are equal if they have the same keys, in any order, with any spelling that folds alike.
impl PartialEq for Name {
    fn eq(&self, other: &Self) -> bool {
        let keys = |name: &Self| {
            let mut keys: Vec<u64> = name.words().map(Token::key).collect();
            keys.sort_unstable();
            keys
        };
        self.parts.len() == other.parts.len() && keys(self) == keys(other)
    }
}

impl Eq for Name {}

/// Names of people are not for logs.
impl fmt::Debug for Name {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Name({} words)", self.parts.len())
    }
}

impl Prepared {
    fn of(words: &Words, word: &Word) -> Self {
        let key = words.key(word);
        let token = Token::of(words.text(word), word.hash);
        let known = word.known;
        let ending = word.ending.filter(|_| word.role != Role::Given);
        let stem = ending.map_or_else(|| Ending::bare(key), |ending| ending.stem);
        Self {
            role: word.role,
            ending: ending.map(|ending| (ending.kind, ending.gender)),
            stem,
            share: known.share,
            classes: known.classes,
            short: known.short,
            known: known.given || known.surname || (ending.is_some() && is_known_stem(stem)),
            honorific: !known.given && key.len() >= 5 && (key.ends_with("eke") || key.ends_with("ake")),
            word: token,
        }
    }
}

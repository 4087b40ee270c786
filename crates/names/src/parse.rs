//! A name as printed, taken apart: which word is the given name, the surname, the father's name, an initial.
//!
//! Invariant: titles and small words between the parts are left out unless nothing else is there; the words keep their order;
//! what is printed beyond the first 400 characters or ten words is not looked at.

mod roles;
mod split;

use crate::dictionary::{Entry, entry};
use crate::families::{Ending, Gender, Kind};
use crate::mend::mend;
use crate::token::hash;
use roles::assign;
use std::fmt;

/// Words that are looked at; more than a name has.
pub(crate) const MOST_WORDS: usize = 10;

/// What a word of a name is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Role {
    /// The person's own name.
    Given,
    /// The family's name.
    Surname,
    /// The father's name: -ович, -овна, -ұлы, -қызы, or after `bin`.
    FathersName,
    /// A letter that stands for a name.
    Initial,
    /// Nothing says which.
    Unknown,
}

/// One word of a name and what it is.
#[derive(Clone, PartialEq, Eq)]
pub struct Part {
    /// As printed, look-alike letters mended; with its -ұлы or -қызы if that stood apart.
    pub text: String,
    /// What it is.
    pub role: Role,
    /// Whose it is by its ending.
    pub gender: Option<Sex>,
}

/// Names of people are not for logs.
impl fmt::Debug for Part {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Part({:?})", self.role)
    }
}

/// What the ending of a name says about its bearer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sex {
    /// -ов, -ович, -ұлы.
    Male,
    /// -ова, -овна, -қызы.
    Female,
}

/// Takes a name apart.
///
/// ```
/// use names::{Role, parse};
/// let parts = parse("ЖАҒЫПАРОВ, Ерлан Серікұлы");
/// let roles: Vec<Role> = parts.iter().map(|part| part.role).collect();
/// assert_eq!(roles, [Role::Surname, Role::Given, Role::FathersName]);
/// assert_eq!(parse("Mr. Zh. Omarov").len(), 2);
/// ```
pub fn parse(printed: &str) -> Vec<Part> {
    let mut words = Words::default();
    words.read(printed);
    words.list.iter().map(|word| part(&words, word)).collect()
}

fn part(words: &Words, word: &Word) -> Part {
    let gender = match word.ending.map(|ending| ending.gender) {
        Some(Gender::Man) => Some(Sex::Male),
        Some(Gender::Woman) => Some(Sex::Female),
        Some(Gender::Either) | None => None,
    };
    Part {
        text: words.text(word).to_owned(),
        role: word.role,
        gender: gender.filter(|_| word.role != Role::Given),
    }
}

/// One word of a name while it is taken apart.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Word {
    /// Where it stands in the mended text.
    text: (usize, usize),
    /// Where its key stands.
    key: (usize, usize),
    /// The hash of the key.
    pub(crate) hash: u64,
    /// What is known of the key.
    pub(crate) known: Entry,
    pub(crate) ending: Option<Ending>,
    pub(crate) role: Role,
    /// A comma stood after it, as in `Surname, Given`.
    comma: bool,
    /// A full stop stood after it.
    stop: bool,
}

impl Word {
    pub(crate) fn is_fathers_name(&self) -> bool {
        self.ending.is_some_and(|ending| ending.kind == Kind::FathersName)
    }

    pub(crate) fn is_child_of(&self) -> bool {
        self.ending.is_some_and(|ending| ending.kind == Kind::ChildOf)
    }
}

/// Room for the words of one name, used again for the next.
#[derive(Default)]
pub(crate) struct Words {
    mended: String,
    keys: String,
    key: String,
    pub(crate) list: Vec<Word>,
}

impl Words {
    /// Takes a name apart into this room, emptied first.
    pub(crate) fn read(&mut self, printed: &str) {
        self.mended.clear();
        self.keys.clear();
        self.list.clear();
        self.split(printed);
        self.leave_out();
        self.list.truncate(MOST_WORDS);
        assign(self);
    }

    pub(crate) fn text(&self, word: &Word) -> &str {
        self.mended.get(word.text.0..word.text.1).unwrap_or("")
    }

    pub(crate) fn key(&self, word: &Word) -> &str {
        self.keys.get(word.key.0..word.key.1).unwrap_or("")
    }

    /// Takes one printed word in, mended and folded.
    fn push(&mut self, printed: &str) {
        if self.list.len() >= MOST_WORDS {
            return;
        }
        let mended = mend(printed);
        crate::fold::fold_into(&mended, &mut self.key);
        if self.key.is_empty() {
            return;
        }
        let (text, key) = (self.mended.len(), self.keys.len());
        self.mended.push_str(&mended);
        self.key.split(' ').for_each(|piece| self.keys.push_str(piece));
        let new = self.keys.get(key..).unwrap_or("");
        let initial = new.len() <= 4 && mended.chars().filter(|letter| letter.is_alphabetic()).count() == 1;
        let hash = hash(new.bytes());
        let word = Word {
            text: (text, self.mended.len()),
            key: (key, self.keys.len()),
            hash,
            known: entry(hash).unwrap_or_default(),
            ending: Ending::of(new),
            role: if initial { Role::Initial } else { Role::Unknown },
            comma: false,
            stop: false,
        };
        self.list.push(word);
    }
}

#[cfg(test)]
mod tests;

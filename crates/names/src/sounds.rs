//! A word as a row of sounds: letter groups of any alphabet as codes of one table, with what it costs to take one for another.
//!
//! Invariant: every cost is symmetric where its meaning is, and a group costs nothing against itself.

mod costs;
mod distance;
mod groups;
mod letters;
mod table;

pub(crate) use costs::{Costs, START};
pub(crate) use distance::distance;
pub use groups::{cyrillic_groups, latin_groups};
pub use table::cut_into;

/// Groups of one word that are kept.
pub(crate) const LONGEST: usize = 24;

/// Letters of one word that are looked at.
const MOST_LETTERS: usize = 64;

/// Where in its word a group stands: the same letters sound differently there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Place {
    /// Anywhere else.
    Middle,
    /// At its beginning.
    Start,
    /// At its end.
    End,
    /// Before a front vowel (e, i, y, ö …).
    BeforeFront,
    /// Before a back vowel (a, o, u …).
    BeforeBack,
}

impl Place {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 5] = [Self::Middle, Self::Start, Self::End, Self::BeforeFront, Self::BeforeBack];
}

/// One piece of a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Piece {
    /// A Latin group.
    Latin(&'static str, Place),
    /// A Cyrillic group.
    Cyrillic(&'static str),
    /// A character of a script that has no table.
    Foreign(char),
}

/// The sounds of a word, as many as are kept.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Sounds {
    codes: [u8; LONGEST],
    length: u8,
}

impl Sounds {
    /// The sounds of one word as printed.
    pub(crate) fn of(word: &str) -> Self {
        let table = table::table();
        let mut sounds = Self { codes: [0; LONGEST], length: 0 };
        table.cut(word, |group, place| sounds.push(table.code(group, place)));
        sounds
    }

    fn push(&mut self, code: u8) {
        if let Some(free) = self.codes.get_mut(usize::from(self.length)) {
            *free = code;
            self.length += 1;
        }
    }

    pub(crate) fn codes(&self) -> &[u8] {
        self.codes.get(..usize::from(self.length)).unwrap_or(&[])
    }
}

#[cfg(test)]
mod tests;

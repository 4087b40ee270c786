//! What each column of a list holds, guessed from its header in Kazakh, Russian or English and from its cells.
//!
//! A guess is a suggestion with its reason and confidence; the mapping that counts is the one a person has seen.

mod content;
mod headers;
mod kinds;
mod read;

pub use content::Look;
pub use kinds::Column;
pub use read::{Listed, Reader, Relative, Stated, read};

use crate::tables::Table;
use std::collections::HashSet;

/// A suggestion for one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Guess {
    /// What the column seems to hold.
    pub column: Column,
    /// From 0 (nothing known) to 100.
    pub confidence: u8,
    /// What the suggestion rests on.
    pub why: Why,
}

/// Why a column was taken for what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Why {
    /// The header holds this known word.
    Header {
        /// The word, in small letters.
        word: String,
    },
    /// The cells look like this.
    Content {
        /// What they look like.
        look: Look,
        /// How many of a hundred filled cells.
        share: u8,
    },
    /// Nothing is known; the column is kept as a note.
    Nothing,
}

/// What each column of a table is taken for, in the order of its header.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Mapping(pub Vec<Column>);

impl Mapping {
    /// The mapping that a list of guesses amounts to.
    pub fn of(guesses: &[Guess]) -> Mapping {
        Mapping(guesses.iter().map(|guess| guess.column).collect())
    }
}

/// Suggests what every column of a table holds. Of two columns taken for the same single thing the surer keeps it.
pub fn guess(table: &Table) -> Vec<Guess> {
    let mut guesses: Vec<Guess> =
        table.header.iter().enumerate().map(|(place, header)| guess_one(table, place, header)).collect();
    let mut order: Vec<usize> = (0..guesses.len()).collect();
    order.sort_by_key(|place| std::cmp::Reverse(guesses.get(*place).map_or(0, |guess| guess.confidence)));
    let mut taken = HashSet::new();
    for place in order {
        let Some(guess) = guesses.get_mut(place) else { continue };
        if guess.column.is_single() && !taken.insert(guess.column) {
            *guess = Guess { column: Column::Note, confidence: 0, why: Why::Nothing };
        }
    }
    guesses
}

fn guess_one(table: &Table, place: usize, header: &str) -> Guess {
    let looks = content::look(table.rows.iter().map(|row| row.cell(place)));
    let named = headers::find(header);
    match (named, looks) {
        (Some((column, word, exact)), look) => {
            let base: u8 = if exact { 90 } else { 70 };
            let fits = look.as_ref().is_some_and(|(look, _)| look.column() == column);
            let confidence = base + if fits { 9 } else { 0 };
            Guess { column, confidence, why: Why::Header { word: word.to_owned() } }
        }
        (None, Some((look, share))) => {
            let confidence = share.min(look.ceiling());
            Guess { column: look.column(), confidence, why: Why::Content { look, share } }
        }
        (None, None) => Guess { column: Column::Note, confidence: 0, why: Why::Nothing },
    }
}

/// How many cells of a row are words that headers use.
pub fn known_words(cells: &[String]) -> usize {
    cells.iter().filter(|cell| cell.len() < 100 && headers::find(cell).is_some()).count()
}

#[cfg(test)]
mod tests;

//! HURIDOCS code lists (Events Standard Formats, 2001): the codes are theirs, the short labels are ours.
//!
//! A code is never renumbered. The Russian and Kazakh labels are written anew, because those in circulation have rows of
//! lists 4, 26, 30, 41 and 48 mixed up; a label that nobody has written yet is `None`, and the English one is shown.

mod deeds;

pub use deeds::{DeedCodes, for_deed};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The list of acts: what was done.
pub const ACTS: u8 = 4;
/// The list of methods: how it was done.
pub const METHODS: u8 = 5;

/// One code of one list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Code {
    /// The number of its list.
    pub list: u8,
    /// Twelve digits; each pair goes one step deeper.
    pub code: &'static str,
    /// A short label in English.
    pub english: &'static str,
    /// In Russian, where one has been written.
    pub russian: Option<&'static str>,
    /// In Kazakh, where one has been written.
    pub kazakh: Option<&'static str>,
}

impl Code {
    /// How deep it stands, from 1.
    pub fn level(&self) -> usize {
        self.code.trim_end_matches("00").len().div_ceil(2)
    }
}

/// The code of this list, with or without the zeros at its end; `None` when the list has no such code.
pub fn find(list: u8, code: &str) -> Option<&'static Code> {
    if code.is_empty() || code.len() > 12 || !code.len().is_multiple_of(2) {
        return None;
    }
    let padded = format!("{code:0<12}");
    let codes = self::list(list);
    codes.binary_search_by(|other| other.code.cmp(&padded)).ok().and_then(|place| codes.get(place))
}

/// Every code of a list, in its order; nothing for a list that we do not use.
pub fn list(number: u8) -> &'static [Code] {
    static LISTS: OnceLock<BTreeMap<u8, Vec<Code>>> = OnceLock::new();
    let lists = LISTS.get_or_init(|| {
        let mut lists: BTreeMap<u8, Vec<Code>> = BTreeMap::new();
        for code in include_str!("codes.tsv").lines().filter_map(read) {
            lists.entry(code.list).or_default().push(code);
        }
        lists
    });
    lists.get(&number).map_or(&[], Vec::as_slice)
}

/// A line of the table: list, code, English, Russian, Kazakh.
fn read(line: &'static str) -> Option<Code> {
    let mut cells = line.split('\t');
    let list = cells.next()?.parse().ok()?;
    let (code, english) = (cells.next()?, cells.next()?);
    let mut label = || cells.next().filter(|label| !label.is_empty());
    Some(Code { list, code, english, russian: label(), kazakh: label() })
}

#[cfg(test)]
mod tests;

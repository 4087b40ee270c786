//! The table of capture patterns: which of the lists name a person, and how many people have that pattern.
//!
//! Invariant: every pattern is on some list, occurs once and counts somebody; the patterns are sorted. So two tables of the
//! same people have the same bytes and the same hash.

mod reading;
#[cfg(test)]
mod tests;

pub use reading::{Badly, from_csv, strata_from_csv};

use sha2::{Digest, Sha256};

/// The most lists that a table may have.
pub const MOST_LISTS: usize = 24;

/// The most people that a table may hold.
pub const MOST_PEOPLE: u64 = 1_000_000_000;

/// Capture patterns with their counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    lists: Vec<String>,
    cells: Vec<(u32, u64)>,
}

impl Table {
    /// A table of lists and cells. Bit j of a pattern says whether list j names the person.
    ///
    /// # Errors
    /// [`Badly`] says what is wrong, in a sentence.
    pub fn new(lists: Vec<String>, cells: Vec<(u32, u64)>) -> Result<Table, Badly> {
        check_lists(&lists)?;
        check_patterns(&cells, lists.len())?;
        let mut cells: Vec<(u32, u64)> = cells.into_iter().filter(|(_, count)| *count > 0).collect();
        cells.sort_unstable();
        if let Some((_, count)) = cells.iter().find(|(mask, _)| *mask == 0) {
            return Err(Badly::OnNoList { count: *count });
        }
        if let Some((mask, _)) = cells.iter().find(|(mask, _)| *mask >> lists.len() != 0) {
            return Err(Badly::NoSuchList { pattern: *mask });
        }
        let people = cells.iter().try_fold(0u64, |sum, (_, count)| sum.checked_add(*count));
        if people.is_none_or(|people| people > MOST_PEOPLE) {
            return Err(Badly::TooManyPeople);
        }
        if cells.is_empty() {
            return Err(Badly::Nobody);
        }
        Ok(Table { lists, cells })
    }

    /// A table that is known to be one: cells of another table under the same or other lists.
    fn rebuilt(lists: Vec<String>, mut cells: Vec<(u32, u64)>) -> Option<Table> {
        cells.retain(|(mask, count)| *mask != 0 && *count > 0);
        cells.sort_unstable();
        cells.dedup_by(|later, first| {
            let same = later.0 == first.0;
            first.1 += if same { later.1 } else { 0 };
            same
        });
        (!lists.is_empty() && !cells.is_empty()).then_some(Table { lists, cells })
    }

    /// The names of the lists; bit j of a pattern is list j.
    pub fn lists(&self) -> &[String] {
        &self.lists
    }

    /// The patterns that occur, sorted, each with how many people have it.
    pub fn cells(&self) -> &[(u32, u64)] {
        &self.cells
    }

    /// How many lists there are.
    pub fn width(&self) -> usize {
        self.lists.len()
    }

    /// How many people are on some list: the documented number.
    pub fn people(&self) -> u64 {
        self.cells.iter().map(|(_, count)| count).sum()
    }

    /// How many people are on every list of `mask`, whatever else they are on.
    pub fn on_all(&self, mask: u32) -> u64 {
        self.cells.iter().filter(|(one, _)| one & mask == mask).map(|(_, count)| count).sum()
    }

    /// How many people are on more than one list.
    pub fn in_overlaps(&self) -> u64 {
        self.cells.iter().filter(|(mask, _)| mask.count_ones() > 1).map(|(_, count)| count).sum()
    }

    /// How many people are on exactly `k` lists, for k from 1 to the number of lists.
    pub fn by_captures(&self) -> Vec<u64> {
        let mut counts = vec![0; self.width()];
        for (mask, count) in &self.cells {
            counts[mask.count_ones() as usize - 1] += count;
        }
        counts
    }

    /// Every pattern from 1 to 2^lists - 1 with its count, zeros included; place x - 1 is pattern x.
    pub fn full(&self) -> Vec<f64> {
        let mut full = vec![0.0; (1usize << self.width()) - 1];
        for (mask, count) in &self.cells {
            full[*mask as usize - 1] = *count as f64;
        }
        full
    }

    /// The table without one list; people on that list alone are gone. `None` if nothing is left.
    pub fn without(&self, list: usize) -> Option<Table> {
        let low = (1u32 << list) - 1;
        let squeezed = |mask: u32| (mask & low) | ((mask >> 1) & !low);
        let lists = self.lists.iter().enumerate().filter(|(at, _)| *at != list);
        Table::rebuilt(
            lists.map(|(_, name)| name.clone()).collect(),
            self.cells.iter().map(|(mask, count)| (squeezed(*mask), *count)).collect(),
        )
    }

    /// The table with lists `keep` and `merged` as one list under both names.
    pub fn merging(&self, keep: usize, merged: usize) -> Option<Table> {
        let moved = |mask: u32| if mask & (1 << merged) == 0 { mask } else { mask | (1 << keep) };
        let mut lists = self.lists.clone();
        lists[keep] = format!("{}+{}", self.lists[keep], self.lists[merged]);
        let cells = self.cells.iter().map(|(mask, count)| (moved(*mask), *count)).collect();
        Table::rebuilt(lists, cells)?.without(merged)
    }

    /// The table with its lists in another order: place j of the result is list `order[j]` of this one.
    pub fn reordered(&self, order: &[usize]) -> Option<Table> {
        let turned =
            |mask: u32| order.iter().enumerate().fold(0, |sum, (to, from)| sum | (mask >> from & 1) << to);
        Table::rebuilt(
            order.iter().map(|from| self.lists[*from].clone()).collect(),
            self.cells.iter().map(|(mask, count)| (turned(*mask), *count)).collect(),
        )
    }

    /// SHA-256 of the lists and cells, in hexadecimal: what an estimate was made from.
    pub fn hash(&self) -> String {
        let mut hash = Sha256::new();
        hash.update(b"tizim table 1\n");
        for list in &self.lists {
            hash.update((list.len() as u64).to_le_bytes());
            hash.update(list.as_bytes());
        }
        for (mask, count) in &self.cells {
            hash.update(mask.to_le_bytes());
            hash.update(count.to_le_bytes());
        }
        hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// A pattern as a reader writes it: 0 and 1, the first list first.
pub fn pattern(mask: u32, lists: usize) -> String {
    (0..lists).map(|list| if mask >> list & 1 == 1 { '1' } else { '0' }).collect()
}

fn check_lists(lists: &[String]) -> Result<(), Badly> {
    if lists.is_empty() {
        return Err(Badly::NoLists);
    }
    if lists.len() > MOST_LISTS {
        return Err(Badly::TooManyLists { lists: lists.len() });
    }
    let twice = lists.iter().enumerate().find(|(at, name)| lists[..*at].contains(name));
    twice.map_or(Ok(()), |(_, name)| Err(Badly::ListTwice { name: name.clone() }))
}

/// A pattern that stands twice is a fault even where one of its counts is zero.
fn check_patterns(cells: &[(u32, u64)], lists: usize) -> Result<(), Badly> {
    let mut masks: Vec<u32> = cells.iter().map(|(mask, _)| *mask).collect();
    masks.sort_unstable();
    let twice = masks.windows(2).find(|pair| pair[0] == pair[1]);
    twice.map_or(Ok(()), |pair| Err(Badly::PatternTwice { pattern: pattern(pair[0], lists) }))
}

//! A table made ready to be compared: what each row says, as a few small numbers in one line of memory.
//!
//! Invariant: a cell is 0 where nothing is known; equal cells say the same; each comparison is symmetric.

pub mod category;
pub mod date;
pub mod name;
pub mod spell;
pub mod text;

mod alike;
mod compile;

pub use alike::side_by_side;
pub use compile::compile;

use name::{Names, PARTS, WORDS};
use text::Values;

/// How many measures a pair has at most.
pub const MEASURES: usize = 16;
/// How many grades a measure has at most, with 0 for "missing".
pub const LEVELS: usize = 12;

/// Missing on one side or both: no evidence.
pub const MISSING: u8 = 0;
/// The same on both sides: in every measure.
pub const EXACT: u8 = 1;

/// What a field holds.
#[derive(Clone, Debug)]
pub enum Kind {
    /// Names: five cells of words.
    Names(Names),
    /// The date of birth, packed dates by code.
    Birth(Vec<u32>),
    /// Another date.
    Date(Vec<u32>),
    /// A place or an address.
    Place(Values),
    /// A structured code.
    Code(Values),
    /// A number that nearly tells one person from all others.
    Identity(Values),
    /// Free text.
    Text(Values),
    /// One of a few values.
    Category(Values),
    /// An age: the cell is the age and one.
    Age,
}

/// One thing that rows say, from one or several columns.
#[derive(Clone, Debug)]
pub struct Field {
    /// The columns it is read from.
    pub columns: Vec<usize>,
    /// What it holds.
    pub kind: Kind,
    /// Its first cell in a row.
    pub cell: usize,
    /// Its first measure.
    pub measure: usize,
}

/// One graded comparison.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Measure {
    /// The field.
    pub field: usize,
    /// Which part of a name: 0 surname, 1 given name, 2 father's or middle name; 0 for other fields.
    pub part: usize,
    /// How many grades there are, `MISSING` included.
    pub levels: usize,
}

/// All rows of a table, ready to be compared.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// How many rows.
    pub count: usize,
    /// Cells in a row.
    pub stride: usize,
    /// `count × stride` cells.
    pub cells: Vec<u32>,
    /// The fields.
    pub fields: Vec<Field>,
    /// The measures of all fields.
    pub measures: Vec<Measure>,
    /// How many rows have the same surname and given name as each row, 0 where one is missing; empty without names.
    pub named: Vec<u32>,
    /// The list of each row, empty when the table names no lists.
    pub lists: Vec<u32>,
}

/// How two rows agree, measure by measure.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Outcome {
    /// The grade of each measure.
    pub levels: [u8; MEASURES],
    /// What agrees exactly: the cell or the word; 0 otherwise.
    pub codes: [u32; MEASURES],
    /// For each part of a name how much it tells that these two words are near, in bits; 0 for other grades.
    pub told: [f32; PARTS],
    /// Where surname and given name agree exactly: how many rows are so named; 0 otherwise.
    pub named: u32,
}

impl Rows {
    /// The cells of a row.
    pub fn row(&self, row: usize) -> &[u32] {
        let from = row * self.stride;
        self.cells.get(from..from + self.stride).unwrap_or(&[])
    }

    /// One cell of a row.
    pub fn cell(&self, row: usize, cell: usize) -> u32 {
        self.cells.get(row * self.stride + cell).copied().unwrap_or(0)
    }

    /// How many rows have each code in a cell, 0 included.
    pub fn counts(&self, cell: usize) -> Vec<u32> {
        let mut counts = vec![0];
        for row in 0..self.count {
            let code = self.cell(row, cell) as usize;
            if code >= counts.len() {
                counts.resize(code + 1, 0);
            }
            counts[code] += 1;
        }
        counts
    }

    /// Compares two rows.
    pub fn compare(&self, left: usize, right: usize) -> Outcome {
        let named = |row: usize| self.named.get(row).copied().unwrap_or(0);
        let named = named(left).min(named(right));
        let (left, right) = (self.row(left), self.row(right));
        let mut outcome = Outcome::default();
        for field in &self.fields {
            let at = field.measure;
            if let Kind::Names(names) = &field.kind {
                let (Some(l), Some(r)) = (words(left, field.cell), words(right, field.cell)) else {
                    continue;
                };
                for (part, agreeing) in name::compare(names, l, r).into_iter().enumerate() {
                    outcome.levels[at + part] = agreeing.level;
                    outcome.codes[at + part] = agreeing.code;
                    outcome.told[part] = agreeing.told;
                }
                outcome.named = if outcome.codes[at] != 0 && outcome.codes[at + 1] != 0 { named } else { 0 };
                continue;
            }
            let (l, r) =
                (left.get(field.cell).copied().unwrap_or(0), right.get(field.cell).copied().unwrap_or(0));
            if l == 0 || r == 0 {
                continue;
            }
            outcome.levels[at] = field.level(l, r);
            outcome.codes[at] = if l == r { l } else { 0 };
        }
        outcome
    }
}

fn words(cells: &[u32], from: usize) -> Option<&[u32; WORDS]> {
    cells.get(from..)?.first_chunk()
}

impl Field {
    /// How two known cells agree.
    fn level(&self, left: u32, right: u32) -> u8 {
        match &self.kind {
            Kind::Birth(dates) | Kind::Date(dates) => {
                let date = |code: u32| dates.get(code as usize).copied().unwrap_or(0);
                date::level(date(left), date(right))
            }
            _ if left == right => EXACT,
            Kind::Place(values) | Kind::Code(values) | Kind::Text(values) => values.level(left, right),
            Kind::Identity(values) => match values.slips(left, right) {
                Some(1) => text::NEAR,
                Some(2) => text::PARTLY,
                _ => text::DIFFER,
            },
            Kind::Category(_) => text::DIFFER,
            Kind::Age => category::age_level(left, right),
            Kind::Names(_) => MISSING,
        }
    }

    /// How many measures it has.
    pub fn parts(&self) -> usize {
        if matches!(self.kind, Kind::Names(_)) { PARTS } else { 1 }
    }

    /// How many cells it takes.
    pub fn width(&self) -> usize {
        if matches!(self.kind, Kind::Names(_)) { WORDS } else { 1 }
    }

    /// How many grades its measures have, `MISSING` included.
    pub fn levels(&self) -> usize {
        match self.kind {
            Kind::Names(_) => usize::from(name::DIFFER) + 1,
            Kind::Birth(_) | Kind::Date(_) => usize::from(date::DIFFER) + 1,
            Kind::Place(_)
            | Kind::Code(_)
            | Kind::Identity(_)
            | Kind::Text(_)
            | Kind::Category(_)
            | Kind::Age => usize::from(text::DIFFER) + 1,
        }
    }
}

#[cfg(test)]
mod tests;

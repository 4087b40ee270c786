//! Reading a table from CSV: columns of 0 and 1, one for each list, and a column with the count.
//!
//! Invariant: a file gives a table or a sentence about its first fault, with the line; nothing is guessed or mended.

use super::Table;
use std::fmt::{self, Display, Formatter};

/// Why something is no table, in a sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Badly {
    /// There is no line with names.
    Empty,
    /// There is no column of a list.
    NoLists,
    /// More lists than can be worked with.
    TooManyLists {
        /// How many.
        lists: usize,
    },
    /// Two lists have one name.
    ListTwice {
        /// The name.
        name: String,
    },
    /// No column is called count, and the last one holds only 0 and 1.
    NoCount,
    /// A line has another number of fields than the first.
    Fields {
        /// The line, from 1.
        line: usize,
        /// How many it has.
        found: usize,
        /// How many it should have.
        wanted: usize,
    },
    /// A field of a list is neither 0 nor 1.
    NotZeroOrOne {
        /// The line, from 1.
        line: usize,
        /// The list.
        list: String,
        /// What stands there.
        found: String,
    },
    /// A count is missing.
    CountMissing {
        /// The line, from 1.
        line: usize,
    },
    /// A count is no number of people.
    CountNotWhole {
        /// The line, from 1.
        line: usize,
        /// What stands there.
        found: String,
    },
    /// A pattern stands twice.
    PatternTwice {
        /// The pattern.
        pattern: String,
    },
    /// People are counted who are on no list.
    OnNoList {
        /// How many.
        count: u64,
    },
    /// A pattern names a list that is not there.
    NoSuchList {
        /// The pattern's bits.
        pattern: u32,
    },
    /// More people than can be worked with.
    TooManyPeople,
    /// No count is above zero.
    Nobody,
}

impl Display for Badly {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match self {
            Badly::Empty => write!(f, "The file is empty: the first line names the lists, then \"count\"."),
            Badly::NoLists => {
                write!(f, "There is no list: each list is a column of 0 and 1 before the count.")
            }
            Badly::TooManyLists { lists } => write!(
                f,
                "There are {lists} lists; at most {} can be worked with. Leave out the smallest or merge those of one maker.",
                super::MOST_LISTS
            ),
            Badly::ListTwice { name } => {
                write!(f, "Two lists are called {name}; each needs a name of its own.")
            }
            Badly::NoCount => write!(
                f,
                "There is no column with counts: call it \"count\", one line for each pattern of 0 and 1."
            ),
            Badly::Fields { line, found, wanted } => {
                write!(f, "Line {line} has {found} fields, the first line has {wanted}.")
            }
            Badly::NotZeroOrOne { line, list, found } => {
                write!(
                    f,
                    "Line {line} says \"{found}\" under {list}: only 1 (on the list) or 0 (not) can stand there."
                )
            }
            Badly::CountMissing { line } => {
                write!(f, "Line {line} has no count; write 0 if nobody has that pattern.")
            }
            Badly::CountNotWhole { line, found } => {
                write!(f, "Line {line} counts \"{found}\": a count is a whole number of people, 0 or more.")
            }
            Badly::PatternTwice { pattern } => write!(
                f,
                "The pattern {pattern} stands on two lines; add their counts together or find out which is right."
            ),
            Badly::OnNoList { count } => write!(
                f,
                "{count} people are counted who are on no list; how many those are is what is estimated. Remove that line, or turn 0 \
                 and 1 round if 0 means \"on the list\" here."
            ),
            Badly::NoSuchList { pattern } => {
                write!(f, "The pattern {pattern:b} names a list that is not there.")
            }
            Badly::TooManyPeople => {
                write!(f, "More than {} people are counted; that is no table of people.", super::MOST_PEOPLE)
            }
            Badly::Nobody => write!(f, "Nobody is counted: every count is 0."),
        }
    }
}

impl std::error::Error for Badly {}

/// Reads a table. The separator is the comma, semicolon or tab that the first line has most of; the counts stand under
/// "count", "freq", "frequency" or "n", or else in the last column. Strata, if there are any, are added together.
///
/// # Errors
/// The first fault, in a sentence.
pub fn from_csv(text: &str) -> Result<Table, Badly> {
    let rows = Rows::read(text)?;
    if rows.strata.is_empty() {
        return Table::new(rows.lists, rows.cells);
    }
    let strata = rows.by_stratum()?;
    let cells = strata.iter().flat_map(|(_, table)| table.cells().iter().copied()).collect();
    let whole = Table::rebuilt(rows.lists, cells).ok_or(Badly::Nobody)?;
    Table::new(whole.lists, whole.cells)
}

/// Reads the tables of the strata that a column "stratum" names, in the order in which they come; without that column
/// there is one, without a name.
///
/// # Errors
/// The first fault, in a sentence.
pub fn strata_from_csv(text: &str) -> Result<Vec<(String, Table)>, Badly> {
    Rows::read(text)?.by_stratum()
}

/// The lines of a file, read.
struct Rows {
    lists: Vec<String>,
    cells: Vec<(u32, u64)>,
    /// The stratum of each cell; empty without such a column.
    strata: Vec<String>,
}

/// Where the columns are.
struct Columns {
    all: usize,
    count: usize,
    stratum: Option<usize>,
    lists: Vec<usize>,
}

impl Rows {
    fn read(text: &str) -> Result<Rows, Badly> {
        let lines = text.trim_start_matches('\u{feff}').lines().enumerate();
        let mut lines = lines.filter(|(_, line)| !line.trim().is_empty());
        let (_, first) = lines.next().ok_or(Badly::Empty)?;
        let separator = separator(first);
        let names = fields(first, separator);
        let columns = Columns::of(&names);
        let lists: Vec<String> = columns.lists.iter().map(|at| names[*at].clone()).collect();
        super::check_lists(&lists)?;
        let mut rows = Rows { lists, cells: Vec::new(), strata: Vec::new() };
        for (at, line) in lines {
            rows.push(&fields(line, separator), &columns, at + 1)?;
        }
        let named = is_count(&names[columns.count]);
        let larger = rows.cells.iter().any(|(_, count)| *count > 1);
        if named || larger || rows.cells.is_empty() { Ok(rows) } else { Err(Badly::NoCount) }
    }

    fn push(&mut self, row: &[String], columns: &Columns, line: usize) -> Result<(), Badly> {
        if row.len() != columns.all {
            return Err(Badly::Fields { line, found: row.len(), wanted: columns.all });
        }
        let count = count(&row[columns.count], line)?;
        let marks: Vec<&str> = columns.lists.iter().map(|at| row[*at].as_str()).collect();
        self.cells.push((mask(&marks, &self.lists, line)?, count));
        self.strata.extend(columns.stratum.map(|at| row[at].clone()));
        Ok(())
    }

    fn by_stratum(&self) -> Result<Vec<(String, Table)>, Badly> {
        if self.strata.is_empty() {
            return Ok(vec![(String::new(), Table::new(self.lists.clone(), self.cells.clone())?)]);
        }
        let mut names: Vec<&String> = Vec::new();
        self.strata.iter().for_each(|name| {
            if !names.contains(&name) {
                names.push(name);
            }
        });
        let of = |name: &String| {
            let cells = self.cells.iter().zip(&self.strata).filter(|(_, stratum)| *stratum == name);
            let table = Table::new(self.lists.clone(), cells.map(|(cell, _)| *cell).collect())?;
            Ok((name.clone(), table))
        };
        names.into_iter().map(of).collect()
    }
}

impl Columns {
    fn of(names: &[String]) -> Columns {
        let stratum =
            names.iter().position(|name| ["stratum", "strata"].contains(&name.to_lowercase().as_str()));
        let last = (0..names.len()).rev().find(|at| Some(*at) != stratum).unwrap_or(0);
        let count = names.iter().position(|name| is_count(name)).unwrap_or(last);
        let lists = (0..names.len()).filter(|at| *at != count && Some(*at) != stratum).collect();
        Columns { all: names.len(), count, stratum, lists }
    }
}

fn is_count(name: &str) -> bool {
    ["count", "counts", "freq", "frequency", "n"].contains(&name.to_lowercase().as_str())
}

fn separator(first: &str) -> char {
    let often = |separator: char| first.matches(separator).count();
    [',', ';', '\t'].into_iter().rev().max_by_key(|one| often(*one)).unwrap_or(',')
}

fn fields(line: &str, separator: char) -> Vec<String> {
    let unquoted = |field: &str| field.trim().trim_matches('"').trim().to_owned();
    line.trim_end_matches(['\r', '\n']).split(separator).map(unquoted).collect()
}

fn mask(row: &[&str], lists: &[String], line: usize) -> Result<u32, Badly> {
    let mut mask = 0;
    for (at, field) in row.iter().enumerate() {
        match *field {
            "1" => mask |= 1 << at,
            "0" => {}
            _ => return Err(Badly::NotZeroOrOne { line, list: lists[at].clone(), found: short(field) }),
        }
    }
    Ok(mask)
}

/// A whole number of people; "12.0" is one too, as spreadsheets write it.
fn count(field: &str, line: usize) -> Result<u64, Badly> {
    if field.is_empty() || ["na", "null", "-"].contains(&field.to_lowercase().as_str()) {
        return Err(Badly::CountMissing { line });
    }
    let whole = field.strip_suffix(".0").unwrap_or(field);
    let digits = !whole.is_empty() && whole.bytes().all(|byte| byte.is_ascii_digit());
    if !digits {
        return Err(Badly::CountNotWhole { line, found: short(field) });
    }
    let too_many = |count: &u64| *count > super::MOST_PEOPLE;
    whole.parse().ok().filter(|count| !too_many(count)).ok_or(Badly::TooManyPeople)
}

fn short(field: &str) -> String {
    field.chars().take(40).collect()
}

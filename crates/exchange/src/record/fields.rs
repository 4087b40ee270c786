//! One row of a record's file, taken apart by the names of its columns.
//!
//! Columns that are asked for and missing, and columns that nobody asks for, are problems of the file: so no column can
//! be forgotten when a file grows.

use super::parts::{self, AsOf, Cited, Remarked, StatusPart, Timed};
use crate::columns::Stated;
use crate::problems::{Problem, ProblemKind};
use crate::tables::{self, HeaderRow, Hint, Row, Table};
use crate::values::age::{self, Age};
use crate::values::amount::{self, Amount};
use crate::values::sex::{self, Sex};
use std::collections::{BTreeSet, HashSet};

/// A row that is being taken apart.
pub struct Fields<'t> {
    table: &'t Table,
    row: &'t Row,
    asked: &'t mut BTreeSet<&'static str>,
    problems: &'t mut Vec<Problem>,
}

/// All rows of one file.
pub fn rows<T>(bytes: &[u8], row: fn(&mut Fields<'_>) -> T) -> (Vec<T>, Vec<Problem>) {
    let (table, mut problems) =
        tables::read(bytes, &Hint { header: HeaderRow::At(1), delimiter: Some(','), ..Hint::default() });
    let mut asked = BTreeSet::new();
    let rows = table
        .rows
        .iter()
        .map(|line| row(&mut Fields { table: &table, row: line, asked: &mut asked, problems: &mut problems }))
        .collect();
    if !table.rows.is_empty() {
        problems.extend(columns_apart(&table, &asked));
        problems.extend(same_ids(&table));
    }
    (rows, problems)
}

fn columns_apart(table: &Table, asked: &BTreeSet<&'static str>) -> Vec<Problem> {
    let have: BTreeSet<&str> = table.header.iter().map(String::as_str).collect();
    let missing = asked.iter().filter(|name| !have.contains(**name));
    let extra = have.iter().filter(|name| !asked.contains(**name));
    missing
        .map(|name| ProblemKind::MissingColumn { header: (*name).to_owned() })
        .chain(extra.map(|name| ProblemKind::ExtraColumn { header: (*name).to_owned() }))
        .map(Problem::of_file)
        .collect()
}

fn same_ids(table: &Table) -> Vec<Problem> {
    let Some(place) = table.header.iter().position(|name| name == "id") else { return vec![] };
    let mut seen = HashSet::new();
    let twice = table.rows.iter().filter(|row| !seen.insert(row.cell(place)));
    twice
        .map(|row| Problem::of_row(row.number, ProblemKind::SameId { id: row.cell(place).to_owned() }))
        .collect()
}

impl Fields<'_> {
    /// The number of the row.
    pub fn row(&self) -> u64 {
        self.row.number
    }

    /// The text of a column as it stands.
    pub fn text(&mut self, name: &'static str) -> String {
        self.asked.insert(name);
        let place = self.table.header.iter().position(|header| header == name);
        place.map_or("", |place| self.row.cell(place)).trim().to_owned()
    }

    /// A list with `;` between.
    pub fn list(&mut self, name: &'static str) -> Vec<String> {
        parts::list(&self.text(name))
    }

    /// A list whose entries may carry a remark in brackets.
    pub fn remarked(&mut self, name: &'static str) -> Vec<Remarked> {
        self.list(name).iter().map(|text| Remarked::of(text)).collect()
    }

    /// A number; what is no number is a problem, and its text is lost to nobody since the caller keeps it.
    pub fn amount(&mut self, name: &'static str) -> Option<Amount> {
        let text = self.text(name);
        let value = amount::read(&text);
        if value.is_none() && !text.is_empty() {
            self.doubt(name, ProblemKind::NumberUnreadable { text });
        }
        value
    }

    /// Start, end and precision of a time.
    pub fn timed(&mut self) -> Timed {
        let stated = [self.text("date_start"), self.text("date_end"), self.text("precision")];
        let (timed, doubts) = Timed::of(stated);
        doubts.into_iter().for_each(|kind| self.doubt("date_start", kind));
        timed
    }

    /// A single date with its precision.
    pub fn dated(&mut self, date: &'static str, precision: &'static str) -> Timed {
        let stated = [self.text(date), String::new(), self.text(precision)];
        let (timed, doubts) = Timed::of(stated);
        doubts.into_iter().for_each(|kind| self.doubt(date, kind));
        timed
    }

    /// A date with a remark behind it.
    pub fn as_of(&mut self, name: &'static str) -> Option<AsOf> {
        let text = self.text(name);
        let as_of = AsOf::of(&text);
        if as_of.is_none() && !text.is_empty() {
            self.doubt(name, ProblemKind::DateUnreadable { text });
        }
        as_of
    }

    /// The parts of a status.
    pub fn status(&mut self) -> (String, Vec<StatusPart>) {
        let text = self.text("status");
        let parts = StatusPart::all_of(&text);
        (text, parts)
    }

    /// The sex, where the file gives one.
    pub fn sex(&mut self) -> Option<Sex> {
        let text = self.text("sex");
        let value = sex::read(&text);
        if value.is_none() && !text.is_empty() {
            self.doubt("sex", ProblemKind::SexUnreadable { text });
        }
        value
    }

    /// One age or several with `;` between. Quotation marks and "for many" say that it is the source's own phrase.
    pub fn ages(&mut self) -> Stated<Vec<Age>> {
        let text = self.text("age");
        let plain = text.replace('"', "").replace("for many", "");
        let ages: Option<Vec<Age>> = parts::list(&plain).iter().map(|entry| age::read(entry)).collect();
        if ages.is_none() {
            self.doubt("age", ProblemKind::AgeUnreadable { text: text.clone() });
        }
        Stated { text, value: ages.filter(|ages| !ages.is_empty()) }
    }

    /// Where it is said.
    pub fn cited(&mut self) -> Cited {
        Cited {
            source: self.text("source_file"),
            outlet_title: self.text("outlet_title"),
            locator: self.text("locator"),
        }
    }

    /// Adds a problem of one cell.
    pub fn doubt(&mut self, name: &str, kind: ProblemKind) {
        self.problems.push(Problem::of_cell(self.row.number, name, kind));
    }
}

//! Lists from files, several of them under one header.
//!
//! Invariant: a file that cannot be read is named with the reason, and nothing is guessed past its header; of several files
//! each row knows its own. Text is read here, row by row; workbooks are read in the confined child, within its limits.

use super::course::Course;
use crate::commands::Trouble;
use crate::commands::import::{bytes_of, placed};
use exchange::tables::{self, Format, Hint, LongText, is_refused};
use exchange::{Limits, Problem, Weight};
use linkage::{Table, TableBuilder};
use office::worker::parse;
use std::borrow::Cow;
use std::path::{Path, PathBuf};
use web::desk::pages::import::{problem, upload};
use web::words::Words;

/// The column that says which file a row is of.
const LIST: &str = "list";

/// Bytes of a list as text: places in it are kept in 32 bits.
const TEXT_BYTES: u64 = u32::MAX as u64;

/// Rows of a file with something wrong that are told one by one.
const TOLD: usize = 5;

/// What reading needs to know.
pub struct Reading<'a> {
    /// The language of what is said.
    pub words: &'a Words,
    /// Counts the rows.
    pub course: &'a Course,
}

/// The rows of several files under one header.
pub struct Lists {
    /// All rows, file by file.
    pub table: Table,
    /// For each file its name and the place of its first row.
    pub starts: Vec<(String, u32)>,
    /// What was changed, guessed or left out, in sentences.
    pub remarks: Vec<String>,
}

/// A file whose manner is known.
enum List {
    Text(LongText),
    Sheet(tables::Table),
}

impl List {
    fn header(&self) -> &[String] {
        match self {
            List::Text(text) => &text.header,
            List::Sheet(table) => &table.header,
        }
    }

    /// Hands on all rows, and tells what was wrong in them.
    fn rows(&self, take: tables::Rows<'_>) -> Result<Vec<Problem>, Problem> {
        match self {
            List::Text(text) => text.rows(take),
            List::Sheet(table) => {
                let mut cells = Vec::new();
                for row in &table.rows {
                    cells.clear();
                    cells.extend(row.cells.iter().map(|cell| Cow::Borrowed(cell.as_str())));
                    take(&cells);
                }
                Ok(Vec::new())
            }
        }
    }
}

/// Reads all files into one table.
pub fn read(files: &[PathBuf], reading: &Reading<'_>) -> Result<Lists, Trouble> {
    let opened: Vec<_> = files.iter().map(|file| reading.open(file)).collect::<Result<_, _>>()?;
    let header = together(opened.iter().map(|(list, _)| list.header()), files.len() > 1);
    let mut builder = TableBuilder::new(header.iter().map(String::as_str));
    let (mut starts, mut remarks) = (Vec::new(), Vec::new());
    for (file, (list, mut problems)) in files.iter().zip(opened) {
        let name = name(file);
        starts.push((name.clone(), u32::try_from(builder.rows()).unwrap_or(u32::MAX)));
        let found = reading.add(&list, (&mut builder, &header), &name);
        problems.extend(found.map_err(|refusal| reading.not_read(file, reading.why(&[refusal])))?);
        remarks.extend(reading.remarks(&name, &problems));
    }
    Ok(Lists { table: builder.finish(), starts, remarks })
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// All headers, each once, in the order of the files; with the list's own column for several files.
fn together<'a>(headers: impl Iterator<Item = &'a [String]>, several: bool) -> Vec<String> {
    let mut together: Vec<String> = Vec::new();
    for name in headers.flatten() {
        if !together.contains(name) {
            together.push(name.clone());
        }
    }
    if several && !together.iter().any(|name| name == LIST) {
        together.push(LIST.to_owned());
    }
    together
}

impl Reading<'_> {
    /// Finds how a file is written; a workbook is read at once.
    fn open(&self, file: &Path) -> Result<(List, Vec<Problem>), Trouble> {
        let bytes = bytes_of(file, TEXT_BYTES).map_err(|fault| self.not_opened(file, &fault))?;
        let refused = |problems: &[Problem]| self.not_read(file, self.why(problems));
        let format = tables::format_of(&bytes).map_err(|kind| refused(&[Problem::of_file(kind)]))?;
        if format == Format::Text {
            let limits = Limits { bytes: TEXT_BYTES, ..Limits::USUAL };
            let (text, problems) = LongText::open(bytes, limits).map_err(|refusal| refused(&[refusal]))?;
            return Ok((List::Text(text), problems));
        }
        let exe = std::env::current_exe().map_err(|fault| self.not_opened(file, &fault))?;
        let parsed = parse(&exe, &bytes, &Hint::default(), &self.course.reading);
        let parsed =
            parsed.map_err(|refusal| self.not_read(file, upload::why_not_read(self.words, refusal)))?;
        if is_refused(&parsed.problems) {
            return Err(refused(&parsed.problems));
        }
        Ok((List::Sheet(parsed.table), parsed.problems))
    }

    /// Adds the rows of a list.
    fn add(
        &self,
        list: &List,
        (builder, header): (&mut TableBuilder, &[String]),
        name: &str,
    ) -> Result<Vec<Problem>, Problem> {
        let (is_same, is_text) = (list.header() == header, matches!(list, List::Text(_)));
        let place = |name: &String| list.header().iter().position(|own| own == name);
        let places: Vec<(Option<usize>, &str)> =
            header.iter().map(|column| (place(column), if column == LIST { name } else { "" })).collect();
        list.rows(&mut |cells| {
            if is_same {
                builder.row(cells.iter().map(|cell| &**cell));
            } else {
                let cell = |(place, else_this): &(Option<usize>, _)| match place {
                    Some(place) => cells.get(*place).map_or("", |cell| &**cell),
                    None => *else_this,
                };
                builder.row(places.iter().map(cell));
            }
            // Those of a workbook were counted when it was read.
            self.course.reading.advance(u64::from(is_text));
        })
    }

    /// Why a file was refused.
    fn why(&self, problems: &[Problem]) -> String {
        let why = problems.iter().filter(|problem| problem.weight() == Weight::Refusal);
        why.map(|refusal| self.placed(refusal)).collect::<Vec<_>>().join("\n")
    }

    fn placed(&self, refusal: &Problem) -> String {
        match refusal.row {
            None => problem::line(self.words, refusal),
            Some(_) => placed(self.words, refusal),
        }
    }

    /// What is worth knowing of a file: of the file as a whole all of it, of its rows the first.
    fn remarks(&self, name: &str, problems: &[Problem]) -> Vec<String> {
        let (of_rows, whole): (Vec<_>, Vec<_>) = problems.iter().partition(|problem| problem.row.is_some());
        let doubts: Vec<_> = of_rows.into_iter().filter(|problem| problem.weight() > Weight::Note).collect();
        let told = whole.into_iter().chain(doubts.iter().take(TOLD).copied());
        let line = |problem| {
            let what = placed(self.words, problem);
            self.words.say_with("link-remark", &[("file", name.into()), ("what", what.into())])
        };
        let mut lines: Vec<String> = told.map(line).collect();
        if let Some(more) = doubts.len().checked_sub(TOLD).filter(|more| *more > 0) {
            let count = (more as u64).into();
            lines.push(self.words.say_with("link-more-remarks", &[("file", name.into()), ("count", count)]));
        }
        lines
    }

    fn not_opened(&self, file: &Path, fault: &std::io::Error) -> Trouble {
        self.not_read(file, self.words.say_with("link-not-a-file", &[("why", fault.to_string().into())]))
    }

    fn not_read(&self, file: &Path, why: String) -> Trouble {
        let file = file.display().to_string();
        let what = self.words.say_with("link-not-read", &[("file", file.into()), ("why", why.into())]);
        Trouble::new(what, self.words.say("link-nothing-written"))
    }
}

#[cfg(test)]
mod tests;

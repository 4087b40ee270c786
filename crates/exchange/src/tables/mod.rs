//! Tables of text from files of any make: CSV and its relatives, XLSX, XLS, ODS.
//!
//! Nothing a file declares about itself (sizes, encodings, dimensions) is believed; reading stops at the limits, and
//! whatever was changed, cut or guessed is among the problems. Workbooks are only ever read inside the limited child.

mod cells;
mod delimited;
mod encoding;
mod kinds;
mod layout;
mod legacy;
mod long;
mod marks;
mod workbook;

pub use encoding::Encoding;
pub use kinds::{Format, format_of};
pub use layout::letters;
pub use long::{LongText, Rows};
pub use marks::{is_mark, visible};

use crate::limits::Limits;
use crate::problems::{Problem, ProblemKind, Problems, Weight};
use cells::Gathered;

/// What the reader was told about the file; everything may be left to be found.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Hint {
    /// The encoding of a text file.
    pub encoding: Option<Encoding>,
    /// The character between cells.
    pub delimiter: Option<char>,
    /// The sheet of a workbook.
    pub sheet: Option<String>,
    /// Which row is the header.
    pub header: HeaderRow,
    /// How much may be read.
    pub limits: Limits,
}

/// Which row holds the names of the columns.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum HeaderRow {
    /// The reader looks for it.
    #[default]
    Find,
    /// This one, counted from 1 as a spreadsheet does.
    At(u64),
    /// There is none.
    Absent,
}

/// What was read: a header and rows of text.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Table {
    /// What kind of file it was; nothing when it was refused before that was known.
    pub format: Option<Format>,
    /// The encoding of a text file.
    pub encoding: Option<Encoding>,
    /// The character between cells of a text file.
    pub delimiter: Option<char>,
    /// All sheets of a workbook.
    pub sheets: Vec<String>,
    /// The sheet that was read.
    pub sheet: Option<String>,
    /// The row of the header, counted from 1.
    pub header_row: Option<u64>,
    /// The names of the columns, each different.
    pub header: Vec<String>,
    /// The rows under the header that hold anything.
    pub rows: Vec<Row>,
}

/// One row of cells.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Row {
    /// Its number as a spreadsheet counts: the first row of the file is 1.
    pub number: u64,
    /// The cells from the left; cells missing at the end are empty.
    pub cells: Vec<String>,
}

impl Row {
    /// The text in a column, empty where the row is shorter.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }
}

/// Reads a table from the bytes of a file, with everything that was wrong. A refused file gives an empty table and a
/// problem whose weight is [`Weight::Refusal`].
pub fn read(bytes: &[u8], hint: &Hint) -> (Table, Vec<Problem>) {
    let mut problems = Problems::up_to(hint.limits.problems);
    let table = match gather(bytes, hint, &mut problems) {
        Ok(gathered) => layout::lay_out(gathered, hint, &mut problems),
        Err(refusal) => {
            problems.of_file(refusal);
            Table { format: format_of(bytes).ok(), ..Table::default() }
        }
    };
    (table, problems.into_list())
}

/// Whether a list of problems says that the file was not read.
pub fn is_refused(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.weight() == Weight::Refusal)
}

fn gather(bytes: &[u8], hint: &Hint, problems: &mut Problems) -> Result<Gathered, ProblemKind> {
    if bytes.is_empty() {
        return Err(ProblemKind::Empty {});
    }
    if bytes.len() as u64 > hint.limits.bytes {
        return Err(ProblemKind::TooManyBytes { limit: hint.limits.bytes });
    }
    match format_of(bytes)? {
        Format::Text => delimited::gather(bytes, hint, problems),
        Format::Xlsx => workbook::gather_xlsx(bytes, hint, problems),
        Format::Xls => workbook::gather_xls(bytes, hint, problems),
        Format::Ods => workbook::gather_ods(bytes, hint, problems),
    }
}

#[cfg(test)]
mod tests;

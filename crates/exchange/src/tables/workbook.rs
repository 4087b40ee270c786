//! XLSX, XLS and ODS through calamine, which trusts what files say; so this runs only in the limited child.
//!
//! XLSX cells are taken one by one and placed by our own hand within the limits, so a cell that claims to stand at
//! XFD1048576 costs nothing. XLS and ODS come as whole ranges; there the child's own limits are the guard.

use super::cells::{Gathered, Gatherer};
use super::{Format, Hint, Row};
use crate::problems::{Problem, ProblemKind, Problems};
use calamine::{Data, DataRef, ExcelDateTime, Ods, Range, Reader, Xls, Xlsx};
use std::io::Cursor;

/// Reads one sheet of an XLSX file.
pub fn gather_xlsx(bytes: &[u8], hint: &Hint, problems: &mut Problems) -> Result<Gathered, ProblemKind> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|fault| match fault {
        calamine::XlsxError::Password => ProblemKind::Locked {},
        _ => ProblemKind::Broken {},
    })?;
    let sheets = book.sheet_names();
    let sheet = chosen(&sheets, hint, problems)?;
    let mut cells = book.worksheet_cells_reader(&sheet).map_err(|_| ProblemKind::Broken {})?;
    let mut placed = Placed::new(hint, problems);
    while let Some(cell) = cells.next_cell().map_err(|_| ProblemKind::Broken {})? {
        let (row, column) = cell.get_position();
        let text = text_of(cell.get_value().clone());
        placed.put((u64::from(row), u64::from(column)), text)?;
    }
    let rows = placed.finish()?;
    Ok(Gathered {
        sheets: shown(&sheets),
        sheet: Some(super::visible(&sheet)),
        rows,
        ..Gathered::of(Format::Xlsx)
    })
}

/// Reads one sheet of an XLS file.
pub fn gather_xls(bytes: &[u8], hint: &Hint, problems: &mut Problems) -> Result<Gathered, ProblemKind> {
    let mut book: Xls<_> = Xls::new(Cursor::new(bytes)).map_err(|fault| match fault {
        calamine::XlsError::Password => ProblemKind::Locked {},
        _ => ProblemKind::Broken {},
    })?;
    let sheets = book.sheet_names();
    let sheet = chosen(&sheets, hint, problems)?;
    let range = book.worksheet_range(&sheet).map_err(|_| ProblemKind::Broken {})?;
    let rows = of_range(&range, hint, problems)?;
    Ok(Gathered {
        sheets: shown(&sheets),
        sheet: Some(super::visible(&sheet)),
        rows,
        ..Gathered::of(Format::Xls)
    })
}

/// Reads one sheet of an ODS file.
pub fn gather_ods(bytes: &[u8], hint: &Hint, problems: &mut Problems) -> Result<Gathered, ProblemKind> {
    let mut book: Ods<_> = Ods::new(Cursor::new(bytes)).map_err(|fault| match fault {
        calamine::OdsError::Password => ProblemKind::Locked {},
        _ => ProblemKind::Broken {},
    })?;
    let sheets = book.sheet_names();
    let sheet = chosen(&sheets, hint, problems)?;
    let range = book.worksheet_range(&sheet).map_err(|_| ProblemKind::Broken {})?;
    let rows = of_range(&range, hint, problems)?;
    Ok(Gathered {
        sheets: shown(&sheets),
        sheet: Some(super::visible(&sheet)),
        rows,
        ..Gathered::of(Format::Ods)
    })
}

fn chosen(sheets: &[String], hint: &Hint, problems: &mut Problems) -> Result<String, ProblemKind> {
    let sought = hint.sheet.as_ref();
    let is_sought =
        |name: &&String| sought.is_none_or(|sought| *name == sought || super::visible(name) == *sought);
    let found = sheets.iter().find(is_sought);
    let Some(sheet) = found else {
        let sheet = sought.map_or(String::new(), |sought| super::visible(sought));
        let have = super::visible(&ProblemKind::excerpt(&sheets.join(", ")));
        return Err(ProblemKind::NoSuchSheet { sheet, have });
    };
    if sheets.len() > 1 {
        let others: Vec<&str> = sheets.iter().filter(|name| *name != sheet).map(String::as_str).collect();
        let others = super::visible(&ProblemKind::excerpt(&others.join(", ")));
        problems.of_file(ProblemKind::MoreSheets { sheet: super::visible(sheet), others });
    }
    Ok(sheet.clone())
}

/// The names of the first sheets, with marks made visible.
fn shown(sheets: &[String]) -> Vec<String> {
    sheets.iter().take(256).map(|name| super::visible(name)).collect()
}

fn of_range(range: &Range<Data>, hint: &Hint, problems: &mut Problems) -> Result<Vec<Row>, ProblemKind> {
    let mut placed = Placed::new(hint, problems);
    let (top, left) = range.start().unwrap_or((0, 0));
    for (row, column, value) in range.used_cells() {
        let at = (u64::from(top) + row as u64, u64::from(left) + column as u64);
        placed.put(at, text_of(borrowed(value)))?;
    }
    placed.finish()
}

fn borrowed(value: &Data) -> DataRef<'_> {
    match value {
        Data::Int(number) => DataRef::Int(*number),
        Data::Float(number) => DataRef::Float(*number),
        Data::String(text) => DataRef::SharedString(text),
        Data::Bool(truth) => DataRef::Bool(*truth),
        Data::DateTime(moment) => DataRef::DateTime(*moment),
        Data::DateTimeIso(text) => DataRef::DateTimeIso(text.clone()),
        Data::DurationIso(text) => DataRef::DurationIso(text.clone()),
        Data::Error(error) => DataRef::Error(error.clone()),
        Data::Empty => DataRef::Empty,
    }
}

/// Cells with their own places, put into rows.
struct Placed<'p> {
    gatherer: Gatherer,
    problems: &'p mut Problems,
    limits: crate::Limits,
    last: Option<(u64, u64)>,
}

impl<'p> Placed<'p> {
    fn new(hint: &Hint, problems: &'p mut Problems) -> Placed<'p> {
        Placed { gatherer: Gatherer::new(hint), problems, limits: hint.limits, last: None }
    }

    fn put(&mut self, at: (u64, u64), value: Value) -> Result<(), ProblemKind> {
        if matches!(&value, Value::Text(text) if text.is_empty()) {
            return Ok(());
        }
        let (row, column) = at;
        if self.last.is_some_and(|last| at <= last) {
            // Cells out of order or twice in one place: only a forged file has them.
            return Err(ProblemKind::Broken {});
        }
        if column >= self.limits.columns {
            return Err(ProblemKind::FarCell { at_row: row + 1, at_column: column + 1 });
        }
        if self.last.is_none_or(|(last, _)| last != row) {
            self.gatherer.row(row + 1)?;
        }
        self.last = Some(at);
        while self.gatherer.width() < column {
            self.gatherer.cell(String::new(), self.problems)?;
        }
        let text = self.shown(value, at);
        self.gatherer.cell(text, self.problems)
    }

    fn shown(&mut self, value: Value, (row, column): (u64, u64)) -> String {
        match value {
            Value::Text(text) => text,
            Value::Error(text) => {
                let kind = ProblemKind::CellError { text: text.clone() };
                self.problems.push(Problem::of_cell(row + 1, &super::letters(column), kind));
                text
            }
        }
    }

    fn finish(self) -> Result<Vec<Row>, ProblemKind> {
        self.gatherer.finish()
    }
}

enum Value {
    Text(String),
    Error(String),
}

fn text_of(value: DataRef<'_>) -> Value {
    Value::Text(match value {
        DataRef::Empty => String::new(),
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text,
        DataRef::SharedString(text) => text.to_owned(),
        DataRef::Bool(truth) => truth.to_string(),
        DataRef::DateTime(moment) => moment_text(&moment),
        DataRef::Error(error) => return Value::Error(error.to_string()),
    })
}

/// ISO 8601: a day, a day with its time, or a time alone when the whole days are zero.
fn moment_text(moment: &ExcelDateTime) -> String {
    let number = moment.as_f64();
    if moment.is_duration() {
        let minutes = (number * 1440.0).round();
        return format!("{}:{:02}", (minutes / 60.0).trunc(), (minutes % 60.0).abs());
    }
    let (year, month, day, hour, minute, second, _) = moment.to_ymd_hms_milli();
    if number.abs() < 1.0 {
        return format!("{hour:02}:{minute:02}");
    }
    let date = format!("{year:04}-{month:02}-{day:02}");
    match (hour, minute, second) {
        (0, 0, 0) => date,
        (_, _, 0) => format!("{date} {hour:02}:{minute:02}"),
        _ => format!("{date} {hour:02}:{minute:02}:{second:02}"),
    }
}

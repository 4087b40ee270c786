//! A sheet as XLSX: texts are written as texts, never as formulas, and marked all the same, since the file may be saved
//! as CSV by whoever opens it.

use super::{Cell, Sheet, formula};
use crate::problems::{Problem, ProblemKind};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

/// Excel's own bounds.
const CELL_CHARACTERS: usize = 32_767;
const ROWS: usize = 1_048_575;
const COLUMNS: usize = 16_384;

/// The bytes of an XLSX file, or what does not fit into one.
pub fn to_xlsx(sheet: &Sheet) -> Result<Vec<u8>, Problem> {
    fits(sheet)?;
    write(sheet).map_err(|_| Problem::of_file(ProblemKind::Broken {}))
}

fn fits(sheet: &Sheet) -> Result<(), Problem> {
    if sheet.rows.len() > ROWS {
        return Err(Problem::of_file(ProblemKind::TooManyRows { limit: ROWS as u64 }));
    }
    if sheet.columns.len() > COLUMNS {
        return Err(Problem::of_file(ProblemKind::TooManyColumns { limit: COLUMNS as u64 }));
    }
    for (number, row) in (2..).zip(&sheet.rows) {
        for (cell, column) in row.iter().zip(&sheet.columns) {
            // Excel counts UTF-16 units.
            if matches!(cell, Cell::Text(text) if formula::mark(text).encode_utf16().count() > CELL_CHARACTERS)
            {
                let kind = ProblemKind::TooLongForFormat { limit: CELL_CHARACTERS as u64 };
                return Err(Problem::of_cell(number, column, kind));
            }
        }
    }
    Ok(())
}

fn write(sheet: &Sheet) -> Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    // The clock is no part of what was exported, and tells when someone worked.
    book.set_properties(
        &rust_xlsxwriter::DocProperties::new().set_creation_datetime(&ExcelDateTime::from_ymd(2022, 1, 1)?),
    );
    let page = book.add_worksheet();
    page.set_name(sheet_name(&sheet.name))?;
    let bold = Format::new().set_bold();
    for (column, name) in (0u16..).zip(&sheet.columns) {
        page.write_string_with_format(0, column, formula::mark(name), &bold)?;
    }
    page.set_freeze_panes(1, 0)?;
    let day = Format::new().set_num_format("yyyy-mm-dd");
    for (number, row) in (1u32..).zip(&sheet.rows) {
        for (column, cell) in (0u16..).zip(row) {
            put(page, (number, column), (cell, &day))?;
        }
    }
    book.save_to_buffer()
}

fn put(
    page: &mut Worksheet,
    (row, column): (u32, u16),
    (cell, day): (&Cell, &Format),
) -> Result<(), XlsxError> {
    match cell {
        Cell::Empty => {}
        Cell::Text(text) if text.is_empty() => {}
        Cell::Text(text) => {
            page.write_string(row, column, formula::mark(text))?;
        }
        // Beyond 2^53 a spreadsheet's number would lose digits.
        Cell::Whole(number) if number.unsigned_abs() >= 1 << 53 => {
            page.write_string(row, column, formula::mark(&number.to_string()))?;
        }
        Cell::Whole(number) => {
            page.write_number(row, column, *number as f64)?;
        }
        Cell::Decimal(number) if number.is_finite() => {
            page.write_number(row, column, *number)?;
        }
        Cell::Decimal(_) => {}
        Cell::Day(at) if at.year >= 1900 => {
            let moment = ExcelDateTime::from_ymd(at.year.unsigned_abs(), at.month, at.day)?;
            page.write_datetime_with_format(row, column, &moment, day)?;
        }
        Cell::Day(at) => {
            page.write_string(row, column, at.iso_day())?;
        }
    }
    Ok(())
}

/// Excel allows 31 characters and none of `[]:*?/\`.
fn sheet_name(name: &str) -> String {
    let plain: String = name
        .chars()
        .map(|letter| if "[]:*?/\\'".contains(letter) || letter.is_control() { ' ' } else { letter })
        .collect();
    let mut short = String::new();
    for letter in plain.trim().chars() {
        if short.encode_utf16().count() + letter.len_utf16() > 31 {
            break;
        }
        short.push(letter);
    }
    if short.is_empty() { "Tizim".into() } else { short }
}

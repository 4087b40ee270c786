//! A sheet as CSV: UTF-8 with the mark that Excel needs, commas, CRLF, every text in quotation marks.

use super::{Cell, Sheet, formula};

/// The bytes of a CSV file.
pub fn to_csv(sheet: &Sheet) -> Vec<u8> {
    let mut out = String::from("\u{feff}");
    line(sheet.columns.iter().map(|name| quoted(name)), &mut out);
    for row in &sheet.rows {
        line(row.iter().map(field), &mut out);
    }
    out.into_bytes()
}

fn line(fields: impl Iterator<Item = String>, out: &mut String) {
    for (place, field) in fields.enumerate() {
        if place > 0 {
            out.push(',');
        }
        out.push_str(&field);
    }
    out.push_str("\r\n");
}

/// Numbers and days stand bare: a bare number is never run, and a spreadsheet knows what it is.
fn field(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) => quoted(text),
        Cell::Empty | Cell::Whole(_) | Cell::Decimal(_) | Cell::Day(_) => cell.plain(),
    }
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", formula::mark(text).replace('"', "\"\""))
}

//! The response: what the child found, as frames, and how the office takes them in.
//!
//! Frames: `H` what the table is, `R` a batch of rows, `P` a problem, `E` the end with the number of rows. The office
//! stops at the first frame that breaks a rule.

use super::FRAME_BYTES;
use super::bytes::{Cursor, Wire, put_text, take_text};
use super::request::take_letter;
use crate::limits::Limits;
use crate::problems::Problem;
use crate::tables::{Row, Table, is_mark};
use std::io::{self, Read, Write};

/// Rows are sent in batches of about this many bytes.
const BATCH_BYTES: usize = 64 << 10;

/// All problems together are no longer than this.
const PROBLEM_BYTES: u64 = 8 << 20;

/// What the child read.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// The table, empty when the file was refused.
    pub table: Table,
    /// Everything that was wrong.
    pub problems: Vec<Problem>,
}

/// Why a response was not believed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Garbled {
    /// It ended before its end.
    Cut,
    /// A frame is not one.
    Frame,
    /// More was sent than may be.
    Beyond,
    /// A text holds what the child had to take out.
    Marked,
}

/// Writes what was read.
pub fn write_response(out: &mut impl Write, parsed: &Parsed) -> io::Result<()> {
    let mut body = Vec::with_capacity(2 * BATCH_BYTES);
    put_head(&parsed.table, &mut body);
    frame(out, b'H', &mut body)?;
    for row in &parsed.table.rows {
        put_row(row, &mut body);
        if body.len() >= BATCH_BYTES {
            frame(out, b'R', &mut body)?;
        }
    }
    if !body.is_empty() {
        frame(out, b'R', &mut body)?;
    }
    for problem in &parsed.problems {
        problem.put(&mut body);
        frame(out, b'P', &mut body)?;
    }
    (parsed.table.rows.len() as u64).put(&mut body);
    frame(out, b'E', &mut body)?;
    out.flush()
}

fn frame(out: &mut impl Write, kind: u8, body: &mut Vec<u8>) -> io::Result<()> {
    let length = u32::try_from(body.len()).ok().filter(|length| *length <= FRAME_BYTES);
    let length = length.ok_or(io::ErrorKind::FileTooLarge)?;
    out.write_all(&[kind])?;
    out.write_all(&length.to_le_bytes())?;
    out.write_all(body)?;
    body.clear();
    Ok(())
}

fn put_head(table: &Table, out: &mut Vec<u8>) {
    table.format.put(out);
    table.encoding.put(out);
    table.delimiter.map(|delimiter| u64::from(u32::from(delimiter))).put(out);
    table.sheets.put(out);
    table.sheet.put(out);
    table.header_row.put(out);
    table.header.put(out);
}

fn put_row(row: &Row, out: &mut Vec<u8>) {
    row.number.put(out);
    (row.cells.len() as u64).put(out);
    row.cells.iter().for_each(|cell| put_text(cell, out));
}

fn take_head(from: &mut Cursor<'_>) -> Option<Table> {
    Some(Table {
        format: Wire::fetch(from)?,
        encoding: Wire::fetch(from)?,
        delimiter: take_letter(from)?,
        sheets: Wire::fetch(from)?,
        sheet: Wire::fetch(from)?,
        header_row: Wire::fetch(from)?,
        header: Wire::fetch(from)?,
        rows: Vec::new(),
    })
}

/// Reads a response within the limits; `progress` hears the number of rows after each frame of them.
pub fn read_response(
    from: &mut impl Read,
    limits: &Limits,
    progress: &mut dyn FnMut(u64),
) -> Result<Parsed, Garbled> {
    let mut taking = Taking { parsed: None, limits, cells: 0, text: 0, told: 0 };
    let mut body = Vec::new();
    loop {
        let kind = next_frame(from, &mut body)?;
        let mut cursor = Cursor::over(&body);
        match kind {
            b'H' => taking.head(&mut cursor)?,
            b'R' => progress(taking.rows(&mut cursor, body.len() as u64)?),
            b'P' => taking.problem(&mut cursor, body.len() as u64)?,
            b'E' => return taking.end(&mut cursor),
            _ => return Err(Garbled::Frame),
        }
        if !cursor.is_empty() {
            return Err(Garbled::Frame);
        }
    }
}

fn next_frame(from: &mut impl Read, body: &mut Vec<u8>) -> Result<u8, Garbled> {
    let mut start = [0u8; 5];
    from.read_exact(&mut start).map_err(|_| Garbled::Cut)?;
    let [kind, length @ ..] = start;
    let length = u32::from_le_bytes(length);
    if length > FRAME_BYTES {
        return Err(Garbled::Beyond);
    }
    body.clear();
    from.take(u64::from(length)).read_to_end(body).map_err(|_| Garbled::Cut)?;
    if body.len() as u64 == u64::from(length) { Ok(kind) } else { Err(Garbled::Cut) }
}

struct Taking<'l> {
    parsed: Option<Parsed>,
    limits: &'l Limits,
    /// Filled cells so far.
    cells: u64,
    /// Bytes of rows so far.
    text: u64,
    /// Bytes of problems so far.
    told: u64,
}

impl Taking<'_> {
    fn head(&mut self, cursor: &mut Cursor<'_>) -> Result<(), Garbled> {
        let table = take_head(cursor).filter(|_| self.parsed.is_none()).ok_or(Garbled::Frame)?;
        if table.header.len() as u64 > self.limits.columns {
            return Err(Garbled::Beyond);
        }
        if table.header.iter().chain(&table.sheets).any(|name| name.chars().any(is_mark)) {
            return Err(Garbled::Marked);
        }
        self.parsed = Some(Parsed { table, problems: Vec::new() });
        Ok(())
    }

    fn rows(&mut self, cursor: &mut Cursor<'_>, length: u64) -> Result<u64, Garbled> {
        let parsed = self.parsed.as_mut().ok_or(Garbled::Frame)?;
        self.text += length;
        // Each cell and row adds its length and number to its text.
        if self.text > self.limits.text_bytes + 16 * (self.limits.cells + self.limits.rows) {
            return Err(Garbled::Beyond);
        }
        while !cursor.is_empty() {
            let row = take_row(cursor, self.limits)?;
            let last = parsed.table.rows.last().map_or(0, |last| last.number);
            self.cells += row.cells.iter().filter(|cell| !cell.is_empty()).count() as u64;
            if row.number <= last {
                return Err(Garbled::Frame);
            }
            if parsed.table.rows.len() as u64 > self.limits.rows || self.cells > self.limits.cells {
                return Err(Garbled::Beyond);
            }
            parsed.table.rows.push(row);
        }
        Ok(parsed.table.rows.len() as u64)
    }

    fn problem(&mut self, cursor: &mut Cursor<'_>, length: u64) -> Result<(), Garbled> {
        let parsed = self.parsed.as_mut().ok_or(Garbled::Frame)?;
        self.told += length;
        if self.told > PROBLEM_BYTES {
            return Err(Garbled::Beyond);
        }
        let problem = Problem::fetch(cursor).ok_or(Garbled::Frame)?;
        // Refusals and the closing count come beyond the bound on listed problems.
        if parsed.problems.len() as u64 > self.limits.problems + 16 {
            return Err(Garbled::Beyond);
        }
        parsed.problems.push(problem);
        Ok(())
    }

    fn end(self, cursor: &mut Cursor<'_>) -> Result<Parsed, Garbled> {
        let parsed = self.parsed.ok_or(Garbled::Frame)?;
        match u64::fetch(cursor) {
            Some(rows) if rows == parsed.table.rows.len() as u64 => Ok(parsed),
            _ => Err(Garbled::Frame),
        }
    }
}

fn take_row(cursor: &mut Cursor<'_>, limits: &Limits) -> Result<Row, Garbled> {
    let number = u64::fetch(cursor).ok_or(Garbled::Frame)?;
    let width = u64::fetch(cursor).ok_or(Garbled::Frame)?;
    if width > limits.columns {
        return Err(Garbled::Beyond);
    }
    let mut cells = Vec::with_capacity(usize::try_from(width).map_err(|_| Garbled::Beyond)?);
    for _ in 0..width {
        let text = take_text(cursor).ok_or(Garbled::Frame)?;
        if text.len() as u64 > limits.cell_bytes {
            return Err(Garbled::Beyond);
        }
        if text.chars().any(is_mark) {
            return Err(Garbled::Marked);
        }
        cells.push(text.to_owned());
    }
    Ok(Row { number, cells })
}

#[cfg(test)]
mod tests;

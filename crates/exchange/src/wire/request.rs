//! The request: what the office asks the child to read.
//!
//! `TZM1`, the length of the hint, the hint, the length of the file, the file. Nothing else is given to the child: no
//! name, no path, no key.

use super::bytes::{Cursor, Wire};
use crate::limits::Limits;
use crate::tables::{HeaderRow, Hint};
use std::io::{self, Read, Write};

const MAGIC: &[u8; 4] = b"TZM1";
const HINT_BYTES: u64 = 64 << 10;

/// Writes the request of reading `file` with `hint`.
pub fn write_request(out: &mut impl Write, file: &[u8], hint: &Hint) -> io::Result<()> {
    let mut said = Vec::new();
    hint.put(&mut said);
    out.write_all(MAGIC)?;
    out.write_all(&(said.len() as u64).to_le_bytes())?;
    out.write_all(&said)?;
    out.write_all(&(file.len() as u64).to_le_bytes())?;
    out.write_all(file)?;
    out.flush()
}

/// Reads a request; the file is bounded by the limits in its hint.
pub fn read_request(from: &mut impl Read) -> io::Result<(Vec<u8>, Hint)> {
    let mut magic = [0; 4];
    from.read_exact(&mut magic)?;
    if &magic != MAGIC {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let said = sized(from, HINT_BYTES)?;
    let hint = Hint::fetch(&mut Cursor::over(&said)).ok_or(io::ErrorKind::InvalidData)?;
    let file = sized(from, hint.limits.bytes)?;
    Ok((file, hint))
}

fn sized(from: &mut impl Read, limit: u64) -> io::Result<Vec<u8>> {
    let mut length = [0; 8];
    from.read_exact(&mut length)?;
    let length = u64::from_le_bytes(length);
    if length > limit {
        return Err(io::ErrorKind::FileTooLarge.into());
    }
    let mut bytes = Vec::new();
    from.take(length).read_to_end(&mut bytes)?;
    if bytes.len() as u64 == length { Ok(bytes) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

impl Wire for Limits {
    fn put(&self, out: &mut Vec<u8>) {
        let Limits { bytes, rows, columns, cells, text_bytes, cell_bytes, row_bytes, problems } = self;
        [bytes, rows, columns, cells, text_bytes, cell_bytes, row_bytes, problems]
            .into_iter()
            .for_each(|limit| limit.put(out));
    }

    fn fetch(from: &mut Cursor<'_>) -> Option<Limits> {
        Some(Limits {
            bytes: Wire::fetch(from)?,
            rows: Wire::fetch(from)?,
            columns: Wire::fetch(from)?,
            cells: Wire::fetch(from)?,
            text_bytes: Wire::fetch(from)?,
            cell_bytes: Wire::fetch(from)?,
            row_bytes: Wire::fetch(from)?,
            problems: Wire::fetch(from)?,
        })
    }
}

impl Wire for HeaderRow {
    fn put(&self, out: &mut Vec<u8>) {
        match self {
            HeaderRow::Find => (None::<Option<u64>>).put(out),
            HeaderRow::Absent => Some(None::<u64>).put(out),
            HeaderRow::At(row) => Some(Some(*row)).put(out),
        }
    }

    fn fetch(from: &mut Cursor<'_>) -> Option<HeaderRow> {
        Some(match Option::<Option<u64>>::fetch(from)? {
            None => HeaderRow::Find,
            Some(None) => HeaderRow::Absent,
            Some(Some(row)) => HeaderRow::At(row),
        })
    }
}

impl Wire for Hint {
    fn put(&self, out: &mut Vec<u8>) {
        self.encoding.put(out);
        self.delimiter.map(|delimiter| u64::from(u32::from(delimiter))).put(out);
        self.sheet.put(out);
        self.header.put(out);
        self.limits.put(out);
    }

    fn fetch(from: &mut Cursor<'_>) -> Option<Hint> {
        Some(Hint {
            encoding: Wire::fetch(from)?,
            delimiter: take_letter(from)?,
            sheet: Wire::fetch(from)?,
            header: Wire::fetch(from)?,
            limits: Wire::fetch(from)?,
        })
    }
}

/// An optional character.
pub fn take_letter(from: &mut Cursor<'_>) -> Option<Option<char>> {
    match Option::<u64>::fetch(from)? {
        None => Some(None),
        Some(code) => char::from_u32(u32::try_from(code).ok()?).map(Some),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tables::Encoding;

    #[test]
    fn a_request_comes_back_as_it_was_sent() {
        let hint = Hint {
            encoding: Some(Encoding::Kz1048),
            delimiter: Some(';'),
            sheet: Some("Тізім".into()),
            header: HeaderRow::At(3),
            limits: Limits { rows: 9, ..Limits::USUAL },
        };
        let mut sent = Vec::new();
        write_request(&mut sent, b"a;b", &hint).unwrap();
        assert_eq!(read_request(&mut sent.as_slice()).unwrap(), (b"a;b".to_vec(), hint));
    }

    #[test]
    fn a_file_beyond_the_limit_and_a_cut_request_are_refused() {
        let mut sent = Vec::new();
        write_request(
            &mut sent,
            &[b'a'; 100],
            &Hint { limits: Limits { bytes: 99, ..Limits::USUAL }, ..Hint::default() },
        )
        .unwrap();
        assert_eq!(read_request(&mut sent.as_slice()).unwrap_err().kind(), io::ErrorKind::FileTooLarge);
        let cut = sent.get(..20).unwrap();
        assert!(read_request(&mut &*cut).is_err());
    }
}

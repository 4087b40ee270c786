//! Reads what a crash left in the write-ahead log, to tell an unfinished write from a damaged one.
//!
//! SQLite reads up to the first bad frame and drops the rest without a word. A bad frame in the last transaction
//! is what a crash leaves; but a transaction begins only after the one before it was flushed, so a bad frame with
//! a later transaction behind it is damage to something that was acknowledged. The format is the one described in
//! "The SQLite Database File Format", section 4.
//!
//! What it cannot see is damage to the last transaction or two: that looks as a crash does. Opening and closing both
//! leave an empty write-ahead log, so this is about the time between a crash and the next opening.

use crate::refusals::Unreadable;
use std::fs::File;
use std::io::{BufReader, ErrorKind, Read};
use std::path::{Path, PathBuf};

const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;

/// The write-ahead log beside a database file.
pub(crate) fn beside(database: &Path) -> PathBuf {
    let mut name = database.as_os_str().to_owned();
    name.push("-wal");
    PathBuf::from(name)
}

/// Refuses a write-ahead log that has lost something in its middle.
pub(crate) fn examine(database: &Path) -> Result<(), Unreadable> {
    let place = beside(database);
    let found = match File::open(&place) {
        Err(e) if e.kind() == ErrorKind::NotFound => return Ok(()),
        Err(e) => Err(e),
        Ok(file) => find_damage(&mut BufReader::with_capacity(1 << 18, file)),
    };
    match found {
        Err(source) => Err(Unreadable::Disk { file: place, source }),
        Ok(Some(says)) => Err(Unreadable::Damaged { file: place, says }),
        Ok(None) => Ok(()),
    }
}

/// The running checksum of a write-ahead log.
type Sum = (u32, u32);

/// What its header says.
struct Header {
    big_endian: bool,
    page: usize,
    salts: [u8; 8],
    sum: Sum,
}

/// What is wrong that no crash explains.
fn find_damage(wal: &mut impl Read) -> std::io::Result<Option<String>> {
    let mut bytes = [0; HEADER];
    // The header is flushed before anything follows it; zeros are a file that was made longer and no more.
    if !read_whole(wal, &mut bytes)? || bytes.iter().all(|byte| *byte == 0) {
        return Ok(None);
    }
    let Some(header) = Header::read(&bytes) else {
        return Ok(Some("its first 32 bytes are not as they were written".to_owned()));
    };
    let (mut sum, mut bad, mut ended_since) = (header.sum, None, false);
    let mut frame = vec![0; FRAME_HEADER + header.page];
    for number in 1u64.. {
        if !read_whole(wal, &mut frame)? {
            break;
        }
        let (head, page) = frame.split_at(FRAME_HEADER);
        let ours = head.get(8..16) == Some(&header.salts);
        let expected = header.add(header.add(sum, head.get(..8).unwrap_or_default()), page);
        sum = (number_at(head, 16), number_at(head, 20));
        if bad.is_none() && !(ours && expected == sum) {
            bad = Some(number);
        } else if ours && ended_since {
            return Ok(bad.map(|bad| format!("what was written as frame {bad} has changed since")));
        }
        ended_since |= bad.is_some() && ours && number_at(head, 4) != 0;
    }
    Ok(None)
}

impl Header {
    fn read(bytes: &[u8; HEADER]) -> Option<Self> {
        let big_endian = match number_at(bytes, 0) {
            0x377F_0682 => false,
            0x377F_0683 => true,
            _ => return None,
        };
        let page = usize::try_from(number_at(bytes, 8)).ok()?;
        let salts = bytes.get(16..24)?.try_into().ok()?;
        let header = Self { big_endian, page, salts, sum: (number_at(bytes, 24), number_at(bytes, 28)) };
        let whole = header.add((0, 0), bytes.get(..24)?) == header.sum;
        (whole && page.is_power_of_two() && (512..=65_536).contains(&page)).then_some(header)
    }

    /// Goes on with a checksum over more bytes; their number is a multiple of 8.
    fn add(&self, (mut first, mut second): Sum, bytes: &[u8]) -> Sum {
        let read = if self.big_endian { u32::from_be_bytes } else { u32::from_le_bytes };
        for pair in bytes.as_chunks::<4>().0.as_chunks::<2>().0 {
            first = first.wrapping_add(read(pair[0])).wrapping_add(second);
            second = second.wrapping_add(read(pair[1])).wrapping_add(first);
        }
        (first, second)
    }
}

fn number_at(bytes: &[u8], at: usize) -> u32 {
    bytes.iter().skip(at).take(4).fold(0, |number, byte| (number << 8) | u32::from(*byte))
}

/// Fills the buffer; says no when the file ends before.
fn read_whole(from: &mut impl Read, buffer: &mut [u8]) -> std::io::Result<bool> {
    match from.read_exact(buffer) {
        Ok(()) => Ok(true),
        Err(e) if e.kind() == ErrorKind::UnexpectedEof => Ok(false),
        Err(e) => Err(e),
    }
}

//! The log: sealed entries in the order of their arrival, added at the end and never changed.
//!
//! One append is one transaction, and says where it expects the log to end; who comes second is told so and
//! loses nothing. Positions run from 1 without a gap. Each row is checked when it is read.

use crate::about::About;
use crate::known::Known;
use crate::refusals::{AppendError, StoreError, Unreadable};
use crate::sqlite::{Db, Held, Kind, Wrong};
use crate::{Fault, Position, row, sql};
use rusqlite::{OptionalExtension, Row, Transaction, params};
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// The log's file.
pub(crate) const KIND: Kind =
    Kind { file: "log.sqlite", held: Held::Alone, secure_delete: "OFF", tables: &[sql::MAKE_ENTRIES] };

/// How many pages may wait in the write-ahead log before they are moved into the file: 16 MiB.
const PAGES_BETWEEN_CHECKPOINTS: usize = 4096;

/// How much of the log is read at once while others may write in between.
const BYTES_AT_ONCE: usize = 1 << 20;

/// How many faults are named before the rest is left out.
const FAULTS_AT_MOST: usize = 10_000;

/// An entry to be appended. All of it is readable without a key, save for what `bytes` seals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEntry {
    /// The node whose chain it continues.
    pub node: [u8; 16],
    /// Its place in that chain; below 2⁶³.
    pub sequence: u64,
    /// The hash of the entry; no two are the same.
    pub id: [u8; 32],
    /// The act it comes from; several entries may share one.
    pub act: [u8; 16],
    /// Its time, as the ledger counts it; below 2⁶³.
    pub time: u64,
    /// The entry itself, signed and sealed.
    pub bytes: Vec<u8>,
}

/// An entry as it stands in the log, its row checked.
pub type StoredEntry = NewEntry;

/// The log of one office.
#[derive(Debug)]
pub struct Log {
    db: Db,
    waiting_pages: AtomicUsize,
    known: Mutex<Option<Known>>,
}

impl Log {
    pub(crate) fn open(folder: &Path) -> Result<(Self, About), Unreadable> {
        let (db, about) = Db::open(folder, &KIND)?;
        Ok((Self { db, waiting_pages: AtomicUsize::new(0), known: Mutex::default() }, about))
    }

    pub(crate) fn db(&self) -> &Db {
        &self.db
    }

    /// Appends all of `entries` or none, in one transaction that is on the disk when this returns the new end.
    ///
    /// # Errors
    /// [`AppendError::Moved`] when the log does not end at `expected`; the others say that nothing is acknowledged.
    pub fn append(&self, entries: &[NewEntry], expected: Position) -> Result<Position, AppendError> {
        let mut known = self.known()?;
        let known = known.get_or_insert_default();
        let end = self.db.write(|transaction| {
            check_end(transaction, expected)?;
            if known.holds_any(entries) {
                return Err(Wrong::Refused(AppendError::Known));
            }
            put_all(transaction, entries, expected)
        })?;
        for (number, entry) in entries.iter().enumerate() {
            known.add(expected.after(number + 1), entry);
        }
        self.count_pages(entries);
        Ok(end)
    }

    /// Whether writing has ended because the disk failed.
    #[must_use]
    pub fn is_stopped(&self) -> bool {
        self.db.is_stopped()
    }

    /// Where the log ends, which is also how many entries it holds.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn position(&self) -> Result<Position, StoreError> {
        let last = self.db.read(|c| c.query_row(sql::LAST_POSITION, [], |row| row.get::<_, i64>(0)))?;
        Ok(Position(last.cast_unsigned()))
    }

    /// Hands every entry after `position` to `each`, in order, until it breaks. Others may append meanwhile, and
    /// `each` may use the store.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] at the first row that is not as it was written, or is missing.
    pub fn entries_from(
        &self,
        position: Position,
        each: &mut dyn FnMut(Position, &StoredEntry) -> ControlFlow<()>,
    ) -> Result<(), StoreError> {
        let mut last = position;
        loop {
            let (rows, stopped) = self.some_after(last);
            if rows.is_empty() && stopped.is_none() {
                return Ok(());
            }
            for row in rows {
                let (found, entry) = self.checked(row)?;
                let next = last.after(1);
                if found != next {
                    return Err(self.damaged(format!("entry {next} is missing")));
                }
                last = next;
                if each(last, &entry).is_break() {
                    return Ok(());
                }
            }
            if let Some(e) = stopped {
                return Err(e);
            }
        }
    }

    /// The entry with this id and its place.
    ///
    /// # Errors
    /// When the file cannot be read, or the row is not as it was written.
    pub fn entry(&self, id: &[u8; 32]) -> Result<Option<(Position, StoredEntry)>, StoreError> {
        let Some(position) = self.known()?.get_or_insert_default().entry(id) else { return Ok(None) };
        let found = self.db.read(|c| {
            let mut statement = c.prepare_cached(sql::ENTRY_AT)?;
            statement.query_row([position.0.cast_signed()], read_row).optional()
        })?;
        let found = found.map(|row| self.checked(row)).transpose()?;
        Ok(found.filter(|(_, entry)| entry.id == *id))
    }

    /// The place of the first entry of this act, when it is in the log: a repeated act is answered with it.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn act(&self, act: &[u8; 16]) -> Result<Option<Position>, StoreError> {
        Ok(self.known()?.get_or_insert_default().act(act))
    }

    /// Whether an entry of this act is in the log.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn has_act(&self, act: &[u8; 16]) -> Result<bool, StoreError> {
        Ok(self.act(act)?.is_some())
    }

    /// Moves what waits in the write-ahead log into the file; appending does this by itself from time to time.
    ///
    /// # Errors
    /// When the disk failed; then writing has stopped, and everything acknowledged is still there.
    pub fn settle(&self) -> Result<(), StoreError> {
        self.waiting_pages.store(0, Ordering::Relaxed);
        self.db.checkpoint("PASSIVE")
    }

    /// Hands every entry that is whole to `each` and names all that are not: for a damaged log.
    pub fn salvage(&self, each: &mut dyn FnMut(Position, &StoredEntry)) -> Vec<Fault> {
        let mut faults = Vec::new();
        let fault = |says: String| Fault { file: self.db.file().to_owned(), says };
        let end = self.position().unwrap_or_else(|e| {
            faults.push(fault(format!("the end of the log cannot be found: {e}")));
            Position(FAULTS_AT_MOST as u64)
        });
        let mut last = Position::START;
        while last < end && faults.len() < FAULTS_AT_MOST {
            let (rows, stopped) = self.some_after(last);
            if rows.is_empty() && stopped.is_none() {
                faults.push(fault(format!("entries {} to {end} are missing", last.after(1))));
                break;
            }
            for row in rows {
                let (found, next) = (row.position, last.after(1));
                if found != next {
                    faults
                        .push(fault(format!("entries {next} to {} are missing", found.0.saturating_sub(1))));
                }
                last = found;
                match self.checked(row) {
                    Ok((position, entry)) => each(position, &entry),
                    Err(e) => faults.push(Fault::of(self.db.file(), &e)),
                }
            }
            if let Some(e) = stopped {
                last = last.after(1);
                faults.push(fault(format!("entry {last} cannot be read: {e}")));
            }
        }
        faults
    }

    /// Every fault of the log, and what the database says of itself.
    pub(crate) fn faults(&self) -> Vec<Fault> {
        let mut faults = self.db.faults();
        faults.extend(self.salvage(&mut |_, _| ()));
        faults
    }

    /// Reads which entries the log holds, unless that was done. The first question or append does it by itself; doing it
    /// before, on another thread, keeps it from waiting (about half a second for a million entries).
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when the log cannot be read to its end.
    pub fn warm(&self) -> Result<(), StoreError> {
        self.known().map(drop)
    }

    /// Which entries the log holds: always `Some` when this returns.
    fn known(&self) -> Result<MutexGuard<'_, Option<Known>>, StoreError> {
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.is_none() {
            let mut read = Known::default();
            self.entries_from(Position::START, &mut |position, entry| {
                read.add(position, entry);
                ControlFlow::Continue(())
            })?;
            *known = Some(read);
        }
        Ok(known)
    }

    /// Some rows after `position`, at least one when there is one, up to the first that cannot be read or stands out of
    /// order, as rows of a damaged page may: whoever goes on after the last of them always comes further.
    fn some_after(&self, position: Position) -> (Vec<EntryRow>, Option<StoreError>) {
        let mut read: Vec<EntryRow> = Vec::new();
        let (mut last, mut is_in_order) = (position, true);
        let done = self.db.read(|c| {
            let mut statement = c.prepare_cached(sql::ENTRIES_AFTER)?;
            let mut rows = statement.query([position.0.cast_signed()])?;
            let mut size = 0;
            while size < BYTES_AT_ONCE {
                let Some(row) = rows.next()? else { break };
                let row = read_row(row)?;
                is_in_order = row.position > last;
                if !is_in_order {
                    break;
                }
                last = row.position;
                size += row.entry.bytes.len() + 256;
                read.push(row);
            }
            Ok(())
        });
        let out_of_order = || self.damaged(format!("what follows entry {last} stands out of order"));
        (read, done.err().or_else(|| (!is_in_order).then(out_of_order)))
    }

    fn checked(&self, row: EntryRow) -> Result<(Position, StoredEntry), StoreError> {
        if row.sum == entry_sum(row.position, &row.entry) {
            Ok((row.position, row.entry))
        } else {
            Err(self.damaged(format!("entry {} is not as it was written", row.position)))
        }
    }

    fn damaged(&self, says: String) -> StoreError {
        StoreError::Damaged { file: self.db.file().to_owned(), says }
    }

    /// Estimates the pages that an append dirtied, and moves them into the file when there are many. The entries
    /// are already safe, so a failure here only ends further writing.
    fn count_pages(&self, entries: &[NewEntry]) {
        let pages: usize = entries.iter().map(|entry| 1 + entry.bytes.len() / 4096).sum();
        if self.waiting_pages.fetch_add(pages, Ordering::Relaxed) + pages > PAGES_BETWEEN_CHECKPOINTS {
            let _stopped_from_here_on = self.settle();
        }
    }
}

/// A row as read, not yet checked.
struct EntryRow {
    position: Position,
    entry: StoredEntry,
    sum: i64,
}

fn check_end(transaction: &Transaction<'_>, expected: Position) -> Result<(), Wrong<AppendError>> {
    let last = transaction.prepare_cached(sql::LAST_POSITION)?.query_row([], |row| row.get::<_, i64>(0))?;
    let actual = Position(last.cast_unsigned());
    if actual == expected { Ok(()) } else { Err(Wrong::Refused(AppendError::Moved { actual })) }
}

fn put_all(
    transaction: &Transaction<'_>,
    entries: &[NewEntry],
    mut position: Position,
) -> Result<Position, Wrong<AppendError>> {
    let number = |n: u64| i64::try_from(n).map_err(|_| Wrong::Refused(AppendError::TooLarge));
    let mut put = transaction.prepare_cached(sql::PUT_ENTRY)?;
    for entry in entries {
        position = position.after(1);
        let sum = entry_sum(position, entry);
        let (at, sequence, time) = (number(position.0)?, number(entry.sequence)?, number(entry.time)?);
        put.execute(params![at, entry.node, sequence, entry.id, entry.act, time, entry.bytes, sum])?;
    }
    Ok(position)
}

fn read_row(row: &Row<'_>) -> rusqlite::Result<EntryRow> {
    Ok(EntryRow {
        position: Position(row.get::<_, i64>(0)?.cast_unsigned()),
        entry: StoredEntry {
            node: row.get(1)?,
            sequence: row.get::<_, i64>(2)?.cast_unsigned(),
            id: row.get(3)?,
            act: row.get(4)?,
            time: row.get::<_, i64>(5)?.cast_unsigned(),
            bytes: row.get(6)?,
        },
        sum: row.get(7)?,
    })
}

fn entry_sum(position: Position, entry: &NewEntry) -> i64 {
    row::checksum(
        "entries",
        &[
            &position.0.to_be_bytes(),
            &entry.node,
            &entry.sequence.to_be_bytes(),
            &entry.id,
            &entry.act,
            &entry.time.to_be_bytes(),
            &entry.bytes,
        ],
    )
}

impl From<StoreError> for AppendError {
    fn from(e: StoreError) -> Self {
        match e {
            StoreError::Full => Self::Full,
            StoreError::Damaged { .. } => Self::Damaged,
            _ => Self::Stopped,
        }
    }
}

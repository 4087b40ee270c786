//! One database file: how it is opened, written and flushed, and when writing to it ends.
//!
//! `synchronous = FULL`: an acknowledged write survives a power cut. Checkpoints of the write-ahead log are ours, not
//! automatic, because SQLite keeps quiet about an automatic one that fails. After a failed write or flush
//! nothing more is written until the file is opened anew, because what the kernel then keeps is anybody's guess.

use crate::about::{APPLICATION, About, FORMAT};
use crate::refusals::{StoreError, Unreadable};
use crate::{Fault, row, sql, wal};
use rusqlite::{Connection, ErrorCode, OpenFlags, Transaction, TransactionBehavior, params};
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::{FileExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// How a database file is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Held {
    /// By this process alone, with a write-ahead log.
    Alone,
    /// By the front and the desk at once, with a rollback journal: a shared write-ahead log has an index in a shared
    /// file, into which SQLite copies memory that it has not cleared, and what the desk had in memory is secret.
    Shared,
}

/// What is told apart between our three databases.
#[derive(Debug)]
pub(crate) struct Kind {
    /// The path inside the folder.
    pub file: &'static str,
    /// Who opens it.
    pub held: Held,
    /// Whether removed rows are overwritten with zeros.
    pub secure_delete: &'static str,
    /// The statements that make its tables.
    pub tables: &'static [&'static str],
}

/// One open database file.
#[derive(Debug)]
pub(crate) struct Db {
    connection: Mutex<Connection>,
    stopped: AtomicBool,
    path: PathBuf,
    kind: &'static Kind,
}

impl Db {
    /// Makes the file with its tables and what it says about itself. There must be no such file yet.
    pub fn make(folder: &Path, kind: &'static Kind, about: &About) -> Result<(), Unreadable> {
        let path = folder.join(kind.file);
        let disk = |source| Unreadable::Disk { file: path.clone(), source };
        OpenOptions::new().write(true).create_new(true).mode(0o600).open(&path).map_err(disk)?;
        let says = |e: rusqlite::Error| unreadable(&path, &e);
        let mut connection = connect(&path, kind).map_err(says)?;
        let transaction = connection.transaction().map_err(says)?;
        for statement in std::iter::once(&sql::MAKE_ABOUT).chain(kind.tables) {
            transaction.execute(statement, []).map_err(says)?;
        }
        for (name, value) in about.rows() {
            let sum = row::checksum("about", &[name.as_bytes(), &value]);
            transaction.execute(sql::PUT_ABOUT, params![name, value, sum]).map_err(says)?;
        }
        transaction.pragma_update(None, "application_id", APPLICATION).map_err(says)?;
        transaction.pragma_update(None, "user_version", FORMAT).map_err(says)?;
        transaction.commit().map_err(says)?;
        checkpoint(&connection, "TRUNCATE").map_err(says)?;
        Ok(())
    }

    /// Opens the file, or says why it cannot be read; then nothing in it has been changed.
    pub fn open(folder: &Path, kind: &'static Kind) -> Result<(Self, About), Unreadable> {
        let path = folder.join(kind.file);
        if kind.held == Held::Alone {
            examine(&path)?;
        }
        let says = |e: rusqlite::Error| unreadable(&path, &e);
        let damaged = |says: &str| Unreadable::Damaged { file: path.clone(), says: says.to_owned() };
        let connection = connect(&path, kind).map_err(says)?;
        let number = |pragma: &str| connection.pragma_query_value(None, pragma, |r| r.get::<_, i32>(0));
        check_kind(
            &path,
            number("application_id").map_err(says)?,
            number("user_version").map_err(says)?.cast_unsigned(),
        )?;
        let about = read_about(&connection).map_err(says)?;
        let about = about
            .and_then(|rows| About::from_rows(&rows))
            .ok_or_else(|| damaged("what it says about itself has changed"))?;
        let stopped = kind.held == Held::Alone && flush_recovered(&connection, &path)? == Room::None;
        let db = Self { connection: Mutex::new(connection), stopped: AtomicBool::new(stopped), path, kind };
        Ok((db, about))
    }

    /// The path inside the folder, for messages.
    pub fn file(&self) -> &'static str {
        self.kind.file
    }

    /// Reads; other reads and writes of this file wait meanwhile.
    pub fn read<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, rusqlite::Error>,
    ) -> Result<T, StoreError> {
        read(&self.connection()).map_err(|e| self.read_failed(e))
    }

    /// One transaction, on the disk when this returns. A failed one leaves nothing behind that is acknowledged.
    pub fn write<T, E: From<StoreError>>(
        &self,
        write: impl FnOnce(&Transaction<'_>) -> Result<T, Wrong<E>>,
    ) -> Result<T, E> {
        let mut connection = self.connection();
        if self.is_stopped() {
            return Err(StoreError::Stopped.into());
        }
        let done = connection
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(Wrong::Database)
            .and_then(|transaction| {
                let done = write(&transaction)?;
                transaction.commit()?;
                Ok(done)
            });
        done.map_err(|wrong| match wrong {
            Wrong::Database(e) => self.write_failed(e).into(),
            Wrong::Refused(refusal) => refusal,
        })
    }

    /// Moves what the WAL holds into the file. A failure ends writing; what was acknowledged stays safe in the WAL.
    pub fn checkpoint(&self, mode: &'static str) -> Result<(), StoreError> {
        let connection = self.connection();
        if self.is_stopped() {
            return Err(StoreError::Stopped);
        }
        checkpoint(&connection, mode).map(|_| ()).map_err(|e| self.write_failed(e))
    }

    /// Makes removed rows unreadable: rows are zeroed in the file by `secure_delete`, and the WAL that may still
    /// hold them is written over and cut. Only for files that we hold alone.
    pub fn scrub(&self) -> Result<(), StoreError> {
        let connection = self.connection();
        if self.is_stopped() {
            return Err(StoreError::Stopped);
        }
        let failed = |e| self.write_failed(e);
        let (busy, written, moved) = checkpoint(&connection, "FULL").map_err(failed)?;
        if busy == 0 && written == moved {
            // Everything in the WAL is in the file and flushed, so its bytes are no longer needed.
            zero(&wal::beside(&self.path)).map_err(|source| self.disk(source))?;
        }
        let (busy, ..) = checkpoint(&connection, "TRUNCATE").map_err(failed)?;
        if busy == 0 { Ok(()) } else { Err(self.disk(std::io::ErrorKind::ResourceBusy.into())) }
    }

    /// Writes a copy as of now into a new file.
    pub fn copy_to(&self, place: &Path) -> Result<(), StoreError> {
        let disk = |source| StoreError::Disk { file: self.kind.file.to_owned(), source };
        OpenOptions::new().write(true).create_new(true).mode(0o600).open(place).map_err(disk)?;
        let name = place.to_str().ok_or_else(|| disk(std::io::Error::other("the path is not in UTF-8")))?;
        self.read(|c| c.execute("VACUUM INTO $1", [name]).map(drop))
    }

    /// What the database itself finds wrong in its structure and indexes.
    pub fn faults(&self) -> Vec<Fault> {
        let said = self.read(|c| {
            let mut statement = c.prepare("PRAGMA integrity_check(100)")?;
            let said = statement.query_map([], |row| row.get::<_, String>(0))?;
            said.collect::<Result<Vec<_>, _>>()
        });
        match said {
            Err(e) => vec![Fault::of(self.kind.file, &e)],
            Ok(said) => said
                .into_iter()
                .filter(|says| says != "ok")
                .map(|says| Fault { file: self.kind.file.to_owned(), says })
                .collect(),
        }
    }

    /// Whether writing has ended.
    pub fn is_stopped(&self) -> bool {
        self.stopped.load(Ordering::Acquire)
    }

    /// Ends writing.
    fn stop(&self) {
        self.stopped.store(true, Ordering::Release);
    }

    fn disk(&self, source: std::io::Error) -> StoreError {
        self.stop();
        StoreError::Disk { file: self.kind.file.to_owned(), source }
    }

    fn connection(&self) -> MutexGuard<'_, Connection> {
        self.connection.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn read_failed(&self, e: rusqlite::Error) -> StoreError {
        if is_damage(&e) {
            return StoreError::Damaged { file: self.kind.file.to_owned(), says: e.to_string() };
        }
        StoreError::Database { file: self.kind.file, source: e }
    }

    fn write_failed(&self, e: rusqlite::Error) -> StoreError {
        match e.sqlite_error_code() {
            // The write was refused before any flush: SQLite has rolled back and knows what is on the disk.
            Some(ErrorCode::DiskFull) => StoreError::Full,
            Some(ErrorCode::DatabaseBusy | ErrorCode::ConstraintViolation) => {
                StoreError::Database { file: self.kind.file, source: e }
            }
            _ => {
                self.stop();
                if is_damage(&e) { self.read_failed(e) } else { StoreError::Stopped }
            }
        }
    }
}

/// What goes wrong inside a transaction: the database, or a refusal of ours.
#[derive(Debug)]
pub(crate) enum Wrong<E> {
    /// The database said no.
    Database(rusqlite::Error),
    /// We said no.
    Refused(E),
}

impl<E> From<rusqlite::Error> for Wrong<E> {
    fn from(e: rusqlite::Error) -> Self {
        Self::Database(e)
    }
}

fn connect(path: &Path, kind: &Kind) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(Duration::from_secs(10))?;
    connection.set_prepared_statement_cache_capacity(32);
    let journal = match kind.held {
        Held::Alone => {
            // Also keeps the index of the write-ahead log in memory instead of a file.
            connection.pragma_update(None, "locking_mode", "EXCLUSIVE")?;
            "WAL"
        }
        Held::Shared => "TRUNCATE",
    };
    for (pragma, value) in [
        ("temp_store", "MEMORY"),
        ("mmap_size", "0"),
        ("trusted_schema", "OFF"),
        ("cell_size_check", "ON"),
        ("journal_mode", journal),
        ("synchronous", "FULL"),
        ("foreign_keys", "ON"),
        ("wal_autocheckpoint", "0"),
        ("secure_delete", kind.secure_delete),
    ] {
        connection.pragma_update(None, pragma, value)?;
    }
    Ok(connection)
}

/// Looks at the file before SQLite does, so that a foreign, newer or damaged one is not touched at all.
fn examine(path: &Path) -> Result<(), Unreadable> {
    let disk = |source: std::io::Error| match source.kind() {
        std::io::ErrorKind::NotFound => {
            Unreadable::Damaged { file: path.to_owned(), says: "the file is missing".to_owned() }
        }
        _ => Unreadable::Disk { file: path.to_owned(), source },
    };
    let mut header = [0u8; 100];
    let mut file = File::open(path).map_err(disk)?;
    file.read_exact(&mut header).map_err(|_| Unreadable::Damaged {
        file: path.to_owned(),
        says: "the file is shorter than its own header".to_owned(),
    })?;
    if !header.starts_with(b"SQLite format 3\0") {
        return Err(Unreadable::Damaged {
            file: path.to_owned(),
            says: "it does not begin as a database does".to_owned(),
        });
    }
    let number = |at: usize| {
        header.iter().skip(at).take(4).fold(0u32, |number, byte| (number << 8) | u32::from(*byte))
    };
    check_kind(path, number(68).cast_signed(), number(60))?;
    wal::examine(path)
}

fn check_kind(path: &Path, application: i32, format: u32) -> Result<(), Unreadable> {
    if application != APPLICATION {
        return Err(Unreadable::Foreign(path.to_owned()));
    }
    if format > FORMAT {
        return Err(Unreadable::Newer { file: path.to_owned(), found: format, known: FORMAT });
    }
    if format == 0 {
        return Err(Unreadable::Damaged {
            file: path.to_owned(),
            says: "it says that it has format 0".to_owned(),
        });
    }
    Ok(())
}

fn read_about(connection: &Connection) -> rusqlite::Result<Option<Vec<AboutRow>>> {
    let mut statement = connection.prepare(sql::ALL_ABOUT)?;
    let rows = statement
        .query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, Vec<u8>>(1)?, row.get(2)?)))?;
    let mut about = Vec::new();
    for row in rows {
        let (name, value, sum): (String, Vec<u8>, i64) = row?;
        if sum != row::checksum("about", &[name.as_bytes(), &value]) {
            return Ok(None);
        }
        about.push((name, value));
    }
    Ok(Some(about))
}

/// A row of the `about` table: name and value.
type AboutRow = (String, Vec<u8>);

/// Whether there is room to write.
#[derive(Debug, PartialEq, Eq)]
enum Room {
    Some,
    None,
}

/// What a crash left in the WAL may be in the kernel's memory only. It goes into the file and is flushed before
/// anybody builds on it. On a full disk the store can still be read.
fn flush_recovered(connection: &Connection, path: &Path) -> Result<Room, Unreadable> {
    match checkpoint(connection, "TRUNCATE") {
        Ok(_) => Ok(Room::Some),
        Err(e) if e.sqlite_error_code() == Some(ErrorCode::DiskFull) => Ok(Room::None),
        Err(e) => Err(unreadable(path, &e)),
    }
}

fn checkpoint(connection: &Connection, mode: &'static str) -> rusqlite::Result<(i64, i64, i64)> {
    let statement = match mode {
        "TRUNCATE" => "PRAGMA wal_checkpoint(TRUNCATE)",
        "FULL" => "PRAGMA wal_checkpoint(FULL)",
        _ => "PRAGMA wal_checkpoint(PASSIVE)",
    };
    connection.query_row(statement, [], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
}

fn zero(path: &Path) -> std::io::Result<()> {
    let file = match OpenOptions::new().write(true).open(path) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        opened => opened?,
    };
    let zeros = [0u8; 4096];
    let size = file.metadata()?.len();
    let mut at = 0;
    while at < size {
        let piece = zeros.get(..usize::try_from(size - at).unwrap_or(4096).min(4096)).unwrap_or(&zeros);
        file.write_all_at(piece, at)?;
        at += piece.len() as u64;
    }
    (&file).flush()?;
    file.sync_data()
}

fn is_damage(e: &rusqlite::Error) -> bool {
    match e {
        rusqlite::Error::SqliteFailure(failure, _) => {
            matches!(failure.code, ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase | ErrorCode::Unknown)
        }
        rusqlite::Error::FromSqlConversionFailure(..)
        | rusqlite::Error::InvalidColumnType(..)
        | rusqlite::Error::IntegralValueOutOfRange(..)
        | rusqlite::Error::Utf8Error(..)
        | rusqlite::Error::QueryReturnedNoRows
        | rusqlite::Error::SqlInputError { .. } => true,
        _ => false,
    }
}

fn unreadable(path: &Path, e: &rusqlite::Error) -> Unreadable {
    let file = path.to_owned();
    match e.sqlite_error_code() {
        Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Unreadable::InUse(file),
        _ if is_damage(e) => Unreadable::Damaged { file, says: e.to_string() },
        _ => Unreadable::Disk { file, source: std::io::Error::other(e.to_string()) },
    }
}

//! The inbox: sealed submissions from the public, put there by the front and taken out by the desk.
//!
//! Ids are made by chance and do not count up. What has been taken out is zeroed in the file.

use crate::about::About;
use crate::refusals::{StoreError, Unreadable};
use crate::sqlite::{Db, Held, Kind, Wrong};
use crate::{Fault, row, sql};
use rusqlite::{Row, params};
use std::path::Path;

/// The inbox's file.
pub(crate) const KIND: Kind =
    Kind { file: "front/inbox.sqlite", held: Held::Shared, secure_delete: "ON", tables: &[sql::MAKE_INBOX] };

/// A submission, sealed to the office before it came here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Submission {
    /// Made by chance.
    pub id: [u8; 16],
    /// When it came, as coarse as the caller makes it, in milliseconds since 1970.
    pub received: u64,
    /// What was sealed.
    pub bytes: Vec<u8>,
}

/// How much waits in the inbox.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Waiting {
    /// How many submissions.
    pub submissions: u64,
    /// Their bytes together.
    pub bytes: u64,
}

/// The submissions that wait for the desk.
#[derive(Debug)]
pub struct Inbox {
    db: Db,
}

impl Inbox {
    pub(crate) fn open(folder: &Path) -> Result<(Self, About), Unreadable> {
        let (db, about) = Db::open(folder, &KIND)?;
        Ok((Self { db }, about))
    }

    pub(crate) fn db(&self) -> &Db {
        &self.db
    }

    /// Adds a submission; it is on the disk when this returns. The same id a second time changes nothing.
    ///
    /// # Errors
    /// When the disk is full or failed: tell the sender that it did not arrive.
    pub fn push(&self, submission: &Submission) -> Result<(), StoreError> {
        self.push_all(std::slice::from_ref(submission))
    }

    /// Adds submissions that came together, all or none, for the price of one.
    ///
    /// # Errors
    /// As [`Inbox::push`].
    pub fn push_all(&self, submissions: &[Submission]) -> Result<(), StoreError> {
        self.db.write(|transaction| {
            let mut push = transaction.prepare_cached(sql::PUSH_INBOX)?;
            for submission in submissions {
                let too_large = |_| Wrong::Refused(StoreError::TooLarge);
                let received = i64::try_from(submission.received).map_err(too_large)?;
                let sum = submission_sum(submission);
                push.execute(params![submission.id, received, submission.bytes, sum])?;
            }
            Ok(())
        })
    }

    /// Everything that waits, the oldest first.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] at the first row that is not as it was written.
    pub fn list(&self) -> Result<Vec<Submission>, StoreError> {
        let rows = self.db.read(|c| {
            let mut statement = c.prepare_cached(sql::ALL_INBOX)?;
            let rows = statement.query_map([], read_submission)?;
            rows.collect::<Result<Vec<_>, _>>()
        })?;
        rows.into_iter().map(|(submission, sum)| self.checked(submission, sum)).collect()
    }

    /// How much waits.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn waiting(&self) -> Result<Waiting, StoreError> {
        let (submissions, bytes) = self.db.read(|c| {
            c.query_row(sql::WAITING_INBOX, [], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))
        })?;
        Ok(Waiting { submissions: submissions.cast_unsigned(), bytes: bytes.cast_unsigned() })
    }

    /// Takes these out, once the log holds what they said.
    ///
    /// # Errors
    /// When the disk is full or failed; then all of them still wait.
    pub fn remove(&self, ids: &[[u8; 16]]) -> Result<(), StoreError> {
        self.db.write(|transaction| {
            let mut remove = transaction.prepare_cached(sql::REMOVE_INBOX)?;
            for id in ids {
                remove.execute([id])?;
            }
            Ok(())
        })
    }

    /// The first submission that is not as it was written, and what the database says of itself.
    pub(crate) fn faults(&self) -> Vec<Fault> {
        let mut faults = self.db.faults();
        faults.extend(self.list().err().map(|e| Fault::of(self.db.file(), &e)));
        faults
    }

    fn checked(&self, submission: Submission, sum: i64) -> Result<Submission, StoreError> {
        if sum == submission_sum(&submission) {
            return Ok(submission);
        }
        let says = "a submission is not as it was written".to_owned();
        Err(StoreError::Damaged { file: self.db.file().to_owned(), says })
    }
}

fn read_submission(row: &Row<'_>) -> rusqlite::Result<(Submission, i64)> {
    let received = row.get::<_, i64>(1)?.cast_unsigned();
    Ok((Submission { id: row.get(0)?, received, bytes: row.get(2)? }, row.get(3)?))
}

fn submission_sum(submission: &Submission) -> i64 {
    row::checksum("inbox", &[&submission.id, &submission.received.to_be_bytes(), &submission.bytes])
}

//! The keyring: wrapped subject keys and sealed secrets, in a file apart from the log.
//!
//! A destroyed key is gone from every file of the folder when `destroy` returns. Disks that move blocks about
//! (flash, copy-on-write) may keep the old bytes where no program can reach them; the key was wrapped there too.

use crate::about::About;
use crate::refusals::{StoreError, Unreadable};
use crate::sqlite::{Db, Held, Kind, Wrong};
use crate::{Fault, row, sql};
use rusqlite::{OptionalExtension, Row, params};
use std::path::{Path, PathBuf};

/// The keyring's file.
pub(crate) const KIND: Kind = Kind {
    file: "keys.sqlite",
    held: Held::Alone,
    secure_delete: "ON",
    tables: &[sql::MAKE_SUBJECT_KEYS, sql::MAKE_SEALED],
};

/// A subject's key, wrapped by its compartment's key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SubjectKey {
    /// Whom or what it seals.
    pub subject: [u8; 16],
    /// The compartment whose key wraps it.
    pub compartment: u8,
    /// Which of that compartment's keys.
    pub generation: u32,
    /// The key, wrapped.
    pub wrapped: [u8; 72],
}

/// The keyring of one office. Keys made ahead of their use are rows like any other.
#[derive(Debug)]
pub struct Keyring {
    db: Db,
    folder: PathBuf,
}

impl Keyring {
    pub(crate) fn open(folder: &Path) -> Result<(Self, About), Unreadable> {
        let (db, about) = Db::open(folder, &KIND)?;
        Ok((Self { db, folder: folder.to_owned() }, about))
    }

    pub(crate) fn db(&self) -> &Db {
        &self.db
    }

    /// Keeps these keys, all or none; a subject that has one gets the new one in its place. They are on the disk
    /// when this returns: put keys before the entries that need them.
    ///
    /// # Errors
    /// When the disk is full or failed; then none is kept.
    pub fn put(&self, keys: &[SubjectKey]) -> Result<(), StoreError> {
        self.db.write(|transaction| {
            let mut put = transaction.prepare_cached(sql::PUT_SUBJECT_KEY)?;
            for key in keys {
                let sum = key_sum(key);
                put.execute(params![key.subject, key.compartment, key.generation, key.wrapped, sum])?;
            }
            Ok::<_, Wrong<StoreError>>(())
        })?;
        // The keys are safe already; should this fail, it only ends further writing.
        let _stopped_from_here_on = self.db.checkpoint("PASSIVE");
        Ok(())
    }

    /// The key of this subject; `None` when it was never made or has been destroyed.
    ///
    /// # Errors
    /// When the file cannot be read, or the row is not as it was written.
    pub fn get(&self, subject: &[u8; 16]) -> Result<Option<SubjectKey>, StoreError> {
        let found = self
            .db
            .read(|c| c.prepare_cached(sql::SUBJECT_KEY)?.query_row([subject], read_key).optional())?;
        found.map(|(key, sum)| self.checked(key, sum)).transpose()
    }

    /// Hands every key to `each`, in no order. `each` must not use the keyring, which is held meanwhile.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] at the first row that is not as it was written.
    pub fn all(&self, each: &mut dyn FnMut(&SubjectKey)) -> Result<(), StoreError> {
        let bad = self.db.read(|c| {
            let mut statement = c.prepare_cached(sql::ALL_SUBJECT_KEYS)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                let (key, sum) = read_key(row)?;
                if sum != key_sum(&key) {
                    return Ok(Some((key, sum)));
                }
                each(&key);
            }
            Ok(None)
        })?;
        bad.map_or(Ok(()), |(key, sum)| self.checked(key, sum).map(|_| ()))
    }

    /// Destroys the keys of these subjects: their bytes are in no file of the folder when this returns. On a full
    /// disk it uses the room that was set aside for this. A snapshot may hold what the keys sealed: remove it too.
    ///
    /// # Errors
    /// When the disk failed. The keys may then still be readable: say so, and call again after opening anew.
    pub fn destroy(&self, subjects: &[[u8; 16]]) -> Result<(), StoreError> {
        self.with_room(|| {
            self.db.write(|transaction| {
                let mut destroy = transaction.prepare_cached(sql::DESTROY_SUBJECT_KEY)?;
                for subject in subjects {
                    destroy.execute([subject])?;
                }
                Ok::<_, Wrong<StoreError>>(())
            })?;
            self.db.scrub()
        })
    }

    /// Keeps a sealed secret under a name; an earlier one of that name is destroyed.
    ///
    /// # Errors
    /// When the name will not do, or the disk is full or failed.
    pub fn put_sealed(&self, name: &str, value: &[u8]) -> Result<(), StoreError> {
        crate::framed::check_name(name)?;
        let sum = sealed_sum(name, value);
        self.with_room(|| {
            self.db.write(|transaction| {
                transaction.execute(sql::PUT_SEALED, params![name, value, sum])?;
                Ok::<_, Wrong<StoreError>>(())
            })?;
            self.db.scrub()
        })
    }

    /// The sealed secret of this name.
    ///
    /// # Errors
    /// When the file cannot be read, or the row is not as it was written.
    pub fn sealed(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        let found =
            self.db.read(|c| c.prepare_cached(sql::SEALED)?.query_row([name], read_sealed).optional())?;
        found.map(|sealed| self.checked_sealed(sealed).map(|(_, value)| value)).transpose()
    }

    /// The names of all sealed secrets, in order. A damaged row keeps its name here, so that one does not hide the others.
    ///
    /// # Errors
    /// When the file cannot be read.
    pub fn sealed_names(&self) -> Result<Vec<String>, StoreError> {
        self.db.read(|c| {
            let mut statement = c.prepare_cached(sql::SEALED_NAMES)?;
            let names = statement.query_map([], |row| row.get(0))?;
            names.collect()
        })
    }

    /// Destroys a sealed secret, as thoroughly as a key.
    ///
    /// # Errors
    /// When the disk failed.
    pub fn remove_sealed(&self, name: &str) -> Result<(), StoreError> {
        self.with_room(|| {
            self.db.write(|transaction| {
                transaction.execute(sql::REMOVE_SEALED, [name])?;
                Ok::<_, Wrong<StoreError>>(())
            })?;
            self.db.scrub()
        })
    }

    /// Every row that is not as it was written, and what the database says of itself.
    pub(crate) fn faults(&self) -> Vec<Fault> {
        let mut faults = self.db.faults();
        faults.extend(self.all(&mut |_| ()).err().map(|e| Fault::of(self.db.file(), &e)));
        faults.extend(self.all_sealed().err().map(|e| Fault::of(self.db.file(), &e)));
        faults
    }

    pub(crate) fn all_sealed(&self) -> Result<Vec<(String, Vec<u8>)>, StoreError> {
        let rows = self.db.read(|c| {
            let mut statement = c.prepare_cached(sql::ALL_SEALED)?;
            let rows = statement.query_map([], read_sealed)?;
            rows.collect::<Result<Vec<_>, _>>()
        })?;
        rows.into_iter().map(|sealed| self.checked_sealed(sealed)).collect()
    }

    /// Tries once more with the room that is set aside for a full disk, then sets it aside again if it can.
    fn with_room(&self, write: impl Fn() -> Result<(), StoreError>) -> Result<(), StoreError> {
        match write() {
            Err(StoreError::Full) => {
                crate::folder::give_up_reserve(&self.folder)?;
                let written = write();
                let _smaller_reserve = crate::folder::make_reserve(&self.folder);
                written
            }
            written => written,
        }
    }

    fn checked(&self, key: SubjectKey, sum: i64) -> Result<SubjectKey, StoreError> {
        if sum == key_sum(&key) { Ok(key) } else { Err(self.damaged("a subject's key")) }
    }

    fn checked_sealed(
        &self,
        (name, value, sum): (String, Vec<u8>, i64),
    ) -> Result<(String, Vec<u8>), StoreError> {
        if sum == sealed_sum(&name, &value) {
            Ok((name, value))
        } else {
            Err(self.damaged("a sealed secret"))
        }
    }

    fn damaged(&self, what: &str) -> StoreError {
        StoreError::Damaged {
            file: self.db.file().to_owned(),
            says: format!("{what} is not as it was written"),
        }
    }
}

fn read_key(row: &Row<'_>) -> rusqlite::Result<(SubjectKey, i64)> {
    let key = SubjectKey {
        subject: row.get(0)?,
        compartment: row.get(1)?,
        generation: row.get(2)?,
        wrapped: row.get(3)?,
    };
    Ok((key, row.get(4)?))
}

fn read_sealed(row: &Row<'_>) -> rusqlite::Result<(String, Vec<u8>, i64)> {
    Ok((row.get(0)?, row.get(1)?, row.get(2)?))
}

fn key_sum(key: &SubjectKey) -> i64 {
    row::checksum(
        "subject_keys",
        &[&key.subject, &[key.compartment], &key.generation.to_be_bytes(), &key.wrapped],
    )
}

fn sealed_sum(name: &str, value: &[u8]) -> i64 {
    row::checksum("sealed", &[name.as_bytes(), value])
}

//! The edition: what two members approved for everyone, as named files that the desk writes and the front reads.
//!
//! A reader sees the old file or the new one, never half of one, and no file that is not as it was written.

use crate::framed;
use crate::refusals::StoreError;
use std::path::{Path, PathBuf};

pub(crate) const FOLDER: &str = "front/edition";

/// The published files.
#[derive(Debug)]
pub struct Edition {
    folder: PathBuf,
}

impl Edition {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { folder: folder.to_owned() }
    }

    pub(crate) fn place(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// Publishes a file, in place of one of the same name.
    ///
    /// # Errors
    /// When the name will not do, or the disk is full or failed; then the earlier file is still there.
    pub fn publish(&self, name: &str, bytes: &[u8]) -> Result<(), StoreError> {
        framed::check_name(name)?;
        framed::write(&self.place(name), bytes).map_err(|e| disk(name, e))
    }

    /// Reads a published file.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when it is not as it was published.
    pub fn read(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        framed::check_name(name)?;
        match framed::read(&self.place(name)).map_err(|e| disk(name, e))? {
            None => Ok(None),
            Some(Ok(bytes)) => Ok(Some(bytes)),
            Some(Err(says)) => Err(StoreError::Damaged { file: path(name), says: says.to_owned() }),
        }
    }

    /// Takes a published file back; there need be none.
    ///
    /// # Errors
    /// When the name will not do or the disk failed.
    pub fn withdraw(&self, name: &str) -> Result<(), StoreError> {
        framed::check_name(name)?;
        framed::remove(&self.place(name)).map_err(|e| disk(name, e))
    }

    /// The names of all published files, in order.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn names(&self) -> Result<Vec<String>, StoreError> {
        let mut names = Vec::new();
        for entry in std::fs::read_dir(&self.folder).map_err(|e| disk("", e))? {
            let name = entry.map_err(|e| disk("", e))?.file_name().to_string_lossy().into_owned();
            if framed::check_name(&name).is_ok() {
                names.push(name);
            }
        }
        names.sort();
        Ok(names)
    }
}

fn path(name: &str) -> String {
    format!("{FOLDER}/{name}")
}

fn disk(name: &str, source: std::io::Error) -> StoreError {
    StoreError::Disk { file: path(name), source }
}

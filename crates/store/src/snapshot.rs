//! The snapshot: one sealed file with the state of the office, so that opening need not read the whole log.
//!
//! It can always be thrown away and made again. It may hold what a destroyed key sealed, so it goes when a key goes.

use crate::framed::{self, FramedWriter};
use crate::refusals::StoreError;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

pub(crate) const FILE: &str = "snapshot";

/// The place of the snapshot.
#[derive(Debug)]
pub struct Snapshot {
    place: PathBuf,
}

/// Writes a snapshot piece by piece; the old one stays until [`SnapshotWriter::finish`].
#[derive(Debug)]
pub struct SnapshotWriter(FramedWriter);

impl Snapshot {
    pub(crate) fn new(folder: &Path) -> Self {
        Self { place: folder.join(FILE) }
    }

    pub(crate) fn place(&self) -> &Path {
        &self.place
    }

    /// Begins a new snapshot, sealed by the caller.
    ///
    /// # Errors
    /// When the disk is full or failed.
    pub fn writer(&self) -> Result<SnapshotWriter, StoreError> {
        FramedWriter::begin(&self.place).map(SnapshotWriter).map_err(disk)
    }

    /// Reads the snapshot, when there is one. The seal of the caller says whether it is whole, and so does
    /// [`crate::Store::check`].
    ///
    /// # Errors
    /// When it cannot be opened.
    pub fn reader(&self) -> Result<Option<impl Read + Send + use<>>, StoreError> {
        framed::open(&self.place).map_err(disk)
    }

    /// Removes the snapshot; there need be none.
    ///
    /// # Errors
    /// When the disk failed.
    pub fn remove(&self) -> Result<(), StoreError> {
        framed::remove(&self.place).map_err(disk)
    }
}

impl SnapshotWriter {
    /// Puts the snapshot in the place of the old one; it is on the disk when this returns.
    ///
    /// # Errors
    /// When the disk is full or failed; then the old one is still there.
    pub fn finish(self) -> Result<(), StoreError> {
        self.0.finish().map_err(disk)
    }
}

impl Write for SnapshotWriter {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.write(bytes)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.0.flush()
    }
}

fn disk(source: std::io::Error) -> StoreError {
    StoreError::Disk { file: FILE.to_owned(), source }
}

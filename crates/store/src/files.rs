//! Sealed files by the hash of their bytes, in a folder, through one interface that a remote store can take over.
//!
//! A file is flushed before it gets its name, so a name always means a whole file. What is read is hashed again.

use crate::refusals::{StoreError, Unreadable};
use object_store::local::LocalFileSystem;
use object_store::path::Path as Location;
use object_store::{ObjectStore, ObjectStoreExt, PutPayload};
use sha2::{Digest, Sha256};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};

pub(crate) const FOLDER: &str = "files";

/// The SHA-256 of a file's bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileHash(pub [u8; 32]);

impl FileHash {
    /// The hash of these bytes.
    #[must_use]
    pub fn of(bytes: &[u8]) -> Self {
        Self(Sha256::digest(bytes).into())
    }

    pub(crate) fn from_hex(hex: &str) -> Option<Self> {
        let mut hash = [0; 32];
        if hex.len() != 64 || !hex.is_ascii() {
            return None;
        }
        for (byte, digits) in hash.iter_mut().zip(hex.as_bytes().chunks(2)) {
            *byte = u8::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()?;
        }
        Some(Self(hash))
    }

    /// Where it stands: two digits of folder, then all of them.
    fn location(self) -> Location {
        let hex = self.to_string();
        Location::from(format!("{}/{hex}", hex.get(..2).unwrap_or_default()))
    }
}

impl std::fmt::Display for FileHash {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.iter().try_for_each(|byte| write!(f, "{byte:02x}"))
    }
}

/// The sealed files of one office.
#[derive(Debug)]
pub struct Files {
    folder: PathBuf,
    kept: LocalFileSystem,
    runtime: tokio::runtime::Runtime,
}

impl Files {
    pub(crate) fn open(folder: &Path) -> Result<Self, Unreadable> {
        let folder = folder.join(FOLDER);
        let disk = |source| Unreadable::Disk { file: folder.clone(), source };
        if !folder.is_dir() {
            return Err(Unreadable::Damaged { file: folder, says: "the folder is missing".to_owned() });
        }
        let kept = LocalFileSystem::new_with_prefix(&folder).map_err(|e| disk(std::io::Error::other(e)))?;
        let runtime = tokio::runtime::Builder::new_current_thread().build().map_err(disk)?;
        Ok(Self { kept: kept.with_fsync(true), runtime, folder })
    }

    /// Keeps these bytes and returns their hash; they are on the disk when this returns.
    ///
    /// # Errors
    /// When the disk is full or failed; then no file of that hash appears.
    pub fn put(&self, bytes: Vec<u8>) -> Result<FileHash, StoreError> {
        let hash = FileHash::of(&bytes);
        self.runtime.block_on(self.kept.put(&hash.location(), PutPayload::from(bytes)))?;
        self.make_private(hash).map_err(|source| StoreError::Disk { file: name(hash), source })?;
        Ok(hash)
    }

    /// The bytes with this hash, hashed again.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] when they are not what was put.
    pub fn get(&self, hash: FileHash) -> Result<Option<Vec<u8>>, StoreError> {
        let read = self.runtime.block_on(async {
            match self.kept.get(&hash.location()).await {
                Err(object_store::Error::NotFound { .. }) => Ok(None),
                Err(e) => Err(e),
                Ok(found) => found.bytes().await.map(Some),
            }
        })?;
        match read {
            Some(bytes) if FileHash::of(&bytes) != hash => {
                Err(StoreError::Damaged { file: name(hash), says: "it is not as it was written".to_owned() })
            }
            read => Ok(read.map(Vec::from)),
        }
    }

    /// The hashes of all files, in order.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn list(&self) -> Result<Vec<FileHash>, StoreError> {
        let mut hashes: Vec<_> =
            self.names()?.iter().filter_map(|location| FileHash::from_hex(location.filename()?)).collect();
        hashes.sort();
        Ok(hashes)
    }

    /// Removes a file; there need be none.
    ///
    /// # Errors
    /// When the disk failed.
    pub fn remove(&self, hash: FileHash) -> Result<(), StoreError> {
        match self.runtime.block_on(self.kept.delete(&hash.location())) {
            Err(object_store::Error::NotFound { .. }) => return Ok(()),
            removed => removed?,
        }
        let place = self.place(hash);
        crate::framed::sync_folder_of(&place).map_err(|source| StoreError::Disk { file: name(hash), source })
    }

    /// Every name in the folder, ours or not.
    pub(crate) fn names(&self) -> Result<Vec<Location>, StoreError> {
        let names = self.runtime.block_on(async {
            let top = self.kept.list_with_delimiter(None).await?;
            let mut names: Vec<_> = top.objects.into_iter().map(|object| object.location).collect();
            for folder in top.common_prefixes {
                let inside = self.kept.list_with_delimiter(Some(&folder)).await?;
                names.extend(inside.objects.into_iter().map(|object| object.location));
            }
            Ok::<_, object_store::Error>(names)
        })?;
        Ok(names)
    }

    /// Where the bytes with this hash stand.
    pub(crate) fn place(&self, hash: FileHash) -> PathBuf {
        self.folder.join(hash.location().as_ref())
    }

    /// The same, inside the folder of the office.
    pub(crate) fn path(&self, hash: FileHash) -> String {
        name(hash)
    }

    fn make_private(&self, hash: FileHash) -> std::io::Result<()> {
        std::fs::set_permissions(self.place(hash), std::fs::Permissions::from_mode(0o600))
    }
}

fn name(hash: FileHash) -> String {
    format!("{FOLDER}/{}", hash.location())
}

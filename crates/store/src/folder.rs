//! The folder of one office: its log, its keys, its files, and the side that faces the public.
//!
//! One process at a time has it open. A new store is made beside its place and appears there complete.

use crate::about::About;
use crate::edition::Edition;
use crate::files::Files;
use crate::inbox::Inbox;
use crate::keyring::Keyring;
use crate::log::Log;
use crate::refusals::{StoreError, Unreadable};
use crate::snapshot::Snapshot;
use crate::sqlite::{Db, Kind};
use std::fs::{DirBuilder, File, OpenOptions, TryLockError};
use std::io::Write;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};
use std::time::Duration;

/// The file that says who has the folder open.
pub(crate) const LOCK: &str = "lock";

/// Room that erasing may use when the disk is full: enough for the keys of some thousand subjects.
const RESERVE: &str = "reserve";
const RESERVE_BYTES: u64 = 4 << 20;

/// The databases of a store.
pub(crate) const DATABASES: [&Kind; 3] = [&crate::log::KIND, &crate::keyring::KIND, &crate::inbox::KIND];

/// The open store of one office.
#[derive(Debug)]
pub struct Store {
    log: Log,
    keyring: Keyring,
    inbox: Inbox,
    edition: Edition,
    files: Files,
    snapshot: Snapshot,
    about: About,
    place: PathBuf,
    _lock: File,
}

impl Store {
    /// Makes a new store in `folder`, which must not exist or be empty, and opens it.
    ///
    /// # Errors
    /// When the place is taken, or the disk is full or failed; then nothing appears there.
    pub fn create(folder: &Path, about: &About) -> Result<Self, Unreadable> {
        appear(folder, |making| {
            make_folders(making)?;
            for kind in DATABASES {
                Db::make(making, kind, about)?;
            }
            private_file(&making.join(LOCK)).map_err(|e| disk(making, e))?;
            // A disk too full for the reserve is still good enough to begin with.
            let _smaller_reserve = make_reserve(making);
            Ok(())
        })?;
        Self::open(folder)
    }

    /// Opens the store in `folder`.
    ///
    /// # Errors
    /// Says in a sentence why it cannot be read; then nothing was changed.
    pub fn open(folder: &Path) -> Result<Self, Unreadable> {
        if !DATABASES.iter().any(|kind| folder.join(kind.file).exists()) {
            return Err(Unreadable::NotThere(folder.to_owned()));
        }
        let lock = lock(folder)?;
        match Self::open_locked(folder, &lock) {
            // Perhaps the disk is full: then there is room that was set aside for this.
            Err(Unreadable::Disk { .. }) if folder.join(RESERVE).exists() => {
                let _none_there = std::fs::remove_file(folder.join(RESERVE));
                Self::open_locked(folder, &lock)
            }
            opened => opened,
        }
    }

    fn open_locked(folder: &Path, lock: &File) -> Result<Self, Unreadable> {
        let (log, about) = Log::open(folder)?;
        let (keyring, of_keys) = Keyring::open(folder)?;
        let (inbox, of_inbox) = Inbox::open(folder)?;
        for (other, kind) in [(of_keys, &crate::keyring::KIND), (of_inbox, &crate::inbox::KIND)] {
            if other != about {
                let says = "it belongs to another office".to_owned();
                return Err(Unreadable::Damaged { file: folder.join(kind.file), says });
            }
        }
        let files = Files::open(folder)?;
        let _smaller_reserve = make_reserve(folder);
        Ok(Self {
            log,
            keyring,
            inbox,
            edition: Edition::new(&folder.join(crate::edition::FOLDER)),
            files,
            snapshot: Snapshot::new(folder),
            about,
            place: folder.to_owned(),
            _lock: lock.try_clone().map_err(|e| disk(folder, e))?,
        })
    }

    /// What the store says about itself.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.about
    }

    pub(crate) fn place(&self) -> &Path {
        &self.place
    }

    /// The log.
    #[must_use]
    pub fn log(&self) -> &Log {
        &self.log
    }

    /// The keyring.
    #[must_use]
    pub fn keyring(&self) -> &Keyring {
        &self.keyring
    }

    /// What the public sent.
    #[must_use]
    pub fn inbox(&self) -> &Inbox {
        &self.inbox
    }

    /// What the public sees.
    #[must_use]
    pub fn edition(&self) -> &Edition {
        &self.edition
    }

    /// The sealed files.
    #[must_use]
    pub fn files(&self) -> &Files {
        &self.files
    }

    /// The snapshot.
    #[must_use]
    pub fn snapshot(&self) -> &Snapshot {
        &self.snapshot
    }
}

/// Makes a folder that appears at `place` complete or not at all.
pub(crate) fn appear<T, E: From<Unreadable>>(
    place: &Path,
    make: impl FnOnce(&Path) -> Result<T, E>,
) -> Result<T, E> {
    let making = begin(place)?;
    let made = make(&making).and_then(|made| {
        flush_folders(&making)
            .and_then(|()| std::fs::rename(&making, place))
            .and_then(|()| crate::framed::sync_folder_of(place))
            .map_err(|e| disk(place, e))?;
        Ok(made)
    });
    if made.is_err() {
        // This folder was made a moment ago, by us, under a name that nobody else uses.
        let _stays_and_is_named_next_time = std::fs::remove_dir_all(&making);
    }
    made
}

/// Makes the folder that will become `place`, when nothing is there.
fn begin(place: &Path) -> Result<PathBuf, Unreadable> {
    let taken = match std::fs::read_dir(place) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => false,
        Err(_) => true,
        Ok(mut inside) => inside.next().is_some(),
    };
    if taken {
        return Err(Unreadable::Occupied(place.to_owned()));
    }
    let mut making = place.as_os_str().to_owned();
    making.push(".unfinished");
    let making = PathBuf::from(making);
    match DirBuilder::new().mode(0o700).create(&making) {
        Err(e) if e.kind() == std::io::ErrorKind::AlreadyExists => Err(Unreadable::Unfinished(making)),
        Err(e) => Err(disk(&making, e)),
        Ok(()) => Ok(making),
    }
}

/// The folders inside a store.
pub(crate) fn make_folders(folder: &Path) -> Result<(), Unreadable> {
    for inside in [crate::files::FOLDER, crate::edition::FOLDER] {
        let inside = folder.join(inside);
        DirBuilder::new().mode(0o700).recursive(true).create(&inside).map_err(|e| disk(&inside, e))?;
    }
    Ok(())
}

/// Sets aside the room that erasing needs on a full disk, or as much of it as there is.
pub(crate) fn make_reserve(folder: &Path) -> std::io::Result<()> {
    let mut file = OpenOptions::new().append(true).create(true).mode(0o600).open(folder.join(RESERVE))?;
    // Written out, not only sized: a sparse file sets nothing aside.
    let piece = vec![0xA5; 1 << 16];
    while file.metadata()?.len() < RESERVE_BYTES {
        file.write_all(&piece)?;
    }
    Ok(())
}

/// Gives the room back to the disk, so that keys can be destroyed on a full one.
pub(crate) fn give_up_reserve(folder: &Path) -> Result<(), StoreError> {
    let place = folder.join(RESERVE);
    crate::framed::remove(&place).map_err(|source| StoreError::Disk { file: RESERVE.to_owned(), source })
}

pub(crate) fn private_file(place: &Path) -> std::io::Result<File> {
    OpenOptions::new().write(true).create(true).truncate(false).mode(0o600).open(place)
}

pub(crate) fn disk(file: &Path, source: std::io::Error) -> Unreadable {
    Unreadable::Disk { file: file.to_owned(), source }
}

/// Takes the folder for this process. A process that was just started by the last holder may keep the lock for a
/// moment, until it becomes another program, so this asks for a second before it refuses.
fn lock(folder: &Path) -> Result<File, Unreadable> {
    let place = folder.join(LOCK);
    let file = private_file(&place).map_err(|e| disk(&place, e))?;
    for _ in 0..50 {
        match file.try_lock() {
            Ok(()) => return Ok(file),
            Err(TryLockError::WouldBlock) => std::thread::sleep(Duration::from_millis(20)),
            Err(TryLockError::Error(e)) => return Err(disk(&place, e)),
        }
    }
    Err(Unreadable::InUse(folder.to_owned()))
}

fn flush_folders(folder: &Path) -> std::io::Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        if entry.file_type()?.is_dir() {
            flush_folders(&entry.path())?;
        }
    }
    File::open(folder)?.sync_all()
}

//! Why the store says no. Every variant is a sentence for the person at the desk; none holds stored content.

use crate::Position;
use std::path::PathBuf;

/// Why a store was not opened or made. The files are left exactly as they were found.
#[derive(Debug, thiserror::Error)]
pub enum Unreadable {
    /// There is no folder, or nothing of ours in it.
    #[error("there is no store in {}", .0.display())]
    NotThere(PathBuf),
    /// The folder to be made already holds something.
    #[error("{} already holds something, and nothing is ever replaced: choose an empty place", .0.display())]
    Occupied(PathBuf),
    /// An earlier attempt to make or restore a store was cut off.
    #[error("{} is left from an attempt that was cut off; remove it and try again", .0.display())]
    Unfinished(PathBuf),
    /// A database, but not one of ours.
    #[error("{} was not made by this program; it is left untouched", .0.display())]
    Foreign(PathBuf),
    /// Made by a later version of this program.
    #[error("{} has format {found}, this program reads up to {known}: use a newer version of it", .file.display())]
    Newer {
        /// The file that says so.
        file: PathBuf,
        /// The format it says.
        found: u32,
        /// The last format this program knows.
        known: u32,
    },
    /// The store is not as it was left.
    #[error("{}: {says}. Nothing was changed; restore from a backup, or keep a copy and ask for help", .file.display())]
    Damaged {
        /// The file that is damaged.
        file: PathBuf,
        /// What is wrong with it.
        says: String,
    },
    /// Another process has it open.
    #[error("{} is open in another process: close it there first", .0.display())]
    InUse(PathBuf),
    /// The machine would not let us read or write.
    #[error("{}: {source}", .file.display())]
    Disk {
        /// The file in question.
        file: PathBuf,
        /// What the machine said.
        source: std::io::Error,
    },
}

/// Why entries were not appended. Nothing of the slice is in the log when this is returned, save for
/// [`AppendError::Stopped`], after which only opening anew tells what the disk kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AppendError {
    /// Somebody appended in the meantime: look at what they wrote, decide again, append again.
    #[error("the log has moved on to {actual}: decide again")]
    Moved {
        /// Where the log ends now.
        actual: Position,
    },
    /// One of these entries is in the log already.
    #[error("an entry with this id is in the log already")]
    Known,
    /// An entry says a time or a sequence that cannot be kept.
    #[error("a number in the entry is larger than the store can keep")]
    TooLarge,
    /// The disk is full; writing goes on as soon as there is room.
    #[error("the disk is full: nothing was written; free some room and try again")]
    Full,
    /// The log cannot be read to its end, so nothing is added to it.
    #[error("the log is damaged, so nothing is added to it: check the store and restore it from a backup")]
    Damaged,
    /// The disk failed. Nothing more is written until the store is opened anew.
    #[error("the disk failed while writing, so writing has stopped: check the disk, then open again")]
    Stopped,
}

/// Why a read or a write of anything other than the log's end failed.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// What was read is not what was written.
    #[error("{file}: {says}")]
    Damaged {
        /// The file, by its name inside the folder.
        file: String,
        /// What is wrong, and where.
        says: String,
    },
    /// A name that cannot be kept.
    #[error("the name is empty, too long, or has other characters than a–z, 0–9, dot, dash and underscore")]
    Name,
    /// A number that does not fit.
    #[error("a number is larger than the store can keep")]
    TooLarge,
    /// The place to write to cannot be used.
    #[error(transparent)]
    Place(#[from] Unreadable),
    /// The disk is full.
    #[error("the disk is full: nothing was written; free some room and try again")]
    Full,
    /// An earlier write failed, so nothing more is written until the store is opened anew.
    #[error("the disk failed earlier, so writing has stopped: check the disk, then open again")]
    Stopped,
    /// The database said no.
    #[error("{file}: {source}")]
    Database {
        /// The file, by its name inside the folder.
        file: &'static str,
        /// What it said.
        source: rusqlite::Error,
    },
    /// The file store said no.
    #[error("files: {0}")]
    Files(#[from] object_store::Error),
    /// The machine said no.
    #[error("{file}: {source}")]
    Disk {
        /// The file, by its name inside the folder.
        file: String,
        /// What the machine said.
        source: std::io::Error,
    },
}

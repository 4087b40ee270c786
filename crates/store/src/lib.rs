//! Where it rests: the only SQL and the only file store. It keeps bytes and knows nothing about what they mean.
//!
//! Everything that enters is already sealed; what stays readable here is ids, times and sizes. Nothing is
//! acknowledged before it is on the disk, nothing unreadable is ever replaced, and a failed flush ends writing.

mod about;
mod backup;
mod check;
mod edition;
mod files;
mod folder;
mod framed;
mod front;
mod group;
mod inbox;
mod keyring;
mod known;
mod log;
mod position;
mod refusals;
mod row;
mod sizes;
mod snapshot;
mod sql;
mod sqlite;
mod wal;

pub use about::About;

pub use backup::{check_backup, restore};
pub use check::Fault;
pub use edition::Edition;
pub use files::{FileHash, Files};
pub use folder::Store;
pub use front::Front;
pub use group::{Group, Ticket};
pub use inbox::{Inbox, Submission, Waiting};
pub use keyring::{Keyring, SubjectKey};
pub use log::{Log, NewEntry, StoredEntry};
pub use position::Position;
pub use refusals::{AppendError, StoreError, Unreadable};
pub use sizes::Size;
pub use snapshot::{Snapshot, SnapshotWriter};

#[cfg(test)]
mod tests;

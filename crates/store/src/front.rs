//! What the front may touch: the inbox, to add to it, and the edition, to read it.
//!
//! It is opened from the folder `front` alone and has no method that leads to the log, the keys or the files.

use crate::about::About;
use crate::edition::Edition;
use crate::inbox::{Inbox, Submission, Waiting};
use crate::refusals::{StoreError, Unreadable};
use std::path::Path;

/// The store as the front sees it.
#[derive(Debug)]
pub struct Front {
    inbox: Inbox,
    edition: Edition,
    about: About,
}

impl Front {
    /// Opens the public side of the store in `folder`; the desk may have the store open at the same time.
    ///
    /// # Errors
    /// When there is none, or it cannot be read.
    pub fn open(folder: &Path) -> Result<Self, Unreadable> {
        if !folder.join(crate::inbox::KIND.file).is_file() {
            return Err(Unreadable::NotThere(folder.to_owned()));
        }
        let (inbox, about) = Inbox::open(folder)?;
        Ok(Self { inbox, edition: Edition::new(&folder.join(crate::edition::FOLDER)), about })
    }

    /// What the store says about itself.
    #[must_use]
    pub fn about(&self) -> &About {
        &self.about
    }

    /// Adds a sealed submission; it is on the disk when this returns.
    ///
    /// # Errors
    /// When the disk is full or failed: tell the sender that it did not arrive.
    pub fn push(&self, submission: &Submission) -> Result<(), StoreError> {
        self.inbox.push(submission)
    }

    /// Adds sealed submissions that came together, all or none, for the price of one.
    ///
    /// # Errors
    /// As [`Front::push`].
    pub fn push_all(&self, submissions: &[Submission]) -> Result<(), StoreError> {
        self.inbox.push_all(submissions)
    }

    /// How much waits for the desk, to refuse more before the disk is full.
    ///
    /// # Errors
    /// When the inbox cannot be read.
    pub fn waiting(&self) -> Result<Waiting, StoreError> {
        self.inbox.waiting()
    }

    /// Reads a published file.
    ///
    /// # Errors
    /// When it is not as it was published.
    pub fn read(&self, name: &str) -> Result<Option<Vec<u8>>, StoreError> {
        self.edition.read(name)
    }

    /// The names of all published files.
    ///
    /// # Errors
    /// When the folder cannot be read.
    pub fn names(&self) -> Result<Vec<String>, StoreError> {
        self.edition.names()
    }
}

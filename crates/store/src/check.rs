//! Looks at everything the store holds and names what is not as it was written.
//!
//! It changes nothing. What it cannot see is an old copy put back whole: that takes somebody elsewhere who
//! remembers where the log ended ([`crate::Log::position`] and the id of the last entry).

use crate::Store;
use crate::framed;
use crate::refusals::StoreError;

/// Something in the store that is not as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The file, by its name inside the folder.
    pub file: String,
    /// What is wrong, and where.
    pub says: String,
}

impl Fault {
    pub(crate) fn of(file: &str, e: &StoreError) -> Self {
        match e {
            StoreError::Damaged { file, says } => Self { file: file.clone(), says: says.clone() },
            other => Self { file: file.to_owned(), says: other.to_string() },
        }
    }
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}: {}", self.file, self.says)
    }
}

impl Store {
    /// Reads everything and names each fault; an empty list means that every byte that matters is as it was written.
    #[must_use]
    pub fn check(&self) -> Vec<Fault> {
        let mut faults = self.log().faults();
        faults.extend(self.keyring().faults());
        faults.extend(self.inbox().faults());
        faults.extend(self.file_faults());
        faults.extend(self.edition_faults());
        faults.extend(self.snapshot_fault());
        faults
    }

    fn file_faults(&self) -> Vec<Fault> {
        let hashes = match self.files().list() {
            Ok(hashes) => hashes,
            Err(e) => return vec![Fault::of(crate::files::FOLDER, &e)],
        };
        let faults = hashes.into_iter().filter_map(|hash| self.files().get(hash).err());
        faults.map(|e| Fault::of(crate::files::FOLDER, &e)).collect()
    }

    fn edition_faults(&self) -> Vec<Fault> {
        let names = match self.edition().names() {
            Ok(names) => names,
            Err(e) => return vec![Fault::of(crate::edition::FOLDER, &e)],
        };
        let faults = names.into_iter().filter_map(|name| self.edition().read(&name).err());
        faults.map(|e| Fault::of(crate::edition::FOLDER, &e)).collect()
    }

    fn snapshot_fault(&self) -> Option<Fault> {
        let file = crate::snapshot::FILE.to_owned();
        match framed::verify(self.snapshot().place()) {
            Ok(found) => found.map(|says| Fault { file, says: says.to_owned() }),
            Err(e) => Some(Fault { file, says: e.to_string() }),
        }
    }
}

//! What the folder of an office holds, by name and size: what anybody sees who has the disk in hand.

use crate::folder::Store;
use crate::refusals::StoreError;
use std::path::Path;

/// A file of the folder, or a folder inside it with all that is in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Size {
    /// Its name.
    pub name: String,
    /// How many bytes it takes.
    pub bytes: u64,
    /// How many files it is: 1 for a file.
    pub files: u64,
}

impl Store {
    /// Every file and folder of the store, by name.
    ///
    /// # Errors
    /// When the folder cannot be listed.
    pub fn sizes(&self) -> Result<Vec<Size>, StoreError> {
        let listed = list(self.place());
        let mut sizes = listed.map_err(|source| StoreError::Disk { file: ".".to_owned(), source })?;
        sizes.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(sizes)
    }
}

fn list(folder: &Path) -> std::io::Result<Vec<Size>> {
    let mut sizes = Vec::new();
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let name = entry.file_name().to_string_lossy().into_owned();
        // A file may go between being listed and being looked at.
        let Ok(about) = entry.metadata() else { continue };
        if about.is_dir() {
            let inside = list(&entry.path())?;
            let (bytes, files) =
                inside.iter().fold((0, 0), |(bytes, files), one| (bytes + one.bytes, files + one.files));
            sizes.push(Size { name, bytes, files });
        } else {
            sizes.push(Size { name, bytes: about.len(), files: 1 });
        }
    }
    Ok(sizes)
}

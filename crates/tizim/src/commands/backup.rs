//! `tizim backup`: a copy of an office in another folder.

use super::{Trouble, screen};
use clap::Args;
use office::Fault;
use std::path::PathBuf;
use store::Store;

/// Copy an office into a new folder, sealed as it is.
///
/// The copy opens with the passphrases and paper keys of today. Keep few copies and let them grow old with care: an old
/// one still holds keys that were destroyed here since.
#[derive(Args)]
pub struct Backup {
    /// The folder of the office; nothing else may have it open.
    folder: PathBuf,
    /// The folder of the copy; it must not exist yet, or be empty.
    to: PathBuf,
}

impl Backup {
    /// Copies; ends in trouble if something had to be left out.
    pub fn run(self) -> Result<(), Trouble> {
        let store = Store::open(&self.folder).map_err(Fault::from)?;
        let left_out = store.backup(&self.to).map_err(Fault::from)?;
        left_out.iter().for_each(|fault| screen::line(&fault.to_string()));
        if !left_out.is_empty() {
            return Err(Trouble::new(
                format!(
                    "{} damaged files were left out; all else is in {}.",
                    left_out.len(),
                    self.to.display()
                ),
                "Take those from an older backup.",
            ));
        }
        screen::line(&format!(
            "The copy is in {}. Try it once: tizim restore {0} ANOTHER-FOLDER",
            self.to.display()
        ));
        Ok(())
    }
}

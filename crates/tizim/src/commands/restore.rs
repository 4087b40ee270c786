//! `tizim restore`: an office from a backup.

use super::{Trouble, screen};
use clap::Args;
use office::Fault;
use std::path::PathBuf;

/// Make an office from a backup, in a new folder. The backup stays as it is.
///
/// Never run the restored office and the old one side by side: both would write to the same chain.
#[derive(Args)]
pub struct Restore {
    /// The folder of the backup.
    from: PathBuf,
    /// The folder of the office; it must not exist yet, or be empty.
    folder: PathBuf,
}

impl Restore {
    /// Looks at the backup first; nothing appears if it is damaged.
    pub fn run(self) -> Result<(), Trouble> {
        let faults = store::check_backup(&self.from).map_err(Fault::from)?;
        faults.iter().for_each(|fault| screen::line(&fault.to_string()));
        if !faults.is_empty() {
            return Err(Trouble::new(
                format!("The backup has {} faults, so nothing was restored.", faults.len()),
                "Take another backup.",
            ));
        }
        store::restore(&self.from, &self.folder).map_err(Fault::from)?;
        screen::line(&format!("The office is in {0}. Next: tizim serve {0}", self.folder.display()));
        Ok(())
    }
}

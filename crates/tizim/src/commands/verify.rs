//! `tizim verify`: is everything as it was written?

use super::passphrase::{VARIABLE, open_office};
use super::{Trouble, screen};
use clap::Args;
use ledger::{EntryId, Expectations, Stored, Verifier};
use office::Fault;
use std::ops::ControlFlow;
use std::path::PathBuf;
use store::{Position, Store};

/// Check an office: read every byte of it and name whatever is not as it was written.
///
/// Without a passphrase it checks what can be checked from outside: that no entry of the log was changed, left out, put in
/// twice or signed by somebody who could not. With --open it also opens every fact. It changes nothing.
#[derive(Args)]
pub struct Verify {
    /// The folder of the office; nothing else may have it open.
    folder: PathBuf,
    /// Open every fact too; asks for a passphrase.
    #[arg(long)]
    open: bool,
}

impl Verify {
    /// Checks, and ends in trouble if there is a fault.
    pub fn run(self) -> Result<(), Trouble> {
        let mut faults = self.sealed()?;
        if self.open {
            let (office, _session) = open_office(&self.folder)?;
            faults.extend(office.read(|known| known.faults.clone()).unwrap_or_default());
            office.close();
        }
        if faults.is_empty() {
            screen::line("Everything is as it was written.");
            return Ok(());
        }
        faults.iter().for_each(|fault| screen::line(fault));
        Err(Trouble::new(
            format!("{} faults were found; each has its line above.", faults.len()),
            "Mend nothing by hand: keep this folder as it is and take the newest backup (tizim restore).",
        ))
    }

    /// What can be said without any key.
    fn sealed(&self) -> Result<Vec<String>, Trouble> {
        let store = Store::open(&self.folder).map_err(Fault::from)?;
        let mut faults: Vec<String> = store.check().iter().map(ToString::to_string).collect();
        let mut verifier = Verifier::new(Expectations::default());
        let read = store.log().entries_from(Position::START, &mut |position, entry| {
            verifier.read(Stored { position: position.0, id: Some(EntryId(entry.id)), bytes: &entry.bytes });
            ControlFlow::Continue(())
        });
        // A row that cannot be read stands among the faults already.
        drop(read);
        let report = verifier.finish();
        faults.extend(report.faults.iter().map(ToString::to_string));
        screen::line(&format!("{} entries with {} facts were read.", report.entries, report.facts));
        if !self.open {
            screen::line(&format!(
                "No fact was opened; add --open (and {VARIABLE}, if you like) to do that too."
            ));
        }
        Ok(faults)
    }
}

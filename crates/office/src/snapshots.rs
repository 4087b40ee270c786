//! When a snapshot of the log is written: now and then while the office is open, so that the next opening is short.
//!
//! It is work behind the scenes: it can be stopped at any moment, closing stops it, and when it fails nothing is lost but
//! time.

use crate::fault::Fault;
use crate::office::Office;
use crate::opening::write_snapshot;

/// A snapshot is written when the log has grown by so many entries and by a tenth since the last one.
const GROWN: u64 = 500;

impl Office {
    /// Writes a snapshot if the log has grown enough since the last one.
    pub fn keep_snapshot(&self) -> Result<(), Fault> {
        let end = self.store().log().position()?.0;
        let covered = self.door().as_ref().map(|door| door.covered.0);
        match covered {
            Some(covered) if end.saturating_sub(covered) > GROWN + covered / 10 => self.write_snapshot(),
            Some(_) | None => Ok(()),
        }
    }

    /// Writes a snapshot of the log as it is now.
    pub fn write_snapshot(&self) -> Result<(), Fault> {
        // In this order: closing either leaves no keys to take, or stops the work.
        let progress = self.begin_background_work();
        // An erasure that goes on waits for none of this: it stops it, and this one begins after it.
        let _one_at_a_time = self.one_snapshot_at_a_time();
        let Some(keys) = self.door().as_ref().map(|door| door.compartments.clone()) else { return Ok(()) };
        let covered = write_snapshot(self.store(), &keys, self.chance(), &progress)?;
        if let (Some(covered), Some(door)) = (covered, self.door().as_mut()) {
            door.covered = covered;
        }
        Ok(())
    }
}

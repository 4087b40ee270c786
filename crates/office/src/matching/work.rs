//! A look for pairs that can be halted and go on: halted it sleeps where it is, with all that it has found, on threads of its own.
//!
//! Nothing of it is on the disk: closing the office ends it for good.

use crate::progress::Progress;
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

/// One look.
#[derive(Debug, Default)]
pub(crate) struct Work {
    /// How far it is.
    pub(crate) progress: Progress,
    gate: Mutex<Gate>,
    turned: Condvar,
}

/// Whether the work may pass.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Gate {
    #[default]
    Open,
    Shut,
    Gone,
}

impl Work {
    /// Asks it to halt at the next good place.
    pub(crate) fn halt(&self) {
        self.turn(Gate::Shut);
    }

    /// Lets it go on.
    pub(crate) fn go_on(&self) {
        self.turn(Gate::Open);
    }

    /// Ends it for good, halted or not.
    pub(crate) fn end(&self) {
        self.turn(Gate::Gone);
    }

    /// True while it is asked to halt.
    pub(crate) fn is_halted(&self) -> bool {
        *self.gate() == Gate::Shut
    }

    /// Waits while it is halted; false when it has to end.
    pub(crate) fn may_go_on(&self) -> bool {
        let halted = |gate: &mut Gate| *gate == Gate::Shut;
        let gate = self.turned.wait_while(self.gate(), halted).unwrap_or_else(PoisonError::into_inner);
        *gate != Gate::Gone
    }

    /// What is gone stays gone.
    fn turn(&self, to: Gate) {
        let mut gate = self.gate();
        if *gate != Gate::Gone {
            *gate = to;
        }
        self.turned.notify_all();
    }

    fn gate(&self) -> MutexGuard<'_, Gate> {
        self.gate.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halted_work_waits_goes_on_and_ends_for_good() {
        let work = Work::default();
        assert!(work.may_go_on());
        work.halt();
        std::thread::scope(|scope| {
            let waits = scope.spawn(|| work.may_go_on());
            assert!(work.is_halted());
            work.go_on();
            assert!(waits.join().unwrap());
            work.halt();
            let waits = scope.spawn(|| work.may_go_on());
            work.end();
            assert!(!waits.join().unwrap());
        });
        work.go_on();
        assert!(!work.may_go_on() && !work.is_halted());
    }
}

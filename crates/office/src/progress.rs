//! How far long work has come, and the wish that it stop.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

/// The progress of one piece of long work, shared between who does it and who watches.
#[derive(Debug, Default)]
pub struct Progress {
    done: AtomicU64,
    of: AtomicU64,
    stop: AtomicBool,
}

impl Progress {
    /// Says how much there is to do; 0 when that is not known.
    pub fn expect(&self, of: u64) {
        self.of.store(of, Ordering::Relaxed);
    }

    /// Says that this much more is done.
    pub fn advance(&self, by: u64) {
        self.done.fetch_add(by, Ordering::Relaxed);
    }

    /// How much is done, and of how much.
    pub fn so_far(&self) -> (u64, u64) {
        (self.done.load(Ordering::Relaxed), self.of.load(Ordering::Relaxed))
    }

    /// Asks the work to stop at the next good place.
    pub fn stop(&self) {
        self.stop.store(true, Ordering::Relaxed);
    }

    /// True when the work should stop.
    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }
}

//! Group commit: acts that come at the same time share one flush of the disk.
//!
//! Entries reach the log in the order in which they were pushed. Who waits first writes everything that has been
//! pushed so far; the others only wait. Once one write fails, all that was pushed after it fails too, because it was
//! built on what is not there.

use crate::log::NewEntry;
use crate::refusals::AppendError;
use crate::{Position, Store};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};

/// A queue in front of the log.
#[derive(Debug)]
pub struct Group {
    store: Arc<Store>,
    queue: Mutex<Queue>,
    moved: Condvar,
}

/// A place in the queue: wait for it before anything is acknowledged.
#[derive(Debug)]
#[must_use = "nothing is acknowledged before the ticket says so"]
pub struct Ticket {
    group: Arc<Group>,
    end: Position,
}

#[derive(Debug)]
struct Queue {
    waiting: Vec<NewEntry>,
    pushed: Position,
    durable: Position,
    writing: bool,
    failed: Option<AppendError>,
}

impl Group {
    /// A queue that begins where the log ends.
    ///
    /// # Errors
    /// When the log cannot be read.
    pub fn new(store: Arc<Store>) -> Result<Arc<Self>, crate::StoreError> {
        let end = store.log().position()?;
        let queue = Queue { waiting: Vec::new(), pushed: end, durable: end, writing: false, failed: None };
        Ok(Arc::new(Self { store, queue: Mutex::new(queue), moved: Condvar::new() }))
    }

    /// Puts entries in the queue and returns at once: cheap enough to do under the lock that orders the acts.
    ///
    /// # Errors
    /// When an earlier write failed.
    pub fn push(self: &Arc<Self>, entries: Vec<NewEntry>) -> Result<Ticket, AppendError> {
        let mut queue = self.queue();
        if let Some(failed) = &queue.failed {
            return Err(failed.clone());
        }
        queue.pushed = queue.pushed.after(entries.len());
        queue.waiting.extend(entries);
        Ok(Ticket { group: Arc::clone(self), end: queue.pushed })
    }

    /// Where the log will end once all that was pushed is written.
    #[must_use]
    pub fn pushed(&self) -> Position {
        self.queue().pushed
    }

    fn wait_for(&self, end: Position) -> Result<Position, AppendError> {
        let mut queue = self.queue();
        loop {
            if queue.durable >= end {
                return Ok(end);
            }
            if let Some(failed) = &queue.failed {
                return Err(failed.clone());
            }
            queue = if queue.writing {
                self.moved.wait(queue).unwrap_or_else(PoisonError::into_inner)
            } else {
                self.write_all(queue)
            };
        }
    }

    /// Writes what waits while others push on, and wakes those whose entries are now on the disk.
    fn write_all<'a>(&'a self, mut queue: MutexGuard<'a, Queue>) -> MutexGuard<'a, Queue> {
        let entries = std::mem::take(&mut queue.waiting);
        let expected = queue.durable;
        queue.writing = true;
        drop(queue);
        let written = self.store.log().append(&entries, expected);
        let mut queue = self.queue();
        queue.writing = false;
        match written {
            Ok(end) => queue.durable = end,
            Err(failed) => queue.failed = Some(failed),
        }
        self.moved.notify_all();
        queue
    }

    fn queue(&self) -> MutexGuard<'_, Queue> {
        self.queue.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Ticket {
    /// Waits until the entries are on the disk, and returns the position of the last of them.
    ///
    /// # Errors
    /// When they, or entries before them, could not be written: nothing of this ticket is acknowledged.
    pub fn wait(self) -> Result<Position, AppendError> {
        self.group.wait_for(self.end)
    }
}

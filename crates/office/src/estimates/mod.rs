//! How many there are in all: the register's lists as tables, the methods run beside the work, what they answer.
//!
//! A run lives in memory only and is forgotten when the office closes; keeping it is an act of a member. What a method has
//! answered about a table is not asked again: a run that was stopped goes on where it ended.

mod answers;
mod linkages;
mod run;
mod said;
mod steps;

pub use run::{EstimateJob, Seen, Stage};

use crate::progress::Progress;
use register::MemberId;
use run::Task;
use said::Cache;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// What an open office holds about estimates.
#[derive(Default)]
pub(crate) struct Estimating(Mutex<Now>);

#[derive(Default)]
pub(crate) struct Now {
    /// The run that is under way, or was last.
    pub(crate) work: Option<Work>,
    /// What methods have answered about tables.
    pub(crate) cache: Cache,
    /// Which run this is, counted up: one that was forgotten meanwhile hands nothing in.
    pub(crate) number: u64,
}

/// A run.
pub(crate) struct Work {
    pub(crate) member: MemberId,
    pub(crate) task: Arc<Task>,
    pub(crate) stage: Stage,
    pub(crate) progress: Arc<Progress>,
    /// The step that is being done.
    pub(crate) at: usize,
    /// How many steps were known from before.
    pub(crate) reused: u64,
    /// What is answered so far.
    pub(crate) so_far: Arc<register::figures::estimates::facts::KeptRun>,
}

impl Estimating {
    pub(crate) fn now(&self) -> MutexGuard<'_, Now> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Stops and forgets everything.
    pub(crate) fn forget(&self) {
        let mut now = self.now();
        if let Some(work) = &now.work {
            work.progress.stop();
        }
        *now = Now { number: now.number + 1, ..Now::default() };
    }
}

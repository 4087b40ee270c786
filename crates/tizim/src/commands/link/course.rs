//! How far the command is, shared between the thread that works and the one that watches.
//!
//! Invariant: once somebody wished that it stop, nothing is put in place of what the folder holds.

use linkage::{Go, Progress, Stage};
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What is being done.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Step {
    /// Files are read.
    #[default]
    Files,
    /// A stage of linking.
    Link(Stage),
    /// The three files are written.
    Writing,
}

impl Step {
    /// All steps, in their order, with the keys of their lines.
    pub const ALL: [(Step, &'static str); 7] = [
        (Step::Files, "link-step-files"),
        (Step::Link(Stage::Reading), "link-step-columns"),
        (Step::Link(Stage::Candidates), "link-step-candidates"),
        (Step::Link(Stage::Learning), "link-step-learning"),
        (Step::Link(Stage::Scoring), "link-step-scoring"),
        (Step::Link(Stage::Clustering), "link-step-clustering"),
        (Step::Writing, "link-step-writing"),
    ];
}

/// Where the work is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Place {
    /// What is being done.
    pub step: Step,
    /// How much of the step is done, and of how much; nought of nought where that is not known.
    pub done: (u64, u64),
    /// Pairs compared so far.
    pub compared: u64,
}

/// How far the command is, and whether it should stop. The rows that were read are counted by `reading`.
#[derive(Debug, Default)]
pub struct Course {
    /// Rows read; a child that reads a workbook is stopped by it too.
    pub reading: office::Progress,
    place: Mutex<Place>,
}

impl Course {
    /// Where the work is.
    pub fn place(&self) -> Place {
        *self.locked()
    }

    /// A step begins.
    pub fn begin(&self, step: Step) {
        *self.locked() = Place { step, ..Place::default() };
    }

    /// Linking has come this far, and hears whether it should go on.
    pub fn linking(&self, progress: Progress) -> Go {
        let Progress { stage, done, of, compared } = progress;
        *self.locked() = Place { step: Step::Link(stage), done: (done, of), compared };
        if self.is_stopped() { Go::Stop } else { Go::On }
    }

    /// Somebody wishes that it stop.
    pub fn stop(&self) {
        self.reading.stop();
    }

    /// Whether somebody wished that it stop.
    pub fn is_stopped(&self) -> bool {
        self.reading.is_stopped()
    }

    fn locked(&self) -> MutexGuard<'_, Place> {
        self.place.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn linking_is_told_to_go_on_until_somebody_wishes_that_it_stop() {
        let course = Course::default();
        let progress = Progress { stage: Stage::Scoring, done: 3, of: 8, compared: 900 };
        assert_eq!(course.linking(progress), Go::On);
        let place = Place { step: Step::Link(Stage::Scoring), done: (3, 8), compared: 900 };
        assert_eq!(course.place(), place);
        course.stop();
        assert_eq!(course.linking(progress), Go::Stop);
    }

    #[test]
    fn every_step_has_a_line_in_every_language() {
        for lang in web::words::Lang::ALL {
            let missing = Step::ALL.iter().find(|(_, key)| !web::words::words(lang).has(key));
            assert_eq!(missing, None, "{}", lang.code());
        }
    }
}

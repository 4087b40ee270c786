//! Who may be the same: suggestions for members to judge, likely twins of a record just entered, and why.
//!
//! Suggestions live in memory only and go when the office closes or something is erased. None of them joins anything:
//! that is an act of a member. The weights are those of `linkage`, learned from the register itself.

mod explain;
mod rows;
mod suggest;
mod twins;
mod weighed;
mod work;

pub use explain::{Explained, Said};
pub use suggest::{Found, Suggested, Suggesting, SuggestionPage};
pub use twins::Twin;

use linkage::Linked;
use register::ThingId;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use weighed::Codes;
use work::Work;

/// Below these bits nothing is suggested: 0 is even odds.
pub const LEAST_BITS: f32 = 0.0;

/// What an open office holds about who may be the same.
#[derive(Default)]
pub(crate) struct Matching(Mutex<Now>);

#[derive(Default)]
pub(crate) struct Now {
    /// The register as it was compared last: rows, weights, and which row is which record.
    pub(crate) compared: Option<Arc<Compared>>,
    /// Every pair that was found, judged since or not.
    pub(crate) pairs: Arc<Vec<Suggested>>,
    /// What is open of them, in order, as it was after so many acts; made anew when pairs or acts were added.
    pub(crate) queue: Option<(usize, Arc<Vec<Suggested>>)>,
    /// The look that is under way, halted or not.
    pub(crate) work: Option<Arc<Work>>,
    /// How many positions after those compared were looked at.
    pub(crate) looked_at: usize,
    /// How many of them are records, whose twins are among the pairs already.
    pub(crate) added: usize,
    /// Which run this is: one that was forgotten meanwhile hands nothing in.
    pub(crate) run: u64,
}

/// The register as it was compared.
pub(crate) struct Compared {
    pub(crate) linked: Linked,
    pub(crate) row_of: HashMap<ThingId, u32>,
    /// How many positions the state had then.
    pub(crate) size: usize,
    /// When, in milliseconds since 1970.
    pub(crate) at: u64,
    codes: OnceLock<Codes>,
}

impl Compared {
    fn new(linked: Linked, row_of: HashMap<ThingId, u32>, (size, at): (usize, u64)) -> Compared {
        Compared { linked, row_of, size, at, codes: OnceLock::new() }
    }

    /// Where its values are found; made when somebody first asks.
    fn codes(&self) -> &Codes {
        self.codes.get_or_init(|| Codes::of(&self.linked))
    }
}

impl Matching {
    pub(crate) fn now(&self) -> MutexGuard<'_, Now> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Stops and forgets everything.
    pub(crate) fn forget(&self) {
        let mut now = self.now();
        if let Some(work) = &now.work {
            work.end();
        }
        *now = Now { run: now.run + 1, ..Now::default() };
    }
}

//! Tallies by definition: who counts, how sure it is, and how the number divides.
//!
//! Named people, unnamed ones and groups stay three numbers, because they overlap; a person counts once, whatever the
//! number of records and sources.

mod counted;
mod divided;
mod evidence;
mod place;
mod since;

pub(crate) use counted::largest;
pub use counted::{Counted, DefinedTally, Graded, counted, tally_of};
pub use divided::{AgeGroup, BodyKind, By, Division, Key, divided, keys_of};
pub(crate) use evidence::claims;
pub use evidence::{Evidence, evidence};
pub use place::{Places, Where};
pub use since::{Changed, CountChange, Moment, Since, since};

//! Stories of the office through its real door, on a real store in a temporary folder.

#![expect(clippy::unwrap_used, reason = "a story whose setting fails has failed")]

mod edition;
mod erasing;
mod estimates;
mod faults;
mod forged;
mod keys;
mod matching;
mod membership;
mod opening;
mod origins;
mod planted;
mod reads;
mod recovery;
mod rows;
mod seized;
mod snapshots;
mod world;

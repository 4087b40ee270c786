//! How many there were: choosing lists, seeing how they overlap, a run with its progress, what it says, and what was kept.
//!
//! Nothing is estimated here: the office runs what `register` allows, and a page shows it with what speaks against it.

pub mod files;
pub mod how;
pub mod list;
pub mod new;
pub mod one;
pub mod overlaps;
pub mod plan;
pub mod run;
pub mod shown;

//! The log: what was done, by whom, about what; one entry and its undoing; what was read.

pub mod entry;
pub mod list;
pub mod reads;

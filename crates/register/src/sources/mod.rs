//! Sources and lists: where statements come from.

pub mod facts;

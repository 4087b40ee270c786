//! Who is the same: which records of one or several lists speak of one person, with the reasons, field by field.
//!
//! Invariant: everything here is a pure function of its arguments; no clock, no chance, no files.

pub mod pair;

pub use pair::{Grounds, Pair};

//! Definitions: what exactly a tally counts, so that no number stands without saying of whom, where, when and how sure.
//!
//! A definition is a thing like any other: it is entered, corrected and withdrawn through the one door. Those that are
//! shipped are part of the program, have names instead of ids, and cannot be changed.

pub mod facts;
pub mod nearest;
pub mod shipped;
pub mod views;

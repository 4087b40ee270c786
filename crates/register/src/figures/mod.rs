//! Figures that others claim, and our own tallies.

pub mod facts;
pub mod views;

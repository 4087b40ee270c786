//! Figures that others claim, and our own tallies.

pub mod claims;
pub mod counts;
pub mod facts;
pub mod views;

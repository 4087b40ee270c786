//! Figures that others claim, and our own tallies.

pub mod claims;
pub mod counts;
pub mod defined;
pub mod definitions;
pub mod estimates;
pub mod facts;
pub mod hide;
pub mod persons;
pub mod views;

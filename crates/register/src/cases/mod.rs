//! Cases as records of their steps.

pub mod facts;
pub mod views;

//! Cases as records of their steps.

pub mod facts;

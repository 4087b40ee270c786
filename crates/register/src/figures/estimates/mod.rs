//! How many there are in all, from lists that overlap: what goes in, the runs that members kept, when a number may be said.
//!
//! Nothing is estimated here: the office hands the tables of this module to `estimates` and keeps what comes back.

pub mod acts;
pub mod facts;
pub mod input;
pub mod rules;
pub mod state;
pub mod views;

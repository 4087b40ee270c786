//! Who is the same: which records of one or several lists speak of one person, with the reasons, field by field.
//!
//! Invariant: everything here is a pure function of its arguments; no clock, no chance, no files.

pub mod candidates;
pub mod clusters;
pub mod fields;
mod grounds;
pub mod link;
pub mod model;
pub mod pair;
pub mod recognise;
pub mod table;

pub use link::{Linked, Settings, link};
pub use pair::{Grounds, Pair};
pub use recognise::{Recognised, Role, Why, recognise};
pub use table::{Column, Table, TableBuilder};

//! Who is the same: which records of one or several lists speak of one person, with the reasons, field by field.
//!
//! Invariant: everything here is a pure function of its arguments; no clock, no chance, no files.

pub mod candidates;
pub mod clusters;
pub mod explain;
pub mod fields;
mod grounds;
mod limits;
pub mod link;
pub mod model;
pub mod pair;
mod partners;
pub mod recognise;
mod score;
pub mod table;

pub use explain::{About, Agreement, Explanation, Line, Meaning};
pub use limits::Limits;
pub use link::{Go, Linked, ListsRule, Progress, Settings, Stage, Stopped, Work, link};
pub use pair::{Grounds, Pair};
pub use recognise::{Recognised, Role, Why, recognise};
pub use table::{Column, Table, TableBuilder};

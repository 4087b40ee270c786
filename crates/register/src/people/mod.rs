//! People: records of persons, named and unnamed, and groups.

pub mod acts;
pub mod facts;
pub mod views;

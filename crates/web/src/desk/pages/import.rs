//! Bringing in a list: the file, what was understood of it, what would happen, entering it.

pub mod columns;
mod dry;
pub mod job;
pub mod problem;
mod running;
pub mod upload;

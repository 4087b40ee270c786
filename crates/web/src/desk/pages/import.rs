//! Bringing in a list: the file, what was understood of it, what would happen, entering it.

mod columns;
mod dry;
pub mod job;
mod problem;
mod running;
pub mod upload;

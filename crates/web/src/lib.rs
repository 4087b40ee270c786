//! What is seen: the desk and the front. This crate holds words, looks and drawings; it holds no rules.
//!
//! Nothing here changes what is known: pages ask `office` (or, on the front, the published edition) and write HTML.

pub mod desk;
pub mod drawing;
mod estimated;
pub mod fields;
pub mod front;
mod headers;
pub mod look;
mod stated;
pub mod words;

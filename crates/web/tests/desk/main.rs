//! The desk's pages through its real router, on a real office in a temporary folder, in three languages.

mod people;
#[allow(dead_code, reason = "each area takes what it needs")]
mod world;

//! The desk's pages through its real router, on a real office in a temporary folder, in three languages.

#[cfg(test)]
mod people;
#[cfg(test)]
#[allow(dead_code, reason = "each area takes what it needs")]
mod world;

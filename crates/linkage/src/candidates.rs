//! Pairs worth comparing: rows that share one of several cheap keys, each pair once.
//!
//! Invariant: a pair comes from the first key that both rows share, so no set of pairs is kept; a bucket that is too large is
//! parted by further fields, and never costs more than its cap squared.

mod atoms;
mod blocks;
mod plan;

pub use atoms::Atom;
pub use blocks::{Blocks, Key};

use crate::fields::Rows;

/// How much work candidates may make.
#[derive(Clone, Copy, Debug)]
pub struct Effort {
    /// Pairs to compare for each row, on average.
    pub pairs_per_row: f64,
    /// Rows in one bucket at most.
    pub bucket: usize,
    /// Keys at most.
    pub keys: usize,
}

impl Default for Effort {
    fn default() -> Effort {
        Effort { pairs_per_row: 30.0, bucket: 60, keys: 28 }
    }
}

/// Finds the keys for these rows and puts the rows into their buckets.
pub fn find(rows: &Rows, effort: Effort) -> Blocks {
    let atoms = atoms::of(rows);
    let keys = plan::choose(&atoms, rows.count, effort);
    blocks::build(&atoms, &keys, rows.count, effort)
}

#[cfg(test)]
mod tests;

//! Who is the same: judgements between records, the people that they make, and lists compared line by line.
//!
//! Invariant: records are never merged. A person is computed from the judgements that count; a judgement taken back gives
//! both records back exactly as they were.

pub mod acts;
pub mod clusters;
pub mod facts;
pub mod reconciling;
pub mod state;
pub mod views;

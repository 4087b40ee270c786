//! What `tizim demo` shows: the real record, and a made-up population beside it on request.
//!
//! Invariant: made-up rows carry made-up list titles and are never mixed into the record's sources.

pub mod population;

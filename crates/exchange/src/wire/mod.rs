//! What passes between the office and the child that reads a file for it: one request, then frames of rows.
//!
//! A frame is a kind, a length and a body; lengths are bounded before anything is reserved. The reading side trusts
//! nothing the child says: limits, marks, order of rows and the final count are all checked again.

pub mod bytes;
mod request;
mod response;

pub use request::{read_request, write_request};
pub use response::{Garbled, Parsed, read_response, write_response};

/// The largest body of a frame.
pub const FRAME_BYTES: u32 = 4 << 20;

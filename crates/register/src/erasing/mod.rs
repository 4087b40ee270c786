//! Erasing: what two members agree to destroy, and what is left to say that it was there.
//!
//! The facts of an erasure are about the office and not about what is erased, so they outlive its key.

pub mod acts;
pub mod facts;
pub mod state;
pub mod views;

//! Publishing: what two members agree to show to everyone, and what can never be offered for it.

pub mod acts;
pub mod facts;
pub mod own;
pub mod state;
pub mod views;

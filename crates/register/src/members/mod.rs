//! Members, what they may do, and the table of roles and acts.

pub mod acts;
pub mod facts;
pub mod state;

//! Erasing: asking for it, agreeing to it, and what is shown in place of what is gone.

pub mod page;
pub mod waiting;

//! Publishing: what is public now, what waits for a second member, and proposing the next edition.

mod edition;
mod estimates;
mod own;
mod page;
mod propose;

pub use edition::{approve, page as edition, withdraw};
pub use page::page;
pub use propose::{page as propose_page, propose};

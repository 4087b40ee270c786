//! The desk: the pages where the group works. Every page goes through the gate and stands in the table of routes.

mod answer;
mod gate;
pub mod pages;
mod routes;
pub mod said;
pub mod typed;
mod visit;

pub use answer::{Answer, Turned};
pub use gate::session_cookie;
pub use routes::{Method, ROUTES, Route, Who, lets_in, router};
pub use visit::Visit;

use office::Office;
use std::path::PathBuf;
use std::sync::Arc;

/// What every page of the desk can reach.
pub struct Desk {
    /// The office.
    pub office: Arc<Office>,
    /// What the group calls it.
    pub name: String,
    /// The program that parses files from outside, in a confined child.
    pub worker: PathBuf,
}

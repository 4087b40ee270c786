//! The desk: the pages where the group works. Every page goes through the gate and stands in the table of routes.

mod again;
mod answer;
mod gate;
pub mod kept;
pub mod openings;
pub mod pages;
mod routes;
pub mod said;
pub mod typed;
mod visit;

pub use answer::{Answer, Turned};
pub use gate::session_cookie;
pub use routes::{Method, ROUTES, Route, Who, lets_in, router};
pub use visit::{Sending, Visit};

use kept::KeptForms;
use office::Office;
use openings::Openings;
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
    /// Forms that were sent after their session had ended.
    pub kept: KeptForms,
    /// Who is on the way in.
    pub openings: Openings,
}

impl Desk {
    /// A desk of this office, called by this name, with the program that reads files from outside.
    pub fn new(office: Arc<Office>, name: String, worker: PathBuf) -> Desk {
        Desk { office, name, worker, kept: KeptForms::default(), openings: Openings::default() }
    }

    /// Ends what has idled and forgets what has waited too long; to be called now and then, for nobody may knock.
    pub fn tick(&self) {
        self.office.tick();
        let now = self.office.clock().now();
        self.kept.forget_old(now);
        self.openings.forget_old(&self.office, now);
    }
}

//! Two lists compared line by line: choosing them, the five groups, each line signed off, all of it as a file.

mod begin;
mod file;
mod groups;
mod line;

pub use begin::{begin, page};
pub use file::download;
pub use groups::page as one;
pub use line::{sign, take_back};

use super::evidence;
use crate::desk::{Turned, Visit};
use office::Known;
use register::ThingId;
use register::matching::reconciling::{LineView, lines};

/// Where comparisons are found.
pub const PATH: &str = "/reconcile";

/// The comparison that the address names.
fn asked(visit: &Visit) -> Result<ThingId, Turned> {
    ThingId::from_hex(visit.part("comparison")).ok_or(Turned::NotThere)
}

/// Its lines as they stand now.
fn all(known: &Known, id: ThingId) -> Option<Vec<LineView<'_>>> {
    lines(&known.state, id, |record| evidence::candidates(known, record))
}

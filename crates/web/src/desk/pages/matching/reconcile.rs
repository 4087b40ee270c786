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
use register::matching::reconciling::{LineView, lines};
use register::{State, ThingId};
use std::collections::HashMap;

/// Where comparisons are found.
pub const PATH: &str = "/reconcile";

/// The comparison that the address names.
fn asked(visit: &Visit) -> Result<ThingId, Turned> {
    ThingId::from_hex(visit.part("comparison")).ok_or(Turned::NotThere)
}

/// Whom the records of a comparison may be, asked before anything is read.
fn may_be(visit: &Visit, id: ThingId) -> Result<MayBe, Turned> {
    evidence::looked(visit);
    let lists = visit.read(|known| {
        let account = &known.state.matching().reconciliation(id)?.account;
        Some((account.ours, account.theirs))
    })?;
    let lists = lists.ok_or(Turned::NotThere)?;
    Ok(evidence::candidates(visit, &evidence::on_lists(visit, lists)))
}

/// Whom each record may be.
type MayBe = HashMap<ThingId, Vec<ThingId>>;

/// The lines of a comparison as they stand now.
fn all<'a>(state: &'a State, id: ThingId, may_be: &MayBe) -> Option<Vec<LineView<'a>>> {
    lines(state, id, |record| may_be.get(&state.thing(record).id).cloned().unwrap_or_default())
}

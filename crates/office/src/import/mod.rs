//! Bringing in many things at once: a batch of acts that goes through the one door and can be undone as one.
//!
//! A batch is cut into parts whose ids follow from the first one's; so a batch that was stopped or cut off goes on where
//! it ended when the same things are brought in again under the same id.

pub mod list;
pub mod record;

use crate::door::NotDone;
use crate::office::Office;
use crate::progress::Progress;
use crate::session::Session;
use register::{Act, ActId, NewThing, ThingId};
use sha2::{Digest, Sha256};

/// The most things that one part holds.
pub const PART: usize = 1_000;

/// How far a batch came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Imported {
    /// How many parts the batch has.
    pub parts: usize,
    /// How many of them are in the log now.
    pub done: usize,
    /// How many of those were there before.
    pub again: usize,
}

impl Imported {
    /// True when nothing of the batch is missing.
    pub fn is_whole(self) -> bool {
        self.done == self.parts
    }
}

/// Brings in a batch, part by part; stops between two parts when `progress` says so. `progress` counts things.
///
/// A second run with the same `act` must bring the same things: take their ids from [`ids`].
pub fn batch(
    office: &Office,
    session: &Session,
    act: ActId,
    things: impl IntoIterator<IntoIter: ExactSizeIterator<Item = NewThing>>,
    progress: &Progress,
) -> Result<Imported, NotDone> {
    let mut things = things.into_iter();
    let parts = parts_of(act, things.len());
    let mut imported = Imported { parts: parts.len(), done: 0, again: 0 };
    progress.expect(u64::try_from(things.len()).unwrap_or(u64::MAX));
    for part in &parts {
        if progress.is_stopped() {
            break;
        }
        let of_part: Vec<NewThing> = things.by_ref().take(PART).collect();
        let count = u64::try_from(of_part.len()).unwrap_or(u64::MAX);
        if is_done(office, *part)? {
            imported.again += 1;
        } else {
            let is_first = *part == act && parts.len() > 1;
            let batch = if is_first { parts.clone() } else { Vec::new() };
            office.act(session, *part, Act::Import { things: of_part, batch })?;
        }
        imported.done += 1;
        progress.advance(count);
    }
    Ok(imported)
}

/// Ids for the things of a batch, in their order: those of the parts that are in the log already, fresh ones for the rest.
pub fn ids(office: &Office, act: ActId, count: usize) -> Result<Vec<ThingId>, NotDone> {
    let mut ids = office.read(|known| known_ids(&known.state, act, count)).ok_or(NotDone::Closed)?;
    ids.truncate(count);
    ids.extend(office.draw_ids(count - ids.len())?);
    Ok(ids)
}

fn known_ids(state: &register::State, act: ActId, count: usize) -> Vec<ThingId> {
    let lines = parts_of(act, count).into_iter().map_while(|part| state.act(part));
    lines.flat_map(|line| line.things().map(|number| state.thing(number).id).collect::<Vec<_>>()).collect()
}

fn is_done(office: &Office, part: ActId) -> Result<bool, NotDone> {
    office.read(|known| known.state.act(part).is_some()).ok_or(NotDone::Closed)
}

/// The ids of the parts of a batch of so many things: the first is the batch's own.
fn parts_of(act: ActId, things: usize) -> Vec<ActId> {
    let count = u32::try_from(things.div_ceil(PART)).unwrap_or(u32::MAX);
    (0..count).map(|number| if number == 0 { act } else { part_id(act, number) }).collect()
}

fn part_id(act: ActId, number: u32) -> ActId {
    let digest = Sha256::new().chain_update(act.0).chain_update(number.to_be_bytes()).finalize();
    let mut id = [0; 16];
    id.iter_mut().zip(digest).for_each(|(to, from)| *to = from);
    ActId(id)
}

#[cfg(test)]
mod tests;

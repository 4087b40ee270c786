//! Who read what: gathered in memory and written to the log in lots, so that a read costs no write of its own.
//!
//! A lot is written when it is full, a minute after its first read, and before the office closes. What a member reads
//! twice in one lot is noted once.

use crate::office::Office;
use crate::session::Session;
use register::{Act, MemberId, ThingId};
use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// So many reads are a full lot.
const FULL: usize = 100;
/// A lot is written after so many milliseconds, full or not.
const LONGEST: u64 = 60 * 1000;

/// The reads that are not in the log yet.
#[derive(Default)]
pub(crate) struct Reads(Mutex<Lot>);

#[derive(Default)]
struct Lot {
    /// When its first read was, in milliseconds since 1970.
    since: u64,
    count: usize,
    by: BTreeMap<MemberId, (Session, Vec<ThingId>)>,
}

impl Reads {
    fn lot(&self) -> MutexGuard<'_, Lot> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Reads {
    /// Drops what was noted between the last writing and the closing.
    pub(crate) fn forget(&self) {
        *self.lot() = Lot::default();
    }
}

impl Lot {
    fn note(&mut self, session: &Session, thing: ThingId, now: u64) {
        if self.count == 0 {
            self.since = now;
        }
        let (_, things) = self.by.entry(session.member).or_insert_with(|| (session.clone(), Vec::new()));
        if !things.contains(&thing) {
            things.push(thing);
            self.count += 1;
        }
    }

    fn is_due(&self, now: u64) -> bool {
        // A clock that was set back has no minute to wait for.
        let waited = now.checked_sub(self.since).is_none_or(|waited| waited >= LONGEST);
        self.count >= FULL || (self.count > 0 && waited)
    }
}

impl Office {
    /// Notes that a member opened a thing's page. A closed office shows none, and the lot of one holds no keys.
    pub fn note_read(&self, session: &Session, thing: ThingId) {
        let now = self.clock().now();
        let is_due = {
            let mut lot = self.reads().lot();
            if !self.is_open() {
                return;
            }
            lot.note(session, thing, now);
            lot.is_due(now)
        };
        if is_due {
            self.write_reads();
        }
    }

    /// Writes the lot if it is time.
    pub(crate) fn write_due_reads(&self) {
        let is_due = self.reads().lot().is_due(self.clock().now());
        if is_due {
            self.write_reads();
        }
    }

    /// Writes the lot to the log. What cannot be written is counted in the program's own log, and forgotten: the lot
    /// holds keys and must not outlive the office.
    pub(crate) fn write_reads(&self) {
        let lot = std::mem::take(&mut *self.reads().lot());
        for (session, things) in lot.by.into_values() {
            let count = things.len();
            if let Err(cause) = self.act(&session, self.draw_act(), Act::NoteReads(things)) {
                tracing::warn!(%cause, count, "reads were not noted");
            }
        }
    }
}

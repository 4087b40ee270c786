//! Which entries and acts the log holds, in memory.
//!
//! Ids are hashes and come in no order: an index of them on the disk would write a page for every entry, ten times the
//! entries themselves. Here they are read from the log once, when first asked for, and then follow it.

use crate::Position;
use crate::log::NewEntry;
use std::collections::{HashMap, HashSet};

/// The half of an id that tells entries apart; whoever looks one up compares the whole.
type Half = [u8; 16];

/// The places of entries and acts.
#[derive(Debug, Default)]
pub(crate) struct Known {
    entries: HashMap<Half, u32>,
    acts: HashMap<Half, u32>,
}

impl Known {
    /// Takes note of an entry; an act keeps the place of its first one.
    pub fn add(&mut self, position: Position, entry: &NewEntry) {
        let position = u32::try_from(position.0).unwrap_or(u32::MAX);
        self.entries.insert(half(&entry.id), position);
        self.acts.entry(entry.act).or_insert(position);
    }

    /// Whether one of these is in the log, or stands among them twice.
    pub fn holds_any(&self, entries: &[NewEntry]) -> bool {
        let mut among = HashSet::with_capacity(entries.len());
        entries.iter().any(|entry| {
            let half = half(&entry.id);
            self.entries.contains_key(&half) || !among.insert(half)
        })
    }

    /// The place of the entry with this id, or of one that shares half of it.
    pub fn entry(&self, id: &[u8; 32]) -> Option<Position> {
        self.entries.get(&half(id)).map(|position| Position(u64::from(*position)))
    }

    /// The place of the first entry of this act.
    pub fn act(&self, act: &Half) -> Option<Position> {
        self.acts.get(act).map(|position| Position(u64::from(*position)))
    }
}

fn half(id: &[u8; 32]) -> Half {
    *id.first_chunk().unwrap_or(&[0; 16])
}

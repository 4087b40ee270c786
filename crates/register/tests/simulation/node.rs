//! One office of the network: its log, which outlives a crash, and what it holds in memory, which does not.

use super::chance::Chance;
use register::{ActId, Compartment};
use register::{Fact, Stamp, State, ThingId};
use std::collections::BTreeMap;

/// An entry as it travels: bodies as bytes, as they would be sealed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Entry {
    pub stamp: Stamp,
    facts: Vec<(ThingId, Compartment, Vec<u8>)>,
}

impl Entry {
    pub fn new(stamp: Stamp, facts: &[Fact]) -> Entry {
        let sealed = facts.iter().map(|fact| {
            let body = fact.encode_body();
            assert_eq!(Fact::decode_body(&body).ok().as_ref(), Some(&fact.body), "a body reads back");
            (fact.thing, fact.compartment, body)
        });
        Entry { stamp, facts: sealed.collect() }
    }

    pub fn apply_to(&self, state: &mut State) {
        let opened = self.facts.iter().map(|(thing, compartment, body)| Fact {
            thing: *thing,
            compartment: *compartment,
            body: Fact::decode_body(body).unwrap(),
        });
        state.apply(self.stamp, (0..).zip(opened));
    }
}

pub type Log = BTreeMap<(u64, ActId), Entry>;

/// How a node tells the time.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Clock {
    /// Hybrid: never behind what it has seen.
    Hybrid,
    /// Broken: whatever the machine says, so that an undoing can stand before what it undoes.
    Raw,
}

pub struct Node {
    pub log: Log,
    pub state: State,
    clock: Clock,
    /// How far this machine's clock is off, in milliseconds.
    pub skew: i64,
    last: u64,
}

impl Node {
    pub fn new(clock: Clock) -> Node {
        Node { log: Log::new(), state: State::new(), clock, skew: 0, last: 0 }
    }

    /// The time of a new entry, `now` being the true milliseconds since 1970.
    pub fn tick(&mut self, now: i64) -> u64 {
        let machine = now.saturating_add(self.skew).max(0).cast_unsigned() << 16;
        self.last = match self.clock {
            Clock::Hybrid if machine <= self.last => self.last + 1,
            Clock::Hybrid | Clock::Raw => machine,
        };
        self.last
    }

    /// Takes in entries in whatever order they came.
    pub fn receive(&mut self, entries: Vec<Entry>) {
        let mut late = false;
        for entry in entries {
            self.last = self.last.max(entry.stamp.time);
            late |= self.state.is_late(&entry.stamp);
            if !late {
                entry.apply_to(&mut self.state);
            }
            self.log.insert(entry.stamp.order(), entry);
        }
        if late {
            self.state = fold(self.log.values());
        }
    }

    /// Power fails: memory is gone, the log is folded again.
    pub fn crash(&mut self) {
        self.last = self.log.keys().map(|(time, _)| *time).max().unwrap_or(0);
        self.state = fold(self.log.values());
    }

    /// What reaches another node of all that this one holds: some lost, some twice, in any order.
    pub fn send(&self, chance: &mut Chance) -> Vec<Entry> {
        let mut sent: Vec<_> = self.log.values().filter(|_| !chance.one_in(4)).cloned().collect();
        if let Some(again) = chance.pick(&sent).cloned() {
            sent.push(again);
        }
        chance.shuffle(&mut sent);
        sent
    }
}

/// A state from the start. Entries must come sorted.
pub fn fold<'a>(entries: impl Iterator<Item = &'a Entry>) -> State {
    let mut state = State::new();
    entries.for_each(|entry| entry.apply_to(&mut state));
    state
}

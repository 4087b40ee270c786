//! All our tallies in one pass over the register, and which records changed between two moments.

use super::defined::{claims, largest};
use super::persons::{Person, persons};
use super::views::Tally;
use crate::claim::{Claim, Kind};
use crate::people::facts::{PersonClaim, Role, Status};
use crate::people::views::{AsOf, DeathStanding, death_standing, role_bit, shown_status};
use crate::state::{MarkKind, State, ThingNo};
use std::collections::BTreeMap;

/// Our tallies of everybody, of each status and of each role. They overlap and are never added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Tallies {
    /// Everybody.
    pub everybody: Tally,
    statuses: [Tally; Status::ALL.len()],
    roles: [Tally; Role::ALL.len()],
}

impl Tallies {
    /// Those whose status shown is this one.
    pub fn status(&self, status: Status) -> Tally {
        self.statuses[status as usize]
    }

    /// Those in this role.
    pub fn role(&self, role: Role) -> Tally {
        self.roles[role as usize]
    }
}

/// Counts everybody once.
pub fn tallies(state: &State, as_of: AsOf) -> Tallies {
    let none = Tally::default();
    let mut tallies =
        Tallies { everybody: none, statuses: [none; Status::ALL.len()], roles: [none; Role::ALL.len()] };
    for person in persons(state, as_of.known) {
        let (status, roles) = standing(state, &person, as_of);
        let kind = person.kind;
        let size = if kind == Kind::Group { largest(state, &person, as_of.known) } else { 0 };
        tallies.everybody.add(kind, size);
        if let Some(status) = status {
            let tally = &mut tallies.statuses[status as usize];
            tally.add(kind, size);
            if status == Status::Dead
                && kind == Kind::Person
                && death_standing(state, person.first(), as_of.known) == DeathStanding::Confirmed
            {
                tally.confirmed += 1;
            }
        }
        for role in Role::ALL.iter().filter(|role| roles & role_bit(**role) != 0) {
            tallies.roles[*role as usize].add(kind, size);
        }
    }
    tallies
}

/// The status shown and the roles.
fn standing(state: &State, person: &Person, as_of: AsOf) -> (Option<Status>, u64) {
    let thing = state.thing(person.first());
    if as_of == AsOf::NOW {
        return (thing.summary.status, thing.summary.roles);
    }
    let (mut notes, mut roles) = (0, 0);
    for claim in claims(state, person, as_of.known) {
        match &claim.claim {
            Claim::Person(PersonClaim::Role(role)) => roles |= role_bit(*role),
            Claim::Person(PersonClaim::Status(_)) => notes += 1,
            _ => {}
        }
    }
    // To choose a status costs more than to see that there is none.
    let status =
        if notes == 0 { None } else { shown_status(state, thing, as_of).map(|shown| shown.note.status) };
    (status, roles)
}

impl Tally {
    /// Counts one more person or group; `size` is the least number of people of a group.
    pub fn add(&mut self, kind: Kind, size: u32) {
        match kind {
            Kind::Person => self.named += 1,
            Kind::Unnamed => self.unnamed += 1,
            _ => {
                self.groups += 1;
                self.in_groups += u64::from(size);
            }
        }
    }
}

/// What happened to a record between two moments.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Changed {
    /// It was entered.
    pub entered: bool,
    /// More was said of it.
    pub said: bool,
    /// Something said of it was corrected.
    pub corrected: bool,
    /// Something said of it was withdrawn or undone.
    pub withdrawn: bool,
}

/// The records that changed after one moment and by another (hybrid logical times), in the order of the register.
pub fn changes(state: &State, after: u64, until: u64) -> Vec<(ThingNo, Changed)> {
    let mut changed: BTreeMap<ThingNo, Changed> = BTreeMap::new();
    let within = |time: u64| after < time && time <= until;
    for act in state.acts().rev().take_while(|act| act.stamp.time > after) {
        if !within(act.stamp.time) {
            continue;
        }
        for number in act.things().filter(|number| is_record(state, *number)) {
            let was_entered = state.stamp_of(state.thing(number).entered_in()).act == act.stamp.act;
            let entry = changed.entry(number).or_default();
            entry.entered |= was_entered;
            entry.said |= !was_entered;
        }
    }
    for (number, mark) in state.marks_made(within).filter(|(number, _)| is_record(state, *number)) {
        let entry = changed.entry(number).or_default();
        match mark.kind {
            MarkKind::Corrected { .. } => entry.corrected = true,
            MarkKind::Withdrawn | MarkKind::Undone => entry.withdrawn = true,
        }
    }
    changed.into_iter().collect()
}

fn is_record(state: &State, number: ThingNo) -> bool {
    state.thing(number).kind().is_some_and(Kind::is_record)
}

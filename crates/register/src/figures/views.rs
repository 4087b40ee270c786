//! Our own count: how many people the register holds in a state, by whom they are known, as of any day.
//!
//! Named people, unnamed ones and groups are three numbers and are never added: a group may hold people who are
//! also named.

use crate::claim::{Claim, Kind};
use crate::people::facts::{PersonClaim, Role, Status};
use crate::people::views::{AsOf, DeathStanding, death_standing, role_bit, shown_status};
use crate::state::{KnownBy, State, Thing, ThingNo};

/// What a tally counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// People whose status shown is this one.
    Status(Status),
    /// People in this role.
    Role(Role),
    /// Everybody in the register.
    Everybody,
}

/// How many, and of what kind of knowledge.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// People with a name.
    pub named: usize,
    /// People without a name, each known apart.
    pub unnamed: usize,
    /// Groups without names.
    pub groups: usize,
    /// How many people those groups are said to be, at the least.
    pub in_groups: u64,
    /// Of the named: deaths confirmed by rule 3 of the design; 0 where deaths are not counted.
    pub confirmed: usize,
}

/// Counts the register.
pub fn tally(state: &State, counted: Counted, as_of: AsOf) -> Tally {
    let mut tally = Tally::default();
    for (number, thing) in state.things() {
        let Some(kind) = thing.kind().filter(|kind| kind.is_record()) else { continue };
        let stands = state.stands_for_person(number, as_of.known);
        if !stands || !is_counted(state, number, counted, as_of) {
            continue;
        }
        match kind {
            Kind::Person => tally.named += 1,
            Kind::Unnamed => tally.unnamed += 1,
            _ => {
                tally.groups += 1;
                tally.in_groups += u64::from(least_count(state, thing, as_of.known));
            }
        }
        let counts_deaths = counted == Counted::Status(Status::Dead) && kind == Kind::Person;
        if counts_deaths && death_standing(state, number, as_of.known) == DeathStanding::Confirmed {
            tally.confirmed += 1;
        }
    }
    tally
}

fn is_counted(state: &State, number: ThingNo, counted: Counted, as_of: AsOf) -> bool {
    let thing = state.thing(number);
    let current = || {
        let records = state.records_of(number, as_of.known).into_iter();
        records.flat_map(|record| state.current(state.thing(record), as_of.known))
    };
    let now = as_of == AsOf::NOW;
    match counted {
        Counted::Status(status) if now => !thing.summary.is_withdrawn && thing.summary.status == Some(status),
        Counted::Status(status) => {
            shown_status(state, thing, as_of).is_some_and(|shown| shown.note.status == status)
        }
        Counted::Role(role) if now => thing.summary.roles & role_bit(role) != 0,
        Counted::Role(role) => current()
            .any(|claim| matches!(&claim.claim, Claim::Person(PersonClaim::Role(other)) if *other == role)),
        Counted::Everybody => current().next().is_some(),
    }
}

/// How many people a group is said to be, at the least; 0 when nobody says.
pub fn least_count(state: &State, thing: &Thing, known: KnownBy) -> u32 {
    let counts = state.current(thing, known).filter_map(|claim| match &claim.claim {
        Claim::Person(PersonClaim::Count(least, _)) => Some(*least),
        _ => None,
    });
    counts.last().unwrap_or(0)
}

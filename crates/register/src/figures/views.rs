//! Our own count: how many people the register holds in a state, by whom they are known, as of any day.
//!
//! Named people, unnamed ones and groups are three numbers and are never added: a group may hold people who are
//! also named.

use crate::claim::Claim;
use crate::people::facts::PersonClaim;
use crate::state::{KnownBy, State, Thing};

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

/// How many people a group is said to be, at the least; 0 when nobody says.
pub fn least_count(state: &State, thing: &Thing, known: KnownBy) -> u32 {
    let counts = state.current(thing, known).filter_map(|claim| match &claim.claim {
        Claim::Person(PersonClaim::Count(least, _)) => Some(*least),
        _ => None,
    });
    counts.last().unwrap_or(0)
}

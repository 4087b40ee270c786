//! What an erasure would take with it, what it leaves, and what is shown in place of something erased.

use super::state::Erasure;
use crate::id::ThingId;
use crate::state::{State, ThingNo};

impl State {
    /// How a thing was erased, to be shown in its place; `None` when it was not.
    pub fn erased(&self, thing: ThingId) -> Option<&Erasure> {
        self.erasures().of(thing)
    }

    /// True when something that was erased can still be read here: its keys are still to be destroyed.
    pub fn holds_erased(&self) -> bool {
        self.erasures().gone().any(|thing| self.find(thing).is_some())
    }
}

/// What is erased together with a thing: what has keys of its own and is about nothing else.
///
/// Judgements of a record with others: their reasons tell of both.
pub fn erased_with(state: &State, thing: ThingId) -> Vec<ThingId> {
    let pairs = state.matching().partners(thing).filter_map(|other| state.matching().pair(thing, other));
    pairs.flat_map(|pair| &pair.judgements).map(|judged| judged.id).collect()
}

/// What stays and mentions the thing: texts in it may tell of it still, and somebody has to read them.
pub fn mentioning(state: &State, thing: ThingId) -> Vec<ThingNo> {
    let found = state.find(thing).map(|(number, _)| state.mentions_of(number).to_vec());
    found.unwrap_or_default()
}

/// How many statements rest on a source: they stay, without it.
pub fn statements_from(state: &State, source: ThingId) -> usize {
    state.facts_from(source).count()
}

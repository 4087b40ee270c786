//! Every definition there is, and which one a figure was said to count by.

use super::facts::{Definition, DefinitionName, FigureMapping, Shipped};
use crate::claim::{Claim, Kind};
use crate::id::ThingId;
use crate::state::{KnownBy, State};
use crate::told::Told;
use std::borrow::Cow;

impl DefinitionName {
    /// The definition of this name; `None` when the office has no such thing, or withdrew it.
    pub fn find(self, state: &State) -> Option<Cow<'_, Definition>> {
        match self {
            DefinitionName::Shipped(shipped) => Some(Cow::Owned(shipped.definition())),
            DefinitionName::Own(id) => state.definition(id).map(Cow::Borrowed),
        }
    }
}

/// Every definition: the program's first, then this office's own, oldest first.
pub fn definitions(state: &State) -> Vec<(DefinitionName, Cow<'_, Definition>)> {
    let shipped = Shipped::ALL.iter().map(|shipped| DefinitionName::Shipped(*shipped));
    let own =
        state.all_of(Kind::Definition).iter().map(|&number| DefinitionName::Own(state.thing(number).id));
    shipped.chain(own).filter_map(|name| Some((name, name.find(state)?))).collect()
}

/// The last word that counts on which definition a figure counts by, and who said so.
pub fn stated_mapping(state: &State, figure: ThingId) -> Option<(&FigureMapping, Told<'_>)> {
    let (_, thing) = state.find(figure)?;
    let stated = state.current(thing, KnownBy::Now).filter_map(|claim| match &claim.claim {
        Claim::FigureMapping(mapping) => Some((&**mapping, claim)),
        _ => None,
    });
    let (mapping, claim) = stated.last()?;
    Some((mapping, state.told_one(claim, KnownBy::Now)))
}

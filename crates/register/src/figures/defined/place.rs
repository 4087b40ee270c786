//! Where it happened to a person, and whether that lies within the place of a definition.
//!
//! A place counts by the region of January 2022 that the register gives it; a home is never taken for the place of a deed.

use super::counted::deeds;
use super::evidence::claims;
use crate::claim::{Claim, Kind};
use crate::events::facts::PlaceAccount;
use crate::figures::definitions::facts::Measure;
use crate::figures::definitions::nearest::measure_of_deed;
use crate::figures::persons::Person;
use crate::id::ThingId;
use crate::people::facts::PersonClaim;
use crate::state::{KnownBy, State};
use std::collections::HashMap;

/// Where something happened, as far as it is known; both empty when nobody says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Where {
    /// The city or the village.
    pub city: Option<String>,
    /// The region.
    pub region: Option<String>,
}

impl Where {
    /// True when nobody says.
    pub fn is_unknown(&self) -> bool {
        self.city.is_none() && self.region.is_none()
    }
}

/// The places of the register by name.
pub struct Places {
    named: HashMap<String, Where>,
}

impl Places {
    /// Reads the places once.
    pub fn of(state: &State, known: KnownBy) -> Places {
        let mut named: HashMap<String, Where> = HashMap::new();
        let accounts = state.all_of(Kind::Place).iter();
        let accounts: Vec<&PlaceAccount> =
            accounts.filter_map(|&number| state.place_account(state.thing(number), known)).collect();
        for account in &accounts {
            let at =
                Where { city: cleaned(account.city.as_deref()), region: cleaned(account.region.as_deref()) };
            for name in std::iter::once(&account.name).chain(&account.other_names) {
                named.entry(folded(name)).or_insert_with(|| at.clone());
            }
        }
        let mut places = Places { named };
        places.fill_regions();
        places
    }

    /// A street lies where its city lies.
    fn fill_regions(&mut self) {
        let of_city: HashMap<String, String> = self
            .named
            .iter()
            .filter_map(|(name, at)| at.region.clone().map(|region| (name.clone(), region)))
            .collect();
        for at in self.named.values_mut().filter(|at| at.region.is_none()) {
            at.region = at.city.as_deref().and_then(|city| of_city.get(&folded(city)).cloned());
        }
    }

    /// What a text that names a place says; the text itself stands for a city that the register does not know.
    pub fn read(&self, text: &str) -> Where {
        let Some(text) = cleaned(Some(text)) else { return Where::default() };
        match self.named.get(&folded(&text)) {
            Some(at) if !at.is_unknown() => at.clone(),
            _ => Where { city: Some(text), region: None },
        }
    }

    /// The place of this id.
    fn of_id(&self, state: &State, id: ThingId, known: KnownBy) -> Option<Where> {
        let (_, thing) = state.find(id)?;
        let account = state.place_account(thing, known)?;
        Some(self.read(&account.name)).filter(|at| !at.is_unknown())
    }

    /// Where it happened: the place of the deed of this measure, else of the status or the custody that tells of it,
    /// else of anything that was done to the person.
    pub fn of_person(&self, state: &State, person: &Person, (measure, known): (Measure, KnownBy)) -> Where {
        let of_deed = |is_same: bool| {
            deeds(state, person, known)
                .filter(|(_, deed)| (measure_of_deed(&deed.kind) == Some(measure)) == is_same)
                .find_map(|(_, deed)| {
                    let place = deed.place.and_then(|place| self.of_id(state, place, known));
                    place.or_else(|| {
                        deed.city.as_deref().map(|city| self.read(city)).filter(|at| !at.is_unknown())
                    })
                })
        };
        let of_claims = || {
            claims(state, person, known).find_map(|claim| match &claim.claim {
                Claim::Person(PersonClaim::Status(note)) => {
                    note.place.as_deref().map(|place| self.read(place))
                }
                Claim::Person(PersonClaim::Custody(step)) => step
                    .place_id
                    .and_then(|place| self.of_id(state, place, known))
                    .or_else(|| Some(self.read(&step.place))),
                _ => None,
            })
        };
        of_deed(true).or_else(of_claims).or_else(|| of_deed(false)).unwrap_or_default()
    }

    /// True when a place lies within another: the same city, or in the same region where a region is named.
    pub fn is_within(&self, at: &Where, place: &str) -> bool {
        let wanted = self.read(place);
        let same = |one: &Option<String>, other: &Option<String>| {
            one.as_deref().zip(other.as_deref()).is_some_and(|(one, other)| folded(one) == folded(other))
        };
        let is_region = wanted.city.is_none() || same(&wanted.city, &wanted.region);
        match is_region {
            true => same(&at.region, &wanted.region),
            false => same(&at.city, &wanted.city) || same(&at.region, &wanted.city),
        }
    }
}

/// A name without what stands in brackets; nothing when it says that no place is meant or known.
fn cleaned(text: Option<&str>) -> Option<String> {
    let text = text?.split('(').next().unwrap_or_default().trim();
    let is_none =
        text.is_empty() || text.eq_ignore_ascii_case("not stated") || text.eq_ignore_ascii_case("nationwide");
    (!is_none).then(|| text.to_owned())
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

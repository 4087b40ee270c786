//! In which region of January 2022 a place or an act lies, as far as the register says; never guessed further.

use crate::drawing::Region;
use register::events::facts::{DeedAccount, PlaceAccount};
use register::{State, ThingId};
use std::collections::HashMap;

/// The region of a place: as named, else by its point.
pub fn of_place(place: &PlaceAccount) -> Option<Region> {
    let named = place.region.as_deref().and_then(named);
    let point = || place.point.map(|point| (super::degrees(point.latitude), super::degrees(point.longitude)));
    named.or_else(|| point().and_then(|(latitude, longitude)| Region::at(latitude, longitude)))
}

/// A region named in a text that says more: "Almaty region (implied)", "… region in January 2022 (… since June)".
fn named(text: &str) -> Option<Region> {
    let bare = text.split('(').next().unwrap_or_default();
    let bare = bare.split(" in January").next().unwrap_or_default();
    Region::find(text).or_else(|| Region::find(bare.trim()))
}

/// Tells the region of acts: by their place, else by a city that one of our places bears.
pub struct Regions<'a> {
    state: &'a State,
    cities: HashMap<String, Region>,
}

impl<'a> Regions<'a> {
    /// Looks at every place once.
    pub fn of(state: &'a State) -> Regions<'a> {
        let cities =
            super::all(state).filter_map(|(_, place)| Some((place.name.to_lowercase(), of_place(place)?)));
        Regions { state, cities: cities.collect() }
    }

    /// The region of an act; `None` when it is not said, or said of several.
    pub fn of_deed(&self, deed: &DeedAccount) -> Option<Region> {
        deed.place.and_then(|place| self.of_known(place)).or_else(|| self.of_city(deed.city.as_deref()?))
    }

    /// The region of one of our places.
    pub fn of_known(&self, place: ThingId) -> Option<Region> {
        self.state.place(place).and_then(of_place)
    }

    fn of_city(&self, city: &str) -> Option<Region> {
        let city = city.split('(').next()?.trim().to_lowercase();
        self.cities.get(&city).copied().or_else(|| named(&city))
    }

    /// The one region that a place in a source's words lies in: of "the morgue, Taraz" the region of Taraz. `None` when
    /// no part of it names a region or a place of ours, or when its parts lie in several.
    pub fn of_text(&self, text: &str) -> Option<Region> {
        let parts = text.split([',', ';']).map(str::trim).filter(|part| !part.is_empty());
        let mut found = parts.filter_map(|part| self.of_city(part));
        let first = found.next()?;
        found.all(|other| other == first).then_some(first)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_is_read_out_of_a_text_that_says_more() {
        assert_eq!(named("Almaty (city)"), Some(Region::Almaty));
        assert_eq!(named("Almaty region (implied by context)"), Some(Region::AlmatyRegion));
        assert_eq!(
            named("East Kazakhstan region in January 2022 (Abai region since June 2022)"),
            Some(Region::EastKazakhstan)
        );
        assert_eq!(named("(nationwide)"), None);
        assert_eq!(named("Uzynagash; Almaty"), None);
    }
}

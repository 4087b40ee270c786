//! The areas of the desk, in the order of its menu.
//!
//! An area's code is its address, its word file, its folder in the code and its page in the guide.

/// An area of the desk, or one of the four rooms behind it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// Records of persons.
    People,
    /// Where what is known comes from.
    Sources,
    /// Events and acts.
    Events,
    /// Who is the same person.
    Matching,
    /// What others claim, and our own tallies.
    Figures,
    /// Cases and their steps.
    Cases,
    /// Needs, offers, calls.
    Help,
    /// Consent, memorial, editions.
    Publishing,
    /// Members, roles, keys.
    Members,
    /// Lists brought in from files.
    Import,
    /// What was done here, by whom.
    Log,
    /// What this machine holds.
    Stored,
    /// Places and the map.
    Places,
    /// Organisations.
    Organisations,
}

impl Area {
    /// The areas in which people work every day.
    pub const WORK: [Area; 11] = [
        Area::People,
        Area::Events,
        Area::Places,
        Area::Organisations,
        Area::Sources,
        Area::Figures,
        Area::Cases,
        Area::Matching,
        Area::Help,
        Area::Publishing,
        Area::Import,
    ];

    /// The rooms behind the desk.
    pub const BEHIND: [Area; 3] = [Area::Members, Area::Log, Area::Stored];

    /// The code in addresses and word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Area::People => "people",
            Area::Sources => "sources",
            Area::Events => "events",
            Area::Matching => "matching",
            Area::Figures => "figures",
            Area::Cases => "cases",
            Area::Help => "help",
            Area::Publishing => "publishing",
            Area::Members => "members",
            Area::Import => "import",
            Area::Log => "log",
            Area::Stored => "stored",
            Area::Places => "places",
            Area::Organisations => "organisations",
        }
    }

    /// Where the area begins.
    pub fn address(self) -> String {
        format!("/{}", self.code())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Lang, words};

    #[test]
    fn every_area_has_a_word_in_the_menu() {
        for area in Area::WORK.into_iter().chain(Area::BEHIND) {
            assert!(words(Lang::Kk).has(&format!("desk-area-{}", area.code())), "{area:?}");
        }
    }
}

//! The views that can be taken out as a whole without a page: each with its name, its sheet the same as the page's.

use super::{cases, deeds, events, figures, organisations, people, places, sources};
use crate::fields::Fields;
use crate::words::Words;
use exchange::exports::Sheet;
use office::Known;

/// A view.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Everyone: named, unnamed and groups.
    People,
    /// What happened.
    Events,
    /// Acts: what was done, to whom, by whom.
    Deeds,
    /// Organisations, units and groups.
    Organisations,
    /// Places.
    Places,
    /// Sources.
    Sources,
    /// Claimed numbers.
    Figures,
    /// Steps of cases.
    Cases,
}

impl View {
    /// All of them.
    pub const ALL: [View; 8] = [
        View::People,
        View::Events,
        View::Deeds,
        View::Organisations,
        View::Places,
        View::Sources,
        View::Figures,
        View::Cases,
    ];

    /// Its name in commands.
    pub fn code(self) -> &'static str {
        match self {
            View::People => "people",
            View::Events => "events",
            View::Deeds => "deeds",
            View::Organisations => "organisations",
            View::Places => "places",
            View::Sources => "sources",
            View::Figures => "figures",
            View::Cases => "cases",
        }
    }

    /// The view of this name.
    pub fn from_code(code: &str) -> Option<View> {
        View::ALL.into_iter().find(|view| view.code() == code)
    }

    /// All of it, as a sheet.
    pub fn sheet(self, words: &Words, known: &Known) -> Sheet {
        let (state, all) = (&known.state, &Fields::default());
        let sheet = match self {
            View::People => people::download::sheet(words, known),
            View::Events => events::sheet(words, state, all),
            View::Deeds => deeds::sheet(words, state, all),
            View::Organisations => organisations::sheet(words, state, all),
            View::Places => places::sheet(words, state, all),
            View::Sources => sources::sheet(words, state, all),
            View::Figures => figures::sheet(words, state, all),
            View::Cases => cases::sheet(words, state, all),
        };
        sheet.into_sheet()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_view_is_found_by_its_name() {
        for view in View::ALL {
            assert_eq!(View::from_code(view.code()), Some(view));
        }
        assert_eq!(View::from_code("members"), None);
    }
}

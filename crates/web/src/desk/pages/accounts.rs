//! Things that each source tells as a whole: events, acts, organisations, places, sources, lists, steps in cases.
//!
//! Every kind says once how its account is typed, read and shown ([`Teller`]); the pages that enter, add, correct and
//! withdraw are the same for all. Nothing is changed in place: a correction is one more account.

mod form;
mod pick;
mod show;

pub use form::{correct, correct_page, enter, enter_page, say, say_page, withdraw, withdraw_page};
pub use pick::{Typed, line, lines, long, names, one_of, read_lines, read_one};
pub use show::{Row, actions, enter_link, one, page, row, row_text, short_said};

use super::{cases, deeds, events, figures, lists, organisations, places, sources};
use crate::desk::{Turned, Visit};
use crate::fields::Fields;
use crate::look::Area;
use crate::words::Words;
use maud::Markup;
use register::{Claim, Kind, Refusal, State};

/// How one kind of thing is typed, read and shown.
pub struct Teller {
    /// What it is.
    pub kind: Kind,
    /// The area that it belongs to.
    pub area: Area,
    /// Where its list is found, without the stroke.
    pub folder: &'static str,
    /// The word key of its list.
    pub title: &'static str,
    /// The word key of entering one.
    pub enter: &'static str,
    /// The field that holds its name, filled in when another source's account is added.
    pub head: &'static str,
    /// The fields of its form.
    pub fields: fn(&Words, &State, &Fields) -> Markup,
    /// What was typed, as an account.
    pub read: fn(&State, &Fields) -> Result<Claim, Refusal>,
    /// An account as it would have been typed, to be corrected.
    pub typed: fn(&State, &Claim) -> Fields,
    /// An account as labels and values; what it does not say is left out.
    pub rows: fn(&Words, &State, &Claim) -> Vec<Row>,
}

const TELLERS: [&Teller; 9] = [
    &figures::TELLER,
    &figures::definitions::TELLER,
    &events::TELLER,
    &deeds::TELLER,
    &organisations::TELLER,
    &places::TELLER,
    &sources::TELLER,
    &lists::TELLER,
    &cases::TELLER,
];

/// The kind of thing whose page this is, by the first part of its address.
fn teller(visit: &Visit) -> Result<&'static Teller, Turned> {
    let folder = visit.path.split('/').nth(1).unwrap_or_default();
    TELLERS.into_iter().find(|teller| teller.folder == folder).ok_or(Turned::NotThere)
}

impl Teller {
    /// Where its list is found.
    pub fn address(&self) -> String {
        format!("/{}", self.folder)
    }
}

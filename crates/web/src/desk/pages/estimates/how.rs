//! How these numbers are made, for a reader without statistics.

use crate::desk::{Answer, Visit};
use crate::estimated::how;
use crate::look::{Area, Head, breadcrumbs};
use maud::html;

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("estimates-how");
    let body = html! {
        (breadcrumbs(words, &[("/estimates", &words.say("estimates-title"))], &title))
        (Head::new(&title).lead(&words.say("estimates-how-lead")))
        (how::sections(words))
    };
    visit.page(Some(Area::Figures), &title, body)
}

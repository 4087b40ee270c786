//! What waits for a second member, and what was erased here: who, when, why; never what.

use super::page::{history, kind_of};
use crate::desk::{Answer, Visit};
use crate::look::{Head, empty};
use maud::{Markup, html};
use register::State;
use register::erasing::state::Erasure;

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("erasing-title");
    let body = visit.read(|known| {
        let erasures = known.state.erasures();
        html! {
            (Head::new(&title).lead(&words.say("erasing-lead")))
            section {
                h2 { (words.say("erasing-waiting")) }
                @if erasures.waiting().next().is_none() {
                    (empty(&words.say("erasing-none"), &words.say("erasing-none-text"), None))
                }
                @for erasure in erasures.waiting() { (line(visit, &known.state, erasure)) }
            }
            @let past: Vec<_> = erasures.all().iter().rev().filter(|erasure| !erasure.is_waiting()).collect();
            @if !past.is_empty() {
                section {
                    h2 { (words.say("erasing-past")) }
                    @for erasure in past { (line(visit, &known.state, erasure)) }
                }
            }
        }
    })?;
    visit.page(None, &title, body)
}

fn line(visit: &Visit, state: &State, erasure: &Erasure) -> Markup {
    html! {
        div.side {
            p { a href={ "/erase/" (erasure.request.thing) } { (kind_of(visit.words, erasure)) } }
            (history(visit.words, state, erasure))
        }
    }
}

//! The records that tell of one person: where each stands, who joined them, and the way to take that back.

use super::list as people;
use super::person::Shown;
use crate::desk::{pages::matching, said};
use crate::look::{isolate, quiet_link_button};
use crate::words::Words;
use maud::{Markup, html};
use register::State;
use register::state::ThingNo;

/// The section; for a record that nobody has judged it is left out.
pub fn section(shown: &Shown<'_>) -> Markup {
    let (words, records) = (shown.words(), shown.numbers());
    let history = format!("/people/{}/history", shown.id());
    if records.len() < 2 {
        let is_judged = shown.state.matching().partners(shown.id()).next().is_some();
        return html! { @if is_judged { p { a href=(history) { (words.say("matching-history")) } } } };
    }
    let told = words.say_with("matching-records-text", &[("count", records.len().into())]);
    let first = shown.id();
    let body = html! {
        p { (told) }
        ul.list {
            @for record in &records {
                @let thing = shown.state.thing(*record);
                li {
                    (isolate(shown.state.name_of(thing)))
                    (people::of_list(shown.state, thing))
                    p.said {
                        (said::entered(words, shown.state, shown.state.stamp_of(thing.entered_in())))
                        @if thing.id != first { " · " a href=(matching::address(first, thing.id)) { (words.say("matching-compare")) } }
                    }
                }
            }
        }
        p { (quiet_link_button(&history, &words.say("matching-history"))) }
    };
    shown.section("matching-records", body)
}

/// The list that a record stands on, as a fact; nothing for one that stands on none.
pub fn list(words: &Words, state: &State, record: ThingNo) -> Markup {
    let thing = state.thing(record);
    html! {
        @if let Some(list) = thing.list.map(|list| state.thing(list)) {
            div.fact {
                dt { (words.say("people-list")) }
                dd {
                    (said::link(state, list))
                    @if let Some(reference) = &thing.reference {
                        " " span.soft { (words.say("people-reference")) " " (isolate(reference)) }
                    }
                }
            }
        }
    }
}

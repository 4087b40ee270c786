//! One event: every account of it, the acts that belong to it, and others of the same place and day.

use super::TELLER;
use crate::desk::pages::accounts;
use crate::desk::pages::deeds;
use crate::desk::{Answer, Visit};
use maud::html;
use register::events::facts::{DeedAccount, EventAccount};
use register::state::Thing;
use register::{KnownBy, State};

/// The page.
pub fn page(visit: &Visit) -> Answer {
    accounts::page(visit, &TELLER, |words, state, thing| {
        let event = state.event_account(thing, KnownBy::Now);
        let (own, near) = event.map_or_else(Default::default, |event| acts(state, thing, event));
        html! {
            section {
                h2 { (words.say("events-acts")) }
                @if own.is_empty() { p.soft { (words.say("events-no-acts")) } }
                @else { (deeds::table(words, state, &own)) }
            }
            @if !near.is_empty() {
                section {
                    h2 { (words.say("events-acts-near")) }
                    p.soft { (words.say("events-acts-near-lead")) }
                    (deeds::table(words, state, &near))
                }
            }
        }
    })
}

type Acts<'a> = Vec<deeds::Deed<'a>>;

/// The acts that say they were part of this event, and those of the same city on the same days that name no event.
fn acts<'a>(state: &'a State, thing: &Thing, event: &EventAccount) -> (Acts<'a>, Acts<'a>) {
    let (own, others): (Acts<'_>, Acts<'_>) =
        deeds::all(state).partition(|(_, deed)| deed.event == Some(thing.id));
    let near = others.into_iter().filter(|(_, deed)| deed.event.is_none() && is_near(event, deed));
    (own, near.collect())
}

/// Same city or place, and times that share a minute, both known to a day or two.
fn is_near(event: &EventAccount, deed: &DeedAccount) -> bool {
    let same_place = event.place.is_some() && event.place == deed.place;
    let same_city = event.city.is_some() && event.city == deed.city;
    let is_short = |when: register::When| {
        let days = when.first_day().zip(when.last_day());
        days.is_some_and(|(first, last)| first.tomorrow().is_ok_and(|next| last <= next))
    };
    (same_place || same_city) && is_short(event.when) && is_short(deed.when) && event.when.overlaps(deed.when)
}

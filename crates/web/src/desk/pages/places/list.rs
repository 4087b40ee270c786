//! The places: the map first, then a table of every place with its region.

use super::{TELLER, all, map, region};
use crate::desk::pages::accounts::{enter_link, short_said};
use crate::desk::pages::download::{self, Download};
use crate::desk::pages::listed::{Listed, listed};
use crate::desk::{Answer, Visit};
use crate::drawing::Region;
use crate::fields::Fields;
use crate::look::{Area, Choice, Column, Field, Table, empty, isolate};
use crate::words::Words;
use maud::{Markup, html};
use register::State;
use register::events::facts::{Exposure, PlaceAccount};
use register::state::Thing;

fn wanted<'a>(asked: &Fields, state: &'a State) -> Vec<(&'a Thing, &'a PlaceAccount)> {
    let text = asked.text("text").to_lowercase();
    let has = |name: &str| name.to_lowercase().contains(&text);
    let named = |told: &PlaceAccount| has(&told.name) || told.other_names.iter().any(|name| has(name));
    let within = Region::from_code(asked.text("region"));
    let mut found: Vec<_> = all(state)
        .filter(|(_, told)| named(told) && within.is_none_or(|within| region::of_place(told) == Some(within)))
        .collect();
    found.sort_by_key(|(_, told)| told.name.to_lowercase());
    found
}

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let body = visit.read(|known| {
        let state = &known.state;
        let list = Listed {
            head: ("events-places", "events-places-lead"),
            actions: enter_link(visit, &TELLER),
            above: map::figure(words, state),
            filters: filter_fields(visit),
            count: html! {},
            none: empty(&words.say("desk-found-none"), &words.say("events-places-none-text"), None),
            rows: wanted(&visit.asked, state),
        };
        listed(visit, list, |found| table(words, state, found))
    })?;
    visit.page(Some(Area::Places), &words.say("events-places"), body)
}

fn filter_fields(visit: &Visit) -> Markup {
    let (words, asked) = (visit.words, &visit.asked);
    let any = Choice::new("", &words.say("desk-any"));
    let regions = Region::ALL.iter().map(|region| Choice::new(region.code(), &region.name(words)));
    html! {
        (Field::search("text", &words.say("events-place")).value(asked.text("text")))
        (Field::select("region", &words.say("events-region"), std::iter::once(any).chain(regions))
            .value(asked.text("region")))
    }
}

fn table(words: &Words, state: &State, found: &[(&Thing, &PlaceAccount)]) -> Markup {
    let keys = ["events-place", "accounts-kind", "events-city", "events-region", "desk-who-says-it"];
    let columns = keys.map(|key| Column::text(&words.say(key)));
    let row = |(thing, told): &(&Thing, &PlaceAccount)| {
        vec![
            html! { a href={ "/places/" (thing.id) } { (isolate(&told.name)) } },
            html! {
                @if let Some(kind) = &told.kind { (isolate(kind)) }
                @if told.exposure == Exposure::Private { div.small.soft { (words.code("exposure", "private")) } }
            },
            html! { @if let Some(city) = &told.city { (isolate(city)) } },
            html! { @if let Some(region) = region::of_place(told) { (region.name(words)) } },
            short_said(words, state, thing),
        ]
    };
    html! { (Table::new(&words.say("events-places"), columns).rows(found.iter().map(row))) }
}

/// The list as a file; no point leaves the desk with it.
pub fn download(visit: &Visit) -> Answer {
    visit.read(|known| sheet(visit.words, &known.state, &visit.asked))?.answer(visit)
}

/// What is asked for, as a sheet.
pub fn sheet(words: &Words, state: &State, asked: &Fields) -> Download {
    let keys = [
        "events-place",
        "accounts-other-names",
        "accounts-kind",
        "events-city",
        "events-region",
        "desk-source",
    ];
    let mut sheet = Download::new("places", keys.map(|key| words.say(key)));
    for (thing, told) in wanted(asked, state) {
        let text = |text: &Option<Box<str>>| text.as_deref().unwrap_or_default().to_owned();
        sheet.row([
            told.name.to_string(),
            told.other_names.join("; "),
            text(&told.kind),
            text(&told.city),
            region::of_place(told).map_or_else(String::new, |region| region.name(words)),
            download::source_of(state, thing),
        ]);
    }
    sheet
}

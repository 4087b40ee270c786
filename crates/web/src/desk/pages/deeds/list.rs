//! Acts as a table: what was done, to whom, by whom as described, when, where, and who says it.

use super::{TELLER, label, links};
use crate::desk::pages::accounts::{enter_link, short_said};
use crate::desk::pages::download::{self, Download};
use crate::desk::pages::events::{self, Wanted, counted};
use crate::desk::pages::listed::{Listed, listed};
use crate::desk::{Answer, Visit};
use crate::fields::Fields;
use crate::look::{Area, Choice, Column, Field, Notice, Table, empty, isolate, plain, quiet_link_button};
use crate::words::Words;
use maud::{Markup, html};
use register::events::facts::DeedAccount;
use register::huridocs;
use register::state::Thing;
use register::{Kind, KnownBy, State};
use std::collections::BTreeMap;

/// An act with the account shown of it.
pub type Deed<'a> = (&'a Thing, &'a DeedAccount);

/// Every act that somebody tells.
pub fn all(state: &State) -> impl Iterator<Item = Deed<'_>> {
    let things = state.all_of(Kind::Deed).iter().map(|&number| state.thing(number));
    things.filter_map(|thing| Some((thing, state.deed_account(thing, KnownBy::Now)?)))
}

/// The acts asked for, in the order of time; those of unknown time last.
fn wanted<'a>(asked: &Fields, state: &'a State) -> Vec<Deed<'a>> {
    let place = Wanted::of(asked);
    let by = asked.text("by").to_lowercase();
    let mut deeds: Vec<_> = all(state)
        .filter(|(_, deed)| place.takes(deed.city.as_deref(), deed.when))
        .filter(|(_, deed)| asked.given("kind").is_none_or(|kind| plain(deed.kind.trim()) == kind))
        .filter(|(_, deed)| asked.given("code").is_none_or(|code| has_code(deed, code)))
        .filter(|(_, deed)| by.is_empty() || is_by(state, deed, &by))
        .filter(|(_, deed)| match asked.text("victim") {
            "named" => deed.victims.iter().any(|victim| is_named(state, *victim)),
            "not-named" => !deed.victims.iter().any(|victim| is_named(state, *victim)),
            _ => true,
        })
        .collect();
    deeds.sort_by_key(|(_, deed)| events::order(deed.when));
    deeds
}

fn is_named(state: &State, id: register::ThingId) -> bool {
    state.find(id).is_some_and(|(_, thing)| thing.kind() == Some(Kind::Person))
}

/// A code takes in all that stand below it.
fn has_code(deed: &DeedAccount, code: &str) -> bool {
    let stem = code.trim_end_matches("00");
    deed.code.as_deref().is_some_and(|own| own.starts_with(stem))
}

fn is_by(state: &State, deed: &DeedAccount, text: &str) -> bool {
    let described = deed.perpetrators_described.as_deref().unwrap_or_default().to_lowercase();
    let linked = deed.perpetrators.iter().filter_map(|id| state.find(*id));
    described.contains(text)
        || linked.into_iter().any(|(_, thing)| state.label_of(thing).to_lowercase().contains(text))
}

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let body = visit.read(|known| {
        let state = &known.state;
        let rows = wanted(&visit.asked, state);
        let list = Listed {
            head: ("events-acts", "events-acts-lead"),
            actions: html! {
                (enter_link(visit, &TELLER))
                (quiet_link_button("/events", &words.say("events-title")))
            },
            above: html! {},
            filters: filter_fields(visit, state),
            count: html! {
                p.soft { (words.say_with("events-count-acts", &[("count", rows.len().into())])) }
                @if Wanted::of(&visit.asked).has_period() { (Notice::info(&words.say("events-period-note"))) }
            },
            none: empty(&words.say("events-acts-none"), &words.say("events-acts-none-text"), None),
            rows,
        };
        listed(visit, list, |deeds| table(words, state, deeds))
    })?;
    visit.page(Some(Area::Events), &words.say("events-acts"), body)
}

fn filter_fields(visit: &Visit, state: &State) -> Markup {
    let (words, asked) = (visit.words, &visit.asked);
    let mut codes: BTreeMap<&str, usize> = BTreeMap::new();
    all(state)
        .filter_map(|(_, deed)| deed.code.as_deref())
        .for_each(|code| *codes.entry(code).or_default() += 1);
    let kinds = counted(words, all(state).map(|(_, deed)| &*deed.kind));
    let any = || std::iter::once(Choice::new("", &words.say("desk-any")));
    let code = |(code, count): (&&str, &usize)| {
        let name = huridocs::find(huridocs::ACTS, code).map_or(*code, |found| label(words, found));
        Choice::new(code, &format!("{name} ({count})"))
    };
    let victim = ["named", "not-named"];
    let victim = victim.map(|which| Choice::new(which, &words.say(&format!("events-victim-{which}"))));
    let cities = all(state).filter_map(|(_, deed)| deed.city.as_deref());
    html! {
        (Field::search("by", &words.say("events-by-whom")).value(asked.text("by")))
        (Field::select("kind", &words.say("events-act"), kinds).value(asked.text("kind")))
        (Field::select("code", &words.say("events-code"), any().chain(codes.iter().map(code))).value(asked.text("code")))
        (Field::select("victim", &words.say("events-to-whom"), any().chain(victim)).value(asked.text("victim")))
        (Wanted::fields(words, asked, cities))
    }
}

/// Acts as a table.
pub fn table(words: &Words, state: &State, deeds: &[Deed<'_>]) -> Markup {
    let columns = ["events-act", "events-to-whom", "events-by-whom", "events-when", "events-city"];
    let columns = columns.map(|key| Column::text(&words.say(key)));
    let said = Column::text(&words.say("desk-who-says-it"));
    let row = |(thing, deed): &Deed<'_>| {
        let by = deed.perpetrators_described.as_deref();
        vec![
            html! { a href={ "/deeds/" (thing.id) } { (isolate(&deed.kind)) } },
            to_whom(state, deed),
            html! {
                @if let Some(by) = by { (isolate(by)) }
                @else if deed.perpetrators.is_empty() { span.soft { (words.say("events-by-whom-unknown")) } }
                (links(state, &deed.perpetrators))
            },
            html! { (words.when(deed.when)) },
            html! { @if let Some(city) = &deed.city { (isolate(city)) } },
            short_said(words, state, thing),
        ]
    };
    let table = Table::new(&words.say("events-acts"), columns.into_iter().chain([said]));
    html! { (table.rows(deeds.iter().map(row))) }
}

fn to_whom(state: &State, deed: &DeedAccount) -> Markup {
    html! {
        (links(state, &deed.victims))
        @if let Some(told) = deed.victims_described.as_deref().filter(|_| deed.victims.is_empty()) { (isolate(told)) }
    }
}

/// The list as a file.
pub fn download(visit: &Visit) -> Answer {
    visit.read(|known| sheet(visit.words, &known.state, &visit.asked))?.answer(visit)
}

/// What is asked for, as a sheet.
pub fn sheet(words: &Words, state: &State, asked: &Fields) -> Download {
    let keys = [
        "events-act",
        "events-code",
        "events-victims",
        "events-victims-described",
        "events-by-whom",
        "events-perpetrators",
        "events-when",
        "events-city",
        "events-site",
        "desk-source",
    ];
    let mut sheet = Download::new("acts", keys.map(|key| words.say(key)));
    let text = |text: &Option<Box<str>>| text.as_deref().unwrap_or_default().to_owned();
    let names = |ids: &[register::ThingId]| {
        let found = ids.iter().filter_map(|id| state.find(*id));
        found.map(|(_, thing)| state.label_of(thing)).collect::<Vec<_>>().join("; ")
    };
    for (thing, deed) in wanted(asked, state) {
        sheet.row([
            deed.kind.to_string(),
            text(&deed.code),
            names(&deed.victims),
            text(&deed.victims_described),
            text(&deed.perpetrators_described),
            names(&deed.perpetrators),
            words.when(deed.when),
            text(&deed.city),
            text(&deed.site),
            download::source_of(state, thing),
        ]);
    }
    sheet
}

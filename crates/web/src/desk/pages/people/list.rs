//! The list of people: search in any script, filters, order, pages, and the same rows as a file.

use super::{asked, find, value};
use crate::desk::pages::download;
use crate::desk::{Answer, Visit, said};
use crate::look::{
    Area, Badge, Column, Head, Pager, Table, Tone, empty, isolate, link_button, quiet_link_button,
};
use crate::words::Words;
use maud::{Markup, html};
use office::Known;
use office::people::PeoplePage;
use register::people::facts::{Role, Status};
use register::people::views::{AsOf, DeathStanding, death_standing, role_bit, shown_status};
use register::state::{Thing, ThingNo};
use register::{Kind, KnownBy, State, ThingId};
use std::collections::BTreeSet;

const ROWS: usize = 50;

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("people-title");
    let actions = html! {
        (link_button("/people/new", &words.say("people-enter")))
        (quiet_link_button("/report", &words.say("people-report")))
        (quiet_link_button("/phone", &words.say("people-call")))
    };
    let called = find::called(visit, visit.asked.text("text"));
    let body = visit.read(|known| {
        html! {
            (Head::new(&title).lead(&words.say("people-lead")).actions(actions))
            (asked::form(visit, &known.state))
            (found(visit, known, &called))
        }
    })?;
    visit.page(Some(Area::People), &title, body)
}

fn found(visit: &Visit, known: &Known, called: &[ThingId]) -> Markup {
    let words = visit.words;
    let query = asked::query(&visit.asked, known, called);
    let number: usize = visit.asked.text("page").parse().unwrap_or(1).max(1);
    let first = (number - 1).saturating_mul(ROWS);
    let PeoplePage { records, total, cut } = known.people.page(&known.state, &query, first, ROWS);
    if known.people.is_empty() {
        let enter = link_button("/people/new", &words.say("people-enter"));
        return empty(&words.say("people-none"), &words.say("people-none-text"), Some(enter));
    }
    if total == 0 {
        return empty(&words.say("desk-found-none"), &words.say("desk-found-none-text"), None);
    }
    let count = words.say_with("desk-count-records", &[("count", total.into())]);
    let caption = if cut { words.say_with("people-more-than", &[("count", count.into())]) } else { count };
    let rows = records.iter().map(|&record| row(words, &known.state, record));
    let address =
        |page: usize| format!("/people{}", visit.asked.with("page", Some(&page.to_string())).as_query());
    html! {
        (Table::new(&caption, columns(words)).rows(rows))
        (Pager { words, page: number, pages: total.div_ceil(ROWS), address: &address })
        (download::links(visit))
    }
}

fn columns(words: &Words) -> [Column; 5] {
    let text = |key: &str| Column::text(&words.say(key));
    let count = Column::number(&words.say("people-sources"));
    [text("people-name"), text("people-status"), text("people-roles"), text("people-list"), count]
}

fn row(words: &Words, state: &State, number: ThingNo) -> Vec<Markup> {
    let thing = state.thing(number);
    let list = thing.list.map(|list| said::link(state, state.thing(list)));
    vec![
        name(words, state, thing),
        status(words, state, number),
        html! { (roles(words, thing)) },
        list.unwrap_or_default(),
        html! { (words.number(sources(state, thing) as i64)) },
    ]
}

/// The name of a record as a link, with what sets it apart.
pub fn name(words: &Words, state: &State, thing: &Thing) -> Markup {
    let kind = thing.kind().filter(|kind| *kind != Kind::Person);
    html! {
        a href={ "/people/" (thing.id) } { (isolate(state.name_of(thing))) }
        @if let Some(kind) = kind { " " span.soft { (words.code("kind", kind.code())) } }
        @if thing.summary.is_contradicted { " " (contradicted(words)) }
        @if thing.summary.is_withdrawn { " " (Badge::new(Tone::Plain, "–", &words.say("desk-withdrawn"))) }
    }
}

/// The list that a record stands on, behind its name.
pub fn of_list(state: &State, thing: &Thing) -> Markup {
    let list = thing.list.map(|list| state.thing(list));
    html! { @if let Some(list) = list { span.soft { " · " (said::link(state, list)) } } }
}

/// The mark of a record whose sources contradict each other.
pub fn contradicted(words: &Words) -> Badge {
    Badge::new(Tone::Warn, "≠", &words.say("people-contradicted"))
}

/// The status shown of a record: a badge, how far a death may be stated, since when.
pub fn status(words: &Words, state: &State, number: ThingNo) -> Markup {
    let Some(shown) = shown_status(state, state.thing(number), AsOf::NOW) else { return html! {} };
    let dead = shown.note.status == Status::Dead;
    html! {
        (Badge::status(words, shown.note.status.code()))
        @if dead { " " span.soft { (death(words, death_standing(state, number, KnownBy::Now))) } }
        @if !shown.note.when.is_unknown() { " " span.soft { (words.when(shown.note.when)) } }
    }
}

/// How far a death may be stated, in a word; empty when nobody says so.
pub fn death(words: &Words, standing: DeathStanding) -> String {
    match standing {
        DeathStanding::NotSaid => String::new(),
        DeathStanding::Reported => words.say("people-death-reported"),
        DeathStanding::Confirmed => words.say("people-death-confirmed"),
    }
}

/// The roles of a record in words.
pub fn roles(words: &Words, thing: &Thing) -> String {
    let held = Role::ALL.iter().filter(|role| thing.summary.roles & role_bit(**role) != 0);
    value::list(held.map(|role| words.code("role", role.code())))
}

/// How many sources speak of a record; members who know it themselves count as one.
pub fn sources(state: &State, thing: &Thing) -> usize {
    let all: BTreeSet<Option<ThingId>> =
        state.current(thing, KnownBy::Now).map(|claim| state.source_of(claim.fact)).collect();
    all.len()
}

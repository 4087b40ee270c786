//! Steps in the order of time, of one side or one person if asked; or person by person, each with their steps.

use super::{TELLER, side_badge};
use crate::desk::pages::accounts::{enter_link, short_said};
use crate::desk::pages::deeds::links;
use crate::desk::pages::download::{self, Download};
use crate::desk::pages::events::order;
use crate::desk::pages::paging::Part;
use crate::desk::{Answer, Visit, said, typed};
use crate::fields::Fields;
use crate::look::{Area, Choice, Column, Field, Head, Table, empty, filters, isolate, plain};
use crate::words::Words;
use maud::{Markup, html};
use register::cases::facts::{CaseSide, StepAccount};
use register::state::Thing;
use register::{Kind, KnownBy, State, ThingId};
use std::collections::BTreeMap;

/// A step with the account shown of it.
pub type Step<'a> = (&'a Thing, &'a StepAccount);

/// Every step that somebody tells.
pub fn all(state: &State) -> impl Iterator<Item = Step<'_>> {
    let things = state.all_of(Kind::Step).iter().map(|&number| state.thing(number));
    things.filter_map(|thing| Some((thing, state.step_account(thing, KnownBy::Now)?)))
}

fn wanted<'a>(asked: &Fields, state: &'a State) -> Vec<Step<'a>> {
    let side = CaseSide::from_code(asked.text("side"));
    let person = ThingId::from_hex(asked.text("person"));
    let mut steps: Vec<_> = all(state)
        .filter(|(_, step)| side.is_none_or(|side| step.side == side))
        .filter(|(_, step)| person.is_none_or(|person| step.persons.contains(&person)))
        .collect();
    steps.sort_by_key(|(_, step)| order(step.when));
    steps
}

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("cases-title");
    let body = visit.read(|known| {
        let state = &known.state;
        let steps = wanted(&visit.asked, state);
        let total = steps.len();
        html! {
            (Head::new(&title).lead(&words.say("cases-lead")).actions(enter_link(visit, &TELLER)))
            (filters(words, "/cases", filter_fields(visit, state)))
            p.soft { (words.say_with("cases-count-steps", &[("count", total.into())])) }
            @if total == 0 { (empty(&words.say("cases-none"), &words.say("cases-none-text"), None)) }
            @else if visit.asked.text("by") == "person" {
                (by_person(words, state, &steps))
                (download::links(visit))
            } @else {
                @let part = Part::of(visit, total);
                (table(words, state, &part.rows(steps)))
                (part.links(visit))
                (download::links(visit))
            }
        }
    })?;
    visit.page(Some(Area::Cases), &title, body)
}

fn filter_fields(visit: &Visit, state: &State) -> Markup {
    let (words, asked) = (visit.words, &visit.asked);
    let any = || std::iter::once(Choice::new("", &words.say("desk-any")));
    let sides = typed::codes(words, "case-side", CaseSide::ALL.iter().map(|side| side.code()));
    let people: BTreeMap<String, ThingId> = all(state)
        .flat_map(|(_, step)| step.persons.iter())
        .filter_map(|id| state.find(*id))
        .map(|(_, person)| (plain(state.label_of(person)), person.id))
        .collect();
    let people = people.iter().map(|(name, id)| Choice::new(&id.to_string(), name));
    let orders = ["time", "person"].map(|by| Choice::new(by, &words.say(&format!("cases-by-{by}"))));
    let by = asked.given("by").unwrap_or("time");
    html! {
        (Field::select("side", &words.say("cases-side"), any().chain(sides)).value(asked.text("side")))
        (Field::select("person", &words.say("cases-who"), any().chain(people)).value(asked.text("person")))
        (Field::select("by", &words.say("desk-sort"), orders).value(by))
    }
}

fn table(words: &Words, state: &State, steps: &[Step<'_>]) -> Markup {
    let keys = ["cases-when", "cases-step", "cases-who", "cases-body", "cases-outcome"];
    let columns = keys.map(|key| Column::text(&words.say(key)));
    let said = Column::text(&words.say("desk-who-says-it"));
    let row = |(thing, step): &Step<'_>| {
        vec![
            html! { (words.when(step.when)) },
            html! { (said::link(state, thing)) div { (side_badge(words, step.side)) } },
            concerned(state, step),
            html! { @if let Some(body) = &step.body { (isolate(body)) } },
            html! { @if let Some(outcome) = &step.outcome { (isolate(outcome)) } },
            short_said(words, state, thing),
        ]
    };
    let table = Table::new(&words.say("cases-title"), columns.into_iter().chain([said]));
    html! { (table.rows(steps.iter().map(row))) }
}

fn concerned(state: &State, step: &StepAccount) -> Markup {
    html! {
        (links(state, &step.persons))
        @if let Some(subject) = &step.subject { (isolate(subject)) }
    }
}

/// Each person with their steps; what concerns nobody with a record stands at the end.
fn by_person(words: &Words, state: &State, steps: &[Step<'_>]) -> Markup {
    let mut people: BTreeMap<(String, ThingId), Vec<&Step<'_>>> = BTreeMap::new();
    for step in steps {
        for (_, person) in step.1.persons.iter().filter_map(|id| state.find(*id)) {
            people.entry((state.label_of(person).to_owned(), person.id)).or_default().push(step);
        }
    }
    let others: Vec<_> = steps.iter().filter(|(_, step)| step.persons.is_empty()).collect();
    html! {
        @for ((name, id), steps) in &people {
            section {
                h2 { a href={ "/people/" (id) } { (isolate(name)) } }
                (line(words, state, steps))
            }
        }
        @if !others.is_empty() {
            section { h2 { (words.say("cases-nobody")) } (line(words, state, &others)) }
        }
    }
}

fn line(words: &Words, state: &State, steps: &[&Step<'_>]) -> Markup {
    html! {
        ol.timeline {
            @for (thing, step) in steps {
                li class=[(order(step.when).2 != 0).then_some("uncertain")] {
                    span.when { (words.when(step.when)) }
                    div.timeline-title { (said::link(state, thing)) " " (side_badge(words, step.side)) }
                    @if step.persons.is_empty() { @if let Some(subject) = &step.subject { div { (isolate(subject)) } } }
                    @if let Some(body) = &step.body { div.small { (isolate(body)) } }
                    @if let Some(outcome) = &step.outcome { div { (isolate(outcome)) } }
                    p.said { span.said-source { (short_said(words, state, thing)) } }
                }
            }
        }
    }
}

/// The list as a file.
pub fn download(visit: &Visit) -> Answer {
    visit.read(|known| sheet(visit.words, &known.state, &visit.asked))?.answer(visit)
}

/// What is asked for, as a sheet.
pub fn sheet(words: &Words, state: &State, asked: &Fields) -> Download {
    let keys = [
        "cases-when",
        "cases-step",
        "cases-side",
        "cases-who",
        "cases-subject",
        "cases-body",
        "cases-outcome",
        "cases-ground",
        "desk-source",
    ];
    let mut sheet = Download::new("cases", keys.map(|key| words.say(key)));
    for (thing, step) in wanted(asked, state) {
        let text = |text: &Option<Box<str>>| text.as_deref().unwrap_or_default().to_owned();
        let people = step.persons.iter().filter_map(|id| state.find(*id));
        sheet.row([
            words.when(step.when),
            step.kind.to_string(),
            words.code("case-side", step.side.code()),
            people.map(|(_, person)| state.label_of(person)).collect::<Vec<_>>().join("; "),
            text(&step.subject),
            text(&step.body),
            text(&step.outcome),
            text(&step.ground),
            download::source_of(state, thing),
        ]);
    }
    sheet
}

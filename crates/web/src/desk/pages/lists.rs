//! Lists of people: who keeps each, by what rule, how many rows, and the sample's own page.

mod sample;

pub use sample::page as sample;

use super::accounts::{
    self, Row, Teller, Typed, enter_link, line, long, one_of, read_one, row, row_text, short_said,
};
use super::deeds;
use crate::desk::{Answer, Visit, typed};
use crate::fields::Fields;
use crate::look::{Area, Badge, Choice, Column, Field, Head, Notice, Table, empty, isolate, link_button};
use crate::words::Words;
use maud::{Markup, html};
use register::sources::facts::ListAccount;
use register::{Claim, Kind, KnownBy, Refusal, State};
use std::collections::HashMap;

/// How a list is told.
pub const TELLER: Teller = Teller {
    kind: Kind::List,
    area: Area::Sources,
    folder: "lists",
    title: "sources-lists",
    enter: "sources-list-enter",
    head: "title",
    fields,
    read,
    typed: put,
    rows,
};

fn fields(words: &Words, state: &State, typed: &Fields) -> Markup {
    let mark = |name: &str, key: &str, hint: &str| {
        let choice = Choice::new("yes", &words.say(key)).hint(&words.say(hint));
        let choice = if typed.text(name) == "yes" { choice.chosen() } else { choice };
        html! { (Field::checks(name, &words.say("sources-list-rows"), [choice])) }
    };
    html! {
        (Field::text("title", &words.say("sources-name")).value(typed.text("title")))
        (line(words, typed, "keeper", &words.say("sources-list-keeper")))
        (long(words, typed, "definition", &words.say("sources-list-definition"))
            .hint(&words.say("sources-list-definition-hint")))
        (one_of(words, state, (typed, "came-in"), (Kind::Source, &words.say("sources-list-came-in"))))
        (mark("one-row", "sources-list-one-row", "sources-list-one-row-hint"))
        (mark("made-up", "desk-made-up", "sources-list-made-up-hint"))
    }
}

fn read(_: &State, fields: &Fields) -> Result<Claim, Refusal> {
    Ok(Claim::List(Box::new(ListAccount {
        title: fields.text("title").into(),
        keeper: typed::text(fields, "keeper"),
        definition: typed::text(fields, "definition"),
        source: read_one(fields, "came-in", Kind::Source)?,
        one_row_one_person: fields.text("one-row") == "yes",
        made_up: fields.text("made-up") == "yes",
    })))
}

fn put(_: &State, claim: &Claim) -> Fields {
    let Claim::List(told) = claim else { return Fields::default() };
    let typed = Typed::default().put("title", &told.title).may("keeper", told.keeper.as_deref());
    let typed = typed.may("definition", told.definition.as_deref()).thing("came-in", told.source);
    let typed = typed.may("one-row", told.one_row_one_person.then_some("yes"));
    typed.may("made-up", told.made_up.then_some("yes")).fields()
}

fn rows(words: &Words, state: &State, claim: &Claim) -> Vec<Row> {
    let Claim::List(told) = claim else { return Vec::new() };
    let one_row = if told.one_row_one_person { "sources-list-one-row" } else { "sources-list-not-one-row" };
    let rows = [
        row_text(&words.say("sources-name"), Some(&told.title)),
        row_text(&words.say("sources-list-keeper"), told.keeper.as_deref()),
        row_text(&words.say("sources-list-definition"), told.definition.as_deref()),
        row(&words.say("sources-list-came-in"), deeds::links(state, told.source.as_slice())),
        row(&words.say("sources-list-rows"), html! { (words.say(one_row)) }),
        row(&words.say("desk-note"), html! { @if told.made_up { (Badge::made_up(words)) } }),
    ];
    rows.into_iter().flatten().collect()
}

/// How many records stand on each list, by the position of the list.
fn sizes(state: &State) -> HashMap<u32, usize> {
    let mut sizes = HashMap::new();
    for (_, thing) in state.things().filter(|(_, thing)| thing.kind().is_some_and(Kind::is_record)) {
        if let Some(list) = thing.list {
            *sizes.entry(list).or_default() += 1;
        }
    }
    sizes
}

/// The lists.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("sources-lists");
    let body = visit.read(|known| {
        let state = &known.state;
        html! {
            (Head::new(&title).lead(&words.say("sources-lists-lead")).actions(enter_link(visit, &TELLER)))
            @if state.all_of(Kind::List).is_empty() {
                (empty(&words.say("sources-lists-none"), &words.say("sources-lists-none-text"), None))
            } @else { (table(words, state)) }
        }
    })?;
    visit.page(Some(Area::Sources), &title, body)
}

fn table(words: &Words, state: &State) -> Markup {
    let sizes = sizes(state);
    let keys = ["sources-name", "sources-list-keeper", "sources-list-definition"];
    let columns = keys.map(|key| Column::text(&words.say(key)));
    let more =
        [Column::number(&words.say("sources-list-people")), Column::text(&words.say("desk-who-says-it"))];
    let row = |&number: &u32| {
        let thing = state.thing(number);
        let told = state.list_account(thing, KnownBy::Now)?;
        Some(vec![
            html! {
                a href={ "/lists/" (thing.id) } { (isolate(&told.title)) }
                @if told.made_up { " " (Badge::made_up(words)) }
            },
            html! { @if let Some(keeper) = &told.keeper { (isolate(keeper)) } },
            html! { @if let Some(definition) = &told.definition { (isolate(definition)) } },
            html! { (words.number(sizes.get(&number).copied().unwrap_or(0) as i64)) },
            short_said(words, state, thing),
        ])
    };
    let table = Table::new(&words.say("sources-lists"), columns.into_iter().chain(more));
    html! { (table.rows(state.all_of(Kind::List).iter().filter_map(row))) }
}

/// One list.
pub fn one(visit: &Visit) -> Answer {
    accounts::page(visit, &TELLER, |words, state, thing| {
        let number = state.find(thing.id).map(|(number, _)| number);
        let people = number.and_then(|number| sizes(state).get(&number).copied()).unwrap_or(0);
        let told = state.list_account(thing, KnownBy::Now);
        html! {
            @if told.is_some_and(|told| told.made_up) { (Notice::warning(&words.say("sources-list-made-up-warning"))) }
            p { (words.say_with("desk-count-records", &[("count", people.into())])) }
            div.buttons { (link_button(&format!("/people?list={}", thing.id), &words.say("sources-list-see"))) }
            @if is_sample(told) {
                p { a href="/sample" { (words.say("desk-sample-title")) } }
            }
        }
    })
}

/// True for the list under which the program brings in the published record.
fn is_sample(told: Option<&ListAccount>) -> bool {
    told.is_some_and(|told| *told.title == *office::import::record::LIST)
}

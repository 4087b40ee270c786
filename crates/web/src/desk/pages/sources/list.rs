//! The sources: what each is, who put it out, when, what copy we have, and how much it says.

use super::{TELLER, all, copy_badge};
use crate::desk::pages::accounts::enter_link;
use crate::desk::pages::download::Download;
use crate::desk::pages::listed::{Listed, listed};
use crate::desk::typed;
use crate::desk::{Answer, Visit};
use crate::fields::Fields;
use crate::look::{Area, Choice, Column, Field, Table, empty, isolate, quiet_link_button};
use crate::words::Words;
use maud::{Markup, html};
use register::State;
use register::sources::facts::{SourceAccount, SourceKind};
use register::state::Thing;

fn wanted<'a>(asked: &Fields, state: &'a State) -> Vec<(&'a Thing, &'a SourceAccount)> {
    let text = asked.text("text").to_lowercase();
    let kind = SourceKind::from_code(asked.text("kind"));
    let has = |field: Option<&str>| field.is_some_and(|field| field.to_lowercase().contains(&text));
    let named = |told: &SourceAccount| has(Some(&told.title)) || has(told.publisher.as_deref());
    let mut found: Vec<_> =
        all(state).filter(|(_, told)| named(told) && kind.is_none_or(|kind| told.kind == kind)).collect();
    found.sort_by_key(|(thing, told)| (std::cmp::Reverse(told.published.order()), thing.id));
    found
}

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let body = visit.read(|known| {
        let state = &known.state;
        let rows = wanted(&visit.asked, state);
        let list = Listed {
            head: ("sources-title", "sources-lead"),
            actions: html! {
                (enter_link(visit, &TELLER))
                (quiet_link_button("/lists", &words.say("sources-lists")))
            },
            above: html! {},
            filters: filter_fields(visit),
            count: html! { p.soft { (words.say_with("desk-count-sources", &[("count", rows.len().into())])) } },
            none: empty(&words.say("sources-none"), &words.say("sources-none-text"), None),
            rows,
        };
        listed(visit, list, |found| table(words, state, found))
    })?;
    visit.page(Some(Area::Sources), &words.say("sources-title"), body)
}

fn filter_fields(visit: &Visit) -> Markup {
    let (words, asked) = (visit.words, &visit.asked);
    let any = Choice::new("", &words.say("desk-any"));
    let kinds = typed::codes(words, "source-kind", SourceKind::ALL.iter().map(|kind| kind.code()));
    html! {
        (Field::search("text", &words.say("sources-search")).value(asked.text("text")))
        (Field::select("kind", &words.say("sources-kind"), std::iter::once(any).chain(kinds)).value(asked.text("kind")))
    }
}

fn table(words: &Words, state: &State, found: &[(&Thing, &SourceAccount)]) -> Markup {
    let keys = ["sources-name", "sources-outlet", "sources-date", "sources-copy"];
    let columns = keys.map(|key| Column::text(&words.say(key)));
    let statements = Column::text(&words.say("sources-statements"));
    let row = |(thing, told): &(&Thing, &SourceAccount)| {
        let said = state.facts_from(thing.id).count();
        vec![
            html! {
                a href={ "/sources/" (thing.id) } { (isolate(&told.title)) }
                br; span.small.soft { (words.code("source-kind", told.kind.code())) }
            },
            html! { @if let Some(publisher) = &told.publisher { (isolate(publisher)) } },
            html! { (words.when(told.published)) },
            html! { (copy_badge(words, told.copy)) },
            html! { (words.number(said as i64)) },
        ]
    };
    let table = Table::new(&words.say("sources-title"), columns.into_iter().chain([statements]));
    html! { (table.rows(found.iter().map(row))) }
}

/// The list as a file.
pub fn download(visit: &Visit) -> Answer {
    visit.read(|known| sheet(visit.words, &known.state, &visit.asked))?.answer(visit)
}

/// What is asked for, as a sheet.
pub fn sheet(words: &Words, state: &State, asked: &Fields) -> Download {
    let keys = [
        "sources-name",
        "sources-kind",
        "sources-outlet",
        "sources-author",
        "sources-date",
        "sources-date-basis",
        "sources-language",
        "sources-copy",
        "sources-address",
        "sources-note",
    ];
    let mut sheet = Download::new("sources", keys.map(|key| words.say(key)));
    let text = |text: &Option<Box<str>>| text.as_deref().unwrap_or_default().to_owned();
    for (_, told) in wanted(asked, state) {
        sheet.row([
            told.title.to_string(),
            words.code("source-kind", told.kind.code()),
            text(&told.publisher),
            text(&told.authors),
            words.when(told.published),
            text(&told.published_basis),
            text(&told.language),
            words.code("copy", told.copy.code()),
            text(&told.address),
            text(&told.note),
        ]);
    }
    sheet
}

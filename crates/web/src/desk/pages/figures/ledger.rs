//! The ledger of figures: every claimed number under its measure, with who claims it and what it contradicts.

use super::{TELLER, claimant, stated};
use crate::desk::pages::accounts::enter_link;
use crate::desk::pages::download::{Download, text};
use crate::desk::pages::listed::{Listed, listed};
use crate::desk::{Answer, Visit, said};
use crate::fields::Fields;
use crate::look::{Area, Choice, Column, Field, Table, empty, isolate, link_button, quiet_link_button};
use crate::words::Words;
use exchange::exports::Cell;
use maud::{Markup, html};
use register::State;
use register::figures::claims::{Claimed, claimed};
use register::figures::facts::{FigureTie, Number};
use std::cmp::Reverse;
use std::collections::HashMap;

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let body = visit.read(|known| {
        let state = &known.state;
        let rows = wanted(&visit.asked, state);
        let list = Listed {
            head: ("figures-title", "figures-lead"),
            actions: html! {
                (enter_link(visit, &TELLER))
                (quiet_link_button("/figures/killed", &words.say("figures-killed-link")))
                (quiet_link_button("/tallies", &words.say("figures-tallies-link")))
                (quiet_link_button("/definitions", &words.say("figures-definitions-title")))
                (quiet_link_button("/estimates", &words.say("estimates-title")))
                (quiet_link_button("/funnel", &words.say("figures-funnel-link")))
            },
            above: html! {},
            filters: fields(words, state, &visit.asked),
            count: html! { p.soft { (words.say_with("desk-count-figures", &[("count", rows.len().into())])) } },
            none: nothing(visit),
            rows,
        };
        listed(visit, list, |figures| by_measure(words, state, figures))
    })?;
    visit.page(Some(Area::Figures), &words.say("figures-title"), body)
}

/// Where the rival claims of a measure are found.
pub fn address_of(measure: &str) -> String {
    let escaped: String = form_urlencoded::byte_serialize(measure.as_bytes()).collect();
    format!("/figures/measure/{}", escaped.replace('+', "%20"))
}

fn nothing(visit: &Visit) -> Markup {
    let words = visit.words;
    let enter = html! { (link_button("/figures/new", &words.say("figures-enter"))) };
    empty(&words.say("figures-none"), &words.say("figures-none-text"), Some(enter))
}

/// The figures asked for, by measure, then by the day they speak of.
fn wanted<'a>(asked: &Fields, state: &'a State) -> Vec<Claimed<'a>> {
    let text = |name: &str| asked.text(name).to_lowercase();
    let (measure, place, who) = (text("measure"), text("place"), text("claimant"));
    let holds =
        |text: Option<&str>, part: &str| part.is_empty() || text.unwrap_or("").to_lowercase().contains(part);
    let mut figures: Vec<_> = claimed(state)
        .into_iter()
        .filter(|figure| measure.is_empty() || figure.account.measure.to_lowercase() == measure)
        .filter(|figure| {
            place.is_empty() || figure.account.place.as_deref().is_some_and(|of| of.to_lowercase() == place)
        })
        .filter(|figure| {
            holds(figure.account.claimant.as_deref(), &who)
                || holds(figure.account.publisher.as_deref(), &who)
        })
        .collect();
    let mut claims: HashMap<String, usize> = HashMap::new();
    figures.iter().for_each(|figure| *claims.entry(figure.account.measure.to_lowercase()).or_default() += 1);
    figures.sort_by_cached_key(|figure| {
        let measure = figure.account.measure.to_lowercase();
        let count = claims.get(&measure).copied().unwrap_or(0);
        (Reverse(count), measure, figure.account.as_of.order(), figure.id)
    });
    figures
}

/// The ledger: the measures of which most is claimed first, each row under its measure.
fn by_measure(words: &Words, state: &State, figures: &[Claimed<'_>]) -> Markup {
    let measure = Column::text(&words.say("figures-measure"));
    let table = Table::new(&words.say("figures-title"), std::iter::once(measure).chain(columns_of(words)));
    let row = |figure: &Claimed<'_>| {
        let measure = &figure.account.measure;
        let mut row = vec![html! { a href=(address_of(measure)) { (isolate(measure)) } }];
        row.extend(cells(words, state, figure));
        row
    };
    html! { (table.rows(figures.iter().map(row))) }
}

fn fields(words: &Words, state: &State, asked: &Fields) -> Markup {
    let all = claimed(state);
    let choices = |of: fn(&Claimed<'_>) -> Option<String>| {
        let mut texts: Vec<_> = all.iter().filter_map(of).collect();
        texts.sort_by_key(|text| text.to_lowercase());
        texts.dedup();
        let any = Choice::new("", &words.say("desk-any"));
        std::iter::once(any)
            .chain(texts.iter().map(|text| Choice::new(text, &crate::look::plain(text))))
            .collect::<Vec<_>>()
    };
    let measures = choices(|figure| Some(figure.account.measure.to_string()));
    let places = choices(|figure| figure.account.place.as_deref().map(str::to_owned));
    html! {
        (Field::select("measure", &words.say("figures-measure"), measures).value(asked.text("measure")))
        (Field::select("place", &words.say("figures-place"), places).value(asked.text("place")))
        (Field::search("claimant", &words.say("figures-claimant-search")).value(asked.text("claimant")))
    }
}

/// A table of figures with who says each and what stands against it.
pub fn table(words: &Words, state: &State, caption: &str, figures: &[Claimed<'_>]) -> Markup {
    let table = Table::new(&crate::look::plain(caption), columns_of(words));
    html! { (table.rows(figures.iter().map(|figure| cells(words, state, figure)))) }
}

fn columns_of(words: &Words) -> [Column; 7] {
    [
        "figures-value",
        "figures-scope",
        "figures-place",
        "figures-as-of",
        "figures-claimant",
        "desk-who-says-it",
        "figures-beside",
    ]
    .map(|key| Column::text(&words.say(key)))
}

fn cells(words: &Words, state: &State, figure: &Claimed<'_>) -> Vec<Markup> {
    let account = figure.account;
    let text = |text: &Option<Box<str>>| html! { @if let Some(text) = text { (isolate(text)) } };
    let said = said::said(words, state, &figure.told.by, figure.told.entered);
    vec![
        html! { a href={ "/figures/" (figure.id) } { (stated(account).markup(words)) } },
        text(&account.scope),
        text(&account.place),
        html! { (words.when(account.as_of)) },
        claimant(words, account),
        html! {
            @if let Some(address) = &said.address { a href=(address) { (isolate(&said.source)) } }
            @else { (isolate(&said.source)) }
            @if let Some(publisher) = &account.publisher { span.small.soft { " · " (isolate(publisher)) } }
        },
        beside(words, state, figure),
    ]
}

/// What contradicts a figure, and how many others must not be compared with it.
fn beside(words: &Words, state: &State, figure: &Claimed<'_>) -> Markup {
    let links = state.figure_links(figure.id);
    let rivals: Vec<_> = links
        .iter()
        .filter(|(_, link)| link.tie == FigureTie::Conflicts)
        .filter_map(|(id, _)| Some((*id, state.figure(*id)?)))
        .collect();
    let apart = links.iter().filter(|(_, link)| link.tie == FigureTie::NotComparable).count();
    html! {
        @if !rivals.is_empty() {
            div { (words.say("figures-conflicts")) ": "
                @for (at, (id, account)) in rivals.iter().enumerate() {
                    @if at > 0 { ", " }
                    a href={ "/figures/" (id) } { (stated(account).text(words)) }
                }
            }
        }
        @if apart > 0 {
            a.small href={ "/figures/" (figure.id) "#apart" } {
                (words.say_with("figures-apart-count", &[("count", apart.into())]))
            }
        }
    }
}

/// The ledger as a file.
pub fn download(visit: &Visit) -> Answer {
    visit.read(|known| sheet(visit.words, &known.state, &visit.asked))?.answer(visit)
}

/// What is asked for, as a sheet.
pub fn sheet(words: &Words, state: &State, asked: &Fields) -> Download {
    let mut sheet = Download::new("figures", columns(words));
    for figure in wanted(asked, state) {
        sheet.cells(record(words, state, &figure).into());
    }
    sheet
}

/// The columns of a file of figures.
pub fn columns(words: &Words) -> [String; 12] {
    [
        "figures-measure",
        "figures-qualifier",
        "figures-value",
        "figures-low",
        "figures-high",
        "figures-unit",
        "figures-scope",
        "figures-place",
        "figures-as-of",
        "figures-claimant",
        "figures-publisher",
        "desk-source",
    ]
    .map(|key| words.say(key))
}

/// A figure as a row of a file.
pub fn record(words: &Words, state: &State, figure: &Claimed<'_>) -> [Cell; 12] {
    let account = figure.account;
    let given = |given: &Option<Box<str>>| text(given.as_deref().unwrap_or_default());
    let number = |number: Option<Number>| match number.map(Number::in_thousandths) {
        None => Cell::Empty,
        Some(thousandths) if thousandths % 1000 == 0 => Cell::Whole(thousandths / 1000),
        Some(thousandths) => Cell::Decimal(thousandths as f64 / 1000.0),
    };
    let source = figure.told.by.source.and_then(|source| state.source(source));
    [
        text(&account.measure),
        text(&words.code("qualifier", account.qualifier.code())),
        number(account.value),
        number(account.low),
        number(account.high),
        given(&account.unit),
        given(&account.scope),
        given(&account.place),
        text(&words.when(account.as_of)),
        given(&account.claimant),
        given(&account.publisher),
        source.map_or(Cell::Empty, |source| text(&source.title)),
    ]
}

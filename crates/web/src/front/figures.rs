//! Published figures: every claim with who says it and where, only those that may be compared together.

use super::chart::{drawn, stated, title};
use super::frame::Page;
use super::spans::{date, when};
use super::{Answer, Front, ours};
use crate::drawing::Width;
use crate::look::{Column, Figure as Picture, Head, Notice, Table, empty, isolate, plain};
use crate::words::{Lang, Words, words};
use axum::http::header;
use axum::response::IntoResponse;
use exchange::edition::{Edition, Figure, Group, Source};
use exchange::exports::{Cell, Sheet, to_csv};
use maud::{Markup, html};

/// The page.
pub fn page(front: &Front, lang: Lang) -> Answer {
    let edition = front.published.edition()?;
    let page = Page::new(front, lang, "/figures");
    let words = page.words;
    let head = Head::new(&words.say("front-figures")).lead(&words.say("front-figures-lead"));
    Ok(Some(page.with(html! {
        (head)
        @match &edition {
            Some(edition) => (figures(words, edition)),
            None => (empty(&words.say("front-figures-none"), &words.say("front-figures-none-text"), None)),
        }
    })))
}

fn figures(words: &Words, edition: &Edition) -> Markup {
    let day = date(edition.published).map_or_else(String::new, |day| words.day(day));
    html! {
        p.soft { (words.say_with("front-published-on", &[("day", day.into())])) }
        @if let Some(ours) = &edition.ours { (ours::section(words, ours)) }
        @if !edition.groups.is_empty() { (chart(words, edition)) }
        @for group in &edition.groups {
            section {
                h2 { (isolate(&title(group))) }
                @for difference in known(&group.differs) {
                    (Notice::warning(&words.say(&format!("figures-differs-{difference}"))))
                }
                (table(words, group))
            }
        }
    }
}

/// The warnings that this program has words for.
fn known(differs: &[String]) -> impl Iterator<Item = &String> {
    differs.iter().filter(|code| ["measure", "unit", "scope", "place"].contains(&code.as_str()))
}

fn chart(words: &Words, edition: &Edition) -> Markup {
    let code = words.lang().code();
    let drawing = drawn(words, edition, Width::Desk);
    let [wide, phone, svg, csv] = ["figures.png", "figures-phone.png", "figures.svg", "figures.csv"]
        .map(|file| format!("/{code}/{file}"));
    let alt = [("measure", words.say("front-figures").into()), ("count", edition.groups.len().into())];
    let warning = (edition.groups.len() > 1).then(|| words.say("figures-not-comparable"));
    let list = html! {
        @for group in &edition.groups {
            p { strong { (isolate(&title(group))) } }
            ul { @for figure in &group.figures { li { (stated(figure).text(words)) " — " (claimant(words, figure)) } } }
        }
    };
    let picture = Picture {
        words,
        title: &words.say("figures-rival"),
        image: (&wide, drawing.width, drawing.height),
        phone_image: Some(&phone),
        alt: &words.say_with("figures-chart-alt", &alt),
        warning: warning.as_deref(),
        table: list,
        svg: &svg,
        csv: &csv,
    };
    html! { (picture) }
}

fn table(words: &Words, group: &Group) -> Markup {
    let columns = ["value", "scope", "place", "as-of", "claimant", "publisher"]
        .map(|column| words.say(&format!("figures-{column}")))
        .map(|column| Column::text(&column));
    let text = |text: &Option<String>| html! { @if let Some(text) = text { (isolate(text)) } };
    let row = |figure: &Figure| {
        vec![
            stated(figure).markup(words),
            text(&figure.scope),
            text(&figure.place),
            html! { (when(words, figure.as_of.as_ref())) },
            claimant(words, figure),
            html! { (text(&figure.publisher)) @if let Some(source) = &figure.source { (cited(words, source)) } },
        ]
    };
    html! { (Table::new(&title(group), columns).rows(group.figures.iter().map(row))) }
}

fn cited(words: &Words, source: &Source) -> Markup {
    html! {
        div.small.soft {
            q { (isolate(&source.title)) }
            @if let Some(published) = &source.published { " · " (when(words, Some(published))) }
        }
    }
}

fn claimant(words: &Words, figure: &Figure) -> Markup {
    match figure.claimant.as_deref().filter(|claimant| !claimant.trim().is_empty()) {
        Some(claimant) => isolate(claimant),
        None => html! { span.soft { (words.say("figures-not-attributed")) } },
    }
}

/// The figures as a file.
pub fn csv(front: &Front, lang: Lang) -> Answer {
    let words = words(lang);
    let Some(edition) = front.published.edition()? else { return Ok(None) };
    let columns = ["measure", "value", "unit", "scope", "place", "as-of", "claimant", "publisher"]
        .map(|column| words.say(&format!("figures-{column}")));
    let ours = edition.ours.as_deref().unwrap_or_default();
    let rows = edition.figures().map(|figure| row(words, figure)).chain(ours::rows(words, ours)).collect();
    let sheet = Sheet { name: "figures".to_owned(), columns: columns.into(), rows };
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"figures.csv\""),
    ];
    Ok(Some((headers, to_csv(&sheet)).into_response()))
}

fn row(words: &Words, figure: &Figure) -> Vec<Cell> {
    let text = |text: &Option<String>| text.as_deref().map(plain).unwrap_or_default();
    let texts = [
        plain(&figure.measure),
        stated(figure).text(words),
        text(&figure.unit),
        text(&figure.scope),
        text(&figure.place),
        when(words, figure.as_of.as_ref()),
        text(&figure.claimant),
        text(&figure.publisher),
    ];
    texts.into_iter().map(Cell::Text).collect()
}

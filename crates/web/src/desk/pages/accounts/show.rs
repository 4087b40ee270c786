//! The accounts of one thing on its page: each whole, with who says it; more than one stand side by side.
//!
//! What was corrected or withdrawn stays to be read, with who did it and why.

use super::Teller;
use crate::desk::{Answer, Turned, Visit, routes, said};
use crate::look::{Head, Notice, breadcrumbs, isolate, link_button, plain, quiet_link_button};
use crate::words::Words;
use maud::{Markup, html};
use office::Known;
use register::state::{MarkKind, Standing, Thing};
use register::told::Told;
use register::{Claim, KnownBy, State};

/// A label and a value, the value marked up and safe.
pub type Row = (String, Markup);

/// A row of what somebody typed; nothing when nothing was.
pub fn row_text(label: &str, text: Option<&str>) -> Option<Row> {
    text.filter(|text| !text.trim().is_empty()).map(|text| (label.to_owned(), isolate(text)))
}

/// A row of our own words or of links.
pub fn row(label: &str, value: Markup) -> Option<Row> {
    (!value.0.is_empty()).then(|| (label.to_owned(), value))
}

/// Every account of a thing: those that count side by side, the past ones below.
pub fn one(visit: &Visit, known: &Known, teller: &Teller, thing: &Thing) -> Markup {
    let (words, state) = (visit.words, &known.state);
    let told: Vec<_> = state.told(thing, KnownBy::Now);
    let told = told.iter().filter(|told| {
        let is_beside =
            matches!(told.claim, Claim::Origin(_) | Claim::FigureLink(_) | Claim::FigureMapping(_));
        told.claim.fits(teller.kind) && !is_beside
    });
    let (current, past): (Vec<_>, Vec<_>) = told.partition(|told| told.is_current());
    html! {
        @if current.is_empty() { (Notice::warning(&words.say("accounts-all-past"))) }
        @if current.len() > 1 {
            p.sides-lead { (words.say_with("accounts-several", &[("count", current.len().into())])) }
            div.sides { @for told in current.iter().rev() { div.side { (account(visit, state, teller, told)) } } }
        } @else {
            @for told in &current { (account(visit, state, teller, told)) }
        }
        @if !past.is_empty() {
            details.more {
                summary { (words.say_with("accounts-past", &[("count", past.len().into())])) }
                div.stack { @for told in past { div.side { (account(visit, state, teller, told)) } } }
            }
        }
    }
}

fn account(visit: &Visit, state: &State, teller: &Teller, told: &Told<'_>) -> Markup {
    let words = visit.words;
    html! {
        dl.facts {
            @for (label, value) in (teller.rows)(words, state, told.claim) {
                div.fact { dt { (label) } dd { div.fact-value { (value) } } }
            }
        }
        (said::said(words, state, &told.by, told.entered).line(words))
        @if let Some(note) = &told.by.note { p.small { (words.say("desk-note")) ": " (isolate(note)) } }
        p.small.soft { (said::entered(words, state, told.entered)) }
        @match told.standing {
            Standing::Current => (changes(visit, teller, told)),
            Standing::Past(mark) => p.small {
                strong { (words.say(match mark.kind {
                    MarkKind::Corrected { .. } => "desk-corrected",
                    MarkKind::Withdrawn => "desk-withdrawn",
                    MarkKind::Undone => "accounts-undone",
                })) }
                ": " (isolate(&mark.reason)) " " (said::entered(words, state, mark.stamp))
            },
            Standing::NotYet => {},
        }
    }
}

/// Links to correct or withdraw an account.
fn changes(visit: &Visit, teller: &Teller, told: &Told<'_>) -> Markup {
    let (words, thing) = (visit.words, visit.part("id"));
    let address = |what: &str| format!("/{}/{thing}/{what}/{}", teller.folder, told.at);
    html! {
        @if may(visit, &format!("/{}/{{id}}/correct/{{claim}}", teller.folder)) {
            p.small {
                a href=(address("correct")) { (words.say("desk-correct")) } " · "
                a href=(address("withdraw")) { (words.say("desk-withdraw")) }
            }
        }
    }
}

/// The button that adds what another source says.
pub fn actions(visit: &Visit, teller: &Teller) -> Markup {
    let path = format!("/{}/{{id}}/say", teller.folder);
    html! {
        @if may(visit, &path) {
            (quiet_link_button(&format!("/{}/{}/say", teller.folder, visit.part("id")), &visit.words.say("accounts-say")))
        }
    }
}

fn may(visit: &Visit, path: &str) -> bool {
    visit.role.is_some_and(|role| routes::lets_in(role, path))
}

/// Who says it in a cell of a table: the source of the last account that counts, and how many more there are.
pub fn short_said(words: &Words, state: &State, thing: &Thing) -> Markup {
    let mut claims: Vec<_> = state.current(thing, KnownBy::Now).collect();
    let Some(last) = claims.pop() else { return html! {} };
    let told = state.told_one(last, KnownBy::Now);
    let by = said::said(words, state, &told.by, told.entered);
    html! {
        @if let Some(address) = &by.address { a href=(address) { (isolate(&shortened(&by.source))) } }
        @else { (isolate(&by.source)) }
        @if by.coerced.is_some() { " " (crate::look::Badge::coerced(words)) }
        @if !claims.is_empty() {
            br; span.small { (words.say_with("desk-also-said", &[("count", claims.len().into())])) }
        }
    }
}

/// A title cut after a word, so that a table of many rows stays readable; the link leads to the whole of it.
fn shortened(title: &str) -> String {
    const LONGEST: usize = 48;
    let Some((cut, _)) = title.char_indices().nth(LONGEST) else { return title.to_owned() };
    let kept = title.get(..cut).unwrap_or(title);
    let kept = kept.rsplit_once(' ').map_or(kept, |(words, _)| words);
    format!("{kept} …")
}

/// The button that enters a new thing of this kind.
pub fn enter_link(visit: &Visit, teller: &Teller) -> Markup {
    let address = format!("/{}/new", teller.folder);
    html! { @if may(visit, &address) { (link_button(&address, &visit.words.say(teller.enter))) } }
}

/// The page of one thing: its accounts, then whatever `more` adds.
pub fn page(visit: &Visit, teller: &Teller, more: impl FnOnce(&Words, &State, &Thing) -> Markup) -> Answer {
    let (words, id) = (visit.words, visit.thing()?);
    let shown = visit.read(|known| {
        let (_, thing) = known.state.find(id).filter(|(_, thing)| thing.kind() == Some(teller.kind))?;
        let label = known.state.label_of(thing).to_owned();
        let body = html! {
            (breadcrumbs(words, &[(&teller.address(), &words.say(teller.title))], &label))
            (Head::of(&label).actions(actions(visit, teller)))
            (one(visit, known, teller, thing))
            (more(words, &known.state, thing))
        };
        Some((label, body))
    })?;
    let (label, body) = shown.ok_or(Turned::NotThere)?;
    visit.page(Some(teller.area), &plain(&label), body)
}

//! One statement as a person's page shows it: the value, who says it, who entered it, and what can be done with it.

use super::value;
use crate::desk::{Visit, said};
use crate::look::isolate;
use crate::words::Words;
use maud::{Markup, html};
use register::people::facts::PersonClaim;
use register::told::Told;
use register::{Claim, State, ThingId};

/// A statement, whole.
pub fn whole(visit: &Visit, state: &State, record: ThingId, told: &Told<'_>) -> Markup {
    html! {
        div.statement {
            div.fact-value { (of(visit, state, told)) }
            (below(visit, state, record, told))
        }
    }
}

/// Only the value.
pub fn of(visit: &Visit, state: &State, told: &Told<'_>) -> Markup {
    person_claim(told).map(|claim| value::value(visit.words, state, claim)).unwrap_or_default()
}

/// Who says it, who entered it, and the links that correct or withdraw it.
pub fn below(visit: &Visit, state: &State, record: ThingId, told: &Told<'_>) -> Markup {
    let words = visit.words;
    html! {
        (said::said(words, state, &told.by, told.entered).line(words))
        @if let Some(note) = &told.by.note { p.said { (words.say("desk-remark")) ": " (isolate(note)) } }
        p.said { (said::entered(words, state, told.entered)) @if told.is_current() { (links(words, record, told)) } }
    }
}

/// The links that correct or withdraw a statement.
pub fn links(words: &Words, record: ThingId, told: &Told<'_>) -> Markup {
    html! {
        " · " a.does href={ "/people/" (record) "/correct/" (told.at) } { (words.say("desk-correct")) }
        " · " a.does href={ "/people/" (record) "/withdraw/" (told.at) } { (words.say("desk-withdraw")) }
    }
}

/// What is said of a person in a statement.
pub fn person_claim<'a>(told: &Told<'a>) -> Option<&'a PersonClaim> {
    match told.claim {
        Claim::Person(claim) => Some(claim),
        Claim::Source(_)
        | Claim::Origin(_)
        | Claim::List(_)
        | Claim::Event(_)
        | Claim::Deed(_)
        | Claim::Organisation(_)
        | Claim::Place(_)
        | Claim::Figure(_)
        | Claim::FigureLink(_)
        | Claim::FigureMapping(_)
        | Claim::Definition(_)
        | Claim::Step(_) => None,
    }
}

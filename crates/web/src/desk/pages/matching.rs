//! Who is the same: what to look at next, two records side by side, what members said of them and how to take it back,
//! how a person came to be, and two lists compared line by line.
//!
//! A suggestion is never a merge: two records become one person by a member's judgement and by nothing else.

pub mod evidence;
pub mod history;
pub mod judge;
mod names;
pub mod pair;
pub mod queue;
pub mod reconcile;
pub mod undo;
pub mod weights;

use crate::desk::pages::people::list;
use crate::desk::said;
use crate::desk::{Turned, Visit};
use crate::look::{Badge, Tone, isolate};
use crate::words::Words;
use maud::{Markup, html};
use register::matching::facts::Verdict;
use register::matching::state::PairStanding;
use register::people::views::AsOf;
use register::state::ThingNo;
use register::{Kind, State, ThingId};

/// The two records that the address names.
fn two(visit: &Visit) -> Result<(ThingId, ThingId), Turned> {
    let other = ThingId::from_hex(visit.part("other")).ok_or(Turned::NotThere)?;
    Ok((visit.thing()?, other))
}

/// Their places in the state; `None` when one of them is no record.
fn numbers(state: &State, (one, other): (ThingId, ThingId)) -> Option<(ThingNo, ThingNo)> {
    let record = |id| state.find(id).filter(|(_, thing)| thing.kind().is_some_and(Kind::is_record));
    Some((record(one)?.0, record(other)?.0)).filter(|(one, other)| one != other)
}

/// Where two records stand side by side.
pub fn address(one: ThingId, other: ThingId) -> String {
    format!("/matching/pair/{one}/{other}")
}

/// A pair by the names of its records, with the way to it.
fn pair_link(words: &Words, state: &State, (one, other): (ThingId, ThingId)) -> Markup {
    let name = |id| state.find(id).map_or("", |(_, thing)| state.name_of(thing));
    html! {
        a href=(address(one, other)) { (isolate(name(one))) " " (words.say("matching-and")) " " (isolate(name(other))) }
    }
}

/// A record in a line: its name with a link, its status, the list it stands on.
fn record(words: &Words, state: &State, number: ThingNo) -> Markup {
    let thing = state.thing(number);
    let list = thing.list.map(|list| state.thing(list));
    html! {
        div { (list::name(words, state, thing)) " " (own_status(words, state, thing.id)) }
        @if let Some(list) = list {
            div.small.soft {
                (said::link(state, list))
                @if let Some(reference) = &thing.reference { " · " (words.say("people-reference")) " " (isolate(reference)) }
            }
        }
    }
}

/// The status that this record alone says, whoever it was joined with.
fn own_status(words: &Words, state: &State, id: ThingId) -> Markup {
    let view = state.record(id, AsOf::NOW);
    let note = view.and_then(|view| view.status).map(|status| status.note);
    html! {
        @if let Some(note) = note {
            (Badge::status(words, note.status.code()))
            @if !note.when.is_unknown() { " " span.soft { (words.when(note.when)) } }
        }
    }
}

/// What a member said, as a badge.
fn verdict(words: &Words, verdict: Verdict) -> Badge {
    let (tone, mark) = match verdict {
        Verdict::Same => (Tone::Accent, "="),
        Verdict::Different => (Tone::Warn, "≠"),
        Verdict::Unsure => (Tone::Plain, "?"),
    };
    Badge::new(tone, mark, &words.code("verdict", verdict.code()))
}

/// How a pair stands, as a badge.
fn standing(words: &Words, standing: PairStanding) -> Badge {
    let (tone, mark) = match standing {
        PairStanding::Open => (Tone::Plain, "–"),
        PairStanding::Same => (Tone::Accent, "="),
        PairStanding::Different => (Tone::Warn, "≠"),
        PairStanding::Unsure => (Tone::Plain, "?"),
        PairStanding::Disputed => (Tone::Warn, "!"),
        PairStanding::InReview => (Tone::Plain, "…"),
    };
    Badge::new(tone, mark, &words.code("pair-standing", standing.code()))
}

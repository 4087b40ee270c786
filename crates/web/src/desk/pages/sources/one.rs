//! One source: what it is, what a reader must know of it, everything it says, and whether somebody stands behind it.

use super::{TELLER, copy_badge, origin};
use crate::desk::pages::accounts::{actions, one};
use crate::desk::pages::erasing;
use crate::desk::pages::paging::Part;
use crate::desk::{Answer, Visit, said};
use crate::look::{Area, Column, Head, Notice, Table, breadcrumbs, isolate, plain};
use crate::words::Words;
use maud::{Markup, html};
use register::sources::facts::Copy;
use register::state::{FactNo, Thing, ThingNo};
use register::{Kind, KnownBy, State};
use std::collections::BTreeMap;

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let (words, id) = (visit.words, visit.thing()?);
    let hidden = visit.desk.office.has_origin(id)?;
    let shown = visit.read(|known| {
        let state = &known.state;
        let (number, thing) = state.find(id).filter(|(_, thing)| thing.kind() == Some(Kind::Source))?;
        let label = state.label_of(thing).to_owned();
        let copy = state.source_account(thing, KnownBy::Now).map(|told| told.copy);
        let body = html! {
            (breadcrumbs(words, &[("/sources", &words.say("sources-title"))], &label))
            (Head::of(&label).badges(copy.map(|copy| copy_badge(words, copy))).actions(actions(visit, &TELLER)))
            @if copy == Some(Copy::Paraphrased) { (Notice::warning(&words.say("sources-paraphrased-warning"))) }
            (one(visit, known, &TELLER, thing))
            (origin::section(visit, state, number, hidden))
            (statements(visit, state, thing))
            (erasing::page::link(words, id))
        };
        Some((label, body))
    })?;
    let Some((label, body)) = shown else { return erasing::page::in_place_of(visit, id) };
    visit.page(Some(Area::Sources), &plain(&label), body)
}

/// Everything it says: how many things of each kind, and a page of them with what is said of each.
fn statements(visit: &Visit, state: &State, source: &Thing) -> Markup {
    let words = visit.words;
    let things = things_of(state, source);
    let kinds = kinds(state, &things);
    let asked = Kind::from_code(visit.asked.text("kind"));
    let of_kind = |(number, _): &(ThingNo, Vec<FactNo>)| {
        asked.is_none_or(|kind| state.thing(*number).kind() == Some(kind))
    };
    let shown: Vec<_> = things.into_iter().filter(of_kind).collect();
    let part = Part::of(visit, shown.len());
    html! {
        section #statements {
            h2 { (words.say("sources-statements")) }
            @if kinds.is_empty() { p.soft { (words.say("sources-no-statements")) } } @else {
                ul {
                    @for (kind, count) in &kinds {
                        li {
                            a href={ "/sources/" (source.id) "?kind=" (kind.code()) "#statements" } {
                                (words.say(&format!("sources-says-{}", kind.code())))
                            }
                            ": " (words.number(*count as i64))
                        }
                    }
                }
                (table(words, state, &part.rows(shown)))
                (part.links(visit))
            }
        }
    }
}

/// The things of which it says something that counts, by kind, each with the facts.
fn things_of(state: &State, source: &Thing) -> Vec<(ThingNo, Vec<FactNo>)> {
    let mut things: BTreeMap<ThingNo, Vec<FactNo>> = BTreeMap::new();
    for (fact, thing) in state.facts_from(source.id) {
        things.entry(thing).or_default().push(fact);
    }
    let counts = |number: ThingNo, facts: &[FactNo]| {
        state.current(state.thing(number), KnownBy::Now).any(|claim| facts.contains(&claim.fact))
    };
    let mut things: Vec<_> = things.into_iter().filter(|(number, facts)| counts(*number, facts)).collect();
    things.sort_by_key(|(number, _)| (state.thing(*number).kind(), *number));
    things
}

fn kinds(state: &State, things: &[(ThingNo, Vec<FactNo>)]) -> BTreeMap<Kind, usize> {
    let mut kinds = BTreeMap::new();
    let of = things.iter().filter_map(|(number, _)| state.thing(*number).kind());
    of.for_each(|kind| *kinds.entry(kind).or_default() += 1);
    kinds
}

fn table(words: &Words, state: &State, things: &[(ThingNo, Vec<FactNo>)]) -> Markup {
    let keys = ["sources-thing", "sources-kind", "desk-locator"];
    let columns = keys.map(|key| Column::text(&words.say(key)));
    let row = |(number, facts): &(ThingNo, Vec<FactNo>)| {
        let thing = state.thing(*number);
        let mut places: Vec<_> = facts.iter().map(|fact| state.provenance_of(*fact).locator).collect();
        places.dedup();
        vec![
            html! { (said::link(state, thing)) },
            html! { @if let Some(kind) = thing.kind() { (words.code("kind", kind.code())) } },
            html! { @for place in places.iter().filter(|place| !place.is_empty()) { div { q { (isolate(place)) } } } },
        ]
    };
    html! { (Table::new(&words.say("sources-statements"), columns).rows(things.iter().map(row))) }
}

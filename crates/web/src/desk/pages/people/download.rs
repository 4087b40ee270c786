//! The list of people as a file, with the filters of the page.
//!
//! A longer list than `MOST` is refused, never cut in silence.

use super::{asked, find, list};
use crate::desk::pages::download::{self, Download, text};
use crate::desk::{Answer, Visit};
use crate::words::Words;
use exchange::exports::Cell;
use office::Known;
use office::people::PeopleQuery;
use register::people::facts::Verification;
use register::people::views::{AsOf, death_standing, shown_status};
use register::state::ThingNo;
use register::{KnownBy, State, ThingId};

/// The most rows a file holds.
const MOST: usize = 100_000;

/// The list as a file.
pub fn page(visit: &Visit) -> Answer {
    let called = find::called(visit, visit.asked.text("text"));
    match visit.read(|known| asked_for(visit, known, &called))? {
        Some(file) => file.answer(visit),
        None => download::refused(visit, "desk-download-too-many"),
    }
}

fn asked_for(visit: &Visit, known: &Known, called: &[ThingId]) -> Option<Download> {
    let query = asked::query(&visit.asked, known, called);
    let page = known.people.page(&known.state, &query, 0, MOST + 1);
    let is_too_long = page.records.len() > MOST || page.cut;
    (!is_too_long).then(|| of(visit.words, &known.state, &page.records))
}

/// Every record, however many.
pub fn sheet(words: &Words, known: &Known) -> Download {
    let page = known.people.page(&known.state, &PeopleQuery::default(), 0, usize::MAX);
    of(words, &known.state, &page.records)
}

fn of(words: &Words, state: &State, records: &[ThingNo]) -> Download {
    let mut file = Download::new("people", columns(words));
    records.iter().for_each(|&record| file.cells(row(words, state, record)));
    file
}

fn columns(words: &Words) -> [String; 11] {
    let keys = [
        "people-id",
        "people-name",
        "people-filter-named",
        "people-status",
        "people-since",
        "people-death",
        "people-roles",
        "people-filter-verification",
        "people-list",
        "people-reference",
        "people-sources",
    ];
    keys.map(|key| words.say(key))
}

fn row(words: &Words, state: &State, number: ThingNo) -> Vec<Cell> {
    let thing = state.thing(number);
    let shown = shown_status(state, thing, AsOf::NOW);
    let since = shown.as_ref().map(|shown| shown.note.when).filter(|when| !when.is_unknown());
    let checked = thing.summary.verification.unwrap_or(Verification::Unverified);
    let standing = death_standing(state, number, KnownBy::Now);
    vec![
        Cell::Text(thing.id.to_string()),
        text(state.name_of(thing)),
        text(&thing.kind().map_or_else(String::new, |kind| words.code("kind", kind.code()))),
        text(&shown.map_or_else(String::new, |shown| words.code("status", shown.note.status.code()))),
        text(&since.map_or_else(String::new, |when| words.when(when))),
        text(&list::death(words, standing)),
        text(&list::roles(words, thing)),
        text(&words.code("verification", checked.code())),
        text(thing.list.map_or("", |list| state.label_of(state.thing(list)))),
        text(thing.reference.as_deref().unwrap_or_default()),
        Cell::Whole(list::sources(state, thing) as i64),
    ]
}

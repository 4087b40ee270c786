//! The list of people as a file, with the filters of the page: CSV or XLSX, whichever the address ends with.
//!
//! What a spreadsheet would run is neutralised where the file is written. A longer list than `MOST` is refused, never
//! cut in silence.

use super::{asked, list};
use crate::desk::{Answer, Turned, Visit, answer};
use crate::look::{Area, Head, Notice, quiet_link_button};
use crate::words::Words;
use exchange::exports::{Cell, Sheet, to_csv, to_xlsx};
use maud::html;
use office::Known;
use office::people::PeopleQuery;
use register::people::facts::Verification;
use register::people::views::{AsOf, death_standing, shown_status};
use register::state::ThingNo;
use register::{KnownBy, State, ThingId};

/// The most rows a file holds.
const MOST: usize = 100_000;

/// The list as CSV.
pub fn csv(visit: &Visit) -> Answer {
    write(visit, |sheet| answer::file("text/csv; charset=utf-8", Some("people.csv"), to_csv(sheet)))
}

/// The list as XLSX.
pub fn xlsx(visit: &Visit) -> Answer {
    let kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    write(visit, |sheet| match to_xlsx(sheet) {
        Ok(bytes) => answer::file(kind, Some("people.xlsx"), bytes),
        Err(_) => refused(visit, "people-download-too-long"),
    })
}

/// Writes the file and notes that the list was taken out as a whole.
fn write(visit: &Visit, file: impl FnOnce(&Sheet) -> Answer) -> Answer {
    let Some(sheet) = visit.read(|known| asked_for(visit, known))? else {
        return refused(visit, "people-download-too-many");
    };
    visit.desk.office.note_read(visit.signed_in()?, ThingId::OFFICE);
    file(&sheet)
}

fn refused(visit: &Visit, why: &str) -> Answer {
    let words = visit.words;
    let back = format!("/people{}", visit.asked.as_query());
    let title = words.say("people-title");
    let body = html! {
        (Head::new(&title))
        (Notice::refused(&words.say(why)).next(words.say("people-download-next")))
        p { (quiet_link_button(&back, &words.say("desk-back"))) }
    };
    visit.mend(Some(Area::People), &title, body).map_err(|turned: Turned| turned)
}

fn asked_for(visit: &Visit, known: &Known) -> Option<Sheet> {
    let query = asked::query(&visit.asked, &known.state);
    let page = known.people.page(&known.state, &query, 0, MOST + 1);
    let is_too_long = page.records.len() > MOST || page.cut;
    (!is_too_long).then(|| of(visit.words, &known.state, &page.records))
}

/// Every record, as a sheet however long.
pub fn everyone(words: &Words, known: &Known) -> Sheet {
    let page = known.people.page(&known.state, &PeopleQuery::default(), 0, usize::MAX);
    of(words, &known.state, &page.records)
}

fn of(words: &Words, state: &State, records: &[ThingNo]) -> Sheet {
    let rows = records.iter().map(|&record| row(words, state, record)).collect();
    Sheet { name: words.say("people-title"), columns: columns(words), rows }
}

fn columns(words: &Words) -> Vec<String> {
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
    keys.map(|key| words.say(key)).to_vec()
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

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

//! Our own tallies: now, as this office knew them on a day, as the sources had said by a day, as we now know it was;
//! and which records changed between two days.
//!
//! Named people, unnamed ones and groups stand beside each other and are never added.

use super::measure::cards;
use crate::desk::pages::download::{self, Download};
use crate::desk::pages::paging::Part;
use crate::desk::{Answer, Turned, Visit, said, typed};
use crate::fields::Fields;
use crate::look::{Area, Choice, Column, Field, Head, Notice, Table, breadcrumbs, button, filters};
use crate::words::Words;
use jiff::civil::Date;
use maud::{Markup, html};
use register::figures::counts::{Changed, Tallies, changes, tallies};
use register::figures::views::Tally;
use register::people::facts::{Role, Status};
use register::people::views::AsOf;
use register::state::{ThingNo, end_of};
use register::{KnownBy, State};

/// The four ways of looking.
const WAYS: [&str; 4] = ["now", "entered", "published", "was"];

/// How the reader wants to look.
pub struct Look {
    pub as_of: AsOf,
    pub words: String,
}

/// What the address asks; `None` when that cannot be read, or a day is missing.
pub fn look(words: &Words, asked: &Fields) -> Option<Look> {
    let day = typed::day(asked.text("day")).ok()?;
    let way = asked.given("way").unwrap_or("now");
    let said = |key: &str, day: Date| words.say_with(key, &[("day", words.day(day).into())]);
    let known = |known: KnownBy| AsOf { known, on: None };
    let (as_of, words) = match (way, day) {
        ("entered", Some(day)) => (known(KnownBy::entered_by(day)), said("figures-way-entered-on", day)),
        ("published", Some(day)) => {
            (known(KnownBy::published_by(day)), said("figures-way-published-on", day))
        }
        ("was", Some(day)) => (AsOf { known: KnownBy::Now, on: Some(day) }, said("figures-way-was-on", day)),
        ("now", _) => (AsOf::NOW, words.say("desk-as-of-today")),
        _ => return None,
    };
    Some(Look { as_of, words })
}

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("figures-tallies-title");
    let look = look(words, &visit.asked);
    let body = visit.read(|known| {
        html! {
            (breadcrumbs(words, &[("/figures", &words.say("figures-title"))], &title))
            (Head::new(&title).lead(&words.say("figures-ours-text")))
            (filters(words, "/tallies", fields(words, &visit.asked)))
            p { a href={ "/tallies/places" (visit.asked.as_query()) } { (words.say("figures-by-place-link")) } }
            (when_asked(words, look.as_ref(), |look| html! {
                (counted(words, &known.state, look))
                (download::links(visit))
            }))
            (changed(visit, &known.state))
        }
    })?;
    answered(visit, look.as_ref(), (&title, body))
}

/// What is counted, or that a day is needed for it.
pub fn when_asked(words: &Words, look: Option<&Look>, counted: impl FnOnce(&Look) -> Markup) -> Markup {
    let needed = || {
        let notice = Notice::refused(&words.say("figures-day-needed"));
        html! { (notice.next(words.say("figures-day-needed-next"))) }
    };
    look.map_or_else(needed, counted)
}

/// The page; one that a day is missing for asks that it be mended.
pub fn answered(visit: &Visit, look: Option<&Look>, (title, body): (&str, Markup)) -> Answer {
    match look {
        Some(_) => visit.page(Some(Area::Figures), title, body),
        None => visit.mend(Some(Area::Figures), title, body),
    }
}

/// The fields that choose a way of looking and a day.
pub fn fields(words: &Words, asked: &Fields) -> Markup {
    let ways = WAYS.map(|way| Choice::new(way, &words.say(&format!("figures-way-{way}"))));
    html! {
        (Field::select("way", &words.say("figures-way"), ways).value(asked.given("way").unwrap_or("now")))
        (Field::date("day", &words.say("desk-choose-day")).value(asked.text("day")))
    }
}

fn counted(words: &Words, state: &State, look: &Look) -> Markup {
    let tallies = tallies(state, look.as_of);
    html! {
        section {
            h2 { (look.words) }
            (cards(words, tallies.everybody, &look.words))
        }
        section {
            h2 { (words.say("figures-by-status")) }
            p.soft { (words.say("figures-by-status-text")) }
            (table(words, &words.say("figures-by-status"), by_status(words, &tallies)))
            (confirmed(words, &tallies))
        }
        section {
            h2 { (words.say("figures-by-role")) }
            p.soft { (words.say("figures-by-role-text")) }
            (table(words, &words.say("figures-by-role"), by_role(words, &tallies)))
        }
    }
}

fn by_status(words: &Words, tallies: &Tallies) -> Vec<(String, Tally)> {
    let row = |status: &Status| (words.code("status", status.code()), tallies.status(*status));
    Status::ALL.iter().map(row).collect()
}

fn by_role(words: &Words, tallies: &Tallies) -> Vec<(String, Tally)> {
    let rows = Role::ALL.iter().map(|role| (words.code("role", role.code()), tallies.role(*role)));
    rows.filter(|(_, tally)| *tally != Tally::default()).collect()
}

/// The tallies as a file.
pub fn download(visit: &Visit) -> Answer {
    let words = visit.words;
    let look = look(words, &visit.asked).ok_or(Turned::NotThere)?;
    let tallies = visit.read(|known| tallies(&known.state, look.as_of))?;
    let mut file = file("tallies", words);
    file_row(&mut file, (&look.words, &words.say("desk-everybody")), tallies.everybody);
    for (what, tally) in by_status(words, &tallies).into_iter().chain(by_role(words, &tallies)) {
        file_row(&mut file, (&look.words, &what), tally);
    }
    file.answer(visit)
}

/// A file of tallies without rows.
pub fn file(name: &'static str, words: &Words) -> Download {
    Download::new(
        name,
        [
            words.say("desk-as-of"),
            words.say("figures-counted"),
            words.say("figures-named"),
            words.say("figures-unnamed"),
            words.say("figures-groups"),
            words.say("figures-in-groups"),
        ],
    )
}

/// Adds a tally: as of when, and what was counted.
pub fn file_row(file: &mut Download, (as_of, what): (&str, &str), tally: Tally) {
    let counts = [tally.named as u64, tally.unnamed as u64, tally.groups as u64, tally.in_groups];
    file.counted([as_of.to_owned(), what.to_owned()], counts);
}

fn confirmed(words: &Words, tallies: &Tallies) -> Markup {
    let dead = tallies.status(Status::Dead);
    let args = [("named", dead.named.into()), ("confirmed", dead.confirmed.into())];
    html! { p { (words.say_with("figures-deaths-confirmed", &args)) } }
}

/// Tallies as a table.
pub fn table(words: &Words, caption: &str, rows: impl IntoIterator<Item = (String, Tally)>) -> Markup {
    let columns = [
        Column::text(&words.say("figures-counted")),
        Column::number(&words.say("figures-named")),
        Column::number(&words.say("figures-unnamed")),
        Column::number(&words.say("figures-groups")),
        Column::number(&words.say("figures-in-groups")),
    ];
    let number = |number: u64| html! { (words.number(i64::try_from(number).unwrap_or(i64::MAX))) };
    let rows = rows.into_iter().map(|(label, tally)| {
        vec![
            html! { (label) },
            number(tally.named as u64),
            number(tally.unnamed as u64),
            number(tally.groups as u64),
            number(tally.in_groups),
        ]
    });
    html! { (Table::new(caption, columns).rows(rows)) p.small { (words.say("figures-never-added")) } }
}

/// The records that changed between two days.
fn changed(visit: &Visit, state: &State) -> Markup {
    let (words, asked) = (visit.words, &visit.asked);
    let days =
        typed::day(asked.text("from")).ok().flatten().zip(typed::day(asked.text("until")).ok().flatten());
    html! {
        section {
            h2 { (words.say("figures-changes")) }
            p.soft { (words.say("figures-changes-text")) }
            form.filters method="get" action="/tallies" {
                @for kept in ["way", "day"] {
                    @if let Some(text) = asked.given(kept) { input type="hidden" name=(kept) value=(text); }
                }
                (Field::date("from", &words.say("figures-changes-from")).value(asked.text("from")))
                (Field::date("until", &words.say("figures-changes-until")).value(asked.text("until")))
                div.buttons { (button(&words.say("desk-filter-apply"))) }
            }
            @if let Some((from, until)) = days {
                (list(visit, state, changes(state, end_of(from.min(until)), end_of(from.max(until)))))
            }
        }
    }
}

fn list(visit: &Visit, state: &State, changes: Vec<(ThingNo, Changed)>) -> Markup {
    let words = visit.words;
    let part = Part::of(visit, changes.len());
    let total = words.say_with("desk-count-records", &[("count", changes.len().into())]);
    let columns = [Column::text(&words.say("people-name")), Column::text(&words.say("figures-what-changed"))];
    let row = |(number, changed): (ThingNo, Changed)| {
        vec![said::link(state, state.thing(number)), html! { (what(words, changed)) }]
    };
    let is_empty = changes.is_empty();
    html! {
        p { (total) }
        @if !is_empty {
            (Table::new(&words.say("figures-changes"), columns).rows(part.rows(changes).into_iter().map(row)))
            (part.links(visit))
        }
    }
}

fn what(words: &Words, changed: Changed) -> String {
    let kinds = [
        (changed.entered, "figures-changed-entered"),
        (changed.said, "figures-changed-said"),
        (changed.corrected, "figures-changed-corrected"),
        (changed.withdrawn, "figures-changed-withdrawn"),
    ];
    let said: Vec<_> = kinds.into_iter().filter(|(is_so, _)| *is_so).map(|(_, key)| words.say(key)).collect();
    said.join(", ")
}

//! The tally of a definition: how many by how sure, how they divide, what changed since another day, what may be public.
//!
//! Every number stands with its definition and the moment it is as of; named people, unnamed ones and groups are never
//! added.

use super::definitions::{TELLER, called, called_plain, facts};
use super::tallies::{Look, fields as look_fields, look};
use crate::desk::pages::accounts::{actions, one};
use crate::desk::pages::download;
use crate::desk::{Answer, Turned, Visit, said, typed};
use crate::look::{Area, Choice, Column, Field, Head, Notice, Table, breadcrumbs, button, filters, isolate};
use crate::words::Words;
use maud::{Markup, html};
use register::figures::defined::{
    By, Counted, DefinedTally, Division, Graded, Key, Since, counted, divided, since, tally_of,
};
use register::figures::definitions::facts::{Definition, DefinitionName, Grade};
use register::people::views::AsOf;
use register::state::end_of;
use register::{ActId, Kind, KnownBy, State};

/// What the address asks for.
pub struct Wanted {
    /// Its name.
    pub name: DefinitionName,
    /// On what knowledge, as of which day; `None` when a day is missing.
    pub look: Option<Look>,
    /// By what to divide.
    pub by: Option<By>,
}

impl Wanted {
    /// From the address.
    pub fn of(visit: &Visit) -> Result<Wanted, Turned> {
        let name = DefinitionName::read(visit.part("id")).ok_or(Turned::NotThere)?;
        let by = By::from_code(visit.asked.given("by").unwrap_or(By::Place.code()));
        Ok(Wanted { name, look: look(visit.words, &visit.asked), by })
    }
}

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let (words, wanted) = (visit.words, Wanted::of(visit)?);
    let found = visit.read(|known| {
        let state = &known.state;
        let thing = match wanted.name {
            DefinitionName::Shipped(_) => None,
            DefinitionName::Own(id) => {
                let (_, thing) =
                    state.find(id).filter(|(_, thing)| thing.kind() == Some(Kind::Definition))?;
                Some(thing)
            }
        };
        let definition = wanted.name.find(state);
        let label = match (&definition, thing) {
            (Some(definition), _) => called_plain(words, wanted.name, definition),
            (None, Some(thing)) => crate::look::plain(state.label_of(thing)),
            (None, None) => return None,
        };
        let head = match &definition {
            Some(definition) => called(words, wanted.name, definition),
            None => isolate(&label),
        };
        let body = html! {
            (way(words, &label))
            (Head::of(&label).actions(html! { @if thing.is_some() { (actions(visit, &TELLER)) } }))
            @match thing {
                Some(thing) => (one(visit, known, &TELLER, thing)),
                None => (shipped(words, definition.as_deref())),
            }
            @match &definition {
                Some(definition) => (tally(visit, state, (&wanted, definition, &head))),
                None => (Notice::warning(&words.say("figures-definition-gone"))),
            }
        };
        Some((label, body))
    })?;
    let (label, body) = found.ok_or(Turned::NotThere)?;
    match wanted.look {
        Some(_) => visit.page(Some(Area::Figures), &label, body),
        None => visit.mend(Some(Area::Figures), &label, body),
    }
}

fn way(words: &Words, label: &str) -> Markup {
    let (figures, all) = (words.say("figures-title"), words.say("figures-definitions-title"));
    breadcrumbs(words, &[("/figures", figures.as_str()), ("/definitions", all.as_str())], label)
}

fn shipped(words: &Words, definition: Option<&Definition>) -> Markup {
    html! {
        @if let Some(definition) = definition {
            dl.facts {
                @for (label, value) in facts(words, definition) {
                    div.fact { dt { (label) } dd { div.fact-value { (value) } } }
                }
            }
            p.small.soft { (words.say("figures-definition-shipped")) }
        }
    }
}

/// The tally itself, with the form that chooses how to look.
fn tally(
    visit: &Visit,
    state: &State,
    (wanted, definition, title): (&Wanted, &Definition, &Markup),
) -> Markup {
    let words = visit.words;
    let address = format!("/definitions/{}", wanted.name);
    let Some(look) = &wanted.look else {
        return html! {
            (filters(words, &address, html! { (look_fields(words, &visit.asked)) }))
            (Notice::refused(&words.say("figures-day-needed")).next(words.say("figures-day-needed-next")))
        };
    };
    let people = counted(state, definition, look.as_of);
    html! {
        section #tally {
            h2 { (words.say("figures-tally-by-definition")) }
            (filters(words, &address, html! { (look_fields(words, &visit.asked)) (by_field(words, wanted.by)) }))
            p { strong { (title) } " · " (look.words) }
            (graded(words, &tally_of(&people)))
            (rules(words, definition))
            @if let Some(by) = wanted.by {
                (division(words, &divided(state, &people, by, (definition.measure, look.as_of.known)), &look.words))
            }
            (files(visit, &address))
        }
        (compared(visit, state, (definition, look, &address)))
        (super::public::section(words, state, (&people, definition.measure, look.as_of.known)))
        (sources(state, words, &people, look.as_of.known))
    }
}

fn by_field(words: &Words, by: Option<By>) -> Field {
    let none = Choice::new("none", &words.say("figures-divide-none"));
    let choices = std::iter::once(none).chain(typed::codes(words, "by", By::ALL.iter().map(|by| by.code())));
    Field::select("by", &words.say("figures-divide"), choices).value(by.map_or("none", By::code))
}

fn number(words: &Words, number: u64) -> Markup {
    html! { (words.number(i64::try_from(number).unwrap_or(i64::MAX))) }
}

/// How many are at least so sure: three numbers for each grade.
fn graded(words: &Words, tally: &DefinedTally) -> Markup {
    let columns = [
        Column::text(&words.say("figures-at-least-sure")),
        Column::number(&words.say("figures-named")),
        Column::number(&words.say("figures-unnamed")),
        Column::number(&words.say("figures-in-groups")),
    ];
    let rows = Grade::ALL.iter().rev().map(|grade| {
        let cell = |graded: &Graded| number(words, graded.at_least(*grade));
        vec![
            html! { (words.code("grade", grade.code())) },
            cell(&tally.named),
            cell(&tally.unnamed),
            cell(&tally.in_groups),
        ]
    });
    html! {
        (Table::new(&words.say("figures-tally-by-definition"), columns).rows(rows))
        p.small { (words.say("figures-never-added")) }
    }
}

fn rules(words: &Words, definition: &Definition) -> Markup {
    html! {
        details.more {
            summary { (words.say("figures-grade-rules")) }
            ul {
                li { (words.say("figures-grade-reported-text")) }
                li { (words.say("figures-grade-probable-text")) }
                li { (words.say("figures-grade-confirmed-text")) }
                li { (words.say("figures-civilians-text")) }
            }
            @if let Some(note) = &definition.note { p { (isolate(note)) } }
        }
    }
}

/// What a row of a division is called.
pub fn key(words: &Words, key: &Key) -> String {
    match key {
        Key::Day(day) => words.day(*day),
        Key::Place(place) => place.clone(),
        Key::Age(group) => words.code("age-group", group.code()),
        Key::Sex(sex) => words.code("sex", sex.code()),
        Key::Body(kind) => words.code("body-kind", kind.code()),
        Key::NotSaid => words.say("figures-not-said"),
    }
}

/// A column of a grade; where the word is long it may break, for narrow cards.
pub fn grade_column(words: &Words, grade: Grade) -> Column {
    Column::number(&words.say(&format!("figures-column-{}", grade.code())))
}

fn division(words: &Words, division: &Division, as_of: &str) -> Markup {
    let by = words.code("by", division.by.code());
    let columns = [
        Column::text(&by),
        grade_column(words, Grade::Confirmed),
        grade_column(words, Grade::Probable),
        grade_column(words, Grade::Reported),
        Column::number(&words.say("figures-unnamed")),
        Column::number(&words.say("figures-in-groups")),
    ];
    let rows = division.rows.iter().map(|(row, tally)| {
        let named = |grade: Grade| number(words, tally.named.at_least(grade));
        vec![
            isolate(&key(words, row)),
            named(Grade::Confirmed),
            named(Grade::Probable),
            named(Grade::Reported),
            number(words, tally.unnamed.at_least(Grade::Reported)),
            number(words, tally.in_groups.at_least(Grade::Reported)),
        ]
    });
    html! {
        h3 { (by) }
        p.small.soft { (words.say("figures-named")) ", " (words.say("figures-at-least-sure")) " · " (as_of) }
        (Table::new(&by, columns).rows(rows))
        @if division.by == By::Body { p.small { (words.say("figures-body-overlap")) } }
    }
}

fn files(visit: &Visit, address: &str) -> Markup {
    let (words, query) = (visit.words, visit.asked.as_query());
    html! {
        p.downloads {
            a href={ (address) "/tally.csv" (query) } download { (words.say("desk-download-csv")) }
            (download::others(words, &format!("{address}/tally"), &query))
            a href={ (address) "/hxl.csv" (query) } download { (words.say("figures-download-hxl")) }
        }
    }
}

/// What changed since another day or edition, person by person.
fn compared(visit: &Visit, state: &State, (definition, look, address): (&Definition, &Look, &str)) -> Markup {
    let (words, asked) = (visit.words, &visit.asked);
    let editions =
        state.editions().all().iter().filter_map(|edition| Some((edition.proposed.act, edition.approved?)));
    let none = Choice::new("", &words.say("figures-compare-none"));
    let choices =
        std::iter::once(none)
            .chain(editions.map(|(act, approved)| {
                Choice::new(&act.to_string(), &words.moment(approved.milliseconds()))
            }));
    html! {
        section #compare {
            h2 { (words.say("figures-compare")) }
            form.filters method="get" action=(address) {
                @for kept in ["way", "day", "by"] {
                    @if let Some(text) = asked.given(kept) { input type="hidden" name=(kept) value=(text); }
                }
                (Field::date("from", &words.say("figures-compare-from")).value(asked.text("from")))
                (Field::select("edition", &words.say("figures-compare-edition"), choices).value(asked.text("edition")))
                div.buttons { (button(&words.say("desk-filter-apply"))) }
            }
            @if let Some(earlier) = earlier(visit, state) {
                (changes(words, state, &since(state, definition, earlier, look.as_of)))
            }
        }
    }
}

/// The moment to compare with: when an edition came out, or the end of a day.
fn earlier(visit: &Visit, state: &State) -> Option<AsOf> {
    let edition = ActId::from_hex(visit.asked.text("edition")).and_then(|act| state.editions().find(act));
    let came_out = edition.and_then(|edition| edition.approved).map(|stamp| stamp.time);
    let day = typed::day(visit.asked.text("from")).ok().flatten().map(end_of);
    came_out.or(day).map(|moment| AsOf { known: KnownBy::EnteredBy(moment), on: None })
}

fn changes(words: &Words, state: &State, since: &Since) -> Markup {
    let all = |tally: &DefinedTally| {
        let people = tally.named.at_least(Grade::Reported) + tally.unnamed.at_least(Grade::Reported);
        people + tally.groups as u64
    };
    let came = since.changes.iter().filter(|changed| changed.before.is_none()).count();
    let went = since.changes.iter().filter(|changed| changed.after.is_none()).count();
    let numbers = [
        ("before", words.number(all(&since.before) as i64).into()),
        ("after", words.number(all(&since.after) as i64).into()),
        ("came", came.into()),
        ("went", went.into()),
    ];
    let columns = [
        Column::text(&words.say("figures-who-counts")),
        Column::text(&words.say("figures-why-differs")),
        Column::text(&words.say("figures-compare-before")),
        Column::text(&words.say("figures-compare-after")),
    ];
    let grade =
        |grade: Option<Grade>| html! { @if let Some(grade) = grade { (words.code("grade", grade.code())) } };
    let rows = since.changes.iter().map(|changed| {
        let links = changed.records.iter().map(|&number| said::link(state, state.thing(number)));
        vec![
            html! { @for link in links { p { (link) } } },
            html! { (words.code("count-change", changed.change.code())) },
            grade(changed.before),
            grade(changed.after),
        ]
    });
    html! {
        p { (words.say_with("figures-compare-balance", &numbers)) }
        @if since.changes.is_empty() { p.soft { (words.say("figures-compare-same")) } } @else {
            (Table::new(&words.say("figures-compare"), columns).rows(rows))
        }
    }
}

/// The sources of those counted, each once.
fn sources(state: &State, words: &Words, people: &[Counted], known: KnownBy) -> Markup {
    let records = people.iter().flat_map(|one| &one.person.records);
    let mut ids: Vec<_> = records
        .flat_map(|&number| state.current(state.thing(number), known))
        .filter_map(|claim| state.source_of(claim.fact))
        .collect();
    ids.sort_unstable();
    ids.dedup();
    let things = ids.into_iter().filter_map(|id| state.find(id));
    html! {
        @if !people.is_empty() {
            details.more {
                summary { (words.say("figures-sources-under")) }
                ul { @for (_, thing) in things { li { (said::link(state, thing)) } } }
            }
        }
    }
}

//! Organisations, units and groups: the list, and one with the acts that name it.

use super::accounts::{self, Row, Teller, Typed, enter_link, line, long, row_text, short_said};
use super::deeds;
use super::download::{self, Download};
use super::events::counted;
use super::listed::{Listed, listed};
use crate::desk::{Answer, Visit, typed};
use crate::fields::Fields;
use crate::look::{Area, Column, Field, Table, empty, isolate, plain};
use crate::words::Words;
use maud::{Markup, html};
use register::events::facts::OrganisationAccount;
use register::state::Thing;
use register::{Claim, Kind, KnownBy, Refusal, State};

/// How an organisation is told.
pub const TELLER: Teller = Teller {
    kind: Kind::Organisation,
    area: Area::Organisations,
    folder: "organisations",
    title: "events-organisations",
    enter: "events-organisation-enter",
    head: "name",
    fields,
    read,
    typed: put,
    rows,
};

fn fields(words: &Words, _: &State, typed: &Fields) -> Markup {
    html! {
        (Field::text("name", &words.say("events-organisation")).hint(&words.say("accounts-name-hint"))
            .value(typed.text("name")))
        (long(words, typed, "other-names", &words.say("accounts-other-names")).hint(&words.say("accounts-one-a-line")))
        (line(words, typed, "kind", &words.say("accounts-kind")))
        (long(words, typed, "role", &words.say("events-organisation-part")))
    }
}

fn read(_: &State, fields: &Fields) -> Result<Claim, Refusal> {
    Ok(Claim::Organisation(Box::new(OrganisationAccount {
        name: fields.text("name").into(),
        other_names: accounts::names(fields.text("other-names")),
        kind: typed::text(fields, "kind"),
        role: typed::text(fields, "role"),
    })))
}

fn put(_: &State, claim: &Claim) -> Fields {
    let Claim::Organisation(told) = claim else { return Fields::default() };
    let typed = Typed::default().put("name", &told.name).put("other-names", &told.other_names.join("\n"));
    typed.may("kind", told.kind.as_deref()).may("role", told.role.as_deref()).fields()
}

fn rows(words: &Words, _: &State, claim: &Claim) -> Vec<Row> {
    let Claim::Organisation(told) = claim else { return Vec::new() };
    let rows = [
        row_text(&words.say("events-organisation"), Some(&told.name)),
        row_text(&words.say("accounts-other-names"), Some(&told.other_names.join("; "))),
        row_text(&words.say("accounts-kind"), told.kind.as_deref()),
        row_text(&words.say("events-organisation-part"), told.role.as_deref()),
    ];
    rows.into_iter().flatten().collect()
}

fn all(state: &State) -> impl Iterator<Item = (&Thing, &OrganisationAccount)> {
    let things = state.all_of(Kind::Organisation).iter().map(|&number| state.thing(number));
    things.filter_map(|thing| Some((thing, state.organisation_account(thing, KnownBy::Now)?)))
}

fn wanted<'a>(asked: &Fields, state: &'a State) -> Vec<(&'a Thing, &'a OrganisationAccount)> {
    let text = asked.text("text").to_lowercase();
    let has = |name: &str| name.to_lowercase().contains(&text);
    let named = |told: &OrganisationAccount| has(&told.name) || told.other_names.iter().any(|name| has(name));
    let kind = asked.given("kind");
    let mut found: Vec<_> = all(state)
        .filter(|(_, told)| {
            named(told)
                && kind.is_none_or(|kind| told.kind.as_deref().is_some_and(|own| plain(own.trim()) == kind))
        })
        .collect();
    found.sort_by_key(|(_, told)| told.name.to_lowercase());
    found
}

/// The list.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let body = visit.read(|known| {
        let state = &known.state;
        let list = Listed {
            head: ("events-organisations", "events-organisations-lead"),
            actions: enter_link(visit, &TELLER),
            above: html! {},
            filters: filter_fields(visit, state),
            count: html! {},
            none: empty(&words.say("desk-found-none"), &words.say("events-organisations-none-text"), None),
            rows: wanted(&visit.asked, state),
        };
        listed(visit, list, |found| table(words, state, found))
    })?;
    visit.page(Some(Area::Organisations), &words.say("events-organisations"), body)
}

fn filter_fields(visit: &Visit, state: &State) -> Markup {
    let (words, asked) = (visit.words, &visit.asked);
    let kinds = counted(words, all(state).filter_map(|(_, told)| told.kind.as_deref()));
    html! {
        (Field::search("text", &words.say("events-organisation")).value(asked.text("text")))
        (Field::select("kind", &words.say("accounts-kind"), kinds)
            .value(asked.text("kind")))
    }
}

fn table(words: &Words, state: &State, found: &[(&Thing, &OrganisationAccount)]) -> Markup {
    let keys = ["events-organisation", "accounts-kind", "events-organisation-part", "desk-who-says-it"];
    let columns = keys.map(|key| Column::text(&words.say(key)));
    let row = |(thing, told): &(&Thing, &OrganisationAccount)| {
        vec![
            html! {
                a href={ "/organisations/" (thing.id) } { (isolate(&told.name)) }
                @if !told.other_names.is_empty() { br; span.small.soft { (isolate(&told.other_names.join("; "))) } }
            },
            html! { @if let Some(kind) = &told.kind { (isolate(kind)) } },
            html! { @if let Some(role) = &told.role { (isolate(role)) } },
            short_said(words, state, thing),
        ]
    };
    html! { (Table::new(&words.say("events-organisations"), columns).rows(found.iter().map(row))) }
}

/// One organisation, and the acts that name it.
pub fn one(visit: &Visit) -> Answer {
    accounts::page(visit, &TELLER, |words, state, thing| {
        let acts: Vec<_> =
            deeds::all(state).filter(|(_, deed)| deed.perpetrators.contains(&thing.id)).collect();
        html! {
            section {
                h2 { (words.say("events-acts")) }
                @if acts.is_empty() { p.soft { (words.say("events-no-acts-linked")) } }
                @else { (deeds::table(words, state, &acts)) }
            }
        }
    })
}

/// The list as a file.
pub fn download(visit: &Visit) -> Answer {
    visit.read(|known| sheet(visit.words, &known.state, &visit.asked))?.answer(visit)
}

/// What is asked for, as a sheet.
pub fn sheet(words: &Words, state: &State, asked: &Fields) -> Download {
    let keys = [
        "events-organisation",
        "accounts-other-names",
        "accounts-kind",
        "events-organisation-part",
        "desk-source",
    ];
    let mut sheet = Download::new("organisations", keys.map(|key| words.say(key)));
    for (thing, told) in wanted(asked, state) {
        sheet.row([
            told.name.to_string(),
            told.other_names.join("; "),
            told.kind.as_deref().unwrap_or_default().to_owned(),
            told.role.as_deref().unwrap_or_default().to_owned(),
            download::source_of(state, thing),
        ]);
    }
    sheet
}

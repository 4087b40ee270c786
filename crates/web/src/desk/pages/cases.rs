//! Cases: steps in the order of time or person by person, one step, and how an account of one is typed.

mod list;

pub use list::{download, page, sheet};

use super::accounts::{self, Row, Teller, Typed, line, lines, long, read_lines, row, row_text};
use super::deeds;
use crate::desk::{Answer, Visit, said, typed};
use crate::fields::Fields;
use crate::look::{Area, Badge, Field, Tone, isolate};
use crate::words::Words;
use maud::{Markup, html};
use register::cases::facts::{CaseSide, StepAccount};
use register::{Claim, Kind, Refusal, State};

/// How a step is told.
pub const TELLER: Teller = Teller {
    kind: Kind::Step,
    area: Area::Cases,
    folder: "cases",
    title: "cases-title",
    enter: "cases-enter",
    head: "kind",
    fields,
    read,
    typed: put,
    rows,
};

const RECORD: &[Kind] = &[Kind::Person, Kind::Unnamed, Kind::Group];

fn fields(words: &Words, _: &State, typed: &Fields) -> Markup {
    let sides = typed::codes(words, "case-side", CaseSide::ALL.iter().map(|side| side.code()));
    let side = typed.given("side").unwrap_or(CaseSide::NotClear.code());
    html! {
        (Field::text("kind", &words.say("cases-step")).hint(&words.say("cases-step-hint")).value(typed.text("kind")))
        (Field::radio("side", &words.say("cases-side"), sides).value(side))
        (Field::long("persons", &words.say("cases-who")).hint(&words.say("cases-who-hint"))
            .value(typed.text("persons")).optional(words))
        (line(words, typed, "subject", &words.say("cases-subject")))
        (typed::when_field(words, typed, "when", &words.say("cases-when")))
        (line(words, typed, "body", &words.say("cases-body")))
        (long(words, typed, "outcome", &words.say("cases-outcome")))
        (long(words, typed, "ground", &words.say("cases-ground")))
    }
}

fn read(state: &State, fields: &Fields) -> Result<Claim, Refusal> {
    Ok(Claim::Step(Box::new(StepAccount {
        persons: read_lines(state, fields.text("persons"), RECORD)?,
        subject: typed::text(fields, "subject"),
        kind: fields.text("kind").into(),
        side: CaseSide::from_code(fields.text("side")).unwrap_or(CaseSide::NotClear),
        when: typed::when(fields, "when")?,
        body: typed::text(fields, "body"),
        outcome: typed::text(fields, "outcome"),
        ground: typed::text(fields, "ground"),
    })))
}

fn put(state: &State, claim: &Claim) -> Fields {
    let Claim::Step(step) = claim else { return Fields::default() };
    let typed = Typed::default().put("kind", &step.kind).put("side", step.side.code());
    let typed = typed.put("persons", &lines(state, &step.persons)).may("subject", step.subject.as_deref());
    let typed = typed.may("body", step.body.as_deref()).may("outcome", step.outcome.as_deref());
    typed.may("ground", step.ground.as_deref()).fields_with("when", step.when)
}

fn rows(words: &Words, state: &State, claim: &Claim) -> Vec<Row> {
    let Claim::Step(step) = claim else { return Vec::new() };
    let rows = [
        row_text(&words.say("cases-step"), Some(&step.kind)),
        row(&words.say("cases-side"), html! { (side_badge(words, step.side)) }),
        row(&words.say("cases-who"), deeds::links(state, &step.persons)),
        row_text(&words.say("cases-subject"), step.subject.as_deref()),
        row(&words.say("cases-when"), html! { (words.when(step.when)) }),
        row_text(&words.say("cases-body"), step.body.as_deref()),
        row_text(&words.say("cases-outcome"), step.outcome.as_deref()),
        row_text(&words.say("cases-ground"), step.ground.as_deref()),
    ];
    rows.into_iter().flatten().collect()
}

/// Whom a step is directed at, told apart by mark and word: cases against victims are never mixed up with others.
fn side_badge(words: &Words, side: CaseSide) -> Badge {
    let (tone, mark) = match side {
        CaseSide::AgainstVictim => (Tone::Warn, "◀"),
        CaseSide::AgainstOfficials => (Tone::Accent, "▶"),
        CaseSide::Compensation => (Tone::Accent, "+"),
        CaseSide::Statement => (Tone::Plain, "“"),
        CaseSide::NotClear => (Tone::Plain, "?"),
    };
    Badge::new(tone, mark, &words.code("case-side", side.code()))
}

/// One step: every account of it, and the other steps of the same people.
pub fn one(visit: &Visit) -> Answer {
    accounts::page(visit, &TELLER, |words, state, thing| {
        let people = state.step(thing.id).map(|step| step.persons.clone()).unwrap_or_default();
        let mut others: Vec<_> = list::all(state)
            .filter(|(other, step)| other.id != thing.id && step.persons.iter().any(|id| people.contains(id)))
            .collect();
        others.sort_by_key(|(_, step)| super::events::order(step.when));
        html! {
            @if !others.is_empty() {
                section {
                    h2 { (words.say("cases-others")) }
                    ul.list {
                        @for (other, step) in others {
                            li {
                                span.when { (words.when(step.when)) } " "
                                (said::link(state, other)) " " (side_badge(words, step.side))
                                @if let Some(outcome) = &step.outcome { p.small { (isolate(outcome)) } }
                            }
                        }
                    }
                }
            }
        }
    })
}

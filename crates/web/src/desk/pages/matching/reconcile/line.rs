//! One line of a comparison: whom it is about, who it is on the other list, what contradicts, who signed it; signing it,
//! and taking the signature back.

use super::{PATH, all, asked, groups, may_be};
use crate::desk::pages::matching::pair::with_back;
use crate::desk::pages::matching::{self, address};
use crate::desk::pages::people::value;
use crate::desk::{Answer, Turned, Visit, answer, routes, said};
use crate::look::{Badge, Column, Field, Table, Tone, button, isolate, quiet_button};
use crate::words::Words;
use maud::{Markup, html};
use office::{Known, NotDone};
use register::matching::facts::{LineSigned, Outcome};
use register::matching::reconciling::LineView;
use register::{Act, Refusal, State, ThingId};

/// The lines of a group as a table.
pub fn table(
    visit: &Visit,
    known: &Known,
    (id, outcome): (ThingId, Outcome),
    lines: &[&LineView<'_>],
) -> Markup {
    let words = visit.words;
    let with = match outcome {
        Outcome::Unplaced => "matching-may-be",
        Outcome::Both | Outcome::Conflict | Outcome::OnlyOurs | Outcome::OnlyTheirs => "matching-is",
    };
    let keys = ["matching-record", with, "matching-conflicts", "matching-signature"];
    let columns = keys.map(|key| Column::text(&words.say(key)));
    let row = |line: &&LineView<'_>| {
        vec![
            matching::record(words, &known.state, line.record),
            others(visit, &known.state, line),
            html! { (value::list(line.conflicts.iter().map(|field| words.code("person-field", field.code())))) },
            signature(visit, &known.state, id, line),
        ]
    };
    let title = words.code("outcome", outcome.code());
    html! { (Table::new(&title, columns).below_its_heading().rows(lines.iter().map(row))) }
}

/// Who it is on the other list, or may be; each with the page that compares them.
fn others(visit: &Visit, state: &State, line: &LineView<'_>) -> Markup {
    let words = visit.words;
    let here = format!("{}{}", visit.path, visit.asked.as_query());
    let own = state.thing(line.record).id;
    html! {
        @for other in &line.with {
            @if let Some((number, _)) = state.find(*other) {
                (matching::record(words, state, number))
                p.small { a href=(with_back(&address(own, *other), &here)) { (words.say("matching-compare")) } }
            }
        }
    }
}

fn signature(visit: &Visit, state: &State, id: ThingId, line: &LineView<'_>) -> Markup {
    let words = visit.words;
    let record = state.thing(line.record).id;
    let may = visit.role.is_some_and(|role| routes::may_send(role, "/reconcile/{comparison}/sign"));
    html! {
        @if let Some((stamp, signed)) = line.signed {
            p.said {
                (Badge::new(Tone::Accent, "✓", &words.say("matching-is-signed"))) " "
                (said::entered(words, state, *stamp))
                @if let Some(note) = &signed.note { " · " (isolate(note)) }
            }
            @if line.is_overtaken() {
                p.said { (Badge::new(Tone::Warn, "!", &words.say("matching-overtaken"))) " "
                    (words.code("outcome", signed.outcome.code())) }
            }
        }
        @if may && (line.signed.is_none() || line.is_overtaken()) { (sign_form(visit, id, record, line.outcome)) }
        @else if may { (back_form(visit, id, record)) }
    }
}

/// What every form of a line holds: where it leads back to, and its record.
fn hidden(visit: &Visit, record: ThingId) -> Markup {
    html! {
        (crate::look::token(&visit.token()))
        input type="hidden" name="act" value=(visit.desk.office.draw_act());
        input type="hidden" name="record" value=(record);
        input type="hidden" name="group" value=(visit.asked.text("group"));
        input type="hidden" name="page" value=(visit.asked.text("page"));
    }
}

fn sign_form(visit: &Visit, id: ThingId, record: ThingId, outcome: Outcome) -> Markup {
    let words = visit.words;
    html! {
        form.no-print method="post" action={ (PATH) "/" (id) "/sign" } {
            (hidden(visit, record))
            input type="hidden" name="outcome" value=(outcome.code());
            details.more {
                summary { (words.say("matching-note")) }
                (Field::text("note", &words.say("desk-remark")).optional(words))
            }
            (button(&words.say("matching-sign")))
        }
    }
}

fn back_form(visit: &Visit, id: ThingId, record: ThingId) -> Markup {
    let words = visit.words;
    html! {
        details.more.no-print {
            summary { (words.say("matching-take-back")) }
            form method="post" action={ (PATH) "/" (id) "/back" } {
                (hidden(visit, record))
                (Field::text("reason", &words.say("desk-reason")))
                (quiet_button(&words.say("matching-take-back")))
            }
        }
    }
}

/// Signs a line as it stands; when it stands otherwise by now than the member saw, it is not signed.
pub fn sign(visit: &Visit) -> Answer {
    let id = asked(visit)?;
    let record = ThingId::from_hex(visit.sent.text("record")).ok_or(Turned::NotThere)?;
    let seen = Outcome::from_code(visit.sent.text("outcome")).ok_or(Turned::NotThere)?;
    let may_be = may_be(visit, id)?;
    let line = visit.read(|known| {
        let lines = all(&known.state, id, &may_be)?;
        let line = lines.iter().find(|line| known.state.thing(line.record).id == record)?;
        Some((line.outcome, line.with.clone()))
    })?;
    let (outcome, with) = line.ok_or(Turned::NotThere)?;
    let done = if outcome == seen {
        let note = visit.sent.given("note").map(Box::from);
        visit.act(Act::SignLine(id, LineSigned { record, outcome, with, note })).map(|_| ())
    } else {
        Err(Refusal::LineDoesNotFit.into())
    };
    answered(visit, id, done)
}

/// Takes a signature back.
pub fn take_back(visit: &Visit) -> Answer {
    let id = asked(visit)?;
    let record = ThingId::from_hex(visit.sent.text("record")).ok_or(Turned::NotThere)?;
    let reason = visit.sent.text("reason").to_owned();
    let done = visit.act(Act::TakeBackLine { reconciliation: id, record, reason }).map(|_| ());
    answered(visit, id, done)
}

fn answered(visit: &Visit, id: ThingId, done: Result<(), NotDone>) -> Answer {
    match done {
        Ok(()) => {
            let fields = crate::fields::Fields::default();
            let back = fields.with("group", visit.sent.given("group")).with("page", visit.sent.given("page"));
            answer::go_to(&format!("{PATH}/{id}{}", back.as_query()))
        }
        Err(NotDone::Refused(refusal)) => {
            let asked = crate::fields::Fields::default().with("group", visit.sent.given("group"));
            let shown = Visit { path: format!("{PATH}/{id}"), asked, ..visit.clone() };
            groups::shown(&shown, Some(&refusal))
        }
        Err(other) => Err(other.into()),
    }
}

/// Who it is on the other list, by name, for a file.
pub fn names(words: &Words, state: &State, line: &LineView<'_>) -> String {
    let name = |id: &ThingId| state.find(*id).map(|(_, thing)| state.name_of(thing).to_owned());
    let names: Vec<_> = line.with.iter().filter_map(name).collect();
    if line.outcome == Outcome::Unplaced {
        words.say_with("matching-may-be-these", &[("names", names.join("; ").into())])
    } else {
        names.join("; ")
    }
}

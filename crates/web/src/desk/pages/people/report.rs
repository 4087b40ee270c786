//! The ten-second report at the moment of an arrest: who, where, by whom, and one button. The time is now.
//!
//! A name or a description is enough; everything else may stay empty. It is one act, so nothing of it can get lost.

use super::phone::{heard, now};
use super::{enter, list, twins};
use crate::desk::{Answer, Visit, answer, pages, typed};
use crate::fields::Fields;
use crate::look::{Area, Field, Head, Notice, button};
use maud::{Markup, html};
use office::{Known, NotDone};
use register::people::facts::{
    Acknowledgement, CustodyStep, NameKind, PersonClaim, Role, Status, StatusNote,
};
use register::{Claim, Kind, NewThing, Refusal, Said, ThingId, When};

/// The form, with what was just recorded above it.
pub fn page(visit: &Visit) -> Answer {
    form_page(visit, None)
}

fn form_page(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let words = visit.words;
    let title = words.say("people-report");
    let done = ThingId::from_hex(visit.asked.text("done"));
    let done = visit.read(|known| done.and_then(|id| recorded(visit, known, id)))?;
    let body = html! {
        (Head::new(&title).lead(&words.say("people-report-lead")))
        @if let Some(done) = done { (done) }
        @if let Some(refusal) = refusal { (pages::refused(words, refusal)) }
        (form(visit))
    };
    match refusal {
        None => visit.page(Some(Area::People), &title, body),
        Some(_) => visit.mend(Some(Area::People), &title, body),
    }
}

/// What was recorded, and who may be the same person.
fn recorded(visit: &Visit, known: &Known, id: ThingId) -> Option<Markup> {
    let (words, state) = (visit.words, &known.state);
    let (number, thing) = state.find(id)?;
    let twins = twins::likely(known, number, state.name_of(thing));
    Some(html! {
        (Notice::done(&words.say("people-report-done")).next(list::name(words, state, thing)))
        (twins::warning(words, state, (number, &twins)))
    })
}

fn form(visit: &Visit) -> Markup {
    let (words, sent) = (visit.words, &visit.sent);
    let fields =
        if sent.is_empty() { typed::with_when(&Fields::default(), "when", now(visit)) } else { sent.clone() };
    let line = |name: &str, label: &str| Field::text(name, &words.say(label)).value(sent.text(name));
    html! {
        form.form method="post" action="/report" {
            (visit.hidden())
            (line("name", "people-report-who"))
            (line("description", "people-report-description").optional(words))
            (line("place", "people-report-where").optional(words))
            (line("body", "people-report-by").optional(words))
            (line("caller", "people-call-who-calls").optional(words))
            (Field::long("details", &words.say("people-call-text")).value(sent.text("details")).optional(words))
            (typed::when_field(words, &fields, "when", &words.say("desk-when")))
            (button(&words.say("people-report-send")))
        }
    }
}

/// Records it, or says what to mend.
pub fn save(visit: &Visit) -> Answer {
    match record(visit) {
        Ok(id) => answer::go_to(&format!("/report?done={id}")),
        Err(NotDone::Refused(refusal)) => form_page(visit, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn record(visit: &Visit) -> Result<ThingId, NotDone> {
    let sent = &visit.sent;
    let when = typed::when(sent, "when")?;
    let kind = if sent.given("name").is_some() { Kind::Person } else { Kind::Unnamed };
    let said = Said { claims: claims(sent, when), by: heard(sent) };
    enter::one(visit, NewThing { id: ThingId::OFFICE, kind, list: None, reference: None, said: vec![said] })
}

fn claims(sent: &Fields, when: When) -> Vec<Claim> {
    let text = |name: &str| typed::text(sent, name);
    let mut claims = Vec::new();
    claims.extend(text("name").map(|name| PersonClaim::Name(NameKind::Printed, name)));
    claims.extend(text("description").map(PersonClaim::Description));
    claims.push(PersonClaim::Role(Role::Detained));
    let note = StatusNote { status: Status::Held, when, place: text("place"), details: text("details") };
    claims.push(PersonClaim::Status(Box::new(note)));
    claims.extend(text("place").map(|place| {
        PersonClaim::Custody(Box::new(CustodyStep {
            place,
            place_id: None,
            body: text("body"),
            brought_by: None,
            from: when,
            until: When::UNKNOWN,
            acknowledgement: Acknowledgement::NotStated,
            details: None,
        }))
    }));
    if sent.given("place").is_none() {
        claims.extend(text("body").map(PersonClaim::Note));
    }
    claims.into_iter().map(Claim::Person).collect()
}

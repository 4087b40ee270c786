//! The operator's phone screen: find a person, read the status aloud, record what the caller says, with one hand.
//!
//! Nothing but names and statuses is shown here, so that a phone seen by a stranger shows no more.

use super::{claim_form, find, list, say, status};
use crate::desk::{Answer, Visit, answer, pages, typed};
use crate::fields::Fields;
use crate::look::{Area, Field, Head, Notice, button, empty, isolate, link_button, quiet_link_button};
use crate::words::when::civil;
use maud::{Markup, html};
use office::{Known, NotDone};
use register::people::facts::{PersonClaim, Status};
use register::people::views::{AsOf, DeathStanding};
use register::{Act, Basis, Claim, Provenance, Refusal, Said, ThingId, When};

/// So many are shown: more are a reason to ask the caller for another word.
const MOST: usize = 12;
/// What a caller can say of somebody, the likeliest first.
const SAID: [Status; 9] = [
    Status::Held,
    Status::Missing,
    Status::Released,
    Status::Safe,
    Status::Hospitalised,
    Status::Dead,
    Status::Sought,
    Status::InHiding,
    Status::Abroad,
];

/// The time now, to the minute.
pub fn now(visit: &Visit) -> When {
    let milliseconds = i64::try_from(visit.desk.office.clock().now()).unwrap_or(i64::MAX);
    civil(milliseconds).map_or(When::UNKNOWN, When::minute)
}

/// The search.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("people-call");
    let called = find::called(visit, visit.asked.text("text"));
    let found = visit.read(|known| found(visit, known, &called))?;
    let body = html! {
        (Head::new(&title).lead(&words.say("people-call-lead")))
        form.form method="get" action="/phone" role="search" {
            (Field::search("text", &words.say("people-call-about")).hint(&words.say("people-search-hint"))
                .value(visit.asked.text("text")))
            (button(&words.say("desk-search")))
        }
        (found)
        div.buttons { (quiet_link_button("/report", &words.say("people-report"))) }
    };
    visit.page(Some(Area::People), &title, body)
}

fn found(visit: &Visit, known: &Known, called: &[ThingId]) -> Markup {
    let words = visit.words;
    if visit.asked.given("text").is_none() {
        return html! {};
    }
    let page = find::first(known, (visit.asked.text("text"), called), MOST);
    if page.records.is_empty() {
        let enter = link_button("/report", &words.say("people-report"));
        return empty(&words.say("desk-found-none"), &words.say("desk-found-none-text"), Some(enter));
    }
    let state = &known.state;
    html! {
        ul.list.tap {
            @for &record in &page.records {
                li {
                    a href={ "/phone/" (state.thing(record).id) } { (isolate(state.name_of(state.thing(record)))) }
                    div { (list::status(words, state, record)) }
                }
            }
        }
        @if page.total > MOST || page.cut { (Notice::info(&words.say("people-call-more"))) }
    }
}

/// One person: what to read aloud, and the form for what the caller says.
pub fn person(visit: &Visit) -> Answer {
    let record = say::there(visit)?;
    visit.desk.office.note_read(visit.signed_in()?, record);
    person_page(visit, record, None)
}

fn person_page(visit: &Visit, record: ThingId, refusal: Option<&Refusal>) -> Answer {
    let words = visit.words;
    let read = visit.read(|known| aloud(visit, known, record))?;
    let body = html! {
        (read.unwrap_or_default())
        @if visit.asked.given("done").is_some() { (Notice::done(&words.say("people-done-said"))) }
        @if let Some(refusal) = refusal { (pages::refused(words, refusal)) }
        (form(visit, record, refusal))
        div.buttons {
            (quiet_link_button("/phone", &words.say("people-call-next")))
            (quiet_link_button(&format!("/people/{record}"), &words.say("desk-details")))
        }
    };
    let title = words.say("people-call");
    match refusal {
        None => visit.page(Some(Area::People), &title, body),
        Some(_) => visit.mend(Some(Area::People), &title, body),
    }
}

/// What the operator reads to the caller: no source, no place, nothing that would find somebody.
fn aloud(visit: &Visit, known: &Known, record: ThingId) -> Option<Markup> {
    let words = visit.words;
    let view = known.state.person(record, AsOf::NOW)?;
    let death = list::death(words, view.death);
    Some(html! {
        (Head::of(view.name))
        @match &view.status {
            Some(shown) => {
                p.aloud {
                    (words.code("status", shown.note.status.code()))
                    @if view.death != DeathStanding::NotSaid { " — " (death) }
                }
                @if !shown.note.when.is_unknown() { p { (words.when(shown.note.when)) } }
                p.soft { (words.say(status::why(shown.why))) }
            },
            None => { p.aloud { (words.say("people-status-none")) } },
        }
        @if view.death == DeathStanding::Reported { (Notice::warning(&words.say("people-call-death"))) }
    })
}

fn form(visit: &Visit, record: ThingId, refused: Option<&Refusal>) -> Markup {
    let (words, sent) = (visit.words, &visit.sent);
    let fields =
        if sent.is_empty() { typed::with_when(&Fields::default(), "when", now(visit)) } else { sent.clone() };
    let choices = typed::codes(words, "status", SAID.map(Status::code));
    html! {
        form.form method="post" action={ "/phone/" (record) } {
            (visit.hidden())
            (Field::radio("code", &words.say("people-call-says"), choices).value(sent.text("code")))
            (button(&words.say("people-record-status")))
            details.more open[refused.is_some()] {
                summary { (words.say("people-call-details")) }
                div.stack {
                    (Field::text("caller", &words.say("people-call-who-calls")).value(sent.text("caller"))
                        .optional(words))
                    (Field::long("details", &words.say("people-call-text")).value(sent.text("details")).optional(words))
                    (Field::text("place", &words.say("people-place")).value(sent.text("place")).optional(words))
                    (typed::when_field(words, &fields, "when", &words.say("desk-when")))
                }
            }
        }
    }
}

/// Records the status, or says what to mend.
pub fn save(visit: &Visit) -> Answer {
    let record = say::there(visit)?;
    match record_status(visit, record) {
        Ok(()) => answer::go_to(&format!("/phone/{record}?done=said")),
        Err(NotDone::Refused(refusal)) => person_page(visit, record, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn record_status(visit: &Visit, thing: ThingId) -> Result<(), NotDone> {
    let note = claim_form::read_status(&visit.sent)?;
    let claims = vec![Claim::Person(PersonClaim::Status(Box::new(note)))];
    visit.act(Act::Say { thing, said: Said { claims, by: heard(&visit.sent) } }).map(|_| ())
}

/// Heard by phone, in the words of whoever calls.
pub fn heard(sent: &Fields) -> Provenance {
    let attributed_to = typed::text(sent, "caller");
    Provenance { attributed_to, ..Provenance::from_member(Basis::HeardByPhone) }
}

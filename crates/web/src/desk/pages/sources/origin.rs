//! Hidden sources on the desk: that there is an origin, who opened it and why; and, for source keepers, the origin itself.
//!
//! What is opened is shown once, in the answer to the form that gave the reason; no address leads to it.

use crate::desk::pages::refused;
use crate::desk::{Answer, Turned, Visit, answer, said};
use crate::look::{
    Area, Field, Head, Notice, breadcrumbs, button, grave_button, isolate, plain, quiet_link_button,
};
use crate::words::Words;
use maud::{Markup, html};
use office::NotDone;
use office::origins::Origin;
use register::members::facts::MemberRole;
use register::sources::facts;
use register::state::ThingNo;
use register::{Act, Basis, Claim, Kind, Provenance, Refusal, Said, State, ThingId};

/// What the page of a source says of its origin.
pub fn section(visit: &Visit, state: &State, source: ThingNo, hidden: bool) -> Markup {
    let words = visit.words;
    let keeps = visit.role == Some(MemberRole::SourceKeeper);
    let openings = state.openings_of(source);
    let id = state.thing(source).id;
    html! {
        @if hidden || keeps {
            section {
                h2 { (words.say("sources-hidden")) }
                @if hidden {
                    p { (words.say("sources-hidden-text")) }
                    @if openings.is_empty() { p.soft { (words.say("sources-never-opened")) } } @else {
                        (openings_list(words, state, source))
                    }
                }
                @if keeps {
                    div.buttons {
                        @if hidden {
                            (quiet_link_button(&format!("/sources/{id}/open"), &words.say("sources-open-origin")))
                        }
                        (quiet_link_button(&format!("/sources/{id}/origin"), &words.say("sources-add-origin")))
                    }
                }
            }
        }
    }
}

fn openings_list(words: &Words, state: &State, source: ThingNo) -> Markup {
    html! {
        ul {
            @for opening in state.openings_of(source) {
                @let member = said::member_name(state, opening.stamp.member);
                @let when = words.moment(opening.stamp.milliseconds());
                li {
                    (isolate(&words.say_with("sources-opened-by", &[("member", member.into()), ("when", when.into())])))
                    " " q { (isolate(&opening.reason)) }
                }
            }
        }
    }
}

/// Asks why the origin is to be opened.
pub fn open_page(visit: &Visit) -> Answer {
    opening(visit, None)
}

/// Notes who opens it and why, then shows it.
pub fn open(visit: &Visit) -> Answer {
    let id = visit.thing()?;
    let (office, reason) = (&visit.desk.office, visit.sent.text("reason"));
    match visit.acting().and_then(|by| office.open_origin(by, visit.sent_act(), id, reason)) {
        Ok(origins) => opened(visit, id, &origins),
        Err(NotDone::Refused(refusal)) => opening(visit, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn opened(visit: &Visit, id: ThingId, origins: &[Origin]) -> Answer {
    let words = visit.words;
    let title = words.say("sources-hidden");
    let body = visit.read(|known| {
        html! {
            (way(visit, &known.state, id, &title))
            (Head::new(&title))
            (Notice::warning(&words.say("sources-opened-warning")))
            @for origin in origins {
                div.side {
                    div.side-value { (isolate(&origin.text)) }
                    @let member = said::member_name(&known.state, origin.member);
                    @let when = words.moment(origin.milliseconds);
                    p.small.soft {
                        (isolate(&words.say_with("desk-entered-by", &[("member", member.into()), ("when", when.into())])))
                    }
                }
            }
            @if origins.is_empty() { p { (words.say("sources-origin-none")) } }
            p { (quiet_link_button(&format!("/sources/{id}"), &words.say("desk-back"))) }
        }
    })?;
    visit.page(Some(Area::Sources), &title, body)
}

fn opening(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let words = visit.words;
    let fields = html! {
        (Field::text("reason", &words.say("desk-reason")).hint(&words.say("desk-reason-hint"))
            .value(visit.sent.text("reason")))
        (grave_button(&words.say("sources-open-origin")))
    };
    form(visit, ("sources-open-origin", "sources-open-origin-text", "open"), refusal, fields)
}

/// Asks who the source is.
pub fn add_page(visit: &Visit) -> Answer {
    adding(visit, None)
}

/// Seals who the source is.
pub fn add(visit: &Visit) -> Answer {
    let thing = visit.thing()?;
    let claims = vec![Claim::Origin(Box::new(facts::Origin { text: visit.sent.text("origin").into() }))];
    let basis = Basis::from_code(visit.sent.text("basis")).unwrap_or(Basis::NotStated);
    let said = Said { claims, by: Provenance::from_member(basis) };
    match visit.act(Act::Say { thing, said }) {
        Ok(_) => answer::go_to(&format!("/sources/{thing}")),
        Err(NotDone::Refused(refusal)) => adding(visit, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn adding(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let words = visit.words;
    let fields = html! {
        (Field::long("origin", &words.say("sources-origin")).hint(&words.say("sources-origin-hint"))
            .value(visit.sent.text("origin")))
        (button(&words.say("desk-save")))
    };
    form(visit, ("sources-add-origin", "sources-add-origin-text", "origin"), refusal, fields)
}

type Asked = (&'static str, &'static str, &'static str);

fn form(visit: &Visit, (title, lead, part): Asked, refusal: Option<&Refusal>, fields: Markup) -> Answer {
    let (words, id) = (visit.words, visit.thing()?);
    let title = words.say(title);
    let way = visit.read(|known| {
        let (_, thing) = known.state.find(id)?;
        (thing.kind() == Some(Kind::Source)).then(|| way(visit, &known.state, id, &title))
    })?;
    let body = html! {
        (way.ok_or(Turned::NotThere)?)
        (Head::new(&title).lead(&words.say(lead)))
        @if let Some(refusal) = refusal { (refused(words, refusal)) }
        form.form method="post" action={ "/sources/" (id) "/" (part) } { (visit.hidden()) (fields) }
    };
    match refusal {
        Some(_) => visit.mend(Some(Area::Sources), &title, body),
        None => visit.page(Some(Area::Sources), &title, body),
    }
}

fn way(visit: &Visit, state: &State, id: ThingId, here: &str) -> Markup {
    let label = state.source(id).map_or_else(String::new, |told| plain(&told.title));
    let steps = [("/sources", visit.words.say("sources-title")), (&*format!("/sources/{id}"), label)];
    let steps: Vec<(&str, &str)> = steps.iter().map(|(address, text)| (*address, text.as_str())).collect();
    breadcrumbs(visit.words, &steps, here)
}

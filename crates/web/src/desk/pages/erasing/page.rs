//! One thing that is to be erased, or was: what goes, what stays, what cannot be promised; the forms of both members.
//!
//! After an erasure this page is what every link to the thing leads to.

use crate::desk::{Answer, Turned, Visit, answer, pages, routes, said};
use crate::look::{Field, Head, Notice, button, grave_button, isolate, plain, quiet_link_button};
use crate::words::Words;
use maud::{Markup, html};
use office::{Done, NotDone};
use register::erasing::state::Erasure;
use register::erasing::views::{mentioning, statements_from};
use register::{Act, ActId, Kind, KnownBy, Refusal, Stamp, State, ThingId};

/// Where a member asks.
pub const ASK: &str = "/erase/{id}/ask";
/// Where another agrees.
pub const AGREE: &str = "/erase/{id}/agree";
/// Where somebody declines.
pub const DECLINE: &str = "/erase/{id}/decline";

/// The page.
pub fn page(visit: &Visit) -> Answer {
    shown(visit, None)
}

/// Asks for it.
pub fn ask(visit: &Visit) -> Answer {
    let thing = visit.thing()?;
    let reason = visit.sent.text("reason").to_owned();
    after(visit, visit.act(Act::AskErasure { thing, reason }))
}

/// Agrees to it: the keys are destroyed before the answer leaves.
pub fn agree(visit: &Visit) -> Answer {
    let asked = asked_for(visit)?;
    let office = &visit.desk.office;
    let done = visit.acting().and_then(|by| match asked {
        Some(asked) => office.erase(by, visit.sent_act(), asked),
        None => Err(Refusal::AlreadyPast.into()),
    });
    after(visit, done)
}

/// Declines it.
pub fn decline(visit: &Visit) -> Answer {
    let done = match asked_for(visit)? {
        Some(erasure) => {
            visit.act(Act::DeclineErasure { erasure, reason: visit.sent.text("reason").to_owned() })
        }
        None => Err(Refusal::AlreadyPast.into()),
    };
    after(visit, done)
}

fn after(visit: &Visit, done: Result<Done, NotDone>) -> Answer {
    match done {
        Ok(_) => answer::go_to(&format!("/erase/{}", visit.thing()?)),
        Err(NotDone::Refused(refusal)) => shown(visit, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

/// The act that the form names, if it asked for what this page is about.
fn asked_for(visit: &Visit) -> Result<Option<ActId>, Turned> {
    let thing = visit.thing()?;
    visit.read(|known| {
        let named = ActId::from_hex(visit.sent.text("erasure"))?;
        let erasure = known.state.erasures().find(named)?;
        (erasure.request.thing == thing).then_some(named)
    })
}

fn shown(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let (words, id) = (visit.words, visit.thing()?);
    let title = words.say("erasing-title");
    let body = visit.read(|known| {
        let state = &known.state;
        match (state.erased(id), state.find(id)) {
            (Some(erasure), _) => Some(gone(words, state, erasure)),
            (None, Some((_, thing))) => {
                let kind = thing.kind().filter(|kind| kind.is_record() || *kind == Kind::Source)?;
                Some(there(visit, state, (id, kind)))
            }
            (None, None) => None,
        }
    })?;
    let body = html! {
        (Head::new(&title).lead(&words.say("erasing-lead")))
        @if let Some(refusal) = refusal { (pages::refused(words, refusal)) }
        (body.ok_or(Turned::NotThere)?)
    };
    match refusal {
        None => visit.page(None, &title, body),
        Some(_) => visit.mend(None, &title, body),
    }
}

/// What is left to say of something that is gone.
fn gone(words: &Words, state: &State, erasure: &Erasure) -> Markup {
    html! {
        (Notice::done(&kind_of(words, erasure)).body(history(words, state, erasure)))
        (cannot(words))
    }
}

/// What it was: a word, never a name.
pub fn kind_of(words: &Words, erasure: &Erasure) -> String {
    words.say(match (erasure.request.kind, erasure.agreed.is_some()) {
        (Kind::Source, true) => "erasing-gone-source",
        (Kind::Source, false) => "erasing-of-source",
        (_, true) => "erasing-gone-record",
        (_, false) => "erasing-of-record",
    })
}

/// Who asked, who agreed or declined, when and why.
pub fn history(words: &Words, state: &State, erasure: &Erasure) -> Markup {
    let by = |key: &str, stamp: Stamp| {
        let member = said::member_name(state, stamp.member).to_owned();
        let when = words.moment(stamp.milliseconds());
        isolate(&words.say_with(key, &[("member", member.into()), ("when", when.into())]))
    };
    html! {
        p.small { (by("erasing-asked-by", erasure.asked)) ": " q { (isolate(&erasure.request.reason)) } }
        @if let Some(agreed) = erasure.agreed { p.small { (by("erasing-agreed-by", agreed)) } }
        @if let Some((stamp, reason)) = &erasure.declined {
            p.small { (by("erasing-declined-by", *stamp)) ": " q { (isolate(reason)) } }
        }
    }
}

fn there(visit: &Visit, state: &State, (id, kind): (ThingId, Kind)) -> Markup {
    let words = visit.words;
    let waiting = state.erasures().waiting_for(id);
    let label = state.find(id).map_or("", |(_, thing)| state.label_of(thing));
    let folder = if kind == Kind::Source { "sources" } else { "people" };
    let visitor = visit.member();
    let own = waiting.is_some_and(|erasure| Some(erasure.asked.member) == visitor);
    html! {
        p { a href={ "/" (folder) "/" (id) } { (isolate(&plain(label))) } }
        (what_goes(words, state, (id, kind)))
        (what_stays(words, state, (id, kind)))
        (cannot(words))
        @match waiting {
            None => (asking(visit, id)),
            Some(erasure) => {
                section {
                    h2 { (words.say("erasing-waiting")) }
                    (history(words, state, erasure))
                    @if own { p { (words.say("erasing-somebody-else")) } }
                    @else if visit.role.is_some_and(|role| routes::may_send(role, AGREE)) { (agreeing(visit, erasure)) }
                    @else { p { (words.say("erasing-who-agrees")) } }
                    @if visit.role.is_some_and(|role| routes::may_send(role, DECLINE)) { (declining(visit, erasure)) }
                }
            }
        }
    }
}

fn what_goes(words: &Words, state: &State, (id, kind): (ThingId, Kind)) -> Markup {
    let others = state.find(id).map_or_else(Vec::new, |(number, _)| state.records_of(number, KnownBy::Now));
    html! {
        section {
            h2 { (words.say("erasing-goes")) }
            p { (words.say(if kind == Kind::Source { "erasing-goes-source" } else { "erasing-goes-record" })) }
            @if others.len() > 1 {
                p { (words.say("erasing-other-records")) }
                ul {
                    @for record in others.iter().map(|record| state.thing(*record)).filter(|thing| thing.id != id) {
                        li { a href={ "/erase/" (record.id) } { (isolate(state.name_of(record))) } }
                    }
                }
            }
        }
    }
}

fn what_stays(words: &Words, state: &State, (id, kind): (ThingId, Kind)) -> Markup {
    let mentioned = mentioning(state, id);
    let statements = if kind == Kind::Source { statements_from(state, id) } else { 0 };
    html! {
        section {
            h2 { (words.say("erasing-stays")) }
            ul {
                li { (words.say("erasing-stays-log")) }
                @if statements > 0 {
                    li { (words.say_with("erasing-stays-statements", &[("count", statements.into())])) }
                }
                @if !mentioned.is_empty() {
                    li {
                        (words.say("erasing-stays-mentions"))
                        ul {
                            @for thing in mentioned.iter().map(|number| state.thing(*number)) {
                                li { (words.code("kind", thing.kind().map_or("person", Kind::code))) ": " (isolate(state.label_of(thing))) }
                            }
                        }
                    }
                }
            }
        }
    }
}

fn cannot(words: &Words) -> Markup {
    let keys = ["erasing-not-backups", "erasing-not-flash", "erasing-not-texts", "erasing-not-memories"];
    html! {
        (Notice::warning(&words.say("erasing-cannot")).body(html! {
            ul { @for key in keys { li { (words.say(key)) } } }
        }))
    }
}

fn asking(visit: &Visit, id: ThingId) -> Markup {
    let words = visit.words;
    html! {
        section {
            h2 { (words.say("erasing-ask")) }
            p { (words.say("erasing-ask-text")) }
            form.form method="post" action={ "/erase/" (id) "/ask" } {
                (visit.hidden())
                (Field::text("reason", &words.say("desk-reason")).hint(&words.say("erasing-reason-hint"))
                    .value(visit.sent.text("reason")))
                (button(&words.say("erasing-ask")))
            }
        }
    }
}

fn agreeing(visit: &Visit, erasure: &Erasure) -> Markup {
    let words = visit.words;
    html! {
        p { (words.say("erasing-agree-text")) }
        form.form method="post" action={ "/erase/" (erasure.request.thing) "/agree" } {
            (visit.hidden())
            input type="hidden" name="erasure" value=(erasure.asked.act);
            (grave_button(&words.say("erasing-agree")))
        }
    }
}

fn declining(visit: &Visit, erasure: &Erasure) -> Markup {
    let words = visit.words;
    html! {
        details {
            summary { (words.say("erasing-decline")) }
            form.form method="post" action={ "/erase/" (erasure.request.thing) "/decline" } {
                (visit.hidden())
                input type="hidden" name="erasure" value=(erasure.asked.act);
                (Field::text("reason", &words.say("desk-reason")).hint(&words.say("erasing-reason-hint"))
                    .value(visit.sent.text("reason")))
                (button(&words.say("erasing-decline")))
            }
        }
    }
}

/// The way to this page, at the foot of what can be erased.
pub fn link(words: &Words, id: ThingId) -> Markup {
    html! { p.small { (quiet_link_button(&format!("/erase/{id}"), &words.say("erasing-link"))) } }
}

/// The page of something that was erased is this one.
pub fn in_place_of(visit: &Visit, id: ThingId) -> Answer {
    let erased = visit.read(|known| known.state.erased(id).is_some())?;
    if erased { answer::go_to(&format!("/erase/{id}")) } else { Err(Turned::NotThere) }
}

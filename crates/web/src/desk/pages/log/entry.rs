//! One entry of the log: what it is about, who undid it; and its undoing, with a reason.

use super::list::{links, member, what};
use crate::desk::pages::paging::Part;
use crate::desk::pages::refused;
use crate::desk::{Answer, Turned, Visit, answer, routes, said};
use crate::look::{Area, Field, Head, Notice, breadcrumbs, grave_button, isolate};
use maud::{Markup, html};
use office::NotDone;
use register::state::LogLine;
use register::{Act, ActId, Refusal, State};

/// The page.
pub fn page(visit: &Visit) -> Answer {
    shown(visit, None)
}

/// Undoes all that the entry said.
pub fn undo(visit: &Visit) -> Answer {
    let act = act(visit)?;
    match visit.act(Act::Undo { act, reason: visit.sent.text("reason").to_owned() }) {
        Ok(_) => answer::go_to(&format!("/log/{act}")),
        Err(NotDone::Refused(refusal)) => shown(visit, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn act(visit: &Visit) -> Result<ActId, Turned> {
    ActId::from_hex(visit.part("act")).ok_or(Turned::NotThere)
}

fn shown(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let (words, act) = (visit.words, act(visit)?);
    let title = words.say("members-log-entry");
    let body = visit.read(|known| {
        let line = known.state.log_lines(&[act]).into_iter().next()?;
        Some(html! {
            (breadcrumbs(words, &[("/log", &words.say("members-log-title"))], &title))
            (Head::new(&title).lead(&words.moment(line.stamp.milliseconds())))
            @if let Some(refusal) = refusal { (refused(words, refusal)) }
            (undone(visit, &known.state, &line))
            (facts(visit, &known.state, &line))
            (things(visit, &known.state, &line))
            (undoing(visit, &known.state, &line))
        })
    })?;
    let body = body.ok_or(Turned::NotThere)?;
    match refusal {
        Some(_) => visit.mend(Some(Area::Log), &title, body),
        None => visit.page(Some(Area::Log), &title, body),
    }
}

fn undone(visit: &Visit, state: &State, line: &LogLine<'_>) -> Markup {
    let words = visit.words;
    html! {
        @if let Some(mark) = line.undone {
            @let by = said::member_name(state, mark.stamp.member);
            @let when = words.moment(mark.stamp.milliseconds());
            @let told = words.say_with("members-log-undone-by", &[("member", by.into()), ("when", when.into())]);
            (Notice::warning(&told).body(html! {
                p { q { (isolate(&mark.reason)) } }
                p { a href={ "/log/" (mark.stamp.act) } { (words.say("members-log-entry")) } }
            }))
        }
    }
}

fn facts(visit: &Visit, state: &State, line: &LogLine<'_>) -> Markup {
    let words = visit.words;
    let rows = [
        ("members-log-who", isolate(said::member_name(state, line.stamp.member))),
        ("members-log-what", what(words, line)),
        ("members-log-facts", html! { (words.number(line.facts as i64)) }),
    ];
    html! {
        dl.facts {
            @for (key, value) in &rows { div.fact { dt { (words.say(key)) } dd { div.fact-value { (value) } } } }
            @if line.parts > 1 {
                div.fact { dt { (words.say("members-log-parts")) } dd { (words.number(line.parts as i64)) } }
            }
            @if line.member.is_some() {
                div.fact { dt { (words.say("members-log-about")) } dd { (member(words, state, line)) } }
            }
            @if !line.undoes.is_empty() {
                div.fact {
                    dt { (words.say("members-log-undoes")) }
                    dd {
                        @for (act, reason) in line.undoes.iter().take(1) {
                            p { a href={ "/log/" (act) } { (words.say("members-log-entry")) } " " q { (isolate(reason)) } }
                        }
                    }
                }
            }
        }
    }
}

fn things(visit: &Visit, state: &State, line: &LogLine<'_>) -> Markup {
    let entered: Vec<_> =
        line.things.iter().copied().filter(|number| state.thing(*number).is_entered()).collect();
    let part = Part::of(visit, entered.len());
    html! {
        @if !entered.is_empty() {
            section {
                h2 { (visit.words.say("members-log-things")) }
                div.prose { ul { @for thing in part.rows(entered) { li { (links(state, std::iter::once(thing))) } } } }
                (part.links(visit))
            }
        }
    }
}

fn undoing(visit: &Visit, state: &State, line: &LogLine<'_>) -> Markup {
    let words = visit.words;
    let may = visit.role.is_some_and(|role| routes::may_send(role, "/log/{act}/undo"));
    let can = state.act(line.stamp.act).is_some_and(|act| act.can_be_undone());
    html! {
        @if may && line.undone.is_none() {
            section {
                h2 { (words.say("members-log-undo")) }
                @if can {
                    p { (words.say("members-log-undo-lead")) }
                    @if line.parts > 1 {
                        p { (words.say_with("members-log-undo-batch", &[("count", line.parts.into())])) }
                    }
                    form.form method="post" action={ "/log/" (line.stamp.act) "/undo" } {
                        (visit.hidden())
                        (Field::text("reason", &words.say("desk-reason")).hint(&words.say("desk-reason-hint"))
                            .value(visit.sent.text("reason")))
                        (grave_button(&words.say("members-log-undo")))
                    }
                } @else { p.soft { (words.say("members-log-cannot")) } }
            }
        }
    }
}

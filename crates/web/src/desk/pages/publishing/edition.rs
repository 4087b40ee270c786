//! One edition: what it holds, who proposed it; approving it as a second member; taking it back.

use super::page::history;
use super::propose::figure_line;
use super::{estimates, own};
use crate::desk::pages::figures::withheld_because;
use crate::desk::pages::refused;
use crate::desk::{Answer, Turned, Visit, answer, routes};
use crate::look::{Area, Field, Head, Notice, breadcrumbs, button, grave_button, isolate};
use maud::{Markup, html};
use office::NotDone;
use register::figures::claims::claimed_one;
use register::publishing::state::Edition;
use register::publishing::views::withheld;
use register::{ActId, KnownBy, Refusal, State};

/// The page.
pub fn page(visit: &Visit) -> Answer {
    shown(visit, None)
}

fn asked(visit: &Visit) -> Result<ActId, Turned> {
    ActId::from_hex(visit.part("act")).ok_or(Turned::NotThere)
}

/// Approves it: it is public from now on.
pub fn approve(visit: &Visit) -> Answer {
    let edition = asked(visit)?;
    let office = &visit.desk.office;
    let name = &visit.desk.name;
    let done = visit.acting().and_then(|by| office.approve_edition(by, visit.sent_act(), edition, name));
    answered(visit, done)
}

/// Takes it back.
pub fn withdraw(visit: &Visit) -> Answer {
    let edition = asked(visit)?;
    let (office, reason) = (&visit.desk.office, visit.sent.text("reason"));
    let done = visit.acting().and_then(|by| office.withdraw_edition(by, visit.sent_act(), edition, reason));
    answered(visit, done)
}

fn answered(visit: &Visit, done: Result<office::Done, NotDone>) -> Answer {
    match done {
        Ok(_) => answer::go_to("/publishing"),
        Err(NotDone::Refused(refusal)) => shown(visit, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn shown(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let (words, act) = (visit.words, asked(visit)?);
    let title = words.say("publishing-edition");
    let found = visit.read(|known| {
        let state = &known.state;
        let edition = state.editions().find(act)?;
        let is_public = state.editions().public().is_some_and(|public| public.proposed.act == act);
        Some(html! {
            (breadcrumbs(words, &[("/publishing", &words.say("publishing-title"))], &title))
            (Head::new(&title))
            @if let Some(refusal) = refusal { (refused(words, refusal)) }
            @if is_public { (Notice::done(&words.say("publishing-is-public"))) }
            (history(words, state, edition))
            (figures(visit, state, edition))
            (forms(visit, edition))
        })
    })?;
    let body = found.ok_or(Turned::NotThere)?;
    match refusal {
        Some(_) => visit.mend(Some(Area::Publishing), &title, body),
        None => visit.page(Some(Area::Publishing), &title, body),
    }
}

fn figures(visit: &Visit, state: &State, edition: &Edition) -> Markup {
    let words = visit.words;
    let known = edition.approved.map_or(KnownBy::Now, |stamp| KnownBy::EnteredBy(stamp.time));
    let kept = withheld(state, &edition.proposal.figures);
    html! {
        @for (id, why) in kept.iter().filter(|_| edition.is_waiting()) {
            @let label = state.figure(*id).map_or("", |account| &account.measure);
            (Notice::warning(&words.say("publishing-must-go")).body(html! { p { (isolate(label)) ": " (withheld_because(words, why)) } }))
        }
        ul {
            @for id in &edition.proposal.figures {
                @if let Some(figure) = claimed_one(state, *id, known) { li { (figure_line(words, &figure)) } }
            }
        }
        (estimates::in_edition(words, state, edition))
        @if edition.proposal.ours.is_some() {
            h2 { (words.say("publishing-ours-title")) }
            (own::table(words, &own::rows(words, state, known)))
        }
    }
}

fn forms(visit: &Visit, edition: &Edition) -> Markup {
    let words = visit.words;
    let address = format!("/publishing/{}", edition.proposed.act);
    let is_own = visit.session.as_ref().is_some_and(|session| session.member == edition.proposed.member);
    let may = visit.role.is_some_and(|role| routes::lets_in(role, "/publishing"));
    html! {
        @if may && edition.is_waiting() {
            @if is_own { (Notice::info(&words.say("publishing-somebody-else"))) } @else {
                form.form method="post" action={ (address) "/approve" } {
                    (visit.hidden())
                    p { (words.say("publishing-approve-text")) }
                    (button(&words.say("publishing-approve")))
                }
            }
        }
        @if may && edition.withdrawn.is_none() {
            form.form method="post" action={ (address) "/withdraw" } {
                (visit.hidden())
                (Field::text("reason", &words.say("desk-reason")).hint(&words.say("desk-reason-hint"))
                    .value(visit.sent.text("reason")))
                (grave_button(&words.say("publishing-withdraw")))
            }
        }
    }
}

//! Tying two figures: they contradict each other, must not be compared, or are to be read together.

use super::{one, stated};
use crate::desk::pages::refused;
use crate::desk::{Answer, Visit, answer, routes, typed};
use crate::look::{Choice, Field, plain, quiet_button};
use maud::{Markup, html};
use office::NotDone;
use register::figures::claims::claimed;
use register::figures::facts::{FigureLink, FigureTie};
use register::{Act, Basis, Claim, Kind, Provenance, Refusal, Said, State, ThingId};

/// The form, on the page of a figure.
pub fn form(visit: &Visit, state: &State, id: ThingId, refusal: Option<&Refusal>) -> Markup {
    let words = visit.words;
    if !visit.role.is_some_and(|role| routes::lets_in(role, "/figures/{id}/say")) {
        return html! {};
    }
    let mut choices: Vec<_> = claimed(state)
        .iter()
        .filter(|other| other.id != id)
        .map(|other| {
            let who = other.account.claimant.as_deref().unwrap_or("");
            let text = format!("{}: {} — {who}", other.account.measure, stated(other.account).text(words));
            (plain(&text), other.id.to_string())
        })
        .collect();
    choices.sort();
    let choices = choices.iter().map(|(text, id)| Choice::new(id, text));
    let ties = typed::codes(words, "figure-tie", FigureTie::ALL.iter().map(|tie| tie.code()));
    html! {
        details.more open[refusal.is_some()] {
            summary { (words.say("figures-tie")) }
            @if let Some(refusal) = refusal { (refused(words, refusal)) }
            form.form method="post" action={ "/figures/" (id) "/tie" } {
                (visit.hidden())
                (Field::select("tie", &words.say("figures-tie-how"), ties).value(visit.sent.text("tie")))
                (Field::select("other", &words.say("figures-tie-other"), choices).value(visit.sent.text("other")))
                (Field::text("reason", &words.say("desk-reason")).value(visit.sent.text("reason")).optional(words))
                (quiet_button(&words.say("desk-save")))
            }
        }
    }
}

/// Ties two figures.
pub fn tie(visit: &Visit) -> Answer {
    let thing = visit.thing()?;
    let done = read(visit).and_then(|claim| {
        let said = Said { claims: vec![claim], by: Provenance::from_member(Basis::Inferred) };
        visit.act(Act::Say { thing, said })
    });
    match done {
        Ok(_) => answer::go_to(&format!("/figures/{thing}")),
        Err(NotDone::Refused(refusal)) => one::shown(visit, one::Refused::Tie(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn read(visit: &Visit) -> Result<Claim, NotDone> {
    let other = ThingId::from_hex(visit.sent.text("other")).ok_or(Refusal::NotThere(Kind::Figure))?;
    let tie = FigureTie::from_code(visit.sent.text("tie")).ok_or(Refusal::Missing("value"))?;
    Ok(Claim::FigureLink(Box::new(FigureLink { tie, other, reason: typed::text(&visit.sent, "reason") })))
}

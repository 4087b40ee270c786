//! By which definition a figure of others counts: what its words come nearest to, and what a member says.

use super::definitions::{called, choices};
use super::one;
use crate::desk::pages::refused;
use crate::desk::{Answer, Visit, answer, routes, said, typed};
use crate::look::{Choice, Field, quiet_button};
use crate::words::Words;
use maud::{Markup, html};
use office::NotDone;
use register::figures::claims::Claimed;
use register::figures::definitions::facts::{DefinitionName, FigureMapping};
use register::figures::definitions::nearest::{Differs, differs, meaning, nearest};
use register::figures::definitions::views::stated_mapping;
use register::figures::facts::FigureAccount;
use register::{Act, Basis, Claim, Kind, Provenance, Refusal, Said, State};

/// The definition of a figure: what a member said, else the nearest by its words; with what differs.
pub fn definition_of(state: &State, figure: &Claimed<'_>) -> Option<(DefinitionName, Vec<Differs>)> {
    let stated = stated_mapping(state, figure.id).and_then(|(mapping, _)| {
        let definition = mapping.definition.find(state)?;
        let meaning = meaning(figure.account);
        let differ = meaning.map(|meaning| differs(&meaning, figure.account.as_of, &definition));
        Some((mapping.definition, differ.unwrap_or_default()))
    });
    stated.or_else(|| nearest(state, figure.account).map(|near| (near.definition, near.differs)))
}

/// The section on the page of a figure.
pub fn section(visit: &Visit, state: &State, figure: &Claimed<'_>, refusal: Option<&Refusal>) -> Markup {
    let words = visit.words;
    html! {
        section #definition {
            h2 { (words.say("figures-counted-by")) }
            @match stated_mapping(state, figure.id) {
                Some((mapping, told)) => {
                    p { (link(words, state, mapping.definition)) }
                    @if let Some(reason) = &mapping.reason { p { (isolated(reason)) } }
                    p.small.soft { (words.say("figures-mapped-by")) ": " (said::entered(words, state, told.entered)) }
                },
                None => (by_words(words, state, figure.account)),
            }
            (form(visit, state, figure, refusal))
        }
    }
}

fn isolated(text: &str) -> Markup {
    crate::look::isolate(text)
}

fn link(words: &Words, state: &State, name: DefinitionName) -> Markup {
    html! {
        @if let Some(definition) = name.find(state) {
            a href={ "/definitions/" (name) } { (called(words, name, &definition)) }
        } @else { (words.say("figures-definition-gone")) }
    }
}

fn by_words(words: &Words, state: &State, figure: &FigureAccount) -> Markup {
    html! {
        @match nearest(state, figure) {
            None => p { (words.say("figures-nearest-none")) },
            Some(near) => {
                p { (words.say("figures-nearest")) ": " (link(words, state, near.definition)) }
                p.small.soft {
                    @if near.differs.is_empty() { (words.say("figures-nearest-same")) } @else {
                        (words.say("figures-nearest-differs")) " "
                        @for (at, differs) in near.differs.iter().enumerate() {
                            @if at > 0 { ", " }
                            (words.say(&format!("figures-near-{}", differs.code())))
                        }
                    }
                }
            }
        }
    }
}

fn form(visit: &Visit, state: &State, figure: &Claimed<'_>, refusal: Option<&Refusal>) -> Markup {
    let (words, id) = (visit.words, figure.id);
    if !visit.role.is_some_and(|role| routes::lets_in(role, "/figures/{id}/say")) {
        return html! {};
    }
    let now = definition_of(state, figure).map_or_else(String::new, |(name, _)| name.to_string());
    let all: Vec<_> = choices(words, state).iter().map(|(id, text)| Choice::new(id, text)).collect();
    html! {
        details.more open[refusal.is_some()] {
            summary { (words.say("figures-map")) }
            @if let Some(refusal) = refusal { (refused(words, refusal)) }
            form.form method="post" action={ "/figures/" (id) "/counts" } {
                (visit.hidden())
                (Field::select("definition", &words.say("figures-definition"), all)
                    .value(visit.sent.given("definition").unwrap_or(&now)))
                (Field::text("why", &words.say("desk-reason")).value(visit.sent.text("why")).optional(words))
                (quiet_button(&words.say("desk-save")))
            }
        }
    }
}

/// A member says by which definition a figure counts.
pub fn map(visit: &Visit) -> Answer {
    let thing = visit.thing()?;
    let definition =
        DefinitionName::read(visit.sent.text("definition")).ok_or(Refusal::NotThere(Kind::Definition));
    let done = definition.map_err(NotDone::from).and_then(|definition| {
        let mapping = FigureMapping { definition, reason: typed::text(&visit.sent, "why") };
        let claims = vec![Claim::FigureMapping(Box::new(mapping))];
        let said = Said { claims, by: Provenance::from_member(Basis::Inferred) };
        visit.act(Act::Say { thing, said })
    });
    match done {
        Ok(_) => answer::go_to(&format!("/figures/{thing}")),
        Err(NotDone::Refused(refusal)) => one::shown(visit, one::Refused::Mapping(&refusal)),
        Err(other) => Err(other.into()),
    }
}

//! Ties to other people, in both directions: what this record says of others, and what others say of this one.

use super::person::Shown;
use super::statement::{self, person_claim};
use crate::desk::said;
use crate::look::isolate;
use maud::{Markup, html};
use register::people::facts::{PersonClaim, Relation};
use register::state::Thing;
use register::told::Told;

/// The section; left out when there are none.
pub fn section(shown: &Shown<'_>) -> Markup {
    let own: Vec<_> = shown.view.relations().map(|(_, told)| told).collect();
    let others = of_others(shown);
    if own.is_empty() && others.is_empty() {
        return html! {};
    }
    let words = shown.words();
    let body = html! {
        ul.list {
            @for told in own { li { (statement::whole(shown.visit, shown.state, shown.id(), told)) } }
            @for (other, relation, told) in &others {
                li {
                    div.fact-value {
                        (said::link(shown.state, other)) " — " (isolate(&relation.kind)) " → " (isolate(shown.view.name))
                    }
                    (said::said(words, shown.state, &told.by, told.entered).line(words))
                }
            }
        }
    };
    shown.section("people-relations", body)
}

fn of_others<'a>(shown: &Shown<'a>) -> Vec<(&'a Thing, &'a Relation, Told<'a>)> {
    let (state, known) = (shown.state, shown.as_of.known);
    let things = shown.mentioned_by().into_iter().map(|number| state.thing(number));
    let ties = things.flat_map(|thing| {
        state.current(thing, known).filter_map(move |claim| {
            let told = state.told_one(claim, known);
            match person_claim(&told) {
                Some(PersonClaim::Relation(relation)) if shown.is_among(&[relation.to]) => {
                    Some((thing, &**relation, told))
                }
                _ => None,
            }
        })
    });
    ties.collect()
}

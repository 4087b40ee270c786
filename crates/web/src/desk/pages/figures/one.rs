//! One figure: who says it, what contradicts it side by side, what must not be compared with it and why.

use super::{TELLER, claimant, ledger, mapped, stated, tie};
use crate::desk::pages::accounts::{actions, one};
use crate::desk::{Answer, Turned, Visit, said};
use crate::look::{Area, Claim, Column, Head, Notice, Side, Table, breadcrumbs, isolate, side_by_side};
use crate::words::Words;
use maud::{Markup, html};
use register::figures::claims::{Claimed, claimed_one, differences};
use register::figures::facts::{FigureAccount, FigureLink, FigureTie};
use register::publishing::views::{Withheld, withheld};
use register::{Kind, KnownBy, Refusal, State, ThingId};

/// The page.
pub fn page(visit: &Visit) -> Answer {
    shown(visit, Refused::Nothing)
}

/// At which of its forms something was refused.
#[derive(Clone, Copy)]
pub enum Refused<'a> {
    /// Nothing was.
    Nothing,
    /// The one that ties two figures.
    Tie(&'a Refusal),
    /// The one that says by which definition it counts.
    Mapping(&'a Refusal),
}

/// The page, with what was refused at one of its forms.
pub fn shown(visit: &Visit, refused: Refused<'_>) -> Answer {
    let (of_tie, of_mapping) = match refused {
        Refused::Nothing => (None, None),
        Refused::Tie(refusal) => (Some(refusal), None),
        Refused::Mapping(refusal) => (None, Some(refusal)),
    };
    let (words, id) = (visit.words, visit.thing()?);
    let found = visit.read(|known| {
        let state = &known.state;
        let (_, thing) = state.find(id).filter(|(_, thing)| thing.kind() == Some(Kind::Figure))?;
        let label = state.label_of(thing).to_owned();
        let figure = claimed_one(state, id, KnownBy::Now);
        let lead = figure.as_ref().map_or_else(String::new, |figure| stated(figure.account).text(words));
        let body = html! {
            (breadcrumbs(words, &[("/figures", &words.say("figures-title"))], &label))
            (Head::of(&label).lead(&lead).actions(actions(visit, &TELLER)))
            (one(visit, known, &TELLER, thing))
            @if let Some(figure) = &figure {
                (conflicts(words, state, figure))
                (others(words, state, figure))
                p { a href=(ledger::address_of(&figure.account.measure)) { (words.say("figures-rival")) } }
                (mapped::section(visit, state, figure, of_mapping))
                (public(words, state, id))
            }
            (tie::form(visit, state, id, of_tie))
        };
        Some((label, body))
    })?;
    let (label, body) = found.ok_or(Turned::NotThere)?;
    match refused {
        Refused::Tie(_) | Refused::Mapping(_) => visit.mend(Some(Area::Figures), &label, body),
        Refused::Nothing => visit.page(Some(Area::Figures), &label, body),
    }
}

/// This figure and those that say another number of the same thing, each with its source.
fn conflicts(words: &Words, state: &State, figure: &Claimed<'_>) -> Markup {
    let rivals: Vec<_> = tied(state, figure.id, |tie| tie == FigureTie::Conflicts)
        .into_iter()
        .filter_map(|(id, _)| claimed_one(state, id, KnownBy::Now))
        .collect();
    if rivals.is_empty() {
        return html! {};
    }
    let sides: Vec<_> =
        std::iter::once(figure).chain(&rivals).map(|claim| side(words, state, claim)).collect();
    let mut differs: Vec<_> =
        rivals.iter().flat_map(|rival| differences(figure.account, rival.account)).collect();
    differs.sort_unstable();
    differs.dedup();
    html! {
        section {
            h2 { (words.say("figures-conflicts-title")) }
            @for difference in &differs {
                (Notice::warning(&words.say(&format!("figures-differs-{}", difference.code()))))
            }
            (side_by_side(words, &words.say("desk-contradictions-lead"), &sides))
        }
    }
}

fn side(words: &Words, state: &State, claim: &Claimed<'_>) -> Side {
    let value = html! {
        a href={ "/figures/" (claim.id) } { (stated(claim.account).markup(words)) }
        p.small { (claimant(words, claim.account)) }
        p.small.soft { (about(words, claim.account)) }
    };
    let said = said::said(words, state, &claim.told.by, claim.told.entered);
    Side { claim: Claim { value, said }, shown_because: None }
}

/// Of whom, where, as of when.
fn about(words: &Words, account: &FigureAccount) -> Markup {
    html! {
        @for text in [&account.scope, &account.place].into_iter().flatten() { (isolate(text)) " · " }
        (words.when(account.as_of))
    }
}

/// The figures that stand beside this one and do not contradict it, with the reason.
fn others(words: &Words, state: &State, figure: &Claimed<'_>) -> Markup {
    let tied = tied(state, figure.id, |tie| tie != FigureTie::Conflicts);
    if tied.is_empty() {
        return html! {};
    }
    let columns = [
        Column::text(&words.say("figures-measure")),
        Column::text(&words.say("figures-value")),
        Column::text(&words.say("figures-about")),
        Column::text(&words.say("desk-reason")),
    ];
    let rows = tied.into_iter().filter_map(|(id, link)| {
        let account = state.figure(id)?;
        Some(vec![
            html! { a href={ "/figures/" (id) } { (isolate(&account.measure)) } },
            html! { (stated(account).markup(words)) },
            about(words, account),
            html! {
                strong { (words.code("figure-tie", link.tie.code())) }
                (why(words, figure.account, account))
                @if let Some(reason) = &link.reason { p.small.soft { (isolate(reason)) } }
            },
        ])
    });
    html! {
        section #apart {
            h2 { (words.say("figures-apart-title")) }
            p.soft { (words.say("figures-not-comparable")) }
            (Table::new(&words.say("figures-apart-title"), columns).rows(rows))
        }
    }
}

fn why(words: &Words, one: &FigureAccount, other: &FigureAccount) -> Markup {
    let why = differences(one, other);
    html! {
        @for (at, difference) in why.iter().enumerate() {
            @if at > 0 { ", " } @else { ": " (words.say("figures-it-counts")) " " }
            (words.say(&format!("figures-other-{}", difference.code())))
        }
    }
}

fn tied(state: &State, id: ThingId, wanted: fn(FigureTie) -> bool) -> Vec<(ThingId, &FigureLink)> {
    state.figure_links(id).into_iter().filter(|(_, link)| wanted(link.tie)).collect()
}

/// Whether it may be public, and why not.
fn public(words: &Words, state: &State, id: ThingId) -> Markup {
    let why = withheld(state, &[id]).pop().map(|(_, why)| why);
    html! {
        p.small.soft {
            @match why {
                None => { (words.say("publishing-may-be-public")) },
                Some(why) => { (withheld_because(words, &why)) },
            }
        }
    }
}

/// Why a figure is kept back, in words.
pub fn withheld_because(words: &Words, why: &Withheld) -> Markup {
    match why {
        Withheld::NotThere => html! { (words.say("publishing-withheld-gone")) },
        Withheld::CountsNoPeople => html! { (words.say("publishing-withheld-unit")) },
        Withheld::TooFew => html! { (words.say("publishing-withheld-few")) },
        Withheld::HoldsANumber => html! { (words.say("publishing-withheld-number")) },
        Withheld::NamesAPerson(word) => html! { (words.say("publishing-withheld-name")) " " (isolate(word)) },
    }
}

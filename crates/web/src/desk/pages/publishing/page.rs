//! What is public now, what waits, what was public before.

use crate::desk::{Answer, Visit, routes, said};
use crate::look::{Area, Column, Head, Notice, Table, empty, isolate, link_button};
use crate::words::Words;
use maud::{Markup, html};
use register::State;
use register::publishing::state::Edition;

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("publishing-title");
    let on_the_front = visit.desk.office.public_edition()?;
    let body = visit.read(|known| {
        let state = &known.state;
        let may_propose = visit.role.is_some_and(|role| routes::lets_in(role, "/publishing/new"));
        html! {
            (Head::new(&title).lead(&words.say("publishing-lead")).actions(html! {
                @if may_propose { (link_button("/publishing/new", &words.say("publishing-propose"))) }
            }))
            section {
                h2 { (words.say("publishing-public")) }
                @match state.editions().public() {
                    Some(edition) => (line(words, state, edition)),
                    None => p { (words.say("publishing-nothing-public")) },
                }
                // The file and the log disagree only when the machine stopped between the two.
                @if on_the_front.is_some() != state.editions().public().is_some() {
                    (Notice::warning(&words.say("publishing-not-written")).next(words.say("publishing-not-written-next")))
                }
            }
            section {
                h2 { (words.say("publishing-waiting")) }
                @if state.editions().waiting().next().is_none() {
                    (empty(&words.say("publishing-none"), &words.say("publishing-none-text"), None))
                }
                @for edition in state.editions().waiting() { (line(words, state, edition)) }
            }
            (past(words, state))
        }
    })?;
    visit.page(Some(Area::Publishing), &title, body)
}

fn line(words: &Words, state: &State, edition: &Edition) -> Markup {
    let count = words.say_with("desk-count-figures", &[("count", edition.proposal.figures.len().into())]);
    let numbers = edition.proposal.estimates.len();
    html! {
        div.side {
            p {
                a href={ "/publishing/" (edition.proposed.act) } { (count) }
                @if numbers > 0 { " · " (words.say_with("estimates-count", &[("count", numbers.into())])) }
            }
            (history(words, state, edition))
        }
    }
}

/// Who proposed, approved and took back an edition, when.
pub fn history(words: &Words, state: &State, edition: &Edition) -> Markup {
    let by = |key: &str, stamp: register::Stamp| {
        let member = said::member_name(state, stamp.member).to_owned();
        let when = words.moment(stamp.milliseconds());
        isolate(&words.say_with(key, &[("member", member.into()), ("when", when.into())]))
    };
    html! {
        p.small { (by("publishing-proposed-by", edition.proposed)) }
        @if let Some(note) = &edition.proposal.note { p.small { (words.say("desk-note")) ": " (isolate(note)) } }
        @if let Some(approved) = edition.approved { p.small { (by("publishing-approved-by", approved)) } }
        @if let Some((stamp, reason)) = &edition.withdrawn {
            p.small { (by("publishing-withdrawn-by", *stamp)) ": " (isolate(reason)) }
        }
    }
}

fn past(words: &Words, state: &State) -> Markup {
    let public = state.editions().public().map(|edition| edition.proposed.act);
    let past: Vec<_> = state
        .editions()
        .all()
        .iter()
        .rev()
        .filter(|edition| !edition.is_waiting() && Some(edition.proposed.act) != public)
        .collect();
    let columns = [Column::text(&words.say("publishing-edition")), Column::text(&words.say("desk-details"))];
    let rows = past.iter().map(|edition| {
        let day = words.day_of(edition.proposed.milliseconds());
        vec![
            html! { a href={ "/publishing/" (edition.proposed.act) } { (day) } },
            history(words, state, edition),
        ]
    });
    html! {
        @if !past.is_empty() {
            section {
                h2 { (words.say("publishing-past")) }
                (Table::new(&words.say("publishing-past"), columns).rows(rows))
            }
        }
    }
}

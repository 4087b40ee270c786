//! The status shown of a person, why it is this one, what else was said, and how far a death may be stated.

use super::person::Shown;
use super::{death, statement, value};
use crate::desk::{routes, said};
use crate::look::{Notice, isolate};
use maud::{Markup, html};
use register::people::facts::PersonField;
use register::people::views::{DeathStanding, ShownStatus, Why};
use register::told::Told;

/// The section.
pub fn section(shown: &Shown<'_>) -> Markup {
    let words = shown.words();
    let body = match &shown.view.status {
        Some(status) => html! { (chosen(shown, status)) (others(shown, status)) },
        None => html! { p { (words.say("people-status-none")) } },
    };
    shown.section("people-status-now", html! { (body) (death_notice(shown)) })
}

fn chosen(shown: &Shown<'_>, status: &ShownStatus<'_>) -> Markup {
    let words = shown.words();
    html! {
        div.side.side-shown {
            div.side-value { (value::status(words, status.note)) }
            p.small { strong { (words.say("people-status-why")) ": " } (words.say(why(status.why))) }
            (statement::below(shown.visit, shown.state, shown.id(), &status.told))
        }
    }
}

/// Why a status is the one shown, as a key.
pub fn why(why: Why) -> &'static str {
    match why {
        Why::OnlyOne => "people-why-only-one",
        Why::AllAgree => "people-why-all-agree",
        Why::Newest => "people-why-newest",
        Why::BetterGround => "people-why-better-ground",
        Why::EnteredLast => "people-why-entered-last",
    }
}

fn others(shown: &Shown<'_>, status: &ShownStatus<'_>) -> Markup {
    let words = shown.words();
    let other = |told: &&Told<'_>| told.is_current() && told.at != status.told.at;
    let others: Vec<_> = shown.view.said(PersonField::Status).filter(other).collect();
    if others.is_empty() {
        return html! {};
    }
    html! {
        div.said-others {
            p.small { strong { (words.say_with("desk-also-said", &[("count", others.len().into())])) } }
            @for told in others {
                (statement::whole(shown.visit, shown.state, shown.id(), told))
            }
        }
    }
}

/// A death that is reported says what it lacks; one that a member may approve has the form for it.
fn death_notice(shown: &Shown<'_>) -> Markup {
    let words = shown.words();
    match shown.view.death {
        DeathStanding::NotSaid => html! {},
        DeathStanding::Confirmed => {
            html! { (Notice::info(&words.say("people-death-is-confirmed")).body(approvals(shown))) }
        }
        DeathStanding::Reported => html! {
            (Notice::warning(&words.say("people-death-is-reported")).next(words.say("people-dead-needs")))
            (approval(shown))
        },
    }
}

/// Who approved it, when, and on what ground.
fn approvals(shown: &Shown<'_>) -> Markup {
    let state = shown.state;
    html! {
        ul {
            @for approval in shown.numbers().into_iter().flat_map(|number| state.approvals_of(number)) {
                li {
                    (isolate(said::member_name(state, approval.stamp.member))) ", "
                    (shown.words().moment(approval.stamp.milliseconds())) ": " (isolate(&approval.reason))
                }
            }
        }
    }
}

fn approval(shown: &Shown<'_>) -> Markup {
    let visit = shown.visit;
    if !visit.role.is_some_and(|role| routes::may_send(role, death::PATH)) {
        return html! {};
    }
    death::form(visit, shown.id())
}

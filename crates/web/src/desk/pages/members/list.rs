//! The list of members, with what is wrong with their keys.

use crate::desk::{Answer, Visit, routes};
use crate::look::{Area, Badge, Column, Head, Notice, Table, Tone, isolate, link_button};
use crate::words::Words;
use maud::{Markup, html};
use office::Fault;
use register::members::facts::MemberRole;
use register::members::state::Member;
use register::{MemberId, State};
use std::collections::BTreeSet;

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("members-title");
    let without_lock = without_lock(visit)?;
    let leads = visit.role.is_some_and(|role| routes::lets_in(role, "/members/new"));
    let body = visit.read(|known| {
        let state = &known.state;
        let lead_count =
            state.members().active().filter(|(_, member)| member.account.role == MemberRole::Lead).count();
        html! {
            (Head::new(&title).lead(&words.say("members-lead")).actions(html! {
                @if leads { (link_button("/members/new", &words.say("members-add"))) }
            }))
            @if lead_count == 1 { (Notice::info(&words.say("members-one-lead"))) }
            (active(visit, state, &without_lock))
            (left(words, state))
        }
    })?;
    visit.page(Some(Area::Members), &title, body)
}

/// The members whose passphrase opens nothing.
fn without_lock(visit: &Visit) -> Result<BTreeSet<MemberId>, crate::desk::Turned> {
    let ids: Vec<MemberId> =
        visit.read(|known| known.state.members().active().map(|(id, _)| id).collect())?;
    let mut without = BTreeSet::new();
    for id in ids {
        if !visit.desk.office.has_lock(id).map_err(|fault: Fault| fault)? {
            without.insert(id);
        }
    }
    Ok(without)
}

fn active(visit: &Visit, state: &State, without_lock: &BTreeSet<MemberId>) -> Markup {
    let words = visit.words;
    let leads = visit.role.is_some_and(|role| routes::lets_in(role, "/members/new"));
    let text = |key: &str| Column::text(&words.say(key));
    let columns = [text("members-name"), text("members-role"), text("members-since"), text("desk-details")];
    let own = visit.member();
    let rows = state.members().active().map(|(id, member)| {
        vec![
            html! {
                (isolate(&member.account.name))
                @if own == Some(id) { " " span.soft { "(" (words.say("members-you")) ")" } }
            },
            role(words, member),
            html! { (words.day_of(member.joined.milliseconds())) },
            html! {
                @if without_lock.contains(&id) { p { (Badge::new(Tone::Warn, "!", &words.say("members-no-lock"))) } }
                @if leads {
                    a href={ "/members/" (id) "/role" } { (words.say("members-change-role")) }
                    " · " a href={ "/members/" (id) "/remove" } { (words.say("members-remove")) }
                }
            },
        ]
    });
    html! { (Table::new(&words.say("members-title"), columns).below_its_heading().rows(rows)) }
}

fn role(words: &Words, member: &Member) -> Markup {
    let code = member.account.role.code();
    html! {
        (words.code("member-role", code))
        br; span.small.soft { (words.say(&format!("members-about-{code}"))) }
    }
}

fn left(words: &Words, state: &State) -> Markup {
    let left: Vec<_> =
        state.members().all().filter_map(|(_, member)| Some((member, member.left.as_ref()?))).collect();
    html! {
        @if !left.is_empty() {
            section {
                h2 { (words.say("members-left-title")) }
                div.prose {
                    ul {
                        @for (member, (stamp, reason)) in &left {
                            @let day = words.day_of(stamp.milliseconds());
                            li {
                                (isolate(&member.account.name)) ", "
                                (words.say_with("members-left", &[("day", day.into())])) ": " q { (isolate(reason)) }
                            }
                        }
                    }
                }
            }
        }
    }
}

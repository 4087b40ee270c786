//! The log, newest first, by member and by day.

use crate::desk::pages::paging::Part;
use crate::desk::{Answer, Visit, routes, said};
use crate::look::{
    Area, Badge, Choice, Column, Field, Head, Table, Tone, empty, filters, isolate, plain, quiet_link_button,
};
use crate::words::Words;
use jiff::civil::Date;
use maud::{Markup, html};
use register::state::{Change, LogLine, LogQuery, ThingNo};
use register::{MemberId, State};

/// So many things are named beside an entry.
const NAMED: usize = 3;

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("members-log-title");
    let may_see_reads = visit.role.is_some_and(|role| routes::lets_in(role, "/log/reads"));
    let body = visit.read(|known| {
        let state = &known.state;
        let acts = state.log(query(visit));
        let part = Part::of(visit, acts.len());
        let none = acts.is_empty();
        let lines = state.log_lines(&part.rows(acts));
        html! {
            (Head::new(&title).lead(&words.say("members-log-lead")).actions(html! {
                @if may_see_reads { (quiet_link_button("/log/reads", &words.say("members-reads"))) }
            }))
            (filters(words, "/log", fields(visit, state)))
            @if none { (empty(&words.say("members-log-none"), &words.say("members-log-none-text"), None)) }
            @else { (table(words, state, &lines)) (part.links(visit)) }
        }
    })?;
    visit.page(Some(Area::Log), &title, body)
}

fn query(visit: &Visit) -> LogQuery {
    let member = MemberId::from_hex(visit.asked.text("member"));
    LogQuery { member, day: visit.asked.text("day").parse::<Date>().ok() }
}

fn fields(visit: &Visit, state: &State) -> Markup {
    let words = visit.words;
    let anyone = Choice::new("", &words.say("members-log-anyone"));
    let members =
        state.members().all().map(|(id, member)| Choice::new(&id.to_string(), &plain(&member.account.name)));
    html! {
        (Field::select("member", &words.say("members-log-who"), std::iter::once(anyone).chain(members))
            .value(visit.asked.text("member")))
        (Field::date("day", &words.say("members-log-day")).value(visit.asked.text("day")))
    }
}

fn table(words: &Words, state: &State, lines: &[LogLine<'_>]) -> Markup {
    let text = |key: &str| Column::text(&words.say(key));
    let columns = [
        text("members-log-when"),
        text("members-log-who"),
        text("members-log-what"),
        text("members-log-about"),
        Column::number(&words.say("members-log-facts")),
    ];
    let rows = lines.iter().map(|line| {
        vec![
            html! { a href={ "/log/" (line.stamp.act) } { (words.moment(line.stamp.milliseconds())) } },
            isolate(said::member_name(state, line.stamp.member)),
            what(words, line),
            about(words, state, line),
            html! { @if line.facts > 0 { (words.number(line.facts as i64)) } },
        ]
    });
    html! { (Table::new(&words.say("members-log-title"), columns).below_its_heading().rows(rows)) }
}

/// What an entry did, in words.
pub fn what(words: &Words, line: &LogLine<'_>) -> Markup {
    let has = |change| line.changes.contains(&change);
    // A batch says that things were entered, and entering says something of them.
    let goes_without_saying = |change: Change| {
        (change == Change::Entered && has(Change::BatchBegun))
            || (change == Change::Said && has(Change::Entered))
    };
    let told = line.changes.iter().filter(|change| !goes_without_saying(**change));
    let told: Vec<String> = told.map(|change| words.code("change", change.code())).collect();
    html! {
        @if told.is_empty() { (words.say("members-log-sealed")) } @else { (told.join(", ")) }
        @if line.undone.is_some() { " " (Badge::new(Tone::Warn, "↶", &words.say("desk-undone"))) }
    }
}

fn about(words: &Words, state: &State, line: &LogLine<'_>) -> Markup {
    let more = line.things.len().saturating_sub(NAMED);
    html! {
        (member(words, state, line))
        (links(state, line.things.iter().copied().take(NAMED)))
        @if more > 0 { " " span.soft { (words.say_with("members-log-more", &[("count", more.into())])) } }
        @for (act, _) in line.undoes.iter().take(1) {
            a href={ "/log/" (act) } { (words.say("members-log-entry")) }
        }
    }
}

/// The member that an entry is about.
pub fn member(words: &Words, state: &State, line: &LogLine<'_>) -> Markup {
    html! {
        @if let Some((member, role)) = line.member {
            (isolate(said::member_name(state, member)))
            @if let Some(role) = role {
                " " span.soft {
                    (words.say_with("members-log-became", &[("role", words.code("member-role", role.code()).into())]))
                }
            }
        }
    }
}

/// Things as links, one after the other.
pub fn links(state: &State, things: impl Iterator<Item = ThingNo>) -> Markup {
    // Facts about the office itself and about members have no page.
    let things: Vec<_> =
        things.map(|number| state.thing(number)).filter(|thing| thing.is_entered()).collect();
    html! {
        @for (at, thing) in things.iter().enumerate() {
            @if at > 0 { ", " }
            (said::link(state, thing))
        }
    }
}

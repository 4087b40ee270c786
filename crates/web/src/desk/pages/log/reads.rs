//! Who read what: for those who answer for the office.

use super::list::links;
use crate::desk::pages::paging::Part;
use crate::desk::{Answer, Visit, said};
use crate::look::{Area, Column, Head, Table, breadcrumbs, empty, isolate};
use crate::words::Words;
use maud::{Markup, html};
use register::state::milliseconds;
use register::{MemberId, State, ThingId};

type Read = (MemberId, u64, Vec<ThingId>);

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("members-reads");
    let body = visit.read(|known| {
        let state = &known.state;
        let reads: Vec<&Read> = state.reads().iter().rev().collect();
        let part = Part::of(visit, reads.len());
        html! {
            (breadcrumbs(words, &[("/log", &words.say("members-log-title"))], &title))
            (Head::new(&title).lead(&words.say("members-reads-lead")))
            @if reads.is_empty() { (empty(&words.say("members-reads-none"), &words.say("members-reads-none-text"), None)) }
            @else { (table(words, state, &part.rows(reads))) (part.links(visit)) }
        }
    })?;
    visit.page(Some(Area::Log), &title, body)
}

fn table(words: &Words, state: &State, reads: &[&Read]) -> Markup {
    let columns = ["members-log-when", "members-log-who", "members-log-about"];
    let columns = columns.map(|key| Column::text(&words.say(key)));
    let rows = reads.iter().map(|(member, time, things)| {
        let known = things.iter().filter_map(|id| state.find(*id).map(|(number, _)| number));
        let lists = things.contains(&ThingId::OFFICE);
        vec![
            html! { (words.moment(milliseconds(*time))) },
            isolate(said::member_name(state, *member)),
            html! {
                @if lists { (words.say("members-reads-office")) @if things.len() > 1 { ", " } }
                (links(state, known))
            },
        ]
    });
    html! { (Table::new(&words.say("members-reads"), columns).below_its_heading().rows(rows)) }
}

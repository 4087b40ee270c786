//! How a person came to be made of several records: every judgement about them, every one taken back, what a rule keeps
//! apart; and each record alone.

use super::{pair_link, verdict};
use crate::desk::{Answer, Turned, Visit, said};
use crate::look::{Area, Head, Moment, Notice, breadcrumbs, empty, isolate, plain, timeline};
use crate::words::Words;
use maud::{Markup, html};
use register::matching::views::{Happened, apart, history};
use register::state::ThingNo;
use register::{Kind, KnownBy, MemberId, State};

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let (words, id) = (visit.words, visit.thing()?);
    let viewer = visit.member().ok_or(Turned::Closed)?;
    let title = words.say("matching-history");
    let body = visit.read(|known| {
        let state = &known.state;
        let (number, thing) =
            state.find(id).filter(|(_, thing)| thing.kind().is_some_and(Kind::is_record))?;
        let name = plain(state.name_of(thing));
        let person = format!("/people/{}", state.thing(state.head_of(number)).id);
        let steps = [("/people", words.say("people-title")), (&*person, name)];
        let steps: Vec<_> = steps.iter().map(|(address, text)| (*address, text.as_str())).collect();
        Some(html! {
            (breadcrumbs(words, &steps, &title))
            (Head::new(&title).lead(&words.say("matching-history-lead")))
            (records(words, state, number))
            (kept_apart(words, state, number))
            (happened(words, state, (number, viewer)))
        })
    })?;
    visit.desk.office.note_read(visit.signed_in()?, id);
    visit.page(Some(Area::Matching), &title, body.ok_or(Turned::NotThere)?)
}

fn records(words: &Words, state: &State, number: ThingNo) -> Markup {
    html! {
        section {
            h2 { (words.say("matching-records")) }
            ul.list { @for record in state.records_of(number, KnownBy::Now) { li { (super::record(words, state, record)) } } }
        }
    }
}

fn kept_apart(words: &Words, state: &State, number: ThingNo) -> Markup {
    html! {
        @for apart in apart(state, number) {
            (Notice::warning(&words.say("matching-apart")).body(html! {
                p { (pair_link(words, state, apart.pair)) ": " (words.code("barrier", apart.barrier.code())) }
                p { (pair_link(words, state, apart.between)) }
            }))
        }
    }
}

fn happened(words: &Words, state: &State, (number, viewer): (ThingNo, MemberId)) -> Markup {
    let moments: Vec<_> =
        history(state, number, viewer).iter().map(|one| moment(words, state, one)).collect();
    html! {
        section {
            h2 { (words.say("matching-what-happened")) }
            @if moments.is_empty() {
                (empty(&words.say("matching-history-none"), &words.say("matching-history-none-text"), None))
            } @else { (timeline(words, &moments)) }
        }
    }
}

fn moment(words: &Words, state: &State, happened: &Happened<'_>) -> Moment {
    let by = said::member_name(state, happened.stamp.member);
    let title = match happened.withdrawn {
        None => {
            html! { (verdict(words, happened.judged.verdict)) " " (pair_link(words, state, happened.pair)) }
        }
        Some(_) => {
            html! { (words.say("matching-taken-back")) ": " (verdict(words, happened.judged.verdict)) " " (pair_link(words, state, happened.pair)) }
        }
    };
    let may_undo = happened.withdrawn.is_none() && happened.judged.withdrawn.is_none();
    Moment {
        when: words.moment(happened.stamp.milliseconds()),
        title,
        body: Some(html! {
            p { q { (isolate(happened.withdrawn.unwrap_or(&happened.judged.reason))) } " — " (isolate(by)) }
            @if may_undo { p { a href={ "/matching/undo/" (happened.judged.id) } { (words.say("matching-undo")) } } }
        }),
        said: None,
        uncertain: None,
    }
}

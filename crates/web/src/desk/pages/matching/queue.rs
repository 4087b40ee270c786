//! What to look at next: second judgements that wait for this member, pairs that look alike, the likeliest and most
//! harmful first, what members dispute, and one's own last judgements with the way back.

use super::{evidence, pair, pair_link, record, verdict};
use crate::desk::pages::paging::Part;
use crate::desk::{Answer, Turned, Visit, answer};
use crate::look::{Area, Column, Head, Notice, Table, button, empty, quiet_button, quiet_link_button};
use crate::words::Words;
use axum::http::HeaderValue;
use maud::{Markup, html};
use office::matching::{Suggested, Suggesting, SuggestionPage};
use register::matching::state::PairStanding;
use register::matching::views::reviews_for;
use register::{MemberId, State, ThingId};

/// So many of one's own judgements are offered to be taken back here; the log has them all.
const OWN: usize = 10;

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("matching-title");
    let viewer = visit.member().ok_or(Turned::Closed)?;
    let stage = evidence::looked(visit);
    let (part, found) = wanted(visit);
    let body = visit.read(|known| {
        let state = &known.state;
        let done = ThingId::from_hex(visit.asked.text("done"));
        let done = done.and_then(|id| state.matching().judgement(id));
        html! {
            (Head::new(&title).lead(&words.say("matching-lead"))
                .actions(quiet_link_button("/reconcile", &words.say("matching-reconcile"))))
            @if let Some((of, judged)) = done { (pair::just_judged(words, of, judged)) }
            (search(visit, &stage))
            (reviews(words, state, viewer))
            @if visit.desk.office.has_suggested() { (suggestions(visit, state, (&part, &found))) }
            (disputed(words, state))
            (own(words, state, viewer))
        }
    })?;
    let mut answer = visit.page(Some(Area::Matching), &title, body)?;
    if matches!(stage, Suggesting::Running(..)) {
        // The page looks again by itself; no script is needed for it.
        answer.headers_mut().insert("refresh", HeaderValue::from_static("2"));
    }
    Ok(answer)
}

/// The part of the queue that the address asks for; the queue is gone through once, but for a page beyond its end.
fn wanted(visit: &Visit) -> (Part, SuggestionPage) {
    let office = &visit.desk.office;
    let asked = Part::of(visit, usize::MAX);
    let found = office.suggestions(asked.first(), Part::ROWS);
    let part = Part::of(visit, found.total);
    if part.first() == asked.first() {
        return (part, found);
    }
    let found = office.suggestions(part.first(), Part::ROWS);
    (part, found)
}

/// How far the search for pairs is, and the button that begins or stops it.
fn search(visit: &Visit, stage: &Suggesting) -> Markup {
    let words = visit.words;
    let begin = |text: &str| form(visit, "/matching/look", button(&words.say(text)));
    match stage {
        Suggesting::NotYet => html! {
            (Notice::info(&words.say("matching-not-yet")).next(words.say("matching-not-yet-next")))
            (begin("matching-look-for"))
        },
        Suggesting::Running(done, of) => {
            let told = words.say_with("matching-running", &[("done", (*done).into()), ("of", (*of).into())]);
            html! {
                (Notice::info(&told).body(html! {
                    @if *of == 0 { progress { (told) } } @else { progress value=(done) max=(of) { (told) } }
                    p { (words.say("matching-running-text")) }
                }))
                (form(visit, "/matching/stop", quiet_button(&words.say("matching-stop"))))
            }
        }
        Suggesting::Done(found) => {
            let when = words.moment(i64::try_from(found.at).unwrap_or(i64::MAX));
            let told =
                [("count", found.records.into()), ("when", when.into()), ("added", found.added.into())];
            html! {
                p.soft { (words.say_with("matching-looked", &told)) }
                (form(visit, "/matching/look", quiet_button(&words.say("matching-look-again"))))
            }
        }
        Suggesting::Stopped(done, of) => html! {
            (Notice::info(&words.say_with("matching-stopped", &[("done", (*done).into()), ("of", (*of).into())]))
                .next(words.say("matching-stopped-next")))
            (begin("matching-go-on"))
        },
    }
}

fn form(visit: &Visit, to: &str, button: Markup) -> Markup {
    html! { form method="post" action=(to) { (visit.hidden()) (button) } }
}

/// Looks for pairs, on a thread of its own.
pub fn look(visit: &Visit) -> Answer {
    visit.acting()?;
    visit.desk.office.start_suggesting();
    answer::go_to("/matching")
}

/// Asks the search to stop.
pub fn stop(visit: &Visit) -> Answer {
    visit.acting()?;
    visit.desk.office.stop_suggesting();
    answer::go_to("/matching")
}

/// One part of the queue.
fn suggestions(visit: &Visit, state: &State, (part, found): (&Part, &SuggestionPage)) -> Markup {
    let words = visit.words;
    if found.total == 0 {
        return empty(&words.say("matching-none"), &words.say("matching-none-text"), None);
    }
    let columns = ["matching-one", "matching-other", "matching-how-likely", "matching-harm", "matching-look"];
    let columns = columns.map(|key| Column::text(&words.say(key)));
    let count = words.say_with("matching-count", &[("count", found.total.into())]);
    let rows = found.pairs.iter().filter_map(|one| row(words, state, one));
    html! {
        section {
            h2 { (words.say("matching-suggestions")) }
            p.soft { (count) }
            (Table::new(&words.say("matching-suggestions"), columns).below_its_heading().rows(rows))
            (part.links(visit))
        }
    }
}

fn row(words: &Words, state: &State, one: &Suggested) -> Option<Vec<Markup>> {
    let (left, right) = super::numbers(state, (one.left, one.right))?;
    Some(vec![
        record(words, state, left),
        record(words, state, right),
        html! { (super::weights::likely(words, f64::from(one.bits))) },
        html! { @if one.harm > 0 { (words.say(&format!("matching-harm-{}", one.harm))) } },
        html! { a href=(super::address(one.left, one.right)) { (words.say("matching-look")) } },
    ])
}

fn reviews(words: &Words, state: &State, viewer: MemberId) -> Markup {
    pairs(words, state, ("matching-reviews", "matching-reviews-text"), &reviews_for(state, viewer))
}

fn disputed(words: &Words, state: &State) -> Markup {
    let stands = |standing| standing == PairStanding::Disputed;
    let all = state.matching().pairs().filter(|(_, pair)| stands(pair.standing(u64::MAX)));
    let all: Vec<_> = all.map(|(of, _)| of).collect();
    pairs(words, state, ("matching-disputes", "matching-disputed-next"), &all)
}

/// A list of pairs, left out when it is empty.
fn pairs(words: &Words, state: &State, (title, text): (&str, &str), pairs: &[(ThingId, ThingId)]) -> Markup {
    html! {
        @if !pairs.is_empty() {
            section {
                h2 { (words.say(title)) }
                p.soft { (words.say(text)) }
                ul.list { @for of in pairs { li { (pair_link(words, state, *of)) } } }
            }
        }
    }
}

fn own(words: &Words, state: &State, viewer: MemberId) -> Markup {
    let own = state.matching().judged_by(viewer);
    html! {
        @if !own.is_empty() {
            section {
                h2 { (words.say("matching-own")) }
                ul.list {
                    @for (of, judged) in own.iter().take(OWN) {
                        li {
                            (verdict(words, judged.verdict)) " " (pair_link(words, state, *of)) " · "
                            a href={ "/matching/undo/" (judged.id) } { (words.say("matching-undo")) }
                        }
                    }
                }
            }
        }
    }
}

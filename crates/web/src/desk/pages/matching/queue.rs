//! What to look at next: second judgements that wait for this member, pairs that look alike, the likeliest and most
//! harmful first, what members dispute, and one's own last judgements with the way back.

use super::evidence::{self, Suggestion};
use super::{pair, record, verdict};
use crate::desk::pages::paging::Part;
use crate::desk::{Answer, Turned, Visit};
use crate::look::{Area, Column, Head, Table, empty, isolate, quiet_link_button};
use crate::words::Words;
use maud::{Markup, html};
use office::Known;
use register::matching::state::PairStanding;
use register::matching::views::{harm, reviews_for};
use register::{MemberId, State, ThingId};

/// So many of one's own judgements are offered to be taken back here; the log has them all.
const OWN: usize = 10;

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("matching-title");
    let viewer = visit.session.as_ref().map(|session| session.member).ok_or(Turned::Closed)?;
    let body = visit.read(|known| {
        let done = ThingId::from_hex(visit.asked.text("done"));
        let done = done.and_then(|id| known.state.matching().judgement(id));
        html! {
            (Head::new(&title).lead(&words.say("matching-lead"))
                .actions(quiet_link_button("/reconcile", &words.say("matching-reconcile"))))
            @if let Some((of, judged)) = done { (pair::just_judged(words, of, judged)) }
            (reviews(words, &known.state, viewer))
            (suggestions(visit, known))
            (disputed(words, &known.state))
            (own(words, &known.state, viewer))
        }
    })?;
    visit.page(Some(Area::Matching), &title, body)
}

fn suggestions(visit: &Visit, known: &Known) -> Markup {
    let words = visit.words;
    let found = evidence::suggestions(known);
    if found.is_empty() {
        return empty(&words.say("matching-none"), &words.say("matching-none-text"), None);
    }
    let columns = ["matching-one", "matching-other", "matching-how-likely", "matching-harm", "matching-look"];
    let columns = columns.map(|key| Column::text(&words.say(key)));
    let part = Part::of(visit, found.len());
    let count = words.say_with("matching-count", &[("count", found.len().into())]);
    let rows = part.rows(found).into_iter().map(|one| row(words, known, one));
    html! {
        section {
            h2 { (words.say("matching-suggestions")) }
            p.soft { (count) }
            (Table::new(&words.say("matching-suggestions"), columns).below_its_heading().rows(rows))
            (part.links(visit))
        }
    }
}

fn row(words: &Words, known: &Known, one: Suggestion) -> Vec<Markup> {
    let state = &known.state;
    let ids = (state.thing(one.left).id, state.thing(one.right).id);
    let harm = harm(state, one.left, one.right);
    vec![
        record(words, state, one.left),
        record(words, state, one.right),
        html! { (super::weights::likely(words, one.bits)) },
        html! { @if harm > 0 { (words.say(&format!("matching-harm-{harm}"))) } },
        html! { a href=(super::address(ids.0, ids.1)) { (words.say("matching-look")) } },
    ]
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
                ul.list { @for of in pairs { li { (line(words, state, *of)) } } }
            }
        }
    }
}

fn line(words: &Words, state: &State, (one, other): (ThingId, ThingId)) -> Markup {
    let name = |id| state.find(id).map_or("", |(_, thing)| state.name_of(thing));
    html! {
        a href=(super::address(one, other)) { (isolate(name(one))) " " (words.say("matching-and")) " " (isolate(name(other))) }
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
                            (verdict(words, judged.verdict)) " " (line(words, state, *of)) " · "
                            a href={ "/matching/undo/" (judged.id) } { (words.say("matching-undo")) }
                        }
                    }
                }
            }
        }
    }
}

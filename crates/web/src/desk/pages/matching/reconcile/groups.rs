//! A comparison: its five groups with how many lines each has, and the lines of one group or, to print, of all.

use super::{PATH, all, asked, line, may_be};
use crate::desk::pages::paging::Part;
use crate::desk::pages::{download, refused};
use crate::desk::{Answer, Turned, Visit, said};
use crate::fields::Fields;
use crate::look::{Area, Head, Notice, Tally, breadcrumbs, empty, plain, quiet_link_button};
use crate::words::Words;
use maud::{Markup, html};
use office::Known;
use register::matching::facts::Outcome;
use register::matching::reconciling::{LineView, progress};
use register::matching::state::Reconciliation;
use register::{Refusal, ThingId};

/// The group that is shown; all of them, to print.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Group {
    One(Outcome),
    All,
}

impl Group {
    fn asked(asked: &Fields, lines: &[LineView<'_>]) -> Group {
        if asked.text("group") == "all" {
            return Group::All;
        }
        let first =
            || Outcome::ALL.iter().copied().find(|outcome| lines.iter().any(|line| line.outcome == *outcome));
        let asked = Outcome::from_code(asked.text("group"));
        Group::One(asked.or_else(first).unwrap_or(Outcome::Both))
    }
}

/// The page.
pub fn page(visit: &Visit) -> Answer {
    shown(visit, None)
}

/// The page, with why a line was not signed.
pub fn shown(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let (words, id) = (visit.words, asked(visit)?);
    let may_be = may_be(visit, id)?;
    let found = visit.read(|known| {
        let one = known.state.matching().reconciliation(id)?;
        let lines = all(&known.state, id, &may_be)?;
        let title = plain(&one.account.title);
        let steps = [("/matching", words.say("matching-title")), (PATH, words.say("matching-reconcile"))];
        let steps: Vec<_> = steps.iter().map(|(address, text)| (*address, text.as_str())).collect();
        let body = html! {
            (breadcrumbs(words, &steps, &title))
            (Head::of(&title).lead(&words.say("matching-groups-lead"))
                .actions(quiet_link_button(&format!("{PATH}/{id}?group=all"), &words.say("matching-print"))))
            @if let Some(refusal) = refusal { (refused(words, refusal)) }
            (lists(words, known, one))
            (tallies(words, id, &lines))
            (groups(visit, known, (id, lines)))
            (download::links_at(visit, &format!("{PATH}/{id}/lines")))
        };
        Some((title, body))
    })?;
    let (title, body) = found.ok_or(Turned::NotThere)?;
    match refusal {
        Some(_) => visit.mend(Some(Area::Matching), &title, body),
        None => visit.page(Some(Area::Matching), &title, body),
    }
}

fn lists(words: &Words, known: &Known, one: &Reconciliation) -> Markup {
    let state = &known.state;
    let list = |id: ThingId| state.find(id).map(|(_, thing)| said::link(state, thing)).unwrap_or_default();
    html! {
        dl.facts {
            div.fact { dt { (words.say("matching-ours")) } dd { (list(one.account.ours)) } }
            div.fact { dt { (words.say("matching-theirs")) } dd { (list(one.account.theirs)) } }
        }
        p.small.soft { (said::entered(words, state, one.began)) }
    }
}

/// The five numbers, each a link to its lines.
fn tallies(words: &Words, id: ThingId, lines: &[LineView<'_>]) -> Markup {
    let progress = progress(lines);
    let told = [("done", progress.signed.into()), ("of", lines.len().into())];
    let number = |outcome: Outcome| words.number(progress.outcomes[outcome as usize] as i64);
    html! {
        div.tallies {
            @for outcome in Outcome::ALL {
                div {
                    (Tally { number: &number(*outcome), label: &words.code("outcome", outcome.code()),
                        definition: &words.say(&format!("matching-outcome-{}", outcome.code())), as_of: "" })
                    p { a href={ (PATH) "/" (id) "?group=" (outcome.code()) } { (words.say("matching-see-lines")) } }
                }
            }
        }
        p { strong { (words.say_with("matching-signed-of", &told)) } }
    }
}

fn groups(visit: &Visit, known: &Known, (id, lines): (ThingId, Vec<LineView<'_>>)) -> Markup {
    let group = Group::asked(&visit.asked, &lines);
    let shown = |outcome: &&Outcome| group == Group::All || group == Group::One(**outcome);
    html! {
        @for outcome in Outcome::ALL.iter().filter(shown) {
            @let own: Vec<_> = lines.iter().filter(|line| line.outcome == *outcome).collect();
            (one_group(visit, known, (id, *outcome, group), own))
        }
    }
}

fn one_group(
    visit: &Visit,
    known: &Known,
    (id, outcome, group): (ThingId, Outcome, Group),
    lines: Vec<&LineView<'_>>,
) -> Markup {
    let words = visit.words;
    let part = Part::of(visit, lines.len());
    let is_empty = lines.is_empty();
    let lines = if group == Group::All { lines } else { part.rows(lines) };
    html! {
        section id=(outcome.code()) {
            h2.sentence { (words.code("outcome", outcome.code())) }
            p.soft { (words.say(&format!("matching-outcome-{}", outcome.code()))) }
            @if is_empty { (empty(&words.say("matching-group-none"), &words.say("matching-group-none-text"), None)) }
            @else {
                @if outcome == Outcome::Unplaced { (Notice::info(&words.say("matching-unplaced-note"))) }
                (line::table(visit, known, (id, outcome), &lines))
                @if group != Group::All { (part.links(visit)) }
            }
        }
    }
}

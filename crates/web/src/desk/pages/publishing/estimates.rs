//! Estimates in a proposal: those that may be said, each with its sentence; the others with what keeps them back.

use crate::desk::Visit;
use crate::desk::pages::estimates::list::FIRST;
use crate::desk::pages::estimates::shown;
use crate::estimated::{sentence, warnings};
use crate::look::{Choice, Field, Notice, isolate, plain};
use crate::words::Words;
use maud::{Markup, html};
use register::figures::estimates::facts::{Method, Offered};
use register::figures::estimates::rules::{Reason, against};
use register::figures::estimates::state::Run;
use register::publishing::state::Edition;
use register::{State, ThingId};

/// A kept run with the methods whose figures may be said.
pub type Sayable<'a> = (&'a Run, Vec<Method>);

/// The estimates that the form chose: "run:method".
pub fn chosen(visit: &Visit) -> Vec<Offered> {
    let one = |text: &str| {
        let (run, method) = text.split_once(':')?;
        Some(Offered { run: ThingId::from_hex(run)?, method: Method::from_code(method)? })
    };
    visit.sent.all("estimate").filter_map(one).collect()
}

/// The kept runs of which something may be said, and those of which nothing may.
pub fn apart(state: &State) -> (Vec<Sayable<'_>>, Vec<&Run>) {
    let standing = state.estimates().all().into_iter().filter(|run| run.withdrawn.is_none());
    let with_methods = standing.map(|run| {
        let may = FIRST.into_iter().filter(|method| against(state, run.id, *method).is_empty());
        let may: Vec<Method> = may.collect();
        (run, may)
    });
    let (said, silent): (Vec<_>, Vec<_>) = with_methods.partition(|(_, may)| !may.is_empty());
    (said, silent.into_iter().map(|(run, _)| run).collect())
}

/// The sentence of a run by one method.
fn said(words: &Words, state: &State, run: &Run, method: Method) -> Option<String> {
    let answer = run.run.answer(method)?;
    let called = shown::definition(words, state, &run.run.plan);
    sentence(words, &called, &shown::answered(words, &run.run.plan, answer))
}

/// The estimates to choose among.
pub fn choices(visit: &Visit, state: &State, numbers: &[Sayable<'_>]) -> Markup {
    let words = visit.words;
    let typed: Vec<&str> = visit.sent.all("estimate").collect();
    let of_run = |(run, methods): &Sayable<'_>| {
        let wanted = visit.asked.text("estimate") == run.id.to_string();
        let first = methods.first().copied();
        let one = |method: &Method| {
            let id = format!("{}:{}", run.id, method.code());
            let text = said(words, state, run, *method).unwrap_or_default();
            let name = plain(&run.run.plan.name);
            let choice =
                Choice::new(&id, &text).hint(&format!("{name} · {}", words.code("method", method.code())));
            let is_chosen =
                typed.contains(&id.as_str()) || (typed.is_empty() && wanted && first == Some(*method));
            if is_chosen { choice.chosen() } else { choice }
        };
        methods.iter().map(one).collect::<Vec<_>>()
    };
    html! {
        @if !numbers.is_empty() {
            (Field::checks("estimate", &words.say("estimates-title"), numbers.iter().flat_map(of_run)))
        }
    }
}

/// The runs of which no number may be said, each with the first reasons.
pub fn kept_back(words: &Words, state: &State, silent: &[&Run]) -> Markup {
    let reasons = |run: &Run| {
        let all = run.run.plan.methods.iter().flat_map(|method| against(state, run.id, *method));
        let mut all: Vec<Reason> = all.collect();
        all.sort_unstable();
        all.dedup();
        all.iter().map(|reason| words.code("reason", reason.code())).collect::<Vec<_>>().join("; ")
    };
    html! {
        @if !silent.is_empty() {
            details.more {
                summary { (words.say("estimates-title")) ": " (words.say("estimates-may-not")) }
                ul { @for run in silent { li { a href={ "/estimates/" (run.id) } { (isolate(&run.run.plan.name)) } ": " (reasons(run)) } } }
            }
        }
    }
}

/// The estimates of an edition, as they are said, with what a second member must know.
pub fn in_edition(words: &Words, state: &State, edition: &Edition) -> Markup {
    let found = |offered: &Offered| {
        let run = state.estimates().find(offered.run)?;
        Some((run, offered.method, run.run.answer(offered.method)?))
    };
    html! {
        @for (run, method, answer) in edition.proposal.estimates.iter().filter_map(found) {
            section {
                h2 { a href={ "/estimates/" (run.id) } { (isolate(&run.run.plan.name)) } }
                @if let Some(text) = said(words, state, run, method) { p { strong { (isolate(&text)) } } }
                p.soft { (words.say_with("estimates-by-method", &[("method", words.code("method", method.code()).into())])) }
                @for reason in against(state, run.id, method).iter().filter(|_| edition.is_waiting()) {
                    (Notice::refused(&words.say("publishing-must-go")).body(html! { p { (words.code("reason", reason.code())) } }))
                }
                (warnings(words, &shown::answered(words, &run.run.plan, answer).warnings))
            }
        }
    }
}

//! What runs now, and every run that was kept, the newest first.

use super::shown::{all_together, definition, part_name};
use crate::desk::pages::figures::definitions::called_plain;
use crate::desk::{Answer, Visit, routes, said};
use crate::estimated::sentence;
use crate::look::{
    Area, Column, Head, Notice, Table, breadcrumbs, button, empty, isolate, link_button, plain, quiet_button,
    quiet_link_button,
};
use crate::words::Words;
use axum::http::HeaderValue;
use maud::{Markup, html};
use office::estimates::{EstimateJob, Stage};
use register::State;
use register::figures::estimates::facts::Method;
use register::figures::estimates::rules::against;
use register::figures::estimates::state::Run;

/// The order in which figures are looked at for the one that is said first: those that weigh several models before those
/// that choose one. Chao's is a bound and is never said first.
pub const FIRST: [Method; 4] = [Method::Graphs, Method::Classes, Method::Sparse, Method::LogLinear];

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("estimates-title");
    let job = visit.desk.office.estimate_job();
    let may = visit.role.is_some_and(|role| routes::lets_in(role, "/estimates/new"));
    let body = visit.read(|known| {
        let state = &known.state;
        html! {
            (breadcrumbs(words, &[("/figures", &words.say("figures-title"))], &title))
            (Head::new(&title).lead(&words.say("estimates-lead")).actions(html! {
                @if may { (link_button("/estimates/new", &words.say("estimates-new"))) }
                (quiet_link_button("/estimates/how", &words.say("estimates-how")))
            }))
            @if let Some(job) = &job { (now(visit, state, job)) }
            (kept(words, state))
        }
    })?;
    let mut answer = visit.page(Some(Area::Figures), &title, body)?;
    if job.is_some_and(|job| job.stage == Stage::Running) {
        // The page looks again by itself; no script is needed for it.
        answer.headers_mut().insert("refresh", HeaderValue::from_static("2"));
    }
    Ok(answer)
}

/// How far the run is, or that it waits to be kept.
fn now(visit: &Visit, state: &State, job: &EstimateJob) -> Markup {
    let words = visit.words;
    match job.stage {
        Stage::Running => running(visit, job),
        Stage::Stopped => html! {
            (Notice::warning(&words.say("estimates-stopped")).body(html! { p { (isolate(&job.run.plan.name)) } }))
            form method="post" action="/estimates/go-on" { (visit.hidden()) (quiet_button(&words.say("estimates-go-on"))) }
        },
        Stage::Done if is_kept(state, job) => html! {},
        Stage::Done => html! {
            (Notice::done(&words.say("estimates-done")).body(html! { p { (isolate(&job.run.plan.name)) } })
                .next(words.say("estimates-done-next")))
            p { (link_button("/estimates/now", &words.say("estimates-look"))) }
        },
    }
}

/// True when the run that was last stands among the kept ones.
pub fn is_kept(state: &State, job: &EstimateJob) -> bool {
    state.estimates().all().iter().any(|kept| kept.run == *job.run)
}

fn running(visit: &Visit, job: &EstimateJob) -> Markup {
    let words = visit.words;
    let told = words.say_with("estimates-running", &[("done", job.done.into()), ("of", job.of.into())]);
    let asking = job.asking.as_ref().map(|(method, part)| {
        let part = part_name(words, job.run.plan.by, part);
        let method = words.code("method", method.code());
        if part.is_empty() { method } else { format!("{method}, {}", plain(&part)) }
    });
    html! {
        (Notice::info(&told).body(html! {
            p { (isolate(&job.run.plan.name)) }
            progress value=(job.done) max=(job.of.max(1)) { (told) }
            @if let Some(asking) = asking { p { (words.say_with("estimates-now", &[("what", asking.into())])) } }
            p { (words.say("estimates-running-text")) }
        }))
        form method="post" action="/estimates/stop" { (visit.hidden()) (quiet_button(&words.say("estimates-stop"))) }
    }
}

fn kept(words: &Words, state: &State) -> Markup {
    let all = state.estimates().all();
    if all.is_empty() {
        return empty(&words.say("estimates-none"), &words.say("estimates-none-text"), None);
    }
    let columns = [
        "estimates-name",
        "estimates-definition",
        "estimates-results",
        "estimates-standing",
        "desk-who-says-it",
    ];
    let columns = columns.map(|key| Column::text(&words.say(key)));
    let rows = all.into_iter().map(|run| row(words, state, run));
    html! { (Table::new(&words.say("estimates-title"), columns).below_its_heading().rows(rows)) }
}

fn row(words: &Words, state: &State, run: &Run) -> Vec<Markup> {
    let plan = &run.run.plan;
    let found = plan.definition.find(state);
    let offered = first_offered(state, run);
    vec![
        html! { a href={ "/estimates/" (run.id) } { (isolate(&plan.name)) } },
        html! {
            @match found {
                Some(found) => a href={ "/definitions/" (plan.definition) } { (called_plain(words, plan.definition, &found)) },
                None => (words.say("figures-definition-gone")),
            }
        },
        result(words, state, run, offered),
        html! {
            @if run.withdrawn.is_some() { (words.say("estimates-withdrawn")) }
            @else if offered.is_some() { (words.say("estimates-may-be-public")) }
            @else { (words.say("estimates-may-not")) }
        },
        said::entered(words, state, run.kept),
    ]
}

/// The first method whose figure may be public.
pub fn first_offered(state: &State, run: &Run) -> Option<Method> {
    FIRST.into_iter().find(|method| against(state, run.id, *method).is_empty())
}

fn result(words: &Words, state: &State, run: &Run, offered: Option<Method>) -> Markup {
    let called = definition(words, state, &run.run.plan);
    let answers = all_together(words, &run.run);
    let of = offered.and_then(|method| answers.iter().find(|answered| answered.method == method.code()));
    match of.and_then(|answered| sentence(words, &called, answered)) {
        Some(said) => isolate(&said),
        None => {
            let documented = run.run.input.documented() as f64;
            html! { (words.say("estimates-documented")) ": " (words.decimal(documented, 0)) }
        }
    }
}

/// The button that keeps what was found.
pub fn keep(visit: &Visit) -> Markup {
    let words = visit.words;
    html! {
        form.form method="post" action="/estimates/keep" {
            (visit.hidden())
            p { (words.say("estimates-keep-text")) }
            (button(&words.say("estimates-keep")))
        }
    }
}

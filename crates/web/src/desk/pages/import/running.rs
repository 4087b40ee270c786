//! A list while it is being entered, and what became of it.

use crate::desk::Visit;
use crate::desk::pages::refused;
use crate::look::{Notice, button, link_button, quiet_button, quiet_link_button};
use maud::{Markup, html};
use office::jobs::{Job, Stage};
use register::State;

/// What the page says of a list that has begun to be entered.
pub fn section(visit: &Visit, state: &State, job: &Job) -> Markup {
    let words = visit.words;
    let (done, of) = job.so_far();
    let told = words.say_with("import-so-far", &[("done", done.into()), ("of", of.into())]);
    match job.stage() {
        Stage::Parsed => html! {},
        Stage::Running => html! {
            (Notice::info(&told).body(html! {
                progress value=(done) max=(of.max(1)) { (told) }
                p { (words.say("import-look-again-text")) }
            }))
            (quiet_link_button(&format!("/import/{}", job.id), &words.say("import-look-again")))
            (form(visit, job, "stop", quiet_button(&words.say("import-stop"))))
        },
        Stage::Done => html! {
            (Notice::done(&words.say("import-done")).body(html! { p { (told) } }))
            (links(visit, state, job))
        },
        Stage::Stopped => html! {
            (Notice::warning(&words.say("import-stopped")).body(html! { p { (told) } }))
            (go_on(visit, job))
            (links(visit, state, job))
        },
        Stage::Refused(refusal) => {
            html! { (refused(words, &refusal)) (go_on(visit, job)) (links(visit, state, job)) }
        }
        Stage::Failed => html! {
            (Notice::refused(&words.say("import-failed")).next(words.say("import-failed-next")))
            (go_on(visit, job))
            (links(visit, state, job))
        },
    }
}

fn go_on(visit: &Visit, job: &Job) -> Markup {
    form(visit, job, "enter", button(&visit.words.say("import-go-on")))
}

/// A form of one button.
pub fn form(visit: &Visit, job: &Job, to: &str, button: Markup) -> Markup {
    html! { form method="post" action={ "/import/" (job.id) "/" (to) } { (visit.hidden()) (button) } }
}

/// To the list and to its entry in the log, once it has one.
fn links(visit: &Visit, state: &State, job: &Job) -> Markup {
    let words = visit.words;
    let Some(line) = state.act(job.id) else { return html! {} };
    let mut things = line.things().map(|number| state.thing(number));
    let list = things.find(|thing| thing.kind() == Some(register::Kind::List)).map(|list| list.id);
    html! {
        div.buttons {
            @if let Some(list) = list { (link_button(&format!("/people?list={list}"), &words.say("import-see-list"))) }
            (quiet_link_button(&format!("/log/{}", job.id), &words.say("import-see-log")))
        }
    }
}

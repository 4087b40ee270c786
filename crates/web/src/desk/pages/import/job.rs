//! One list that is being brought in: looked at, corrected, entered, stopped, forgotten.

use super::{columns, dry, running};
use crate::desk::{Answer, Turned, Visit, answer};
use crate::look::{Area, Head, breadcrumbs, button, quiet_button};
use axum::http::HeaderValue;
use maud::{Markup, html};
use office::jobs::{Job, Stage};
use register::{ActId, State};
use std::sync::Arc;

fn find(visit: &Visit) -> Result<Arc<Job>, Turned> {
    let id = ActId::from_hex(visit.part("job")).ok_or(Turned::NotThere)?;
    visit.desk.office.jobs().find(visit.signed_in()?.member, id).ok_or(Turned::NotThere)
}

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let (words, job) = (visit.words, find(visit)?);
    let title = job.plan().title.clone();
    let body = visit.read(|known| {
        html! {
            (breadcrumbs(words, &[("/import", &words.say("import-title"))], &title))
            (Head::of(&title))
            @if job.stage() == Stage::Parsed { (parsed(visit, &known.state, &job)) }
            @else { (running::section(visit, &known.state, &job)) }
        }
    })?;
    let mut answer = visit.page(Some(Area::Import), &title, body)?;
    if job.stage() == Stage::Running {
        // The page looks again by itself; no script is needed for it.
        answer.headers_mut().insert("refresh", HeaderValue::from_static("2"));
    }
    Ok(answer)
}

fn parsed(visit: &Visit, state: &State, job: &Job) -> Markup {
    let (words, plan, found) = (visit.words, job.plan(), job.dry());
    let enter = words.say_with("import-enter", &[("count", found.entered.into())]);
    html! {
        section {
            h2 { (words.say("import-understood")) }
            (columns::understood(words, job))
            (dry::of_file(words, job))
        }
        section {
            h2 { (words.say("import-columns")) }
            p { (words.say("import-columns-lead")) }
            (columns::form(visit, job, &plan))
        }
        section {
            h2 { (words.say("import-dry")) }
            (dry::counts(words, &found))
            div.buttons {
                @if found.entered > 0 { (running::form(visit, job, "enter", button(&enter))) }
                (running::form(visit, job, "forget", quiet_button(&words.say("import-forget"))))
            }
            p.soft { (words.say("import-enter-text")) }
        }
        (dry::section(visit, state, (job, &found)))
    }
}

/// Reads the list anew with the columns that were chosen.
pub fn change(visit: &Visit) -> Answer {
    let job = find(visit)?;
    job.change(columns::read(visit, &job)?);
    go_back(&job)
}

/// Enters the list, or what is missing of it, on a thread of its own.
pub fn enter(visit: &Visit) -> Answer {
    let job = find(visit)?;
    job.start(&visit.desk.office, visit.signed_in()?);
    go_back(&job)
}

/// Asks it to stop after the part that is being entered.
pub fn stop(visit: &Visit) -> Answer {
    let job = find(visit)?;
    job.stop();
    go_back(&job)
}

/// Forgets the file; what was entered stays.
pub fn forget(visit: &Visit) -> Answer {
    let job = find(visit)?;
    visit.desk.office.jobs().drop_one(job.member, job.id);
    answer::go_to("/import")
}

fn go_back(job: &Job) -> Answer {
    answer::go_to(&format!("/import/{}", job.id))
}

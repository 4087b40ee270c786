//! Opening and closing the office, and what belongs to every page: the first one, the language, pictures and style.

use crate::desk::answer::{self, Answer, Turned};
use crate::desk::gate::{LANGUAGE, SESSION, TICKET, no_cookie, secret_cookie, session_cookie};
use crate::desk::openings::{Outcome, Standing, Ticket};
use crate::desk::{Visit, again, routes};
use crate::look::{Field, Head, Notice, assets, button, quiet_link_button};
use crate::words::{Lang, Words};
use axum::http::{HeaderValue, header};
use axum::response::Response;
use maud::{Markup, html};
use office::{NotIn, Progress};
use std::sync::Arc;

/// The first page of whoever is signed in.
pub fn home(visit: &Visit) -> Answer {
    let first = visit.role.is_some_and(|role| routes::lets_in(role, "/people"));
    answer::go_to(if first { "/people" } else { "/closed" })
}

/// The page of a closed office.
pub fn page(visit: &Visit) -> Answer {
    visit.page(None, &visit.words.say("desk-open-title"), form(visit, again::promise(visit)))
}

fn form(visit: &Visit, notice: Option<Notice>) -> Markup {
    let words = visit.words;
    let back = visit.asked.given("back").or(visit.sent.given("back")).unwrap_or("/");
    html! {
        (Head::new(&words.say("desk-open-title")).lead(&words.say("desk-open-lead")))
        @if let Some(notice) = notice { (notice) }
        form.form method="post" action="/open" {
            input type="hidden" name="back" value=(back);
            (Field::passphrase("passphrase", &words.say("desk-open-passphrase"))
                .hint(&words.say("desk-open-passphrase-hint")))
            (button(&words.say("desk-open")))
            p.hint { (words.say("desk-open-waiting")) }
        }
    }
}

/// Opens the office, or says why not; when that takes longer, leads to the page that shows how far it is.
pub fn open(visit: &Visit) -> Answer {
    let (office, openings) = (Arc::clone(&visit.desk.office), &visit.desk.openings);
    let (ticket, now) = (Ticket(office.chance().bytes()), office.clock().now());
    let typed = visit.sent.text("passphrase").to_owned();
    let back = own_address(visit.sent.text("back"));
    let work = {
        let (office, typed) = (Arc::clone(&office), typed.clone());
        move |progress: &Progress| office.sign_in(&typed, progress)
    };
    if openings.begin((ticket, now), back, work).is_none() {
        return ended(visit, office.sign_in(&typed, &Progress::default()), back);
    }
    match openings.wait(ticket, now) {
        Standing::Ended(outcome, back) => ended(visit, outcome, &back),
        Standing::UnderWay(..) | Standing::Unknown => {
            with_cookie(answer::go_to("/opening")?, &secret_cookie(TICKET, &ticket.0))
        }
    }
}

/// How far the opening has come. The page looks again by itself until it has ended; no script is needed for it.
pub fn opening(visit: &Visit) -> Answer {
    let now = visit.desk.office.clock().now();
    let Some(ticket) = visit.ticket else { return answer::go_to("/") };
    match visit.desk.openings.look(ticket, now) {
        Standing::Ended(outcome, back) => with_cookie(ended(visit, outcome, &back)?, &no_cookie(TICKET)),
        Standing::Unknown => with_cookie(answer::go_to("/")?, &no_cookie(TICKET)),
        Standing::UnderWay(done, of) => {
            let title = visit.words.say("desk-opening");
            let mut answer = visit.page(None, &title, how_far(visit.words, done, of))?;
            answer.headers_mut().insert("refresh", HeaderValue::from_static("1"));
            Ok(answer)
        }
    }
}

fn how_far(words: &Words, done: u64, of: u64) -> Markup {
    let told = if of == 0 {
        words.say("desk-opening-passphrase")
    } else {
        words.say_with("desk-opening-so-far", &[("done", done.min(of).into()), ("of", of.into())])
    };
    html! {
        (Head::new(&words.say("desk-opening")).lead(&words.say("desk-opening-lead")))
        (Notice::info(&told).body(html! {
            @if of == 0 { progress { (told) } } @else { progress value=(done.min(of)) max=(of) { (told) } }
        }))
        p { (quiet_link_button("/opening", &words.say("desk-opening-look"))) }
    }
}

fn ended(visit: &Visit, outcome: Outcome, back: &str) -> Answer {
    match outcome {
        Ok(session) => {
            visit.desk.kept.remember(&session);
            let back = if again::waits_for(visit, session.member) { "/kept" } else { back };
            with_cookie(answer::go_to(back)?, &session_cookie(&session))
        }
        Err(NotIn::Fault(fault)) => Err(Turned::Failed(fault)),
        Err(not_in) => {
            let title = visit.words.say("desk-open-title");
            visit.mend(None, &title, form(visit, Some(why_not(visit, &not_in))))
        }
    }
}

fn why_not(visit: &Visit, not_in: &NotIn) -> Notice {
    let words = visit.words;
    let (what, next) = match not_in {
        NotIn::NotAPassphrase(_) => ("desk-open-not-six-words", "desk-open-passphrase-hint"),
        NotIn::NobodyHasIt => ("desk-open-refused", "desk-open-refused-next"),
        NotIn::HasLeft => ("desk-open-has-left", "desk-open-has-left-next"),
        NotIn::CannotOpen | NotIn::Fault(_) => ("desk-open-cannot", "desk-open-cannot-next"),
    };
    Notice::refused(&words.say(what)).next(words.say(next))
}

/// Closes the office for everybody.
pub fn close(visit: &Visit) -> Answer {
    visit.desk.office.close();
    visit.desk.kept.forget_all();
    let mut answer = with_cookie(answer::go_to("/closed")?, &no_cookie(SESSION))?;
    answer = with_cookie(answer, &no_cookie(again::KEY))?;
    answer.headers_mut().insert("clear-site-data", HeaderValue::from_static("\"cache\", \"storage\""));
    Ok(answer)
}

/// Says that the office is closed now.
pub fn closed(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("desk-closed-title");
    let body = html! {
        (Head::new(&title).lead(&words.say("desk-closed-text")))
        p { (crate::look::link_button("/open", &words.say("desk-open"))) }
    };
    visit.page(None, &title, body)
}

/// Chooses a language and goes back.
pub fn language(visit: &Visit) -> Answer {
    let lang = Lang::from_code(visit.part("lang")).ok_or(Turned::NotThere)?;
    let answer = answer::go_to(own_address(visit.asked.text("back")))?;
    with_cookie(
        answer,
        &format!("{LANGUAGE}={}; HttpOnly; SameSite=Lax; Path=/; Max-Age=31536000", lang.code()),
    )
}

/// A picture, the style, a font.
pub fn asset(visit: &Visit) -> Answer {
    let (content_type, bytes) = assets::find(&visit.path).ok_or(Turned::NotThere)?;
    answer::file(content_type, None, bytes.to_vec())
}

fn with_cookie(mut answer: Response, cookie: &str) -> Answer {
    if let Ok(value) = HeaderValue::from_str(cookie) {
        answer.headers_mut().append(header::SET_COOKIE, value);
    }
    Ok(answer)
}

/// An address of our own: anything else leads to the first page.
pub fn own_address(address: &str) -> &str {
    let ours =
        address.starts_with('/') && !address.starts_with("//") && !address.contains(['\\', '\r', '\n']);
    if ours { address } else { "/" }
}

#[cfg(test)]
mod tests {
    use super::own_address;

    #[test]
    fn nobody_is_sent_to_a_foreign_address() {
        assert_eq!(own_address("/people?page=2"), "/people?page=2");
        for foreign in ["", "https://example.org", "//example.org", "/\\example.org", "people"] {
            assert_eq!(own_address(foreign), "/", "{foreign}");
        }
    }
}

//! Opening and closing the office, and what belongs to every page: the first one, the language, pictures and style.

use crate::desk::answer::{self, Answer, Turned};
use crate::desk::gate::{LANGUAGE, SESSION, session_cookie};
use crate::desk::{Visit, routes};
use crate::look::{Field, Head, Notice, assets, button};
use crate::words::Lang;
use axum::http::{HeaderValue, header};
use axum::response::Response;
use maud::{Markup, html};
use office::{NotIn, Progress};

/// The first page of whoever is signed in.
pub fn home(visit: &Visit) -> Answer {
    let first = visit.role.is_some_and(|role| routes::lets_in(role, "/people"));
    answer::go_to(if first { "/people" } else { "/closed" })
}

/// The page of a closed office.
pub fn page(visit: &Visit) -> Answer {
    visit.page(None, &visit.words.say("desk-open-title"), form(visit, None))
}

fn form(visit: &Visit, refused: Option<Notice>) -> Markup {
    let words = visit.words;
    let back = visit.asked.given("back").or(visit.sent.given("back")).unwrap_or("/");
    html! {
        (Head::new(&words.say("desk-open-title")).lead(&words.say("desk-open-lead")))
        @if let Some(notice) = refused { (notice) }
        form.form method="post" action="/open" {
            input type="hidden" name="back" value=(back);
            (Field::passphrase("passphrase", &words.say("desk-open-passphrase"))
                .hint(&words.say("desk-open-passphrase-hint")))
            (button(&words.say("desk-open")))
            p.hint { (words.say("desk-open-waiting")) }
        }
    }
}

/// Opens the office, or says why not.
pub fn open(visit: &Visit) -> Answer {
    match visit.desk.office.sign_in(visit.sent.text("passphrase"), &Progress::default()) {
        Ok(session) => {
            let answer = answer::go_to(own_address(visit.sent.text("back")))?;
            with_cookie(answer, &session_cookie(&session))
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
    let mut answer = with_cookie(
        answer::go_to("/closed")?,
        &format!("{SESSION}=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0"),
    )?;
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
fn own_address(address: &str) -> &str {
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

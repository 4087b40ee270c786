//! A form whose session had ended: kept for its writer, and shown again when they are back. It is never sent by itself.
//!
//! The form's own page shows it, as after a refusal: the page runs with [`Sending::ShownAgain`], and then the one way to
//! a change ([`Visit::acting`]) refuses. A page that shows no form lists what was typed as it stands.

use super::Visit;
use super::answer::{self, Answer, Turned, go_to};
use super::gate::{bytes_of, no_cookie, secret_cookie, turn_away};
use super::kept::{BrowserKey, Moment, SentForm};
use super::routes::{Method, Route};
use super::visit::Sending;
use crate::fields::Fields;
use crate::look::{Head, Notice, button, isolate, link_button};
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};
use register::MemberId;

/// The cookie with which a browser opens what was kept for it.
pub const KEY: &str = "kept";

/// Whose form this is, by the token of a session that has ended.
pub fn writer(visit: &Visit) -> Option<MemberId> {
    visit.desk.kept.writer(&bytes_of(visit.sent.text("token"))?)
}

/// Opening and closing are no forms that somebody filled in.
pub fn can_be_shown(route: &Route) -> bool {
    !matches!(route.path, "/open" | "/close")
}

/// Keeps a form for its writer and leads to the page that opens the office; `None` for a form of nobody we know.
pub fn keep(visit: &Visit, route: &'static Route) -> Option<Response> {
    let member = writer(visit).filter(|_| can_be_shown(route))?;
    let office = &visit.desk.office;
    let key = visit.key.unwrap_or_else(|| BrowserKey(office.chance().bytes()));
    let form = SentForm {
        route,
        path: visit.path.clone(),
        parts: visit.parts.clone(),
        asked: visit.asked.clone(),
        sent: visit.sent.clone(),
    };
    let at = Moment { now: office.clock().now(), nonce: office.chance().bytes() };
    let is_kept = visit.desk.kept.keep(member, key, form, at);
    let ask = Fields::default().with("kept", Some(if is_kept { "yes" } else { "no" })).as_query();
    let mut answer = go_to(&format!("/open{ask}")).ok()?;
    if let Ok(cookie) = HeaderValue::from_str(&secret_cookie(KEY, &key.0)) {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Some(answer)
}

/// True when forms wait for this member in this browser.
pub fn waits_for(visit: &Visit, member: MemberId) -> bool {
    !found(visit, member).is_empty()
}

fn found(visit: &Visit, member: MemberId) -> Vec<SentForm> {
    let now = visit.desk.office.clock().now();
    visit.key.map_or_else(Vec::new, |key| visit.desk.kept.of(member, key, now))
}

/// What the page that opens the office says of a form that was just kept.
pub fn promise(visit: &Visit) -> Option<Notice> {
    let words = visit.words;
    match visit.asked.text("kept") {
        "yes" => Some(Notice::info(&words.say("desk-kept")).next(words.say("desk-kept-next"))),
        "no" => {
            Some(Notice::warning(&words.say("desk-kept-too-long")).next(words.say("desk-kept-too-long-next")))
        }
        _ => None,
    }
}

/// The form that was kept last, as its own page shows it; `?form=2` is the one before.
pub fn page(visit: &Visit) -> Answer {
    let session = visit.signed_in()?;
    let number: usize = visit.asked.text("form").parse().unwrap_or(1);
    let mut forms = found(visit, session.member);
    let more = forms.len().saturating_sub(1);
    if number == 0 || number > forms.len() {
        return none(visit);
    }
    let form = forms.swap_remove(number - 1);
    if form.route.method != Method::Post || !visit.role.is_some_and(|role| form.route.who.lets_in(role)) {
        return Err(Turned::NotForThisRole);
    }
    let shown = Visit {
        path: form.path,
        parts: form.parts,
        asked: form.asked,
        sent: form.sent,
        upload: None,
        sending: Sending::ShownAgain,
        kept_beside: more,
        ..visit.clone()
    };
    let mut answer = (form.route.answer)(&shown).unwrap_or_else(|turned| turn_away(&shown, turned));
    if answer.status() == StatusCode::UNPROCESSABLE_ENTITY {
        // Nothing was sent here: the page that was asked for is this form.
        *answer.status_mut() = StatusCode::OK;
    }
    Ok(answer)
}

fn none(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("desk-kept-none");
    let body = html! {
        (Head::new(&title).lead(&words.say("desk-kept-none-text")))
        p { (link_button("/", &words.say("desk-back"))) }
    };
    let mut answer = visit.page(None, &title, body)?;
    if let Ok(cookie) = HeaderValue::from_str(&no_cookie(KEY)) {
        answer.headers_mut().append(header::SET_COOKIE, cookie);
    }
    Ok(answer)
}

/// What stands above every form that is shown again.
pub fn above(visit: &Visit) -> Markup {
    let words = visit.words;
    html! {
        @if visit.sending == Sending::ShownAgain {
            (Notice::warning(&words.say("desk-shown-again")).next(words.say("desk-shown-again-next")))
            @if visit.kept_beside > 0 {
                p { @for number in 1..=visit.kept_beside + 1 {
                    a href={ "/kept?form=" (number) } { (words.say_with("desk-kept-form", &[("number", number.into())])) } " "
                } }
            }
        }
    }
}

/// What was typed as it stands, with a button that sends it: for a page that cannot show its form.
pub fn listed(visit: &Visit) -> Response {
    let words = visit.words;
    let title = words.say("desk-shown-again");
    let typed: Vec<_> = visit.sent.pairs().filter(|(name, _)| !matches!(*name, "token" | "act")).collect();
    let body = html! {
        (Head::new(&title))
        form.form method="post" action={ (visit.path) (visit.asked.as_query()) } {
            (visit.hidden())
            @for (name, text) in &typed { input type="hidden" name=(name) value=(text); }
            ul.list { @for (_, text) in typed.iter().filter(|(_, text)| !text.is_empty()) { li { (isolate(text)) } } }
            (button(&words.say("desk-send-again")))
        }
        p { (link_button("/", &words.say("desk-back"))) }
    };
    let page = answer::html(visit.framed(None, &title, body));
    page.unwrap_or_else(|_| StatusCode::SEE_OTHER.into_response())
}

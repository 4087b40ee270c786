//! The gate: every request to the desk passes here, and what it says is looked at before any page sees it.
//!
//! It finds the session, keeps out whom the table does not let in, refuses a change that does not come from one of our
//! forms, and turns failures into pages. Pages are plain functions and run apart from the threads that serve.

use super::again;
use super::answer::{Answer, Turned, go_to};
use super::kept::BrowserKey;
use super::openings::Ticket;
use super::routes::{Method, Route, Who};
use super::visit::Sending;
use super::{Desk, Visit};
use crate::fields::{Fields, Upload};
use crate::look::{Notice, link_button};
use crate::words::{Lang, words};
use axum::RequestPartsExt;
use axum::body::to_bytes;
use axum::extract::{FromRequest, Multipart, RawPathParams, Request};
use axum::http::{HeaderMap, StatusCode, header, request::Parts};
use axum::response::{IntoResponse, Response};
use maud::html;
use office::{Session, Token};
use std::sync::Arc;
use subtle::ConstantTimeEq;

/// The cookie that holds the session's token.
pub const SESSION: &str = "desk";
/// The cookie of whoever waits until the office has opened.
pub const TICKET: &str = "opening";
/// The cookie that holds the chosen language.
pub const LANGUAGE: &str = "language";
/// The largest form, and the largest file with a form.
const LARGEST_FORM: usize = 2 << 20;
const LARGEST_FILE: usize = 64 << 20;

/// Lets a request through to its page.
pub async fn pass(desk: Arc<Desk>, route: &'static Route, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let mut visit = visit(desk, &mut parts).await;
    let admitted = admit(&visit, route);
    if route.method == Method::Get {
        return match admitted {
            Ok(()) => answer(visit, route.answer).await,
            Err(turned) => turn_away(&visit, turned),
        };
    }
    let is_ours = same_origin(&parts.headers);
    match admitted {
        Ok(()) if !is_ours => return turn_away(&visit, Turned::NotOurForm),
        Err(turned) if !is_ours || !matches!(turned, Turned::Closed) => return turn_away(&visit, turned),
        Ok(()) | Err(_) => {}
    }
    match (read_form(Request::from_parts(parts, body)).await, admitted) {
        (Some((fields, upload)), Ok(())) => {
            (visit.sent, visit.upload) = (fields, upload.map(Arc::new));
            sent(visit, route).await
        }
        // Nobody is signed in: what one of us typed is kept for them.
        (Some((fields, _)), Err(turned)) => {
            visit.sent = fields;
            again::keep(&visit, route).unwrap_or_else(|| turn_away(&visit, turned))
        }
        (None, Ok(())) => turn_away(&visit, Turned::NotOurForm),
        (None, Err(turned)) => turn_away(&visit, turned),
    }
}

/// A form that came from somebody whom its page lets in.
async fn sent(mut visit: Visit, route: &'static Route) -> Response {
    let Some(member) = visit.member() else {
        return answer(visit, route.answer).await;
    };
    if bool::from(visit.sent.text("token").as_bytes().ct_eq(visit.token().as_bytes())) {
        visit.desk.kept.forget_sent(member, visit.sent.text("act"));
        return answer(visit, route.answer).await;
    }
    // Written in an earlier session of the same member: shown again and not sent.
    if again::writer(&visit) == Some(member) && again::can_be_shown(route) {
        visit.sending = Sending::ShownAgain;
        visit.upload = None;
        return answer(visit, route.answer).await;
    }
    turn_away(&visit, Turned::NotOurForm)
}

/// Answers for an address that is not in the table.
pub async fn nowhere(desk: Arc<Desk>, request: Request) -> Response {
    let (mut parts, _) = request.into_parts();
    turn_away(&visit(desk, &mut parts).await, Turned::NotThere)
}

/// Runs a page apart from the threads that serve.
pub async fn answer(visit: Visit, page: fn(&Visit) -> Answer) -> Response {
    let kept = visit.clone();
    match tokio::task::spawn_blocking(move || page(&visit)).await {
        Ok(Ok(answer)) => answer,
        Ok(Err(turned)) => turn_away(&kept, turned),
        Err(panicked) => {
            tracing::error!(cause = %panicked, "a page failed");
            failed(&kept)
        }
    }
}

async fn visit(desk: Arc<Desk>, parts: &mut Parts) -> Visit {
    let params = parts.extract::<RawPathParams>().await.ok();
    let listed = params.iter().flatten().map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
    let session = secret(&parts.headers, SESSION).and_then(|token| desk.office.session(Token(token)));
    let member = session.as_ref().and_then(|session| {
        desk.office
            .read(|known| known.state.members().find(session.member).map(|member| member.account.clone()))?
    });
    Visit {
        words: words(language(&parts.headers)),
        role: member.as_ref().map(|member| member.role),
        member: member.map_or_else(String::new, |member| member.name.into()),
        session,
        path: parts.uri.path().to_owned(),
        parts: listed,
        asked: Fields::read(parts.uri.query().unwrap_or_default().as_bytes()),
        sent: Fields::default(),
        upload: None,
        key: secret(&parts.headers, again::KEY).map(BrowserKey),
        ticket: secret(&parts.headers, TICKET).map(Ticket),
        sending: Sending::Now,
        kept_beside: 0,
        desk,
    }
}

fn admit(visit: &Visit, route: &Route) -> Result<(), Turned> {
    match (route.who, visit.role) {
        (Who::Anyone, _) => Ok(()),
        (Who::Members(_), None) => Err(Turned::Closed),
        (who, Some(role)) if who.lets_in(role) => Ok(()),
        _ => Err(Turned::NotForThisRole),
    }
}

/// A browser says where a form comes from; one that does not say is let on to the form's own token.
fn same_origin(headers: &HeaderMap) -> bool {
    let text = |name: &str| headers.get(name).and_then(|value| value.to_str().ok());
    match (text("sec-fetch-site"), text("origin")) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => {
            let host = text("host").unwrap_or_default();
            origin.split_once("://").is_some_and(|(_, from)| !host.is_empty() && from == host)
        }
        (None, None) => true,
    }
}

async fn read_form(request: Request) -> Option<(Fields, Option<Upload>)> {
    let kind = request.headers().get(header::CONTENT_TYPE)?.to_str().ok()?.to_owned();
    if kind.starts_with("multipart/form-data") {
        read_multipart(request).await
    } else {
        let bytes = to_bytes(request.into_body(), LARGEST_FORM).await.ok()?;
        Some((Fields::read(&bytes), None))
    }
}

async fn read_multipart(mut request: Request) -> Option<(Fields, Option<Upload>)> {
    axum::extract::DefaultBodyLimit::max(LARGEST_FILE).apply(&mut request);
    let mut form = Multipart::from_request(request, &()).await.ok()?;
    let (mut fields, mut upload) = (Vec::new(), None);
    while let Some(field) = form.next_field().await.ok()? {
        let name = field.name().unwrap_or_default().to_owned();
        match field.file_name().map(str::to_owned) {
            Some(file) => upload = Some(Upload { name: file, bytes: field.bytes().await.ok()?.to_vec() }),
            None => fields.push((name, field.text().await.ok()?)),
        }
    }
    Some((Fields::from_pairs(fields), upload.filter(|file| !file.name.is_empty())))
}

fn cookie<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let all = headers.get_all(header::COOKIE).into_iter().filter_map(|value| value.to_str().ok());
    all.flat_map(|line| line.split(';')).find_map(|pair| pair.trim().strip_prefix(name)?.strip_prefix('='))
}

/// The 32 bytes that a cookie of ours holds.
fn secret(headers: &HeaderMap, name: &str) -> Option<[u8; 32]> {
    bytes_of(cookie(headers, name)?)
}

/// 32 bytes from 64 digits.
pub fn bytes_of(text: &str) -> Option<[u8; 32]> {
    let (one, other) = text.split_at_checked(32)?;
    let halves = [register::ThingId::from_hex(one)?.0, register::ThingId::from_hex(other)?.0];
    halves.as_flattened().try_into().ok()
}

/// The `Set-Cookie` line of a session that begins.
pub fn session_cookie(session: &Session) -> String {
    secret_cookie(SESSION, &session.token.0)
}

/// The `Set-Cookie` line of a secret that lasts as long as the browser is open.
pub fn secret_cookie(name: &str, secret: &[u8; 32]) -> String {
    let digits: String = secret.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("{name}={digits}; HttpOnly; SameSite=Strict; Path=/")
}

/// The `Set-Cookie` line that takes a cookie away.
pub fn no_cookie(name: &str) -> String {
    format!("{name}=; HttpOnly; SameSite=Strict; Path=/; Max-Age=0")
}

fn language(headers: &HeaderMap) -> Lang {
    let chosen = cookie(headers, LANGUAGE).and_then(Lang::from_code);
    let accepted = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
    chosen.unwrap_or_else(|| Lang::from_header(accepted.unwrap_or_default()))
}

/// The page for a visitor who is turned away.
pub fn turn_away(visit: &Visit, turned: Turned) -> Response {
    let words = visit.words;
    let (status, what, next) = match turned {
        Turned::Closed => {
            let back = format!("{}{}", visit.path, visit.asked.as_query());
            let ask = Fields::default().with("back", Some(&back)).as_query();
            return go_to(&format!("/open{ask}")).unwrap_or_else(|_| StatusCode::SEE_OTHER.into_response());
        }
        Turned::NotThere => (StatusCode::NOT_FOUND, "desk-nowhere", "desk-nowhere-next"),
        Turned::NotForThisRole => {
            (StatusCode::FORBIDDEN, "desk-not-for-this-role", "desk-not-for-this-role-next")
        }
        Turned::NotOurForm => (StatusCode::FORBIDDEN, "desk-not-our-form", "desk-not-our-form-next"),
        Turned::NotSent => return again::listed(visit),
        Turned::Refused(refusal) => {
            let notice = super::pages::refused(words, &refusal);
            return page(visit, StatusCode::UNPROCESSABLE_ENTITY, "desk-refused", notice);
        }
        Turned::Failed(fault) => {
            tracing::error!(cause = %fault, "the office failed");
            return failed(visit);
        }
    };
    page(visit, status, what, Notice::refused(&words.say(what)).next(words.say(next)))
}

fn failed(visit: &Visit) -> Response {
    let words = visit.words;
    let notice = Notice::refused(&words.say("desk-failed")).next(words.say("desk-failed-next"));
    page(visit, StatusCode::INTERNAL_SERVER_ERROR, "desk-failed", notice)
}

fn page(visit: &Visit, status: StatusCode, title: &str, notice: Notice) -> Response {
    let title = visit.words.say(title);
    let body = html! { (notice) p { (link_button("/", &visit.words.say("desk-back"))) } };
    let html = visit.framed(None, &title, body).into_string();
    (status, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
}

//! What a page answers, and the ways in which it can turn a visitor away.

use super::Visit;
use crate::drawing::{Drawing, Width, png};
use axum::body::Body;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maud::Markup;
use office::{Fault, NotDone};
use register::Refusal;

/// A page, or why there is none.
pub type Answer = Result<Response, Turned>;

/// Why a visitor was turned away.
#[derive(Debug)]
pub enum Turned {
    /// The office is closed: the page that opens it comes first.
    Closed,
    /// There is no such page or thing.
    NotThere,
    /// The member's role does not let them in.
    NotForThisRole,
    /// The form did not come from one of our pages, or the session has ended since.
    NotOurForm,
    /// The form was shown again and not sent, and its page cannot show what was typed: it is listed as it stands.
    NotSent,
    /// An act was refused where no form could show it.
    Refused(Refusal),
    /// The office failed; the cause is in the log.
    Failed(Fault),
}

impl From<NotDone> for Turned {
    fn from(not_done: NotDone) -> Turned {
        match not_done {
            NotDone::Refused(refusal) => Turned::Refused(refusal),
            NotDone::Closed => Turned::Closed,
            NotDone::Fault(fault) => Turned::Failed(fault),
        }
    }
}

impl From<Fault> for Turned {
    fn from(fault: Fault) -> Turned {
        Turned::Failed(fault)
    }
}

/// A page of HTML.
pub fn html(markup: Markup) -> Answer {
    Ok((StatusCode::OK, [(header::CONTENT_TYPE, "text/html; charset=utf-8")], markup.into_string())
        .into_response())
}

/// A page of HTML that says that a form must be mended.
pub fn mend(markup: Markup) -> Answer {
    let mut answer = html(markup)?;
    *answer.status_mut() = StatusCode::UNPROCESSABLE_ENTITY;
    Ok(answer)
}

/// Go on to another page of ours.
pub fn go_to(address: &str) -> Answer {
    let mut answer = StatusCode::SEE_OTHER.into_response();
    let address = HeaderValue::from_str(address).unwrap_or(HeaderValue::from_static("/"));
    answer.headers_mut().insert(header::LOCATION, address);
    Ok(answer)
}

/// A chart or map, by the ending of the address: `.svg` is the drawing, to be saved under that name; `-phone.png` and
/// `.png` are pictures that every browser shows.
pub fn drawing(visit: &Visit, drawn: impl FnOnce(Width) -> Result<Drawing, Turned>) -> Answer {
    let name = visit.path.rsplit('/').next().unwrap_or_default();
    if name.ends_with(".svg") {
        return file("image/svg+xml", Some(name), drawn(Width::Desk)?.svg.into_bytes());
    }
    let width = if name.ends_with("-phone.png") { Width::Phone } else { Width::Desk };
    file("image/png", None, png(&drawn(width)?.svg, 2.0).ok_or(Turned::NotThere)?)
}

/// A file to show or, with a name, to save.
pub fn file(content_type: &'static str, save_as: Option<&str>, bytes: Vec<u8>) -> Answer {
    let mut answer = Body::from(bytes).into_response();
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(content_type));
    if let Some(name) = save_as {
        let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
        let name: String = name.chars().map(|c| if plain(c) { c } else { '-' }).collect();
        if let Ok(value) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
            answer.headers_mut().insert(header::CONTENT_DISPOSITION, value);
        }
    }
    Ok(answer)
}

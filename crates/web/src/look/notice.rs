//! Notices: what happened or is refused, where, and what to do next.
//!
//! A notice has a mark and words, never a colour alone; a refusal is announced to those who hear the page.

use super::isolate;
use crate::words::Words;
use maud::{Markup, Render, html};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Info,
    Done,
    Warning,
    Refused,
}

/// A notice at the top of a page or beside what it is about.
pub struct Notice {
    kind: Kind,
    what: String,
    located: Vec<(String, Markup)>,
    next: Option<Markup>,
    body: Option<Markup>,
}

impl Notice {
    fn new(kind: Kind, what: &str) -> Notice {
        Notice { kind, what: what.to_owned(), located: Vec::new(), next: None, body: None }
    }

    /// Something good to know.
    pub fn info(what: &str) -> Notice {
        Notice::new(Kind::Info, what)
    }

    /// Something that was just done.
    pub fn done(what: &str) -> Notice {
        Notice::new(Kind::Done, what)
    }

    /// Something to be careful with.
    pub fn warning(what: &str) -> Notice {
        Notice::new(Kind::Warning, what)
    }

    /// Something that was not done, and why.
    pub fn refused(what: &str) -> Notice {
        Notice::new(Kind::Refused, what)
    }

    /// Where it is: a row, a field, a file, as the user knows it.
    pub fn at(mut self, words: &Words, place: &str) -> Notice {
        self.located.push((words.say("desk-notice-where"), isolate(place)));
        self
    }

    /// What to do next, in a sentence or a link.
    pub fn next(mut self, next: impl Render) -> Notice {
        self.next = Some(next.render());
        self
    }

    /// More to read inside the notice.
    pub fn body(mut self, body: Markup) -> Notice {
        self.body = Some(body);
        self
    }
}

impl Render for Notice {
    fn render(&self) -> Markup {
        let (class, mark, role) = match self.kind {
            Kind::Info => ("notice", "i", None),
            Kind::Done => ("notice notice-done", "✓", Some("status")),
            Kind::Warning => ("notice notice-warning", "!", None),
            Kind::Refused => ("notice notice-refused", "✕", Some("alert")),
        };
        html! {
            div class=(class) role=[role] {
                p.notice-title data-mark=(mark) { (self.what) }
                @if let Some(body) = &self.body { (body) }
                @if !self.located.is_empty() {
                    dl { @for (label, place) in &self.located { dt { (label) } dd { (place) } } }
                }
                @if let Some(next) = &self.next { p { (next) } }
            }
        }
    }
}

/// What stands where a list is empty: what would be here, and how it gets here.
pub fn empty(title: &str, text: &str, action: Option<Markup>) -> Markup {
    html! {
        div.empty {
            h3 { (title) }
            p { (text) }
            @if let Some(action) = action { div.buttons { (action) } }
        }
    }
}

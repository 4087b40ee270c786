//! The frame of a public page: neutral titles, three languages, no cookie, a way to leave quickly.

use super::Front;
use crate::look::{FrontFrame, Notice, public_page};
use crate::words::{Lang, Words, words};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

/// A page in the making.
pub struct Page<'a> {
    front: &'a Front,
    /// The words of the page.
    pub words: &'static Words,
    end: String,
}

impl<'a> Page<'a> {
    /// The page whose address ends so: `/figures`; empty for the first page.
    pub fn new(front: &'a Front, lang: Lang, end: impl Into<String>) -> Page<'a> {
        Page { front, words: words(lang), end: end.into() }
    }

    /// The page with its body.
    pub fn with(&self, body: Markup) -> Response {
        let words = self.words;
        let address = |end: &str| format!("/{}{end}", words.lang().code());
        let links = [
            ("", "home"),
            ("/figures", "figures"),
            ("/estimates", "estimates"),
            ("/keep", "keep"),
            ("/about", "about"),
        ]
        .map(|(end, name)| (address(end), words.say(&format!("front-tab-{name}"))));
        let title = match self.end.as_str() {
            "/figures" => "front-tab-figures",
            end if end.starts_with("/estimates") => "front-tab-estimates",
            "/keep" => "front-tab-keep",
            "/about" => "front-tab-about",
            _ => "front-tab-home",
        };
        let frame = FrontFrame {
            words,
            title: &words.say(title),
            group: &self.front.name,
            links: &links,
            here: &address(&self.end),
            leave: Some(&format!("https://{}.wikipedia.org/", words.lang().code())),
            in_language: &|lang| format!("/{}{}", lang.code(), self.end),
        };
        let html = public_page(&frame, body).into_string();
        ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], html).into_response()
    }

    /// A page that says what is not there, and where to go on.
    pub fn sorry(&self, title: &str, text: &str) -> Response {
        let words = self.words;
        let home = format!("/{}", words.lang().code());
        self.with(html! {
            h1 { (words.say(title)) }
            (Notice::info(&words.say(text)))
            p { a href=(home) { (words.say("front-tab-home")) } }
        })
    }
}

//! Finding one's way: breadcrumbs, filters above a list, pages of a list.
//!
//! Every step is a plain link or a GET form, so that the back button works and an address can be kept.

use super::button;
use crate::words::Words;
use maud::{Markup, Render, html};

/// The way to this page: address and text of each step; the last one is the page itself and needs no address.
pub fn breadcrumbs(words: &Words, steps: &[(&str, &str)], here: &str) -> Markup {
    html! {
        nav.crumbs aria-label=(words.say("desk-crumbs")) {
            ol {
                @for (address, text) in steps { li { a href=(address) { (super::isolate(text)) } } }
                li aria-current="page" { (super::isolate(here)) }
            }
        }
    }
}

/// A form that narrows a list; the fields stand side by side where there is room, the first one on its own line.
pub fn filters(words: &Words, action: &str, fields: Markup) -> Markup {
    html! {
        form.filters method="get" action=(action) role="search" {
            (fields)
            div.buttons {
                (button(&words.say("desk-filter-apply")))
                a href=(action) { (words.say("desk-filter-clear")) }
            }
        }
    }
}

/// Links to the pages of a long list.
pub struct Pager<'a> {
    /// The words of the page.
    pub words: &'a Words,
    /// The page shown, from 1.
    pub page: usize,
    /// How many there are.
    pub pages: usize,
    /// Where a page is found.
    pub address: &'a dyn Fn(usize) -> String,
}

impl Render for Pager<'_> {
    fn render(&self) -> Markup {
        let (words, page, pages) = (self.words, self.page, self.pages);
        if pages <= 1 {
            return html! {};
        }
        let link = |to: usize, key: &str, rel: Option<&str>| {
            html! { li { a href=((self.address)(to)) rel=[rel] { (words.say(key)) } } }
        };
        html! {
            nav.pager aria-label=(words.say("desk-pages")) {
                p.soft { (words.say_with("desk-page-of", &[("page", page.into()), ("pages", pages.into())])) }
                ul {
                    @if page > 2 { (link(1, "desk-page-first", None)) }
                    @if page > 1 { (link(page - 1, "desk-page-previous", Some("prev"))) }
                    @if page < pages { (link(page + 1, "desk-page-next", Some("next"))) }
                    @if page + 1 < pages { (link(pages, "desk-page-last", None)) }
                }
            }
        }
    }
}

//! What we keep, what we cannot see, what we cannot protect you from, and what happens if this office is raided tonight.
//!
//! It promises nothing that the program does not do; whoever changes the program changes this page.

use super::frame::Page;
use super::{Answer, Front};
use crate::look::{Head, Notice};
use crate::words::Lang;
use maud::html;

/// Each part and how many sentences it has.
const PARTS: [(&str, usize); 4] =
    [("front-keep", 4), ("front-cannot-see", 2), ("front-cannot-protect", 8), ("front-raid", 4)];

/// The page.
pub fn page(front: &Front, lang: Lang) -> Answer {
    let page = Page::new(front, lang, "/keep");
    let words = page.words;
    Ok(Some(page.with(html! {
        (Head::new(&words.say("front-promises")).lead(&words.say("front-promises-lead")))
        (Notice::info(&words.say("front-takes-nothing")))
        @for (part, sentences) in PARTS {
            section {
                h2 { (words.say(&format!("{part}-title"))) }
                @for number in 1..=sentences { p { (words.say(&format!("{part}-{number}"))) } }
            }
        }
    })))
}

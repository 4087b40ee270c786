//! Who runs these pages, how a number comes here, and how to have something taken out.

use super::frame::Page;
use super::{Answer, Front};
use crate::look::{Head, isolate};
use crate::words::Lang;
use maud::html;

/// The page.
pub fn page(front: &Front, lang: Lang) -> Answer {
    let page = Page::new(front, lang, "/about");
    let words = page.words;
    Ok(Some(page.with(html! {
        (Head::new(&words.say("front-about-title")))
        section {
            h2 { (words.say("front-about-who")) }
            p { strong { (isolate(&front.name)) } }
            p { (words.say("front-about-who-text")) }
        }
        @for part in ["how", "out", "program"] {
            section {
                h2 { (words.say(&format!("front-about-{part}"))) }
                p { (words.say(&format!("front-about-{part}-text"))) }
            }
        }
    })))
}

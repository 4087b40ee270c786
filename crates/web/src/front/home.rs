//! The first public page: what is here, and what to read before telling anything.

use super::frame::Page;
use super::{Answer, Front};
use crate::look::{Head, Notice};
use crate::words::Lang;
use maud::html;

/// The page.
pub fn page(front: &Front, lang: Lang) -> Answer {
    let edition = front.published.edition()?;
    let page = Page::new(front, lang, "");
    let words = page.words;
    let code = lang.code();
    Ok(Some(page.with(html! {
        (Head::new(&words.say("front-home-title")).lead(&words.say("front-home-lead")))
        section {
            h2 { (words.say("front-figures")) }
            @match &edition {
                Some(edition) => {
                    p { (words.say_with("desk-count-figures", &[("count", edition.figures().count().into())])) }
                    p { a href={ "/" (code) "/figures" } { (words.say("front-figures-read")) } }
                }
                None => (Notice::info(&words.say("front-figures-none")).next(words.say("front-figures-none-text"))),
            }
        }
        section {
            h2 { (words.say("front-promises")) }
            p { (words.say("front-promises-lead")) }
            p { a href={ "/" (code) "/keep" } { (words.say("front-promises-read")) } }
        }
    })))
}

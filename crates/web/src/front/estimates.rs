//! Published estimates: the list of them, one with everything it rests on, its pictures and its numbers as a file.
//!
//! A page holds the whole of what must be quoted: the sentence with both ends, the documented number, who counts, the day.

mod files;
mod list;
mod one;
mod read;

pub use files::file;
pub use list::page;
pub use one::page as one;

use super::frame::Page;
use super::{Answer, Front};
use crate::estimated::how as explained;
use crate::look::Head;
use crate::words::Lang;
use maud::html;

/// How these numbers are made.
pub fn how(front: &Front, lang: Lang) -> Answer {
    let page = Page::new(front, lang, "/estimates/how");
    let words = page.words;
    Ok(Some(page.with(html! {
        (Head::new(&words.say("estimates-how")).lead(&words.say("estimates-how-lead")))
        (explained::sections(words))
    })))
}

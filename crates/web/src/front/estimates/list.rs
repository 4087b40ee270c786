//! The estimates that are published, each as its sentence.

use super::read::{definition, first};
use crate::estimated::headline;
use crate::front::frame::Page;
use crate::front::spans::date;
use crate::front::{Answer, Front};
use crate::look::{Head, empty, isolate};
use crate::words::{Lang, Words};
use exchange::edition::Edition;
use exchange::edition::estimate::Estimate;
use maud::{Markup, html};

/// The page.
pub fn page(front: &Front, lang: Lang) -> Answer {
    let edition = front.published.edition()?;
    let page = Page::new(front, lang, "/estimates");
    let words = page.words;
    let found = edition.as_ref().map_or(&[][..], |edition| &edition.estimates);
    Ok(Some(page.with(html! {
        (Head::new(&words.say("estimates-front-title")).lead(&words.say("estimates-front-lead")))
        @if found.is_empty() {
            (empty(&words.say("estimates-front-none"), &words.say("estimates-front-none-text"), None))
        }
        @for estimate in found { (line(words, estimate)) }
        @if let Some(edition) = edition.as_ref().filter(|_| !found.is_empty()) { p.soft { (published(words, edition)) } }
        p { a href={ "/" (lang.code()) "/estimates/how" } { (words.say("estimates-how")) } }
    })))
}

fn line(words: &Words, estimate: &Estimate) -> Markup {
    let address = format!("/{}/estimates/{}", words.lang().code(), estimate.id);
    html! {
        section {
            h2 { a href=(address) { (isolate(&estimate.name)) } }
            (headline(words, &definition(words, estimate), &first(estimate)))
            p { a href=(address) { (words.say("estimates-front-read")) } }
        }
    }
}

/// When it was published.
pub fn published(words: &Words, edition: &Edition) -> String {
    let day = date(edition.published).map_or_else(String::new, |day| words.day(day));
    words.say_with("estimates-front-published", &[("day", day.into())])
}

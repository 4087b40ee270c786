//! The sample's own page: what it holds, with its errors marked, and how to ask for something to be taken out.

use crate::desk::{Answer, Visit};
use crate::look::{Area, Head, breadcrumbs, isolate};
use maud::html;
use office::import::record::LIST;
use register::{Kind, KnownBy};

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("desk-sample-title");
    let body = visit.read(|known| {
        let state = &known.state;
        let lists = state.all_of(Kind::List).iter().map(|&number| state.thing(number));
        let list = lists.into_iter().find(|list| {
            state.list_account(list, KnownBy::Now).is_some_and(|told| *told.title == *LIST)
        });
        let came_in = list.and_then(|list| state.list_account(list, KnownBy::Now)?.source);
        let sources = state.all_of(Kind::Source).iter().map(|&number| state.thing(number));
        let sources = sources.filter(|source| Some(source.id) != came_in);
        html! {
            (breadcrumbs(words, &[("/lists", &words.say("sources-lists"))], &title))
            (Head::new(&title))
            div.prose {
                p { (words.say("sources-sample-only")) }
                h2 { (words.say("sources-sample-errors")) }
                p { (words.say("sources-sample-errors-text")) }
                h2 { (words.say("sources-sample-out")) }
                p { (words.say("sources-sample-out-text")) }
                h2 { (words.say("sources-title")) }
                ul {
                    @for source in sources.take(20) {
                        li { a href={ "/sources/" (source.id) } { (isolate(state.label_of(source))) } }
                    }
                }
                @if let Some(list) = list { p { a href={ "/people?list=" (list.id) } { (words.say("sources-list-see")) } } }
            }
        }
    })?;
    visit.page(Some(Area::Sources), &title, body)
}

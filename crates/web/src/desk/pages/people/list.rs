//! The list of people: search in any script, filters, order, pages.

use crate::desk::{Answer, Visit};
use crate::look::{Area, Column, Head, Table, isolate};
use maud::html;
use office::people::{PeoplePage, PeopleQuery};

const ROWS: usize = 50;

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let query = PeopleQuery { text: visit.asked.text("text").to_owned(), ..PeopleQuery::default() };
    let title = words.say("people-title");
    let body = visit.read(|known| {
        let PeoplePage { records, .. } = known.people.page(&known.state, &query, 0, ROWS);
        let mut table = Table::new(&title, [Column::text(&words.say("people-name"))]);
        for number in records {
            let thing = known.state.thing(number);
            let address = format!("/people/{}", thing.id);
            table = table.row([html! { a href=(address) { (isolate(known.state.name_of(thing))) } }]);
        }
        html! { (Head::new(&title)) (table) }
    })?;
    visit.page(Some(Area::People), &title, body)
}

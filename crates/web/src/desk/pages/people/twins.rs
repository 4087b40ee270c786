//! A warning that a record just entered may be about somebody who is there already. It never blocks anything.

use super::list;
use super::person::Shown;
use crate::desk::Visit;
use crate::desk::pages::matching;
use crate::look::Notice;
use crate::words::Words;
use maud::{Markup, html};
use office::Known;
use office::people::PeopleQuery;
use register::state::ThingNo;
use register::{State, ThingId};

/// The most that are shown.
const MOST: usize = 5;

/// The warning, on the page that is shown after entering.
pub fn notice(shown: &Shown<'_>, (known, alike): (&Known, &[ThingId])) -> Markup {
    if !is_entered(shown.visit) {
        return html! {};
    }
    let weighed: Vec<_> =
        alike.iter().filter_map(|id| known.state.find(*id)).map(|(number, _)| number).collect();
    let twins = if weighed.is_empty() { likely(known, shown.number, shown.view.name) } else { weighed };
    warning(shown.words(), shown.state, (shown.number, &twins))
}

fn is_entered(visit: &Visit) -> bool {
    visit.asked.text("done") == "entered"
}

/// The likeliest twins of a record that was just entered, when the register was looked through before; asked before
/// anything is read.
pub fn weighed(visit: &Visit, record: ThingId) -> Vec<ThingId> {
    if !is_entered(visit) {
        return Vec::new();
    }
    visit.desk.office.twins(record).into_iter().take(MOST).map(|twin| twin.record).collect()
}

/// Records whose names hold the same words, in whatever script.
pub fn likely(known: &Known, record: ThingNo, name: &str) -> Vec<ThingNo> {
    let query = PeopleQuery { text: name.to_owned(), ..PeopleQuery::default() };
    let page = known.people.page(&known.state, &query, 0, MOST + 1);
    let head = known.state.head_of(record);
    page.records.into_iter().filter(|other| known.state.head_of(*other) != head).take(MOST).collect()
}

/// The warning itself; nothing when nobody is alike.
pub fn warning(words: &Words, state: &State, (record, twins): (ThingNo, &[ThingNo])) -> Markup {
    if twins.is_empty() {
        return html! {};
    }
    let record = state.thing(record).id;
    let found = html! {
        ul {
            @for &twin in twins {
                li {
                    (list::name(words, state, state.thing(twin))) " " (list::status(words, state, twin)) " · "
                    a href=(matching::address(record, state.thing(twin).id)) { (words.say("matching-compare")) }
                }
            }
        }
    };
    html! {
        (Notice::warning(&words.say("people-possible-twins"))
            .body(found).next(words.say("people-possible-twins-text")))
    }
}

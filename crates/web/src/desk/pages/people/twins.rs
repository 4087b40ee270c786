//! A warning that a record just entered may be about somebody who is there already. It never blocks anything.

use super::person::Shown;
use super::{find, list};
use crate::desk::Visit;
use crate::desk::pages::matching;
use crate::look::Notice;
use crate::words::Words;
use maud::{Markup, html};
use names::{Frequencies, Name, score};
use office::Known;
use register::state::ThingNo;
use register::{State, ThingId};

/// The most that are shown.
const MOST: usize = 5;
/// So many are looked at for them.
const FOUND: usize = 30;
/// Names below this score are most likely two people's.
const RATHER_TWO: f32 = 0.15;

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

/// Records whose names may be those of the same person, in whatever script.
pub fn likely(known: &Known, record: ThingNo, name: &str) -> Vec<ThingNo> {
    let state = &known.state;
    let (page, head) = (find::first(known, (name, &[]), FOUND), state.head_of(record));
    let (mine, told) = (Name::prepare(name), Frequencies::default());
    let alike = |other: &ThingNo| {
        let theirs = Name::prepare(state.name_of(state.thing(*other)));
        state.head_of(*other) != head && score(&mine, &theirs, &told) >= RATHER_TWO
    };
    page.records.into_iter().filter(alike).take(MOST).collect()
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

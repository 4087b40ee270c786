//! Events: the timeline with its chart, one event with every account, and how an account of one is typed and shown.

mod chart;
mod list;
mod one;
mod wanted;

pub use chart::chart;
pub use list::{at, download, order, page, sheet};
pub use one::page as one;
pub use wanted::{Wanted, counted};

use super::accounts::{Row, Teller, Typed, line, long, one_of, read_one, row, row_text};
use crate::desk::{said, typed};
use crate::fields::Fields;
use crate::look::{Area, Field};
use crate::words::Words;
use maud::{Markup, html};
use register::events::facts::EventAccount;
use register::{Claim, Kind, Refusal, State};

/// How an event is told.
pub const TELLER: Teller = Teller {
    kind: Kind::Event,
    area: Area::Events,
    folder: "events",
    title: "events-title",
    enter: "events-enter",
    head: "title",
    fields,
    read,
    typed: put,
    rows,
};

fn fields(words: &Words, state: &State, typed: &Fields) -> Markup {
    html! {
        (Field::text("title", &words.say("events-name")).value(typed.text("title")))
        (typed::when_field(words, typed, "when", &words.say("events-when")))
        (line(words, typed, "city", &words.say("events-city")).hint(&words.say("events-city-hint")))
        (line(words, typed, "site", &words.say("events-site")))
        (one_of(words, state, (typed, "place"), (Kind::Place, &words.say("events-place"))))
        (long(words, typed, "description", &words.say("events-description")))
    }
}

fn read(_: &State, fields: &Fields) -> Result<Claim, Refusal> {
    Ok(Claim::Event(Box::new(EventAccount {
        title: fields.text("title").into(),
        when: typed::when(fields, "when")?,
        city: typed::text(fields, "city"),
        site: typed::text(fields, "site"),
        place: read_one(fields, "place", Kind::Place)?,
        description: typed::text(fields, "description"),
    })))
}

fn put(_: &State, claim: &Claim) -> Fields {
    let Claim::Event(event) = claim else { return Fields::default() };
    let typed = Typed::default().put("title", &event.title).may("city", event.city.as_deref());
    let typed = typed.may("site", event.site.as_deref()).thing("place", event.place);
    typed.may("description", event.description.as_deref()).fields_with("when", event.when)
}

fn rows(words: &Words, state: &State, claim: &Claim) -> Vec<Row> {
    let Claim::Event(event) = claim else { return Vec::new() };
    let place = event.place.and_then(|place| state.find(place));
    let rows = [
        row_text(&words.say("events-name"), Some(&event.title)),
        row(&words.say("events-when"), html! { (words.when(event.when)) }),
        row_text(&words.say("events-city"), event.city.as_deref()),
        row_text(&words.say("events-site"), event.site.as_deref()),
        row(
            &words.say("events-place"),
            place.map_or_else(Markup::default, |(_, place)| said::link(state, place)),
        ),
        row_text(&words.say("events-description"), event.description.as_deref()),
    ];
    rows.into_iter().flatten().collect()
}

//! Events and deeds: one thing a row.

use super::book::{Book, joined, some};
use super::times::{timed, with_remark};
use exchange::record::{Act, Event};
use register::events::facts::{DeedAccount, EventAccount};
use register::huridocs::{Code, for_deed};
use register::{Basis, Claim, Kind, NewThing, Provenance, Said, ThingId};

/// The thing of an event's row.
pub fn event(book: &Book<'_>, event: &Event) -> NewThing {
    let account = EventAccount {
        title: event.title.as_str().into(),
        when: timed(&event.when),
        city: joined(&event.cities),
        site: some(&event.site),
        place: event.cities.first().filter(|_| event.cities.len() == 1).and_then(|city| town(book, city)),
        description: some(&event.description),
    };
    let note = with_remark(&event.note, &event.when);
    book.told((Kind::Event, &event.id), Claim::Event(Box::new(account)), (&event.cited, &note))
}

/// The town with this name, if there is exactly one.
fn town(book: &Book<'_>, city: &str) -> Option<ThingId> {
    let mut towns = book.record.places.iter().filter(|place| place.name == city);
    let only = towns.next().filter(|_| towns.next().is_none())?;
    book.find(&only.id)
}

/// The thing of a deed's row.
pub fn deed(book: &Book<'_>, act: &Act) -> NewThing {
    let codes = for_deed(&act.kind);
    let code = |code: &'static Code| Box::from(code.code);
    let account = DeedAccount {
        kind: act.kind.as_str().into(),
        code: codes.and_then(|codes| codes.act).map(code),
        victims: book.all(&act.victims),
        victims_described: some(&act.victim_description),
        perpetrators_described: some(&act.perpetrator),
        perpetrators: perpetrators(book, act),
        involvement: None,
        methods: codes.and_then(|codes| codes.method).map(code).into_iter().collect(),
        when: timed(&act.when),
        city: some(&act.city),
        site: some(&act.site),
        place: town(book, &act.city),
        event: None,
    };
    let by = Provenance {
        attributed_to: joined(&act.attributed_to),
        note: some(&with_remark(&act.note, &act.when)),
        ..book.cited(&act.cited, Basis::Media)
    };
    book.thing(Kind::Deed, &act.id, vec![Said { claims: vec![Claim::Deed(Box::new(account))], by }])
}

/// Those whom the row describes by their full name.
fn perpetrators(book: &Book<'_>, act: &Act) -> Vec<ThingId> {
    let named = book.record.people.iter().filter(|person| person.name.contains(' '));
    named
        .filter(|person| act.perpetrator.contains(&person.name))
        .filter_map(|person| book.find(&person.id))
        .collect()
}

//! A made-up office of any size for measurements: records of three facts each, names in two scripts.

use ledger::keyring::Cost;
use office::chance::Chance;
use office::clock::MachineClock;
use office::{Founded, Progress, Surroundings, found};
use register::people::facts::{NameKind, PersonClaim, Sex, Status, StatusNote};
use register::provenance::Basis;
use register::{Act, Claim, Kind, NewThing, Provenance, Said, ThingId, When};
use std::sync::Arc;

/// Given names.
pub const GIVEN: [&str; 12] = [
    "Айбек",
    "Дана",
    "Серік",
    "Марат",
    "Гүлнар",
    "Timur",
    "Aliya",
    "Болат",
    "Жанар",
    "Ерлан",
    "Rustem",
    "Сәуле",
];
/// What surnames begin with.
pub const STEMS: [&str; 12] = [
    "Ахмет",
    "Жұма",
    "Серік",
    "Бекмұхан",
    "Омар",
    "Қасым",
    "Tuleu",
    "Абдрахман",
    "Нұрлан",
    "Sadyk",
    "Ибраим",
    "Мұса",
];

/// One record of three facts.
pub fn row(number: usize, id: ThingId, list: &str) -> NewThing {
    let name = format!("{} {}ов{}", GIVEN[number % 12], STEMS[number / 12 % 12], number / 144);
    let locator = format!("{list} {number}");
    let by = |basis| Provenance { locator: locator.as_str().into(), ..Provenance::from_member(basis) };
    let note = |status| {
        let note = StatusNote { status, when: When::UNKNOWN, place: Some("Almaty".into()), details: None };
        Claim::Person(PersonClaim::Status(Box::new(note)))
    };
    let first = vec![
        Claim::Person(PersonClaim::Name(NameKind::Printed, name.into())),
        Claim::Person(PersonClaim::Sex(if number.is_multiple_of(3) { Sex::Female } else { Sex::Male })),
        Claim::Person(PersonClaim::Age((18 + number % 60) as u8, (18 + number % 60) as u8, When::UNKNOWN)),
        note(Status::Missing),
    ];
    let second = vec![note(Status::ALL[number % Status::ALL.len()])];
    let third = vec![Claim::Person(PersonClaim::Occupation("made-up driver".into()))];
    let said = |claims, basis| Said { claims, by: by(basis) };
    let said =
        vec![said(first, Basis::Media), said(second, Basis::HeardByPhone), said(third, Basis::Hearsay)];
    NewThing { id, kind: Kind::Person, list: None, reference: Some(format!("{number}").into()), said }
}

/// The machine's clock and chance, and a cheap lock.
pub fn surroundings() -> Surroundings {
    Surroundings {
        clock: Arc::new(MachineClock),
        chance: Arc::new(Chance::of_the_machine().unwrap()),
        cost: Cost { memory_kib: 8, passes: 1, lanes: 1 },
    }
}

/// Founds an office with so many records and gives the lead's passphrase.
pub fn fill(folder: &std::path::Path, records: usize) -> String {
    let Founded { office, passphrase, .. } = found(folder, "Made-up Lead", surroundings()).unwrap();
    let words = passphrase.words().to_owned();
    let session = office.sign_in(&words, &Progress::default()).unwrap();
    for first in (0..records).step_by(1000) {
        let ids = office.draw_ids(1000.min(records - first)).unwrap();
        let things = ids.into_iter().enumerate().map(|(n, id)| row(first + n, id, "row")).collect();
        office.act(&session, office.draw_act(), Act::Import { things, batch: Vec::new() }).unwrap();
    }
    words
}

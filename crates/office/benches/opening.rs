//! How long an office of a given size takes to open, from the log and from a snapshot, and how much memory it takes.
//!
//! `cargo bench -p office --bench opening -- 1000000` (records; three facts each). Prints one line a measure. The
//! passphrase's own cost (Argon2id) is left out by taking a cheap lock: it is the same for every size.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that cannot be made stops")]

use ledger::keyring::Cost;
use office::chance::Chance;
use office::clock::{MachineClock, Stopwatch};
use office::people::PeopleQuery;
use office::{Founded, Office, Progress, Surroundings, found};
use register::people::facts::{NameKind, PersonClaim, Sex, Status, StatusNote};
use register::provenance::Basis;
use register::{Act, Claim, Kind, NewThing, Provenance, Said, ThingId, When};
use std::sync::Arc;

const GIVEN: [&str; 12] = [
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
const STEMS: [&str; 12] = [
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

fn row(number: usize, id: ThingId, list: &str) -> NewThing {
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

fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

fn surroundings() -> Surroundings {
    Surroundings {
        clock: Arc::new(MachineClock),
        chance: Arc::new(Chance::of_the_machine().unwrap()),
        cost: Cost { memory_kib: 8, passes: 1, lanes: 1 },
    }
}

fn fill(folder: &std::path::Path, records: usize) -> String {
    let Founded { office, passphrase, .. } = found(folder, "Made-up Lead", surroundings()).unwrap();
    let words = passphrase.words().to_owned();
    let session = office.sign_in(&words, &Progress::default()).unwrap();
    let watch = Stopwatch::start();
    for first in (0..records).step_by(1000) {
        let ids = office.draw_ids(1000.min(records - first)).unwrap();
        let things = ids.into_iter().enumerate().map(|(n, id)| row(first + n, id, "row")).collect();
        office.act(&session, office.draw_act(), Act::Import { things, batch: Vec::new() }).unwrap();
    }
    report("entering", records * 3, watch.milliseconds());
    words
}

fn report(what: &str, facts: usize, milliseconds: u64) {
    let rate = facts as f64 / (milliseconds.max(1) as f64 / 1000.0);
    println!("{what}: {facts} facts in {milliseconds} ms, {rate:.0} facts/s");
}

fn open(folder: &std::path::Path, words: &str, records: usize, what: &str) -> Office {
    let before = resident_kib();
    let office = Office::at(folder, surroundings()).unwrap();
    let watch = Stopwatch::start();
    office.sign_in(words, &Progress::default()).unwrap();
    report(what, records * 3, watch.milliseconds());
    let grown = resident_kib().saturating_sub(before) * 1024;
    println!("{what}: {} bytes a record in memory", grown / records as u64);
    office
}

fn search(office: &Office) {
    let mut times = Vec::new();
    for number in 0..2000 {
        let text = format!(
            "{} {}",
            GIVEN[number % 12],
            &STEMS[number / 12 % 12].chars().take(3).collect::<String>()
        );
        let query = PeopleQuery { text, ..PeopleQuery::default() };
        let watch = std::hint::black_box(Micro::start());
        office.read(|known| std::hint::black_box(known.people.page(&known.state, &query, 0, 50))).unwrap();
        times.push(watch.microseconds());
    }
    times.sort_unstable();
    println!("search by two words: p50 {} µs, p99 {} µs", times[1000], times[1980]);
}

struct Micro(std::time::Instant);

impl Micro {
    #[expect(clippy::disallowed_methods, reason = "a measurement")]
    fn start() -> Micro {
        Micro(std::time::Instant::now())
    }

    fn microseconds(&self) -> u128 {
        self.0.elapsed().as_micros()
    }
}

fn main() {
    let records = std::env::args().filter_map(|argument| argument.parse().ok()).next().unwrap_or(100_000);
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path().join("office");
    let words = fill(&folder, records);
    let office = open(&folder, &words, records, "opening from the log");
    search(&office);
    let watch = Stopwatch::start();
    office.write_snapshot().unwrap();
    report("writing a snapshot", records * 3, watch.milliseconds());
    drop(office);
    drop(open(&folder, &words, records, "opening from a snapshot"));
}

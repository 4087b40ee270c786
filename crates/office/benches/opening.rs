//! How long an office of a given size takes to open, from the log and from a snapshot, and how much memory it takes.
//!
//! `cargo bench -p office --bench opening -- 1000000` (records; three facts each). Prints one line a measure. The
//! passphrase's own cost (Argon2id) is left out by taking a cheap lock: it is the same for every size.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that cannot be made stops")]

mod made_up;

use made_up::{GIVEN, STEMS, fill, surroundings};
use office::clock::Stopwatch;
use office::people::{Order, PeopleQuery};
use office::{Office, Progress};
use register::people::facts::Status;

fn resident_kib() -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmRSS")).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
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

/// The 50th and 99th of a hundred times that a page of the list takes, each the best of five: what else runs on the machine
/// does not count.
fn list(office: &Office, what: &str, query: impl Fn(usize) -> PeopleQuery) {
    let mut times: Vec<u128> = (0..500)
        .map(|number| {
            let query = query(number);
            let once = || {
                let watch = Micro::start();
                let page = |known: &office::Known| {
                    std::hint::black_box(known.people.page(&known.state, &query, 0, 50));
                };
                office.read(page).unwrap();
                watch.microseconds()
            };
            (0..5).map(|_| once()).min().unwrap()
        })
        .collect();
    times.sort_unstable();
    println!("{what}: p50 {} µs, p99 {} µs", times[250], times[495]);
}

fn lists(office: &Office) {
    list(office, "search by two words", |number| {
        let begun: String = STEMS[number / 12 % 12].chars().take(3).collect();
        PeopleQuery { text: format!("{} {begun}", GIVEN[number % 12]), ..PeopleQuery::default() }
    });
    for (what, text) in TYPED {
        list(office, what, |number| PeopleQuery { text: text(number), ..PeopleQuery::default() });
    }
    list(office, "list of one status", |number| PeopleQuery {
        status: Some(Status::ALL[number % Status::ALL.len()]),
        ..PeopleQuery::default()
    });
    let by_name = || PeopleQuery { order: Order::Name, ..PeopleQuery::default() };
    let watch = Stopwatch::start();
    office.read(|known| known.people.page(&known.state, &by_name(), 0, 50)).unwrap();
    println!("list by name, the first time after a change: {} ms", watch.milliseconds());
    list(office, "list by name, after that", |_| by_name());
}

/// What members type, made of the names of the rows: a kind of query, and one for each number.
type Typed = (&'static str, fn(usize) -> String);

/// The kinds of queries.
const TYPED: [Typed; 5] = [
    ("search by a given name alone", |number| GIVEN[number % 12].to_owned()),
    ("search by a whole name", name),
    ("search by a whole name, a letter left out", |number| {
        let name = name(number);
        let cut = name.char_indices().nth(name.chars().count() - 4).map_or(0, |(at, _)| at);
        let rest = name[cut..].chars().skip(1);
        name[..cut].chars().chain(rest).collect()
    }),
    ("search by a whole name and a patronymic", |number| format!("{} Үлгіұлы", name(number))),
    ("search by an initial and a surname", |number| {
        let name = name(number);
        let (given, surname) = name.split_once(' ').unwrap();
        format!("{}. {surname}", given.chars().next().unwrap())
    }),
];

/// The name of a row among the first thousands.
fn name(number: usize) -> String {
    let number = number * 37;
    format!("{} {}ов{}", GIVEN[number % 12], STEMS[number / 12 % 12], number / 144)
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
    let watch = Stopwatch::start();
    let words = fill(&folder, records);
    report("entering", records * 3, watch.milliseconds());
    let office = open(&folder, &words, records, "opening from the log");
    lists(&office);
    let watch = Stopwatch::start();
    office.write_snapshot().unwrap();
    report("writing a snapshot", records * 3, watch.milliseconds());
    drop(office);
    drop(open(&folder, &words, records, "opening from a snapshot"));
}

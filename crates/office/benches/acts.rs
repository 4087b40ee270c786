//! How many acts a second the one door makes durable, beside what SQLite does by itself on the same disk in the same run.
//!
//! `cargo bench -p office --bench acts -- 12800` (acts). 64 members' browsers press at once, each waits for its act.
//! Every act is decided, sealed, signed, written and flushed; the rows beside it are 400 bytes and nothing else.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that cannot be made stops")]
#![expect(clippy::disallowed_methods, reason = "a stopwatch reads the clock")]

use ledger::keyring::Cost;
use office::chance::Chance;
use office::clock::MachineClock;
use office::{Founded, Office, Progress, Session, Surroundings, found};
use register::people::facts::{NameKind, PersonClaim, Status, StatusNote};
use register::provenance::Basis;
use register::{Act, Claim, Kind, NewThing, Provenance, Said, When};
use rusqlite::{Connection, params};
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

const WRITERS: usize = 64;

fn office(folder: &Path) -> (Office, Session) {
    let surroundings = Surroundings {
        clock: Arc::new(MachineClock),
        chance: Arc::new(Chance::of_the_machine().unwrap()),
        cost: Cost { memory_kib: 8, passes: 1, lanes: 1 },
    };
    let Founded { office, passphrase, .. } = found(folder, "Made-up Lead", surroundings).unwrap();
    let session = office.sign_in(passphrase.words(), &Progress::default()).unwrap();
    (office, session)
}

fn enter(office: &Office, session: &Session, number: usize) {
    let id = office.draw_ids(1).unwrap()[0];
    let note = StatusNote { status: Status::Missing, when: When::UNKNOWN, place: None, details: None };
    let claims = vec![
        Claim::Person(PersonClaim::Name(NameKind::Printed, format!("Made-up {number}").into())),
        Claim::Person(PersonClaim::Status(Box::new(note))),
    ];
    let said = vec![Said { claims, by: Provenance::from_member(Basis::HeardByPhone) }];
    let new = NewThing { id, kind: Kind::Person, list: None, reference: None, said };
    office.act(session, office.draw_act(), Act::Enter(new)).unwrap();
}

/// The rate, and how long each act waited.
fn ours(folder: &Path, acts: usize) -> (f64, Vec<Duration>) {
    let (office, session) = office(folder);
    let waits = Mutex::new(Vec::new());
    let begin = Instant::now();
    std::thread::scope(|scope| {
        for writer in 0..WRITERS {
            let (office, session, waits) = (&office, &session, &waits);
            scope.spawn(move || {
                let mut mine = Vec::new();
                for number in (writer..acts).step_by(WRITERS) {
                    let begin = Instant::now();
                    enter(office, session, number);
                    mine.push(begin.elapsed());
                }
                waits.lock().unwrap().extend(mine);
            });
        }
    });
    let rate = acts as f64 / begin.elapsed().as_secs_f64();
    let mut waits = waits.into_inner().unwrap();
    waits.sort_unstable();
    (rate, waits)
}

/// Rows a second of SQLite alone, so many a transaction, with the same settings for durability.
fn alone(file: &Path, rows: usize, per_transaction: usize) -> f64 {
    let mut connection = Connection::open(file).unwrap();
    connection.pragma_update(None, "journal_mode", "WAL").unwrap();
    connection.pragma_update(None, "synchronous", "FULL").unwrap();
    connection
        .execute("CREATE TABLE entries (position INTEGER PRIMARY KEY, bytes BLOB NOT NULL)", [])
        .unwrap();
    let bytes = [7_u8; 400];
    let begin = Instant::now();
    for first in (0..rows).step_by(per_transaction) {
        let transaction = connection.transaction().unwrap();
        for row in first..rows.min(first + per_transaction) {
            let put = "INSERT INTO entries (position, bytes) VALUES (?1, ?2)";
            transaction.prepare_cached(put).unwrap().execute(params![row as i64, bytes]).unwrap();
        }
        transaction.commit().unwrap();
    }
    rows as f64 / begin.elapsed().as_secs_f64()
}

fn main() {
    let acts = std::env::args().filter_map(|argument| argument.parse().ok()).next().unwrap_or(12_800);
    for round in 1..=3 {
        let folder = tempfile::tempdir_in(".").unwrap();
        let single = alone(&folder.path().join("single.sqlite"), acts / 8, 1);
        let batches = alone(&folder.path().join("batches.sqlite"), acts, 100);
        let (rate, waits) = ours(&folder.path().join("office"), acts);
        let wait = |share: usize| waits[(waits.len() * share / 100).min(waits.len() - 1)].as_millis();
        println!("round {round}: {acts} acts, {rate:.0} acts/s; p50 {} ms, p99 {} ms", wait(50), wait(99));
        println!("  SQLite, one row a commit: {single:.0} rows/s; ours is {:.2} times that", rate / single);
        println!(
            "  SQLite, 100 rows a commit: {batches:.0} rows/s; ours is {:.2} times that",
            rate / batches
        );
    }
}

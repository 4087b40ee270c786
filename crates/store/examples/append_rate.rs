//! How many acts a second become durable, beside what SQLite does by itself on the same disk in the same run.
//!
//! `cargo run --release -p store --example append_rate -- [folder] [acts]`. The folder decides which disk is measured;
//! what is made in it is removed. Three rounds of everything, so that a disk with moods shows them.

use rusqlite::{Connection, params};
use std::error::Error;
use std::io::Write;
use std::ops::ControlFlow;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use store::{About, Group, NewEntry, Position, Store};

/// As many people as press a button at once.
const WRITERS: u64 = 64;

/// A sealed act of usual size.
const BYTES: usize = 400;

type Done<T> = Result<T, Box<dyn Error>>;

fn main() -> Done<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| ".".to_owned());
    let acts: u64 = arguments.next().map_or(Ok(12_800), |number| number.parse())?;
    let place = Path::new(&folder).join(format!("append_rate.{}", std::process::id()));
    std::fs::create_dir(&place)?;
    let measured = measure(&place, acts);
    std::fs::remove_dir_all(&place)?;
    measured
}

fn measure(place: &Path, acts: u64) -> Done<()> {
    let mut out = std::io::stdout().lock();
    for round in 1..=3 {
        let (ours, mut waits) = ours(&place.join(format!("ours.{round}")), acts)?;
        let groups = groups(&place.join(format!("groups.{round}")), acts)?;
        let single = plain(&place.join(format!("single.{round}")), acts / 16, 1)?;
        let batches = plain(&place.join(format!("batches.{round}")), acts, 100)?;
        waits.sort_unstable();
        let wait =
            |share: usize| waits.get(waits.len() * share / 100).copied().unwrap_or_default().as_millis();
        writeln!(out, "round {round}, {acts} acts of {BYTES} bytes")?;
        let ms = [wait(50), wait(99)];
        writeln!(
            out,
            "  ours, {WRITERS} writers that wait  {ours:>9.0} acts/s   p50 {} ms, p99 {} ms",
            ms[0], ms[1]
        )?;
        writeln!(out, "  ours, {WRITERS} acts a commit      {groups:>9.0} acts/s")?;
        for (rows, theirs) in [("one row  ", single), ("100 rows ", batches)] {
            let (waiting, grouped) = (ours / theirs, groups / theirs);
            writeln!(
                out,
                "  SQLite, {rows} a commit    {theirs:>9.0} rows/s   ours: {waiting:.2} and {grouped:.2} times that"
            )?;
        }
    }
    let entries = 1_000_000;
    let (written, read) = scan(&place.join("scan"), entries)?;
    writeln!(
        out,
        "{entries} entries: written in slices of 10,000 in {written:.1?}, read and checked in {read:.1?}"
    )?;
    Ok(())
}

#[expect(clippy::disallowed_methods, reason = "a stopwatch reads the clock")]
fn now() -> Instant {
    Instant::now()
}

fn about() -> About {
    About { office: [1; 16], node: [2; 16], created: 0 }
}

/// An entry whose id and act are spread as hashes are.
fn entry(number: u64) -> NewEntry {
    let spread = number.wrapping_mul(0x9E37_79B9_7F4A_7C15).to_be_bytes();
    let (mut id, mut act) = ([0; 32], [0; 16]);
    for (byte, value) in id.iter_mut().chain(act.iter_mut()).zip(spread.iter().cycle()) {
        *byte = *value;
    }
    NewEntry { node: [2; 16], sequence: number, id, act, time: number, bytes: vec![number as u8; BYTES] }
}

/// Writers that each wait for their act to be durable before the next. Returns the rate, and each wait.
fn ours(place: &Path, acts: u64) -> Done<(f64, Vec<Duration>)> {
    let group = Group::new(Arc::new(Store::create(place, &about())?))?;
    let waits = Mutex::new(Vec::new());
    let begin = now();
    std::thread::scope(|scope| {
        for writer in 0..WRITERS {
            let (group, waits) = (&group, &waits);
            scope.spawn(move || {
                let mut mine = Vec::new();
                for number in (writer..acts).step_by(WRITERS as usize) {
                    let begin = now();
                    let durable = group.push(vec![entry(number)]).and_then(store::Ticket::wait);
                    if durable.is_ok() {
                        mine.push(begin.elapsed());
                    }
                }
                waits.lock().unwrap_or_else(PoisonError::into_inner).extend(mine);
            });
        }
    });
    let took = begin.elapsed();
    let waits = waits.into_inner().unwrap_or_else(PoisonError::into_inner);
    if waits.len() as u64 != acts {
        return Err("an act was not written".into());
    }
    Ok((acts as f64 / took.as_secs_f64(), waits))
}

/// Groups as they come when everybody presses at once, without the threads.
fn groups(place: &Path, acts: u64) -> Done<f64> {
    let store = Store::create(place, &about())?;
    let begin = now();
    for first in (0..acts).step_by(WRITERS as usize) {
        let group: Vec<_> = (first..(first + WRITERS).min(acts)).map(entry).collect();
        store.log().append(&group, Position(first))?;
    }
    Ok(acts as f64 / begin.elapsed().as_secs_f64())
}

/// SQLite by itself: the same bytes in one table without our indexes, as durable as ours.
fn plain(place: &Path, rows: u64, batch: u64) -> Done<f64> {
    let mut connection = Connection::open(place)?;
    connection.pragma_update(None, "journal_mode", "WAL")?;
    connection.pragma_update(None, "synchronous", "FULL")?;
    connection.execute("CREATE TABLE rows (position INTEGER PRIMARY KEY, bytes BLOB NOT NULL)", [])?;
    let begin = now();
    for first in (0..rows).step_by(batch as usize) {
        let transaction = connection.transaction()?;
        for number in first..(first + batch).min(rows) {
            let mut put = transaction.prepare_cached("INSERT INTO rows (position, bytes) VALUES ($1, $2)")?;
            put.execute(params![number.cast_signed(), entry(number).bytes])?;
        }
        transaction.commit()?;
    }
    Ok(rows as f64 / begin.elapsed().as_secs_f64())
}

/// Writes a long log and reads it through.
fn scan(place: &Path, entries: u64) -> Done<(Duration, Duration)> {
    let store = Store::create(place, &about())?;
    let begin = now();
    for first in (0..entries).step_by(10_000) {
        let slice: Vec<_> = (first..first + 10_000).map(entry).collect();
        store.log().append(&slice, Position(first))?;
    }
    let written = begin.elapsed();
    drop(store);
    let begin = now();
    let store = Store::open(place)?;
    let mut read = 0;
    let each = &mut |_, entry: &NewEntry| {
        read += u64::from(entry.bytes.len() == BYTES);
        ControlFlow::Continue(())
    };
    store.log().entries_from(Position::START, each)?;
    if read != entries {
        return Err("an entry was not read".into());
    }
    Ok((written, begin.elapsed()))
}

//! How much memory a record takes and how fast a log folds: enters N made-up records with three facts each and prints
//! bytes per record and facts per second. `cargo run --release -p register --example memory -- 1000000`
//!
//! Only `decode_body` and `State::apply` are timed; everything is drawn from a counter, so that two runs are alike.

use jiff::civil::date;
use register::fact::{Body, Entered};
use register::people::facts::{NameKind, PersonClaim, Sex, Status, StatusNote};
use register::{
    ActId, Basis, Claim, Compartment, Fact, Kind, MemberId, Provenance, Said, Stamp, State, ThingId, When,
};
use std::io::Write;

const BATCH: u64 = 50_000;

type Sealed = (Stamp, ThingId, Vec<u8>);

fn main() -> std::io::Result<()> {
    let records: u64 = std::env::args().nth(1).and_then(|text| text.parse().ok()).unwrap_or(100_000);
    let mut state = State::new();
    let before = resident()?;
    let mut nanoseconds = 0;
    for first in (0..records).step_by(BATCH as usize) {
        let sealed: Vec<_> = (first..records.min(first + BATCH)).flat_map(entries).collect();
        let start = now();
        for (stamp, thing, bytes) in &sealed {
            let Ok(body) = Fact::decode_body(bytes) else { continue };
            let fact = Fact { thing: *thing, compartment: Compartment::Register, body };
            state.apply(*stamp, [(0, fact)]);
        }
        nanoseconds += now().wrapping_sub(start);
    }
    let used = resident()?.saturating_sub(before);
    let facts = state.fact_count() as u64;
    let mut out = std::io::stdout();
    writeln!(out, "{records} records, {facts} facts: {} bytes a record", used / records.max(1))?;
    writeln!(out, "{} facts a second", facts * 1_000_000_000 / nanoseconds.max(1))?;
    writeln!(out, "{} acts held", state.acts().len())
}

/// Nanoseconds on a clock that only goes forward.
#[allow(clippy::disallowed_methods, reason = "a measurement reads the clock; nothing in the crate does")]
fn now() -> u64 {
    use std::sync::OnceLock;
    use std::time::Instant;
    static START: OnceLock<Instant> = OnceLock::new();
    START.get_or_init(Instant::now).elapsed().as_nanos() as u64
}

/// Bytes of memory that are really there (Linux).
fn resident() -> std::io::Result<u64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let line = status.lines().find(|line| line.starts_with("VmRSS"));
    let kilobytes = line.and_then(|line| line.split_whitespace().nth(1)).and_then(|text| text.parse().ok());
    Ok(kilobytes.unwrap_or(0_u64) * 1024)
}

/// A stand-in for drawn ids: sixteen bytes that look random and are the same each time.
fn id(number: u64, salt: u64) -> [u8; 16] {
    let mix = |seed: u64| {
        let mixed = (seed ^ (seed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB)
    };
    let mut bytes = [0; 16];
    bytes[..8].copy_from_slice(&mix(number.wrapping_mul(3) + salt).to_le_bytes());
    bytes[8..].copy_from_slice(&mix(!(number.wrapping_mul(7) + salt)).to_le_bytes());
    bytes
}

fn entries(number: u64) -> [Sealed; 3] {
    let thing = ThingId(id(number, 1 << 60));
    let day = When::day(date(2022, 1, 1 + (number % 28) as i8));
    let by = || Provenance {
        source: Some(ThingId(id(number % 50, 1 << 61))),
        ..Provenance::from_source(ThingId([0; 16]), &format!("row {number}"), Basis::Media)
    };
    let person =
        |claims: Vec<PersonClaim>| Said { claims: claims.into_iter().map(Claim::Person).collect(), by: by() };
    let status = |status, when| {
        PersonClaim::Status(Box::new(StatusNote {
            status,
            when,
            place: Some("Алматы".into()),
            details: None,
        }))
    };
    let entered = person(vec![
        PersonClaim::Name(NameKind::Printed, format!("Үлгіұлы Айдос {number}").into()),
        PersonClaim::Sex(if number.is_multiple_of(3) { Sex::Female } else { Sex::Male }),
        PersonClaim::Age(18 + (number % 50) as u8, 18 + (number % 50) as u8, day),
        PersonClaim::Home("Қызылорда".into()),
        status(Status::Held, day),
    ]);
    let bodies = [
        Body::Entered(Box::new(Entered { kind: Kind::Person, list: None, reference: None, said: entered })),
        Body::Said(Box::new(person(vec![status(Status::Released, When::day(date(2022, 3, 1)))]))),
        Body::Said(Box::new(person(vec![PersonClaim::Occupation("строитель".into())]))),
    ];
    let mut part = 0;
    bodies.map(|body| {
        let fact = Fact { thing, compartment: Compartment::Register, body };
        part += 1;
        let order = number * 3 + part;
        let stamp = Stamp { act: ActId(id(order, 1 << 62)), time: order, member: MemberId([7; 16]) };
        (stamp, thing, fact.encode_body())
    })
}

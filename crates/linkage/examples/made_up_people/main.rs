//! Made-up people as many lists print them, with the truth beside: the register that linkage is measured on.
//! `cargo run --release -p linkage --example made_up_people -- 100000 7 people_100k` writes `people_100k.csv` (100,000
//! rows, seed 7), `people_100k_truth.csv` (id, cluster) and `people_100k_kinds.csv` (id, how the row differs from the truth).
//!
//! Invariant: nothing of the matcher is read here and nothing here is read by the matcher; a count and a seed give the same
//! files on every machine. No row is about anybody: names are put together from common parts.

mod dice;
mod kinds;
mod parts;
mod person;
mod population;
mod row;
mod slips;
mod sources;
mod spelling;
#[cfg(test)]
mod tests;

use row::{HEADER, Row};
use std::fs::File;
use std::io::{BufWriter, Result, Write};

fn main() -> Result<()> {
    let mut arguments = std::env::args().skip(1);
    let rows = arguments.next().and_then(|rows| rows.parse().ok()).unwrap_or(10_000);
    let seed = arguments.next().and_then(|seed| seed.parse().ok()).unwrap_or(7);
    let stem = arguments.next().unwrap_or_else(|| "people".to_owned());
    let people = population::population(rows, seed);
    write_people(&mut create(&format!("{stem}.csv"))?, &people)?;
    write_truth(&mut create(&format!("{stem}_truth.csv"))?, &people)?;
    write_kinds(&mut create(&format!("{stem}_kinds.csv"))?, &people)
}

fn create(path: &str) -> Result<BufWriter<File>> {
    Ok(BufWriter::new(File::create(path)?))
}

/// The rows as a matcher gets them.
fn write_people(to: &mut impl Write, people: &[Row]) -> Result<()> {
    writeln!(to, "{}", HEADER.join(","))?;
    for (at, row) in people.iter().enumerate() {
        let id = id(at);
        writeln!(to, "{}", row.cells(&id).map(quoted).join(","))?;
    }
    to.flush()
}

fn write_truth(to: &mut impl Write, people: &[Row]) -> Result<()> {
    writeln!(to, "id,cluster")?;
    for (at, row) in people.iter().enumerate() {
        writeln!(to, "{},p{}", id(at), row.person)?;
    }
    to.flush()
}

fn write_kinds(to: &mut impl Write, people: &[Row]) -> Result<()> {
    writeln!(to, "id,kinds")?;
    for (at, row) in people.iter().enumerate() {
        writeln!(to, "{},{}", id(at), row.kinds)?;
    }
    to.flush()
}

fn id(at: usize) -> String {
    format!("r{at:07}")
}

/// A cell as RFC 4180 wants it.
fn quoted(cell: &str) -> String {
    match cell.contains([',', '"', '\n']) {
        true => format!("\"{}\"", cell.replace('"', "\"\"")),
        false => cell.to_owned(),
    }
}

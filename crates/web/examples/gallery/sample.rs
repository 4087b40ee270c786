//! The real record, read as plain rows: enough for a gallery.
//!
//! A row is looked up by the heading of its column; a heading that is not there gives an empty text.

use std::collections::HashMap;
use std::io::Result;
use std::path::Path;

/// A row by its headings.
pub type Row = HashMap<String, String>;

/// The files of the record that the gallery shows.
pub struct Sample {
    pub people: Vec<Row>,
    pub figures: Vec<Row>,
    pub events: Vec<Row>,
    pub acts: Vec<Row>,
}

impl Sample {
    pub fn read(folder: &Path) -> Result<Sample> {
        Ok(Sample {
            people: rows(&folder.join("people.csv"))?,
            figures: rows(&folder.join("figures.csv"))?,
            events: rows(&folder.join("events.csv"))?,
            acts: rows(&folder.join("acts.csv"))?,
        })
    }
}

fn rows(path: &Path) -> Result<Vec<Row>> {
    let mut records = records(&std::fs::read_to_string(path)?).into_iter();
    let headings = records.next().unwrap_or_default();
    Ok(records.map(|record| headings.iter().cloned().zip(record).collect()).collect())
}

/// Comma-separated records as RFC 4180 has them.
fn records(text: &str) -> Vec<Vec<String>> {
    let (mut records, mut record, mut cell, mut quoted) = (Vec::new(), Vec::new(), String::new(), false);
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        match (letter, quoted) {
            ('"', true) if letters.peek() == Some(&'"') => cell.extend(letters.next()),
            ('"', _) => quoted = !quoted,
            (',', false) => record.push(std::mem::take(&mut cell)),
            ('\n', false) => {
                record.push(std::mem::take(&mut cell));
                records.push(std::mem::take(&mut record));
            }
            ('\r', false) => {}
            (other, _) => cell.push(other),
        }
    }
    records
}

/// The text under a heading.
pub fn get<'a>(row: &'a Row, heading: &str) -> &'a str {
    row.get(heading).map_or("", String::as_str)
}

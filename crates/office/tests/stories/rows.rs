//! The rows of a stopped office, read and altered behind its back, with checksums that fit: what is left to notice it is
//! the ledger.

use rusqlite::{Connection, params};
use std::path::Path;

/// A row of the log.
#[derive(Clone)]
pub struct Row {
    pub node: [u8; 16],
    pub sequence: i64,
    pub id: [u8; 32],
    pub act: [u8; 16],
    pub time: i64,
    pub bytes: Vec<u8>,
}

fn database(place: &Path, file: &str) -> Connection {
    Connection::open(place.join(file)).unwrap()
}

fn checksum(table: &str, columns: &[&[u8]]) -> i64 {
    let mut sum = crc32fast::Hasher::new();
    for column in std::iter::once(&table.as_bytes()).chain(columns) {
        sum.update(&(column.len() as u64).to_be_bytes());
        sum.update(column);
    }
    i64::from(sum.finalize())
}

/// The log of a stopped office.
pub fn log(place: &Path) -> Vec<Row> {
    let database = database(place, "log.sqlite");
    let text = "SELECT node, sequence, id, act, time, bytes FROM entries ORDER BY position";
    let mut statement = database.prepare(text).unwrap();
    let rows = statement.query_map([], |row| {
        Ok(Row {
            node: row.get(0)?,
            sequence: row.get(1)?,
            id: row.get(2)?,
            act: row.get(3)?,
            time: row.get(4)?,
            bytes: row.get(5)?,
        })
    });
    rows.unwrap().map(Result::unwrap).collect()
}

/// Puts these rows in the place of the log.
pub fn put_log(place: &Path, rows: &[Row]) {
    let mut database = database(place, "log.sqlite");
    let transaction = database.transaction().unwrap();
    transaction.execute("DELETE FROM entries", []).unwrap();
    for (position, row) in (1_i64..).zip(rows) {
        let Row { node, sequence, id, act, time, bytes } = row;
        let number = |number: i64| number.to_be_bytes();
        let (at, in_chain, when) = (number(position), number(*sequence), number(*time));
        let sum = checksum("entries", &[&at, node, &in_chain, id, act, &when, bytes]);
        let put = "INSERT INTO entries VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)";
        transaction.execute(put, params![position, node, sequence, id, act, time, bytes, sum]).unwrap();
    }
    transaction.commit().unwrap();
}

/// Turns a bit of a row of the log and leaves the checksum as it was.
pub fn break_row(place: &Path, position: i64) {
    let database = database(place, "log.sqlite");
    let read = "SELECT bytes FROM entries WHERE position = ?1";
    let mut bytes: Vec<u8> = database.query_row(read, [position], |row| row.get(0)).unwrap();
    bytes[60] ^= 4;
    database.execute("UPDATE entries SET bytes = ?2 WHERE position = ?1", params![position, bytes]).unwrap();
}

/// A subject's key as it rests: compartment, generation, wrapped.
pub fn key(place: &Path, subject: [u8; 16]) -> Option<(u8, u32, [u8; 72])> {
    let database = database(place, "keys.sqlite");
    let read = "SELECT compartment, generation, wrapped FROM subject_keys WHERE subject = ?1";
    database.query_row(read, [subject], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).ok()
}

/// Puts a subject's key in its place.
pub fn put_key(place: &Path, subject: [u8; 16], (compartment, generation, wrapped): (u8, u32, [u8; 72])) {
    let columns: [&[u8]; 4] = [&subject, &[compartment], &generation.to_be_bytes(), &wrapped];
    let sum = checksum("subject_keys", &columns);
    let put = "INSERT OR REPLACE INTO subject_keys VALUES (?1, ?2, ?3, ?4, ?5)";
    database(place, "keys.sqlite")
        .execute(put, params![subject, compartment, generation, wrapped, sum])
        .unwrap();
}

/// Leaves a subject's key with a checksum that does not fit.
pub fn break_key(place: &Path, subject: [u8; 16]) {
    let change = "UPDATE subject_keys SET checksum = checksum + 1 WHERE subject = ?1";
    assert_eq!(database(place, "keys.sqlite").execute(change, [subject]).unwrap(), 1);
}

/// A sealed secret.
pub fn sealed(place: &Path, name: &str) -> Vec<u8> {
    let read = "SELECT value FROM sealed WHERE name = ?1";
    database(place, "keys.sqlite").query_row(read, [name], |row| row.get(0)).unwrap()
}

/// Puts a sealed secret in its place.
pub fn put_sealed(place: &Path, name: &str, value: &[u8]) {
    let sum = checksum("sealed", &[name.as_bytes(), value]);
    let put = "INSERT OR REPLACE INTO sealed VALUES (?1, ?2, ?3)";
    database(place, "keys.sqlite").execute(put, params![name, value, sum]).unwrap();
}

/// Leaves sealed secrets whose names begin like this, all but one, with checksums that do not fit; how many.
pub fn break_sealed(place: &Path, beginning: &str, but: &str) -> usize {
    let change = "UPDATE sealed SET checksum = checksum + 1 WHERE name LIKE ?1 || '%' AND name <> ?2";
    database(place, "keys.sqlite").execute(change, [beginning, but]).unwrap()
}

/// The names of the sealed secrets.
pub fn sealed_names(place: &Path) -> Vec<String> {
    let database = database(place, "keys.sqlite");
    let mut statement = database.prepare("SELECT name FROM sealed").unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// Takes a sealed secret away.
pub fn remove_sealed(place: &Path, name: &str) {
    assert_eq!(
        database(place, "keys.sqlite").execute("DELETE FROM sealed WHERE name = ?1", [name]).unwrap(),
        1
    );
}

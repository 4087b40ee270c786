//! The reader against the real files.

use super::*;
use std::collections::HashMap;
use std::path::Path;

fn files() -> HashMap<String, Vec<u8>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sample/record");
    FILES.iter().map(|name| (name.to_string(), std::fs::read(folder.join(name)).unwrap())).collect()
}

fn real() -> (Record, Vec<Found>) {
    let files = files();
    read(|name| files.get(name).map(Vec::as_slice))
}

#[test]
fn every_row_of_the_real_record_is_read_and_nothing_is_in_doubt() {
    let (record, found) = real();
    assert_eq!(found, []);
    let counts = [
        record.people.len(),
        record.unnamed.len(),
        record.acts.len(),
        record.events.len(),
        record.figures.len(),
        record.cases.len(),
        record.organisations.len(),
        record.places.len(),
        record.mentions.len(),
        record.help.len(),
        record.sources.len(),
    ];
    assert_eq!(counts, [43, 34, 141, 64, 110, 66, 57, 44, 27, 39, 5]);
}

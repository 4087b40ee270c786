//! The people of the published record, as five newspapers spell them.

use names::{Frequencies, Name, score};
use std::path::Path;

struct Person {
    id: String,
    name: String,
    others: Vec<String>,
}

#[allow(clippy::unwrap_used, reason = "a test ends where its file cannot be read")]
fn rows(file: &str) -> Vec<csv::StringRecord> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../sample/record");
    let mut table = csv::Reader::from_path(folder.join(file)).unwrap();
    table.records().map(Result::unwrap).collect()
}

fn people() -> Vec<Person> {
    let person = |row: &csv::StringRecord| Person {
        id: row[0].to_owned(),
        name: row[1].to_owned(),
        // Remarks in brackets are the record's own; what is not a name of this person is marked so there.
        others: row[2]
            .split(';')
            .filter(|other| !other.contains('('))
            .map(str::trim)
            .filter(|other| !other.is_empty())
            .map(str::to_owned)
            .collect(),
    };
    rows("people.csv").iter().map(person).collect()
}

fn likeness(left: &str, right: &str) -> f32 {
    score(&Name::prepare(left), &Name::prepare(right), &Frequencies::default())
}

#[test]
fn every_other_spelling_of_a_person_is_that_person() {
    let mut looked_at = 0;
    for person in people() {
        for other in person.others.iter().filter(|other| names::parse(other).len() >= 2) {
            let alike = likeness(&person.name, other);
            assert!(alike > 0.7, "{} is printed otherwise: {alike}", person.id);
            looked_at += 1;
        }
    }
    assert!(looked_at >= 15, "{looked_at}");
}

#[test]
fn nobody_is_taken_for_somebody_else() {
    let people = people();
    for (at, person) in people.iter().enumerate() {
        for other in
            people.iter().skip(at + 1).filter(|other| other.name.contains(' ') && person.name.contains(' '))
        {
            let alike = likeness(&person.name, &other.name);
            assert!(alike < 0.3, "{} and {}: {alike}", person.id, other.id);
        }
    }
}

#[test]
fn a_full_mention_points_at_its_person_and_a_part_of_a_name_at_nobody() {
    let people = people();
    for mention in rows("mentions.csv") {
        let (id, printed) = (&mention[0], &mention[1]);
        let whole = names::parse(printed).len() >= 2;
        let scored = |person: &Person| likeness(&person.name, printed);
        let Some(own) = people.iter().find(|person| person.id == *id) else { continue };
        let best = people.iter().map(scored).fold(0.0, f32::max);
        if whole && !printed.contains(['’', '(']) && !printed.contains(" for ") {
            assert!(scored(own) >= best && best > 0.7, "{id}: {} of {best}", scored(own));
        } else if !whole {
            assert!(best < 0.7, "{id} by one word: {best}");
        }
    }
}

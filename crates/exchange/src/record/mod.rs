//! The real record of January 2022 as its eleven CSV files hold it, row by row, with lists, dates and figures parsed.
//!
//! Nothing is lost: every column of every file has its place, text is kept verbatim beside what it was read as, and a
//! row that breaks a rule is still there with a problem that names it.

mod acts;
mod cases;
mod events;
mod fields;
mod figures;
mod help;
mod mentions;
mod organisations;
mod parts;
mod people;
mod places;
mod sources;
mod unnamed;

pub use acts::Act;
pub use cases::Case;
pub use events::Event;
pub use figures::Figure;
pub use help::Help;
pub use mentions::Mention;
pub use organisations::Organisation;
pub use parts::{AsOf, Cited, Remarked, StatusPart, Timed};
pub use people::Person;
pub use places::Place;
pub use sources::Source;
pub use unnamed::Unnamed;

use crate::problems::{Problem, ProblemKind};
use fields::Fields;
use std::collections::HashSet;

/// The record as a whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// `sources.csv`
    pub sources: Vec<Source>,
    /// `people.csv`
    pub people: Vec<Person>,
    /// `unnamed.csv`
    pub unnamed: Vec<Unnamed>,
    /// `mentions.csv`
    pub mentions: Vec<Mention>,
    /// `places.csv`
    pub places: Vec<Place>,
    /// `organisations.csv`
    pub organisations: Vec<Organisation>,
    /// `events.csv`
    pub events: Vec<Event>,
    /// `acts.csv`
    pub acts: Vec<Act>,
    /// `cases.csv`
    pub cases: Vec<Case>,
    /// `figures.csv`
    pub figures: Vec<Figure>,
    /// `help.csv`
    pub help: Vec<Help>,
}

/// The names of the files of the set, in the order in which they refer to each other.
pub const FILES: [&str; 11] = [
    "sources.csv",
    "people.csv",
    "unnamed.csv",
    "mentions.csv",
    "places.csv",
    "organisations.csv",
    "events.csv",
    "acts.csv",
    "cases.csv",
    "figures.csv",
    "help.csv",
];

/// A problem with the file it is in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Found {
    /// The file's name in the set.
    pub file: &'static str,
    /// What is wrong.
    pub problem: Problem,
}

/// Reads the set. `file` gives the bytes of each file by its name; a file that is not there is a refusal of that file.
pub fn read<'b>(file: impl Fn(&str) -> Option<&'b [u8]>) -> (Record, Vec<Found>) {
    let mut found = Vec::new();
    let mut set = Set { file: &file, found: &mut found };
    let record = Record {
        sources: set.rows("sources.csv", sources::row),
        people: set.rows("people.csv", people::row),
        unnamed: set.rows("unnamed.csv", unnamed::row),
        mentions: set.rows("mentions.csv", mentions::row),
        places: set.rows("places.csv", places::row),
        organisations: set.rows("organisations.csv", organisations::row),
        events: set.rows("events.csv", events::row),
        acts: set.rows("acts.csv", acts::row),
        cases: set.rows("cases.csv", cases::row),
        figures: set.rows("figures.csv", figures::row),
        help: set.rows("help.csv", help::row),
    };
    links(&record, &mut found);
    (record, found)
}

struct Set<'f, F> {
    file: &'f F,
    found: &'f mut Vec<Found>,
}

impl<'b, F: Fn(&str) -> Option<&'b [u8]>> Set<'_, F> {
    fn rows<T>(&mut self, name: &'static str, row: fn(&mut Fields<'_>) -> T) -> Vec<T> {
        let (rows, problems) = match (self.file)(name) {
            Some(bytes) => fields::rows(bytes, row),
            None => (vec![], vec![Problem::of_file(ProblemKind::Empty {})]),
        };
        self.found.extend(problems.into_iter().map(|problem| Found { file: name, problem }));
        rows
    }
}

/// Every id that is pointed at must be an id that some row has.
fn links(record: &Record, found: &mut Vec<Found>) {
    let people = record.people.iter().map(|person| person.id.as_str());
    let unnamed = record.unnamed.iter().map(|unnamed| unnamed.id.as_str());
    let everyone: HashSet<&str> = people.chain(unnamed).collect();
    let sources: HashSet<&str> = record.sources.iter().map(|source| source.file.as_str()).collect();
    let figures: HashSet<&str> = record.figures.iter().map(|figure| figure.id.as_str()).collect();
    let mut check = |file: &'static str, row: u64, (ids, known): (&[String], &HashSet<&str>)| {
        for id in ids.iter().filter(|id| !known.contains(id.as_str())) {
            let problem = Problem::of_row(row, ProblemKind::DanglingId { id: id.clone() });
            found.push(Found { file, problem });
        }
    };
    for act in &record.acts {
        check("acts.csv", act.row, (&act.victims, &everyone));
    }
    for case in &record.cases {
        check("cases.csv", case.row, (&case.people, &everyone));
    }
    for person in &record.people {
        check("people.csv", person.row, (&person.relative_of, &everyone));
    }
    for unnamed in &record.unnamed {
        check("unnamed.csv", unnamed.row, (&unnamed.relative_of, &everyone));
    }
    for mention in &record.mentions {
        check("mentions.csv", mention.row, (std::slice::from_ref(&mention.person), &everyone));
    }
    for figure in &record.figures {
        check("figures.csv", figure.row, (&figure.conflicts_with, &figures));
        check("figures.csv", figure.row, (&figure.compare_with, &figures));
    }
    for (file, row, cited) in cited(record) {
        check(file, row, (std::slice::from_ref(&cited.source), &sources));
    }
}

fn cited(record: &Record) -> Vec<(&'static str, u64, &Cited)> {
    let mut all = Vec::new();
    all.extend(record.people.iter().map(|row| ("people.csv", row.row, &row.cited)));
    all.extend(record.unnamed.iter().map(|row| ("unnamed.csv", row.row, &row.cited)));
    all.extend(record.mentions.iter().map(|row| ("mentions.csv", row.row, &row.cited)));
    all.extend(record.places.iter().map(|row| ("places.csv", row.row, &row.cited)));
    all.extend(record.organisations.iter().map(|row| ("organisations.csv", row.row, &row.cited)));
    all.extend(record.events.iter().map(|row| ("events.csv", row.row, &row.cited)));
    all.extend(record.acts.iter().map(|row| ("acts.csv", row.row, &row.cited)));
    all.extend(record.cases.iter().map(|row| ("cases.csv", row.row, &row.cited)));
    all.extend(record.figures.iter().map(|row| ("figures.csv", row.row, &row.cited)));
    all.extend(record.help.iter().map(|row| ("help.csv", row.row, &row.cited)));
    all
}

#[cfg(test)]
mod tests;

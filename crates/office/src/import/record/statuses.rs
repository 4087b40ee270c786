//! What a row says has become of somebody: dated statuses and the position before the law, read part by part.
//!
//! A part that names neither stays what it is, a note; "found both bodies" makes nobody dead.

use super::book::Book;
use super::sources::published;
use super::times::{when, within};
use exchange::record::{Cited, StatusPart};
use register::people::facts::{LegalPosition, PersonClaim, Status, StatusNote};
use register::when::When;

/// The beginnings that name a status.
const STATUSES: &[(&str, Status)] = &[
    ("killed", Status::Dead),
    ("dead", Status::Dead),
    ("body found", Status::Dead),
    ("found at the morgue", Status::Dead),
    ("released", Status::Released),
    ("out of custody", Status::Released),
    ("whereabouts unknown", Status::Missing),
    ("missing", Status::Missing),
    ("taken to police", Status::Held),
    ("detained", Status::Held),
    ("alive", Status::Safe),
    ("active", Status::Safe),
    ("attended", Status::Safe),
];

/// The beginnings that name a position before the law.
const POSITIONS: &[(&str, LegalPosition)] = &[
    ("on trial", LegalPosition::OnTrial),
    ("charged", LegalPosition::Charged),
    ("convicted", LegalPosition::Convicted),
    ("accused", LegalPosition::Suspect),
    ("case against him closed", LegalPosition::CaseClosed),
    ("case against her closed", LegalPosition::CaseClosed),
];

/// The statements of a status column.
pub fn claims(book: &Book<'_>, parts: &[StatusPart], cited: &Cited) -> Vec<PersonClaim> {
    parts.iter().filter(|part| part.text != "not stated").map(|part| claim(book, part, cited)).collect()
}

fn claim(book: &Book<'_>, part: &StatusPart, cited: &Cited) -> PersonClaim {
    let begins = |beginning: &str| part.text.to_lowercase().starts_with(beginning);
    let of_status = STATUSES.iter().find(|(beginning, _)| begins(beginning));
    let of_law = POSITIONS.iter().find(|(beginning, _)| begins(beginning));
    match (of_status, of_law) {
        (Some((_, status)), _) => PersonClaim::Status(Box::new(StatusNote {
            status: *status,
            when: time_of(book, part, cited),
            place: place_in(&part.text),
            details: Some(part.text.as_str().into()),
        })),
        // The words of the source stand beside the position: it has no room for them.
        (None, Some((_, position))) => PersonClaim::Legal(*position, time_of(book, part, cited)),
        (None, None) => PersonClaim::Note(part.text.as_str().into()),
    }
}

/// The words of those parts that became a position before the law.
pub fn legal_words(parts: &[StatusPart]) -> Vec<PersonClaim> {
    let is_legal = |part: &&StatusPart| {
        let text = part.text.to_lowercase();
        POSITIONS.iter().any(|(beginning, _)| text.starts_with(beginning))
    };
    parts.iter().filter(is_legal).map(|part| PersonClaim::Note(part.text.as_str().into())).collect()
}

fn time_of(book: &Book<'_>, part: &StatusPart, cited: &Cited) -> When {
    let text = part.text.as_str();
    let written = part.on.map(when).or_else(|| within(text));
    let day = written.and_then(When::first_day);
    match (written, day) {
        (_, Some(day)) if text.contains("night of") => When::night(day),
        (_, Some(day)) if text.contains("or night to") => {
            day.tomorrow().map_or(When::day(day), |next| When::range(day, next))
        }
        (Some(written), _) => written,
        (None, _) if text.contains("at publication") => publication(book, cited),
        (None, _) if text.contains("by publication") => publication(book, cited).about(),
        (None, _) => When::UNKNOWN,
    }
}

fn publication(book: &Book<'_>, cited: &Cited) -> When {
    let source = book.record.sources.iter().find(|source| source.file == cited.source);
    source.map_or(When::UNKNOWN, published)
}

/// A place that stands right behind the status.
fn place_in(text: &str) -> Option<Box<str>> {
    let behind =
        ["killed in ", "body found in ", "found at "].iter().find_map(|before| text.strip_prefix(before))?;
    let end = behind.find([',', ';', '(']).unwrap_or(behind.len());
    let place = behind.get(..end)?;
    let place = place.split(" about ").next().unwrap_or(place);
    let place = place.trim_end_matches(|c: char| c.is_ascii_digit() || c == '-' || c == ' ');
    (!place.is_empty()).then(|| place.into())
}

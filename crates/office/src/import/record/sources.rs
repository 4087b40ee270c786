//! The five publications, and the list on which everybody they name stands.

use super::book::{self, Book, joined, some};
use super::times::when;
use exchange::record::{Cited, Source};
use register::sources::facts::{Copy, ListAccount, SourceAccount, SourceKind};
use register::{Basis, Claim, Kind, NewThing, Provenance, Said, When};

const DEFINITION: &str = "Everybody whom five publications of 2022 and 2023 name or describe in connection with January \
    2022 in Kazakhstan: victims, relatives, officials, authors. It holds only what these five printed, with their errors \
    marked; it is not a list of all victims.";

/// The sources, and the list behind them.
pub fn things(book: &Book<'_>) -> Vec<NewThing> {
    let mut things: Vec<_> = book.record.sources.iter().map(|source| thing(book, source)).collect();
    things.push(list(book));
    things
}

fn thing(book: &Book<'_>, source: &Source) -> NewThing {
    let account = SourceAccount {
        kind: SourceKind::Article,
        title: title(source),
        publisher: some(&publisher(source)),
        authors: some(&source.author_credits).filter(|credits| &**credits != "(none in the copy)"),
        published: published(source),
        published_basis: some(&source.date_basis),
        language: some(&source.language),
        copy: copy(source),
        address: some(&source.lookup_url),
        note: joined(&[source.note.clone(), titled_as(source), cited_as(book, source)]),
    };
    told(book, (Kind::Source, &source.file), Claim::Source(Box::new(account)))
}

/// When a source was published.
pub fn published(source: &Source) -> When {
    source.date.as_ref().map_or(When::UNKNOWN, |date| when(date.when))
}

/// A copy without a title goes by the one that was found elsewhere.
fn title(source: &Source) -> Box<str> {
    let found =
        source.note.split_once("Title found by look-up: \"").and_then(|(_, rest)| rest.split('"').next());
    match found {
        Some(found) if source.title.starts_with("(none") => found.into(),
        _ => source.title.as_str().into(),
    }
}

/// What the copy has in the place of a title, when that is not the one shown.
fn titled_as(source: &Source) -> String {
    if *title(source) == *source.title { String::new() } else { format!("Title: {}", source.title) }
}

/// The publisher's name comes first, and behind it how it is known.
fn publisher(source: &Source) -> String {
    let found = source
        .outlet
        .strip_prefix("not named in the copy (")
        .and_then(|rest| rest.strip_suffix(" by look-up)"));
    found.map_or_else(|| source.outlet.clone(), |name| format!("{name} (by look-up; not named in the copy)"))
}

fn copy(source: &Source) -> Copy {
    if source.paraphrased {
        Copy::Paraphrased
    } else if source.language.contains("translated") {
        Copy::Translated
    } else {
        Copy::Original
    }
}

/// How the rows name the source.
fn cited_as(book: &Book<'_>, source: &Source) -> String {
    let record = book.record;
    let people = record.people.iter().map(|row| &row.cited);
    let mut all = people.chain(record.acts.iter().map(|row| &row.cited));
    let cited = all.find(|cited: &&Cited| cited.source == source.file);
    cited.map_or_else(String::new, |cited| format!("Cited as {}", cited.outlet_title))
}

fn list(book: &Book<'_>) -> NewThing {
    let account = ListAccount {
        title: super::LIST.into(),
        keeper: None,
        definition: Some(DEFINITION.into()),
        source: None,
        one_row_one_person: true,
        made_up: false,
    };
    told(book, (Kind::List, book::LIST), Claim::List(Box::new(account)))
}

fn told(book: &Book<'_>, (kind, reference): (Kind, &str), account: Claim) -> NewThing {
    let by = Provenance::from_member(Basis::Seen);
    book.thing(kind, reference, vec![Said { claims: vec![account], by }])
}

//! Sources: the list, one with everything it says, how an account of one is typed, and who a hidden one is.

mod list;
mod one;
pub mod origin;

pub use list::{download, page, sheet};
pub use one::page as one;

use super::accounts::{Row, Teller, Typed, line, long, row, row_text};
use crate::desk::typed;
use crate::fields::Fields;
use crate::look::{Area, Badge, Field, Tone, isolate};
use crate::words::Words;
use maud::{Markup, html};
use register::sources::facts::{Copy, SourceAccount, SourceKind};
use register::state::Thing;
use register::{Claim, Kind, KnownBy, Refusal, State};

/// How a source is told.
pub const TELLER: Teller = Teller {
    kind: Kind::Source,
    area: Area::Sources,
    folder: "sources",
    title: "sources-title",
    enter: "sources-enter",
    head: "title",
    fields,
    read,
    typed: put,
    rows,
};

fn fields(words: &Words, _: &State, typed: &Fields) -> Markup {
    let kinds = typed::codes(words, "source-kind", SourceKind::ALL.iter().map(|kind| kind.code()));
    let copies = typed::codes(words, "copy", Copy::ALL.iter().map(|copy| copy.code()));
    let kind = typed.given("kind").unwrap_or(SourceKind::Article.code());
    let copy = typed.given("copy").unwrap_or(Copy::Original.code());
    html! {
        (Field::select("kind", &words.say("sources-kind"), kinds).value(kind))
        (Field::text("title", &words.say("sources-name")).hint(&words.say("sources-name-hint"))
            .value(typed.text("title")))
        (line(words, typed, "publisher", &words.say("sources-outlet")))
        (line(words, typed, "authors", &words.say("sources-author")))
        (typed::when_field(words, typed, "when", &words.say("sources-date")))
        (line(words, typed, "date-basis", &words.say("sources-date-basis")))
        (line(words, typed, "language", &words.say("sources-language")))
        (Field::radio("copy", &words.say("sources-copy"), copies).value(copy))
        (line(words, typed, "address", &words.say("sources-address")).hint(&words.say("sources-address-hint")))
        (long(words, typed, "note", &words.say("sources-note")))
    }
}

fn read(_: &State, fields: &Fields) -> Result<Claim, Refusal> {
    Ok(Claim::Source(Box::new(SourceAccount {
        kind: SourceKind::from_code(fields.text("kind")).unwrap_or(SourceKind::Other),
        title: fields.text("title").into(),
        publisher: typed::text(fields, "publisher"),
        authors: typed::text(fields, "authors"),
        published: typed::when(fields, "when")?,
        published_basis: typed::text(fields, "date-basis"),
        language: typed::text(fields, "language"),
        copy: Copy::from_code(fields.text("copy")).unwrap_or(Copy::Original),
        address: typed::text(fields, "address"),
        note: typed::text(fields, "note"),
    })))
}

fn put(_: &State, claim: &Claim) -> Fields {
    let Claim::Source(told) = claim else { return Fields::default() };
    let typed = Typed::default().put("kind", told.kind.code()).put("title", &told.title);
    let typed = typed.may("publisher", told.publisher.as_deref()).may("authors", told.authors.as_deref());
    let typed =
        typed.may("date-basis", told.published_basis.as_deref()).may("language", told.language.as_deref());
    let typed = typed.put("copy", told.copy.code()).may("address", told.address.as_deref());
    typed.may("note", told.note.as_deref()).fields_with("when", told.published)
}

fn rows(words: &Words, _: &State, claim: &Claim) -> Vec<Row> {
    let Claim::Source(told) = claim else { return Vec::new() };
    let rows = [
        row_text(&words.say("sources-name"), Some(&told.title)),
        row(&words.say("sources-kind"), html! { (words.code("source-kind", told.kind.code())) }),
        row_text(&words.say("sources-outlet"), told.publisher.as_deref()),
        row_text(&words.say("sources-author"), told.authors.as_deref()),
        row(&words.say("sources-date"), html! { (words.when(told.published)) }),
        row_text(&words.say("sources-date-basis"), told.published_basis.as_deref()),
        row_text(&words.say("sources-language"), told.language.as_deref()),
        row(&words.say("sources-copy"), html! { (words.code("copy", told.copy.code())) }),
        // As text and not as a link: a click would tell the other side who reads it here.
        row_text(&words.say("sources-address"), told.address.as_deref()),
        row(&words.say("sources-note"), html! { @if let Some(note) = &told.note { (isolate(note)) } }),
    ];
    rows.into_iter().flatten().collect()
}

/// What kind of copy, as a badge that warns when words cannot be trusted one by one.
fn copy_badge(words: &Words, copy: Copy) -> Badge {
    let (tone, mark) = match copy {
        Copy::Original => (Tone::Plain, "="),
        Copy::Translated => (Tone::Plain, "→"),
        Copy::Paraphrased => (Tone::Warn, "≈"),
    };
    Badge::new(tone, mark, &words.code("copy", copy.code()))
}

fn all(state: &State) -> impl Iterator<Item = (&Thing, &SourceAccount)> {
    let things = state.all_of(Kind::Source).iter().map(|&number| state.thing(number));
    things.filter_map(|thing| Some((thing, state.source_account(thing, KnownBy::Now)?)))
}

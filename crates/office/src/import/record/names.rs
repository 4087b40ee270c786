//! What a written name is: as printed, given name only, a misprint, our own Cyrillic; a street is no name of a person.

use super::book::{Book, some};
use exchange::record::{Mention, Person, Remarked};
use register::people::facts::{NameKind, PersonClaim};
use register::{Basis, Claim, Provenance, Said};

/// The other names of a person and every mention, each said where it stands.
pub fn said(book: &Book<'_>, person: &Person) -> Vec<Said> {
    let others = person.other_names.iter().map(|name| other_name(book, person, name));
    let mentions = book.record.mentions.iter().filter(|mention| mention.person == person.id);
    others.chain(mentions.map(|mention| mentioned(book, person, mention))).collect()
}

fn other_name(book: &Book<'_>, person: &Person, name: &Remarked) -> Said {
    let basis_text = person.other_names_basis.join("; ");
    let is_ours = !name.text.is_ascii() || !basis_text.contains("printed");
    let (claim, basis) = if name.remark.contains("street") {
        (PersonClaim::Note(format!("{} ({})", name.text, name.remark).into()), Basis::Media)
    } else if name.remark.contains("typo") {
        (PersonClaim::Name(NameKind::Misprint, name.text.as_str().into()), Basis::Media)
    } else if is_ours {
        (PersonClaim::Name(NameKind::Inferred, name.text.as_str().into()), Basis::Inferred)
    } else {
        (PersonClaim::Name(variant(&name.text), name.text.as_str().into()), Basis::Media)
    };
    let remarks: Vec<_> =
        [basis_text, name.remark.clone()].into_iter().filter(|text| !text.is_empty()).collect();
    let by = Provenance { note: some(&remarks.join("; ")), ..book.cited(&person.cited, basis) };
    Said { claims: vec![Claim::Person(claim)], by }
}

fn mentioned(book: &Book<'_>, person: &Person, mention: &Mention) -> Said {
    let printed = mention.as_printed.as_str();
    let bare = without_office(printed, &person.name);
    let name = |kind, name: &str| PersonClaim::Name(kind, name.into());
    let context = mention.context.as_str();
    let claim = if context.contains("street name") || context.contains("photo credit") {
        PersonClaim::Note(format!("{printed}: {context}").into())
    } else if context.contains("misprint") {
        name(NameKind::Misprint, printed.split('’').next().unwrap_or(printed))
    } else if context.contains("given name only") {
        name(NameKind::GivenOnly, printed)
    } else if context.contains("surname") || has_courtesy_title(printed) || !printed.contains(' ') {
        name(NameKind::SurnameOnly, printed)
    } else if bare == person.name {
        name(NameKind::Printed, bare)
    } else {
        name(NameKind::Variant, bare)
    };
    let note = if bare == printed { context.to_owned() } else { format!("printed as {printed}; {context}") };
    let by = Provenance { note: some(&note), ..book.cited(&mention.cited, Basis::Media) };
    Said { claims: vec![Claim::Person(claim)], by }
}

/// A printed name without the office and the country before it: those words are no part of anybody's name, and a
/// figure whose source has them in its title must not be taken for one that names a person.
fn without_office<'t>(printed: &'t str, name: &'t str) -> &'t str {
    let bare = printed.strip_prefix("President ").unwrap_or(printed);
    if bare.ends_with(name) { name } else { bare }
}

fn variant(text: &str) -> NameKind {
    if has_courtesy_title(text) || !text.contains(' ') { NameKind::SurnameOnly } else { NameKind::Variant }
}

fn has_courtesy_title(text: &str) -> bool {
    ["Mr. ", "Ms. ", "Mrs. "].iter().any(|title| text.starts_with(title))
}

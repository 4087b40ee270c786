//! People without a name and groups: one thing a row. Whoever is not said to be one person alone is a group.

use super::book::{Book, some};
use super::people::{ages, inferred, relations, roles, sex_of, told};
use super::{custody, statuses};
use exchange::record::Unnamed;
use register::people::facts::PersonClaim;
use register::{Basis, Kind, NewThing};

/// The thing of a row.
pub fn thing(book: &Book<'_>, unnamed: &Unnamed) -> NewThing {
    let count = unnamed.count.and_then(|count| u32::try_from(count.whole()?).ok());
    let mut claims = vec![PersonClaim::Description(unnamed.description.as_str().into())];
    claims.extend(count.map(|count| PersonClaim::Count(count, Some(count))));
    claims.extend(roles(&unnamed.roles));
    claims.extend(relations(book, &unnamed.relative_of, &unnamed.relation));
    claims.extend(statuses::claims(book, &unnamed.status_parts, &unnamed.cited));
    claims.extend(statuses::legal_words(&unnamed.status_parts));
    claims.extend(some(&unnamed.note).map(PersonClaim::Note));
    let mut said = vec![told(claims, book.cited(&unnamed.cited, Basis::Media))];
    said.extend(sex_of(unnamed.sex).map(|sex| inferred(book, &unnamed.cited, (vec![sex], ""))));
    said.extend(ages(book, &unnamed.cited, (&unnamed.age, unnamed.age_as_of.as_ref())));
    said.extend(custody::said(book, &unnamed.id));
    let kind = if count == Some(1) { Kind::Unnamed } else { Kind::Group };
    book.thing(kind, &unnamed.id, said)
}

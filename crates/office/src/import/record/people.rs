//! People with a name: one thing a row, with what every mention adds.

use super::book::{Book, some};
use super::{custody, names, statuses, times};
use exchange::columns::Stated;
use exchange::record::{AsOf, Cited, Person};
use exchange::values::age::Age;
use exchange::values::sex;
use register::people::facts::{NameKind, PersonClaim, Relation, Role, Sex};
use register::{Basis, Claim, Kind, NewThing, Provenance, Said, When};

/// The thing of a row.
pub fn thing(book: &Book<'_>, person: &Person) -> NewThing {
    let mut claims = vec![PersonClaim::Name(NameKind::Printed, person.name.as_str().into())];
    claims.extend(roles(&person.roles));
    claims.extend(some(&person.occupation).map(occupation));
    claims.extend(some(&person.home).map(home));
    claims.extend(relations(book, &person.relative_of, &person.relation));
    claims.extend(statuses::claims(book, &person.status_parts, &person.cited));
    claims.extend(statuses::legal_words(&person.status_parts));
    claims.extend(some(&person.note).map(PersonClaim::Note));
    let mut said = vec![told(claims, book.cited(&person.cited, Basis::Media))];
    said.extend(sex_of(person.sex).map(|sex| inferred(book, &person.cited, (vec![sex], &person.sex_basis))));
    said.extend(ages(book, &person.cited, (&person.age, person.age_as_of.as_ref())));
    said.extend(names::said(book, person));
    said.extend(custody::said(book, &person.id));
    book.thing(Kind::Person, &person.id, said)
}

/// What a source says of a person.
pub fn told(claims: Vec<PersonClaim>, by: Provenance) -> Said {
    Said { claims: claims.into_iter().map(Claim::Person).collect(), by }
}

/// What we worked out from what it says, and how.
pub fn inferred(book: &Book<'_>, cited: &Cited, (claims, how): (Vec<PersonClaim>, &str)) -> Said {
    told(claims, Provenance { note: some(how), ..book.cited(cited, Basis::Inferred) })
}

/// The roles of a row; a word that is no role of ours stays as a note beside "another role".
pub fn roles(words: &[String]) -> Vec<PersonClaim> {
    let known = |word: &String| Role::from_code(&word.replace(' ', "-"));
    let of_word = |word: &String| match known(word) {
        Some(role) => vec![PersonClaim::Role(role)],
        None => vec![PersonClaim::Role(Role::Other), PersonClaim::Note(word.as_str().into())],
    };
    words.iter().flat_map(of_word).collect()
}

fn occupation(text: Box<str>) -> PersonClaim {
    // One row tells of a party in this column.
    if text.starts_with("political:") { PersonClaim::Note(text) } else { PersonClaim::Occupation(text) }
}

/// A home that the source does not state is none: what the row says instead stays as a note.
fn home(text: Box<str>) -> PersonClaim {
    if text.contains("not stated") {
        PersonClaim::Note(format!("home: {text}").into())
    } else {
        PersonClaim::Home(text)
    }
}

/// The ties of a row. One row names the other person in the relation itself.
pub fn relations(book: &Book<'_>, to: &[String], kind: &str) -> Vec<PersonClaim> {
    let tie = |to, kind: &str| PersonClaim::Relation(Box::new(Relation { to, kind: kind.into() }));
    if !to.is_empty() {
        return book.all(to).into_iter().map(|to| tie(to, kind)).collect();
    }
    let named = kind.rsplit_once(' ').and_then(|(kind, last)| Some(tie(book.find(last)?, kind)));
    named.into_iter().collect()
}

/// The sex as the register names it.
pub fn sex_of(sex: Option<sex::Sex>) -> Option<PersonClaim> {
    sex.map(|sex| {
        PersonClaim::Sex(match sex {
            sex::Sex::Female => Sex::Female,
            sex::Sex::Male => Sex::Male,
            sex::Sex::Other => Sex::Other,
        })
    })
}

/// The ages of a row as of their day, and the birth date where the row works one out.
pub fn ages(book: &Book<'_>, cited: &Cited, (age, as_of): (&Stated<Vec<Age>>, Option<&AsOf>)) -> Vec<Said> {
    let when = as_of.map_or(When::UNKNOWN, |as_of| times::when(as_of.when));
    let years = |age: &Age| PersonClaim::Age(age.least, age.most.unwrap_or(register::limits::OLDEST), when);
    let claims: Vec<_> = age.value.iter().flatten().map(years).collect();
    if claims.is_empty() {
        return Vec::new();
    }
    let remark = as_of.map_or("", |as_of| as_of.remark.as_str());
    let words = if age.text.chars().all(|c| c.is_ascii_digit() || c == ';') { "" } else { age.text.as_str() };
    let note = [words, remark].into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("; ");
    let by = Provenance { note: some(&note), ..book.cited(cited, Basis::Media) };
    let mut said = vec![told(claims, by)];
    let born = remark.split_once("born ").and_then(|(_, date)| times::within(date));
    said.extend(born.map(|born| inferred(book, cited, (vec![PersonClaim::Born(born)], remark))));
    said
}

//! How long a text may be and which numbers can be: checked for every statement, whoever enters it.

use crate::claim::Claim;
use crate::events::facts::DeedAccount;
use crate::figures::facts::FigureAccount;
use crate::huridocs;
use crate::people::facts::PersonClaim;
use crate::provenance::Provenance;
use crate::refusal::Refusal;

/// The longest text a field may hold, in letters.
pub const LONGEST: usize = 20_000;
/// The longest name, title, place or locator, in letters.
pub const LONGEST_LINE: usize = 1_000;
/// The oldest age that is taken for one.
pub const OLDEST: u8 = 125;

/// A text of any length up to [`LONGEST`].
pub fn text(field: &'static str, text: &str) -> Result<(), Refusal> {
    within(field, text, LONGEST)
}

fn line(field: &'static str, text: &str) -> Result<(), Refusal> {
    within(field, text, LONGEST_LINE)
}

fn needed(field: &'static str, text: &str) -> Result<(), Refusal> {
    if text.trim().is_empty() { Err(Refusal::Missing(field)) } else { line(field, text) }
}

fn within(field: &'static str, text: &str, limit: usize) -> Result<(), Refusal> {
    // Bytes first: counting letters is only needed for a text that may be too long.
    if text.len() > limit && text.chars().count() > limit {
        return Err(Refusal::TooLong { field, limit });
    }
    Ok(())
}

/// A provenance's texts.
pub fn provenance(by: &Provenance) -> Result<(), Refusal> {
    line("locator", &by.locator)?;
    by.attributed_to.as_deref().map_or(Ok(()), |who| line("attributed-to", who))?;
    by.note.as_deref().map_or(Ok(()), |note| text("note", note))
}

/// One statement: nothing empty that must be there, nothing overlong, nothing impossible.
pub fn claim(claim: &Claim) -> Result<(), Refusal> {
    match claim {
        Claim::Person(claim) => person(claim),
        Claim::Source(source) => needed("title", &source.title),
        Claim::Origin(origin) => needed("origin", &origin.text).and(text("origin", &origin.text)),
        Claim::List(list) => needed("title", &list.title),
        Claim::Event(event) => {
            needed("title", &event.title)?;
            event.description.as_deref().map_or(Ok(()), |told| text("description", told))
        }
        Claim::Deed(deed) => self::deed(deed),
        Claim::Organisation(organisation) => needed("name", &organisation.name),
        Claim::Place(place) => {
            needed("name", &place.name)?;
            let possible = place.point.is_none_or(|point| {
                point.latitude.unsigned_abs() <= 90_000_000 && point.longitude.unsigned_abs() <= 180_000_000
            });
            if possible { Ok(()) } else { Err(Refusal::Impossible("point")) }
        }
        Claim::Figure(figure) => self::figure(figure),
        Claim::FigureLink(_) => Ok(()),
        Claim::Step(step) => needed("step-kind", &step.kind),
        Claim::Definition(definition) => {
            needed("title", &definition.title)?;
            definition.place.as_deref().map_or(Ok(()), |place| line("place", place))?;
            definition.note.as_deref().map_or(Ok(()), |note| text("note", note))
        }
        Claim::FigureMapping(mapping) => {
            mapping.reason.as_deref().map_or(Ok(()), |reason| text("reason", reason))
        }
    }
}

fn deed(deed: &DeedAccount) -> Result<(), Refusal> {
    needed("deed-kind", &deed.kind)?;
    let told = [&deed.victims_described, &deed.perpetrators_described];
    told.into_iter().flatten().try_for_each(|told| text("description", told))?;
    let unknown = |code: &str| Err(Refusal::UnknownCode(code.chars().take(40).collect()));
    if let Some(code) = deed.code.as_deref().filter(|code| huridocs::find(huridocs::ACTS, code).is_none()) {
        return unknown(code);
    }
    let method = deed.methods.iter().find(|code| huridocs::find(huridocs::METHODS, code).is_none());
    method.map_or(Ok(()), |code| unknown(code))
}

/// False for twelve digits that cannot be an IIN: the last one follows from the others (weights 1 to 11, modulo 11; when
/// that gives 10, weights 3 to 11, 1, 2). Numbers of other forms belong to other countries and are not judged.
fn is_identity_number(text: &str) -> bool {
    let digits = text.chars().filter(|letter| !letter.is_whitespace());
    let has_twelve = digits.clone().count() == 12 && digits.clone().all(|letter| letter.is_ascii_digit());
    !has_twelve || valid_identity_number(text).is_some()
}

/// The twelve digits of an IIN whose last one follows from the others; `None` for anything else.
pub fn valid_identity_number(text: &str) -> Option<[u8; 12]> {
    let mut digits = [0u8; 12];
    let mut count = 0;
    for letter in text.chars().filter(|letter| !letter.is_whitespace()) {
        let digit = letter.to_digit(10)?;
        *digits.get_mut(count)? = digit as u8;
        count += 1;
    }
    let [first @ .., check] = digits;
    let sum = |from: u32| {
        (0..).zip(first).map(|(place, digit)| ((place + from) % 11 + 1) * u32::from(digit)).sum::<u32>() % 11
    };
    let expected = if sum(0) == 10 { sum(2) } else { sum(0) };
    (count == 12 && expected == u32::from(check)).then_some(digits)
}

fn figure(figure: &FigureAccount) -> Result<(), Refusal> {
    needed("measure", &figure.measure)?;
    match (figure.low, figure.high) {
        (Some(low), Some(high)) if low > high => Err(Refusal::BoundsCrossed),
        (None, None) if figure.value.is_none() && figure.qualifier_printed.is_none() => {
            Err(Refusal::Missing("value"))
        }
        _ => Ok(()),
    }
}

fn person(claim: &PersonClaim) -> Result<(), Refusal> {
    match claim {
        PersonClaim::Name(_, name) => needed("name", name),
        PersonClaim::Description(told) => needed("description", told),
        PersonClaim::Count(least, most) => match most {
            Some(most) if most < least => Err(Refusal::BoundsCrossed),
            _ => Ok(()),
        },
        PersonClaim::Age(youngest, oldest, _) if youngest > oldest => Err(Refusal::BoundsCrossed),
        PersonClaim::Age(_, oldest, _) if *oldest > OLDEST => Err(Refusal::Impossible("age")),
        PersonClaim::Occupation(told) | PersonClaim::Home(told) | PersonClaim::Contact(told) => {
            needed("value", told)
        }
        PersonClaim::IdentityNumber(number) => {
            needed("identity-number", number)?;
            if is_identity_number(number) { Ok(()) } else { Err(Refusal::NotAnIdentityNumber) }
        }
        PersonClaim::Relation(relation) => needed("relation", &relation.kind),
        PersonClaim::Custody(step) => {
            needed("place", &step.place)?;
            step.details.as_deref().map_or(Ok(()), |told| text("details", told))
        }
        PersonClaim::Status(note) => {
            note.place.as_deref().map_or(Ok(()), |place| line("place", place))?;
            note.details.as_deref().map_or(Ok(()), |told| text("details", told))
        }
        PersonClaim::Note(told) => text("note", told),
        PersonClaim::Age(..)
        | PersonClaim::Sex(_)
        | PersonClaim::Born(_)
        | PersonClaim::Role(_)
        | PersonClaim::Legal(..)
        | PersonClaim::Verification(_) => Ok(()),
    }
}

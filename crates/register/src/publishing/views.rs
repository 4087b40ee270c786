//! Which figures may be offered to the public, and why another may not.
//!
//! A figure is kept back when in doubt: it must count people or cases, at least five of them, and nothing that would be
//! printed with it may hold a word of the name of anybody in the register, or what looks like a telephone number.

use crate::claim::{Claim, Kind};
use crate::figures::facts::{FigureAccount, Number};
use crate::figures::hide::FEWEST;
use crate::id::ThingId;
use crate::people::facts::PersonClaim;
use crate::state::{KnownBy, State};
use std::collections::HashSet;

/// Why a figure is kept back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Withheld {
    /// It is not there, or was withdrawn.
    NotThere,
    /// It counts something else than people or cases: days of one person, their age.
    CountsNoPeople,
    /// It counts fewer than five.
    TooFew,
    /// This word of it is part of the name of somebody in the register.
    NamesAPerson(String),
    /// Something in it looks like a telephone or identity number.
    HoldsANumber,
}

/// The smallest number that may be public.
pub const LEAST: Number = Number::whole(FEWEST as i64);

/// Units that count people or cases, in the three languages.
const UNITS: [&str; 14] = [
    "people",
    "persons",
    "person",
    "civilians",
    "cases",
    "человек",
    "человека",
    "люди",
    "людей",
    "дел",
    "дела",
    "адам",
    "адамдар",
    "іс",
];

/// Those of these figures that may not be public, each with the reason; in the order given.
pub fn withheld(state: &State, figures: &[ThingId]) -> Vec<(ThingId, Withheld)> {
    let texts: Vec<_> = figures.iter().map(|&id| (id, printed(state, id))).collect();
    let names = names_among(state, texts.iter().flat_map(|(_, texts)| texts));
    let why = |(id, texts): &(ThingId, Vec<&str>)| why_not(state, *id, (texts, &names)).map(|why| (*id, why));
    texts.iter().filter_map(why).collect()
}

/// Whether one of these texts holds a word of the name of somebody in the register, or what looks like a telephone number.
pub fn names_somebody_in(state: &State, texts: &[&str]) -> bool {
    texts.iter().any(|text| holds_a_number(text)) || !names_among(state, texts.iter()).is_empty()
}

/// Every text that stands beside the figure when it is public, but for its place: towns are called after people.
fn printed(state: &State, id: ThingId) -> Vec<&str> {
    let Some((_, thing)) = state.find(id) else { return Vec::new() };
    let Some(account) = state.figure_account(thing, KnownBy::Now) else { return Vec::new() };
    let own =
        [&account.qualifier_printed, &account.unit, &account.scope, &account.claimant, &account.publisher];
    let mut texts = vec![&*account.measure];
    texts.extend(own.into_iter().flatten().map(|text| &**text));
    if let Some(source) = source_of(state, id).and_then(|source| state.source(source)) {
        texts.push(&source.title);
        texts.extend(source.publisher.as_deref());
    }
    texts
}

/// The source that claims a figure: the one of the account shown.
pub fn source_of(state: &State, id: ThingId) -> Option<ThingId> {
    let (_, thing) = state.find(id)?;
    let accounts = state.current(thing, KnownBy::Now).filter(|claim| matches!(claim.claim, Claim::Figure(_)));
    state.source_of(accounts.last()?.fact)
}

fn why_not(state: &State, id: ThingId, (texts, names): (&[&str], &HashSet<String>)) -> Option<Withheld> {
    let Some(account) = state.figure(id) else { return Some(Withheld::NotThere) };
    if !counts_people(account) {
        return Some(Withheld::CountsNoPeople);
    }
    if [account.value, account.low, account.high].into_iter().flatten().any(|number| number < LEAST) {
        return Some(Withheld::TooFew);
    }
    let place = account.place.as_deref().unwrap_or("");
    if texts.iter().chain([&place]).any(|text| holds_a_number(text)) {
        return Some(Withheld::HoldsANumber);
    }
    let mut words = texts.iter().flat_map(|text| capitalised(text));
    words
        .find(|word| names.contains(&word.to_lowercase()))
        .map(|word| Withheld::NamesAPerson(word.to_owned()))
}

fn counts_people(account: &FigureAccount) -> bool {
    account.unit.as_deref().is_some_and(|unit| UNITS.contains(&unit.trim().to_lowercase().as_str()))
}

/// Seven digits or more, with nothing but blanks, brackets, points and dashes between them.
fn holds_a_number(text: &str) -> bool {
    let mut digits = 0;
    text.chars().any(|letter| {
        digits = match letter {
            letter if letter.is_numeric() => digits + 1,
            ' ' | '\u{a0}' | '-' | '–' | '(' | ')' | '.' | '+' | '/' => digits,
            _ => 0,
        };
        digits >= 7
    })
}

/// The words that begin with a capital letter and are long enough to be part of a name.
fn capitalised(text: &str) -> impl Iterator<Item = &str> {
    words(text).filter(|word| {
        word.chars().next().is_some_and(|letter| letter.is_alphabetic() && !letter.is_lowercase())
    })
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| word.chars().count() >= 3)
}

/// The words of these texts that are part of the name of a person in the register, in small letters.
fn names_among<'a>(state: &State, texts: impl Iterator<Item = &'a &'a str>) -> HashSet<String> {
    let asked: HashSet<String> = texts.flat_map(|text| capitalised(text)).map(str::to_lowercase).collect();
    let mut found = HashSet::new();
    for (_, thing) in state.things().filter(|(_, thing)| thing.kind() == Some(Kind::Person)) {
        for claim in &thing.claims {
            if let Claim::Person(PersonClaim::Name(_, name)) = &claim.claim {
                found.extend(words(name).map(str::to_lowercase).filter(|word| asked.contains(word)));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_telephone_number_is_seen_however_it_is_written() {
        for text in ["call +7 (701) 123-45-67", "87011234567", "950101 300123"] {
            assert!(holds_a_number(text), "{text}");
        }
        for text in ["rights list, 2022", "32 cases of 139 people", ""] {
            assert!(!holds_a_number(text), "{text}");
        }
    }

    #[test]
    fn only_words_that_can_be_names_are_asked_about() {
        let found: Vec<_> =
            capitalised("Toreghozhina's list of the dead, not named (003), No. 225").collect();
        assert_eq!(found, ["Toreghozhina"]);
    }
}

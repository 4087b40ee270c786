//! How a tally divides: by day, by place, by age, by sex, by the body held responsible.
//!
//! Each division is a table of its own. A person stands in one row of it, but for the bodies: several may be named for
//! one deed, so those rows overlap and their sum is no total.

use super::counted::{Counted, DefinedTally, deeds};
use super::evidence::claims;
use super::place::Places;
use crate::claim::{Claim, Kind};
use crate::codes::codes;
use crate::figures::definitions::facts::Measure;
use crate::figures::persons::Person;
use crate::people::facts::{PersonClaim, Sex};
use crate::state::{KnownBy, State};
use crate::when::{Precision, When};
use jiff::civil::Date;
use std::collections::BTreeMap;

codes! {
    /// By what a tally divides.
    By {
        /// By the day on which it happened.
        Day = 0 "day",
        /// By the region, or the city where no region is known.
        Place = 1 "place",
        /// By age on that day.
        Age = 2 "age",
        /// By sex.
        Sex = 3 "sex",
        /// By the body held responsible.
        Body = 4 "body",
    }
}

codes! {
    /// Ages put together: children as the Convention on the Rights of the Child has them (article 1), then adults.
    AgeGroup {
        /// Under 14.
        Under14 = 0 "under-14",
        /// 14 to 17.
        Under18 = 1 "14-17",
        /// 18 to 29.
        Under30 = 2 "18-29",
        /// 30 to 44.
        Under45 = 3 "30-44",
        /// 45 to 59.
        Under60 = 4 "45-59",
        /// 60 and older.
        Older = 5 "60",
    }
}

impl AgeGroup {
    /// The group of an age in years.
    pub const fn of(years: u8) -> AgeGroup {
        match years {
            0..=13 => AgeGroup::Under14,
            14..=17 => AgeGroup::Under18,
            18..=29 => AgeGroup::Under30,
            30..=44 => AgeGroup::Under45,
            45..=59 => AgeGroup::Under60,
            _ => AgeGroup::Older,
        }
    }
}

codes! {
    /// What kind of body is held responsible, in the words of whoever tells of it.
    BodyKind {
        /// Police, riot police, police buildings' staff.
        Police = 0 "police",
        /// The army and the National Guard.
        Military = 1 "military",
        /// The National Security Committee.
        Security = 2 "security",
        /// Staff of prisons and places of detention.
        Prison = 3 "prison",
        /// Troops of other states.
        Foreign = 4 "foreign",
        /// Other officials: courts, prosecutors, cities, the president.
        Officials = 5 "officials",
        /// Protesters, rioters, unknown armed people.
        Others = 6 "others",
    }
}

/// One row of a division.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// It happened on this day.
    Day(Date),
    /// It happened in this region, or city.
    Place(String),
    /// They were of this age.
    Age(AgeGroup),
    /// They were of this sex.
    Sex(Sex),
    /// This kind of body is held responsible.
    Body(BodyKind),
    /// Not known, or not exactly enough.
    NotSaid,
}

/// A tally divided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Division {
    /// By what.
    pub by: By,
    /// Its rows in the order of days, names, ages; "not said" last. Rows without anybody are left out.
    pub rows: Vec<(Key, DefinedTally)>,
}

/// Divides those counted.
pub fn divided(state: &State, counted: &[Counted], by: By, (measure, known): (Measure, KnownBy)) -> Division {
    let mut rows: BTreeMap<Key, DefinedTally> = BTreeMap::new();
    for (one, keys) in counted.iter().zip(keys_of(state, counted, by, (measure, known))) {
        keys.into_iter().for_each(|key| rows.entry(key).or_default().add(one));
    }
    Division { by, rows: rows.into_iter().collect() }
}

/// The rows in which each of those counted stands: one, but for the bodies.
pub fn keys_of(
    state: &State,
    counted: &[Counted],
    by: By,
    (measure, known): (Measure, KnownBy),
) -> Vec<Vec<Key>> {
    let places = (by == By::Place).then(|| Places::of(state, known));
    let keys = |one: &Counted| match (by, &places) {
        (By::Place, Some(places)) => vec![place(places, state, one, (measure, known))],
        (By::Day | By::Place, _) => vec![day(one.when)],
        (By::Age, _) => vec![age(state, one, known)],
        (By::Sex, _) => vec![sex(state, &one.person, known)],
        (By::Body, _) => bodies(state, &one.person, (measure, known)),
    };
    counted.iter().map(keys).collect()
}

/// The day, when it is known to the day; a night belongs to the evening on which it began.
fn day(when: When) -> Key {
    let exact = match when.precision() {
        Precision::Minute | Precision::Hour | Precision::Day | Precision::Night => when.first_day(),
        Precision::Month | Precision::Year | Precision::Range | Precision::About | Precision::Unknown => when
            .first_day()
            .filter(|day| when.last_day() == Some(*day) && when.precision() == Precision::Range),
    };
    exact.map_or(Key::NotSaid, Key::Day)
}

fn place(places: &Places, state: &State, one: &Counted, how: (Measure, KnownBy)) -> Key {
    let at = places.of_person(state, &one.person, how);
    at.region.or(at.city).map_or(Key::NotSaid, Key::Place)
}

fn age(state: &State, one: &Counted, known: KnownBy) -> Key {
    let said: Vec<AgeGroup> = claims(state, &one.person, known)
        .filter_map(|claim| match &claim.claim {
            Claim::Person(PersonClaim::Age(youngest, oldest, _)) => {
                Some(AgeGroup::of(*youngest)).filter(|group| *group == AgeGroup::of(*oldest))
            }
            Claim::Person(PersonClaim::Born(born)) => age_at(*born, one.when),
            _ => None,
        })
        .collect();
    only(said).map_or(Key::NotSaid, Key::Age)
}

/// The age group on the day it happened, when the doubt about both days leaves only one.
fn age_at(born: When, when: When) -> Option<AgeGroup> {
    let years = |from: Date, until: Date| {
        let had_birthday = (until.month(), until.day()) >= (from.month(), from.day());
        u8::try_from(until.year() - from.year() - i16::from(!had_birthday)).ok()
    };
    let youngest = AgeGroup::of(years(born.last_day()?, when.first_day()?)?);
    let oldest = AgeGroup::of(years(born.first_day()?, when.last_day()?)?);
    (youngest == oldest).then_some(youngest)
}

fn sex(state: &State, person: &Person, known: KnownBy) -> Key {
    let said = claims(state, person, known).filter_map(|claim| match &claim.claim {
        Claim::Person(PersonClaim::Sex(sex)) => Some(*sex),
        _ => None,
    });
    only(said.collect()).map_or(Key::NotSaid, Key::Sex)
}

/// The value on which all agree.
fn only<T: PartialEq + Copy>(said: Vec<T>) -> Option<T> {
    said.first().copied().filter(|first| said.iter().all(|other| other == first))
}

/// Those named for the deeds of this measure. Who did something else to the person says nothing about this, so then it is
/// "not said".
fn bodies(state: &State, person: &Person, (measure, known): (Measure, KnownBy)) -> Vec<Key> {
    let same = |kind: &str| crate::figures::definitions::nearest::measure_of_deed(kind) == Some(measure);
    let mut kinds: Vec<BodyKind> = Vec::new();
    for (_, deed) in deeds(state, person, known).filter(|(_, deed)| same(&deed.kind)) {
        kinds.extend(deed.perpetrators_described.as_deref().into_iter().flat_map(body_kinds));
        let named = deed.perpetrators.iter().filter_map(|id| state.find(*id));
        for (_, thing) in named.filter(|(_, thing)| thing.kind() == Some(Kind::Organisation)) {
            let account = state.organisation_account(thing, known);
            kinds.extend(account.into_iter().flat_map(|account| body_kinds(&account.name)));
        }
    }
    kinds.sort_unstable();
    kinds.dedup();
    if kinds.is_empty() { vec![Key::NotSaid] } else { kinds.into_iter().map(Key::Body).collect() }
}

/// The kinds of body that a description names.
fn body_kinds(text: &str) -> Vec<BodyKind> {
    let text = text.to_lowercase();
    let names = |words: &&(BodyKind, &[&str])| words.1.iter().any(|word| text.contains(word));
    BODIES.iter().filter(names).map(|(kind, _)| *kind).collect()
}

/// Words for each kind of body, in the three languages.
const BODIES: &[(BodyKind, &[&str])] = &[
    (BodyKind::Police, &["police", "sobr", "cops", "полици", "полицей", "собр", "омон"]),
    (
        BodyKind::Military,
        &[
            "military",
            "army",
            "soldier",
            "national guard",
            "военн",
            "армия",
            "армии",
            "солдат",
            "нацгвард",
            "әскер",
            "ұлттық ұлан",
        ],
    ),
    (
        BodyKind::Security,
        &["knb", "national security", "secret service", "кнб", "нацбезопас", "ұқк", "ұлттық қауіпсіздік"],
    ),
    (
        BodyKind::Prison,
        &[
            "prison",
            "detention centre",
            "detention center",
            "jailer",
            "guards",
            "сизо",
            "изолятор",
            "колони",
            "конвой",
            "түрме",
        ],
    ),
    (BodyKind::Foreign, &["csto", "russian troops", "одкб", "ұқшұ"]),
    (
        BodyKind::Officials,
        &[
            "president",
            "official",
            "prosecutor",
            "court",
            "authorities",
            "акимат",
            "прокур",
            "суд",
            "власти",
            "әкім",
            "сот",
            "билік",
        ],
    ),
    (
        BodyKind::Others,
        &["protester", "rioter", "looter", "attacker", "протест", "мародёр", "мародер", "наруши", "тонау"],
    ),
];

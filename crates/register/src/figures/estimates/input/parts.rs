//! The parts into which those counted divide, and the codes of these parts in a kept run.

use crate::figures::defined::{AgeGroup, BodyKind, By, Counted, Key, keys_of};
use crate::figures::definitions::facts::Definition;
use crate::figures::estimates::facts::EstimatePlan;
use crate::people::facts::Sex;
use crate::state::{State, ThingNo};
use jiff::civil::Date;
use std::collections::{BTreeSet, HashMap};

/// The codes of the parts in their order, and the part of each person by their first record.
pub(super) fn parts(
    state: &State,
    plan: &EstimatePlan,
    definition: &Definition,
    counted: &[Counted],
) -> (Vec<Box<str>>, HashMap<ThingNo, usize>) {
    let Some(by) = plan.by else {
        return (vec!["".into()], counted.iter().map(|one| (one.person.first(), 0)).collect());
    };
    let keys = keys_of(state, counted, by, (definition.measure, super::known_by(plan)));
    let of_each: Vec<Option<Key>> = keys.into_iter().map(|keys| keys.into_iter().next()).collect();
    let all: BTreeSet<&Key> = of_each.iter().flatten().collect();
    let all: Vec<&Key> = all.into_iter().collect();
    let place = |key: &Option<Key>| all.binary_search(&key.as_ref()?).ok();
    let part_of =
        counted.iter().zip(&of_each).filter_map(|(one, key)| Some((one.person.first(), place(key)?)));
    let part_of = part_of.collect();
    (all.iter().map(|key| key_code(key)).collect(), part_of)
}

/// A row of a division as a code: a day, a place, the code of an age, a sex or a body, or `not-said`.
pub fn key_code(key: &Key) -> Box<str> {
    match key {
        Key::Day(day) => day.to_string().into(),
        Key::Place(place) => place.as_str().into(),
        Key::Age(age) => age.code().into(),
        Key::Sex(sex) => sex.code().into(),
        Key::Body(body) => body.code().into(),
        Key::NotSaid => NOT_SAID.into(),
    }
}

const NOT_SAID: &str = "not-said";

/// The row of a division that a code names; `None` for what is no such code.
pub fn key_of(by: By, code: &str) -> Option<Key> {
    if code == NOT_SAID {
        return Some(Key::NotSaid);
    }
    match by {
        By::Day => code.parse::<Date>().ok().map(Key::Day),
        By::Place => Some(Key::Place(code.to_owned())),
        By::Age => AgeGroup::from_code(code).map(Key::Age),
        By::Sex => Sex::from_code(code).map(Key::Sex),
        By::Body => BodyKind::from_code(code).map(Key::Body),
    }
}

//! The slips that keepers of lists make: typing, dates, ages, endings.
//!
//! Invariant: a slip changes one thing, and a date stays a date of the calendar.

use super::Sex;
use rand::RngExt;
use rand::rngs::StdRng;

/// A day of the calendar.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Day {
    /// Of the common era.
    pub year: u16,
    /// From 1.
    pub month: u8,
    /// From 1; never above 28, so that every slip is a day too.
    pub day: u8,
}

/// A text with one letter left out, doubled or swapped with the next, in so many of a hundred.
pub(super) fn typo(text: String, in_hundred: u32, dice: &mut StdRng) -> String {
    let letters = text.chars().count();
    if letters < 4 || !dice.random_ratio(in_hundred, 100) {
        return text;
    }
    let at = dice.random_range(1..letters - 1);
    let slip = dice.random_range(0..3);
    let mut slipped = String::with_capacity(text.len() + 4);
    let mut rest = text.chars().enumerate();
    while let Some((place, letter)) = rest.next() {
        match (place == at, slip) {
            (true, 0) => {}
            (true, 1) => slipped.extend([letter, letter]),
            (true, _) => slipped.extend(rest.next().map(|(_, next)| next).into_iter().chain([letter])),
            (false, _) => slipped.push(letter),
        }
    }
    slipped
}

/// A birth date, in one of twenty rows with day and month swapped or the year off by one.
pub(super) fn birth_date(born: Day, dice: &mut StdRng) -> Day {
    match dice.random_range(0..100) {
        0..3 if born.day <= 12 => Day { month: born.day, day: born.month, ..born },
        3 => Day { year: born.year + 1, ..born },
        4 => Day { year: born.year - 1, ..born },
        _ => born,
    }
}

/// Full years on a day, in one of ten rows off by one.
pub(super) fn age(born: Day, on: Day, dice: &mut StdRng) -> u8 {
    let before_birthday = (on.month, on.day) < (born.month, born.day);
    let years = (on.year - born.year) as u8 - u8::from(before_birthday);
    match dice.random_range(0..20) {
        0 => years + 1,
        1 => years.saturating_sub(1),
        _ => years,
    }
}

/// The sex whose ending a surname is given: now and then a woman gets the man's.
pub(super) fn gender(sex: Sex, dice: &mut StdRng) -> Sex {
    if dice.random_ratio(3, 100) { Sex::Male } else { sex }
}

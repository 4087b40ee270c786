//! Which word is which, from endings, commas, places and well-known names.
//!
//! Invariant: roles depend on the order of words only where a father's name or a comma fixes it.

use super::{Role, Word, Words};
use crate::families::Kind;

/// Gives every word its role.
pub(super) fn assign(words: &mut Words) {
    let whole = words.list.iter().filter(|word| word.role != Role::Initial).count();
    let comma = words.list.iter().position(|word| word.comma).filter(|at| at + 1 < words.list.len());
    if let Some(comma) = comma {
        words
            .list
            .iter_mut()
            .take(comma + 1)
            .filter(|word| word.role == Role::Unknown)
            .for_each(|word| word.role = Role::Surname);
    }
    let fathers = fathers_name(words, whole);
    if let Some(word) = fathers.and_then(|at| words.list.get_mut(at)) {
        word.role = Role::FathersName;
    }
    surname_by_ending(words);
    beside_fathers_name(words, fathers);
    by_dictionary(words);
    children(words, whole);
    last_one_left(words, whole);
}

/// The word in -ович or -овна, unless it may be a surname: alone beside one other word, or after another such word.
fn fathers_name(words: &Words, whole: usize) -> Option<usize> {
    let mut found = words
        .list
        .iter()
        .enumerate()
        .filter(|(_, word)| word.is_fathers_name() && word.role == Role::Unknown);
    found.next().map(|(at, _)| at).filter(|_| whole >= 3)
}

fn open(word: &Word) -> bool {
    word.role == Role::Unknown
}

/// A surname's ending on exactly one word.
fn surname_by_ending(words: &mut Words) {
    let has = |words: &Words, role: Role| words.list.iter().any(|word| word.role == role);
    if has(words, Role::Surname) {
        return;
    }
    let looks = |word: &Word| {
        let by_ending = word.ending.is_some_and(|ending| ending.kind == Kind::Surname);
        open(word) && (by_ending || word.known.surname) && !word.known.given
    };
    let found: Vec<usize> =
        (0..).zip(&words.list).filter(|(_, word)| looks(word)).map(|(at, _)| at).collect();
    if let [only] = found.as_slice()
        && words.list.len() > 1
    {
        set(words, *only, Role::Surname);
    }
}

/// The given name stands right before the father's.
fn beside_fathers_name(words: &mut Words, fathers: Option<usize>) {
    let Some(given) = fathers.and_then(|at| at.checked_sub(1)) else { return };
    if words.list.get(given).is_some_and(open) {
        set(words, given, Role::Given);
    }
}

/// A well-known given name beside a word that is none.
fn by_dictionary(words: &mut Words) {
    let givens: Vec<bool> = words.list.iter().map(|word| open(word) && word.known.given).collect();
    let others = words.list.iter().zip(&givens).any(|(word, given)| word.role != Role::Initial && !given);
    if !others {
        return;
    }
    for (at, given) in givens.into_iter().enumerate() {
        let kin = words.list.get(at).is_some_and(|word| word.is_child_of());
        if given && !kin {
            set(words, at, Role::Given);
        }
    }
}

/// -ұлы names the father beside a surname, and is open without one.
fn children(words: &mut Words, whole: usize) {
    let surname = words.list.iter().any(|word| word.role == Role::Surname);
    for at in 0..words.list.len() {
        let child = words.list.get(at).is_some_and(|word| open(word) && word.is_child_of());
        if child && (surname || whole >= 3) {
            set(words, at, Role::FathersName);
        }
    }
}

/// With a given name found, the one word left is the surname, and the other way round.
fn last_one_left(words: &mut Words, whole: usize) {
    let count = |role: Role| words.list.iter().filter(|word| word.role == role).count();
    let (given, surname) = (count(Role::Given), count(Role::Surname));
    let Some(at) = words.list.iter().position(open).filter(|_| count(Role::Unknown) == 1 && whole <= 3)
    else {
        return;
    };
    let child =
        words.list.get(at).is_some_and(|word| word.ending.is_some_and(|ending| ending.kind != Kind::Surname));
    match (given, surname) {
        _ if child => {}
        (0, 1..) => set(words, at, Role::Given),
        (1.., 0) => set(words, at, Role::Surname),
        _ => {}
    }
}

fn set(words: &mut Words, at: usize, role: Role) {
    if let Some(word) = words.list.get_mut(at) {
        word.role = role;
    }
}

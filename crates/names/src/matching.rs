//! Whether a query, as far as it is typed, means a name.
//!
//! Invariant: word order never matters, and a rank only gets worse as one of its words gets worse.

use crate::alike::{sounds_like, stands_for};
use crate::edit::within_one_edit;
use crate::fold::tokens;
use crate::titles::is_title;

/// How well a query fits a name, best first: the worst of its words says it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// Every word of the query is a word of the name.
    Exact,
    /// Every word of the query starts a word of the name.
    Prefix,
    /// Some word stands for one of the name: a short form, another name of the family, an initial, two words in one.
    Alike,
    /// Some word is one slip away from a word of the name, or a long one sounds like it.
    Near,
    /// So many words have no place in the name, and two or more have one.
    Part(u8),
}

/// Shorter words are too often one letter from another name (Омаров and Умаров are close enough as it is).
pub(crate) const SHORTEST_NEAR: usize = 5;
/// Of a word written together each half is at least so long.
pub(crate) const SHORTEST_HALF: usize = 3;
/// So many words of a query must have a place where others have none.
pub(crate) const LEAST_MET: usize = 2;
/// Words of a query that are looked at; more than a name has.
const MOST_WORDS: usize = 10;

/// Compares a folded query to a folded name; `None` where it is not meant.
///
/// ```
/// use names::{Rank, fold, matches};
/// let name = fold("Kassym-Jomart Tokayev");
/// assert_eq!(matches(&fold("Тоқаев Қасым"), &name), Some(Rank::Exact));
/// assert_eq!(matches(&fold("tok"), &name), Some(Rank::Prefix));
/// assert_eq!(matches(&fold("K. Tokaeva"), &name), Some(Rank::Alike));
/// assert_eq!(matches(&fold("Tokaiv"), &name), Some(Rank::Near));
/// assert_eq!(matches(&fold("Tokayev Kassym Kemelevich"), &name), Some(Rank::Part(1)));
/// assert_eq!(matches(&fold("Tokajew"), &name), None);
/// ```
pub fn matches(query: &str, name: &str) -> Option<Rank> {
    let (words, name) = (query_words(query), tokens(name).collect::<Vec<_>>());
    let grades: Vec<Rank> = (0..words.len()).filter_map(|at| best(&words, at, &name)).collect();
    match words.len() - grades.len() {
        0 => grades.into_iter().max(),
        missing => (grades.len() >= LEAST_MET).then_some(Rank::Part(missing as u8)),
    }
}

/// The words of a folded query that count: titles go, unless there is nothing else.
pub(crate) fn query_words(query: &str) -> Vec<&str> {
    let words: Vec<&str> = tokens(query).filter(|word| !is_title(word)).take(MOST_WORDS).collect();
    if words.is_empty() { tokens(query).take(MOST_WORDS).collect() } else { words }
}

/// One word of a query against a name.
fn best(words: &[&str], at: usize, name: &[&str]) -> Option<Rank> {
    let word = words.get(at)?;
    let alone = name.iter().filter_map(|token| grade(word, token)).min();
    let joined = || joined(words, at).any(|joined| name.contains(&joined.as_str()));
    let halves = || halves(word).any(|(first, second)| name.contains(&first) && name.contains(&second));
    let together = alone.is_none_or(|rank| rank > Rank::Alike) && (joined() || halves());
    if together { Some(Rank::Alike) } else { alone }
}

/// One word of a query against one word of a name.
fn grade(word: &str, token: &str) -> Option<Rank> {
    if token == word {
        Some(Rank::Exact)
    } else if starts(word, token) {
        Some(Rank::Prefix)
    } else if stands_for(word, token) {
        Some(Rank::Alike)
    } else {
        near(word, token).then_some(Rank::Near)
    }
}

/// Whether a word is a slip away from another, or sounds like it.
pub(crate) fn near(word: &str, token: &str) -> bool {
    word.len() >= SHORTEST_NEAR
        && (within_one_edit(word.as_bytes(), token.as_bytes()) || sounds_like(word, token))
}

/// A word of a query written together with the one before it, and with the one after it.
pub(crate) fn joined(words: &[&str], at: usize) -> impl Iterator<Item = String> {
    let two = |first: Option<usize>| first.and_then(|at| words.get(at..at + 2)).map(<[&str]>::concat);
    [two(at.checked_sub(1)), two(Some(at))].into_iter().flatten()
}

/// A word taken apart into two, in every way.
pub(crate) fn halves(word: &str) -> impl Iterator<Item = (&str, &str)> {
    let last = word.len().saturating_sub(SHORTEST_HALF);
    (SHORTEST_HALF..=last).filter_map(|at| word.split_at_checked(at))
}

/// Whether a word that may be half typed starts a token: its last letter may be half of a digraph
/// (`Tokay` of `Tokayev`, `Koz` of `Kozhakhmet`, `Bak` of `Bakhyt`), or a j that the end of the word turned into i.
pub(crate) fn starts(word: &str, token: &str) -> bool {
    token.starts_with(word) || {
        let Some((last, stem)) = word.as_bytes().split_last() else { return false };
        let alternatives: &[u8] = match last {
            b'i' => b"ej",
            b'z' => b"j",
            b'k' => b"hc",
            _ => b"",
        };
        !stem.is_empty()
            && token
                .as_bytes()
                .strip_prefix(stem)
                .and_then(<[u8]>::first)
                .is_some_and(|next| alternatives.contains(next))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold;

    #[track_caller]
    fn check(query: &str, name: &str, expect: Option<Rank>) {
        assert_eq!(matches(&fold(query), &fold(name)), expect, "{query} in {name}");
    }

    #[test]
    fn half_a_digraph_still_starts_the_word() {
        check("Tokay", "Токаев", Some(Rank::Prefix));
        check("Koz", "Қожахмет", Some(Rank::Prefix));
        check("Kozh", "Қожахмет", Some(Rank::Prefix));
        check("Bak", "Бахытжан", Some(Rank::Prefix));
    }

    #[test]
    fn every_word_must_have_a_place() {
        check("Timur Kim", "Kim, Timur", Some(Rank::Exact));
        check("Timur Kim Lee", "Kim, Timur", Some(Rank::Part(1)));
        check("Timur Lee", "Kim, Timur", None);
        check("Timur Lee Park", "Kim, Timur", None);
    }

    #[test]
    fn titles_are_ignored_unless_alone() {
        check("Mr. Kim", "Timur Kim", Some(Rank::Exact));
        check("Mr.", "Timur Kim", None);
        check("", "Timur Kim", None);
    }

    #[test]
    fn words_may_stand_for_words_of_the_name() {
        check("Саша Ким", "Kim Aleksandr", Some(Rank::Alike));
        check("Ерлан Жағыпаров", "Zh. E.", Some(Rank::Alike));
        check("Касымжомарт", "Қасым-Жомарт Тоқаев", Some(Rank::Alike));
        check("Abdul Karim", "Abdulkarim Omarov", Some(Rank::Alike));
        check("Жигапаров", "Жағыпаров Ерлан", Some(Rank::Near));
    }

    #[test]
    fn short_words_must_be_right() {
        check("Kin", "Timur Kim", None);
        check("Timor", "Timur Kim", Some(Rank::Near));
    }
}

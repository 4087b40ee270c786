//! Whether a query, as far as it is typed, means a name.
//!
//! Invariant: word order never matters, and a rank only gets worse as one of its words gets worse.

use crate::edit::within_one_edit;
use crate::fold::tokens;
use crate::titles::is_title;

/// How well a query fits a name, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Rank {
    /// Every word of the query is a word of the name.
    Exact,
    /// Every word of the query starts a word of the name.
    Prefix,
    /// Some word of the query is one slip away from a word of the name.
    Near,
}

/// Shorter words are too often one letter from another name (Омаров and Умаров are close enough as it is).
pub(crate) const SHORTEST_NEAR: usize = 5;

/// Compares a folded query to a folded name; `None` where some word of the query has no place in the name.
///
/// ```
/// use names::{Rank, fold, matches};
/// let name = fold("Kassym-Jomart Tokayev");
/// assert_eq!(matches(&fold("Тоқаев Қасым"), &name), Some(Rank::Exact));
/// assert_eq!(matches(&fold("tok"), &name), Some(Rank::Prefix));
/// assert_eq!(matches(&fold("Tokajew"), &name), None);
/// assert_eq!(matches(&fold("Tokaiv"), &name), Some(Rank::Near));
/// ```
pub fn matches(query: &str, name: &str) -> Option<Rank> {
    let words = query_words(query);
    let worst = words.iter().try_fold(Rank::Exact, |worst, word| {
        let best = tokens(name).filter_map(|token| grade(word, token)).min()?;
        Some(worst.max(best))
    });
    worst.filter(|_| !words.is_empty())
}

/// The words of a folded query that count: titles go, unless there is nothing else.
pub(crate) fn query_words(query: &str) -> Vec<&str> {
    let words: Vec<&str> = tokens(query).filter(|word| !is_title(word)).collect();
    if words.is_empty() { tokens(query).collect() } else { words }
}

/// One word of a query against one word of a name.
pub(crate) fn grade(word: &str, token: &str) -> Option<Rank> {
    if token == word {
        Some(Rank::Exact)
    } else if starts(word, token) {
        Some(Rank::Prefix)
    } else if word.len() >= SHORTEST_NEAR && within_one_edit(word.as_bytes(), token.as_bytes()) {
        Some(Rank::Near)
    } else {
        None
    }
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
        check("Timur Kim Lee", "Kim, Timur", None);
    }

    #[test]
    fn titles_are_ignored_unless_alone() {
        check("Mr. Kim", "Timur Kim", Some(Rank::Exact));
        check("Mr.", "Timur Kim", None);
        check("", "Timur Kim", None);
    }

    #[test]
    fn short_words_must_be_right() {
        check("Kin", "Timur Kim", None);
        check("Timor", "Timur Kim", Some(Rank::Near));
    }
}

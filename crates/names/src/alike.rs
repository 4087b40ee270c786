//! Which other words a word may stand for: short forms, forms of other languages, a family's names, respectful forms,
//! initials, and spellings that sound like it.
//!
//! Invariant: each rule is that of the comparison of two names, seen from one word; all are symmetric.

use crate::dictionary::{Entry, entry};
use crate::families::Ending;
use crate::token::{Token, hash, token_likeness};

/// A family's stem is at least so long, else half of all names have it.
pub(crate) const SHORTEST_STEM: usize = 3;
/// Letters of -еке and its like.
const HONORIFIC: usize = 3;
/// Only longer words are known by their sound with more than one slip.
pub(crate) const SHORTEST_BY_SOUND: usize = 7;
/// Two spellings below this likeness are not worth a line of an answer; the comparison puts those near it last.
const BY_SOUND: f32 = 0.3;
/// One letter in another script, folded.
const ONE_LETTER: [&str; 6] = ["sh", "ch", "ts", "ia", "iu", "io"];

/// Whether one folded word may stand for another that is not it.
pub(crate) fn stands_for(word: &str, token: &str) -> bool {
    one_given_name(word, token)
        || one_family(word, token)
        || respectful(word, token)
        || respectful(token, word)
        || initial_of(word, token)
        || initial_of(token, word)
}

/// What is known of a folded word.
pub(crate) fn known(word: &str) -> Entry {
    entry(hash(word.bytes())).unwrap_or_default()
}

fn one_given_name(word: &str, token: &str) -> bool {
    let (word, token) = (known(word), known(token));
    word.classes.iter().any(|class| *class != 0 && token.classes.contains(class))
}

/// Ахмет, Ахметов, Ахметұлы.
fn one_family(word: &str, token: &str) -> bool {
    let ((stem, ends), (other, other_ends)) = (Ending::family(word), Ending::family(token));
    stem == other && stem.len() >= SHORTEST_STEM && (ends || other_ends)
}

/// Нұреке for any name in Нұр-.
fn respectful(form: &str, name: &str) -> bool {
    honorific_stem(form).is_some_and(|stem| name.starts_with(stem) && name.len() > stem.len())
}

/// What a respectful form begins with; `None` for any other word.
pub(crate) fn honorific_stem(form: &str) -> Option<&str> {
    let stem = form.len().checked_sub(HONORIFIC).filter(|stem| *stem >= 2)?;
    (form.ends_with("eke") || form.ends_with("ake")).then(|| form.get(..stem)).flatten()
}

/// Whether a word is a letter, and the other begins with it.
fn initial_of(letter: &str, word: &str) -> bool {
    is_letter(letter) && word.len() > letter.len() && word.starts_with(letter)
}

/// Whether a folded word is one letter of some script.
pub(crate) fn is_letter(word: &str) -> bool {
    word.len() == 1 || ONE_LETTER.contains(&word)
}

/// Whether two long words of like letters sound alike.
pub(crate) fn sounds_like(word: &str, token: &str) -> bool {
    may_sound_like(word, token) && token_likeness(&Token::prepare(word), &Token::prepare(token)) >= BY_SOUND
}

/// A quick no to most of [`sounds_like`]: they begin alike and are nearly as long.
fn may_sound_like(word: &str, token: &str) -> bool {
    word.len().min(token.len()) >= SHORTEST_BY_SOUND
        && word.len().abs_diff(token.len()) <= 2
        && word.as_bytes().first() == token.as_bytes().first()
        && (letters(word.as_bytes()) ^ letters(token.as_bytes())).count_ones() <= 3
}

/// Which letters a word has, one bit each.
pub(crate) fn letters(word: &[u8]) -> u32 {
    word.iter().fold(0, |set, letter| set | 1 << (letter & 31))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fold;

    #[track_caller]
    fn check(word: &str, token: &str, expect: bool) {
        let (word, token) = (fold(word), fold(token));
        assert_eq!(stands_for(&word, &token), expect, "{word} {token}");
        assert_eq!(stands_for(&token, &word), expect, "{token} {word}");
    }

    #[test]
    fn short_forms_families_and_initials_stand_for_names() {
        check("Саша", "Aleksandr", true);
        check("Нұреке", "Нұрғали", true);
        check("Ахметова", "Akhmetuly", true);
        check("Ахмет", "Ахметов", true);
        check("Ш.", "Шарипов", true);
        check("Е", "Ерлан", true);
    }

    #[test]
    fn other_names_do_not() {
        check("Омаров", "Умаров", false);
        check("Ерлан", "Ержан", false);
        check("Али", "Алина", false);
        check("Е", "Жағыпаров", false);
    }

    #[test]
    fn long_words_are_known_by_their_sound() {
        let like = |word: &str, token: &str| sounds_like(&fold(word), &fold(token));
        assert!(like("Жигапаров", "Жағыпаров"));
        assert!(like("Abdrahmanov", "Әбдірахманов"));
        assert!(!like("Ибрагимов", "Исмаилов"));
        assert!(!like("Умаров", "Омаров"), "short words must be right");
    }
}

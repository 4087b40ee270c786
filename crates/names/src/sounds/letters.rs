//! The letter that stands for a character when a word is cut into groups.
//!
//! Invariant: whatever comes out is one of the single letters of `groups`, or of a script that has no table there.

use crate::romanise::romanise;
use unicode_normalization::char::{compose, decompose_compatible};

/// What a character is for the comparison of sounds.
pub(super) enum Letter {
    /// A letter of the Latin or the Cyrillic list.
    Known(char),
    /// A letter of another alphabet, as Latin letters.
    Spelled(&'static str),
    /// A character of a script without a table.
    Foreign(char),
    /// A sign without a sound.
    Silent,
}

/// The letter for a lower-case character.
pub(super) fn letter(character: char, known: impl Fn(char) -> bool) -> Letter {
    let near = neighbour(character);
    if known(near) {
        return Letter::Known(near);
    }
    match character {
        '\u{0370}'..='\u{052f}' | '\u{0561}'..='\u{06ff}' | '\u{10d0}'..='\u{10ff}' => {
            romanise(character).map_or(Letter::Silent, Letter::Spelled)
        }
        _ => base(character, known),
    }
}

/// The letter under the marks.
fn base(character: char, known: impl Fn(char) -> bool) -> Letter {
    let mut first = None;
    decompose_compatible(character, |part| first = first.or(Some(part)));
    match first.map(|part| neighbour(part.to_lowercase().next().unwrap_or(part))) {
        Some(part) if known(part) => Letter::Known(part),
        Some(part) if part.is_alphanumeric() => Letter::Foreign(part),
        Some(_) | None => Letter::Silent,
    }
}

/// A base letter and the mark typed after it.
pub(super) fn with_mark(base: char, mark: char) -> char {
    compose(base, mark).unwrap_or(base)
}

/// Letters that are too rare in the evidence to have sounds of their own, as the letter that is read like them:
/// Kazakh, Kyrgyz, Tatar, Uzbek and Tajik ones as Russian lists write them, Latin ones of small languages.
fn neighbour(letter: char) -> char {
    match letter {
        'ә' => 'а',
        'ғ' | 'ґ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' | 'ў' => 'о',
        'ұ' | 'ү' | 'ӯ' => 'у',
        'һ' | 'ҳ' => 'х',
        'і' | 'ї' | 'ӣ' => 'и',
        'є' => 'е',
        'җ' | 'ҷ' | 'ј' => 'ж',
        'ʼ' => 'ь',
        'ð' => 'd',
        'þ' => 't',
        'œ' => 'ö',
        'ź' => 'ż',
        'ș' => 'ş',
        'ŋ' => 'ñ',
        'ǵ' => 'g',
        'ŝ' => 'š',
        other => other,
    }
}

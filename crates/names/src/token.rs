//! One word of a name, ready to be compared many times.
//!
//! Invariant: likeness is symmetric, 1 for words with one folded key, and depends on nothing but the two words.

use crate::fold::fold_into;
use crate::sounds::{Sounds, distance};
use std::fmt;

/// A word of a name in any script, prepared: 40 bytes, no heap.
///
/// Hyphens and spaces inside are dropped, so that `Қасым-Жомарт` and `Kassymjomart` are one token.
///
/// ```
/// use names::{Token, token_likeness};
/// let (left, right) = (Token::prepare("Жағыпаров"), Token::prepare("Zhagiparov"));
/// assert_eq!(token_likeness(&left, &right), 1.0);
/// assert!(token_likeness(&left, &Token::prepare("Омаров")) < 0.5);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Token {
    sounds: Sounds,
    /// Hash of the whole folded key.
    key: u64,
}

impl Token {
    /// Prepares one word. The empty token is like nothing, itself included.
    pub fn prepare(word: &str) -> Self {
        Self::prepare_with(word, &mut String::new())
    }

    /// The same, with a text to fold into: allocates nothing once the text has grown.
    pub fn prepare_with(word: &str, key: &mut String) -> Self {
        fold_into(word, key);
        Self { sounds: Sounds::of(word), key: hash(key.bytes().filter(|letter| *letter != b' ')) }
    }

    /// A word whose key is known already.
    pub(crate) fn of(word: &str, key: u64) -> Self {
        Self { sounds: Sounds::of(word), key }
    }

    pub(crate) fn codes(&self) -> &[u8] {
        self.sounds.codes()
    }

    /// A number that equal keys share: equal for all spellings that fold to one key.
    pub fn key(&self) -> u64 {
        self.key
    }

    /// Whether the word has no letters at all.
    pub fn is_empty(&self) -> bool {
        self.sounds.codes().is_empty()
    }

    /// How many sounds the word has, as far as they are kept.
    pub fn length(&self) -> usize {
        self.sounds.codes().len()
    }
}

/// FNV-1a (Fowler, Noll, Vo), 64 bits.
pub(crate) fn hash(letters: impl Iterator<Item = u8>) -> u64 {
    letters.fold(0xcbf2_9ce4_8422_2325, |state, letter| {
        (state ^ u64::from(letter)).wrapping_mul(0x0100_0000_01b3)
    })
}

/// Names of people are not for logs.
impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Token({} sounds)", self.length())
    }
}

/// Nats for each sound beyond which words are not alike at all.
const UNLIKE: f32 = 2.0;

/// How alike two words are, from 0 (nothing in common) to 1 (one folded key). Symmetric; allocates nothing.
///
/// It is e to the minus of nats of cost for each sound, where two sounds more are counted than the longer word has, so that a
/// slip weighs more in a short word. Above 0.55 two spellings across scripts are more often one name than two; below
/// 0.13 all are 0.
pub fn token_likeness(left: &Token, right: &Token) -> f32 {
    if left.key == right.key {
        return if left.is_empty() || right.is_empty() { 0.0 } else { 1.0 };
    }
    let sounds = left.length().max(right.length()) as f32 + 2.0;
    let most = (sounds * UNLIKE * 4.0) as u16;
    match distance(left.sounds.codes(), right.sounds.codes(), most) {
        Some(quarters) => (-f32::from(quarters) / (4.0 * sounds)).exp().min(0.99),
        None => 0.0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn likeness(left: &str, right: &str) -> f32 {
        let (left, right) = (Token::prepare(left), Token::prepare(right));
        let answer = token_likeness(&left, &right);
        assert_eq!(answer, token_likeness(&right, &left), "symmetric");
        answer
    }

    #[test]
    fn one_name_in_two_scripts_is_wholly_alike() {
        assert_eq!(likeness("Тоқаев", "Toqayev"), 1.0);
        assert_eq!(likeness("Қасым-Жомарт", "Kassymjomart"), 1.0);
    }

    #[test]
    fn a_slip_is_nearer_than_another_name() {
        assert!(likeness("Серик", "Серк") > likeness("Серик", "Берик"));
        assert!(likeness("Jackson", "Джексон") > 0.55);
        assert!(likeness("elcan", "лежан") < likeness("elcan", "элджан"));
    }

    #[test]
    fn nothing_is_like_an_empty_word() {
        assert_eq!(likeness("", ""), 0.0);
        assert_eq!(likeness("", "Ким"), 0.0);
    }

    /// A surname in Cyrillic, and as passports and newspapers of different years and countries write it: Soviet passports in the
    /// French way, BGN/PCGN, ISO 9:1995, GOST R 52535.1-2006 (passports from 2010), ICAO Doc 9303 (from 2014), German, Turkish,
    /// Kazakh Latin of 2017, 2018 and 2021, typing without marks.
    const HABITS: &[(&str, &[&str])] = &[
        ("Жуков", &["Joukov", "Zhukov", "Žukov", "Schukow", "Jukov"]),
        (
            "Щербаков",
            &["Chtcherbakov", "Shcherbakov", "Ŝerbakov", "Schtscherbakow", "Şerbakov", "Scherbakov"],
        ),
        ("Цветаев", &["Tsvetaev", "Cvetaev", "Tcvetaev", "Zwetajew", "Tsvetayev"]),
        ("Хрущёв", &["Khrouchtchev", "Khrushchev", "Hruŝëv", "Chruschtschow", "Khrushchyov"]),
        ("Юсупов", &["Ioussoupov", "Yusupov", "Ûsupov", "Iusupov", "Jussupow", "Yussupov"]),
        ("Қожахмет", &["Qozhakhmet", "Kojahmet", "Kozhakhmet", "Qojahmet", "Kodschachmet", "Кожахмет"]),
        ("Шаяхмет", &["Shayakhmet", "S'ai'ahmet", "Shaıahmet", "Şaiahmet", "Schajachmet", "Chaiakhmet"]),
        ("Нұрғали", &["Nurghali", "Nurg'ali", "Nurǵalı", "Nūrğali", "Nurgali", "Noourgali"]),
        (
            "Жағыпаров",
            &[
                "Zhaghyparov",
                "Jag'yparov",
                "Jaǵyparov",
                "Jağyparov",
                "Schagiparow",
                "Djagiparov",
                "Жагипаров",
            ],
        ),
        (
            "Әбдірахман",
            &["Äbdirakhman", "A'bdirahman", "Ábdirahman", "Äbdırahman", "Abdirachman", "Абдирахман"],
        ),
    ];

    #[test]
    fn the_habits_of_passports_and_newspapers_stay_near() {
        let mut far = Vec::new();
        for (cyrillic, spellings) in HABITS {
            for spelling in *spellings {
                let alike = likeness(cyrillic, spelling);
                let others = HABITS.iter().filter(|(other, _)| other != cyrillic);
                let nearest = others.map(|(other, _)| likeness(other, spelling)).fold(0.0, f32::max);
                if alike <= 0.3 || alike <= nearest + 0.2 {
                    far.push(format!("{cyrillic} {spelling}: {alike}, another: {nearest}"));
                }
            }
        }
        assert!(far.is_empty(), "{far:#?}");
    }
}

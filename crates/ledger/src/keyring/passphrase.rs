//! Passphrases of six words, drawn by the program and never chosen by a person.
//!
//! Invariant: six words of a list of 2,048 are 66 bits of chance, and Argon2id makes each guess cost 128 MiB. The list is
//! the English one of BIP-39: no two words share their first four letters. It was taken from the crate `age` 0.12.1
//! (`assets/bip39-english.txt`, MIT or Apache-2.0), which has it from the BIP.

use std::fmt;

use thiserror::Error;
use zeroize::Zeroizing;

const WORDS: &str = include_str!("words.txt");
const COUNT: usize = 6;
const BITS: u32 = 11;

/// Six words that open a member's secrets.
#[derive(Clone)]
pub struct Passphrase(Zeroizing<String>);

/// What is wrong with words that were typed.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum PassphraseFault {
    /// Too few or too many words.
    #[error("a passphrase has 6 words; {0} were typed")]
    Count(usize),
    /// A word that is not in the list; the number counts from 1.
    #[error("word {0} is not in the list of words")]
    Unknown(usize),
}

impl Passphrase {
    /// A passphrase from nine bytes of chance, of which the first 66 bits are used.
    pub fn from_chance(chance: &[u8; 9]) -> Self {
        let mut bits = Zeroizing::new([0; 16]);
        bits.iter_mut().skip(7).zip(chance).for_each(|(to, from)| *to = *from);
        // 72 bits of chance at the low end; the lowest six are left over.
        let bits = Zeroizing::new(u128::from_be_bytes(*bits) >> (72 - BITS * COUNT as u32));
        let mut phrase = room();
        for place in (0..COUNT as u32).rev() {
            let number = (*bits >> (BITS * place)) as usize & ((1 << BITS) - 1);
            push(&mut phrase, WORDS.lines().nth(number).unwrap_or_default());
        }
        Self(phrase)
    }

    /// What a person typed: any case, any spacing, hyphens too; four letters are enough for a word.
    pub fn parse(typed: &str) -> Result<Self, PassphraseFault> {
        let typed = Zeroizing::new(typed.to_lowercase());
        let words = || typed.split(|c: char| c.is_whitespace() || c == '-').filter(|word| !word.is_empty());
        let count = words().count();
        if count != COUNT {
            return Err(PassphraseFault::Count(count));
        }
        let mut phrase = room();
        for (index, word) in words().enumerate() {
            push(&mut phrase, listed(word).ok_or(PassphraseFault::Unknown(index + 1))?);
        }
        Ok(Self(phrase))
    }

    /// The words, to be shown once, on the screen or on paper.
    pub fn words(&self) -> &str {
        &self.0
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase")
    }
}

/// Room for six words of eight letters, so that nothing is moved and left behind.
fn room() -> Zeroizing<String> {
    Zeroizing::new(String::with_capacity(COUNT * 9))
}

fn push(phrase: &mut String, word: &str) {
    if !phrase.is_empty() {
        phrase.push(' ');
    }
    phrase.push_str(word);
}

fn listed(typed: &str) -> Option<&'static str> {
    WORDS.lines().find(|word| *word == typed || (typed.len() == 4 && word.starts_with(typed)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_list_has_2048_words_that_differ_in_their_first_four_letters() {
        let starts: BTreeSet<String> = WORDS.lines().map(|word| word.chars().take(4).collect()).collect();
        assert_eq!((WORDS.lines().count(), starts.len()), (2048, 2048));
        assert!(
            WORDS.lines().all(|word| word.len() <= 8 && word.bytes().all(|byte| byte.is_ascii_lowercase()))
        );
    }

    #[test]
    fn the_first_and_the_last_passphrase_are_known() {
        assert_eq!(
            Passphrase::from_chance(&[0; 9]).words(),
            "abandon abandon abandon abandon abandon abandon"
        );
        assert_eq!(Passphrase::from_chance(&[255; 9]).words(), "zoo zoo zoo zoo zoo zoo");
        assert_eq!(
            Passphrase::from_chance(&[0, 0x20, 0, 0, 0, 0, 0, 0, 0x40]).words(),
            "ability abandon abandon abandon abandon ability"
        );
    }

    #[test]
    fn words_are_known_in_any_case_and_by_four_letters() {
        let phrase = Passphrase::parse("  ABIL zoo-Zoo\tzoo\n zoo abandon ").unwrap();
        assert_eq!(phrase.words(), "ability zoo zoo zoo zoo abandon");
    }

    #[test]
    fn a_wrong_word_is_named_by_its_number_and_not_repeated() {
        assert_eq!(Passphrase::parse("zoo zoo қала zoo zoo zoo").unwrap_err(), PassphraseFault::Unknown(3));
        assert_eq!(Passphrase::parse("zoo zoo").unwrap_err(), PassphraseFault::Count(2));
    }

    #[test]
    fn a_passphrase_prints_nothing() {
        assert_eq!(format!("{:?}", Passphrase::from_chance(&[0; 9])), "Passphrase");
    }

    proptest! {
        #[test]
        fn every_passphrase_can_be_typed_again(chance: [u8; 9]) {
            let phrase = Passphrase::from_chance(&chance);
            let typed = Passphrase::parse(&phrase.words().to_uppercase()).unwrap();
            prop_assert_eq!(typed.words(), phrase.words());
        }

        #[test]
        fn typing_anything_is_no_panic(typed: String) {
            let _ = Passphrase::parse(&typed);
        }
    }
}

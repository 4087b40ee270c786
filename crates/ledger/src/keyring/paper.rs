//! A recovery key on paper: printed once, typed back by a tired person years later.
//!
//! Invariant: the printed key is an ordinary `age` secret key, so any `age` program can use it without us; the last
//! line has two symbols for each line above it, so that a mistyped line is named. Its symbols are those of Bech32, which
//! leaves out 1, B, I and O; whoever types them anyway is understood.

use std::fmt;

use sha2::{Digest, Sha256};
use thiserror::Error;
use zeroize::Zeroizing;

use super::identity::{Identity, Recipient};
use crate::damage::Damage;

const START: &str = "AGE-SECRET-KEY-1";
const ALPHABET: &[u8; 32] = b"QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L";
const SYMBOLS: usize = 58;
const LINE: usize = 16;
const CHECK: &str = "CHECK";

/// A recovery key.
#[derive(Clone, Debug)]
pub struct PaperKey(Identity);

/// What is wrong with a paper key that was typed.
#[derive(Clone, Copy, Debug, Error, PartialEq, Eq)]
pub enum PaperFault {
    /// Symbols are missing or too many.
    #[error("a paper key has 58 symbols after AGE-SECRET-KEY-1; {0} were typed")]
    Length(usize),
    /// A line of symbols does not fit its check; the number counts from 1.
    #[error("line {0} of the symbols, or its check, is mistyped")]
    Line(usize),
    /// No check line was typed, and the key as a whole does not fit.
    #[error("a symbol is mistyped; type the check line too, and the line will be named")]
    Checksum,
}

impl PaperKey {
    /// A key from 32 bytes of chance.
    pub fn from_chance(chance: [u8; 32]) -> Self {
        Self(Identity::from_chance(chance))
    }

    /// What opens with it.
    pub fn identity(&self) -> &Identity {
        &self.0
    }

    /// What to seal to.
    pub fn recipient(&self) -> Result<Recipient, Damage> {
        self.0.recipient()
    }

    /// The lines to print: the start, four lines of symbols in fours, the check line.
    pub fn print(&self) -> Result<Zeroizing<String>, Damage> {
        let text = self.0.to_text()?;
        let symbols = text.strip_prefix(START).ok_or(Damage::Text("the key"))?.as_bytes();
        let mut page = Zeroizing::new(String::with_capacity(160));
        page.push_str(START);
        for line in symbols.chunks(LINE) {
            page.push('\n');
            push_groups(&mut page, line, 4);
        }
        page.push('\n');
        page.push_str(CHECK);
        page.push(' ');
        push_groups(&mut page, &checks(symbols), 2);
        page.push('\n');
        Ok(page)
    }

    /// What a person typed: any case, any spacing; without the check line too.
    pub fn parse(typed: &str) -> Result<Self, PaperFault> {
        let typed = Zeroizing::new(typed.bytes().filter(u8::is_ascii_alphanumeric).collect::<Vec<u8>>());
        let typed = Zeroizing::new(typed.to_ascii_uppercase());
        let rest = typed.strip_prefix(b"AGESECRETKEY1").unwrap_or(&typed);
        let (symbols, check) = rest.split_at_checked(SYMBOLS).ok_or(PaperFault::Length(rest.len()))?;
        let symbols = Zeroizing::new(symbols.iter().copied().map(meant).collect::<Vec<u8>>());
        match check {
            [] => {}
            [b'C', b'H', b'E', b'C', b'K', check @ ..] => compare(&symbols, check)?,
            _ => return Err(PaperFault::Length(rest.len())),
        }
        let mut text = Zeroizing::new(String::with_capacity(START.len() + SYMBOLS));
        text.push_str(START);
        text.extend(symbols.iter().copied().map(char::from));
        Identity::from_text(&text).map(Self).map_err(|_| PaperFault::Checksum)
    }
}

fn compare(symbols: &[u8], typed: &[u8]) -> Result<(), PaperFault> {
    let typed: Vec<u8> = typed.iter().copied().map(meant).collect();
    let computed = checks(symbols);
    let lines = computed.chunks(2).zip(typed.chunks(2).chain(std::iter::repeat(&[][..])));
    let wrong = lines.enumerate().find(|(_, (computed, typed))| computed != typed);
    match wrong {
        Some((index, _)) => Err(PaperFault::Line(index + 1)),
        None if typed.len() > computed.len() => {
            Err(PaperFault::Length(SYMBOLS + typed.len() - computed.len()))
        }
        None => Ok(()),
    }
}

/// Two symbols for each line: the first ten bits of a hash over the line's number and symbols.
fn checks(symbols: &[u8]) -> Vec<u8> {
    let line_check = |(index, line): (usize, &[u8])| {
        let hash =
            Sha256::new().chain_update(b"tizim/paper/1\n").chain_update([index as u8]).chain_update(line);
        let [first, second, ..]: [u8; 32] = hash.finalize().into();
        [first >> 3, (first & 7) << 2 | second >> 6]
            .map(|value| ALPHABET.get(usize::from(value)).copied().unwrap_or(b'Q'))
    };
    symbols.chunks(LINE).enumerate().flat_map(line_check).collect()
}

/// The symbol that was meant by one that does not occur.
fn meant(symbol: u8) -> u8 {
    match symbol {
        b'O' => b'0',
        b'I' | b'1' => b'L',
        b'B' => b'8',
        _ => symbol,
    }
}

fn push_groups(page: &mut String, symbols: &[u8], size: usize) {
    for (index, group) in symbols.chunks(size).enumerate() {
        if index > 0 {
            page.push(' ');
        }
        page.extend(group.iter().copied().map(char::from));
    }
}

impl fmt::Display for PaperKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PaperKey")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn key() -> PaperKey {
        PaperKey::from_chance([7; 32])
    }

    #[test]
    fn a_printed_key_has_six_lines_and_is_an_age_key_when_joined() {
        let page = key().print().unwrap();
        let lines: Vec<_> = page.lines().collect();
        assert_eq!(lines.len(), 6);
        assert_eq!(lines[0], START);
        assert!(lines[5].starts_with("CHECK ") && lines[5].len() == "CHECK AB CD EF GH".len());
        let joined: String = lines[..5].concat().split(' ').collect();
        assert!(joined.parse::<age::x25519::Identity>().is_ok());
    }

    #[test]
    fn a_key_typed_carelessly_is_understood() {
        let page = key().print().unwrap();
        let careless = page.to_lowercase().replace('0', "o").replace('8', "b").replace([' ', '\n'], "  ");
        assert_eq!(PaperKey::parse(&careless).unwrap().0.bytes(), &[7; 32]);
        let without_check: String = page.lines().take(5).collect();
        assert_eq!(PaperKey::parse(&without_check).unwrap().0.bytes(), &[7; 32]);
    }

    #[test]
    fn a_mistyped_line_is_named() {
        let page = key().print().unwrap();
        for number in 1..=4 {
            let mut lines: Vec<String> = page.lines().map(str::to_owned).collect();
            let other = if lines[number].starts_with('Q') { "P" } else { "Q" };
            lines[number].replace_range(..1, other);
            assert_eq!(PaperKey::parse(&lines.join("\n")).unwrap_err(), PaperFault::Line(number));
            assert_eq!(PaperKey::parse(&lines[..5].join("\n")).unwrap_err(), PaperFault::Checksum);
        }
    }

    #[test]
    fn a_key_of_the_wrong_length_is_counted() {
        assert_eq!(PaperKey::parse("AGE-SECRET-KEY-1 QQQQ").unwrap_err(), PaperFault::Length(4));
        let page = key().print().unwrap();
        assert_eq!(PaperKey::parse(&format!("{}QQ", &*page)).unwrap_err(), PaperFault::Length(60));
    }

    #[test]
    fn a_paper_key_prints_nothing_by_accident() {
        assert_eq!(format!("{:?} {}", key(), key()), "PaperKey(Identity) PaperKey");
    }

    proptest! {
        #[test]
        fn every_key_can_be_typed_again(chance: [u8; 32]) {
            let page = PaperKey::from_chance(chance).print().unwrap();
            let typed = PaperKey::parse(&page).unwrap();
            prop_assert_eq!(typed.0.bytes(), &chance);
        }

        #[test]
        fn typing_anything_is_no_panic(typed: String) {
            let _ = PaperKey::parse(&typed);
        }
    }
}

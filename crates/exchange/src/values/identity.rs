//! The individual identification number of Kazakhstan (ЖСН, ИИН): twelve digits, of which the last checks the others.
//!
//! The first six are the birth date, the seventh the century and sex (Government decree 565 of 22 May 2007). Its
//! `Debug` shows no digit.

use super::sex::Sex;
use crate::written::Civil;
use std::fmt;

/// A number whose check digit is right.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Identity([u8; 12]);

/// Why a text is not an identity number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It has so many digits, not twelve, or other characters.
    Length(u64),
    /// The check digit says that one was mistyped.
    Check,
    /// The first six digits are no date, or the seventh is none of 0 to 6.
    Date,
}

/// Reads a number; spaces and hyphens may stand between its digits.
pub fn read(text: &str) -> Result<Identity, Flaw> {
    let plain: String =
        text.trim().chars().filter(|letter| !matches!(letter, ' ' | '-' | '\u{a0}')).collect();
    let digits: Vec<u8> = plain.bytes().filter(u8::is_ascii_digit).map(|byte| byte - b'0').collect();
    let length = Flaw::Length(digits.len() as u64);
    if digits.len() != plain.chars().count() {
        return Err(length);
    }
    let identity = Identity(digits.try_into().map_err(|_| length)?);
    if identity.sum() != Some(identity.digit(11)) {
        return Err(Flaw::Check);
    }
    if identity.is_dated() { Ok(identity) } else { Err(Flaw::Date) }
}

/// Reads a number that a spreadsheet may have robbed of its leading zeros; says whether they were put back.
pub fn read_restored(text: &str) -> (Result<Identity, Flaw>, bool) {
    let found = read(text);
    let digits = text.trim();
    let robbed = (7..12).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    match found {
        Err(Flaw::Length(_)) if robbed => match read(&format!("{digits:0>12}")) {
            Ok(identity) => (Ok(identity), true),
            Err(_) => (found, false),
        },
        _ => (found, false),
    }
}

impl Identity {
    fn digit(&self, place: usize) -> u8 {
        self.0.get(place).copied().unwrap_or(0)
    }

    /// The check digit that the first eleven ask for; none when they ask for one that does not exist.
    fn sum(&self) -> Option<u8> {
        let weighted = |shift: usize| {
            let sum: usize = self
                .0
                .iter()
                .take(11)
                .enumerate()
                .map(|(place, digit)| usize::from(*digit) * ((place + shift) % 11 + 1))
                .sum();
            sum % 11
        };
        match weighted(0) {
            10 => u8::try_from(weighted(2)).ok().filter(|check| *check < 10),
            check => u8::try_from(check).ok(),
        }
    }

    fn is_dated(&self) -> bool {
        self.digit(6) == 0 || self.birth().is_some()
    }

    /// The date of birth; numbers given to foreigners may not tell the century.
    pub fn birth(&self) -> Option<Civil> {
        let century = match self.digit(6) {
            1 | 2 => 1800,
            3 | 4 => 1900,
            5 | 6 => 2000,
            _ => return None,
        };
        let two = |place: usize| self.digit(place) * 10 + self.digit(place + 1);
        Civil::day(century + i16::from(two(0)), two(2), two(4))
    }

    /// The sex, where the number tells it.
    pub fn sex(&self) -> Option<Sex> {
        match self.digit(6) {
            1 | 3 | 5 => Some(Sex::Male),
            2 | 4 | 6 => Some(Sex::Female),
            _ => None,
        }
    }

    /// The twelve digits.
    pub fn digits(&self) -> String {
        self.0.iter().map(|digit| char::from(b'0' + digit)).collect()
    }
}

impl fmt::Debug for Identity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("Identity(…)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A made-up number with a right check digit.
    fn made_up(eleven: &str) -> String {
        (0..10)
            .map(|check| format!("{eleven}{check}"))
            .find(|number| !matches!(read(number), Err(Flaw::Check)))
            .unwrap()
    }

    #[test]
    fn a_right_number_tells_birth_and_sex() {
        let identity = read(&made_up("87010530012")).unwrap();
        assert_eq!(identity.birth().unwrap().iso_day(), "1987-01-05");
        assert_eq!(identity.sex(), Some(Sex::Male));
        assert_eq!(read(&made_up("05123160000")).unwrap().birth().unwrap().iso_day(), "2005-12-31");
    }

    #[test]
    fn nearly_every_mistyped_digit_is_found() {
        // The second row of weights lets a few pass; that is the number's own weakness, not the reader's.
        let right = made_up("87010530012");
        let mut missed = 0;
        for place in 0..12 {
            for digit in b'0'..=b'9' {
                let mut wrong = right.clone().into_bytes();
                wrong[place] = digit;
                let wrong = String::from_utf8(wrong).unwrap();
                missed += usize::from(wrong != right && !matches!(read(&wrong), Err(Flaw::Check)));
            }
        }
        assert!(missed <= 11, "{missed} of 108 pass");
    }

    #[test]
    fn lost_zeros_are_put_back_and_said() {
        let whole = made_up("01020350012");
        let robbed = whole.trim_start_matches('0');
        let (identity, restored) = read_restored(robbed);
        assert_eq!((identity.unwrap().digits(), restored), (whole, true));
    }

    #[test]
    fn wrong_numbers_say_what_is_wrong_and_debug_shows_no_digit() {
        assert_eq!(read("12345").unwrap_err(), Flaw::Length(5));
        assert_eq!(read("ИИН неизвестен").unwrap_err(), Flaw::Length(0));
        assert_eq!(read(&made_up("87133130012")).unwrap_err(), Flaw::Date);
        assert_eq!(format!("{:?}", read(&made_up("87010530012")).unwrap()), "Identity(…)");
    }
}

//! A number that somebody stated: what it measures, of whom, where, as of when, who claims it, who printed it.
//!
//! A figure is never replaced by another; two figures can contradict each other, or measure different things.

use crate::codes::codes;
use crate::id::ThingId;
use crate::when::When;

/// A number in thousandths, so that 5.5 miles and 2,000,000,000 dollars are both exact.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, minicbor::Encode, minicbor::Decode)]
#[cbor(transparent)]
pub struct Number(#[n(0)] i64);

impl Number {
    /// A number of thousandths.
    pub const fn thousandths(value: i64) -> Number {
        Number(value)
    }

    /// A whole number.
    pub const fn whole(value: i64) -> Number {
        Number(value.saturating_mul(1000))
    }

    /// In thousandths.
    pub const fn in_thousandths(self) -> i64 {
        self.0
    }

    /// Reads "1300", "5.5", "5,5"; `None` for anything else or for more than three decimals, and for "1,300": that is
    /// thirteen hundred to one writer and 1.3 to another.
    pub fn read(text: &str) -> Option<Number> {
        let text = text.trim();
        if text.split_once(',').is_some_and(|(_, decimals)| decimals.len() == 3) {
            return None;
        }
        let text = text.replace(',', ".");
        let (whole, decimals) = text.split_once('.').unwrap_or((&text, ""));
        if decimals.len() > 3 || !decimals.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        let padded = format!("{decimals:0<3}");
        let fraction: i64 = padded.parse().ok()?;
        let whole_value: i64 = whole.parse().ok()?;
        let signed = if whole.starts_with('-') { -fraction } else { fraction };
        whole_value.checked_mul(1000)?.checked_add(signed).map(Number)
    }
}

codes! {
    /// How exactly a number was stated.
    Qualifier {
        /// Stated as exact.
        Exact = 0 "exact",
        /// "About", "around", "almost".
        About = 1 "about",
        /// "At least", "a minimum of".
        AtLeast = 2 "at-least",
        /// "More than", "over".
        MoreThan = 3 "more-than",
        /// "Less than", "under".
        LessThan = 4 "less-than",
        /// From one number to another.
        Range = 5 "range",
        /// "Dozens".
        Dozens = 6 "dozens",
        /// "Hundreds".
        Hundreds = 7 "hundreds",
        /// "Thousands".
        Thousands = 8 "thousands",
        /// Further, on top of another number.
        Additional = 9 "additional",
        /// Some other wording, kept as printed.
        Other = 10 "other",
    }
}

/// One claimed number.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct FigureAccount {
    /// What it measures ("killed", "detained").
    #[n(0)]
    pub measure: Box<str>,
    /// How exactly it was stated.
    #[n(1)]
    pub qualifier: Qualifier,
    /// The wording of the qualifier as printed, when the code does not say all.
    #[n(2)]
    pub qualifier_printed: Option<Box<str>>,
    /// The number itself, if one was printed.
    #[n(3)]
    pub value: Option<Number>,
    /// The least it can be.
    #[n(4)]
    pub low: Option<Number>,
    /// The most it can be.
    #[n(5)]
    pub high: Option<Number>,
    /// Of what it is a number ("people", "days").
    #[n(6)]
    pub unit: Option<Box<str>>,
    /// Where.
    #[n(7)]
    pub place: Option<Box<str>>,
    /// Of whom or of what part ("civilians").
    #[n(8)]
    pub scope: Option<Box<str>>,
    /// As of when.
    #[n(9)]
    pub as_of: When,
    /// How that date is known.
    #[n(10)]
    pub as_of_basis: Option<Box<str>>,
    /// Who claims it.
    #[n(11)]
    pub claimant: Option<Box<str>>,
    /// Who printed it.
    #[n(12)]
    pub publisher: Option<Box<str>>,
}

codes! {
    /// How one figure stands to another.
    FigureTie {
        /// They say different numbers of the same thing.
        Conflicts = 0 "conflicts",
        /// They measure different things: never compare or add.
        NotComparable = 1 "not-comparable",
        /// Read them together.
        ReadWith = 2 "read-with",
    }
}

/// A tie from one figure to another.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct FigureLink {
    /// How they stand to each other.
    #[n(0)]
    pub tie: FigureTie,
    /// The other figure.
    #[n(1)]
    pub other: ThingId,
    /// Why.
    #[n(2)]
    pub reason: Option<Box<str>>,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_read_to_the_thousandth() {
        assert_eq!(Number::read("238"), Some(Number::whole(238)));
        assert_eq!(Number::read("5.5"), Some(Number::thousandths(5500)));
        assert_eq!(Number::read("7,62"), Some(Number::thousandths(7620)));
        assert_eq!(Number::read("-0.5").map(Number::in_thousandths), Some(-500));
        assert_eq!(Number::read("2000000000"), Some(Number::whole(2_000_000_000)));
    }

    #[test]
    fn what_is_no_number_is_not_guessed() {
        for text in ["", "about 5", "1.2345", "1.2.3", "1,300", "٣"] {
            assert_eq!(Number::read(text), None, "{text}");
        }
    }
}

//! What speaks for and against two records being one person, in words and bits: the one place where pages ask for it.

use crate::words::Words;
use office::Known;
use register::ThingId;
use register::state::ThingNo;

/// One piece of evidence.
#[derive(Clone, Debug, PartialEq)]
pub struct Weight {
    /// What was compared, in the reader's language.
    pub field: String,
    /// How it came out, in the reader's language.
    pub outcome: String,
    /// Bits for one person (above nought) or against.
    pub bits: f64,
}

/// Everything that was weighed.
#[derive(Clone, Debug, PartialEq)]
pub struct Evidence {
    /// How likely two records of this register are one person before anything is compared, in bits; then each field.
    pub weights: Vec<Weight>,
}

impl Evidence {
    /// All bits together.
    pub fn bits(&self) -> f64 {
        self.weights.iter().map(|weight| weight.bits).sum()
    }
}

/// A pair that looks alike and waits for somebody.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Suggestion {
    /// One record.
    pub left: ThingNo,
    /// The other.
    pub right: ThingNo,
    /// Bits for one person.
    pub bits: f64,
}

/// The pairs that wait, the likeliest and most harmful first.
pub fn suggestions(_known: &Known) -> Vec<Suggestion> {
    Vec::new()
}

/// What speaks for and against two records; `None` when they cannot be compared.
pub fn of(_words: &Words, _known: &Known, _pair: (ThingNo, ThingNo)) -> Option<Evidence> {
    None
}

/// Whom a record may be, beside those it was joined with: the likeliest first.
pub fn candidates(_known: &Known, _record: ThingNo) -> Vec<ThingId> {
    Vec::new()
}

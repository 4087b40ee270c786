//! How likely two names are one person's, and why.
//!
//! Invariant: symmetric; the order, letter case and script of words change nothing; a score takes no memory.
//!
//! Two stories could explain a pair that is not one person: strangers who happen to be called alike, and relatives or namesakes
//! who share every part but one. Against strangers every part that agrees is evidence, the rarer the more (Fellegi and
//! Sunter, "A theory for record linkage", 1969, section 3.3.1); against relatives agreement proves nothing, and only what
//! differs counts. The score is the probability that neither story is true, among pairs as `examples/calibrate` makes them.

mod judge;
mod plan;
mod weights;

use crate::frequencies::Frequencies;
use crate::name::Name;
use crate::parse::Role;
use plan::Plan;
pub use weights::Weights;

/// Why a part of two names speaks for or against one person.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Reason {
    /// One word, whatever the script and the spelling.
    Same,
    /// Spelled differently, but the sounds are near.
    NearSpelling,
    /// A short or respectful form of the other.
    ShortForm,
    /// The same given name in another language.
    OtherLanguage,
    /// One family: Ахмет, Ахметов, Ахметұлы.
    OneFamily,
    /// One family, but a man's and a woman's form.
    OtherSex,
    /// An initial that fits.
    InitialFits,
    /// Two words of one are written as one word of the other.
    WrittenTogether,
    /// Only one of the names has it.
    OnlyOneHasIt,
    /// Two different names.
    Different,
    /// Near in spelling, but two well-known names of their own: Омаров and Умаров.
    TwoKnownNames,
    /// An initial that does not fit.
    InitialDiffers,
}

/// One line of an explanation.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Explained {
    /// Which words of the left name: their places, first and last; `None` where it has none.
    pub left: Option<(usize, usize)>,
    /// Which words of the right name.
    pub right: Option<(usize, usize)>,
    /// What the part is.
    pub role: Role,
    /// Why it counts.
    pub reason: Reason,
    /// Evidence in bits against strangers, and against relatives; above 0 speaks for one person.
    pub bits: (f32, f32),
}

/// Two names compared.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// How likely the names are one person's, 0 to 1.
    pub score: f32,
    /// Part by part, the left name's words first.
    pub parts: Vec<Explained>,
}

/// Compares two names and says why.
///
/// ```
/// use names::{Frequencies, Name, Reason, compare};
/// let told = Frequencies::default();
/// let (left, right) = (Name::prepare("Омаров Аскар"), Name::prepare("Umarov Askar"));
/// let comparison = compare(&left, &right, &told);
/// assert!(comparison.score < 0.5);
/// assert!(comparison.parts.iter().any(|part| part.reason == Reason::TwoKnownNames));
/// ```
pub fn compare(left: &Name, right: &Name, frequencies: &Frequencies) -> Comparison {
    let weights = Weights::default();
    let plan = Plan::of((left, right), frequencies, &weights);
    Comparison { score: probability(&plan, &weights), parts: plan.explained() }
}

/// How likely two names are one person's, from 0 to 1: the score of [`compare`] without the reasons.
///
/// ```
/// use names::{Frequencies, Name, score};
/// let told = Frequencies::default();
/// let (left, right) = (Name::prepare("Ерлан Жағыпаров"), Name::prepare("ZHAGIPAROV, Yerlan Serikovich"));
/// assert!(score(&left, &right, &told) > 0.9);
/// ```
pub fn score(left: &Name, right: &Name, frequencies: &Frequencies) -> f32 {
    score_with(left, right, (frequencies, &Weights::default()))
}

/// The same with other weights, for calibration.
pub fn score_with(left: &Name, right: &Name, (frequencies, weights): (&Frequencies, &Weights)) -> f32 {
    probability(&Plan::of((left, right), frequencies, weights), weights)
}

/// The probability that neither strangers nor relatives explain the pair.
fn probability(plan: &Plan, weights: &Weights) -> f32 {
    if !plan.agrees() {
        return 0.0;
    }
    let strangers = (-(weights.strangers + plan.against_strangers)).exp();
    let relatives = (-(weights.relatives + plan.against_relatives)).exp();
    1.0 / (1.0 + strangers + relatives)
}

#[cfg(test)]
mod tests;

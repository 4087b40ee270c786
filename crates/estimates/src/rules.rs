//! The rule book of when not to say a number: typed warnings, each with a sentence, and whether it forbids a headline.
//!
//! Invariant: a rule looks at a table or at answers and adds warnings; it never changes a number.

pub mod answers;
pub mod lists;
mod sentences;
#[cfg(test)]
mod tests;

use crate::estimate::Method;

/// One thing to know before a figure is quoted. The values are what a translated sentence needs.
#[derive(Clone, Debug, PartialEq)]
pub enum Warning {
    /// Fewer than three lists: dependence between them cannot be seen at all.
    TooFewLists {
        /// How many there are.
        lists: usize,
    },
    /// Three lists: dependence among all three cannot be tested.
    ThreeLists,
    /// Nobody is on two lists at once.
    NoOverlap,
    /// The lists fall into groups that nobody connects.
    Disconnected {
        /// The names of the lists of each group.
        groups: Vec<Vec<String>>,
    },
    /// No three lists overlap pair by pair.
    NoTriangle,
    /// Two lists without anybody in common.
    EmptyOverlap {
        /// The two.
        pair: [String; 2],
        /// How many would be on both if the lists did not depend on each other.
        expected: f64,
    },
    /// Few people are on more than one list.
    FewInOverlaps {
        /// How many.
        people: u64,
    },
    /// A list on which nobody stands.
    EmptyList {
        /// Its name.
        list: String,
    },
    /// Everybody on one list is on another: it may be a part, a sample or a copy of it.
    ListWithin {
        /// The smaller list.
        inner: String,
        /// The one that holds it.
        outer: String,
        /// The share of the smaller one that is on the other too.
        share: f64,
    },
    /// The chains have not come to agree.
    NotMixed {
        /// Split R-hat.
        split_rhat: f64,
    },
    /// The chains have said too little.
    FewEffectiveDraws {
        /// Effective sample size.
        ess: f64,
    },
    /// Part of the posterior lies at the largest number that was looked at.
    GridEnd {
        /// That part of the probability.
        mass: f64,
        /// The largest number of people looked at.
        largest: f64,
    },
    /// The interval is so wide that its middle says little.
    WideInterval {
        /// Upper end divided by the lower end of the 95 % interval.
        ratio: f64,
    },
    /// The interval has no upper or lower end.
    NoInterval,
    /// Two methods say very different things.
    MethodsDisagree {
        /// The method with the smaller figure.
        low: Method,
        /// The one with the larger.
        high: Method,
        /// How many times larger.
        factor: f64,
    },
    /// The best log-linear models by two criteria say very different things.
    ModelsDisagree {
        /// The figure by BIC.
        by_bic: f64,
        /// The figure by AIC.
        by_aic: f64,
    },
    /// The 95 % intervals of two methods share nothing.
    IntervalsApart {
        /// The method below.
        low: Method,
        /// The method above.
        high: Method,
    },
    /// Without one list the figure leaves its own interval.
    HangsOnOneList {
        /// The list.
        list: String,
        /// The figure without it.
        point: f64,
    },
    /// The figure depends on a prior that nobody can check.
    PriorDecides {
        /// What was varied.
        of: &'static str,
        /// Smallest and largest figure among the priors tried.
        range: [f64; 2],
    },
    /// The maximum of the likelihood does not exist or is not unique.
    NoMaximum,
    /// The lists fit several populations equally well.
    NotIdentified {
        /// What was seen, in a sentence.
        sentence: String,
    },
    /// A method was left out or cut short, and why.
    NotRun {
        /// The method.
        method: Method,
        /// Why, in a sentence.
        sentence: String,
    },
    /// Something to know that has no rule of its own.
    Remark {
        /// What, in a sentence.
        sentence: String,
    },
}

impl Warning {
    /// The word for it in files and translations.
    pub fn code(&self) -> &'static str {
        self.rule().0
    }

    /// Whether the number may not stand alone in a headline; the documented number is said instead.
    pub fn forbids_headline(&self) -> bool {
        self.rule().1
    }

    /// Its word, and whether it forbids the number in a headline.
    fn rule(&self) -> (&'static str, bool) {
        const FORBIDS: bool = true;
        const ALLOWS: bool = false;
        match self {
            Warning::TooFewLists { .. } => ("too-few-lists", FORBIDS),
            Warning::ThreeLists => ("three-lists", ALLOWS),
            Warning::NoOverlap => ("no-overlap", FORBIDS),
            Warning::Disconnected { .. } => ("disconnected", FORBIDS),
            Warning::NoTriangle => ("no-triangle", FORBIDS),
            Warning::EmptyOverlap { expected, .. } => ("empty-overlap", *expected >= lists::EXPECTED),
            Warning::FewInOverlaps { .. } => ("few-in-overlaps", FORBIDS),
            Warning::EmptyList { .. } => ("empty-list", ALLOWS),
            Warning::ListWithin { .. } => ("list-within", FORBIDS),
            Warning::NotMixed { .. } => ("not-mixed", FORBIDS),
            Warning::FewEffectiveDraws { .. } => ("few-effective-draws", FORBIDS),
            Warning::GridEnd { .. } => ("grid-end", FORBIDS),
            Warning::WideInterval { .. } => ("wide-interval", FORBIDS),
            Warning::NoInterval => ("no-interval", FORBIDS),
            Warning::MethodsDisagree { .. } => ("methods-disagree", FORBIDS),
            Warning::ModelsDisagree { .. } => ("models-disagree", FORBIDS),
            Warning::IntervalsApart { .. } => ("intervals-apart", FORBIDS),
            Warning::HangsOnOneList { .. } => ("hangs-on-one-list", FORBIDS),
            Warning::PriorDecides { .. } => ("prior-decides", ALLOWS),
            Warning::NoMaximum => ("no-maximum", FORBIDS),
            Warning::NotIdentified { .. } => ("not-identified", FORBIDS),
            Warning::NotRun { .. } => ("not-run", ALLOWS),
            Warning::Remark { .. } => ("remark", ALLOWS),
        }
    }
}

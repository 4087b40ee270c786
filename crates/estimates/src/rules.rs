//! The rule book of when not to say a number: typed warnings, each with a sentence, and whether it forbids a headline.
//!
//! Invariant: a rule looks at a table or at answers and adds warnings; it never changes a number.

pub mod answers;
pub mod lists;
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
        match self {
            Warning::TooFewLists { .. } => "too-few-lists",
            Warning::ThreeLists => "three-lists",
            Warning::NoOverlap => "no-overlap",
            Warning::Disconnected { .. } => "disconnected",
            Warning::NoTriangle => "no-triangle",
            Warning::EmptyOverlap { .. } => "empty-overlap",
            Warning::FewInOverlaps { .. } => "few-in-overlaps",
            Warning::EmptyList { .. } => "empty-list",
            Warning::ListWithin { .. } => "list-within",
            Warning::NotMixed { .. } => "not-mixed",
            Warning::FewEffectiveDraws { .. } => "few-effective-draws",
            Warning::GridEnd { .. } => "grid-end",
            Warning::WideInterval { .. } => "wide-interval",
            Warning::NoInterval => "no-interval",
            Warning::MethodsDisagree { .. } => "methods-disagree",
            Warning::ModelsDisagree { .. } => "models-disagree",
            Warning::IntervalsApart { .. } => "intervals-apart",
            Warning::HangsOnOneList { .. } => "hangs-on-one-list",
            Warning::PriorDecides { .. } => "prior-decides",
            Warning::NoMaximum => "no-maximum",
            Warning::NotIdentified { .. } => "not-identified",
            Warning::NotRun { .. } => "not-run",
            Warning::Remark { .. } => "remark",
        }
    }

    /// Whether the number may not stand alone in a headline; the documented number is said instead.
    pub fn forbids_headline(&self) -> bool {
        match self {
            Warning::TooFewLists { .. }
            | Warning::NoOverlap
            | Warning::Disconnected { .. }
            | Warning::NoTriangle
            | Warning::FewInOverlaps { .. }
            | Warning::ListWithin { .. }
            | Warning::NotMixed { .. }
            | Warning::FewEffectiveDraws { .. }
            | Warning::GridEnd { .. }
            | Warning::WideInterval { .. }
            | Warning::NoInterval
            | Warning::MethodsDisagree { .. }
            | Warning::ModelsDisagree { .. }
            | Warning::IntervalsApart { .. }
            | Warning::HangsOnOneList { .. }
            | Warning::NoMaximum
            | Warning::NotIdentified { .. } => true,
            Warning::EmptyOverlap { expected, .. } => *expected >= lists::EXPECTED,
            Warning::ThreeLists
            | Warning::EmptyList { .. }
            | Warning::PriorDecides { .. }
            | Warning::NotRun { .. }
            | Warning::Remark { .. } => false,
        }
    }

    /// What to know, in a sentence or two.
    pub fn sentence(&self) -> String {
        match self {
            Warning::TooFewLists { lists } => format!(
                "There are {lists} lists; with fewer than three nobody can see whether they depend on each other, \
                 and the figure rests on the hope that they do not."
            ),
            Warning::ThreeLists => {
                "There are three lists: whether all three depend on each other cannot be tested. \
                 A fourth list would help."
                    .to_owned()
            }
            Warning::NoOverlap => {
                "Nobody is on two lists at once, so the lists say nothing about those on none.".to_owned()
            }
            Warning::Disconnected { groups } => format!(
                "The lists fall into groups that share nobody ({}); nothing connects them to one population.",
                groups.iter().map(|group| group.join(", ")).collect::<Vec<_>>().join(" | ")
            ),
            Warning::NoTriangle => {
                "No three lists overlap pair by pair, so dependence between lists cannot be told \
                 from people on none."
                    .to_owned()
            }
            Warning::EmptyOverlap { pair: [one, other], expected } => format!(
                "Nobody is on both {one} and {other}; {expected:.1} would be if the two did not depend on each other. \
                 Methods differ in what they make of that."
            ),
            Warning::FewInOverlaps { people } => format!(
                "Only {people} people are on more than one list; the figure hangs on every one of them."
            ),
            Warning::EmptyList { list } => format!("Nobody is on the list {list}; it was left out."),
            Warning::ListWithin { inner, outer, share } => format!(
                "{:.0} % of the list {inner} is on {outer} too: it may be a part, a sample or a copy of it. \
                 Merge the two, or show that they were made independently.",
                share * 100.0
            ),
            Warning::NotMixed { split_rhat } => format!(
                "The chains do not agree (split R-hat {split_rhat:.2}, wanted at most 1.05): several populations fit, \
                 and the run has not weighed them against each other."
            ),
            Warning::FewEffectiveDraws { ess } => {
                format!("The chains amount to {ess:.0} independent draws; 400 are wanted.")
            }
            Warning::GridEnd { mass, largest } => format!(
                "{:.1} % of the probability lies at the end of what was looked at ({largest:.0} people): \
                 the upper end is where the search stopped, not where the lists stop.",
                mass * 100.0
            ),
            Warning::WideInterval { ratio } => format!(
                "The upper end of the 95 % interval is {ratio:.1} times the lower; the middle of it is no number to quote."
            ),
            Warning::NoInterval => {
                "The interval has no end on one side: the lists do not bound the number.".to_owned()
            }
            Warning::MethodsDisagree { low, high, factor } => format!(
                "The methods disagree: {} says {factor:.1} times as many as {}, and the lists cannot tell who is right.",
                high.code(),
                low.code()
            ),
            Warning::ModelsDisagree { by_bic, by_aic } => format!(
                "Two ways to choose the log-linear model disagree: {by_bic:.0} by BIC, {by_aic:.0} by AIC."
            ),
            Warning::IntervalsApart { low, high } => {
                format!("The 95 % intervals of {} and {} share no number.", low.code(), high.code())
            }
            Warning::HangsOnOneList { list, point } => format!(
                "Without the list {list} the figure is {point:.0}, outside the interval: it hangs on that list."
            ),
            Warning::PriorDecides { of, range: [low, high] } => format!(
                "The figure moves from {low:.0} to {high:.0} with {of}, which the lists cannot check."
            ),
            Warning::NoMaximum => {
                "The most likely number does not exist: the lists fit ever larger populations ever \
                 better, or several equally well."
                    .to_owned()
            }
            Warning::NotIdentified { sentence }
            | Warning::NotRun { sentence, .. }
            | Warning::Remark { sentence } => sentence.clone(),
        }
    }
}

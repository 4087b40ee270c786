//! The warnings in English sentences; pages in other languages write theirs from the same values.
//!
//! Invariant: each sentence says what was seen and why it matters, and ends.

use super::Warning;

impl Warning {
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
            Warning::NotMixed { .. }
            | Warning::FewEffectiveDraws { .. }
            | Warning::GridEnd { .. }
            | Warning::WideInterval { .. }
            | Warning::NoInterval
            | Warning::MethodsDisagree { .. }
            | Warning::ModelsDisagree { .. }
            | Warning::IntervalsApart { .. }
            | Warning::HangsOnOneList { .. }
            | Warning::PriorDecides { .. }
            | Warning::NoMaximum
            | Warning::NotIdentified { .. }
            | Warning::NotRun { .. }
            | Warning::Remark { .. } => self.sentence_on_answers(),
        }
    }

    fn sentence_on_answers(&self) -> String {
        match self {
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
                "Without the list {list} the figure is {point:.0}, outside the 95 % interval: it hangs on that list, and the \
                 interval leaves that doubt out. Say the documented number, and find out what sets {list} apart (another place, \
                 time or kind of people, or names taken from another list)."
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
            Warning::TooFewLists { .. }
            | Warning::ThreeLists
            | Warning::NoOverlap
            | Warning::Disconnected { .. }
            | Warning::NoTriangle
            | Warning::EmptyOverlap { .. }
            | Warning::FewInOverlaps { .. }
            | Warning::EmptyList { .. }
            | Warning::ListWithin { .. } => self.sentence(),
        }
    }
}

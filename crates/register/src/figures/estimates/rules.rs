//! When an estimate may be said in public, and what speaks against it.
//!
//! What a warning forbids is said here by its code, whatever the one who kept the run thought of it.

use super::facts::{Answer, KeptRun, Method, Warning, WarningCode};
use crate::codes::codes;
use crate::figures::facts::Number;
use crate::id::ThingId;
use crate::state::State;

codes! {
    /// Why an estimate may not be published.
    Reason {
        /// The run is not there.
        NoSuchRun = 0 "no-such-run",
        /// The run was taken back.
        Withdrawn = 1 "withdrawn",
        /// The method gave no figure.
        NoFigure = 2 "no-figure",
        /// A point without an interval around it.
        NoInterval = 3 "no-interval",
        /// The method only says how many there are at the least.
        BoundOnly = 4 "bound-only",
        /// No second method was run that could contradict it.
        OneMethodAlone = 5 "one-method-alone",
        /// Fewer than three lists.
        TooFewLists = 6 "too-few-lists",
        /// Nobody is on two lists at once, or lists fall apart, or too few people are on two.
        TooLittleOverlap = 7 "too-little-overlap",
        /// A list is a part or a copy of another.
        ListWithin = 8 "list-within",
        /// The chains do not agree, or have said too little.
        NotConverged = 9 "not-converged",
        /// The interval is too wide, or ends where the search ended.
        TooWide = 10 "too-wide",
        /// Methods or models disagree.
        MethodsDisagree = 11 "methods-disagree",
        /// The figure hangs on one list.
        HangsOnOneList = 12 "hangs-on-one-list",
        /// The lists fit several numbers equally well.
        NotIdentified = 13 "not-identified",
        /// A part of the people has no estimate.
        PartWithout = 14 "part-without",
        /// Many pairs on the lists that may be one person are not judged.
        PairsUnjudged = 15 "pairs-unjudged",
        /// A name in it is that of somebody in the register, or looks like a number of a telephone.
        NamesSomebody = 16 "names-somebody",
    }
}

/// Upper end over lower end of the 95 % interval, above which its middle says little: as in `estimates`.
const WIDEST: i64 = 5;
/// How many people would have to be on both of two lists that share nobody for that to speak against a figure: as there.
const EXPECTED: Number = Number::whole(3);
/// Methods disagree when the largest figure is more than this many halves of the smallest: one and a half, as there.
const HALVES: i64 = 3;
/// One unjudged pair for so many people on more than one list is too many, if the figure does not carry them.
const PAIRS: u64 = 10;

impl Warning {
    /// Of a warning about the sum: the one that a part gave. The first number is its code, the first text the part.
    pub fn inner(&self) -> Option<Warning> {
        let (number, numbers) = self.numbers.split_first()?;
        let code = usize::try_from(number.in_thousandths() / 1000).ok()?;
        let code = *WarningCode::ALL.get(code).filter(|code| **code != WarningCode::InPart)?;
        let texts = self.texts.get(1..).unwrap_or_default().to_vec();
        (self.code == WarningCode::InPart).then(|| Warning { code, numbers: numbers.to_vec(), texts })
    }

    /// Why the figure may not be said in public; `None` for what is only to be known.
    pub fn forbids(&self) -> Option<Reason> {
        match self.code {
            WarningCode::InPart => self.inner().and_then(|inner| inner.forbids()),
            WarningCode::EmptyOverlap => {
                let many = self.numbers.first().is_none_or(|expected| *expected >= EXPECTED);
                many.then_some(Reason::TooLittleOverlap)
            }
            code => code.forbids(),
        }
    }
}

impl WarningCode {
    const fn forbids(self) -> Option<Reason> {
        match self {
            WarningCode::TooFewLists => Some(Reason::TooFewLists),
            WarningCode::NoOverlap
            | WarningCode::Disconnected
            | WarningCode::NoTriangle
            | WarningCode::EmptyOverlap
            | WarningCode::FewInOverlaps => Some(Reason::TooLittleOverlap),
            WarningCode::ListWithin => Some(Reason::ListWithin),
            WarningCode::NotMixed | WarningCode::FewEffectiveDraws => Some(Reason::NotConverged),
            WarningCode::GridEnd | WarningCode::WideInterval => Some(Reason::TooWide),
            WarningCode::NoInterval => Some(Reason::NoInterval),
            WarningCode::MethodsDisagree | WarningCode::ModelsDisagree | WarningCode::IntervalsApart => {
                Some(Reason::MethodsDisagree)
            }
            WarningCode::HangsOnOneList => Some(Reason::HangsOnOneList),
            WarningCode::NoMaximum | WarningCode::NotIdentified => Some(Reason::NotIdentified),
            WarningCode::PartWithout => Some(Reason::PartWithout),
            WarningCode::ThreeLists
            | WarningCode::EmptyList
            | WarningCode::PriorDecides
            | WarningCode::NotRun
            | WarningCode::Remark
            | WarningCode::PairsUnjudged
            | WarningCode::NeverCompared
            | WarningCode::LinkageNotCarried
            | WarningCode::FewLinkages
            | WarningCode::InPart => None,
        }
    }
}

/// Everything that keeps this method's figure of this run from the public, each reason once. Empty: it may be said.
pub fn against(state: &State, run: ThingId, method: Method) -> Vec<Reason> {
    let Some(found) = state.estimates().find(run) else { return vec![Reason::NoSuchRun] };
    let mut reasons = against_run(&found.run, method);
    if found.withdrawn.is_some() {
        reasons.push(Reason::Withdrawn);
    }
    if super::views::names_somebody(state, &found.run) {
        reasons.push(Reason::NamesSomebody);
    }
    sorted(reasons)
}

/// The same for a run that is not kept yet.
pub fn against_run(run: &KeptRun, method: Method) -> Vec<Reason> {
    let Some(answer) = run.answer(method) else { return vec![Reason::NoFigure] };
    let mut reasons: Vec<Reason> = answer.warnings.iter().filter_map(Warning::forbids).collect();
    reasons.extend(against_figures(answer));
    if run.plan.groups.len() < 3 {
        reasons.push(Reason::TooFewLists);
    }
    if method.is_bound() {
        reasons.push(Reason::BoundOnly);
    }
    let others = run.answers.iter().filter(|other| other.part.is_none() && other.method != method);
    if !others.into_iter().any(|other| !other.method.is_bound() && other.figures.point.is_some()) {
        reasons.push(Reason::OneMethodAlone);
    }
    if disagree(run) {
        reasons.push(Reason::MethodsDisagree);
    }
    let is_carried = answer.share_of_linkage.is_some();
    if !is_carried && run.linkage.open.saturating_mul(PAIRS) > run.input.in_overlaps() {
        reasons.push(Reason::PairsUnjudged);
    }
    sorted(reasons)
}

/// Whether the methods' figures are further apart than methods may be.
fn disagree(run: &KeptRun) -> bool {
    let whole = run.answers.iter().filter(|answer| answer.part.is_none() && !answer.method.is_bound());
    let points: Vec<Number> = whole.filter_map(|answer| answer.figures.point).collect();
    let ends = points.iter().min().zip(points.iter().max());
    ends.is_some_and(|(low, high)| {
        high.in_thousandths().saturating_mul(2) > low.in_thousandths().saturating_mul(HALVES)
    })
}

/// A lone point is no answer: its interval must be there, be bounded and hold it.
fn against_figures(answer: &Answer) -> Vec<Reason> {
    let figures = answer.figures;
    let Some(point) = figures.point else { return vec![Reason::NoFigure] };
    let (Some(low), Some(high)) = (figures.lo95, figures.hi95) else { return vec![Reason::NoInterval] };
    let mut reasons = Vec::new();
    if !(low <= point && point <= high) || low == high && figures.lo80.is_none() {
        reasons.push(Reason::NoInterval);
    }
    if high.in_thousandths() > low.in_thousandths().max(1).saturating_mul(WIDEST) {
        reasons.push(Reason::TooWide);
    }
    reasons
}

fn sorted(mut reasons: Vec<Reason>) -> Vec<Reason> {
    reasons.sort_unstable();
    reasons.dedup();
    reasons
}

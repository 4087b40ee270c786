//! Keeping a run, and taking it back. What is kept must hold together; whether it may be public is asked when it is proposed.

use super::facts::{Answer, Figures, KeptRun, Offered, PartInput};
use super::input::{MOST_PARTS, check};
use super::rules::against;
use crate::act::given;
use crate::claim::Compartment;
use crate::fact::{Body, Fact};
use crate::id::ThingId;
use crate::refusal::Refusal;
use crate::state::State;

/// The most quantiles that an answer keeps.
pub const MOST_QUANTILES: usize = 400;
/// The most warnings, left-out lists, priors or places of a curve that an answer keeps.
const MOST_OF_EACH: usize = 200;
/// The most patterns of a part that are kept.
const MOST_CELLS: usize = 20_000;

/// Keeps a run under a fresh id that was drawn beforehand.
pub fn keep(state: &State, id: ThingId, run: KeptRun) -> Result<Vec<Fact>, Refusal> {
    if state.estimates().find(id).is_some() || state.find(id).is_some() {
        return Err(Refusal::AlreadyPast);
    }
    check(state, &run.plan)?;
    if !holds_together(&run) {
        return Err(Refusal::Impossible("estimate"));
    }
    Ok(vec![fact(id, Body::EstimateKept(Box::new(run)))])
}

/// Takes a run back; it stays in the log. One that is public goes with its edition first.
pub fn withdraw(state: &State, id: ThingId, reason: &str) -> Result<Vec<Fact>, Refusal> {
    let run = state.estimates().find(id).ok_or(Refusal::NoSuchEstimate)?;
    if run.withdrawn.is_some() {
        return Err(Refusal::AlreadyPast);
    }
    let public = state.editions().public();
    if public.is_some_and(|edition| edition.proposal.estimates.iter().any(|offered| offered.run == id)) {
        return Err(Refusal::EstimatePublic);
    }
    Ok(vec![fact(id, Body::EstimateWithdrawn(given(reason)?))])
}

/// Refuses a proposal with an estimate that may not be said, with every reason.
pub fn all_may_be_said(state: &State, offered: &[Offered]) -> Result<(), Refusal> {
    let mut reasons: Vec<_> = offered.iter().flat_map(|one| against(state, one.run, one.method)).collect();
    reasons.sort_unstable();
    reasons.dedup();
    if reasons.is_empty() { Ok(()) } else { Err(Refusal::EstimateForbidden(reasons)) }
}

fn holds_together(run: &KeptRun) -> bool {
    let input = &run.input;
    let width = run.plan.groups.len();
    let parts_fit = !input.parts.is_empty()
        && input.parts.len() <= MOST_PARTS
        && input.lines.len() == width
        && input.parts.iter().all(|part| part_fits(part, width));
    let is_asked = |answer: &Answer| {
        let part = answer.part.as_deref();
        let documented = match part {
            None => Some(input.documented()),
            Some(part) => input.parts.iter().find(|one| &*one.part == part).map(PartInput::documented),
        };
        // Of several linkages the documented number is their mean.
        run.plan.methods.contains(&answer.method)
            && documented.is_some_and(|known| answer.share_of_linkage.is_some() || known == answer.documented)
    };
    let is_hash = |text: &str| text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit());
    let each_once = run.answers.iter().enumerate().all(|(at, answer)| {
        let same = |other: &Answer| (other.method, &other.part) == (answer.method, &answer.part);
        run.answers.iter().take(at).all(|other| !same(other))
    });
    parts_fit
        && is_hash(&run.input_hash)
        && is_hash(&run.result_hash)
        && run.answers.len() <= run.plan.methods.len() * (input.parts.len() + 1)
        && run.answers.iter().all(|answer| is_asked(answer) && answer_fits(answer))
        && each_once
}

fn part_fits(part: &PartInput, width: usize) -> bool {
    let fits = |(pattern, count): &(u32, u64)| *pattern != 0 && pattern >> width == 0 && *count > 0;
    part.cells.len() <= MOST_CELLS
        && part.cells.iter().all(fits)
        && part.cells.is_sorted_by(|one, other| one.0 < other.0)
}

fn answer_fits(answer: &Answer) -> bool {
    let short = [answer.warnings.len(), answer.without.len(), answer.priors.len(), answer.curve.len()];
    let texts = answer.warnings.iter().flat_map(|warning| &warning.texts);
    short.into_iter().all(|length| length <= MOST_OF_EACH)
        && texts.into_iter().all(|text| text.len() <= crate::limits::LONGEST)
        && answer.quantiles.len() <= MOST_QUANTILES
        && answer.quantiles.is_sorted()
        && ordered(&answer.figures)
}

/// The intervals lie within each other. A point from several linkages is a mean and may lie outside the 80 %.
fn ordered(figures: &Figures) -> bool {
    let known = [figures.lo95, figures.lo80, figures.hi80, figures.hi95];
    known.into_iter().flatten().is_sorted()
}

fn fact(thing: ThingId, body: Body) -> Fact {
    Fact { thing, compartment: Compartment::Register, body }
}

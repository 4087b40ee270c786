//! Two lists side by side: what became of each record of each, as the judgements stand, and what was signed.

use super::acts::{Side, side_of};
use super::facts::{LineSigned, Outcome};
use super::state::Reconciliation;
use super::views::{Agreement, compare};
use crate::claim::Kind;
use crate::id::ThingId;
use crate::people::facts::PersonField;
use crate::state::{KnownBy, Stamp, State, ThingNo};

/// One line of a comparison.
#[derive(Clone, Debug)]
pub struct LineView<'a> {
    /// The record that the line is about: of their list where the person is on both.
    pub record: ThingNo,
    /// On which list it stands.
    pub side: Side,
    /// What became of it, as the judgements stand.
    pub outcome: Outcome,
    /// The records of the other list that it is; of an unplaced one, that it may be.
    pub with: Vec<ThingId>,
    /// On what the two lists contradict each other.
    pub conflicts: Vec<PersonField>,
    /// What was signed, by whom.
    pub signed: Option<&'a (Stamp, LineSigned)>,
}

impl LineView<'_> {
    /// True when it was signed and something has been judged otherwise since.
    pub fn is_overtaken(&self) -> bool {
        self.signed.is_some_and(|(_, line)| {
            let same_people = self.outcome == Outcome::Unplaced || line.with == self.with;
            let same = line.outcome == self.outcome || is_both(line.outcome) && is_both(self.outcome);
            !(same_people && same)
        })
    }
}

/// True when the person is on both lists, whether or not these contradict each other.
fn is_both(outcome: Outcome) -> bool {
    matches!(outcome, Outcome::Both | Outcome::Conflict)
}

/// How many lines there are of each outcome, and how many are signed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// By the number of the outcome.
    pub outcomes: [usize; Outcome::ALL.len()],
    /// Lines that are signed and not overtaken.
    pub signed: usize,
}

/// Counts the lines.
pub fn progress(lines: &[LineView<'_>]) -> Progress {
    let mut progress = Progress::default();
    for line in lines {
        progress.outcomes[line.outcome as usize] += 1;
        progress.signed += usize::from(line.signed.is_some() && !line.is_overtaken());
    }
    progress
}

/// The lines of a comparison: their list in its order, then what is on ours only. `candidates` tells whom a record may be
/// that nobody joined with anybody: such a record is unplaced, and is never matched by force.
pub fn lines<'a>(
    state: &'a State,
    id: ThingId,
    candidates: impl Fn(ThingNo) -> Vec<ThingId>,
) -> Option<Vec<LineView<'a>>> {
    let reconciliation = state.matching().reconciliation(id)?;
    let mut sides = (Vec::new(), Vec::new());
    for (number, thing) in state.things() {
        if !thing.kind().is_some_and(Kind::is_record) || thing.summary.is_withdrawn && !thing.summary.is_part
        {
            continue;
        }
        match side_of(state, reconciliation, number) {
            Some(Side::Theirs) => sides.0.push(number),
            Some(Side::Ours) => sides.1.push(number),
            None => {}
        }
    }
    let line = |&number: &ThingNo| line(state, reconciliation, number, &candidates);
    let mut lines: Vec<_> = sides.0.iter().map(line).collect();
    // Whoever is on both lists has a line already; of the others the unplaced ones come last.
    let mut ours: Vec<_> = sides.1.iter().map(line).filter(|line| !is_both(line.outcome)).collect();
    ours.sort_by_key(|line| line.outcome == Outcome::Unplaced);
    lines.extend(ours);
    Some(lines)
}

fn line<'a>(
    state: &'a State,
    of: &'a Reconciliation,
    number: ThingNo,
    candidates: &impl Fn(ThingNo) -> Vec<ThingId>,
) -> LineView<'a> {
    let record = state.thing(number).id;
    let side = side_of(state, of, number).unwrap_or(Side::Ours);
    let joined = on_other_list(state, of, number);
    let mut conflicts: Vec<_> = joined.iter().flat_map(|other| conflicts(state, record, *other)).collect();
    conflicts.sort_unstable();
    conflicts.dedup();
    let other_side = |id: &ThingId| {
        state.find(*id).is_some_and(|(other, _)| side_of(state, of, other) == Some(side.other()))
    };
    let (outcome, with) = if joined.is_empty() {
        let may_be: Vec<_> = candidates(number).into_iter().filter(other_side).collect();
        match (may_be.is_empty(), side) {
            (false, _) => (Outcome::Unplaced, may_be),
            (true, Side::Ours) => (Outcome::OnlyOurs, may_be),
            (true, Side::Theirs) => (Outcome::OnlyTheirs, may_be),
        }
    } else {
        (if conflicts.is_empty() { Outcome::Both } else { Outcome::Conflict }, joined)
    };
    LineView { record: number, side, outcome, with, conflicts, signed: of.line_of(record) }
}

/// The records of the other list that tell of the same person, in the order of ids.
pub fn on_other_list(state: &State, of: &Reconciliation, record: ThingNo) -> Vec<ThingId> {
    let Some(side) = side_of(state, of, record) else { return Vec::new() };
    let records = state.records_of(record, KnownBy::Now).into_iter();
    let mut others: Vec<_> = records
        .filter(|other| side_of(state, of, *other) == Some(side.other()))
        .map(|other| state.thing(other).id)
        .collect();
    others.sort_unstable();
    others
}

/// The fields on which two records contradict each other, and names apart: they are spelled in many ways.
fn conflicts(state: &State, one: ThingId, other: ThingId) -> Vec<PersonField> {
    let compared = compare(state, one, other).unwrap_or_default();
    let differ = compared.into_iter().filter(|field| {
        field.agreement == Agreement::Differs
            && (field.field.is_single() || field.field == PersonField::Status)
    });
    differ.map(|field| field.field).collect()
}

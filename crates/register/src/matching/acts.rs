//! Judging two records, taking a judgement back, asking a second member; beginning a comparison of two lists and signing
//! its lines.

use super::clusters::{Barrier, barrier};
use super::facts::{Judgement, LineSigned, Outcome, ReconciliationAccount, Verdict};
use super::state::{PairStanding, Reconciliation, ordered};
use crate::act::given;
use crate::claim::{Compartment, Kind};
use crate::fact::{Body, Fact};
use crate::id::{MemberId, ThingId};
use crate::refusal::Refusal;
use crate::state::{KnownBy, State, ThingNo};
use std::collections::BTreeSet;

/// What a member says of two records.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judging {
    /// A fresh id for the judgement, drawn beforehand.
    pub id: ThingId,
    /// The records, in any order.
    pub pair: (ThingId, ThingId),
    /// What is said.
    pub verdict: Verdict,
    /// Why.
    pub reason: String,
}

/// Judges two records. What can never be one person is refused, with the rule that stands in the way.
pub fn judge(state: &State, judging: Judging) -> Result<Vec<Fact>, Refusal> {
    let (left, right) = ordered(judging.pair.0, judging.pair.1);
    let numbers = two_records(state, left, right)?;
    if state.matching().judgement(judging.id).is_some() || state.find(judging.id).is_some() {
        return Err(Refusal::AlreadyPast);
    }
    match judging.verdict {
        Verdict::Same => may_join(state, numbers)?,
        Verdict::Different => may_part(state, numbers)?,
        Verdict::Unsure => {}
    }
    let judgement = Judgement { left, right, verdict: judging.verdict, reason: given(&judging.reason)? };
    Ok(vec![fact(judging.id, Body::PairJudged(Box::new(judgement)))])
}

/// Takes a judgement back; it stays in the log.
pub fn withdraw(state: &State, judgement: ThingId, reason: &str) -> Result<Vec<Fact>, Refusal> {
    let (_, judged) = state.matching().judgement(judgement).ok_or(Refusal::NoSuchStatement)?;
    if judged.withdrawn.is_some() {
        return Err(Refusal::AlreadyPast);
    }
    Ok(vec![fact(judgement, Body::JudgementWithdrawn(given(reason)?))])
}

/// Asks for a second judgement by somebody who does not see the first: until both are in, neither counts.
pub fn ask_review(state: &State, one: ThingId, other: ThingId) -> Result<Vec<Fact>, Refusal> {
    let (left, right) = ordered(one, other);
    two_records(state, left, right)?;
    let standing = state.matching().pair(left, right).map(|pair| pair.standing(u64::MAX));
    if standing == Some(PairStanding::InReview) {
        return Err(Refusal::ReviewWaits);
    }
    Ok(vec![fact(ThingId::OFFICE, Body::ReviewAsked(left, right))])
}

fn two_records(state: &State, left: ThingId, right: ThingId) -> Result<(ThingNo, ThingNo), Refusal> {
    if left == right {
        return Err(Refusal::TiedToItself);
    }
    Ok((record(state, left)?, record(state, right)?))
}

fn record(state: &State, id: ThingId) -> Result<ThingNo, Refusal> {
    let found = state.find(id).filter(|(_, thing)| thing.kind().is_some_and(Kind::is_record));
    found.map(|(number, _)| number).ok_or(Refusal::NotThere(Kind::Person))
}

/// Two people become one only when none of their records forbids it.
fn may_join(state: &State, (left, right): (ThingNo, ThingNo)) -> Result<(), Refusal> {
    let (one, other) = (state.records_of(left, KnownBy::Now), state.records_of(right, KnownBy::Now));
    if one == other {
        return Ok(());
    }
    let pair = ordered(state.thing(left).id, state.thing(right).id);
    match barrier(state, (&one, &other), KnownBy::Now) {
        None => Ok(()),
        // Whoever said "different" of this very pair may have changed their mind.
        Some((Barrier::JudgedDifferent, between)) if between == pair => Ok(()),
        Some((Barrier::IdentityNumbers, _)) => Err(Refusal::TwoIdentityNumbers),
        Some((Barrier::OneRowOnePerson, _)) => Err(Refusal::TwoRowsOfOneList),
        Some((Barrier::JudgedDifferent, _)) => Err(Refusal::JudgedDifferent),
    }
}

/// Two records are different people only when nothing else makes them one.
fn may_part(state: &State, (left, right): (ThingNo, ThingNo)) -> Result<(), Refusal> {
    let (from, to) = (state.thing(left).id, state.thing(right).id);
    let mut seen = BTreeSet::from([from]);
    let mut waiting = vec![from];
    while let Some(id) = waiting.pop() {
        for other in state.matching().partners(id) {
            let is_this_pair = ordered(id, other) == ordered(from, to);
            let standing = state.matching().pair(id, other).map(|pair| pair.standing(u64::MAX));
            if is_this_pair || standing != Some(PairStanding::Same) || !seen.insert(other) {
                continue;
            }
            if other == to {
                return Err(Refusal::JoinedThroughOthers);
            }
            waiting.push(other);
        }
    }
    Ok(())
}

/// Begins to compare two lists.
pub fn reconcile(state: &State, id: ThingId, account: ReconciliationAccount) -> Result<Vec<Fact>, Refusal> {
    for list in [account.ours, account.theirs] {
        let found = state.find(list).and_then(|(_, thing)| thing.kind());
        if found != Some(Kind::List) {
            return Err(Refusal::NotThere(Kind::List));
        }
    }
    if account.ours == account.theirs {
        return Err(Refusal::TiedToItself);
    }
    if account.title.trim().is_empty() {
        return Err(Refusal::Missing("title"));
    }
    crate::limits::text("title", &account.title)?;
    if state.matching().reconciliation(id).is_some() {
        return Err(Refusal::AlreadyPast);
    }
    Ok(vec![fact(id, Body::ReconciliationBegun(Box::new(account)))])
}

/// Signs a line off. "On both" needs that the two records were judged the same; "on one only" that they were not.
pub fn sign(state: &State, id: ThingId, line: LineSigned) -> Result<Vec<Fact>, Refusal> {
    let reconciliation = state.matching().reconciliation(id).ok_or(Refusal::NoSuchReconciliation)?;
    line.note.as_deref().map_or(Ok(()), |note| crate::limits::text("note", note))?;
    let number = record(state, line.record)?;
    let side = side_of(state, reconciliation, number).ok_or(Refusal::NotOnTheseLists)?;
    for other in &line.with {
        let other = record(state, *other)?;
        if side_of(state, reconciliation, other) != Some(side.other()) {
            return Err(Refusal::NotOnTheseLists);
        }
    }
    let joined = super::reconciling::on_other_list(state, reconciliation, number);
    let fits = match line.outcome {
        Outcome::Both | Outcome::Conflict => {
            !line.with.is_empty() && line.with.iter().all(|with| joined.contains(with))
        }
        Outcome::OnlyOurs => side == Side::Ours && joined.is_empty() && line.with.is_empty(),
        Outcome::OnlyTheirs => side == Side::Theirs && joined.is_empty() && line.with.is_empty(),
        Outcome::Unplaced => joined.is_empty(),
    };
    if !fits {
        return Err(Refusal::LineDoesNotFit);
    }
    Ok(vec![fact(id, Body::LineSigned(Box::new(line)))])
}

/// Takes a signed line back.
pub fn take_back(state: &State, id: ThingId, record: ThingId, reason: &str) -> Result<Vec<Fact>, Refusal> {
    let reconciliation = state.matching().reconciliation(id).ok_or(Refusal::NoSuchReconciliation)?;
    reconciliation.line_of(record).ok_or(Refusal::NoSuchStatement)?;
    Ok(vec![fact(id, Body::LineTakenBack(record, given(reason)?))])
}

/// On which of the two lists a record stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// On our list.
    Ours,
    /// On theirs.
    Theirs,
}

impl Side {
    /// The other list.
    pub fn other(self) -> Side {
        match self {
            Side::Ours => Side::Theirs,
            Side::Theirs => Side::Ours,
        }
    }
}

/// On which list of a comparison a record stands.
pub fn side_of(state: &State, of: &Reconciliation, record: ThingNo) -> Option<Side> {
    let list = state.thing(record).list.map(|list| state.thing(list).id)?;
    if list == of.account.ours {
        Some(Side::Ours)
    } else {
        (list == of.account.theirs).then_some(Side::Theirs)
    }
}

/// Whether a member may see a judgement: not while a second one is asked for, unless it is their own.
pub fn may_see(state: &State, pair: (ThingId, ThingId), viewer: MemberId, author: MemberId) -> bool {
    let standing = state.matching().pair(pair.0, pair.1).map(|pair| pair.standing(u64::MAX));
    viewer == author || standing != Some(PairStanding::InReview)
}

fn fact(thing: ThingId, body: Body) -> Fact {
    Fact { thing, compartment: Compartment::Register, body }
}

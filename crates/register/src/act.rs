//! What a member can do. `decide` is the one place where an act becomes facts, or a refusal.
//!
//! It is pure: the state, the act, who acts, and ids drawn beforehand go in; facts come out. It changes nothing.

use crate::claim::{Claim, ClaimRef, Compartment, Kind};
use crate::erasing::acts as erasing;
use crate::fact::{Body, Corrected, Entered, Fact, Said};
use crate::figures::estimates::acts as estimates;
use crate::figures::estimates::facts::KeptRun;
use crate::id::{ActId, MemberId, ThingId};
use crate::matching::acts::{self as matching, Judging};
use crate::matching::facts::{LineSigned, ReconciliationAccount};
use crate::members::acts as members;
use crate::members::facts::{KeyMade, MemberAccount, MemberRole};
use crate::people::acts as people;
use crate::provenance::Provenance;
use crate::publishing::acts as publishing;
use crate::publishing::facts::EditionProposal;
use crate::refusal::Refusal;
use crate::state::{MarkKind, Standing, State};

/// What a member can do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Act {
    /// Enter one thing.
    Enter(NewThing),
    /// Enter many things at once, as one part of a batch that can be undone as one.
    Import {
        /// The things of this part.
        things: Vec<NewThing>,
        /// With the first part: the acts of all parts, this one first.
        batch: Vec<ActId>,
    },
    /// Add what a source says of a thing that is there.
    Say {
        /// The thing.
        thing: ThingId,
        /// What is said, by whom.
        said: Said,
    },
    /// Replace a statement; both stay in the log.
    Correct {
        /// The statement.
        claim: ClaimRef,
        /// What stands in its place.
        with: Claim,
        /// Who says so.
        by: Provenance,
        /// Why.
        reason: String,
    },
    /// Take a statement back; it stays in the log.
    Withdraw {
        /// The statement.
        claim: ClaimRef,
        /// Why.
        reason: String,
    },
    /// Take back all that an act entered.
    Undo {
        /// The act.
        act: ActId,
        /// Why.
        reason: String,
    },
    /// Agree, as a second member, that a person be shown as dead.
    ApproveDeath {
        /// The record.
        record: ThingId,
        /// On what ground.
        reason: String,
    },
    /// Note that a hidden source was opened, and why.
    OpenOrigin {
        /// The source.
        source: ThingId,
        /// Why.
        reason: String,
    },
    /// Note what a member has read.
    NoteReads(Vec<ThingId>),
    /// Let a member in.
    AddMember(MemberId, MemberAccount),
    /// Change what a member may do.
    ChangeRole(MemberId, MemberRole),
    /// End a membership.
    RemoveMember(MemberId, String),
    /// Propose figures as the next edition for everyone.
    ProposeEdition(EditionProposal),
    /// Approve, as a second member, the edition that this act proposed.
    ApproveEdition(ActId),
    /// Take the edition back that this act proposed, public or not.
    WithdrawEdition {
        /// The act that proposed it.
        edition: ActId,
        /// Why.
        reason: String,
    },
    /// Ask that a record or a source be erased.
    AskErasure {
        /// What is to go.
        thing: ThingId,
        /// Why; names nobody, for it stays.
        reason: String,
    },
    /// Agree, as a second member, to the erasure that this act asked for. It cannot be undone.
    ApproveErasure(ActId),
    /// Decline the erasure that this act asked for.
    DeclineErasure {
        /// The act that asked for it.
        erasure: ActId,
        /// Why.
        reason: String,
    },
    /// State which compartment keys were made: the office does this whenever it makes one.
    StateKeys(Vec<KeyMade>),
    /// Note that one's own passphrase was replaced with a paper key.
    NoteRecovery,
    /// Judge two records.
    JudgePair(Judging),
    /// Take a judgement back; it stays in the log.
    WithdrawJudgement {
        /// The judgement.
        judgement: ThingId,
        /// Why.
        reason: String,
    },
    /// Ask for a second judgement of two records, by somebody who does not see the first.
    AskReview(ThingId, ThingId),
    /// Begin to compare two lists, under a fresh id drawn beforehand.
    BeginReconciliation(ThingId, ReconciliationAccount),
    /// Sign a line of this comparison off.
    SignLine(ThingId, LineSigned),
    /// Take a signed line back.
    TakeBackLine {
        /// The comparison.
        reconciliation: ThingId,
        /// The record that the line is about.
        record: ThingId,
        /// Why.
        reason: String,
    },
    /// Keep a run of estimates, under a fresh id drawn beforehand.
    KeepEstimate(ThingId, Box<KeptRun>),
    /// Take a kept run back; it stays in the log.
    WithdrawEstimate {
        /// The run.
        run: ThingId,
        /// Why.
        reason: String,
    },
}

/// A thing to be entered. Its id was drawn beforehand, so that the things of one import can point at each other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewThing {
    /// Its id.
    pub id: ThingId,
    /// What it is.
    pub kind: Kind,
    /// The list it stands on.
    pub list: Option<ThingId>,
    /// Its row or id there.
    pub reference: Option<Box<str>>,
    /// What is said of it: the first source enters it, others say more. At least one.
    pub said: Vec<Said>,
}

/// Decides what an act changes. `by` is the member who acts.
///
/// Errors: a [`Refusal`] when the role does not allow it, when what it points at is not there, or when what is said
/// cannot be.
pub fn decide(state: &State, by: MemberId, act: Act) -> Result<Vec<Fact>, Refusal> {
    members::may(state, by, &act)?;
    match act {
        Act::Enter(new) => enter(state, new),
        Act::Import { things, batch } => import(things, batch),
        Act::Say { thing, said } => say(state, thing, said),
        Act::Correct { claim, with, by, reason } => {
            correct(state, claim, Said { claims: vec![with], by }, &reason)
        }
        Act::Withdraw { claim, reason } => withdraw(state, claim, &reason),
        Act::Undo { act, reason } => undo(state, act, &reason),
        Act::ApproveDeath { record, reason } => people::approve_death(state, by, record, &reason),
        Act::OpenOrigin { source, reason } => open_origin(state, source, &reason),
        Act::NoteReads(things) => Ok(vec![office_fact(Body::Reads(by, things))]),
        Act::AddMember(id, account) => members::add(state, id, account),
        Act::ChangeRole(id, role) => members::change_role(state, id, role),
        Act::RemoveMember(id, reason) => members::remove(state, id, &reason),
        Act::ProposeEdition(proposal) => publishing::propose(state, proposal),
        Act::ApproveEdition(act) => publishing::approve(state, by, act),
        Act::WithdrawEdition { edition, reason } => publishing::withdraw(state, edition, &reason),
        Act::AskErasure { thing, reason } => erasing::ask(state, thing, &reason),
        Act::ApproveErasure(act) => erasing::approve(state, by, act),
        Act::DeclineErasure { erasure, reason } => erasing::decline(state, erasure, &reason),
        Act::StateKeys(keys) => Ok(vec![office_fact(Body::KeysMade(keys))]),
        Act::JudgePair(judging) => matching::judge(state, judging),
        Act::WithdrawJudgement { judgement, reason } => matching::withdraw(state, judgement, &reason),
        Act::AskReview(one, other) => matching::ask_review(state, one, other),
        Act::BeginReconciliation(id, account) => matching::reconcile(state, id, account),
        Act::SignLine(id, line) => matching::sign(state, id, line),
        Act::TakeBackLine { reconciliation, record, reason } => {
            matching::take_back(state, reconciliation, record, &reason)
        }
        Act::KeepEstimate(id, run) => estimates::keep(state, id, *run),
        Act::WithdrawEstimate { run, reason } => estimates::withdraw(state, run, &reason),
        Act::NoteRecovery => {
            let thing = ThingId::from(by);
            Ok(vec![Fact { thing, compartment: Compartment::Control, body: Body::PassphraseReplaced }])
        }
    }
}

fn enter(state: &State, new: NewThing) -> Result<Vec<Fact>, Refusal> {
    for said in &new.said {
        check_mentions(state, new.id, said)?;
    }
    if let Some(list) = new.list {
        there(state, list, Kind::List)?;
    }
    let mut facts = Vec::with_capacity(new.said.len());
    enter_into(new, &mut facts)?;
    Ok(facts)
}

fn import(things: Vec<NewThing>, batch: Vec<ActId>) -> Result<Vec<Fact>, Refusal> {
    if things.is_empty() {
        return Err(Refusal::NothingSaid);
    }
    let mut facts = Vec::with_capacity(things.len() + 1);
    if !batch.is_empty() {
        facts.push(office_fact(Body::BatchBegun(batch)));
    }
    things.into_iter().try_for_each(|thing| enter_into(thing, &mut facts))?;
    Ok(facts)
}

fn enter_into(new: NewThing, facts: &mut Vec<Fact>) -> Result<(), Refusal> {
    for said in &new.said {
        check(new.kind, said)?;
    }
    check_complete(&new)?;
    let mut parts = new.said.into_iter().flat_map(split_by_compartment);
    let Some((compartment, first)) = parts.next() else { return Err(Refusal::NothingSaid) };
    let entered = Entered { kind: new.kind, list: new.list, reference: new.reference, said: first };
    facts.push(Fact { thing: new.id, compartment, body: Body::Entered(Box::new(entered)) });
    facts.extend(parts.map(|(compartment, said)| Fact {
        thing: new.id,
        compartment,
        body: Body::Said(Box::new(said)),
    }));
    Ok(())
}

/// A person needs a name, an unnamed one or a group a description, every other thing its account: who a hidden source is,
/// or how a figure stands to others, is no account by itself.
fn check_complete(new: &NewThing) -> Result<(), Refusal> {
    let mut claims = new.said.iter().flat_map(|said| &said.claims);
    let complete = claims.any(|claim| match new.kind {
        Kind::Person => people::is_name(claim),
        Kind::Unnamed | Kind::Group => people::is_description(claim),
        Kind::Source
        | Kind::List
        | Kind::Event
        | Kind::Deed
        | Kind::Organisation
        | Kind::Place
        | Kind::Figure
        | Kind::Step
        | Kind::Definition => {
            let is_beside =
                matches!(claim, Claim::Origin(_) | Claim::FigureLink(_) | Claim::FigureMapping(_));
            claim.fits(new.kind) && !is_beside
        }
        Kind::Member => false,
    });
    match (complete, new.kind.is_record()) {
        (true, _) => Ok(()),
        (false, true) => Err(Refusal::NoNameNoDescription),
        (false, false) => Err(Refusal::NothingSaid),
    }
}

fn say(state: &State, thing: ThingId, said: Said) -> Result<Vec<Fact>, Refusal> {
    let kind =
        state.find(thing).and_then(|(_, found)| found.kind()).ok_or(Refusal::NotThere(Kind::Person))?;
    check(kind, &said)?;
    check_mentions(state, thing, &said)?;
    let parts = split_by_compartment(said).into_iter();
    Ok(parts
        .map(|(compartment, said)| Fact { thing, compartment, body: Body::Said(Box::new(said)) })
        .collect())
}

fn correct(state: &State, claim: ClaimRef, said: Said, reason: &str) -> Result<Vec<Fact>, Refusal> {
    let thing = current_claim(state, claim)?;
    let kind = state.find(thing).and_then(|(_, found)| found.kind()).ok_or(Refusal::NoSuchStatement)?;
    check(kind, &said)?;
    check_mentions(state, thing, &said)?;
    let compartment = said.claims.first().map_or(Compartment::Register, Claim::compartment);
    let corrected = Corrected { claim, reason: given(reason)?, said };
    Ok(vec![Fact { thing, compartment, body: Body::Corrected(Box::new(corrected)) }])
}

fn withdraw(state: &State, claim: ClaimRef, reason: &str) -> Result<Vec<Fact>, Refusal> {
    let thing = current_claim(state, claim)?;
    let body = Body::Withdrawn(claim, given(reason)?);
    Ok(vec![Fact { thing, compartment: Compartment::Register, body }])
}

/// The thing of a statement that still counts.
fn current_claim(state: &State, at: ClaimRef) -> Result<ThingId, Refusal> {
    let (number, position) = state.find_claim(at).ok_or(Refusal::NoSuchStatement)?;
    let thing = state.thing(number);
    let claim = thing.claims.get(position).ok_or(Refusal::NoSuchStatement)?;
    match state.standing(claim, crate::state::KnownBy::Now) {
        Standing::Current => Ok(thing.id),
        Standing::Past(mark) => match mark.kind {
            MarkKind::Corrected { .. } | MarkKind::Withdrawn | MarkKind::Undone => Err(Refusal::AlreadyPast),
        },
        Standing::NotYet => Err(Refusal::NoSuchStatement),
    }
}

fn undo(state: &State, act: ActId, reason: &str) -> Result<Vec<Fact>, Refusal> {
    let line = state.act(act).ok_or(Refusal::NoSuchAct)?;
    if line.undone.is_some() {
        return Err(Refusal::AlreadyUndone);
    }
    if !line.can_be_undone() {
        return Err(Refusal::CannotBeUndone);
    }
    let reason = given(reason)?;
    let undone = |act| Fact {
        thing: ThingId::OFFICE,
        compartment: Compartment::Register,
        body: Body::Undone(act, reason.clone()),
    };
    Ok(state.parts_of(act).map(undone).collect())
}

fn open_origin(state: &State, source: ThingId, reason: &str) -> Result<Vec<Fact>, Refusal> {
    there(state, source, Kind::Source)?;
    let body = Body::OriginOpened(given(reason)?);
    Ok(vec![Fact { thing: source, compartment: Compartment::Control, body }])
}

fn office_fact(body: Body) -> Fact {
    Fact { thing: ThingId::OFFICE, compartment: Compartment::Control, body }
}

/// The statements of one source, apart by who may open them; order is kept within each part.
fn split_by_compartment(said: Said) -> Vec<(Compartment, Said)> {
    let first = said.claims.first().map_or(Compartment::Register, Claim::compartment);
    if said.claims.iter().all(|claim| claim.compartment() == first) {
        return vec![(first, said)];
    }
    let mut parts: Vec<(Compartment, Said)> = Vec::new();
    for claim in said.claims {
        let compartment = claim.compartment();
        match parts.iter_mut().find(|(of, _)| *of == compartment) {
            Some((_, part)) => part.claims.push(claim),
            None => parts.push((compartment, Said { claims: vec![claim], by: said.by.clone() })),
        }
    }
    // A thing must be entered by a fact that everybody in the office can open.
    parts.sort_by_key(|(compartment, _)| *compartment);
    parts
}

/// What may be said of a thing of this kind, each statement on its own.
fn check(kind: Kind, said: &Said) -> Result<(), Refusal> {
    if said.claims.is_empty() {
        return Err(Refusal::NothingSaid);
    }
    crate::limits::provenance(&said.by)?;
    for claim in &said.claims {
        if !claim.fits(kind) {
            return Err(Refusal::DoesNotFit(kind));
        }
        crate::limits::claim(claim)?;
    }
    Ok(())
}

/// What a statement points at must be there; within one import the importer sees to that.
fn check_mentions(state: &State, thing: ThingId, said: &Said) -> Result<(), Refusal> {
    if let Some(source) = said.by.source {
        there(state, source, Kind::Source)?;
    }
    let mut refusal = None;
    for claim in &said.claims {
        crate::state::each_mention(claim, |mentioned, kinds| {
            refusal = refusal.take().or_else(|| check_mention(state, thing, mentioned, kinds));
        });
    }
    refusal.map_or(Ok(()), Err)
}

fn check_mention(state: &State, thing: ThingId, mentioned: ThingId, kinds: &[Kind]) -> Option<Refusal> {
    if mentioned == thing {
        return Some(Refusal::TiedToItself);
    }
    let found = state.find(mentioned).and_then(|(_, found)| found.kind());
    let fits = found.is_some_and(|kind| kinds.contains(&kind));
    (!fits).then(|| Refusal::NotThere(kinds.first().copied().unwrap_or(Kind::Person)))
}

fn there(state: &State, id: ThingId, kind: Kind) -> Result<(), Refusal> {
    let found = state.find(id).and_then(|(_, thing)| thing.kind());
    if found == Some(kind) { Ok(()) } else { Err(Refusal::NotThere(kind)) }
}

/// A reason, trimmed; refused when empty or overlong.
pub(crate) fn given(reason: &str) -> Result<Box<str>, Refusal> {
    let reason = reason.trim();
    if reason.is_empty() {
        return Err(Refusal::ReasonMissing);
    }
    crate::limits::text("reason", reason)?;
    Ok(reason.into())
}

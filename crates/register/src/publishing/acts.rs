//! Making figures public: one member proposes, another approves, either takes back.

use super::facts::EditionProposal;
use super::state::Edition;
use super::views::{Withheld, withheld};
use crate::act::given;
use crate::claim::{Compartment, Kind};
use crate::fact::{Body, Fact};
use crate::figures::estimates::acts::all_may_be_said;
use crate::id::{ActId, MemberId, ThingId};
use crate::refusal::Refusal;
use crate::state::State;

/// Proposes these figures as the next edition.
pub fn propose(state: &State, proposal: EditionProposal) -> Result<Vec<Fact>, Refusal> {
    if proposal.figures.is_empty() && proposal.ours.is_none() && proposal.estimates.is_empty() {
        return Err(Refusal::NothingSaid);
    }
    proposal.note.as_deref().map_or(Ok(()), |note| crate::limits::text("note", note))?;
    all_may_be_public(state, &proposal.figures)?;
    all_may_be_said(state, &proposal.estimates)?;
    Ok(vec![office_fact(Body::EditionProposed(Box::new(proposal)))])
}

/// Approves an edition that somebody else proposed; it is public from now on.
pub fn approve(state: &State, by: MemberId, act: ActId) -> Result<Vec<Fact>, Refusal> {
    let edition = waiting(state, act)?;
    if edition.proposed.member == by {
        return Err(Refusal::ApproveYourOwn);
    }
    // Something may have been corrected, or somebody entered, since it was proposed.
    all_may_be_public(state, &edition.proposal.figures)?;
    all_may_be_said(state, &edition.proposal.estimates)?;
    Ok(vec![office_fact(Body::EditionApproved(act))])
}

/// Takes an edition back, proposed or public.
pub fn withdraw(state: &State, act: ActId, reason: &str) -> Result<Vec<Fact>, Refusal> {
    let edition = state.editions().find(act).ok_or(Refusal::NoSuchEdition)?;
    if edition.withdrawn.is_some() {
        return Err(Refusal::AlreadyPast);
    }
    Ok(vec![office_fact(Body::EditionWithdrawn(act, given(reason)?))])
}

fn waiting(state: &State, act: ActId) -> Result<&Edition, Refusal> {
    let edition = state.editions().find(act).ok_or(Refusal::NoSuchEdition)?;
    if edition.is_waiting() { Ok(edition) } else { Err(Refusal::AlreadyPast) }
}

fn all_may_be_public(state: &State, figures: &[ThingId]) -> Result<(), Refusal> {
    match withheld(state, figures).first() {
        None => Ok(()),
        Some((_, Withheld::NotThere)) => Err(Refusal::NotThere(Kind::Figure)),
        Some(_) => Err(Refusal::NotForThePublic),
    }
}

fn office_fact(body: Body) -> Fact {
    Fact { thing: ThingId::OFFICE, compartment: Compartment::Control, body }
}

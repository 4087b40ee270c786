//! Acts on people that have a rule of their own: naming, and showing somebody as dead.

use crate::act::given;
use crate::claim::{Claim, Compartment, Kind};
use crate::fact::{Body, Fact};
use crate::id::{MemberId, ThingId};
use crate::people::facts::{PersonClaim, Status};
use crate::people::views::{death_grounds, supporting_deaths};
use crate::refusal::Refusal;
use crate::state::{KnownBy, State, StoredClaim};

/// True for a statement that names a person.
pub fn is_name(claim: &Claim) -> bool {
    matches!(claim, Claim::Person(PersonClaim::Name(..)))
}

/// True for a statement that names or describes.
pub fn is_description(claim: &Claim) -> bool {
    is_name(claim) || matches!(claim, Claim::Person(PersonClaim::Description(_)))
}

/// Rule 3 of the design: "dead" needs two independent sources or one document seen by a named reviewer, and a second
/// member's approval. The approver must not be the one who entered the death.
pub fn approve_death(
    state: &State,
    by: MemberId,
    record: ThingId,
    reason: &str,
) -> Result<Vec<Fact>, Refusal> {
    let known = KnownBy::Now;
    let (number, thing) = state.find(record).ok_or(Refusal::NotThere(Kind::Person))?;
    if !state.current(thing, known).any(|claim| says_dead(&claim.claim)) {
        return Err(Refusal::NobodySaysDead);
    }
    let supporting = supporting_deaths(state, thing, known);
    let own = |claim: &&StoredClaim| state.stamp_of(claim.fact).member == by;
    if !supporting.is_empty() && supporting.iter().all(own) {
        return Err(Refusal::ApproveYourOwn);
    }
    if !death_grounds(state, number, known).are_enough() {
        return Err(Refusal::DeathNeedsMore);
    }
    let body = Body::DeathApproved(given(reason)?);
    Ok(vec![Fact { thing: record, compartment: Compartment::Register, body }])
}

/// True for a statement that this person is dead.
pub fn says_dead(claim: &Claim) -> bool {
    matches!(claim, Claim::Person(PersonClaim::Status(note)) if note.status == Status::Dead)
}

//! Erasing: one member asks, another agrees or declines. What is agreed can never be undone.

use super::facts::ErasureRequest;
use super::state::Erasure;
use crate::act::given;
use crate::claim::{Claim, Compartment, Kind};
use crate::fact::{Body, Fact};
use crate::id::{ActId, MemberId, ThingId};
use crate::people::facts::PersonClaim;
use crate::refusal::Refusal;
use crate::state::{State, Thing};

/// Asks that a record or a source be erased. The reason stays when the record is gone, so it must not name anybody.
pub fn ask(state: &State, thing: ThingId, reason: &str) -> Result<Vec<Fact>, Refusal> {
    let (_, found) = state.find(thing).ok_or(Refusal::NotThere(Kind::Person))?;
    let kind = found.kind().filter(|kind| kind.is_record() || *kind == Kind::Source);
    let kind = kind.ok_or(Refusal::CannotBeErased)?;
    if state.erasures().waiting_for(thing).is_some() {
        return Err(Refusal::ErasureWaits);
    }
    let reason = given(reason)?;
    if names(found, &reason) {
        return Err(Refusal::ReasonNames);
    }
    Ok(vec![office_fact(Body::ErasureAsked(Box::new(ErasureRequest { thing, kind, reason })))])
}

/// Agrees, as a second member. Whoever applies this must destroy the keys of everything that it lists.
pub fn approve(state: &State, by: MemberId, act: ActId) -> Result<Vec<Fact>, Refusal> {
    let erasure = waiting(state, act)?;
    if erasure.asked.member == by {
        return Err(Refusal::ApproveYourOwn);
    }
    let thing = erasure.request.thing;
    Ok(vec![office_fact(Body::Erased(act, super::views::erased_with(state, thing)))])
}

/// Declines, or takes back what one asked oneself.
pub fn decline(state: &State, act: ActId, reason: &str) -> Result<Vec<Fact>, Refusal> {
    let erasure = waiting(state, act)?;
    let reason = given(reason)?;
    if state.find(erasure.request.thing).is_some_and(|(_, found)| names(found, &reason)) {
        return Err(Refusal::ReasonNames);
    }
    Ok(vec![office_fact(Body::ErasureDeclined(act, reason))])
}

fn waiting(state: &State, act: ActId) -> Result<&Erasure, Refusal> {
    let erasure = state.erasures().find(act).ok_or(Refusal::NoSuchAct)?;
    if erasure.is_waiting() { Ok(erasure) } else { Err(Refusal::AlreadyPast) }
}

/// True when a text holds a word of a name that was ever written of this thing, or its identity number.
fn names(thing: &Thing, text: &str) -> bool {
    let text: Vec<String> = words(text).collect();
    thing.claims.iter().any(|stored| match &stored.claim {
        Claim::Person(PersonClaim::Name(_, name) | PersonClaim::IdentityNumber(name)) => {
            words(name).any(|word| word.chars().count() > 2 && text.contains(&word))
        }
        _ => false,
    })
}

fn words(text: &str) -> impl Iterator<Item = String> {
    text.split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
}

fn office_fact(body: Body) -> Fact {
    Fact { thing: ThingId::OFFICE, compartment: Compartment::Control, body }
}

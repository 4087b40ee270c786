//! A statement with all that a page shows beside it: who says it, where, who entered it, how it stands.

use crate::claim::{Claim, ClaimRef};
use crate::id::ThingId;
use crate::provenance::Provenance;
use crate::state::{KnownBy, Stamp, Standing, State, StoredClaim, Thing};

/// A statement and who says it.
#[derive(Clone, Debug)]
pub struct Told<'a> {
    /// What is said.
    pub claim: &'a Claim,
    /// The thing that it is said of: of a person, one of their records.
    pub thing: ThingId,
    /// Points at it.
    pub at: ClaimRef,
    /// Who says it, where, on what ground.
    pub by: Provenance,
    /// Who entered it, when.
    pub entered: Stamp,
    /// How it stands.
    pub standing: Standing<'a>,
}

impl Told<'_> {
    /// True when it counts.
    pub fn is_current(&self) -> bool {
        self.standing == Standing::Current
    }
}

impl State {
    /// Every statement about a thing that is known, past ones too, in the order of the log.
    pub fn told<'a>(&'a self, thing: &'a Thing, known: KnownBy) -> Vec<Told<'a>> {
        let told = thing.claims.iter().map(|claim| self.told_one(claim, known));
        told.filter(|told| told.standing != Standing::NotYet).collect()
    }

    /// One statement with who says it.
    pub fn told_one<'a>(&'a self, claim: &'a StoredClaim, known: KnownBy) -> Told<'a> {
        Told {
            claim: &claim.claim,
            thing: self.thing_of(claim.fact),
            at: self.claim_ref(claim),
            by: self.provenance_of(claim.fact),
            entered: self.stamp_of(claim.fact),
            standing: self.standing(claim, known),
        }
    }
}

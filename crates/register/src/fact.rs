//! A fact: what one act changed about one thing. The log is made of these and of nothing else.
//!
//! The numbers in the encoding are for ever: a variant or field is only ever added. A program that meets a number it
//! does not know refuses the store and says so; it never skips silently.

use crate::claim::{Claim, ClaimRef, Compartment, Kind};
use crate::erasing::facts::ErasureRequest;
use crate::figures::estimates::facts::KeptRun;
use crate::id::{ActId, MemberId, ThingId};
use crate::matching::facts::{Judgement, LineSigned, ReconciliationAccount};
use crate::members::facts::{KeyMade, MemberAccount, MemberRole};
use crate::provenance::Provenance;
use crate::publishing::facts::EditionProposal;

/// One change about one thing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// The thing it is about; its key seals the fact.
    pub thing: ThingId,
    /// Who may open it.
    pub compartment: Compartment,
    /// What changed.
    pub body: Body,
}

/// What changed.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub enum Body {
    /// A thing was entered.
    #[n(0)]
    Entered(#[n(0)] Box<Entered>),
    /// A source said something about it.
    #[n(1)]
    Said(#[n(0)] Box<Said>),
    /// A statement was replaced by another; both are kept.
    #[n(2)]
    Corrected(#[n(0)] Box<Corrected>),
    /// A statement was taken back; it is kept.
    #[n(3)]
    Withdrawn(#[n(0)] ClaimRef, #[n(1)] Box<str>),
    /// All that an act entered was taken back; it is kept.
    #[n(4)]
    Undone(#[n(0)] ActId, #[n(1)] Box<str>),
    /// A second member approved that this person be shown as dead.
    #[n(5)]
    DeathApproved(#[n(0)] Box<str>),
    /// A member joined.
    #[n(6)]
    MemberJoined(#[n(0)] Box<MemberAccount>),
    /// A member's role changed.
    #[n(7)]
    RoleChanged(#[n(0)] MemberRole),
    /// A member left or was removed.
    #[n(8)]
    MemberLeft(#[n(0)] Box<str>),
    /// Somebody opened a hidden source, for this reason.
    #[n(9)]
    OriginOpened(#[n(0)] Box<str>),
    /// A member read these things.
    #[n(10)]
    Reads(#[n(0)] MemberId, #[n(1)] Vec<ThingId>),
    /// A batch begins: the acts that carry its parts, this one first. Undoing this act undoes them all.
    #[n(11)]
    BatchBegun(#[n(0)] Vec<ActId>),
    /// A member proposes an edition; the act that proposes it is its name.
    #[n(12)]
    EditionProposed(#[n(0)] Box<EditionProposal>),
    /// A second member approved the edition that this act proposed: it is public.
    #[n(13)]
    EditionApproved(#[n(0)] ActId),
    /// The edition that this act proposed was taken back.
    #[n(14)]
    EditionWithdrawn(#[n(0)] ActId, #[n(1)] Box<str>),
    /// A member asks that something be erased; the act that asks is its name.
    #[n(15)]
    ErasureAsked(#[n(0)] Box<ErasureRequest>),
    /// A second member agreed to the erasure that this act asked for; what else goes with it.
    #[n(16)]
    Erased(#[n(0)] ActId, #[n(1)] Vec<ThingId>),
    /// The erasure that this act asked for was declined.
    #[n(17)]
    ErasureDeclined(#[n(0)] ActId, #[n(1)] Box<str>),
    /// These compartment keys were made by the office, and no others of their number.
    #[n(18)]
    KeysMade(#[n(0)] Vec<KeyMade>),
    /// A member's lost passphrase was replaced with a paper key.
    #[n(19)]
    PassphraseReplaced,
    /// A member judged two records.
    #[n(20)]
    PairJudged(#[n(0)] Box<Judgement>),
    /// A judgement was taken back; it is kept.
    #[n(21)]
    JudgementWithdrawn(#[n(0)] Box<str>),
    /// A second judgement of these two records was asked for, blind to the first.
    #[n(22)]
    ReviewAsked(#[n(0)] ThingId, #[n(1)] ThingId),
    /// Somebody began to compare two lists.
    #[n(23)]
    ReconciliationBegun(#[n(0)] Box<ReconciliationAccount>),
    /// A line of a comparison was signed.
    #[n(24)]
    LineSigned(#[n(0)] Box<LineSigned>),
    /// A signed line, that of this record, was taken back.
    #[n(25)]
    LineTakenBack(#[n(0)] ThingId, #[n(1)] Box<str>),
    /// A member kept a run of estimates.
    #[n(26)]
    EstimateKept(#[n(0)] Box<KeptRun>),
    /// A kept run was taken back.
    #[n(27)]
    EstimateWithdrawn(#[n(0)] Box<str>),
}

/// A thing as it was entered.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Entered {
    /// What it is.
    #[n(0)]
    pub kind: Kind,
    /// The list it stands on.
    #[n(1)]
    pub list: Option<ThingId>,
    /// Its row or id in that list or file.
    #[n(2)]
    pub reference: Option<Box<str>>,
    /// What was said of it.
    #[n(3)]
    pub said: Said,
}

/// Statements that one source makes together.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Said {
    /// The statements.
    #[n(0)]
    pub claims: Vec<Claim>,
    /// Who says them, and where.
    #[n(1)]
    pub by: Provenance,
}

/// A statement and what replaces it.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Corrected {
    /// The statement replaced.
    #[n(0)]
    pub claim: ClaimRef,
    /// Why.
    #[n(1)]
    pub reason: Box<str>,
    /// What stands in its place: exactly one statement.
    #[n(2)]
    pub said: Said,
}

/// A fact's body could not be read.
#[derive(Debug, thiserror::Error)]
#[error("the body of a fact cannot be read: {0}")]
pub struct Unreadable(String);

impl Fact {
    /// The body as bytes, to be sealed.
    pub fn encode_body(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(128);
        // Writing into memory cannot fail: the error type of `Vec` as a writer is `Infallible`.
        let _ = minicbor::encode(&self.body, &mut bytes);
        bytes
    }

    /// Reads a body that was opened.
    pub fn decode_body(bytes: &[u8]) -> Result<Body, Unreadable> {
        let mut decoder = minicbor::Decoder::new(bytes);
        let body = decoder.decode().map_err(|cause| Unreadable(cause.to_string()))?;
        if decoder.position() == bytes.len() {
            Ok(body)
        } else {
            Err(Unreadable("something follows it".into()))
        }
    }
}

//! What a member says of two records, and what a member signs when two lists are compared.
//!
//! A judgement is a thing of its own, with a key of its own: it goes when either of its records is erased.

use crate::codes::codes;
use crate::id::ThingId;

codes! {
    /// What a member says of two records.
    Verdict {
        /// They tell of one person.
        Same = 0 "same",
        /// They tell of two people.
        Different = 1 "different",
        /// It cannot be said.
        Unsure = 2 "unsure",
    }
}

codes! {
    /// What became of a record when two lists were compared.
    Outcome {
        /// The person is on both lists, and nothing contradicts.
        Both = 0 "both",
        /// The person is on both lists, and the lists contradict each other.
        Conflict = 1 "conflict",
        /// The person is on our list only.
        OnlyOurs = 2 "only-ours",
        /// The person is on their list only.
        OnlyTheirs = 3 "only-theirs",
        /// It cannot be said who it is: initials alone, a name alone.
        Unplaced = 4 "unplaced",
    }
}

/// What a member says of two records, and why.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Judgement {
    /// The record with the smaller id.
    #[n(0)]
    pub left: ThingId,
    /// The other record.
    #[n(1)]
    pub right: ThingId,
    /// What is said.
    #[n(2)]
    pub verdict: Verdict,
    /// Why.
    #[n(3)]
    pub reason: Box<str>,
}

/// Two lists that are to be compared line by line.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct ReconciliationAccount {
    /// Our list.
    #[n(0)]
    pub ours: ThingId,
    /// The list it is compared with.
    #[n(1)]
    pub theirs: ThingId,
    /// What it is called.
    #[n(2)]
    pub title: Box<str>,
}

/// One line of a comparison, signed off.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct LineSigned {
    /// The record that the line is about.
    #[n(0)]
    pub record: ThingId,
    /// What became of it.
    #[n(1)]
    pub outcome: Outcome,
    /// The records of the other list that it is, or may be.
    #[n(2)]
    pub with: Vec<ThingId>,
    /// A remark.
    #[n(3)]
    pub note: Option<Box<str>>,
}

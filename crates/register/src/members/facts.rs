//! Members of the office: who they are to each other, what they may do, the keys they sign and open with.

use crate::claim::Compartment;
use crate::codes::codes;

codes! {
    /// What a member is in the office.
    MemberRole {
        /// Answers for the office: members, keys, approvals.
        Lead = 0 "lead",
        /// Enters and corrects records, imports lists.
        Documenter = 1 "documenter",
        /// Takes calls and reports.
        Operator = 2 "operator",
        /// Does the tasks assigned now, sees nothing else.
        Volunteer = 3 "volunteer",
        /// Opens hidden sources, item by item.
        SourceKeeper = 4 "source-keeper",
        /// Checks what others entered, gives second approvals.
        Reviewer = 5 "reviewer",
    }
}

/// A member joins, with the public keys that others need.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct MemberAccount {
    /// The name used in the office; need not be a real one.
    #[n(0)]
    pub name: Box<str>,
    /// What they may do.
    #[n(1)]
    pub role: MemberRole,
    /// Ed25519 public key that signs their entries.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub signer: [u8; 32],
    /// age recipient to which compartment keys are sealed.
    #[n(3)]
    pub recipient: Box<str>,
}

/// A compartment key that the office made, named without telling it. A key that no member stated is never used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct KeyMade {
    /// What it opens.
    #[n(0)]
    pub compartment: Compartment,
    /// How many keys the compartment had before.
    #[n(1)]
    pub generation: u32,
    /// The first 16 bytes of a hash over the key.
    #[cbor(n(2), with = "minicbor::bytes")]
    pub id: [u8; 16],
}

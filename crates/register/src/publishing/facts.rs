//! What a member proposes to make public.
//!
//! A proposal names figures and holds none of their text: what is public is read from the log as it stood when a second
//! member approved.

use crate::id::ThingId;

/// Figures, as others claim them, that a member proposes to make public together.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct EditionProposal {
    /// The figures.
    #[n(0)]
    pub figures: Vec<ThingId>,
    /// A remark for the one who approves.
    #[n(1)]
    pub note: Option<Box<str>>,
}

//! What a member proposes to make public.
//!
//! A proposal names figures and holds none of their text: what is public is read from the log as it stood when a second
//! member approved. So are our own counts.

use crate::figures::estimates::facts::Offered;
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
    /// Our own counts beside them; `None` leaves them out.
    #[n(2)]
    pub ours: Option<Ours>,
    /// Estimates beside them.
    #[n(3)]
    #[cbor(default, skip_if = "Vec::is_empty")]
    pub estimates: Vec<Offered>,
}

/// Which of our own counts an edition holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub enum Ours {
    /// By the status shown and by role, named people and unnamed ones apart, none below five or given away by the rest.
    #[n(0)]
    ByStatusAndRole,
}

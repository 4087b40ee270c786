//! What a member asks to have erased.

use crate::claim::Kind;
use crate::id::ThingId;

/// A member asks that what is kept of a thing be erased. The reason outlives it.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct ErasureRequest {
    /// The thing.
    #[n(0)]
    pub thing: ThingId,
    /// What it is: nothing else will say so afterwards.
    #[n(1)]
    pub kind: Kind,
    /// Why; names nobody.
    #[n(2)]
    pub reason: Box<str>,
}

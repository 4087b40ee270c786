//! A step of a case: a complaint, a charge, a hearing, a closure; who was concerned and how it ended.
//!
//! Cases against the victims and cases against officials are told apart from the first step on.

use crate::codes::codes;
use crate::id::ThingId;
use crate::when::When;

codes! {
    /// Whom a case is directed at.
    CaseSide {
        /// Against the victim.
        AgainstVictim = 0 "against-victim",
        /// Against officials.
        AgainstOfficials = 1 "against-officials",
        /// A claim for compensation.
        Compensation = 2 "compensation",
        /// Statements and demands outside a case.
        Statement = 3 "statement",
        /// Not clear from the source.
        NotClear = 4 "not-clear",
    }
}

/// One source's account of a step in a case.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct StepAccount {
    /// The people concerned who have a record.
    #[n(0)]
    pub persons: Vec<ThingId>,
    /// Those concerned, in the source's words.
    #[n(1)]
    pub subject: Option<Box<str>>,
    /// What was done ("complaint filed", "closed").
    #[n(2)]
    pub kind: Box<str>,
    /// Whom the case is directed at.
    #[n(3)]
    pub side: CaseSide,
    /// When.
    #[n(4)]
    pub when: When,
    /// The body that did it.
    #[n(5)]
    pub body: Option<Box<str>>,
    /// What came of it.
    #[n(6)]
    pub outcome: Option<Box<str>>,
    /// The ground given.
    #[n(7)]
    pub ground: Option<Box<str>>,
}

//! Who says it, where exactly, and on what ground: every value in the register carries one of these.
//!
//! The grade of a source and the grade of a piece of information are two things and are never added up
//! (Admiralty code; F6 means "cannot be judged", not "bad").

use crate::codes::codes;
use crate::id::ThingId;

codes! {
    /// On what ground a statement rests.
    Basis {
        /// The person's own account.
        OwnAccount = 0 "own-account",
        /// Seen by the one who tells it.
        Seen = 1 "seen",
        /// Heard by phone as it happened.
        HeardByPhone = 2 "heard-by-phone",
        /// Told by somebody who was told.
        Hearsay = 3 "hearsay",
        /// An official paper.
        OfficialPaper = 4 "official-paper",
        /// A court's paper or hearing.
        Court = 5 "court",
        /// Printed or broadcast by a newsroom.
        Media = 6 "media",
        /// A paper that was not meant to come out.
        LeakedPaper = 7 "leaked-paper",
        /// A statement made under force; kept, never shown as proof.
        Coerced = 8 "coerced",
        /// The source does not say how it knows.
        NotStated = 9 "not-stated",
        /// Worked out by us from what the source says.
        Inferred = 10 "inferred",
    }
}

impl Basis {
    /// How much a statement on this ground supports a status, for choosing which to show: more is better; a coerced one
    /// supports nothing.
    pub const fn support(self) -> u8 {
        match self {
            Basis::Coerced => 0,
            Basis::Inferred => 1,
            Basis::NotStated => 2,
            Basis::Hearsay => 3,
            Basis::Media => 4,
            Basis::HeardByPhone => 5,
            Basis::LeakedPaper | Basis::OfficialPaper => 6,
            Basis::Seen | Basis::OwnAccount => 7,
            Basis::Court => 8,
        }
    }
}

codes! {
    /// How reliable a source is (Admiralty code, letter).
    Reliability {
        /// Completely reliable.
        A = 0 "A",
        /// Usually reliable.
        B = 1 "B",
        /// Fairly reliable.
        C = 2 "C",
        /// Not usually reliable.
        D = 3 "D",
        /// Unreliable.
        E = 4 "E",
        /// Reliability cannot be judged.
        F = 5 "F",
    }
}

codes! {
    /// How credible a piece of information is (Admiralty code, figure).
    Credibility {
        /// Confirmed by other sources.
        Confirmed = 0 "1",
        /// Probably true.
        Probable = 1 "2",
        /// Possibly true.
        Possible = 2 "3",
        /// Doubtful.
        Doubtful = 3 "4",
        /// Improbable.
        Improbable = 4 "5",
        /// Truth cannot be judged.
        CannotBeJudged = 5 "6",
    }
}

/// Who says something, where it stands, and on what ground.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Provenance {
    /// The source that says it; `None` when the member who entered it is the source.
    #[n(0)]
    pub source: Option<ThingId>,
    /// Where in the source: page, row, minute, or a few words that occur there.
    #[n(1)]
    pub locator: Box<str>,
    /// On what ground.
    #[n(2)]
    pub basis: Basis,
    /// How reliable the source is for this.
    #[n(3)]
    pub reliability: Option<Reliability>,
    /// How credible this is.
    #[n(4)]
    pub credibility: Option<Credibility>,
    /// The person whom the source quotes.
    #[n(5)]
    pub attributed_to: Option<Box<str>>,
    /// A remark of the member who entered it.
    #[n(6)]
    pub note: Option<Box<str>>,
}

impl Provenance {
    /// Said by this source, at this place in it.
    pub fn from_source(source: ThingId, locator: &str, basis: Basis) -> Provenance {
        Provenance {
            source: Some(source),
            locator: locator.into(),
            basis,
            reliability: None,
            credibility: None,
            attributed_to: None,
            note: None,
        }
    }

    /// Known to the member who enters it.
    pub fn from_member(basis: Basis) -> Provenance {
        Provenance {
            source: None,
            locator: "".into(),
            basis,
            reliability: None,
            credibility: None,
            attributed_to: None,
            note: None,
        }
    }

    /// True when the statement was forced: it is kept and marked, and never counts as proof.
    pub fn is_coerced(&self) -> bool {
        self.basis == Basis::Coerced
    }
}

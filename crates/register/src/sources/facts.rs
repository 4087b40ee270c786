//! What is known of a source and of a list.
//!
//! Who a hidden source is never stands here: that is an [`Origin`], sealed in the `sources` compartment and opened item
//! by item.

use crate::codes::codes;
use crate::id::ThingId;
use crate::when::When;

codes! {
    /// What a source is.
    SourceKind {
        /// An article or broadcast.
        Article = 0 "article",
        /// A list of people.
        List = 1 "list",
        /// A testimony taken by us.
        Testimony = 2 "testimony",
        /// A phone call.
        PhoneCall = 3 "phone-call",
        /// An official paper.
        OfficialPaper = 4 "official-paper",
        /// A court paper.
        CourtPaper = 5 "court-paper",
        /// A paper that was not meant to come out.
        LeakedPaper = 6 "leaked-paper",
        /// A photograph or film.
        Footage = 7 "footage",
        /// A post on a social network.
        Post = 8 "post",
        /// A file that was imported.
        File = 9 "file",
        /// Something else.
        Other = 10 "other",
    }
}

codes! {
    /// What kind of copy we have.
    Copy {
        /// As published or written.
        Original = 0 "original",
        /// Translated.
        Translated = 1 "translated",
        /// Rewritten by a machine: words cannot be trusted one by one.
        Paraphrased = 2 "paraphrased",
    }
}

/// A source: where statements come from.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct SourceAccount {
    /// What it is.
    #[n(0)]
    pub kind: SourceKind,
    /// Its title, or a neutral label for a hidden one.
    #[n(1)]
    pub title: Box<str>,
    /// The newsroom, body or group that put it out.
    #[n(2)]
    pub publisher: Option<Box<str>>,
    /// Who wrote or made it, in the source's own words.
    #[n(3)]
    pub authors: Option<Box<str>>,
    /// When it was published or given.
    #[n(4)]
    pub published: When,
    /// How that date is known.
    #[n(5)]
    pub published_basis: Option<Box<str>>,
    /// Its language.
    #[n(6)]
    pub language: Option<Box<str>>,
    /// What kind of copy we have.
    #[n(7)]
    pub copy: Copy,
    /// Where it can be looked up.
    #[n(8)]
    pub address: Option<Box<str>>,
    /// What a reader must know of it.
    #[n(9)]
    pub note: Option<Box<str>>,
}

/// Who or what a hidden source is: kept in the `sources` compartment.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Origin {
    /// Who told us, how to reach them, what must never be said.
    #[n(0)]
    pub text: Box<str>,
}

/// A list of people and the rule by which it was made.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct ListAccount {
    /// Its title.
    #[n(0)]
    pub title: Box<str>,
    /// Who keeps it.
    #[n(1)]
    pub keeper: Option<Box<str>>,
    /// Who is on it: place, period, who counts.
    #[n(2)]
    pub definition: Option<Box<str>>,
    /// The source it came in.
    #[n(3)]
    pub source: Option<ThingId>,
    /// True when its keeper says that one row is one person.
    #[n(4)]
    pub one_row_one_person: bool,
    /// True when its people are made up, for trying the program.
    #[n(5)]
    pub made_up: bool,
}

//! One statement of one source about one thing, of whatever area; and how to point at it.

use crate::cases::facts::StepAccount;
use crate::codes::codes;
use crate::events::facts::{DeedAccount, EventAccount, OrganisationAccount, PlaceAccount};
use crate::figures::definitions::facts::{Definition, FigureMapping};
use crate::figures::facts::{FigureAccount, FigureLink};
use crate::id::ActId;
use crate::people::facts::PersonClaim;
use crate::sources::facts::{ListAccount, Origin, SourceAccount};

codes! {
    /// What a thing is.
    Kind {
        /// A person with a name.
        Person = 0 "person",
        /// A person without a name.
        Unnamed = 1 "unnamed",
        /// Several people without names.
        Group = 2 "group",
        /// A source.
        Source = 3 "source",
        /// A list of people.
        List = 4 "list",
        /// An event.
        Event = 5 "event",
        /// A deed: who did what to whom.
        Deed = 6 "deed",
        /// An organisation.
        Organisation = 7 "organisation",
        /// A place.
        Place = 8 "place",
        /// A figure that somebody claims.
        Figure = 9 "figure",
        /// A step in a case.
        Step = 10 "step",
        /// A member of the office.
        Member = 11 "member",
        /// What a tally counts.
        Definition = 12 "definition",
    }
}

impl Kind {
    /// True for the three kinds of record: people with a name, without one, and groups.
    pub const fn is_record(self) -> bool {
        matches!(self, Kind::Person | Kind::Unnamed | Kind::Group)
    }
}

/// One statement about one thing.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub enum Claim {
    /// About a person.
    #[n(0)]
    Person(#[n(0)] PersonClaim),
    /// About a source.
    #[n(1)]
    Source(#[n(0)] Box<SourceAccount>),
    /// Who a hidden source is.
    #[n(2)]
    Origin(#[n(0)] Box<Origin>),
    /// About a list.
    #[n(3)]
    List(#[n(0)] Box<ListAccount>),
    /// About an event.
    #[n(4)]
    Event(#[n(0)] Box<EventAccount>),
    /// About a deed.
    #[n(5)]
    Deed(#[n(0)] Box<DeedAccount>),
    /// About an organisation.
    #[n(6)]
    Organisation(#[n(0)] Box<OrganisationAccount>),
    /// About a place.
    #[n(7)]
    Place(#[n(0)] Box<PlaceAccount>),
    /// A claimed number.
    #[n(8)]
    Figure(#[n(0)] Box<FigureAccount>),
    /// A tie between two figures.
    #[n(9)]
    FigureLink(#[n(0)] Box<FigureLink>),
    /// A step in a case.
    #[n(10)]
    Step(#[n(0)] Box<StepAccount>),
    /// What a tally counts.
    #[n(11)]
    Definition(#[n(0)] Box<Definition>),
    /// By which definition a figure counts.
    #[n(12)]
    FigureMapping(#[n(0)] Box<FigureMapping>),
}

impl Claim {
    /// True when a thing of this kind can have such a statement.
    pub const fn fits(&self, kind: Kind) -> bool {
        match self {
            Claim::Person(_) => kind.is_record(),
            Claim::Source(_) | Claim::Origin(_) => matches!(kind, Kind::Source),
            Claim::List(_) => matches!(kind, Kind::List),
            Claim::Event(_) => matches!(kind, Kind::Event),
            Claim::Deed(_) => matches!(kind, Kind::Deed),
            Claim::Organisation(_) => matches!(kind, Kind::Organisation),
            Claim::Place(_) => matches!(kind, Kind::Place),
            Claim::Figure(_) | Claim::FigureLink(_) | Claim::FigureMapping(_) => {
                matches!(kind, Kind::Figure)
            }
            Claim::Step(_) => matches!(kind, Kind::Step),
            Claim::Definition(_) => matches!(kind, Kind::Definition),
        }
    }

    /// In which compartment it is sealed.
    pub const fn compartment(&self) -> Compartment {
        match self {
            Claim::Person(PersonClaim::Contact(_)) => Compartment::Help,
            Claim::Origin(_) => Compartment::Sources,
            Claim::Person(_)
            | Claim::Source(_)
            | Claim::List(_)
            | Claim::Event(_)
            | Claim::Deed(_)
            | Claim::Organisation(_)
            | Claim::Place(_)
            | Claim::Figure(_)
            | Claim::FigureLink(_)
            | Claim::Step(_)
            | Claim::Definition(_)
            | Claim::FigureMapping(_) => Compartment::Register,
        }
    }
}

codes! {
    /// Who may open a fact: each compartment has its own key.
    Compartment {
        /// Names, statuses, acts, lists.
        Register = 1 "register",
        /// Phones, addresses, needs.
        Help = 2 "help",
        /// Who told us, originals.
        Sources = 3 "sources",
        /// Roles, keys, the office's own acts.
        Control = 4 "control",
    }
}

/// Points at one fact: the act that made it and its place in that act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, minicbor::Encode, minicbor::Decode)]
pub struct FactRef {
    /// The act.
    #[n(0)]
    pub act: ActId,
    /// Its place in the act, from 0.
    #[n(1)]
    pub index: u32,
}

/// Points at one statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, minicbor::Encode, minicbor::Decode)]
pub struct ClaimRef {
    /// The fact that holds it.
    #[n(0)]
    pub fact: FactRef,
    /// Its place in the fact, from 0.
    #[n(1)]
    pub claim: u16,
}

impl std::fmt::Display for ClaimRef {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}-{}", self.fact.act, self.fact.index, self.claim)
    }
}

impl ClaimRef {
    /// Reads what `Display` writes; `None` for anything else.
    pub fn read(text: &str) -> Option<ClaimRef> {
        let mut parts = text.split('-');
        let act = ActId::from_hex(parts.next()?)?;
        let index = parts.next()?.parse().ok()?;
        let claim = parts.next()?.parse().ok()?;
        parts.next().is_none().then_some(ClaimRef { fact: FactRef { act, index }, claim })
    }
}

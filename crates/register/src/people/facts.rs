//! What a source can say about a person.
//!
//! One variant is one kind of statement; several sources may make the same kind, and all are kept.

use crate::codes::codes;
use crate::id::ThingId;
use crate::when::When;

codes! {
    /// What a written name is.
    NameKind {
        /// As the source prints it.
        Printed = 0 "printed",
        /// Another spelling that the source or another source prints.
        Variant = 1 "variant",
        /// A spelling that we worked out, in another script.
        Inferred = 2 "inferred",
        /// Given name only.
        GivenOnly = 3 "given-only",
        /// Surname only, with or without a title.
        SurnameOnly = 4 "surname-only",
        /// A nickname or a short form.
        Short = 5 "short",
        /// A former surname.
        Former = 6 "former",
        /// A misprint, kept so that it can be found.
        Misprint = 7 "misprint",
    }
}

codes! {
    /// Sex as the source gives it (PFIF 1.4).
    Sex {
        /// Female.
        Female = 0 "female",
        /// Male.
        Male = 1 "male",
        /// Neither, or given otherwise.
        Other = 2 "other",
    }
}

codes! {
    /// Where and how a person is (ours, each mapped to PFIF and HURIDOCS list 25).
    Status {
        /// Somebody asks where this person is.
        Sought = 0 "sought",
        /// Known to have vanished.
        Missing = 1 "missing",
        /// In custody.
        Held = 2 "held",
        /// Under treatment, free or guarded.
        Hospitalised = 3 "hospitalised",
        /// Out of custody.
        Released = 4 "released",
        /// Seen or spoken to, free.
        Safe = 5 "safe",
        /// Safe, and must not be located.
        InHiding = 6 "in-hiding",
        /// Out of the country, and must not be located.
        Abroad = 7 "abroad",
        /// Dead.
        Dead = 8 "dead",
        /// Sources contradict each other, or nothing is known.
        Unknown = 9 "unknown",
    }
}

impl Status {
    /// The PFIF 1.4 note status; `None` for what never leaves the desk.
    pub const fn pfif(self) -> Option<&'static str> {
        match self {
            Status::Sought => Some("information_sought"),
            Status::Missing => Some("believed_missing"),
            Status::Held | Status::Hospitalised | Status::Released | Status::Safe => Some("believed_alive"),
            Status::Dead => Some("believed_dead"),
            Status::Unknown => Some(""),
            Status::InHiding | Status::Abroad => None,
        }
    }
}

codes! {
    /// How far a record has been checked (Primero, MRM).
    Verification {
        /// Not looked at yet.
        Unverified = 0 "unverified",
        /// Being looked at.
        Pending = 1 "pending",
        /// Checked and found right.
        Verified = 2 "verified",
        /// About somebody or something else.
        FalselyAttributed = 3 "falsely-attributed",
        /// Checked and found wrong.
        Rejected = 4 "rejected",
    }
}

codes! {
    /// Where a person stands before the law.
    LegalPosition {
        /// No proceeding is known.
        NoneKnown = 0 "none-known",
        /// Suspect or accused, not charged.
        Suspect = 1 "suspect",
        /// Charged.
        Charged = 2 "charged",
        /// On trial.
        OnTrial = 3 "on-trial",
        /// Convicted.
        Convicted = 4 "convicted",
        /// Acquitted.
        Acquitted = 5 "acquitted",
        /// Amnestied.
        Amnestied = 6 "amnestied",
        /// The case was closed.
        CaseClosed = 7 "case-closed",
    }
}

codes! {
    /// What a person is in this story; one person has several, at once and over time.
    Role {
        /// Killed.
        Killed = 0 "killed",
        /// Injured.
        Injured = 1 "injured",
        /// Detained.
        Detained = 2 "detained",
        /// Missing.
        Missing = 3 "missing",
        /// Tortured.
        Tortured = 4 "tortured",
        /// Beaten.
        Beaten = 5 "beaten",
        /// Released.
        Released = 6 "released",
        /// Charged.
        Charged = 7 "charged",
        /// Accused, without a charge that is known.
        Accused = 8 "accused",
        /// Complained against officials.
        Complainant = 9 "complainant",
        /// Made to confess.
        CoercedConfession = 10 "coerced-confession",
        /// Followed, tapped or filmed by the state.
        UnderSurveillance = 11 "under-surveillance",
        /// Lost a relative.
        Bereaved = 12 "bereaved",
        /// Looks for a relative.
        SearchingRelative = 13 "searching-relative",
        /// Family of a victim.
        Family = 14 "family",
        /// Saw or heard it.
        Witness = 15 "witness",
        /// Mourner.
        Mourner = 16 "mourner",
        /// Protester.
        Protester = 17 "protester",
        /// Activist.
        Activist = 18 "activist",
        /// Volunteer.
        Volunteer = 19 "volunteer",
        /// Journalist.
        Journalist = 20 "journalist",
        /// Photographer.
        Photographer = 21 "photographer",
        /// Author.
        Author = 22 "author",
        /// Translator.
        Translator = 23 "translator",
        /// Researcher.
        Researcher = 24 "researcher",
        /// Rights worker.
        RightsWorker = 25 "rights-worker",
        /// Lawyer.
        Lawyer = 26 "lawyer",
        /// Keeps a list.
        ListKeeper = 27 "list-keeper",
        /// Public figure.
        PublicFigure = 28 "public-figure",
        /// Official.
        Official = 29 "official",
        /// Officer of a security force.
        Officer = 30 "officer",
        /// Officer who was prosecuted.
        OfficerProsecuted = 31 "officer-prosecuted",
        /// Member of the security forces, conscripts too.
        SecurityForces = 32 "security-forces",
        /// A source.
        Source = 33 "source",
        /// A child taken along when a parent was detained.
        DetainedWithParent = 34 "detained-with-parent",
        /// Another role, in the source's words.
        Other = 35 "other",
    }
}

codes! {
    /// What the authorities say of a capture (HURIDOCS list 30, grouped).
    Acknowledgement {
        /// The source does not say.
        NotStated = 0 "not-stated",
        /// Capture admitted, place told.
        PlaceDisclosed = 1 "place-disclosed",
        /// Capture admitted, place kept secret.
        PlaceWithheld = 2 "place-withheld",
        /// Place told, nobody let in.
        NoContact = 3 "no-contact",
        /// Capture denied.
        Denied = 4 "denied",
    }
}

/// A dated note on where and how a person is.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct StatusNote {
    /// The status.
    #[n(0)]
    pub status: Status,
    /// Since when, or when it was so.
    #[n(1)]
    pub when: When,
    /// Where, in the source's words.
    #[n(2)]
    pub place: Option<Box<str>>,
    /// What the source says, and conditions (under investigation, travel ban, guarded).
    #[n(3)]
    pub details: Option<Box<str>>,
}

/// One place of a custody chain: who held the person, where, from when, and who moved them there.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct CustodyStep {
    /// The place, in the source's words.
    #[n(0)]
    pub place: Box<str>,
    /// The place, when it is one of ours.
    #[n(1)]
    pub place_id: Option<ThingId>,
    /// The body that held the person.
    #[n(2)]
    pub body: Option<Box<str>>,
    /// Who brought the person there.
    #[n(3)]
    pub brought_by: Option<Box<str>>,
    /// From when.
    #[n(4)]
    pub from: When,
    /// Until when.
    #[n(5)]
    pub until: When,
    /// What the authorities say of it.
    #[n(6)]
    pub acknowledgement: Acknowledgement,
    /// What else the source says.
    #[n(7)]
    pub details: Option<Box<str>>,
}

/// A tie between two people; surnames have no say in it.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Relation {
    /// The other record.
    #[n(0)]
    pub to: ThingId,
    /// What this person is to the other, in the source's words ("older brother of").
    #[n(1)]
    pub kind: Box<str>,
}

/// One statement about a person.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub enum PersonClaim {
    /// A name, as written.
    #[n(0)]
    Name(#[n(0)] NameKind, #[n(1)] Box<str>),
    /// Who this is, for a person without a name or a group.
    #[n(1)]
    Description(#[n(0)] Box<str>),
    /// How many people this record stands for, at the least and at the most.
    #[n(2)]
    Count(#[n(0)] u32, #[n(1)] Option<u32>),
    /// Sex.
    #[n(3)]
    Sex(#[n(0)] Sex),
    /// Birth date.
    #[n(4)]
    Born(#[n(0)] When),
    /// Age in years (youngest, oldest) as of a date.
    #[n(5)]
    Age(#[n(0)] u8, #[n(1)] u8, #[n(2)] When),
    /// Occupation.
    #[n(6)]
    Occupation(#[n(0)] Box<str>),
    /// Home, to the town; never shown in public.
    #[n(7)]
    Home(#[n(0)] Box<str>),
    /// A role in the story.
    #[n(8)]
    Role(#[n(0)] Role),
    /// A dated status.
    #[n(9)]
    Status(#[n(0)] Box<StatusNote>),
    /// A place of the custody chain.
    #[n(10)]
    Custody(#[n(0)] Box<CustodyStep>),
    /// A tie to another record.
    #[n(11)]
    Relation(#[n(0)] Box<Relation>),
    /// An identity number (in Kazakhstan the IIN).
    #[n(12)]
    IdentityNumber(#[n(0)] Box<str>),
    /// A phone or address; lives in the `help` compartment.
    #[n(13)]
    Contact(#[n(0)] Box<str>),
    /// Where the person stands before the law, since when.
    #[n(14)]
    Legal(#[n(0)] LegalPosition, #[n(1)] When),
    /// How far this record has been checked.
    #[n(15)]
    Verification(#[n(0)] Verification),
    /// Anything else.
    #[n(16)]
    Note(#[n(0)] Box<str>),
}

codes! {
    /// The kinds of statement about a person, in the order in which a page shows them.
    PersonField {
        /// Names.
        Name = 0 "name",
        /// Description.
        Description = 1 "description",
        /// How many people.
        Count = 2 "count",
        /// Sex.
        Sex = 3 "sex",
        /// Birth date.
        Born = 4 "born",
        /// Age.
        Age = 5 "age",
        /// Occupation.
        Occupation = 6 "occupation",
        /// Home.
        Home = 7 "home",
        /// Roles.
        Role = 8 "role",
        /// Statuses.
        Status = 9 "status",
        /// Custody.
        Custody = 10 "custody",
        /// Relations.
        Relation = 11 "relation",
        /// Identity number.
        IdentityNumber = 12 "identity-number",
        /// Contact.
        Contact = 13 "contact",
        /// Legal position.
        Legal = 14 "legal",
        /// Verification.
        Verification = 15 "verification",
        /// Notes.
        Note = 16 "note",
    }
}

impl PersonField {
    /// True when a person has one true value of this kind, so that two different ones contradict each other.
    pub const fn is_single(self) -> bool {
        match self {
            PersonField::Sex | PersonField::Born | PersonField::IdentityNumber | PersonField::Count => true,
            PersonField::Name
            | PersonField::Description
            | PersonField::Age
            | PersonField::Occupation
            | PersonField::Home
            | PersonField::Role
            | PersonField::Status
            | PersonField::Custody
            | PersonField::Relation
            | PersonField::Contact
            | PersonField::Legal
            | PersonField::Verification
            | PersonField::Note => false,
        }
    }
}

impl PersonClaim {
    /// Which kind of statement this is.
    pub const fn field(&self) -> PersonField {
        match self {
            PersonClaim::Name(..) => PersonField::Name,
            PersonClaim::Description(_) => PersonField::Description,
            PersonClaim::Count(..) => PersonField::Count,
            PersonClaim::Sex(_) => PersonField::Sex,
            PersonClaim::Born(_) => PersonField::Born,
            PersonClaim::Age(..) => PersonField::Age,
            PersonClaim::Occupation(_) => PersonField::Occupation,
            PersonClaim::Home(_) => PersonField::Home,
            PersonClaim::Role(_) => PersonField::Role,
            PersonClaim::Status(_) => PersonField::Status,
            PersonClaim::Custody(_) => PersonField::Custody,
            PersonClaim::Relation(_) => PersonField::Relation,
            PersonClaim::IdentityNumber(_) => PersonField::IdentityNumber,
            PersonClaim::Contact(_) => PersonField::Contact,
            PersonClaim::Legal(..) => PersonField::Legal,
            PersonClaim::Verification(_) => PersonField::Verification,
            PersonClaim::Note(_) => PersonField::Note,
        }
    }
}

//! What one source tells of an event, of a deed (a HURIDOCS act: who did what to whom), of an organisation, of a place.
//!
//! In code a HURIDOCS act is a *deed*, because an *act* is what a member does.

use crate::codes::codes;
use crate::id::ThingId;
use crate::when::When;

/// One source's account of an event.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct EventAccount {
    /// A short title.
    #[n(0)]
    pub title: Box<str>,
    /// When.
    #[n(1)]
    pub when: When,
    /// City or area, in the source's words.
    #[n(2)]
    pub city: Option<Box<str>>,
    /// The spot within it.
    #[n(3)]
    pub site: Option<Box<str>>,
    /// The place, when it is one of ours.
    #[n(4)]
    pub place: Option<ThingId>,
    /// What happened.
    #[n(5)]
    pub description: Option<Box<str>>,
}

codes! {
    /// How a perpetrator was involved (HURIDOCS list 18).
    Involvement {
        /// Carried it out.
        CarriedOut = 0 "carried-out",
        /// Gave the order.
        GaveOrder = 1 "gave-order",
        /// Passive accomplice.
        PassiveAccomplice = 2 "passive-accomplice",
        /// Confirmed to have been present.
        Present = 3 "present",
        /// Planned it.
        Planned = 4 "planned",
        /// Suspected.
        Suspected = 5 "suspected",
        /// Did not exercise authority over subordinates.
        FailedAuthority = 6 "failed-authority",
        /// Knew and did nothing.
        FailedToAct = 7 "failed-to-act",
        /// Did not prevent it.
        FailedToPrevent = 8 "failed-to-prevent",
    }
}

/// One source's account of a deed: who did what to whom.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct DeedAccount {
    /// What was done, in the source's or our words.
    #[n(0)]
    pub kind: Box<str>,
    /// HURIDOCS list 4 code.
    #[n(1)]
    pub code: Option<Box<str>>,
    /// The victims who have a record.
    #[n(2)]
    pub victims: Vec<ThingId>,
    /// The victims in the source's words.
    #[n(3)]
    pub victims_described: Option<Box<str>>,
    /// The perpetrators in the source's words.
    #[n(4)]
    pub perpetrators_described: Option<Box<str>>,
    /// The perpetrators who have a page: organisations or records.
    #[n(5)]
    pub perpetrators: Vec<ThingId>,
    /// How they were involved.
    #[n(6)]
    pub involvement: Option<Involvement>,
    /// HURIDOCS list 5 codes.
    #[n(7)]
    pub methods: Vec<Box<str>>,
    /// When.
    #[n(8)]
    pub when: When,
    /// City or area.
    #[n(9)]
    pub city: Option<Box<str>>,
    /// The spot within it.
    #[n(10)]
    pub site: Option<Box<str>>,
    /// The place, when it is one of ours.
    #[n(11)]
    pub place: Option<ThingId>,
    /// The event it was part of.
    #[n(12)]
    pub event: Option<ThingId>,
}

/// One source's account of an organisation, a unit or a group.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct OrganisationAccount {
    /// Its name as printed.
    #[n(0)]
    pub name: Box<str>,
    /// Other names.
    #[n(1)]
    pub other_names: Vec<Box<str>>,
    /// What it is.
    #[n(2)]
    pub kind: Option<Box<str>>,
    /// What it does in this story.
    #[n(3)]
    pub role: Option<Box<str>>,
}

/// A point on the map in millionths of a degree (WGS 84), good to the city or better as `exactness` says.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Point {
    /// Latitude × 1,000,000.
    #[n(0)]
    pub latitude: i32,
    /// Longitude × 1,000,000.
    #[n(1)]
    pub longitude: i32,
}

codes! {
    /// Who may see where a place is.
    Exposure {
        /// It may be put on a map.
        Mappable = 0 "mappable",
        /// A home, a school: never put on a map.
        Private = 1 "private",
    }
}

/// One source's account of a place.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct PlaceAccount {
    /// Its name as printed.
    #[n(0)]
    pub name: Box<str>,
    /// Other names.
    #[n(1)]
    pub other_names: Vec<Box<str>>,
    /// What it is.
    #[n(2)]
    pub kind: Option<Box<str>>,
    /// The city.
    #[n(3)]
    pub city: Option<Box<str>>,
    /// The region of January 2022.
    #[n(4)]
    pub region: Option<Box<str>>,
    /// How the region is known.
    #[n(5)]
    pub region_basis: Option<Box<str>>,
    /// Where it lies.
    #[n(6)]
    pub point: Option<Point>,
    /// How that is known, and to what exactness.
    #[n(7)]
    pub point_basis: Option<Box<str>>,
    /// Who may see where it is.
    #[n(8)]
    pub exposure: Exposure,
}

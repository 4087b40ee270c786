//! A thing as the state holds it: what it is, where it was entered, and every statement about it.

use super::{FactNo, ThingNo};
use crate::claim::{Claim, Kind};
use crate::figures::definitions::facts::DefinitionName;
use crate::id::ThingId;
use crate::people::facts::{PersonClaim, Status, Verification};

/// One statement with the fact it came in.
#[derive(Debug)]
pub struct StoredClaim {
    /// The fact.
    pub fact: FactNo,
    /// Its place in the fact.
    pub index: u16,
    /// True when it was corrected or withdrawn at some time.
    pub marked: bool,
    /// What is said.
    pub claim: Claim,
}

/// What a list of records shows of one without looking further; kept up with every fact.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RecordSummary {
    /// The status shown, if any source gives one.
    pub status: Option<Status>,
    /// How far the record has been checked.
    pub verification: Option<Verification>,
    /// Roles as a set of bits, by the role's number.
    pub roles: u64,
    /// True when all that was said of it has been withdrawn or undone.
    pub is_withdrawn: bool,
    /// True when sources contradict each other.
    pub is_contradicted: bool,
    /// True when it tells of a person whose oldest record is another: that one stands for them.
    pub is_part: bool,
}

/// A thing the register holds.
#[derive(Debug)]
pub struct Thing {
    /// Its id.
    pub id: ThingId,
    kind: Option<Kind>,
    entered: FactNo,
    /// The list it stands on.
    pub list: Option<ThingNo>,
    /// Its row or id in that list or file.
    pub reference: Option<Box<str>>,
    /// What is said of it, in the order of the log.
    pub claims: Vec<StoredClaim>,
    /// For records: what a list of records shows.
    pub summary: RecordSummary,
}

impl Thing {
    /// A thing that something mentions and nobody entered yet.
    pub(super) fn mentioned(id: ThingId) -> Thing {
        Thing {
            id,
            kind: None,
            entered: 0,
            list: None,
            reference: None,
            claims: Vec::new(),
            summary: RecordSummary::default(),
        }
    }

    pub(super) fn enter(&mut self, kind: Kind, fact: FactNo) {
        self.kind = Some(kind);
        self.entered = fact;
    }

    /// True once it has been entered, and not only mentioned.
    pub fn is_entered(&self) -> bool {
        self.kind.is_some()
    }

    /// What it is, once entered.
    pub fn kind(&self) -> Option<Kind> {
        self.kind
    }

    /// The fact that entered it.
    pub fn entered_in(&self) -> FactNo {
        self.entered
    }
}

/// The things a statement mentions.
pub fn mentioned_in(claim: &Claim) -> Vec<ThingId> {
    let mut ids = Vec::new();
    each_mention(claim, |id, _| ids.push(id));
    ids
}

const RECORD: &[Kind] = &[Kind::Person, Kind::Unnamed, Kind::Group];
const PERPETRATOR: &[Kind] = &[Kind::Organisation, Kind::Person, Kind::Unnamed, Kind::Group];
const PLACE: &[Kind] = &[Kind::Place];

/// Calls `with` for everything a statement mentions, and says what each may be.
pub fn each_mention(claim: &Claim, mut with: impl FnMut(ThingId, &'static [Kind])) {
    match claim {
        Claim::Person(PersonClaim::Relation(relation)) => with(relation.to, RECORD),
        Claim::Person(PersonClaim::Custody(step)) => {
            step.place_id.into_iter().for_each(|place| with(place, PLACE));
        }
        Claim::Person(_)
        | Claim::Source(_)
        | Claim::Origin(_)
        | Claim::Organisation(_)
        | Claim::Place(_)
        | Claim::Definition(_)
        | Claim::Figure(_) => {}
        Claim::List(list) => list.source.into_iter().for_each(|source| with(source, &[Kind::Source])),
        Claim::Event(event) => event.place.into_iter().for_each(|place| with(place, PLACE)),
        Claim::Deed(deed) => {
            deed.victims.iter().for_each(|&victim| with(victim, RECORD));
            deed.perpetrators.iter().for_each(|&perpetrator| with(perpetrator, PERPETRATOR));
            deed.place.into_iter().for_each(|place| with(place, PLACE));
            deed.event.into_iter().for_each(|event| with(event, &[Kind::Event]));
        }
        Claim::FigureMapping(mapping) => match mapping.definition {
            DefinitionName::Own(id) => with(id, &[Kind::Definition]),
            DefinitionName::Shipped(_) => {}
        },
        Claim::FigureLink(link) => with(link.other, &[Kind::Figure]),
        Claim::Step(step) => step.persons.iter().for_each(|&person| with(person, RECORD)),
    }
}

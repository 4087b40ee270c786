//! How a statement stands: known or not yet, current, corrected, withdrawn, undone; as known now or on another day.

use super::{FactNo, Stamp, State, StoredClaim, Thing};
use crate::claim::{Claim, ClaimRef, FactRef};
use crate::id::ThingId;
use crate::provenance::Basis;
use jiff::civil::Date;
use jiff::tz::TimeZone;

/// Something that was done to a statement later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mark {
    /// Who did it, when.
    pub stamp: Stamp,
    /// What was done.
    pub kind: MarkKind,
    /// Why.
    pub reason: Box<str>,
}

/// What was done to a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MarkKind {
    /// It was replaced by this one.
    Corrected {
        /// The statement that stands in its place.
        by: ClaimRef,
    },
    /// It was taken back.
    Withdrawn,
    /// The act that entered it was undone.
    Undone,
}

/// How a statement stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing<'a> {
    /// It counts.
    Current,
    /// It was corrected, withdrawn or undone; the mark says by whom and why.
    Past(&'a Mark),
    /// It was not known yet.
    NotYet,
}

/// On what knowledge a view rests.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KnownBy {
    /// All that is known now.
    Now,
    /// What this office had entered by this moment (hybrid logical time, inclusive).
    EnteredBy(u64),
    /// What sources had published by the end of this day; without a date, what was entered by this moment.
    PublishedBy(Date, u64),
}

impl KnownBy {
    /// What this office had entered by the end of a day.
    pub fn entered_by(day: Date) -> KnownBy {
        KnownBy::EnteredBy(end_of(day))
    }

    /// What the sources had said by the end of a day.
    pub fn published_by(day: Date) -> KnownBy {
        KnownBy::PublishedBy(day, end_of(day))
    }
}

/// The last moment of a day as the clocks of Almaty show it, in hybrid logical time.
///
/// The time zones are part of the program: no machine's settings change what was known on a day.
pub fn end_of(day: Date) -> u64 {
    let zone = TimeZone::get("Asia/Almaty").unwrap_or(TimeZone::UTC);
    let next = day
        .tomorrow()
        .unwrap_or(day)
        .to_zoned(zone)
        .map_or(0, |midnight| midnight.timestamp().as_millisecond());
    (u64::try_from(next).unwrap_or(0) << 16).saturating_sub(1)
}

impl State {
    /// How a statement stands, on this knowledge.
    pub fn standing(&self, claim: &StoredClaim, known: KnownBy) -> Standing<'_> {
        let head = &self.facts[claim.fact as usize];
        let act = &self.acts[head.act as usize];
        if !self.is_known(claim.fact, known) {
            return Standing::NotYet;
        }
        if let Some(mark) = self.mark_of(act).filter(|mark| counts(mark, known)) {
            return Standing::Past(mark);
        }
        if !claim.marked {
            return Standing::Current;
        }
        let at = self.claim_ref(claim);
        let marks = self.marks.get(&at).map_or(&[][..], Vec::as_slice);
        let standing = marks.iter().rev().find(|mark| counts(mark, known) && !self.is_undone(mark, known));
        standing.map_or(Standing::Current, Standing::Past)
    }

    /// The statements about a thing that count, on this knowledge.
    pub fn current<'a>(&'a self, thing: &'a Thing, known: KnownBy) -> impl Iterator<Item = &'a StoredClaim> {
        thing.claims.iter().filter(move |claim| self.standing(claim, known) == Standing::Current)
    }

    /// Points at a statement.
    pub fn claim_ref(&self, claim: &StoredClaim) -> ClaimRef {
        let head = &self.facts[claim.fact as usize];
        let act = self.acts[head.act as usize].stamp.act;
        ClaimRef { fact: FactRef { act, index: head.index }, claim: claim.index }
    }

    /// Who entered a fact, and when.
    pub fn stamp_of(&self, fact: FactNo) -> Stamp {
        self.acts[self.facts[fact as usize].act as usize].stamp
    }

    /// The place of a fact in its act.
    pub fn index_of(&self, fact: FactNo) -> u32 {
        self.facts[fact as usize].index
    }

    /// The thing that a fact is about.
    pub fn thing_of(&self, fact: FactNo) -> ThingId {
        self.things[self.facts[fact as usize].thing as usize].id
    }

    /// On what ground a fact is stated.
    pub fn basis_of(&self, fact: FactNo) -> Basis {
        self.facts[fact as usize].basis
    }

    /// The source of a fact; `None` when the member who entered it is the source.
    pub fn source_of(&self, fact: FactNo) -> Option<ThingId> {
        let number = self.facts[fact as usize].source?.get() - 1;
        Some(self.things[number as usize].id)
    }

    /// Where, on what ground, in whose words and with which grades a fact is stated.
    pub fn provenance_of(&self, fact: FactNo) -> crate::provenance::Provenance {
        let head = &self.facts[fact as usize];
        let remarks = head.remarks.as_deref();
        crate::provenance::Provenance {
            source: self.source_of(fact),
            locator: self.locators.get(head.locator).into(),
            basis: head.basis,
            reliability: head.reliability,
            credibility: head.credibility,
            attributed_to: remarks.and_then(|remarks| remarks.attributed_to.clone()),
            note: remarks.and_then(|remarks| remarks.note.clone()),
        }
    }

    /// The facts in which this source says something, each with its thing, oldest first.
    pub fn facts_from(&self, source: ThingId) -> impl Iterator<Item = (FactNo, super::ThingNo)> {
        let number = self.number_of_thing(source).and_then(|number| std::num::NonZeroU32::new(number + 1));
        (0..)
            .zip(&self.facts)
            .filter(move |(_, head)| number.is_some() && head.source == number)
            .map(|(fact, head)| (fact, head.thing))
    }

    fn is_known(&self, fact: FactNo, known: KnownBy) -> bool {
        match known {
            KnownBy::Now => true,
            KnownBy::EnteredBy(moment) => self.stamp_of(fact).time <= moment,
            KnownBy::PublishedBy(day, moment) => match self.published(fact) {
                Some(published) => published <= day,
                None => self.stamp_of(fact).time <= moment,
            },
        }
    }

    /// The last day on which the source of this fact can have been published.
    fn published(&self, fact: FactNo) -> Option<Date> {
        let source = self.facts[fact as usize].source?.get() - 1;
        self.things[source as usize].claims.iter().rev().find_map(|claim| match &claim.claim {
            Claim::Source(account) => account.published.last_day(),
            _ => None,
        })
    }

    /// True when the act that made this mark was itself undone.
    fn is_undone(&self, mark: &Mark, known: KnownBy) -> bool {
        self.undone.get(&mark.stamp.act).is_some_and(|undone| counts(undone, known))
    }
}

/// A mark counts when it was made by the moment asked for; what sources had published is read with all corrections.
fn counts(mark: &Mark, known: KnownBy) -> bool {
    match known {
        KnownBy::Now | KnownBy::PublishedBy(..) => true,
        KnownBy::EnteredBy(moment) => mark.stamp.time <= moment,
    }
}

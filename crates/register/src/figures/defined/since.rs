//! What changed in a tally between two moments, person by person, so that every difference of two numbers is accounted for.
//!
//! The later number is the earlier one, and what came, less what went: [`Since::balances`] says so, and a test holds it.

use super::counted::{Counted, DefinedTally, counted, tally_of};
use crate::claim::{Claim, Kind};
use crate::codes::codes;
use crate::figures::definitions::facts::{Definition, Grade};
use crate::figures::persons::{Person, persons};
use crate::people::facts::{PersonClaim, Status, Verification};
use crate::people::views::{AsOf, shown_status};
use crate::state::{State, ThingNo};
use std::collections::{BTreeMap, BTreeSet};

codes! {
    /// Why a person counts differently.
    CountChange {
        /// A record was entered that was not there.
        New = 0 "new",
        /// The record was there; more was said, or something was corrected, so that it counts now.
        NowFits = 1 "now-fits",
        /// Two who were counted turned out to be one.
        Merged = 2 "merged",
        /// One who was counted turned out to be two.
        Split = 3 "split",
        /// They were found alive, free or in custody.
        FoundAlive = 4 "found-alive",
        /// All that was said of them was taken back, or a reviewer found it false.
        Withdrawn = 5 "withdrawn",
        /// The record is there, and what is said of it no longer fits.
        NoLongerFits = 6 "no-longer-fits",
        /// It has become surer.
        LaterVerified = 7 "later-verified",
        /// It has become less sure.
        LessSure = 8 "less-sure",
        /// A group is said to be larger or smaller.
        Resized = 9 "resized",
    }
}

/// One who counts differently.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Changed {
    /// Why.
    pub change: CountChange,
    /// The records of the person, at the later moment where there is one.
    pub records: Vec<ThingNo>,
    /// How sure it was; `None` when the person did not count.
    pub before: Option<Grade>,
    /// How sure it is; `None` when the person does not count any more.
    pub after: Option<Grade>,
}

/// One of two moments that are compared.
pub type Moment = AsOf;

/// What changed between two moments.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Since {
    /// The tally at the earlier one.
    pub before: DefinedTally,
    /// The tally at the later one.
    pub after: DefinedTally,
    /// Who counts differently, why; in the order in which they were entered.
    pub changes: Vec<Changed>,
}

impl Since {
    /// How many people and groups a kind of change concerns.
    pub fn count(&self, change: CountChange) -> usize {
        self.changes.iter().filter(|changed| changed.change == change).count()
    }

    /// True when what came and what went make up the whole difference, people and groups alike.
    pub fn balances(&self) -> bool {
        let all = |tally: &DefinedTally| {
            let people = tally.named.at_least(Grade::Reported) + tally.unnamed.at_least(Grade::Reported);
            people + tally.groups as u64
        };
        let came = self.changes.iter().filter(|changed| changed.before.is_none()).count() as u64;
        let went = self.changes.iter().filter(|changed| changed.after.is_none()).count() as u64;
        all(&self.before) + came == all(&self.after) + went
    }
}

/// Compares a tally at two moments.
pub fn since(state: &State, definition: &Definition, earlier: Moment, later: Moment) -> Since {
    let (before, after) = (counted(state, definition, earlier), counted(state, definition, later));
    let mut changes = Vec::new();
    let mut by_record: BTreeMap<ThingNo, usize> = BTreeMap::new();
    for (at, one) in after.iter().enumerate() {
        by_record.extend(one.person.records.iter().map(|record| (*record, at)));
    }
    let mut met: BTreeSet<usize> = BTreeSet::new();
    for was in &before {
        let now = was.person.records.iter().find_map(|record| by_record.get(record));
        match now {
            Some(&at) if !met.insert(at) => {
                changes.push(gone(was, CountChange::Merged, &after[at].person.records))
            }
            Some(&at) => changes.extend(kept(was, &after[at])),
            None => changes.push(gone(was, why_gone(state, was, later), &was.person.records)),
        }
    }
    let there: BTreeSet<ThingNo> = persons(state, earlier.known).flat_map(|person| person.records).collect();
    let counted_before: BTreeSet<ThingNo> =
        before.iter().flat_map(|one| one.person.records.iter().copied()).collect();
    for (at, is) in after.iter().enumerate().filter(|(at, _)| !met.contains(at)) {
        let has = |records: &BTreeSet<ThingNo>| {
            after[at].person.records.iter().any(|record| records.contains(record))
        };
        let change = match (has(&counted_before), has(&there)) {
            (true, _) => CountChange::Split,
            (false, true) => CountChange::NowFits,
            (false, false) => CountChange::New,
        };
        let records = is.person.records.clone();
        changes.push(Changed { change, records, before: None, after: Some(is.grade) });
    }
    changes.sort_by_key(|changed| changed.records.first().copied());
    Since { before: tally_of(&before), after: tally_of(&after), changes }
}

fn gone(was: &Counted, change: CountChange, records: &[ThingNo]) -> Changed {
    Changed { change, records: records.to_vec(), before: Some(was.grade), after: None }
}

fn kept(was: &Counted, is: &Counted) -> Option<Changed> {
    let change = match is.grade.cmp(&was.grade) {
        std::cmp::Ordering::Greater => CountChange::LaterVerified,
        std::cmp::Ordering::Less => CountChange::LessSure,
        std::cmp::Ordering::Equal if is.size != was.size => CountChange::Resized,
        std::cmp::Ordering::Equal => return None,
    };
    let records = is.person.records.clone();
    Some(Changed { change, records, before: Some(was.grade), after: Some(is.grade) })
}

/// Why somebody does not count any more: nothing is left of them, they are known to live, or what is said does not fit.
fn why_gone(state: &State, was: &Counted, later: Moment) -> CountChange {
    let person = &was.person;
    let left = |number: &ThingNo| state.current(state.thing(*number), later.known).next().is_some();
    if !person.records.iter().any(left) || is_found_false(state, person, later) {
        return CountChange::Withdrawn;
    }
    let shown =
        |number: &ThingNo| shown_status(state, state.thing(*number), later).map(|shown| shown.note.status);
    let alive = person.records.iter().filter_map(shown).any(|status| match status {
        Status::Held
        | Status::Hospitalised
        | Status::Released
        | Status::Safe
        | Status::InHiding
        | Status::Abroad => true,
        Status::Sought | Status::Missing | Status::Dead | Status::Unknown => false,
    });
    if alive && person.kind != Kind::Group { CountChange::FoundAlive } else { CountChange::NoLongerFits }
}

fn is_found_false(state: &State, person: &Person, later: Moment) -> bool {
    person.records.iter().all(|number| {
        let words = state.current(state.thing(*number), later.known).filter_map(|claim| match &claim.claim {
            Claim::Person(PersonClaim::Verification(word)) => Some(*word),
            _ => None,
        });
        matches!(words.last(), Some(Verification::FalselyAttributed | Verification::Rejected))
    })
}

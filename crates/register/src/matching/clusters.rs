//! The people that judgements make: a pure function of the judgements that count and of three hard rules.
//!
//! Pairs judged the same are joined in the order in which they were judged. A join is left out, and named, when it would
//! put two valid identity numbers, two rows of a list in which one row is one person, or a pair judged different into
//! one person. So a judgement that is taken back gives exactly what there was without it.

use super::state::PairStanding;
use crate::claim::Claim;
use crate::codes::codes;
use crate::id::ThingId;
use crate::limits;
use crate::people::facts::PersonClaim;
use crate::state::{KnownBy, State, ThingNo};
use std::collections::BTreeSet;

codes! {
    /// Why two records cannot be one person, whatever is said.
    Barrier {
        /// Two different valid identity numbers.
        IdentityNumbers = 0 "identity-numbers",
        /// Two rows of a list whose keeper says that one row is one person.
        OneRowOnePerson = 1 "one-row-one-person",
        /// Members judged them different.
        JudgedDifferent = 2 "judged-different",
    }
}

/// A pair judged the same that was not joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Apart {
    /// The records judged the same.
    pub pair: (ThingId, ThingId),
    /// The records that stand in the way: one of each side.
    pub between: (ThingId, ThingId),
    /// Why.
    pub barrier: Barrier,
}

/// The people that some records make.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Clusters {
    /// The records of each person, the oldest first.
    pub people: Vec<Vec<ThingNo>>,
    /// What was not joined.
    pub apart: Vec<Apart>,
}

/// Up to which moment judgements count.
fn until(known: KnownBy) -> u64 {
    match known {
        KnownBy::EnteredBy(moment) => moment,
        // What sources had published is read with all that we know of it today.
        KnownBy::Now | KnownBy::PublishedBy(..) => u64::MAX,
    }
}

impl State {
    /// The records of the person of whom this record tells, the oldest first; the record alone when nobody joined it.
    pub fn records_of(&self, record: ThingNo, known: KnownBy) -> Vec<ThingNo> {
        if self.matching().is_empty() {
            return vec![record];
        }
        match known {
            KnownBy::Now | KnownBy::PublishedBy(..) => {
                let head = self.matching().heads.get(&record).unwrap_or(&record);
                self.matching().people.get(head).cloned().unwrap_or_else(|| vec![record])
            }
            KnownBy::EnteredBy(_) => {
                let clusters = clusters(self, &connected(self, record, known), known);
                clusters.people.into_iter().find(|one| one.contains(&record)).unwrap_or_else(|| vec![record])
            }
        }
    }

    /// The record that stands for the person of whom this record tells: the oldest. Links to the others lead here.
    pub fn head_of(&self, record: ThingNo) -> ThingNo {
        self.matching().heads.get(&record).copied().unwrap_or(record)
    }
}

/// Every record that is tied to this one by pairs judged the same, this one included.
pub fn connected(state: &State, record: ThingNo, known: KnownBy) -> Vec<ThingNo> {
    let mut seen = BTreeSet::from([record]);
    let mut waiting = vec![record];
    while let Some(number) = waiting.pop() {
        let id = state.thing(number).id;
        for other in state.matching().partners(id) {
            let Some(other_number) = same(state, id, other, known) else { continue };
            if seen.insert(other_number) {
                waiting.push(other_number);
            }
        }
    }
    seen.into_iter().collect()
}

/// The position of the other record, when both are there and the pair is judged the same.
fn same(state: &State, one: ThingId, other: ThingId, known: KnownBy) -> Option<ThingNo> {
    let pair = state.matching().pair(one, other)?;
    if pair.standing(until(known)) != PairStanding::Same {
        return None;
    }
    let entered = |id| state.find(id).filter(|(_, thing)| is_known(state, thing, known));
    entered(one)?;
    entered(other).map(|(number, _)| number)
}

fn is_known(state: &State, thing: &crate::state::Thing, known: KnownBy) -> bool {
    match known {
        KnownBy::Now | KnownBy::PublishedBy(..) => true,
        KnownBy::EnteredBy(moment) => state.stamp_of(thing.entered_in()).time <= moment,
    }
}

/// The people that these records make: `records` must hold everything that is [`connected`] to any of them.
pub fn clusters(state: &State, records: &[ThingNo], known: KnownBy) -> Clusters {
    let mut links = Vec::new();
    for &number in records {
        let id = state.thing(number).id;
        for other in state.matching().partners(id).filter(|other| id < *other) {
            if let (Some(other_number), Some(pair)) =
                (same(state, id, other, known), state.matching().pair(id, other))
            {
                links.push((pair.order(until(known)), (id, other), (number, other_number)));
            }
        }
    }
    links.sort_unstable();
    let mut people: Vec<Vec<ThingNo>> = records.iter().map(|&number| vec![number]).collect();
    let mut apart = Vec::new();
    for (_, pair, (left, right)) in links {
        let at = |number| people.iter().position(|one| one.contains(&number));
        let (Some(one), Some(other)) = (at(left), at(right)) else { continue };
        if one == other {
            continue;
        }
        match barrier(state, (&people[one], &people[other]), known) {
            Some((barrier, between)) => apart.push(Apart { pair, between, barrier }),
            None => {
                let joined = people.swap_remove(one.max(other));
                people[one.min(other)].extend(joined);
            }
        }
    }
    people.iter_mut().for_each(|one| one.sort_by_key(|number| age(state, *number)));
    people.sort_by_key(|one| one.first().map(|number| age(state, *number)));
    Clusters { people, apart }
}

/// Puts the record entered first first, in whatever order entries arrived.
fn age(state: &State, number: ThingNo) -> ((u64, crate::id::ActId), u32, ThingId) {
    let thing = state.thing(number);
    let fact = thing.entered_in();
    (state.stamp_of(fact).order(), state.index_of(fact), thing.id)
}

/// What keeps the records of two people from being one, and between which records it stands.
pub fn barrier(
    state: &State,
    (one, other): (&[ThingNo], &[ThingNo]),
    known: KnownBy,
) -> Option<(Barrier, (ThingId, ThingId))> {
    let mut found: Option<(Barrier, (ThingId, ThingId))> = None;
    for &left in one {
        for &right in other {
            let between = barrier_between(state, (left, right), known);
            let ids = (state.thing(left).id, state.thing(right).id);
            let rival = between.map(|barrier| (barrier, super::state::ordered(ids.0, ids.1)));
            found = [found, rival].into_iter().flatten().min();
        }
    }
    found
}

fn barrier_between(state: &State, (left, right): (ThingNo, ThingNo), known: KnownBy) -> Option<Barrier> {
    let numbers = |number| identity_numbers(state, number, known);
    let (one, other) = (numbers(left), numbers(right));
    if !one.is_empty() && !other.is_empty() && one.is_disjoint(&other) {
        return Some(Barrier::IdentityNumbers);
    }
    let (left, right) = (state.thing(left), state.thing(right));
    if left.list.is_some() && left.list == right.list && is_one_row_one_person(state, left.list, known) {
        return Some(Barrier::OneRowOnePerson);
    }
    let pair = state.matching().pair(left.id, right.id);
    let is_different = pair.is_some_and(|pair| pair.standing(until(known)) == PairStanding::Different);
    is_different.then_some(Barrier::JudgedDifferent)
}

/// The valid identity numbers that a record is said to have. Two records that share one are no conflict.
fn identity_numbers(state: &State, number: ThingNo, known: KnownBy) -> BTreeSet<[u8; 12]> {
    let current = state.current(state.thing(number), known);
    current
        .filter_map(|claim| match &claim.claim {
            Claim::Person(PersonClaim::IdentityNumber(text)) => limits::valid_identity_number(text),
            _ => None,
        })
        .collect()
}

fn is_one_row_one_person(state: &State, list: Option<ThingNo>, known: KnownBy) -> bool {
    let account = list.and_then(|list| state.list_account(state.thing(list), known));
    account.is_some_and(|account| account.one_row_one_person)
}

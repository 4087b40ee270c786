//! Likely twins of one record: found by the words of its name, weighed with what the register taught.

use super::weighed::Weighed;
use super::{Compared, rows};
use crate::office::{Known, Office};
use register::people::facts::PersonClaim;
use register::state::ThingNo;
use register::{Claim, KnownBy, ThingId};
use std::collections::BTreeSet;
use std::sync::Arc;

/// A record that may be the same person as another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Twin {
    /// The record.
    pub record: ThingId,
    /// Bits for one person against two.
    pub bits: f32,
}

/// The most records that are weighed for one.
const WEIGHED: usize = 60;
/// Twins below these bits are not worth a warning.
const WORTH_SAYING: f32 = -4.0;

impl Office {
    /// Records that may be the same person as this one, the likeliest first. Nobody who is this person already, was
    /// judged another, or can never be the same is among them. Empty until the register was compared once.
    pub fn twins(&self, record: ThingId) -> Vec<Twin> {
        let Some(compared) = self.compared() else { return Vec::new() };
        self.read(|known| weigh(known, &compared, record)).unwrap_or_default()
    }

    pub(crate) fn compared(&self) -> Option<Arc<Compared>> {
        self.matching().now().compared.clone()
    }

    /// Whom a record may be that nobody joined with anybody: the candidates of a line that cannot be placed.
    pub fn candidates(&self, record: ThingId) -> Vec<ThingId> {
        self.twins(record).into_iter().map(|twin| twin.record).collect()
    }
}

fn weigh(known: &Known, compared: &Compared, record: ThingId) -> Vec<Twin> {
    let state = &known.state;
    let Some((number, _)) = state.find(record).filter(|(number, _)| rows::is_compared(state, *number)) else {
        return Vec::new();
    };
    let candidates = candidates(known, number);
    let mut table = rows::table();
    rows::add(&mut table, state, number);
    candidates.iter().for_each(|other| rows::add(&mut table, state, *other));
    let ids: Vec<ThingId> = std::iter::once(number)
        .chain(candidates.iter().copied())
        .map(|number| state.thing(number).id)
        .collect();
    let weighed = Weighed::of(table.finish(), &ids, compared);
    let twin = |(row, other): (usize, &ThingNo)| {
        let (record, bits) = (state.thing(*other).id, weighed.weigh(&weighed.outcome(0, row)).bits);
        (bits >= WORTH_SAYING).then_some(Twin { record, bits })
    };
    let mut twins: Vec<_> = (1..).zip(&candidates).filter_map(twin).collect();
    twins.sort_by(|one, other| other.bits.total_cmp(&one.bits).then(one.record.cmp(&other.record)));
    twins
}

/// Records that share a word of a name with this one, or are one slip from it; those that share more come first.
fn candidates(known: &Known, number: ThingNo) -> Vec<ThingNo> {
    let state = &known.state;
    let mut found: Vec<ThingNo> = Vec::new();
    let mut seen = BTreeSet::from([number]);
    for claim in state.current(state.thing(number), KnownBy::Now) {
        let Claim::Person(PersonClaim::Name(_, name)) = &claim.claim else { continue };
        let words: Vec<&str> = name.split_whitespace().filter(|word| word.chars().count() > 2).collect();
        let queries = std::iter::once(name.as_ref()).chain(words);
        for query in queries {
            let hits = known.people.named(state, query, WEIGHED);
            found.extend(hits.into_iter().filter(|other| seen.insert(*other)));
        }
    }
    found.retain(|other| {
        rows::is_compared(state, *other) && register::matching::views::may_be_suggested(state, number, *other)
    });
    found.truncate(WEIGHED);
    found
}

//! The lines of the lists: how many there are, and how many of them are in doubt.

use super::OnLists;
use crate::figures::estimates::facts::GroupLines;
use crate::id::ThingId;
use crate::matching::facts::Outcome;
use crate::matching::state::PairStanding;
use crate::state::{KnownBy, State, ThingNo};
use std::collections::{BTreeSet, HashMap};

/// For each of so many groups, what is known of its lines; `groups` tells the group of each list.
pub(super) fn lines(
    state: &State,
    (groups, width): (&HashMap<ThingNo, usize>, usize),
    (people, known): (&[OnLists], KnownBy),
) -> Vec<GroupLines> {
    let mut lines = vec![GroupLines::default(); width];
    let until = match known {
        KnownBy::EnteredBy(moment) => moment,
        KnownBy::Now | KnownBy::PublishedBy(..) => u64::MAX,
    };
    let unplaced = unplaced(state);
    let unsure = unsure(state, until);
    for person in people.iter().filter(|person| person.pattern != 0) {
        for (at, group) in lines.iter_mut().enumerate() {
            group.people += u64::from(person.part.is_some() && person.pattern >> at & 1 == 1);
        }
        for &record in &person.records {
            let thing = state.thing(record);
            let group = thing.list.and_then(|list| groups.get(&list)).and_then(|at| lines.get_mut(*at));
            if let Some(group) = group {
                group.lines += 1;
                group.unplaced += u64::from(unplaced.contains(&thing.id));
                group.unsure += u64::from(unsure.contains(&thing.id));
            }
        }
    }
    lines
}

/// Records whose line in some comparison of lists is signed as "cannot be placed".
fn unplaced(state: &State) -> BTreeSet<ThingId> {
    let comparisons = state.matching().reconciliations().into_iter();
    let records = comparisons.flat_map(|(_, one)| {
        let records = one.signed.iter().map(|(_, line)| line.record);
        records
            .filter(|record| one.line_of(*record).is_some_and(|(_, line)| line.outcome == Outcome::Unplaced))
    });
    records.collect()
}

/// Records of a pair about which members are unsure or contradict each other, or that waits for a second judgement.
fn unsure(state: &State, until: u64) -> BTreeSet<ThingId> {
    let doubtful =
        |standing| matches!(standing, PairStanding::Unsure | PairStanding::Disputed | PairStanding::InReview);
    let pairs = state.matching().pairs().filter(|(_, pair)| doubtful(pair.standing(until)));
    pairs.flat_map(|((one, other), _)| [one, other]).collect()
}

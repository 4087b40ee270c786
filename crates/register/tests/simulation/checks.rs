//! What must hold, whatever was played.

use super::node::{Node, fold};
use register::people::facts::Status;
use register::people::views::{AsOf, DeathStanding, Why, death_grounds, death_standing, shown_status};
use register::{ClaimRef, KnownBy, State, ThingId};

/// Failure 3.
pub fn same_as_fold(node: &Node) {
    let folded = fold(node.log.values());
    assert!(
        folded.canonical_bytes() == node.state.canonical_bytes(),
        "applied one by one, or from the start"
    );
}

/// Failures 2 and 3.
pub fn all_alike(nodes: &[Node]) {
    let first = nodes[0].state.canonical_bytes();
    for node in nodes {
        assert!(
            node.state.canonical_bytes() == first,
            "two nodes hold the same entries and know different things"
        );
    }
    same_as_fold(&nodes[0]);
}

/// Failure 5.
pub fn again_changes_nothing(node: &mut Node) {
    assert_eq!(node.state.acts().len(), node.log.len(), "each entry is one act");
    let before = node.state.canonical_bytes();
    for entry in node.log.values() {
        assert!(!node.state.is_late(&entry.stamp), "what is known is not late");
        entry.apply_to(&mut node.state);
    }
    assert!(node.state.canonical_bytes() == before, "an entry counted twice");
}

type Shown = (ThingId, Vec<ClaimRef>, Option<(Status, ClaimRef, Why)>, Vec<ThingId>);

fn shown(state: &State, known: KnownBy) -> Vec<Shown> {
    let mut all: Vec<Shown> = state
        .things()
        // A broken clock can let something be said of a thing before it was entered.
        .filter(|(_, thing)| match known {
            KnownBy::EnteredBy(moment) => state.stamp_of(thing.entered_in()).time <= moment,
            KnownBy::Now | KnownBy::PublishedBy(..) => true,
        })
        .map(|(number, thing)| {
            let current = state.current(thing, known).map(|claim| state.claim_ref(claim)).collect();
            let status = shown_status(state, thing, AsOf { known, on: None });
            let records = state.records_of(number, known);
            let records = records.into_iter().map(|record| state.thing(record).id).collect();
            (thing.id, current, status.map(|shown| (shown.note.status, shown.told.at, shown.why)), records)
        })
        .filter(|(_, current, ..): &Shown| !current.is_empty())
        .collect();
    all.sort_by_key(|(id, ..)| *id);
    all
}

/// Failure 6.
pub fn known_by_is_a_shorter_fold(node: &Node, moment: u64) {
    let shorter = fold(node.log.values().filter(|entry| entry.stamp.time <= moment));
    assert_eq!(shown(&node.state, KnownBy::EnteredBy(moment)), shown(&shorter, KnownBy::Now));
}

/// Failure 7.
pub fn deaths_are_guarded(state: &State) {
    for (number, thing) in state.things() {
        if death_standing(state, number, KnownBy::Now) == DeathStanding::Confirmed {
            assert!(death_grounds(state, number, KnownBy::Now).are_enough(), "{} has grounds", thing.id);
            let records = state.records_of(number, KnownBy::Now);
            let approved = records.iter().any(|record| !state.approvals_of(*record).is_empty());
            assert!(approved, "{} was approved", thing.id);
        }
    }
}

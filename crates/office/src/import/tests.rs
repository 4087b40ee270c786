//! Batches through the real door, in a temporary folder.

use super::*;
use crate::made_up::{open_office, people};

const BATCH: ActId = ActId([7; 16]);

#[test]
fn a_batch_of_two_parts_is_undone_as_one() {
    let (_folder, office, session) = open_office();
    let things = people(&ids(&office, BATCH, PART + 1).unwrap());
    let imported = batch(&office, &session, BATCH, things, &Progress::default()).unwrap();
    assert_eq!(imported, Imported { parts: 2, done: 2, again: 0 });
    let parts = office.read(|known| known.state.parts_of(BATCH).count());
    assert_eq!(parts, Some(2));
    let undo = Act::Undo { act: BATCH, reason: "a wrong file".into() };
    office.act(&session, office.draw_act(), undo).unwrap();
    let undone = office.read(|known| known.state.acts().filter(|line| line.undone.is_some()).count());
    assert_eq!(undone, Some(2));
}

#[test]
fn a_batch_that_was_stopped_goes_on_with_the_same_ids() {
    let (_folder, office, session) = open_office();
    let first = ids(&office, BATCH, 2 * PART + 5).unwrap();
    let things = people(&first);
    // The first part alone reaches the log.
    let act = Act::Import { things: things[..PART].to_vec(), batch: parts_of(BATCH, things.len()) };
    office.act(&session, BATCH, act).unwrap();
    let second = ids(&office, BATCH, 2 * PART + 5).unwrap();
    assert_eq!(second[..PART], first[..PART], "what is in the log keeps its ids");
    let progress = Progress::default();
    let imported = batch(&office, &session, BATCH, people(&second), &progress).unwrap();
    assert_eq!(imported, Imported { parts: 3, done: 3, again: 1 });
    assert_eq!(progress.so_far(), (2005, 2005));
    assert_eq!(office.read(|known| known.people.len()), Some(2005));
}

#[test]
fn a_batch_stops_when_it_is_asked_to() {
    let (_folder, office, session) = open_office();
    let things = people(&ids(&office, BATCH, 3).unwrap());
    let progress = Progress::default();
    progress.stop();
    let imported = batch(&office, &session, BATCH, things, &progress).unwrap();
    assert!(!imported.is_whole());
    assert_eq!(office.read(|known| known.people.len()), Some(0));
}

#[test]
fn the_parts_of_two_batches_never_share_an_id() {
    let parts = parts_of(BATCH, 3 * PART);
    assert_eq!(parts.len(), 3);
    assert_eq!(parts[0], BATCH);
    assert_eq!(parts, parts_of(BATCH, 3 * PART), "they follow from the first");
    assert!(parts[1] != parts[2] && !parts_of(ActId([8; 16]), 3 * PART).contains(&parts[1]));
}

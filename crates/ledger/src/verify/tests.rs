//! Each fault alone is named, and only that.

use super::*;
use crate::entry::Signed;
use crate::sample::{chain, entry, signing_key};
use proptest::prelude::*;

const NODE: NodeId = NodeId([1; 16]);

fn bytes(entries: &[Signed]) -> Vec<Vec<u8>> {
    entries.iter().map(|entry| entry.bytes().to_vec()).collect()
}

fn report(log: &[Vec<u8>], expected: Expectations) -> Report {
    let stored = log.iter().zip(0..).map(|(bytes, position)| Stored { position, id: None, bytes });
    verify(stored, expected)
}

fn faults(log: &[Vec<u8>]) -> Vec<Fault> {
    report(log, Expectations::default()).faults
}

fn checkpoint(log: &[Vec<u8>]) -> Expectations {
    let root = report(log, Expectations::default()).root;
    let checkpoint = Checkpoint { origin: "log".into(), size: log.len() as u64, root };
    Expectations { checkpoint: Some(checkpoint), ..Expectations::default() }
}

#[test]
fn a_whole_log_of_two_nodes_has_no_fault_in_any_order() {
    let mut log = bytes(&[chain(1, 5), chain(2, 3)].concat());
    let whole = report(&log, Expectations::default());
    assert_eq!((whole.faults.len(), whole.entries, whole.facts), (0, 8, 8));
    log.reverse();
    assert_eq!(faults(&log), []);
}

#[test]
fn a_damaged_entry_is_named_and_so_is_the_hole_it_leaves() {
    let mut log = bytes(&chain(1, 4));
    log[2][1] ^= 1;
    let missing = Fault::Missing { node: NODE, from: 2, to: 2 };
    assert_eq!(faults(&log), [Fault::Damaged { position: 2, damage: Damage::Shape("entry") }, missing]);
}

#[test]
fn an_altered_signature_is_named() {
    let mut log = bytes(&chain(1, 3));
    let end = log[2].len() - 1;
    log[2][end] ^= 1;
    assert_eq!(faults(&log), [Fault::BadSignature { position: 2, damage: Damage::Signature }]);
}

#[test]
fn a_wrong_stored_id_is_named() {
    let entries = chain(1, 1);
    let stored = EntryId([9; 32]);
    let log = [Stored { position: 7, id: Some(stored), bytes: entries[0].bytes() }];
    let found = verify(log, Expectations::default()).faults;
    assert_eq!(found, [Fault::WrongId { position: 7, stored, found: entries[0].id() }]);
}

#[test]
fn missing_entries_are_named_as_ranges() {
    let mut log = bytes(&chain(1, 7));
    log.drain(3..5);
    log.remove(0);
    let missing = |from, to| Fault::Missing { node: NODE, from, to };
    assert_eq!(faults(&log), [missing(0, 0), missing(3, 4)]);
}

#[test]
fn a_fork_is_named_with_both_entries() {
    let entries = chain(1, 2);
    let mut other = entry(1, Some(entries[0].id()), 3);
    other.header.act.0[15] = 99;
    let log = bytes(&[entries.clone(), vec![other.sign(&signing_key(1)).unwrap()]].concat());
    assert_eq!(
        faults(&log),
        [Fault::Forked { position: 2, node: NODE, sequence: 1, first: entries[1].id() }]
    );
}

#[test]
fn an_entry_that_continues_another_is_named_in_both_orders() {
    let mut entries = chain(1, 2);
    let mut stray = entry(2, Some(EntryId([9; 32])), 1);
    stray.header.act.0[15] = 99;
    entries.push(stray.sign(&signing_key(1)).unwrap());
    let mut log = bytes(&entries);
    assert_eq!(faults(&log), [Fault::WrongPrevious { position: 2, node: NODE, sequence: 2 }]);
    log.reverse();
    assert_eq!(faults(&log), [Fault::WrongPrevious { position: 0, node: NODE, sequence: 2 }]);
}

#[test]
fn an_entry_that_stands_twice_is_named() {
    let log = bytes(&[chain(1, 2), chain(1, 1)].concat());
    assert_eq!(faults(&log), [Fault::Repeated { position: 2 }]);
}

#[test]
fn an_act_that_stands_twice_is_named() {
    let first = chain(1, 1);
    let mut again = entry(1, Some(first[0].id()), 1);
    again.header.act = first[0].header().act;
    let act = again.header.act;
    let log = bytes(&[first, vec![again.sign(&signing_key(1)).unwrap()]].concat());
    assert_eq!(faults(&log), [Fault::DuplicateAct { position: 1, first: 0, act }]);
}

#[test]
fn a_signer_nobody_vouches_for_is_named_and_forks_nobody() {
    let honest = chain(1, 2);
    let mut forged = entry(1, Some(honest[0].id()), 2);
    forged.header.signer = signing_key(6).verifying_key().to_bytes();
    let log = bytes(&[honest, vec![forged.sign(&signing_key(6)).unwrap()]].concat());
    let signers = Some(BTreeSet::from([signing_key(1).verifying_key().to_bytes()]));
    let found = report(&log, Expectations { signers, ..Expectations::default() }).faults;
    assert_eq!(found, [Fault::UnknownSigner { position: 2 }]);
}

#[test]
fn a_date_in_the_future_is_named() {
    let entries = chain(1, 3);
    let latest = Some(entries[1].header().time);
    let found = report(&bytes(&entries), Expectations { latest, ..Expectations::default() }).faults;
    assert_eq!(found, [Fault::FutureDate { position: 2 }]);
}

#[test]
fn a_log_that_grew_still_fits_its_checkpoint() {
    let log = bytes(&chain(1, 9));
    assert_eq!(report(&log, checkpoint(&log[..5])).faults, []);
    assert_eq!(report(&log, checkpoint(&[])).faults, []);
}

#[test]
fn a_shortened_log_and_swapped_entries_are_named_against_a_checkpoint() {
    let mut log = bytes(&chain(1, 6));
    let seen = checkpoint(&log);
    assert_eq!(report(&log[..4], seen.clone()).faults, [Fault::Truncated { expected: 6, found: 4 }]);
    log.swap(1, 2);
    assert_eq!(report(&log, seen).faults, [Fault::OtherRoot { size: 6 }]);
}

#[test]
fn faults_are_sentences() {
    let fault = Fault::Missing { node: NODE, from: 2, to: 4 };
    assert_eq!(fault.to_string(), "node 01010101010101010101010101010101: entries 2 to 4 are missing");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn any_bytes_in_a_log_are_named_and_nothing_else_is_lost(junk: Vec<u8>, at in 0_usize..5) {
        let mut log = bytes(&chain(1, 4));
        log.insert(at, junk);
        let found = report(&log, Expectations::default());
        prop_assert_eq!(found.facts, 4);
        let damaged = matches!(found.faults[..], [Fault::Damaged { position, .. }] if position == at as u64);
        prop_assert!(damaged);
    }

    #[test]
    fn any_byte_changed_in_a_log_is_named(entry in 0_usize..4, at: prop::sample::Index, bit in 0_u8..8) {
        let mut log = bytes(&chain(1, 4));
        let seen = checkpoint(&log);
        let at = at.index(log[entry].len());
        log[entry][at] ^= 1 << bit;
        prop_assert!(!report(&log, Expectations::default()).faults.is_empty());
        prop_assert!(!report(&log, seen).faults.is_empty());
    }
}

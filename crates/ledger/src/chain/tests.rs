//! What counts, what waits, and that the order of arrival changes nothing.

use super::*;
use crate::sample::{chain, entry, signing_key};
use proptest::prelude::*;

fn node(number: u8) -> NodeId {
    NodeId([number; 16])
}

fn chains<'a>(entries: impl IntoIterator<Item = &'a Signed>) -> Chains {
    let mut chains = Chains::default();
    entries.into_iter().for_each(|entry| {
        chains.insert(entry);
    });
    chains
}

fn standings(chains: &Chains) -> Vec<Standing> {
    chains.chain(node(1)).map(|(_, standing)| standing).collect()
}

/// The second entry of node 1, written again with other facts.
fn fork_of(entries: &[Signed]) -> Signed {
    let mut other = entry(1, Some(entries[0].id()), 2);
    other.header.act.0[15] = 99;
    other.sign(&signing_key(1)).unwrap()
}

#[test]
fn a_whole_chain_counts_and_its_head_is_its_last() {
    let entries = chain(1, 4);
    let chains = chains(&entries);
    assert_eq!(standings(&chains), [Standing::Counts; 4]);
    assert_eq!(chains.head(node(1)), Some(Link::from(&entries[3])));
    assert_eq!(chains.head(node(2)), None);
}

#[test]
fn what_follows_a_gap_waits_and_the_gap_is_named() {
    let entries = chain(1, 6);
    let chains = chains(entries.iter().filter(|entry| ![2, 3].contains(&entry.header().sequence)));
    let waits = Standing::Quarantined(Quarantine::Waiting);
    assert_eq!(standings(&chains), [Standing::Counts, Standing::Counts, waits, waits]);
    assert_eq!(chains.gaps(node(1)), [(2, 3)]);
    assert_eq!(chains.head(node(1)), Some(Link::from(&entries[1])));
}

#[test]
fn a_chain_without_its_first_entry_waits() {
    let chains = chains(&chain(1, 3)[1..]);
    assert_eq!(standings(&chains), [Standing::Quarantined(Quarantine::Waiting); 2]);
    assert_eq!(chains.gaps(node(1)), [(0, 0)]);
}

#[test]
fn a_fork_puts_out_both_and_what_follows_but_not_what_came_before() {
    let entries = chain(1, 3);
    let fork = fork_of(&entries);
    let chains = chains(entries.iter().chain([&fork]));
    let forked = Standing::Quarantined(Quarantine::Forked);
    let after = Standing::Quarantined(Quarantine::AfterFork);
    assert_eq!(standings(&chains), [Standing::Counts, forked, forked, after]);
    assert_eq!(chains.forks().count(), 1);
}

#[test]
fn a_fork_is_proven_by_its_two_entries() {
    let entries = chain(1, 3);
    let fork = fork_of(&entries);
    let proof = ForkProof::of(entries[1].clone(), fork.clone()).unwrap();
    assert_eq!(Some(proof.clone()), ForkProof::of(fork.clone(), entries[1].clone()));
    assert_eq!(ForkProof::from_bytes(fork.bytes(), entries[1].bytes()), Ok(Some(proof)));
    assert_eq!(ForkProof::of(entries[1].clone(), entries[1].clone()), None);
    assert_eq!(ForkProof::of(entries[1].clone(), entries[2].clone()), None);
}

#[test]
fn an_entry_that_continues_another_chain_is_named() {
    let entries = chain(1, 2);
    let stranger = entry(2, Some(EntryId([9; 32])), 1).sign(&signing_key(1)).unwrap();
    let chains = chains(entries.iter().chain([&stranger]));
    assert_eq!(standings(&chains)[2], Standing::Quarantined(Quarantine::WrongPrevious));
}

#[test]
fn an_entry_that_comes_twice_is_there_once() {
    let entries = chain(1, 1);
    let mut chains = chains(&entries);
    assert!(!chains.insert(&entries[0]));
    assert!(chains.contains(&Link::from(&entries[0])));
    assert_eq!(chains.links().count(), 1);
}

fn all_links() -> Vec<Link> {
    let entries = chain(1, 6);
    let fork = fork_of(&entries);
    entries.iter().chain(&chain(2, 5)).chain([&fork]).map(Link::from).collect()
}

fn collect(links: impl IntoIterator<Item = Link>) -> Chains {
    let mut chains = Chains::default();
    links.into_iter().for_each(|link| {
        chains.insert(link);
    });
    chains
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]
    #[test]
    fn merging_is_commutative_associative_and_idempotent(
        one in prop::sample::subsequence(all_links(), 0..=12),
        two in prop::sample::subsequence(all_links(), 0..=12),
        three in prop::sample::subsequence(all_links(), 0..=12),
    ) {
        let [one, two, three] = [one, two, three].map(collect);
        let merged = |first: &Chains, second: &Chains| { let mut both = first.clone(); both.merge(second); both };
        prop_assert_eq!(merged(&one, &two), merged(&two, &one));
        prop_assert_eq!(merged(&merged(&one, &two), &three), merged(&one, &merged(&two, &three)));
        prop_assert_eq!(merged(&one, &one), one);
    }

    #[test]
    fn the_order_of_arrival_changes_nothing(links in Just(all_links()).prop_shuffle()) {
        let sorted = collect(all_links());
        let shuffled = collect(links);
        for number in [1, 2] {
            prop_assert!(sorted.chain(node(number)).eq(shuffled.chain(node(number))));
        }
    }
}

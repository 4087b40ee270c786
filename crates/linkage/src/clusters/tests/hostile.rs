//! Input that nobody means well with: stars, complete graphs, nothing, and numbers that are none.

use super::*;

fn clustered(count: u32, pairs: &[Pair]) -> Clustering {
    let keys: Vec<u128> = (0..u128::from(count)).collect();
    let records = Records { keys: &keys, ..Records::default() };
    cluster(&Evidence { records, pairs, ..Evidence::default() })
}

#[test]
fn a_star_of_a_hundred_thousand_does_not_become_one_person() {
    let pairs: Vec<Pair> = (1..100_001).map(|leaf| pair(0, leaf, 3.0 + (leaf % 70) as f32 / 10.0)).collect();
    let clustering = clustered(100_001, &pairs);
    let largest = (0..clustering.len() as u32).map(|at| clustering.members(at).len()).max();
    assert!(largest.is_some_and(|size| (2..80).contains(&size)), "{largest:?}");
}

#[test]
fn a_complete_graph_of_two_thousand_is_one_person() {
    let pairs: Vec<Pair> = (0..2000)
        .flat_map(|one| {
            (one + 1..2000).map(move |two| pair(one, two, 1.0 + ((one * 7 + two) % 50) as f32 / 10.0))
        })
        .collect();
    assert_eq!(clustered(2000, &pairs).len(), 1);
}

#[test]
fn a_chain_of_a_hundred_thousand_falls_into_short_pieces() {
    let pairs: Vec<Pair> = (0..100_000).map(|at| pair(at, at + 1, 2.0)).collect();
    let clustering = clustered(100_001, &pairs);
    assert!((0..clustering.len() as u32).all(|at| clustering.members(at).len() <= 3));
}

#[test]
fn a_chain_of_judgements_is_one_person_however_long() {
    let judgements: Vec<Judgement> = (0..50_000).map(|at| same(at + 1, at)).collect();
    let keys: Vec<u128> = (0..50_001).collect();
    let records = Records { keys: &keys, ..Records::default() };
    let clustering = cluster(&Evidence { records, judgements: &judgements, ..Evidence::default() });
    assert_eq!(clustering.len(), 1);
}

#[test]
fn nothing_gives_nothing_and_no_pairs_leave_everybody_alone() {
    assert!(clustered(0, &[]).is_empty());
    assert_eq!(clustered(7, &[]).len(), 7);
    assert_eq!(clustered(7, &[]).members(6), [6]);
}

#[test]
fn bits_that_are_no_number_and_ends_that_are_nobody_are_left_out() {
    let pairs = [
        pair(0, 1, f32::NAN),
        pair(0, 9, 12.0),
        Pair { left: 2, right: 2, ..pair(2, 2, 12.0) },
        pair(3, 4, f32::INFINITY),
        pair(5, 6, f32::NEG_INFINITY),
    ];
    let clustering = clustered(7, &pairs);
    assert_eq!(clustering.len(), 6);
    assert_eq!(clustering.of(3), clustering.of(4));
}

#[test]
fn a_pair_said_twice_counts_once() {
    let twice = [pair(0, 1, 4.0), pair(0, 1, 4.0), pair(1, 2, 4.0)];
    let once = [pair(0, 1, 4.0), pair(1, 2, 4.0)];
    assert_eq!(clustered(3, &twice), clustered(3, &once));
}

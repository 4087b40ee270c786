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

#[test]
fn judgements_about_nobody_are_left_out_of_clusters_and_reasons() {
    let judgements = [same(0, 9), different(8, 1), same(2, 2), same(0, 1)];
    let records = Records { keys: &[5, 6, 7], ..Records::default() };
    let evidence = Evidence { records, judgements: &judgements, ..Evidence::default() };
    let clustering = cluster(&evidence);
    assert_eq!(clustering.members(0), [0, 1]);
    assert!(clustering.conflicts().is_empty());
    let reasons = Reasons::of(&evidence, &clustering);
    assert_eq!(reasons.why(0, 1), Why::Together(vec![Hold::Judged(judgements[3])]));
    assert!(matches!(reasons.why(0, 2), Why::Apart { bar: None, strongest: None, .. }));
}

#[test]
fn slices_that_are_too_short_say_nothing_of_the_rest() {
    let records =
        Records { keys: &[1, 2, 3], identities: &[Some(4)], lists: &[None, Some(2)], findable: &[false] };
    let pairs = [pair(0, 1, 5.0), pair(1, 2, 5.0), pair(0, 2, 5.0)];
    let evidence = Evidence { records, pairs: &pairs, ..Evidence::default() };
    assert_eq!(cluster(&evidence).len(), 1);
    assert!(draws(&evidence, 1).take(2).all(|drawn| (1..=3).contains(&drawn.len())));
}

#[test]
fn two_records_with_one_key_are_two_records() {
    let records = Records { keys: &[4, 4, 4], ..Records::default() };
    let clustering = cluster(&Evidence { records, pairs: &[pair(0, 2, 5.0)], ..Evidence::default() });
    assert_eq!(clustering.members(clustering.of(0)), [0, 2]);
    assert_eq!(clustering.len(), 2);
}

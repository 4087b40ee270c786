//! Reasons are true: ways lead through pairs that are there, and the weakest hold is the weakest.

use super::*;

fn evidence<'a>(keys: &'a [u128], pairs: &'a [Pair], judgements: &'a [Judgement]) -> Evidence<'a> {
    Evidence { records: Records { keys, ..Records::default() }, pairs, judgements, ..Evidence::default() }
}

#[test]
fn a_cluster_names_its_weakest_hold_and_how_well_it_coheres() {
    let pairs = [pair(0, 1, 9.0), pair(1, 2, 4.0), pair(0, 2, 2.0), pair(2, 3, -1.0)];
    let evidence = evidence(&[1, 2, 3, 4], &pairs, &[]);
    let clustering = cluster(&evidence);
    let reasons = Reasons::of(&evidence, &clustering);
    let inside = reasons.inside(clustering.of(0)).unwrap();
    assert_eq!(inside.weakest, Hold::Pair(pairs[1]));
    assert_eq!(inside.known, (3, 3));
    // The power mean of odds 2⁹, 2⁴ and 2² with exponent ½.
    let mean = (2f32.powf(4.5) + 4.0 + 2.0) / 3.0;
    assert!((inside.cohesion - 2.0 * mean.log2()).abs() < 1e-4, "{inside:?}");
    assert_eq!(reasons.inside(clustering.of(3)), None);
}

#[test]
fn two_records_are_together_by_the_strongest_way() {
    let pairs = [pair(0, 1, 6.0), pair(1, 2, 7.0), pair(0, 2, 1.0)];
    let evidence = evidence(&[1, 2, 3], &pairs, &[]);
    let clustering = cluster(&evidence);
    let why = Reasons::of(&evidence, &clustering).why(0, 2);
    assert_eq!(why, Why::Together(vec![Hold::Pair(pairs[0]), Hold::Pair(pairs[1])]));
    assert_eq!(Reasons::of(&evidence, &clustering).why(1, 1), Why::Together(vec![]));
}

#[test]
fn a_judgement_is_a_reason() {
    let judgements = [same(0, 1)];
    let evidence = evidence(&[1, 2], &[], &judgements);
    let clustering = cluster(&evidence);
    let reasons = Reasons::of(&evidence, &clustering);
    assert_eq!(reasons.why(1, 0), Why::Together(vec![Hold::Judged(judgements[0])]));
    assert_eq!(reasons.inside(0).map(|inside| inside.weakest), Some(Hold::Judged(judgements[0])));
}

#[test]
fn two_clusters_say_how_near_they_are_and_what_forbids() {
    let pairs = [pair(0, 1, 8.0), pair(2, 3, 8.0), pair(1, 2, 3.0), pair(0, 3, -4.0)];
    let judgements = [different(1, 2)];
    let free = evidence(&[1, 2, 3, 4], &pairs, &[]);
    let clustering = cluster(&free);
    let Why::Apart { bar, strongest, bits } = Reasons::of(&free, &clustering).why(0, 2) else {
        panic!("together")
    };
    assert_eq!((bar, strongest), (None, Some(pairs[2])));
    // Odds 2³ and 2⁻⁴, and two pairs that are missing.
    assert!((bits - 2.0 * ((2f32.powf(1.5) + 0.25) / 4.0).log2()).abs() < 1e-4, "{bits}");
    let judged = evidence(&[1, 2, 3, 4], &pairs, &judgements);
    let clustering = cluster(&judged);
    let why = Reasons::of(&judged, &clustering).why(0, 3);
    assert!(matches!(why, Why::Apart { bar: Some(Bar::Apart(1, 2)), .. }), "{why:?}");
}

#[test]
fn every_pair_of_every_cluster_has_a_way_and_every_other_pair_has_none() {
    for seed in 0..30 {
        let register = Register::drawn(30, seed);
        let evidence = register.evidence();
        let clustering = cluster(&evidence);
        let reasons = Reasons::of(&evidence, &clustering);
        for (one, two) in (0..30).flat_map(|one| (0..one).map(move |two| (one, two))) {
            match reasons.why(one, two) {
                Why::Together(way) => {
                    assert_eq!(clustering.of(one), clustering.of(two));
                    let end = way.iter().fold(one, |at, hold| match hold.ends() {
                        (left, right) if left == at => right,
                        (left, right) if right == at => left,
                        ends => panic!("seed {seed}: {ends:?} does not go on from {at}"),
                    });
                    assert_eq!(end, two, "seed {seed}");
                }
                Why::Apart { bar: None, bits, strongest } => {
                    assert!(bits.is_finite() || strongest.is_none_or(|pair| pair.bits < 0.0), "seed {seed}");
                }
                Why::Apart { bar: Some(_), .. } => assert_ne!(clustering.of(one), clustering.of(two)),
            }
        }
    }
}

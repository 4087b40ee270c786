//! Draws follow the probabilities, keep the limits, and can be drawn again.

use super::*;

fn share_together(pairs: &[Pair], ends: (u32, u32), keys: &[u128]) -> f64 {
    let records = Records { keys, ..Records::default() };
    let evidence = Evidence { records, pairs, ..Evidence::default() };
    let drawn = draws(&evidence, 11).take(4000);
    let together = drawn.filter(|clustering| clustering.of(ends.0) == clustering.of(ends.1)).count();
    together as f64 / 4000.0
}

#[test]
fn a_lone_pair_is_together_as_often_as_its_probability_says() {
    for bits in [-3.0, -1.0, 0.0, 1.5, 4.0] {
        let lone = pair(0, 1, bits);
        let share = share_together(&[lone], (0, 1), &[1, 2]);
        // Draws of one chain lean on each other a little: four standard errors of independent ones, doubled.
        let wide = 8.0 * (share * (1.0 - share) / 4000.0).sqrt() + 0.005;
        assert!((share - f64::from(lone.probability())).abs() < wide, "{bits} bits: {share}");
    }
}

#[test]
fn what_is_sure_is_in_every_draw_and_what_is_not_varies() {
    let keys: Vec<u128> = (0..7).collect();
    let pairs = [
        pair(0, 1, 30.0),
        pair(1, 2, 30.0),
        pair(0, 2, 30.0),
        pair(3, 4, 30.0),
        pair(2, 3, 0.5),
        pair(5, 6, 0.5),
    ];
    assert!(share_together(&pairs, (0, 2), &keys) > 0.99);
    let unsure = share_together(&pairs, (5, 6), &keys);
    assert!((0.3..0.8).contains(&unsure), "{unsure}");
    assert!(share_together(&pairs, (0, 4), &keys) < 0.05);
}

#[test]
fn two_whole_clusters_come_together_at_times() {
    let keys: Vec<u128> = (0..6).collect();
    let clique =
        |from: u32| [pair(from, from + 1, 11.0), pair(from + 1, from + 2, 11.0), pair(from, from + 2, 11.0)];
    let between = (0..3).flat_map(|one| (3..6).map(move |two| pair(one, two, -0.5)));
    let pairs: Vec<Pair> = clique(0).into_iter().chain(clique(3)).chain(between).collect();
    let share = share_together(&pairs, (0, 5), &keys);
    assert!((0.2..0.65).contains(&share), "{share}");
}

#[test]
fn no_draw_crosses_a_limit_or_a_judgement() {
    for seed in 0..40 {
        let register = Register::drawn(30, seed);
        let known = cluster(&register.evidence());
        for drawn in draws(&register.evidence(), seed).take(5) {
            for (one, two) in (0..30).flat_map(|one| (0..one).map(move |two| (one, two))) {
                if drawn.of(one) == drawn.of(two) {
                    let (a, b) = (one as usize, two as usize);
                    let numbers = [register.identities[a], register.identities[b]];
                    assert!(numbers.contains(&None) || numbers[0] == numbers[1], "seed {seed}");
                    assert!(
                        register.lists[a].is_none() || register.lists[a] != register.lists[b],
                        "seed {seed}"
                    );
                }
            }
            for said in &register.judgements {
                let together = drawn.of(said.left) == drawn.of(said.right);
                let kept = known.of(said.left) == known.of(said.right);
                match said.verdict {
                    Verdict::Different => assert!(!together, "seed {seed}"),
                    Verdict::Same => assert_eq!(together, kept, "seed {seed}: {said:?}"),
                }
            }
        }
    }
}

#[test]
fn nobody_is_drawn_together_on_a_name_alone() {
    let bare = Pair { grounds: Grounds::NAME, ..pair(0, 1, 40.0) };
    assert_eq!(share_together(&[bare], (0, 1), &[1, 2]), 0.0);
    let beside = [bare, pair(1, 2, 3.0), Pair { grounds: Grounds::NAME, ..pair(0, 2, 40.0) }];
    assert_eq!(share_together(&beside, (0, 1), &[1, 2, 3]), 0.0);
}

#[test]
fn a_seed_gives_the_same_draws_in_any_order_and_on_any_threads() {
    let register = Register::drawn(40, 3);
    let (other, _) = register.reordered(&mut Dice(9));
    let named = |register: &Register, seed: u64| -> Vec<HashMap<u128, Vec<u128>>> {
        let evidence = register.evidence();
        draws(&evidence, seed).take(3).map(|drawn| by_key(&drawn, &register.keys)).collect()
    };
    let first = named(&register, 5);
    assert_eq!(first, named(&other, 5));
    assert_ne!(first, named(&register, 6));
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build().unwrap();
    assert_eq!(first, pool.install(|| named(&register, 5)));
}

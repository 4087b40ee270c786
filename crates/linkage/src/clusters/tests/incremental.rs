//! Adding records moves nobody who is there, and comes near what clustering anew would give.

use super::*;

/// The first so many records of a register, and what is known among them.
fn first_of(register: &Register, count: u32) -> Register {
    let before = |left: u32, right: u32| left < count && right < count;
    Register {
        keys: register.keys[..count as usize].to_vec(),
        identities: register.identities[..count as usize].to_vec(),
        lists: register.lists[..count as usize].to_vec(),
        person: register.person[..count as usize].to_vec(),
        pairs: register.pairs.iter().filter(|pair| before(pair.left, pair.right)).copied().collect(),
        judgements: register
            .judgements
            .iter()
            .filter(|said| before(said.left, said.right))
            .copied()
            .collect(),
    }
}

fn together(clustering: &Clustering) -> Vec<(u32, u32)> {
    let pairs = (0..clustering.len() as u32).flat_map(|cluster| {
        let members = clustering.members(cluster);
        let pairs = members.iter().flat_map(|one| members.iter().map(move |two| (*one, *two)));
        pairs.filter(|(one, two)| one < two).collect::<Vec<_>>()
    });
    pairs.collect()
}

#[test]
fn whoever_was_together_stays_together_under_the_same_id() {
    for seed in 0..60 {
        let register = Register::drawn(60, seed);
        let earlier = first_of(&register, 40);
        let before = cluster(&earlier.evidence());
        let Added { clustering, .. } = add(&before, &register.evidence());
        for record in 0..40 {
            let (was, is) = (before.of(record), clustering.of(record));
            assert!(before.members(was).iter().all(|other| clustering.of(*other) == is), "seed {seed}");
            let oldest = clustering
                .members(is)
                .iter()
                .filter(|member| **member < 40)
                .map(|member| before.of(*member))
                .min();
            assert_eq!(oldest.map(|cluster| before.id(cluster)), Some(clustering.id(is)), "seed {seed}");
        }
        for cluster in 0..clustering.len() as u32 {
            let mut was: Vec<u32> = clustering
                .members(cluster)
                .iter()
                .filter(|member| **member < 40)
                .map(|member| before.of(*member))
                .collect();
            was.sort_unstable();
            was.dedup();
            let judged = register.judgements.iter().any(|said| said.left.max(said.right) >= 40);
            assert!(was.len() <= 1 || judged, "seed {seed}: evidence joined two clusters of before");
        }
    }
}

#[test]
fn an_older_key_that_comes_later_does_not_take_the_id() {
    let earlier = Records { keys: &[50, 60], ..Records::default() };
    let before = cluster(&Evidence { records: earlier, pairs: &[pair(0, 1, 8.0)], ..Evidence::default() });
    let records = Records { keys: &[50, 60, 10], ..Records::default() };
    let pairs = [pair(0, 2, 8.0), pair(1, 2, 8.0)];
    let now = add(&before, &Evidence { records, pairs: &pairs, ..Evidence::default() }).clustering;
    assert_eq!(now.members(now.of(0)), [2, 0, 1]);
    assert_eq!(now.id(now.of(0)), 50);
}

#[test]
fn a_record_that_fits_two_clusters_joins_one_and_suggests_the_other() {
    let keys = [1, 2, 3, 4, 5];
    let earlier = Records { keys: &keys[..4], ..Records::default() };
    let before = cluster(&Evidence {
        records: earlier,
        pairs: &[pair(0, 1, 9.0), pair(2, 3, 9.0)],
        ..Evidence::default()
    });
    assert_eq!(before.len(), 2);
    let records = Records { keys: &keys, ..Records::default() };
    let pairs = [pair(0, 4, 6.0), pair(1, 4, 6.0), pair(2, 4, 4.0), pair(3, 4, 3.0)];
    let added = add(&before, &Evidence { records, pairs: &pairs, ..Evidence::default() });
    assert_eq!(added.clustering.members(0), [0, 1, 4]);
    let [found] = added.suggestions.as_slice() else { panic!("{:?}", added.suggestions) };
    assert_eq!((found.joined, found.other, found.record, found.fits), (1, 3, 4, 2));
    assert!((3.0..4.0).contains(&found.bits), "{found:?}");
}

#[test]
fn nothing_is_suggested_that_identity_numbers_forbid() {
    let identities = [Some(1), Some(2), None];
    let earlier = Records { keys: &[1, 2], identities: &identities[..2], ..Records::default() };
    let before = cluster(&Evidence { records: earlier, ..Evidence::default() });
    let records = Records { keys: &[1, 2, 3], identities: &identities, ..Records::default() };
    let pairs = [pair(0, 2, 9.0), pair(1, 2, 9.0)];
    let added = add(&before, &Evidence { records, pairs: &pairs, ..Evidence::default() });
    assert_eq!(added.clustering.len(), 2);
    assert!(added.suggestions.is_empty());
}

/// People who lie apart: all pairs of one person strong, none between two.
fn apart(records: u32, seed: u64) -> Register {
    let mut register = Register::drawn(records, seed);
    let person = &register.person;
    let of_one = |left: u32, right: u32| person[left as usize] == person[right as usize];
    let all = (0..records).flat_map(|left| (left + 1..records).map(move |right| (left, right)));
    register.pairs = all
        .filter(|(left, right)| of_one(*left, *right))
        .map(|(left, right)| pair(left, right, 5.0))
        .collect();
    register.identities.clear();
    register.lists.clear();
    register.judgements.clear();
    register
}

#[test]
fn where_people_lie_apart_one_by_one_is_all_at_once() {
    for seed in 0..20 {
        let register = apart(40, seed);
        let mut now = Clustering::default();
        for count in 1..=40 {
            let mut evidence = register.evidence();
            evidence.records.keys = &register.keys[..count];
            let added = add(&now, &evidence);
            assert!(added.suggestions.is_empty(), "seed {seed}");
            now = added.clustering;
        }
        assert_eq!(together(&now), together(&cluster(&register.evidence())), "seed {seed}");
    }
}

/// People as a good model sees them: most pairs of one person above the threshold, one in eight missing, one in ten
/// below; one pair of two people in two hundred above.
fn noisy(records: u32, seed: u64) -> Register {
    let mut register = apart(records, seed);
    let mut dice = Dice(seed + 77);
    register.pairs.clear();
    for (left, right) in (0..records).flat_map(|left| (left + 1..records).map(move |right| (left, right))) {
        let of_one = register.person[left as usize] == register.person[right as usize];
        let bits = match (of_one, dice.below(200)) {
            (true, 0..155) => dice.below(140) as f32 / 10.0,
            (true, 155..175) => dice.below(60) as f32 / 10.0 - 6.0,
            (false, 0) => dice.below(60) as f32 / 10.0,
            (false, 1..20) => dice.below(60) as f32 / 10.0 - 6.0,
            _ => continue,
        };
        register.pairs.push(pair(left, right, bits));
    }
    register
}

/// How near (F1 of pairs) clusters come to clustering all at once, if so many records come at once and the rest singly.
fn nearness(at_once: usize) -> f64 {
    let (mut shared, mut either) = (0, 0);
    for seed in 0..60 {
        let register = noisy(60, seed);
        let mut now = cluster(
            &first_of(
                &Register { identities: vec![None; 60], lists: vec![None; 60], ..noisy(60, seed) },
                at_once as u32,
            )
            .evidence(),
        );
        for count in at_once + 1..=60 {
            let mut evidence = register.evidence();
            evidence.records.keys = &register.keys[..count];
            now = add(&now, &evidence).clustering;
        }
        let (added, whole) = (together(&now), together(&cluster(&register.evidence())));
        shared += added.iter().filter(|pair| whole.contains(pair)).count();
        either += added.len() + whole.len();
    }
    2.0 * shared as f64 / either as f64
}

#[test]
fn on_noisy_registers_what_is_added_comes_near_clustering_anew() {
    let (last_third, one_by_one) = (nearness(40), nearness(0));
    assert!(last_third > 0.92, "the last third added: {last_third}");
    assert!(one_by_one > 0.85, "all added one by one: {one_by_one}");
    assert_eq!(nearness(60), 1.0);
}

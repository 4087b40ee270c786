//! Clusters keep their promises: the optimum where it can be known, the limits always, and one answer for one question.

use super::*;
use crate::Grounds;
use std::collections::HashMap;

mod draws;
mod explain;
mod hostile;
mod incremental;
mod limits;
mod optimum;

/// Chance from a seed (SplitMix64), so that a failing register can be made again.
pub(super) struct Dice(pub(super) u64);

impl Dice {
    pub(super) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((u128::from(mixed ^ (mixed >> 31)) * u128::from(end)) >> 64) as u64
    }

    pub(super) fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last as u64 + 1) as usize);
        }
    }
}

pub(super) const ENOUGH: Grounds = Grounds::NAME.with(Grounds::BIRTH_DATE);

pub(super) fn pair(left: u32, right: u32, bits: f32) -> Pair {
    Pair { left: left.min(right), right: left.max(right), bits, grounds: ENOUGH }
}

pub(super) fn same(left: u32, right: u32) -> Judgement {
    Judgement { left, right, verdict: Verdict::Same }
}

pub(super) fn different(left: u32, right: u32) -> Judgement {
    Judgement { left, right, verdict: Verdict::Different }
}

/// A register made up from a seed: people of some records each, true pairs mostly strong, false ones mostly weak.
pub(super) struct Register {
    pub(super) keys: Vec<u128>,
    pub(super) identities: Vec<Option<u32>>,
    pub(super) lists: Vec<Option<u32>>,
    pub(super) person: Vec<u32>,
    pub(super) pairs: Vec<Pair>,
    pub(super) judgements: Vec<Judgement>,
}

impl Register {
    pub(super) fn drawn(records: u32, seed: u64) -> Self {
        let mut dice = Dice(seed);
        let people = 1 + records / 3;
        let person: Vec<u32> = (0..records).map(|_| dice.below(u64::from(people)) as u32).collect();
        let mut keys: Vec<u128> = (0..u128::from(records)).map(|key| key * 7 + 3).collect();
        dice.shuffle(&mut keys);
        let identity = |person: u32, dice: &mut Dice| {
            (dice.below(4) == 0).then_some(person + dice.below(30) as u32 / 29)
        };
        let identities = person.iter().map(|person| identity(*person, &mut dice)).collect();
        let lists = (0..records).map(|_| (dice.below(3) == 0).then(|| dice.below(6) as u32)).collect();
        let mut register =
            Self { keys, identities, lists, person, pairs: Vec::new(), judgements: Vec::new() };
        for left in 0..records {
            for right in left + 1..records {
                register.maybe_pair((left, right), &mut dice);
            }
        }
        register
    }

    fn maybe_pair(&mut self, (left, right): (u32, u32), dice: &mut Dice) {
        let same_person = self.person[left as usize] == self.person[right as usize];
        let bits = match (same_person, dice.below(100)) {
            (true, 0..75) => dice.below(140) as f32 / 10.0 + 1.0,
            (true, 75..88) => dice.below(80) as f32 / 10.0 - 8.0,
            (false, 0..2) => dice.below(60) as f32 / 10.0,
            (false, 2..20) => dice.below(90) as f32 / 10.0 - 9.0,
            _ => return,
        };
        let grounds = if dice.below(12) == 0 { Grounds::NAME } else { ENOUGH };
        self.pairs.push(Pair { left, right, bits, grounds });
        match dice.below(150) {
            0 => self.judgements.push(same(left, right)),
            1 => self.judgements.push(different(left, right)),
            _ => {}
        }
    }

    pub(super) fn evidence(&self) -> Evidence<'_> {
        Evidence {
            records: Records {
                keys: &self.keys,
                identities: &self.identities,
                lists: &self.lists,
                findable: &[],
            },
            pairs: &self.pairs,
            judgements: &self.judgements,
            weights: Weights::default(),
        }
    }

    /// The same register, its records and pairs in another order; and where each record went.
    pub(super) fn reordered(&self, dice: &mut Dice) -> (Self, Vec<u32>) {
        let mut place: Vec<u32> = (0..self.keys.len() as u32).collect();
        dice.shuffle(&mut place);
        fn moved<T: Copy>(list: &[T], place: &[u32]) -> Vec<T> {
            let mut to = list.to_vec();
            list.iter().zip(place).for_each(|(item, at)| to[*at as usize] = *item);
            to
        }
        let ends = |left: u32, right: u32| (place[left as usize], place[right as usize]);
        let mut pairs: Vec<Pair> = self.pairs.clone();
        for at in &mut pairs {
            let (left, right) = ends(at.left, at.right);
            (at.left, at.right) = (left.min(right), left.max(right));
        }
        dice.shuffle(&mut pairs);
        let mut judgements = self.judgements.clone();
        for at in &mut judgements {
            (at.left, at.right) = ends(at.left, at.right);
        }
        dice.shuffle(&mut judgements);
        let register = Self {
            keys: moved(&self.keys, &place),
            identities: moved(&self.identities, &place),
            lists: moved(&self.lists, &place),
            person: moved(&self.person, &place),
            pairs,
            judgements,
        };
        (register, place)
    }
}

/// Clusters as keys: what must not depend on places.
pub(super) fn by_key(clustering: &Clustering, keys: &[u128]) -> HashMap<u128, Vec<u128>> {
    let named =
        |cluster: u32| clustering.members(cluster).iter().map(|record| keys[*record as usize]).collect();
    (0..clustering.len() as u32).map(|cluster| (clustering.id(cluster), named(cluster))).collect()
}

#[test]
fn the_order_of_records_pairs_and_judgements_changes_nothing() {
    for seed in 0..60 {
        let register = Register::drawn(40, seed);
        let (other, place) = register.reordered(&mut Dice(seed + 1000));
        let (first, second) = (cluster(&register.evidence()), cluster(&other.evidence()));
        assert_eq!(by_key(&first, &register.keys), by_key(&second, &other.keys), "seed {seed}");
        let named = |conflict: &Conflict| {
            let mut ends = [conflict.left, conflict.right].map(|record| place[record as usize]);
            ends.sort_unstable();
            ends
        };
        let sorted = |conflict: &Conflict| {
            let mut ends = [conflict.left, conflict.right];
            ends.sort_unstable();
            ends
        };
        let first: Vec<[u32; 2]> = first.conflicts().iter().map(named).collect();
        let second: Vec<[u32; 2]> = second.conflicts().iter().map(sorted).collect();
        assert_eq!(first, second, "seed {seed}");
    }
}

#[test]
fn the_number_of_threads_changes_nothing() {
    let register = Register::drawn(300, 5);
    let with = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| cluster(&register.evidence()))
    };
    let one = with(1);
    assert_eq!(one, with(2));
    assert_eq!(one, with(7));
}

#[test]
fn each_record_is_in_one_cluster_named_by_its_oldest() {
    for seed in 0..20 {
        let register = Register::drawn(50, seed);
        let clustering = cluster(&register.evidence());
        let mut seen = [0; 50];
        for number in 0..clustering.len() as u32 {
            let members = clustering.members(number);
            members.iter().for_each(|record| seen[*record as usize] += 1);
            let keys: Vec<u128> = members.iter().map(|record| register.keys[*record as usize]).collect();
            assert!(keys.is_sorted() && keys.first() == Some(&clustering.id(number)), "seed {seed}");
            assert!(members.iter().all(|record| clustering.of(*record) == number));
        }
        assert!(seen.iter().all(|times| *times == 1), "seed {seed}");
    }
}

#[test]
fn a_judgement_taken_back_leaves_no_trace() {
    for seed in 0..40 {
        let mut register = Register::drawn(40, seed);
        let before = cluster(&register.evidence());
        let ends = (register.pairs[0].left, register.pairs[0].right);
        let verdict = if before.of(ends.0) == before.of(ends.1) { different } else { same };
        register.judgements.push(verdict(ends.0, ends.1));
        cluster(&register.evidence());
        register.judgements.pop();
        assert_eq!(before, cluster(&register.evidence()), "seed {seed}");
    }
}

#[test]
fn one_false_pair_does_not_chain_two_people() {
    let clique = |from: u32| {
        (from..from + 5).flat_map(move |one| (one + 1..from + 5).map(move |two| pair(one, two, 9.0)))
    };
    let pairs: Vec<Pair> = clique(0).chain(clique(5)).chain([pair(4, 5, 8.0)]).collect();
    let keys: Vec<u128> = (0..10).collect();
    let records = Records { keys: &keys, ..Records::default() };
    let clustering = cluster(&Evidence { records, pairs: &pairs, ..Evidence::default() });
    assert_eq!(clustering.members(0), [0, 1, 2, 3, 4]);
    assert_eq!(clustering.members(1), [5, 6, 7, 8, 9]);
}

#[test]
fn one_record_with_slips_stays_with_its_person() {
    let mut pairs: Vec<Pair> =
        (0..5).flat_map(|one| (one + 1..5).map(move |two| pair(one, two, 9.0))).collect();
    pairs.extend([pair(0, 5, 7.0), pair(1, 5, 2.0), pair(2, 5, -3.0)]);
    let keys: Vec<u128> = (0..6).collect();
    let records = Records { keys: &keys, ..Records::default() };
    let clustering = cluster(&Evidence { records, pairs: &pairs, ..Evidence::default() });
    assert_eq!(clustering.members(0), [0, 1, 2, 3, 4, 5]);
}

//! No limit is crossed, whatever the evidence; and what was not followed is said.

use super::*;

/// What a clustering does that it never may.
fn faults(register: &Register, clustering: &Clustering) -> Vec<String> {
    let mut faults = Vec::new();
    for number in 0..clustering.len() as u32 {
        let members = clustering.members(number);
        for (at, one) in members.iter().enumerate() {
            for two in &members[at + 1..] {
                let (a, b) = (*one as usize, *two as usize);
                if let (Some(first), Some(second)) = (register.identities[a], register.identities[b])
                    && first != second
                {
                    faults.push(format!("identity numbers {first} and {second} of {a} and {b}"));
                }
                if register.lists[a].is_some() && register.lists[a] == register.lists[b] {
                    faults.push(format!("two rows of one list: {a} and {b}"));
                }
            }
        }
    }
    for judged in &register.judgements {
        let together = clustering.of(judged.left) == clustering.of(judged.right);
        let told = |conflict: &Conflict| {
            let (ends, judged) = ([conflict.left, conflict.right], [judged.left, judged.right]);
            ends == judged || ends == [judged[1], judged[0]]
        };
        match judged.verdict {
            Verdict::Different if together => faults.push(format!("judged different, together: {judged:?}")),
            Verdict::Same if !together && !clustering.conflicts().iter().any(told) => {
                faults.push(format!("judged the same, apart, and nothing said: {judged:?}"));
            }
            Verdict::Same | Verdict::Different => {}
        }
    }
    faults
}

#[test]
fn no_limit_is_crossed_in_thousands_of_registers() {
    for seed in 0..3000 {
        let register = Register::drawn(8 + (seed % 40) as u32, seed);
        let clustering = cluster(&register.evidence());
        assert_eq!(faults(&register, &clustering), Vec::<String>::new(), "seed {seed}");
    }
}

fn clustered(identities: &[Option<u32>], pairs: &[Pair], judgements: &[Judgement]) -> Clustering {
    let keys: Vec<u128> = (0..identities.len() as u128).collect();
    let records = Records { keys: &keys, identities, ..Records::default() };
    cluster(&Evidence { records, pairs, judgements, weights: Weights::default() })
}

#[test]
fn two_identity_numbers_do_not_meet_through_a_third_record() {
    let identities = [Some(1), None, Some(2)];
    let clustering = clustered(&identities, &[pair(0, 1, 11.0), pair(1, 2, 12.0)], &[]);
    assert_ne!(clustering.of(0), clustering.of(2));
    assert_eq!(clustering.of(1), clustering.of(2));
}

#[test]
fn two_identity_numbers_do_not_meet_by_a_judgement_and_the_desk_is_told() {
    let clustering = clustered(&[Some(1), Some(2)], &[pair(0, 1, 12.0)], &[same(1, 0)]);
    assert_ne!(clustering.of(0), clustering.of(1));
    let conflict = Conflict { left: 0, right: 1, bar: Bar::Identity };
    assert_eq!(clustering.conflicts(), [conflict]);
    assert_eq!(
        conflict.to_string(),
        "Records 0 and 1 were judged one person, but then two different identity numbers would belong to one person."
    );
}

#[test]
fn same_and_different_about_one_chain_are_told_apart() {
    let judgements = [same(0, 1), same(1, 2), different(0, 2)];
    let clustering = clustered(&[None; 3], &[], &judgements);
    assert_eq!(clustering.members(0), [0, 1]);
    assert_eq!(clustering.conflicts(), [Conflict { left: 1, right: 2, bar: Bar::Apart(0, 2) }]);
}

#[test]
fn same_and_different_about_one_pair_keep_it_apart_and_say_so() {
    let clustering = clustered(&[None; 2], &[pair(0, 1, 9.0)], &[same(0, 1), different(1, 0)]);
    assert_ne!(clustering.of(0), clustering.of(1));
    assert_eq!(clustering.conflicts().len(), 1);
}

#[test]
fn a_judgement_joins_what_no_pair_knows() {
    let clustering = clustered(&[None; 4], &[pair(2, 3, 5.0)], &[same(0, 3)]);
    assert_eq!(clustering.of(0), clustering.of(3));
    assert!(clustering.conflicts().is_empty());
}

#[test]
fn different_splits_what_the_pairs_join() {
    let pairs = [pair(0, 1, 9.0), pair(0, 2, 3.0), pair(1, 2, 8.0)];
    assert_eq!(clustered(&[None; 3], &pairs, &[]).len(), 1);
    let clustering = clustered(&[None; 3], &pairs, &[different(0, 2)]);
    assert_ne!(clustering.of(0), clustering.of(2));
    assert_eq!(clustering.of(0), clustering.of(1));
}

#[test]
fn a_name_alone_joins_nobody_however_rare() {
    let bare = |left, right, bits| Pair {
        grounds: Grounds::NAME.with(Grounds::PATRONYMIC),
        ..pair(left, right, bits)
    };
    let clustering = clustered(&[None; 3], &[bare(0, 1, 30.0), bare(1, 2, 30.0), bare(0, 2, 30.0)], &[]);
    assert_eq!(clustering.len(), 3);
    let through = clustered(&[None; 3], &[bare(0, 1, 30.0), bare(0, 2, 30.0), pair(1, 2, 5.0)], &[]);
    assert_eq!(through.members(through.of(1)), [1, 2]);
    assert_ne!(through.of(0), through.of(1));
}

#[test]
fn a_pair_that_found_two_identity_numbers_never_joins() {
    let grounds = ENOUGH.with(Grounds::IDENTITY_CONFLICT);
    let clustering = clustered(&[None; 2], &[Pair { grounds, ..pair(0, 1, 40.0) }], &[]);
    assert_eq!(clustering.len(), 2);
}

#[test]
fn two_rows_of_a_list_of_one_row_a_person_do_not_meet() {
    let keys = [1, 2, 3];
    let records = Records { keys: &keys, lists: &[Some(4), None, Some(4)], ..Records::default() };
    let pairs = [pair(0, 1, 9.0), pair(1, 2, 10.0), pair(0, 2, 10.0)];
    let judgements = [same(0, 2)];
    let clustering =
        cluster(&Evidence { records, pairs: &pairs, judgements: &judgements, ..Evidence::default() });
    assert_ne!(clustering.of(0), clustering.of(2));
    assert_eq!(clustering.conflicts(), [Conflict { left: 0, right: 2, bar: Bar::List(4) }]);
}

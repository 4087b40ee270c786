//! The generator keeps its promises: one seed, one file; a truth that fits; every kind of difference there.

use super::*;
use crate::kinds::Kinds;
use crate::population::population;
use std::collections::{HashMap, HashSet};

fn file(rows: &[Row]) -> String {
    let mut text = Vec::new();
    write_people(&mut text, rows).unwrap();
    String::from_utf8(text).unwrap()
}

#[test]
fn a_seed_gives_the_same_file_and_another_seed_another() {
    let first = file(&population(2_000, 7));
    assert_eq!(first, file(&population(2_000, 7)));
    assert_ne!(first, file(&population(2_000, 8)));
    assert_eq!(first.lines().count(), 2_001);
}

#[test]
fn the_truth_has_every_row_once_and_people_of_one_to_eight_rows() {
    let rows = population(20_000, 7);
    let mut sizes: HashMap<u32, usize> = HashMap::new();
    rows.iter().for_each(|row| *sizes.entry(row.person).or_default() += 1);
    let of_size = |size: usize| sizes.values().filter(|found| **found == size).count();
    assert!(sizes.values().all(|size| (1..=8).contains(size)));
    assert!((1..8).all(|size| of_size(size) > of_size(size + 1)), "the skew of the sizes");
    let mut truth = Vec::new();
    write_truth(&mut truth, &rows).unwrap();
    let truth = String::from_utf8(truth).unwrap();
    let ids: HashSet<&str> = truth.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(ids.len(), rows.len());
}

#[test]
fn every_kind_of_difference_happens_and_none_is_in_every_row() {
    let rows = population(20_000, 7);
    for (kind, word) in Kinds::ALL {
        let found = rows.iter().filter(|row| row.kinds.has(*kind)).count();
        assert!((10..18_000).contains(&found), "{word}: {found}");
    }
}

#[test]
fn the_order_of_rows_tells_nothing_of_the_truth() {
    let rows = population(20_000, 7);
    let neighbours = rows.windows(2).filter(|pair| pair[0].person == pair[1].person).count();
    assert!(neighbours < 20, "{neighbours}");
}

#[test]
fn common_names_are_common_and_most_surnames_are_rare() {
    let rows = population(20_000, 7);
    let mut often: HashMap<&str, usize> = HashMap::new();
    for row in rows.iter().filter(|row| row.lang == "ru" && !row.surname.is_empty()) {
        *often.entry(&row.surname).or_default() += 1;
    }
    let mut counts: Vec<usize> = often.into_values().collect();
    counts.sort_unstable();
    assert!(counts.last().is_some_and(|most| *most > 20), "the commonest surname");
    assert!(counts[counts.len() / 2] < 4, "the middle surname");
}

#[test]
fn cells_are_of_their_kind() {
    for row in population(5_000, 3) {
        assert!(matches!(row.birth_date.len(), 0 | 4 | 10), "{}", row.birth_date);
        assert!(row.birth_date.is_empty() || row.age.is_empty());
        assert!(row.age.is_empty() || row.age.parse::<u8>().is_ok_and(|age| age > 10), "{}", row.age);
        assert!(
            matches!(row.event_date.len(), 0 | 10)
                && (row.event_date.is_empty() || row.event_date >= "2022".into())
        );
        assert!(!row.full_name.is_empty() || !row.surname.is_empty());
    }
}

#[test]
fn nobody_on_the_real_record_is_drawn() {
    let record = include_str!("../../../../sample/record/people.csv");
    let surnames: HashSet<String> = record
        .lines()
        .skip(1)
        .flat_map(|line| line.split(',').skip(1).take(2))
        .flat_map(|names| names.split(';'))
        .filter_map(|name| name.split_whitespace().nth(1).map(str::to_lowercase))
        .collect();
    assert!(surnames.len() > 40, "{}", surnames.len());
    let people = population(100_000, 7);
    let found: HashSet<String> = people
        .iter()
        .map(|row| row.surname.to_lowercase())
        .filter(|surname| surnames.contains(surname))
        .collect();
    assert!(found.is_empty(), "{found:?}");
}

//! Candidates come once, find twins, and stay within bounds on tables that say nothing.

use super::*;
use crate::fields::compile;
use crate::recognise::recognise;
use crate::table::TableBuilder;
use std::collections::HashSet;

fn rows_of(header: &[&str], rows: impl Iterator<Item = Vec<String>>) -> Rows {
    let mut builder = TableBuilder::new(header.iter().copied());
    for row in rows {
        builder.row(row.iter().map(String::as_str));
    }
    let table = builder.finish();
    compile(&table, &recognise(&table, &[]))
}

fn all_pairs(blocks: &Blocks) -> Vec<(u32, u32)> {
    let mut pairs = Vec::new();
    for (place, key) in blocks.keys.iter().enumerate() {
        for bucket in 0..key.buckets() {
            let rows = key.bucket(bucket);
            for (at, left) in rows.iter().enumerate() {
                for right in &rows[at + 1..] {
                    if blocks.is_first(place, *left, *right) {
                        pairs.push((*left, *right));
                    }
                }
            }
        }
    }
    pairs
}

fn people(count: usize) -> Rows {
    let rows = (0..count).map(|row| {
        let person = row / 2;
        let given = ["anna", "john", "mary", "omar", "peter", "ruth", "ivan"][person % 7];
        let surname =
            ["smith", "omarov", "kim", "petrov", "lee", "braun", "haden", "mohr", "zimin"][person / 7 % 9];
        vec![
            given.to_owned(),
            surname.to_owned(),
            format!("19{:02}-{:02}-{:02}", person % 80 + 10, person % 12 + 1, person % 28 + 1),
        ]
    });
    rows_of(&["given_name", "surname", "dob"], rows)
}

#[test]
fn each_pair_comes_once_and_twins_are_found() {
    let blocks = find(&people(2000), Effort::default());
    let pairs = all_pairs(&blocks);
    let distinct: HashSet<(u32, u32)> = pairs.iter().copied().collect();
    assert_eq!(distinct.len(), pairs.len(), "no pair twice");
    assert!((0..1000).all(|person| distinct.contains(&(2 * person, 2 * person + 1))), "every pair of twins");
    assert!(pairs.len() < 2000 * 100, "{} pairs", pairs.len());
}

#[test]
fn rows_that_all_say_the_same_stay_within_bounds() {
    let rows = rows_of(
        &["given_name", "surname", "n"],
        (0..5000).map(|row| vec!["anna".into(), "kim".into(), format!("{}", row % 3)]),
    );
    let effort = Effort::default();
    let pairs = all_pairs(&find(&rows, effort)).len();
    assert!(pairs <= 5000 * effort.bucket * effort.keys, "{pairs}");
}

#[test]
fn tables_without_anything_have_no_candidates() {
    for count in [0, 1] {
        assert!(all_pairs(&find(&people(count), Effort::default())).is_empty());
    }
    let empty = rows_of(&["a", "b"], (0..10).map(|_| vec![String::new(), String::new()]));
    assert!(all_pairs(&find(&empty, Effort::default())).is_empty());
}

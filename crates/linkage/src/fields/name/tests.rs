//! Names agree in grades, in any order and script.

use super::*;
use crate::recognise::Role;
use crate::table::{Table, TableBuilder};
use proptest::prelude::*;

fn whole(names: &[&str]) -> (Names, Vec<[u32; WORDS]>) {
    let mut builder = TableBuilder::new(["name"]);
    for name in names {
        builder.row([*name]);
    }
    let table = builder.finish();
    build(&[(Role::FullName, &table.columns[0])], table.rows)
}

#[track_caller]
fn check(left: &str, right: &str, mut expect: Vec<u8>) {
    let (names, rows) = whole(&[left, right]);
    let found = compare(&names, &rows[0], &rows[1]);
    assert_eq!(found, compare(&names, &rows[1], &rows[0]), "symmetric");
    let mut levels: Vec<u8> = found.iter().map(|part| part.level).filter(|level| *level != MISSING).collect();
    levels.sort_unstable();
    expect.sort_unstable();
    assert_eq!(levels, expect, "{left} / {right}");
}

#[test]
fn words_find_each_other_in_any_order_and_script() {
    check("Ахметов Ержан", "Yerzhan Akhmetov", vec![EXACT, EXACT]);
    check("james croker", "croker james", vec![CROSSED, CROSSED]);
    check("Серік Болатұлы Омаров", "Omarov Serik Bolatuly", vec![EXACT, EXACT, EXACT]);
}

#[test]
fn a_missing_part_is_no_evidence() {
    check("Ахметов Ержан Болатович", "Ахметов Ержан", vec![EXACT, EXACT]);
    check("Ахметов", "Ахметов Ержан", vec![EXACT]);
}

#[test]
fn slips_initials_and_beginnings_are_grades() {
    check("Ахметов Ержан", "Ахметов Ержен", vec![EXACT, NEAR]);
    check("Ахметов Ержан", "Ахметов Е.", vec![EXACT, INITIAL]);
    check("Ахметов Ержан", "Ахметов Болат", vec![EXACT, DIFFER]);
    check("charles haden", "charlie haden", vec![NEAR, EXACT]);
}

#[test]
fn a_slip_of_a_rare_name_tells_more_and_two_common_names_tell_little() {
    let mut rows = vec!["a zhubanov", "a zhubanof"];
    rows.extend(["a omarov"; 2000]);
    rows.extend(["a umarov"; 2000]);
    rows.push("a omarof");
    let (names, words) = whole(&rows);
    let told = |left: usize, right: usize| {
        let found = compare(&names, &words[left], &words[right]);
        assert_eq!(found, compare(&names, &words[right], &words[left]), "symmetric");
        found.iter().map(|part| part.told).sum::<f32>()
    };
    assert!(told(0, 1) > told(2, rows.len() - 1), "rare names against one common name and its slip");
    assert!(told(2, 3000) < told(2, rows.len() - 1), "two common names against a slip");
    assert_eq!(told(2, 3), 0.0, "what is the same is not near");
}

fn parts() -> Table {
    let mut builder = TableBuilder::new(["full", "given", "surname"]);
    builder.row(["anna maria kim", "anna", "kim"]);
    builder.row(["lee anna", "", ""]);
    builder.row(["", "bo", "lee"]);
    builder.finish()
}

#[test]
fn what_two_columns_say_is_counted_once_and_teaches_the_others() {
    let table = parts();
    let columns = [
        (Role::FullName, &table.columns[0]),
        (Role::GivenName, &table.columns[1]),
        (Role::Surname, &table.columns[2]),
    ];
    let (names, rows) = build(&columns, table.rows);
    let text = |row: usize| rows[row].map(|word| names.words.get(word).to_owned());
    assert_eq!(text(0), ["kim", "ana", "maria", "", ""]);
    assert_eq!(
        text(1),
        ["le", "ana", "", "", ""],
        "a doubled letter is one; other rows say which is the surname"
    );
    assert_eq!(names.records[rows[0][1] as usize], 2, "anna stands in two records");
}

proptest! {
    #[test]
    fn comparing_is_symmetric_and_a_name_agrees_with_itself(
        left in proptest::collection::vec("(omar|omarov|aset|a|aser|bolat|bolatov|kim)", 1..5),
        right in proptest::collection::vec("(omar|omarov|aset|a|aser|bolat|bolatov|kim)", 1..5),
    ) {
        let (names, rows) = whole(&[&left.join(" "), &right.join(" ")]);
        let there = compare(&names, &rows[0], &rows[1]);
        prop_assert_eq!(there, compare(&names, &rows[1], &rows[0]));
        let itself = compare(&names, &rows[0], &rows[0]);
        prop_assert!(itself.iter().all(|part| part.level <= EXACT));
    }
}

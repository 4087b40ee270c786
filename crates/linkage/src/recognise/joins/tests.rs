//! Lists that call the same thing by different headers.

use crate::fields::compile;
use crate::recognise::{Recognised, Role, Why, recognise};
use crate::table::{Table, TableBuilder};

const TOWNS: [(&str, &str); 4] =
    [("Тараз", "Taraz"), ("Шымкент", "Shymkent"), ("Ақтау", "Aqtau"), ("Орал", "Oral")];

/// Two lists one below the other as the command puts them: headers of their own, and which list it is.
fn two_lists(left: [&str; 3], right: [&str; 3]) -> Table {
    let headers: Vec<&str> = left.into_iter().chain(right).chain(["list"]).collect();
    let mut builder = TableBuilder::new(headers);
    for row in 0..200 {
        let (town, city) = TOWNS[row % 4];
        let number = format!("{}", 100_000_000 + row * 7919);
        builder.row([town, ["м", "ж"][row % 2], &number, "", "", "", "ours"]);
        let number = format!("{}", 100_000_000 + (row + 150) * 7919);
        builder.row(["", "", "", city, ["male", "female"][row % 2], &number, "theirs"]);
    }
    builder.finish()
}

fn joined(found: &[Recognised]) -> Vec<Option<usize>> {
    let to = |column: &Recognised| match column.why {
        Why::Joined(first) => Some(first),
        _ => None,
    };
    found.iter().map(to).collect()
}

#[test]
fn what_two_lists_call_otherwise_is_one_column_where_the_cells_say_so() {
    let table = two_lists(["Город", "Пол", "ИИН"], ["where from", "sex", "identity no"]);
    let found = recognise(&table, &[]);
    assert_eq!(joined(&found), [None, None, None, Some(0), Some(1), Some(2), None]);
}

#[test]
fn a_joined_column_is_what_the_surest_of_its_parts_was_taken_for() {
    let mut builder = TableBuilder::new(["where from", "city", "list"]);
    for row in 0..200 {
        let town = format!("made-up town {}", row % 40);
        builder.row([&town, "", "ours"]);
        builder.row(["", &town, "theirs"]);
    }
    let found = recognise(&builder.finish(), &[]);
    assert_eq!((found[0].role, found[1].role), (Role::Place, Role::Ignore));
}

#[test]
fn rows_of_two_lists_agree_in_a_joined_column() {
    let table = two_lists(["Город", "Пол", "ИИН"], ["where from", "sex", "identity no"]);
    let rows = compile(&table, &recognise(&table, &[]));
    assert_eq!(rows.measures.len(), 3);
    let place = rows.fields.iter().position(|field| field.columns == [0, 3]).unwrap();
    let level = |left: usize, right: usize| rows.compare(left, right).levels[rows.fields[place].measure];
    assert_eq!(level(0, 1), crate::fields::EXACT, "the first rows of both lists are of Taraz");
    assert_ne!(level(0, 3), crate::fields::EXACT, "Taraz is not Shymkent");
}

#[test]
fn columns_of_one_list_are_never_joined() {
    let mut builder = TableBuilder::new(["taken from", "taken to", "list"]);
    for row in 0..100 {
        builder.row([TOWNS[row % 4].0, TOWNS[(row + 1) % 4].0, "ours"]);
        builder.row([TOWNS[row % 4].0, "", "theirs"]);
    }
    assert_eq!(joined(&recognise(&builder.finish(), &[])), [None, None, None]);
}

#[test]
fn columns_that_share_nothing_stay_two() {
    let mut builder = TableBuilder::new(["город", "status", "list"]);
    for row in 0..100 {
        builder.row([TOWNS[row % 4].0, "", "ours"]);
        builder.row(["", ["held in a cell", "let go at night", "in court"][row % 3], "theirs"]);
    }
    assert_eq!(joined(&recognise(&builder.finish(), &[])), [None, None, None]);
}

#[test]
fn house_numbers_are_joined_only_where_the_headers_agree() {
    let table = |header: &str| {
        let mut builder = TableBuilder::new(["house number", header, "list"]);
        for row in 0..100 {
            builder.row([&format!("{}", row % 60), "", "ours"]);
            builder.row(["", &format!("{}", row % 50), "theirs"]);
        }
        builder.finish()
    };
    assert_eq!(joined(&recognise(&table("street house number"), &[]))[1], Some(0));
    assert_eq!(joined(&recognise(&table("zip"), &[]))[1], None);
}

#[test]
fn three_lists_share_one_column() {
    let mut builder = TableBuilder::new(["город", "town of birth", "where", "list"]);
    for row in 0..100 {
        builder.row([TOWNS[row % 4].0, "", "", "one"]);
        builder.row(["", TOWNS[row % 4].1, "", "two"]);
        builder.row(["", "", TOWNS[row % 4].1, "three"]);
    }
    assert_eq!(joined(&recognise(&builder.finish(), &[])), [None, Some(0), Some(0), None]);
}

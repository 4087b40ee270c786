//! Columns are recognised by header and content, and corrections win.

use super::*;
use crate::table::TableBuilder;

fn table(header: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Table {
    let mut builder = TableBuilder::new(header.iter().copied());
    for row in rows {
        builder.row(row.iter().map(String::as_str));
    }
    builder.finish()
}

fn people(header: &[&str]) -> Table {
    let given = ["anna", "john", "mary", "omar"];
    let rows = (0..200).map(|row: usize| {
        let (first, last) = (given[row % 4], ["smith", "kim", "lee", "mohr", "omarov"][row % 5].to_owned());
        vec![
            format!("r{row}"),
            format!("{first} {last}"),
            first.to_owned(),
            last,
            format!("19{:02}-0{}-1{}", row % 90 + 10, row % 9 + 1, row % 10),
            ["m", "f"][row % 2].to_owned(),
            format!("{}", 7_000_000 + row * 7919 % 9973),
        ]
    });
    table(header, rows)
}

fn roles(found: &[Recognised]) -> Vec<Role> {
    found.iter().map(|column| column.role).collect()
}

#[test]
fn headers_are_believed_where_the_cells_allow() {
    let found =
        recognise(&people(&["id", "full_name", "first_name", "surname", "dob", "sex", "soc_sec_id"]), &[]);
    let expect = [
        Role::Id,
        Role::FullName,
        Role::GivenName,
        Role::Surname,
        Role::BirthDate,
        Role::Category,
        Role::Identity,
    ];
    assert_eq!(roles(&found), expect);
    let lying = recognise(&people(&["dob", "x", "age", "y", "surname", "z", "w"]), &[]);
    assert_eq!(lying[0].role, Role::Id, "names of rows are no dates");
    assert_ne!(lying[2].role, Role::Age);
    assert_eq!(lying[4].role, Role::Date, "dates are no surnames");
}

#[test]
fn without_headers_the_cells_speak() {
    let found = recognise(&people(&["A", "B", "C", "D", "E", "F", "G"]), &[]);
    assert_eq!(found[0].role, Role::Id);
    assert_eq!(found[4].role, Role::Date);
    assert_eq!(found[5].role, Role::Category);
}

#[test]
fn a_name_that_repeats_another_is_not_counted_twice() {
    let rows = (0..50).map(|row: usize| {
        let middle = ["x", "y", "z"][row % 3];
        let last = ["kim", "lee", "haden", "mohr", "omar", "zimin", "asan"][row % 7];
        vec![format!("jo {middle} {last}"), format!("jo {last}")]
    });
    let found = recognise(&table(&["full_name", "first_and_surname"], rows), &[]);
    assert_eq!(found[1].why, Why::Repeats(0));
    assert_eq!(found[0].role, Role::FullName);
}

#[test]
fn a_correction_wins() {
    let told = [("dob".to_owned(), Role::Ignore), ("sex".to_owned(), Role::Text)];
    let found = recognise(&people(&["id", "full_name", "first_name", "surname", "dob", "sex", "soc"]), &told);
    assert_eq!((found[4].role, found[5].role), (Role::Ignore, Role::Text));
    assert_eq!(found[4].why, Why::Told);
}

#[test]
fn empty_columns_and_columns_of_one_value_say_nothing() {
    let rows = (0..20).map(|row| vec![String::new(), "kz".to_owned(), format!("v{}", row % 2)]);
    let found = recognise(&table(&["name", "country", "sex"], rows), &[]);
    assert_eq!(found[0].why, Why::Empty);
    assert_eq!(found[1].why, Why::Empty);
    assert_eq!(found[2].role, Role::Category);
}

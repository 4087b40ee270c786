//! Rows compare as their columns say; what is missing is no evidence.

use super::*;
use crate::recognise::recognise;
use crate::table::TableBuilder;

fn compiled(header: &[&str], rows: &[&[&str]]) -> Rows {
    let mut builder = TableBuilder::new(header.iter().copied());
    for row in rows {
        builder.row(row.iter().copied());
    }
    let table = builder.finish();
    compile(&table, &recognise(&table, &[]))
}

#[test]
fn missing_is_no_evidence_and_equal_is_exact() {
    let rows = compiled(
        &["given_name", "surname", "dob", "sex", "place"],
        &[
            &["Ержан", "Омаров", "1985-01-31", "М", "Алматы"],
            &["Yerzhan", "Omarov", "31.01.1985", "male", ""],
            &["", "Kim", "", "f", "Astana"],
        ],
    );
    let outcome = rows.compare(0, 1);
    assert_eq!(outcome.levels[..5].iter().filter(|level| **level == EXACT).count(), 4);
    assert_eq!(outcome, rows.compare(1, 0));
    let other = rows.compare(0, 2);
    assert_eq!(other.levels[1], MISSING, "no given name on one side");
}

#[test]
fn an_age_with_the_date_it_was_true_gives_a_year_of_birth() {
    let rows = compiled(
        &["name", "birth_date", "age", "event_date"],
        &[
            &["A Kim", "1985-01-31", "", "2022-01-05"],
            &["A Kim", "", "36", "2022-01-06"],
            &["B Li", "", "70", "2022-01-06"],
        ],
    );
    let birth = rows
        .measures
        .iter()
        .position(|measure| matches!(rows.fields[measure.field].kind, Kind::Birth(_)))
        .unwrap();
    assert_eq!(rows.compare(0, 1).levels[birth], date::AGE_FITS, "36 in January 2022: of 1985");
    assert_eq!(rows.compare(0, 2).levels[birth], date::ROUGHLY_DIFFER);
}

#[test]
fn a_thousand_columns_become_sixteen_measures_at_most() {
    let header: Vec<String> = (0..1000).map(|column| format!("surname{column}")).collect();
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    let rows = compiled(&header, &[&["a", "b"], &["c", "d"]]);
    assert!(rows.measures.len() <= MEASURES);
}

//! Exports that come back as they were, and are safe to open.

use super::*;
use crate::tables::{self, HeaderRow, Hint, Table};
use crate::written::Civil;
use proptest::prelude::*;

fn back(bytes: &[u8]) -> Table {
    let hint = Hint { header: HeaderRow::At(1), ..Hint::default() };
    let (table, problems) = tables::read(bytes, &hint);
    assert!(problems.iter().all(|problem| problem.key() == "problem-apostrophes-taken-off"), "{problems:?}");
    table
}

fn plain(sheet: &Sheet) -> Vec<Vec<String>> {
    // A blank that needs an apostrophe is no longer blank.
    let filled = |row: &&Vec<Cell>| row.iter().any(|cell| !formula::mark(&cell.plain()).trim().is_empty());
    sheet.rows.iter().filter(filled).map(|row| row.iter().map(Cell::plain).collect()).collect()
}

fn padded(table: &Table, width: usize) -> Vec<Vec<String>> {
    table.rows.iter().map(|row| (0..width).map(|column| row.cell(column).to_owned()).collect()).collect()
}

fn sheet(rows: Vec<Vec<Cell>>) -> Sheet {
    Sheet {
        name: "Адамдар: [2022]".into(), columns: vec!["Name".into(), "=Age".into(), "Note".into()], rows
    }
}

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        Just(Cell::Empty),
        // A line's end is one character in a spreadsheet.
        "[-=+@'\" ;,|\t\nа-яa-z0-9＝]{0,12}".prop_map(Cell::Text),
        any::<i32>().prop_map(|number| Cell::Whole(number.into())),
        (-1_000_000i32..1_000_000).prop_map(|number| Cell::Decimal(f64::from(number) / 8.0)),
        (1900i16..2100, 1u8..=12, 1u8..=28)
            .prop_map(|(year, month, day)| Cell::Day(Civil::day(year, month, day).unwrap())),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(128))]

    #[test]
    fn what_is_exported_as_csv_comes_back(rows in prop::collection::vec(prop::collection::vec(cell(), 3), 1..8)) {
        let sheet = sheet(rows);
        let table = back(&to_csv(&sheet));
        prop_assert_eq!(&table.header, &sheet.columns);
        prop_assert_eq!(padded(&table, 3), plain(&sheet));
    }

    #[test]
    fn what_is_exported_as_xlsx_comes_back(rows in prop::collection::vec(prop::collection::vec(cell(), 3), 1..8)) {
        let sheet = sheet(rows);
        let table = back(&to_xlsx(&sheet).unwrap());
        prop_assert_eq!(&table.header, &sheet.columns);
        prop_assert_eq!(padded(&table, 3), plain(&sheet));
    }

    #[test]
    fn no_way_of_cutting_the_csv_finds_a_formula(
        texts in prop::collection::vec("[-=+@\"; ,\t\na1＝]{0,10}", 3),
        cut in prop::sample::select(b",;\t|".to_vec()),
    ) {
        let bytes = to_csv(&sheet(vec![texts.into_iter().map(Cell::Text).collect()]));
        let mut other = ::csv::ReaderBuilder::new();
        let other = other.delimiter(cut).flexible(true).has_headers(false).from_reader(bytes.as_slice());
        for row in other.into_byte_records() {
            for cell in row.unwrap().iter() {
                let start = String::from_utf8_lossy(cell);
                let start = start.trim_start_matches(|letter: char| letter.is_whitespace() || "\"\u{feff}".contains(letter));
                prop_assert!(!start.starts_with(['=', '+', '-', '@', '＝']), "{start:?}");
            }
        }
    }
}

#[test]
fn excel_finds_the_encoding_and_every_text_is_quoted() {
    let bytes =
        to_csv(&sheet(vec![vec![Cell::Text("Әлия".into()), Cell::Whole(-5), Cell::Text("=1+1".into())]]));
    assert_eq!(
        String::from_utf8(bytes).unwrap(),
        "\u{feff}\"Name\",\"'=Age\",\"Note\"\r\n\"Әлия\",-5,\"'=1+1\"\r\n"
    );
}

#[test]
fn the_same_sheet_gives_the_same_bytes_and_a_text_too_long_is_named() {
    let short = sheet(vec![vec![Cell::Text("x".into())]]);
    assert_eq!(to_xlsx(&short), to_xlsx(&short));
    let long = sheet(vec![vec![], vec![Cell::Empty, Cell::Text("ж".repeat(32_768))]]);
    let problem = to_xlsx(&long).unwrap_err();
    assert_eq!(
        (problem.row, problem.column.as_deref(), problem.key()),
        (Some(3), Some("=Age"), "problem-too-long-for-format")
    );
}

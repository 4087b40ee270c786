//! Tables from bytes: what is found, what is kept, what is said.

use super::*;
use proptest::prelude::*;

fn table(text: &str) -> (Table, Vec<&'static str>) {
    let (table, problems) = read(text.as_bytes(), &Hint::default());
    (table, problems.iter().map(Problem::key).collect())
}

fn cells(table: &Table) -> Vec<Vec<&str>> {
    table.rows.iter().map(|row| row.cells.iter().map(String::as_str).collect()).collect()
}

fn limited(limits: Limits) -> Hint {
    Hint { limits, ..Hint::default() }
}

#[test]
fn each_delimiter_is_found() {
    for delimiter in [',', ';', '\t', '|'] {
        let text = "Name,Age,Note\nA B,35,x\nC D,36,y\n".replace(',', &delimiter.to_string());
        let (table, problems) = table(&text);
        assert_eq!(table.delimiter, Some(delimiter));
        assert_eq!(table.header, ["Name", "Age", "Note"]);
        assert_eq!(cells(&table), [["A B", "35", "x"], ["C D", "36", "y"]]);
        assert!(problems.is_empty(), "{problems:?}");
    }
}

#[test]
fn quoted_cells_keep_delimiters_quotes_and_line_breaks_and_rows_are_counted_as_a_spreadsheet_does() {
    let (table, problems) = table("Name,Note\n\"Сейтова, Айгүл\",\"said \"\"no\"\"\ntwice\"\n\n  ,\nB,c\n");
    assert_eq!(cells(&table), [["Сейтова, Айгүл", "said \"no\"\ntwice"], ["B", "c"]]);
    assert_eq!(table.rows.iter().map(|row| row.number).collect::<Vec<_>>(), [2, 5]);
    assert!(problems.is_empty(), "{problems:?}");
}

#[test]
fn an_unclosed_quotation_mark_swallows_no_rows() {
    let (table, problems) = table("Name,Note\nA,\"open\nB,x\nC,y\n");
    assert_eq!(cells(&table), [["A", "\"open"], ["B", "x"], ["C", "y"]]);
    assert_eq!(problems, ["problem-open-quote"]);
    let (table, problems) = self::table("Name,Note\nA,\"open\nB,\"also open\nC,y\n");
    assert_eq!(cells(&table), [["A", "\"open"], ["B", "\"also open"], ["C", "y"]]);
    assert_eq!(problems, ["problem-open-quote", "problem-open-quote"]);
}

#[test]
fn a_quotation_mark_inside_plain_text_is_text() {
    let (table, problems) = table("Name,Note\nA,клуб \"Добряков\" Алматы\nB,\"x\" y\n");
    assert_eq!(cells(&table), [["A", "клуб \"Добряков\" Алматы"], ["B", "x y"]]);
    assert_eq!(problems, ["problem-stray-quote"]);
}

#[test]
fn rows_of_unequal_length_are_kept_and_reported_by_row() {
    let (table, problems) = read(b"Name,Age\nA\nB,2,extra\nC,3\n", &Hint::default());
    assert_eq!(table.header, ["Name", "Age", "C"]);
    assert_eq!(cells(&table), [vec!["A"], vec!["B", "2", "extra"], vec!["C", "3"]]);
    let expected = [
        Problem::of_row(2, ProblemKind::ShortRow { found: 1, expected: 2 }),
        Problem::of_row(3, ProblemKind::LongRow { found: 3, expected: 2 }),
    ];
    assert_eq!(problems, expected);
}

#[test]
fn titles_above_the_header_and_tags_below_it_are_set_aside_and_said() {
    let (table, problems) =
        table("Список задержанных,,\nна 12 января 2022,,\n,,\n№,ФИО,Возраст\n#n,#name,#age\n1,А Б,35\n");
    assert_eq!(
        (table.header_row, table.header.as_slice()),
        (Some(4), ["№", "ФИО", "Возраст"].map(String::from).as_slice())
    );
    assert_eq!(cells(&table), [["1", "А Б", "35"]]);
    assert_eq!(problems, ["problem-rows-above-header", "problem-tag-row"]);
}

#[test]
fn a_list_without_a_header_loses_no_row() {
    let (table, problems) = table("Айгүл Сейтова,35,2022-01-05\nБолат Ким,41,2022-01-06\n");
    assert_eq!((table.header_row, table.header.join("")), (None, "ABC".into()));
    assert_eq!(table.rows.len(), 2);
    assert_eq!(problems, ["problem-no-header"]);
}

#[test]
fn columns_with_the_same_header_or_none_are_told_apart() {
    let (table, problems) = table("Name,Phone,Phone,,Note\nA,1,2,3,4\n");
    assert_eq!(table.header, ["Name", "Phone", "Phone (2)", "D", "Note"]);
    assert_eq!(problems, ["problem-same-header"]);
}

#[test]
fn marks_nobody_sees_are_taken_out_and_shown() {
    let (table, problems) =
        read("Name,Note\nАман\u{202e}вонаМ,x\nB\0C,y\u{200b}\n".as_bytes(), &Hint::default());
    assert_eq!(cells(&table), [["АманвонаМ", "x"], ["BC", "y"]]);
    let shown: Vec<_> =
        problems.iter().map(|problem| (problem.row, problem.column.as_deref(), problem.key())).collect();
    let expected = [
        (Some(2), Some("Name"), "problem-directions"),
        (Some(3), Some("Name"), "problem-nuls"),
        (Some(3), Some("Note"), "problem-invisible"),
    ];
    assert_eq!(shown, expected);
}

#[test]
fn each_limit_refuses_or_cuts_and_names_itself() {
    let usual = Limits::USUAL;
    for (limits, file, key) in [
        (Limits { bytes: 5, ..usual }, "Name,Age\n".to_owned(), "problem-too-many-bytes"),
        (Limits { rows: 2, ..usual }, "Name,Age\n1,2\n3,4\n5,6\n".into(), "problem-too-many-rows"),
        (Limits { columns: 2, ..usual }, "Name,Age\n1,2,3\n".into(), "problem-too-many-columns"),
        (Limits { cells: 4, ..usual }, "Name,Age\n1,2\n3,4\n".into(), "problem-too-many-cells"),
        (Limits { text_bytes: 9, ..usual }, "Name,Age\n123,2\n".into(), "problem-too-much-text"),
        (Limits { cell_bytes: 4, ..usual }, "Name,Age\n12345,2\n".into(), "problem-cell-cut"),
        (Limits { row_bytes: 9, ..usual }, "Name,Age\n123456,78901\n".into(), "problem-row-too-long"),
    ] {
        let (_, problems) = read(file.as_bytes(), &limited(limits));
        assert_eq!(problems.first().map(Problem::key), Some(key));
    }
    let (table, problems) = read(b"Name,Age\n1,2\n3,4\n", &limited(Limits { rows: 2, ..usual }));
    assert!(table.rows.len() == 2 && problems.is_empty());
}

#[test]
fn a_cell_is_cut_between_letters() {
    let (table, _) =
        read("Name,Note\nA,жжж\n".as_bytes(), &limited(Limits { cell_bytes: 5, ..Limits::USUAL }));
    assert_eq!(cells(&table), [["A", "жж"]]);
}

#[test]
fn what_is_no_table_is_called_what_it_is() {
    for (bytes, key) in [
        (b"".as_slice(), "problem-empty"),
        (b"\n\n \n", "problem-empty"),
        (b"\xef\xbb\xbf", "problem-empty"),
        (b"<!DOCTYPE html><html>", "problem-not-a-table"),
        (b"%PDF-1.7", "problem-not-a-table"),
        (b"PK\x03\x04 nothing known", "problem-not-a-table"),
        (b"PK\x03\x04 xl/workbook.xml", "problem-broken"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "problem-broken"),
    ] {
        let (table, problems) = read(bytes, &Hint::default());
        assert_eq!(problems.first().map(Problem::key), Some(key), "{bytes:?}");
        assert!(table.rows.is_empty());
    }
}

#[test]
fn the_callers_choice_is_followed() {
    let hint = Hint {
        delimiter: Some(';'),
        header: HeaderRow::Absent,
        encoding: Some(Encoding::Windows1251),
        ..Hint::default()
    };
    let (table, problems) = read(&[0xc0, b';', 0xc1, b',', 0xc2], &hint);
    assert_eq!(cells(&table), [["А", "Б,В"]]);
    assert!(problems.is_empty());
}

#[test]
fn a_column_with_an_endless_name_gets_a_short_one() {
    let (table, problems) = table(&format!("Name,{}\nA,1\n", "ж".repeat(5_000)));
    assert_eq!(table.header[1].chars().count(), 200);
    assert_eq!(problems, ["problem-header-cut"]);
}

#[test]
fn apostrophes_of_an_export_are_taken_off_and_told_once() {
    let (table, problems) = table("Name,Note\n'=1+1,'+7 701\nO'Neill,'x'\n");
    assert_eq!(cells(&table), [["=1+1", "+7 701"], ["O'Neill", "'x'"]]);
    assert_eq!(problems, ["problem-apostrophes-taken-off"]);
}

#[test]
fn columns_are_lettered_as_in_a_spreadsheet() {
    let named: Vec<String> = [0, 25, 26, 51, 52, 701, 702, 16_383].map(letters).into();
    assert_eq!(named, ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA", "XFD"]);
}

proptest! {
    #[test]
    fn well_formed_files_read_as_another_reader_reads_them(
        rows in prop::collection::vec(prop::collection::vec("[a-zж \",\n;]{0,8}", 3..4), 1..12),
    ) {
        let mut writer = csv::Writer::from_writer(vec![]);
        writer.write_record(["Name", "Age", "Note"]).unwrap();
        rows.iter().for_each(|row| writer.write_record(row).unwrap());
        let bytes = writer.into_inner().unwrap();
        let hint = Hint { delimiter: Some(','), header: HeaderRow::At(1), ..Hint::default() };
        let (table, _) = read(&bytes, &hint);
        let filled: Vec<Vec<&str>> = rows
            .iter()
            .filter(|row| row.iter().any(|cell| !cell.trim().is_empty()))
            .map(|row| row.iter().map(String::as_str).collect())
            .collect();
        prop_assert_eq!(cells(&table), filled);
    }

    #[test]
    fn any_bytes_are_read_without_a_panic(bytes: Vec<u8>) {
        let (table, problems) = read(&bytes, &Hint::default());
        prop_assert!(!table.rows.is_empty() || !problems.is_empty() || !table.header.is_empty());
        for cell in table.rows.iter().flat_map(|row| &row.cells) {
            prop_assert!(!cell.chars().any(is_mark));
        }
    }
}

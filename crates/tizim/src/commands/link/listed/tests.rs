//! Lists of several makes, read together; workbooks are read by the program's own test, for they need its child.

use super::*;
use web::words::{Lang, words};

fn files(texts: &[(&str, &[u8])]) -> (tempfile::TempDir, Vec<PathBuf>) {
    let folder = tempfile::tempdir().unwrap();
    let files = texts.iter().map(|(name, bytes)| {
        let file = folder.path().join(name);
        std::fs::write(&file, bytes).unwrap();
        file
    });
    let files = files.collect();
    (folder, files)
}

fn read_in(lang: Lang, files: &[PathBuf]) -> Result<Lists, String> {
    let reading = Reading { words: words(lang), course: &Course::default() };
    read(files, &reading).map_err(|trouble| trouble.to_string())
}

#[test]
fn several_files_meet_under_one_header_and_rows_know_their_list() {
    let one: &[u8] = b"name,place\nA Kim,Almaty\nB Li,\n";
    let (_folder, files) = files(&[("one.csv", one), ("two.csv", "name;age\nC Ким;30\n".as_bytes())]);
    let Lists { table, starts, remarks } = read_in(Lang::En, &files).unwrap();
    assert_eq!(starts, [("one.csv".to_owned(), 0), ("two.csv".to_owned(), 2)]);
    let names: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
    assert_eq!(names, ["name", "place", "age", "list"]);
    assert_eq!((table.rows, table.columns[0].text(2), table.columns[2].text(2)), (3, "C Ким", "30"));
    assert_eq!((table.columns[3].text(0), table.columns[3].text(2)), ("one.csv", "two.csv"));
    assert!(remarks.is_empty(), "{remarks:?}");
}

#[test]
fn a_title_above_the_header_is_told_and_is_no_row() {
    let text = "Список задержанных;;\nФИО;Дата рождения;Город\nОмаров Асет;01.02.1985;Алматы\nКим Анна;03.04.1990;Семей\n";
    let (_folder, files) = files(&[("list.csv", text.as_bytes())]);
    let Lists { table, remarks, .. } = read_in(Lang::Ru, &files).unwrap();
    assert_eq!((&*table.columns[0].name, table.rows, table.columns[0].text(0)), ("ФИО", 2, "Омаров Асет"));
    assert!(remarks.len() == 1 && remarks[0].contains("Список задержанных"), "{remarks:?}");
}

#[test]
fn of_many_odd_rows_the_first_are_told_and_the_others_counted() {
    let text = format!("name,place\n{}", "\"Kim,Almaty\n".repeat(9));
    let (_folder, files) = files(&[("odd.csv", text.as_bytes())]);
    let Lists { table, remarks, .. } = read_in(Lang::En, &files).unwrap();
    assert_eq!((table.rows, remarks.len()), (9, TOLD + 1));
    assert!(remarks[0].starts_with("odd.csv, row 2"), "{remarks:?}");
    assert_eq!(remarks[TOLD], "odd.csv: 4 more rows with something wrong");
}

#[test]
fn what_is_no_table_is_refused_by_its_name_with_the_reason_in_every_language() {
    let (_folder, files) = files(&[("scan.pdf", b"%PDF-1.7 ..."), ("none.csv", b"")]);
    for lang in Lang::ALL {
        let said = [&files[..1], &files[1..], &[PathBuf::from("/nowhere/at all.csv")]]
            .map(|files| read_in(lang, files).err().unwrap());
        assert!(said[0].contains("scan.pdf") && said[0].contains("PDF"), "{said:?}");
        assert!(said[1].contains("none.csv") && said[2].contains("at all.csv"), "{said:?}");
        let nothing = words(lang).say("link-nothing-written");
        assert!(said.iter().all(|said| said.ends_with(&nothing) && !said.contains("problem-")), "{said:?}");
    }
}

//! `tizim link` as it is run: lists of any make go in, the folder holds all three files or what it held before.

#![cfg(test)]

use exchange::exports::{Cell, Sheet, to_xlsx};
use office::clock::Stopwatch;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::time::Duration;

const FILES: [&str; 3] = ["clusters.csv", "pairs.csv", "report.html"];

/// Made-up people, every one of them twice and a little differently.
fn rows(count: usize) -> Vec<[String; 3]> {
    let consonants: Vec<char> = "bdgkmnrstv".chars().collect();
    let syllable = |of: usize| [consonants[of % 10], ['a', 'e', 'i', 'o', 'u'][of / 10 % 5]];
    let word = |of: usize| -> String { [of, of / 7, of / 49].into_iter().flat_map(syllable).collect() };
    let row = |at: usize| {
        let person = at / 2;
        let name = format!(
            "{}{} {}ov",
            word(person * 31 + 7),
            if at.is_multiple_of(2) { "" } else { "r" },
            word(person * 17)
        );
        [
            name,
            format!("19{:02}-{:02}-{:02}", 40 + person % 60, 1 + person % 12, 1 + person % 28),
            word(person % 40),
        ]
    };
    (0..count).map(row).collect()
}

fn csv(count: usize) -> String {
    let lines = rows(count).into_iter().map(|cells| cells.join(";"));
    std::iter::once("name;born;town".to_owned()).chain(lines).collect::<Vec<_>>().join("\n")
}

fn xlsx(count: usize) -> Vec<u8> {
    let rows = rows(count).into_iter().map(|cells| cells.map(Cell::Text).into());
    let columns = ["name", "born", "town"].map(str::to_owned).into();
    to_xlsx(&Sheet { name: "Тізім".into(), columns, rows: rows.collect() }).unwrap()
}

fn put(folder: &Path, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let file = folder.join(name);
    std::fs::write(&file, bytes).unwrap();
    file
}

fn tizim(files: &[&Path], out: &Path, more: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tizim"));
    command.arg("link").args(files).arg("--out").arg(out).args(more);
    command
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned() + &String::from_utf8_lossy(&output.stderr)
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).into_iter().flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_workbook_gives_what_the_same_list_as_text_gives() {
    let folder = tempfile::tempdir().unwrap();
    let text = put(folder.path(), "list.csv", csv(400));
    let book = put(folder.path(), "list.xlsx", xlsx(400));
    let read = |file: &Path, out: &str| {
        let out = folder.path().join(out);
        let done = tizim(&[file], &out, &[]).output().unwrap();
        assert!(done.status.success(), "{}", said(&done));
        assert_eq!(names(&out), FILES);
        ["pairs.csv", "clusters.csv"].map(|name| std::fs::read_to_string(out.join(name)).unwrap())
    };
    let of_text = read(&text, "of text");
    assert_eq!(read(&book, "of book"), of_text);
    assert!(of_text[0].lines().count() > 150, "{}", of_text[0]);
}

#[test]
fn hostile_files_get_a_sentence_in_the_language_asked_for_and_leave_no_folder() {
    let folder = tempfile::tempdir().unwrap();
    let whole = xlsx(40);
    let broken = put(folder.path(), "broken.xlsx", &whole[..whole.len() / 2]);
    let page = put(folder.path(), "page.xls", "<html><table><tr><td>1</td></tr></table>");
    let long = put(folder.path(), "long.csv", format!("name,town\n\"{}", "a".repeat(3 << 20)));
    let not_there = folder.path().join("not there.csv");
    for (lang, wanted) in
        [("en", "Nothing was written."), ("ru", "Ничего не записано."), ("kk", "Ештеңе жазылған жоқ.")]
    {
        for file in [&broken, &page, &long, &not_there] {
            let out = folder.path().join("out");
            let done = tizim(&[file], &out, &["--lang", lang]).output().unwrap();
            let said = said(&done);
            assert!(!done.status.success() && said.contains(wanted), "{said}");
            assert!(said.contains(&*file.file_name().unwrap().to_string_lossy()), "{said}");
            assert!(!said.contains("problem-") && !said.contains("worker-"), "{said}");
            assert!(!out.exists());
        }
    }
}

#[test]
fn a_wish_to_stop_ends_it_within_a_moment_and_leaves_the_folder_as_it_was() {
    let folder = tempfile::tempdir().unwrap();
    let list = put(folder.path(), "list.csv", csv(300_000));
    let out = folder.path().join("out");
    std::fs::create_dir(&out).unwrap();
    put(&out, "pairs.csv", "of an earlier run");
    let mut stopped = 0;
    // Stopped after ever longer, while it reads, compares and puts together.
    for wait in [300, 900, 2_000] {
        let child = tizim(&[&list], &out, &[]).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(wait));
        let asked = Command::new("kill").args(["-INT", &child.id().to_string()]).status().unwrap();
        let since = Stopwatch::start();
        let done = child.wait_with_output().unwrap();
        if !asked.success() || done.status.success() {
            continue;
        }
        assert!(said(&done).contains("Stopped. Nothing was written"), "{}", said(&done));
        assert!(since.milliseconds() < 4_000, "{} ms on a machine that may be busy", since.milliseconds());
        stopped += 1;
        assert_eq!(names(&out), ["pairs.csv"]);
        assert_eq!(std::fs::read_to_string(out.join("pairs.csv")).unwrap(), "of an earlier run");
    }
    assert!(stopped > 0, "it was always done before it was stopped");
}

#[test]
fn the_report_is_written_in_each_language_and_nothing_is_said_of_progress_to_a_file() {
    let folder = tempfile::tempdir().unwrap();
    let list = put(folder.path(), "list.csv", csv(400));
    for (lang, title) in [
        ("en", "Which rows speak of one person"),
        ("ru", "Какие строки говорят об одном человеке"),
        ("kk", "Қай жолдар бір адам туралы"),
    ] {
        let out = folder.path().join(lang);
        let done = tizim(&[&list], &out, &["--lang", lang]).output().unwrap();
        assert!(done.status.success() && done.stderr.is_empty(), "{}", said(&done));
        let report = std::fs::read_to_string(out.join("report.html")).unwrap();
        assert!(report.contains(title) && report.contains(&format!("lang=\"{lang}\"")));
    }
}

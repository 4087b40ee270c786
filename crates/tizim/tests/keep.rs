//! Looking after an office from the command line: members, lists in and out, a check, a backup and the way back.

#![cfg(test)]

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// An office in a folder of its own, and its lead's passphrase.
struct Kept {
    folder: tempfile::TempDir,
    passphrase: String,
}

impl Kept {
    fn new() -> Kept {
        let folder = tempfile::tempdir().unwrap();
        let done = tizim("")
            .arg("init")
            .arg(folder.path().join("office"))
            .args(["--lead", "Tyrna"])
            .output()
            .unwrap();
        let passphrase = six_words(&done).unwrap();
        Kept { folder, passphrase }
    }

    fn at(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn run(&self, words: &[&str], paths: &[&str]) -> Output {
        let mut command = tizim(&self.passphrase);
        command.args(words).args(paths.iter().map(|path| self.at(path)));
        command.output().unwrap()
    }

    fn members(&self, folder: &str) -> String {
        said(&self.run(&["member", "list"], &[folder]))
    }
}

fn tizim(passphrase: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_tizim"));
    command.env("TIZIM_PASSPHRASE", passphrase);
    command
}

fn said(done: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&done.stdout), String::from_utf8_lossy(&done.stderr))
}

fn six_words(done: &Output) -> Option<String> {
    let text = said(done);
    let mut lines = text.lines().filter_map(|line| line.strip_prefix("    "));
    lines.find(|line| line.split(' ').count() == 6).map(str::to_owned)
}

#[test]
fn a_member_is_let_in_gets_another_role_and_leaves() {
    let kept = Kept::new();
    let office = kept.at("office");
    let member = |words: &[&str]| {
        let mut command = tizim(&kept.passphrase);
        command.arg("member").arg(words[0]).arg(&office).args(&words[1..]).output().unwrap()
    };
    let added = member(&["add", "Torghai", "documenter"]);
    let passphrase = six_words(&added).unwrap();
    assert_eq!(kept.members("office").lines().count(), 2);
    assert!(tizim(&passphrase).args(["member", "list"]).arg(&office).output().unwrap().status.success());
    assert!(member(&["role", "Torghai", "reviewer"]).status.success());
    assert!(kept.members("office").contains("Torghai: reviewer"));
    assert!(member(&["remove", "Torghai", "--reason", "moved away"]).status.success());
    assert!(kept.members("office").contains("Torghai: reviewer, has left"));
    let after = tizim(&passphrase).args(["member", "list"]).arg(&office).output().unwrap();
    assert!(!after.status.success(), "their words open nothing any more");
    assert!(said(&member(&["add", "Qarlygash", "king"])).contains("the roles are lead, documenter"));
}

#[test]
fn a_backup_is_restored_and_opens_with_the_same_words() {
    let kept = Kept::new();
    assert!(kept.run(&["backup"], &["office", "copy"]).status.success());
    assert!(kept.run(&["restore"], &["copy", "again"]).status.success());
    assert_eq!(kept.members("again"), "Tyrna: lead\n");
    let onto_itself = kept.run(&["restore"], &["copy", "office"]);
    assert!(!onto_itself.status.success());
    assert!(said(&onto_itself).contains("already holds something"), "{}", said(&onto_itself));
}

#[test]
fn a_whole_office_passes_the_check_and_a_changed_byte_does_not() {
    let kept = Kept::new();
    let whole = kept.run(&["verify", "--open"], &["office"]);
    assert!(whole.status.success(), "{}", said(&whole));
    assert!(said(&whole).contains("Everything is as it was written."));
    let copy = kept.run(&["backup"], &["office", "copy"]);
    assert!(copy.status.success());
    change_a_byte(&largest(&kept.at("copy")));
    let restored = kept.run(&["restore"], &["copy", "again"]);
    assert!(!restored.status.success());
    assert!(said(&restored).contains("nothing was restored"), "{}", said(&restored));
    assert!(!kept.at("again").exists());
}

fn largest(folder: &Path) -> PathBuf {
    let mut files = Vec::new();
    gather(folder, &mut files);
    files.into_iter().max_by_key(|file| std::fs::metadata(file).unwrap().len()).unwrap()
}

fn gather(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() { gather(&path, into) } else { into.push(path) }
    }
}

fn change_a_byte(file: &Path) {
    let mut bytes = std::fs::read(file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(file, bytes).unwrap();
}

#[test]
fn the_wrong_words_and_the_wrong_folder_are_sentences() {
    let kept = Kept::new();
    let wrong = tizim("abandon ability able about above absent")
        .args(["member", "list"])
        .arg(kept.at("office"))
        .output();
    assert!(said(&wrong.unwrap()).contains("no member has this passphrase"));
    let nowhere = kept.run(&["verify"], &["nowhere"]);
    assert!(said(&nowhere).contains("tizim init"), "{}", said(&nowhere));
}

#[test]
fn the_doctor_looks_at_machine_and_office() {
    let kept = Kept::new();
    let text = said(&kept.run(&["doctor"], &["office"]));
    assert!(text.contains("good  the office is as it was written"), "{text}");
    assert!(text.contains("good  files from outside are read in a confined child"), "{text}");
    assert!(text.contains("good  nobody else reads the folder"), "{text}");
    let missing = said(&kept.run(&["doctor"], &["nowhere"]));
    assert!(missing.contains("MEND  the office is as it was written"), "{missing}");
}

const LIST: &str = "№,Name,Age,Date of death\n\
    =1+1,Made-up Aigul Qarlyq,31,2022-01-05\n\
    2,Made-up Bolat Sarsen,old,2022-01-06\n\
    3,Made-up Dana Tumar,44,2022-13-77\n\
    4,Made-up Erbol Zhalyn,52,2022-01-06\n";

#[test]
fn a_list_is_told_then_entered_and_taken_out_with_nothing_that_a_spreadsheet_runs() {
    let kept = Kept::new();
    std::fs::write(kept.at("list.csv"), LIST).unwrap();
    let import = |more: &[&str]| {
        let mut command = tizim(&kept.passphrase);
        command.arg("import").args([kept.at("office"), kept.at("list.csv")]);
        command.args(["--title", "A made-up list"]).args(more).output().unwrap()
    };
    let export = |view: &str, file: &str| {
        let mut command = tizim(&kept.passphrase);
        command.arg("export").arg(kept.at("office")).args([view, "--to"]).arg(kept.at(file)).output().unwrap()
    };
    let read = import(&[]);
    assert!(read.status.success(), "{}", said(&read));
    for told in ["row 3, Age: ", "row 4, Date of death: ", "4 rows will be entered", "add --yes"] {
        assert!(said(&read).contains(told), "{told}: {}", said(&read));
    }
    assert!(export("people", "nobody.csv").status.success());
    assert_eq!(std::fs::read_to_string(kept.at("nobody.csv")).unwrap().lines().count(), 1, "nothing is in");

    let entered = import(&["--yes", "--keeper", "Nobody"]);
    assert!(entered.status.success(), "{}", said(&entered));
    let before = said(&kept.run(&["verify"], &["office"]));
    let exported = export("people", "people.csv");
    assert!(exported.status.success(), "{}", said(&exported));
    let people = std::fs::read_to_string(kept.at("people.csv")).unwrap();
    for name in ["Aigul Qarlyq", "Bolat Sarsen", "Dana Tumar", "Erbol Zhalyn", "A made-up list"] {
        assert!(people.contains(name), "{name}: {people}");
    }
    assert!(people.contains("\"'=1+1\"") && !people.contains("\"=1+1"), "{people}");
    assert_ne!(said(&kept.run(&["verify"], &["office"])), before, "the log notes it");
    assert!(said(&export("people", "people.csv")).contains("is there already"));
    assert_eq!(std::fs::read_to_string(kept.at("people.csv")).unwrap(), people);
}

#[test]
fn every_view_is_taken_out_and_a_wrong_one_is_a_sentence() {
    let kept = Kept::new();
    let run = |passphrase: &str, view: &str, file: &str| {
        let mut command = tizim(passphrase);
        command.arg("export").arg(kept.at("office")).args([view, "--to"]).arg(kept.at(file)).output().unwrap()
    };
    for view in ["people", "events", "deeds", "organisations", "places", "sources", "figures", "cases"] {
        let file = format!("{view}.{}", if view.len() > 5 { "xlsx" } else { "csv" });
        let done = run(&kept.passphrase, view, &file);
        assert!(done.status.success(), "{}", said(&done));
        let start = if file.ends_with("xlsx") { "PK".as_bytes() } else { "\u{feff}\"".as_bytes() };
        assert!(std::fs::read(kept.at(&file)).unwrap().starts_with(start), "{file}");
    }
    assert!(said(&run(&kept.passphrase, "members", "m.csv")).contains("the views are people, events"));
    assert!(said(&run(&kept.passphrase, "people", "people.ods")).contains("neither in .csv nor in .xlsx"));
}

#[test]
fn roles_hold_on_the_command_line_too() {
    let kept = Kept::new();
    std::fs::write(kept.at("list.csv"), LIST).unwrap();
    let words_of = |name: &str, role: &str| {
        let mut adding = tizim(&kept.passphrase);
        six_words(&adding.args(["member", "add"]).arg(kept.at("office")).args([name, role]).output().unwrap())
    };
    let (operator, volunteer) = (words_of("Torghai", "operator"), words_of("Bozdaq", "volunteer"));
    let mut command = tizim(&operator.unwrap());
    command.arg("import").args([kept.at("office"), kept.at("list.csv")]);
    let imported = command.args(["--title", "T", "--yes"]).output().unwrap();
    assert!(said(&imported).contains("not given this to your role"), "{}", said(&imported));
    let mut command = tizim(&volunteer.unwrap());
    command.arg("export").arg(kept.at("office")).args(["people", "--to"]).arg(kept.at("theirs.csv"));
    assert!(!command.output().unwrap().status.success());
    assert!(!kept.at("theirs.csv").exists());
}

#[test]
fn a_file_that_is_no_list_is_refused_before_a_passphrase_is_asked() {
    let kept = Kept::new();
    std::fs::write(kept.at("empty.csv"), "").unwrap();
    let done = tizim("")
        .arg("import")
        .args([kept.at("office"), kept.at("empty.csv")])
        .args(["--title", "T"])
        .output();
    let done = done.unwrap();
    assert!(!done.status.success());
    assert!(said(&done).contains("The file was not read"), "{}", said(&done));
    let missing =
        tizim("").arg("import").args([kept.at("office"), kept.at("x.csv")]).args(["--title", "T"]).output();
    assert!(said(&missing.unwrap()).contains("x.csv: No such file"));
}

//! Looking after an office from the command line: members, a check, a backup and the way back.

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

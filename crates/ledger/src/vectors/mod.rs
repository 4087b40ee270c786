//! The public test vectors: made here from fixed seeds, kept in `vectors/`, and read by anyone's reader of this format.
//!
//! Invariant: the files hold exactly what this code makes today; a change of the format cannot pass unseen. To write them
//! again after a wanted change: `cargo test -p ledger -- --ignored write_the_vectors`.

mod primitives;
mod published;
mod python;
mod values;

use std::fs;
use std::path::{Path, PathBuf};

/// Where the vectors are.
fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors")
}

/// Every file: its path in the folder and its content.
fn files() -> Vec<(String, String)> {
    [values::files(), published::files()].concat()
}

fn read(name: &str) -> String {
    fs::read_to_string(folder().join(name)).unwrap()
}

fn hex(bytes: &[u8]) -> String {
    let mut text = String::new();
    crate::id::write_hex(bytes, &mut text).unwrap();
    text
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len()).step_by(2).map(|at| u8::from_str_radix(&text[at..at + 2], 16).unwrap()).collect()
}

#[test]
#[ignore = "writes the vectors; run it after a wanted change of the format"]
fn write_the_vectors() {
    fs::create_dir_all(folder().join("published")).unwrap();
    for (name, content) in files() {
        fs::write(folder().join(name), content).unwrap();
    }
}

#[test]
fn the_vectors_are_what_this_code_makes() {
    for (name, content) in files() {
        assert!(read(&name) == content, "{name} is not what this code makes; see the head of this file");
    }
}

#[test]
fn no_vector_is_left_over() {
    let made = files();
    let kept =
        [folder(), folder().join("published")].into_iter().flat_map(|folder| fs::read_dir(folder).unwrap());
    for path in kept.map(|file| file.unwrap().path()).filter(|path| path.is_file()) {
        let name = path.strip_prefix(folder()).unwrap().to_str().unwrap();
        assert!(made.iter().any(|(made, _)| made == name), "{name} is made by nothing");
    }
}

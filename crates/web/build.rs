//! Stops the build when a word is missing in one of the three languages.
//!
//! It compares the keys of the word files line by line; the tests compare their arguments as well.

use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;

const LANGUAGES: [&str; 3] = ["kk", "ru", "en"];

fn main() -> Result<(), String> {
    writeln!(std::io::stdout(), "cargo::rerun-if-changed=words").map_err(|error| error.to_string())?;
    let of_each = LANGUAGES.map(|lang| (lang, keys_of(lang)));
    let all: BTreeSet<String> = of_each.iter().flat_map(|(_, keys)| keys.iter().cloned()).collect();
    let missing: Vec<String> = of_each
        .iter()
        .flat_map(|(lang, keys)| {
            all.difference(keys).map(move |key| format!("words/{lang}: {key} is missing"))
        })
        .collect();
    if missing.is_empty() { Ok(()) } else { Err(missing.join("\n")) }
}

/// The keys of a language, each with its file.
fn keys_of(lang: &str) -> BTreeSet<String> {
    let folder = Path::new("words").join(lang);
    let files = std::fs::read_dir(folder).into_iter().flatten().flatten();
    files
        .flat_map(|file| {
            let area = file.file_name().to_string_lossy().into_owned();
            let text = std::fs::read_to_string(file.path()).unwrap_or_default();
            text.lines().filter_map(key).map(|key| format!("{area}: {key}")).collect::<Vec<_>>()
        })
        .collect()
}

/// The key that a line begins with, if it begins with one.
fn key(line: &str) -> Option<&str> {
    let (key, _) = line.split_once(" =")?;
    let plain = |letter: char| letter.is_ascii_alphanumeric() || letter == '-';
    (key.starts_with(|letter: char| letter.is_ascii_lowercase()) && key.chars().all(plain)).then_some(key)
}

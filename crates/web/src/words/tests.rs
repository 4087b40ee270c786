//! The words are complete: same keys and arguments in every language, and every key that a page names exists.

use super::{Lang, Words, files, words};
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

/// The arguments that each message of a file names, by key. A remark "# not said: $name" above a message counts: that
/// language's grammar leaves the argument out.
fn arguments(text: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut found: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let (mut key, mut not_said) = (String::new(), BTreeSet::new());
    for line in text.lines() {
        if let Some(remark) = line.strip_prefix("# not said: ") {
            not_said = remark.split(", ").map(|name| name.trim_start_matches('$').to_owned()).collect();
        }
        if line.starts_with('#') {
            continue;
        }
        if let Some((head, _)) = line.split_once(" =").filter(|_| line.starts_with(char::is_alphabetic)) {
            key = head.to_owned();
            assert!(
                found.insert(key.clone(), std::mem::take(&mut not_said)).is_none(),
                "{key} stands there twice"
            );
        }
        for argument in line.split("{ $").skip(1) {
            let name: String = argument.chars().take_while(|c| c.is_alphanumeric() || *c == '-').collect();
            found.entry(key.clone()).or_default().insert(name);
        }
    }
    found
}

#[test]
fn every_word_file_is_well_formed() {
    for (lang, (area, text)) in
        Lang::ALL.iter().flat_map(|lang| files::of(*lang).iter().map(move |file| (lang, file)))
    {
        let parsed = fluent_bundle::FluentResource::try_new((*text).to_owned());
        assert!(parsed.is_ok(), "{}/{area}.ftl: {:?}", lang.code(), parsed.err().map(|(_, errors)| errors));
    }
}

#[test]
fn every_language_has_the_same_keys_with_the_same_arguments() {
    let english = files::of(Lang::En);
    for lang in [Lang::Kk, Lang::Ru] {
        for ((area, text), (_, en)) in files::of(lang).iter().zip(english) {
            assert_eq!(arguments(text), arguments(en), "{}/{area}.ftl", lang.code());
        }
    }
}

#[test]
fn no_key_is_in_two_files() {
    let mut seen = BTreeMap::new();
    for (area, text) in files::of(Lang::En) {
        for key in arguments(text).into_keys() {
            assert_eq!(seen.insert(key.clone(), area), None, "{key} is in {area} and elsewhere");
        }
    }
}

#[test]
fn every_key_begins_with_the_name_of_its_file() {
    for (area, text) in files::of(Lang::En).iter().filter(|(area, _)| !["codes", "refusals"].contains(area)) {
        for key in arguments(text).into_keys() {
            assert!(key.starts_with(&format!("{area}-")), "{key} in {area}.ftl");
        }
    }
}

#[test]
fn every_key_that_a_page_names_exists() {
    let words = words(Lang::En);
    let pages = rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"));
    for file in pages.iter().filter(|file| !file.ends_with("words/tests.rs")) {
        let text = std::fs::read_to_string(file).expect("our own source can be read");
        let written = keys_written(&text).filter(|key| !is_beginning(key));
        for key in keys_said(&text).chain(written) {
            assert!(words.has(key), "{} names the key {key}, which no word file has", file.display());
        }
    }
}

/// True for the beginning of keys that a page puts together, like `front-keep` for `front-keep-1`.
fn is_beginning(text: &str) -> bool {
    let start = format!("{text}-");
    files::of(Lang::En).iter().flat_map(|(_, file)| file.lines()).any(|line| line.starts_with(&start))
}

/// The keys written out in calls: `say("a-key")` gives `a-key`.
fn keys_said(text: &str) -> impl Iterator<Item = &str> {
    let calls = text.split(".say(").chain(text.split(".say_with(")).skip(1);
    calls.filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next()).filter(|key| is_key(key))
}

/// Every text in quotes that begins like a key of one of the areas, wherever it stands.
fn keys_written(text: &str) -> impl Iterator<Item = &str> {
    let areas = files::of(Lang::En).iter().map(|(area, _)| *area);
    let starts: Vec<String> = areas.map(|area| format!("{area}-")).collect();
    let quoted = text.lines().flat_map(|line| line.split('"').skip(1).step_by(2));
    quoted.filter(move |text| is_key(text) && starts.iter().any(|start| text.starts_with(start)))
}

fn is_key(text: &str) -> bool {
    text.contains('-') && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).expect("our own source can be read").flatten();
    let (folders, files): (Vec<_>, Vec<_>) =
        entries.map(|entry| entry.path()).partition(|path| path.is_dir());
    let rust = files.into_iter().filter(|path| path.extension().is_some_and(|ending| ending == "rs"));
    rust.chain(folders.iter().flat_map(|folder| rust_files(folder))).collect()
}

/// The closed lists in the source of `register`: the kebab-case name of each with its codes.
fn closed_lists() -> BTreeMap<String, Vec<String>> {
    let mut lists = BTreeMap::new();
    for file in rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../register/src")) {
        let text = std::fs::read_to_string(file).expect("the source of register can be read");
        for list in text
            .split("\ncodes! {\n")
            .skip(1)
            .filter_map(|rest| rest.split_once("\n}\n"))
            .map(|(list, _)| list)
        {
            let codes =
                list.lines().filter(|line| line.contains(" = ")).filter_map(|line| line.split('"').nth(1));
            lists.insert(kebab(type_name(list)), codes.map(str::to_ascii_lowercase).collect());
        }
    }
    lists
}

fn type_name(list: &str) -> &str {
    let heads = list.lines().map(str::trim).filter(|line| !line.starts_with('/') && !line.starts_with('#'));
    heads.filter_map(|line| line.strip_suffix(" {")).next().unwrap_or_default()
}

fn kebab(name: &str) -> String {
    let dashed = name.chars().flat_map(|c| [c.is_uppercase().then_some('-'), Some(c.to_ascii_lowercase())]);
    dashed.flatten().collect::<String>().trim_start_matches('-').to_owned()
}

#[test]
fn every_code_of_the_register_has_a_word() {
    let (words, lists) = (words(Lang::En), closed_lists());
    assert!(lists.contains_key("status") && lists.contains_key("person-field"), "{:?}", lists.keys());
    let keys = lists.iter().flat_map(|(list, codes)| codes.iter().map(move |code| format!("{list}-{code}")));
    let missing: Vec<String> = keys.filter(|key| !words.has(key)).collect();
    assert!(missing.is_empty(), "codes.ftl lacks {missing:#?}");
}

#[test]
fn a_sentence_takes_its_arguments_and_groups_its_numbers() {
    let say = |lang: Lang, count: i64| words(lang).say_with("desk-count-people", &[("count", count.into())]);
    let russian = [1, 3, 5, 21, 4500].map(|count| say(Lang::Ru, count));
    assert_eq!(russian, ["1 человек", "3 человека", "5 человек", "21 человек", "4\u{202f}500 человек"]);
    assert_eq!(say(Lang::Kk, 1), "1 адам");
    assert_eq!([say(Lang::En, 1), say(Lang::En, 10_000)], ["1 person", "10,000 people"]);
}

#[test]
fn no_isolating_marks_stand_in_a_sentence() {
    let text = words(Lang::En).say_with("refusal-missing", &[("subject", "the name".into())]);
    assert_eq!(text, "This is missing: the name.");
}

#[test]
fn a_key_that_does_not_exist_is_shown_as_it_is() {
    assert_eq!(words(Lang::Kk).say("no-such-key-here"), "no-such-key-here".to_owned());
}

#[test]
fn kazakh_words_are_in_kazakh_and_not_left_in_english_or_russian() {
    let keys: Vec<String> =
        files::of(Lang::En).iter().flat_map(|(_, text)| arguments(text).into_keys()).collect();
    let same = |one: Lang, other: Lang| {
        let differ = |key: &&String| words(one).say(key) == words(other).say(key) && long(words(one), key);
        keys.iter().filter(differ).cloned().collect::<Vec<_>>()
    };
    assert_eq!(same(Lang::En, Lang::Ru), Vec::<String>::new());
    assert_eq!(same(Lang::Kk, Lang::Ru), Vec::<String>::new());
}

/// True for texts of several words: single words and names are often the same in two languages.
fn long(words: &Words, key: &str) -> bool {
    let text = words.say(key);
    text.split(' ').filter(|word| word.chars().filter(|c| c.is_alphabetic()).count() > 3).count() > 2
}

//! Every text is there in Kazakh, Russian and English: same files, same keys, same arguments in each language.
//! Grammar may make a language leave an argument out: then a comment above the text names it (`# not said: $last-year`).

use std::collections::{BTreeMap, BTreeSet};

use super::Fault;
use crate::tree::Tree;

const FOLDER: &str = "crates/web/words/";
const LANGUAGES: &[&str] = &["en", "kk", "ru"];

/// Looks at every `.ftl` file against the same file in the other languages.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut files: BTreeMap<&str, BTreeMap<&str, Words>> = BTreeMap::new();
    for (path, text) in tree.with_extension("ftl").filter(|(path, _)| path.starts_with(FOLDER)) {
        let Some((language, file)) = path.trim_start_matches(FOLDER).split_once('/') else { continue };
        if !LANGUAGES.contains(&language) {
            let wrong = format!("{language} is not one of the languages");
            faults.push(Fault::new(
                path,
                1,
                wrong,
                "add it to xtask/src/tidy/words.rs and translate every file",
            ));
            continue;
        }
        let words = Words::of(text);
        faults.extend(words.faults.iter().map(|(line, wrong, mend)| Fault::new(path, *line, wrong, *mend)));
        files.entry(file).or_default().insert(language, words);
    }
    for (file, by_language) in &files {
        faults.extend(compare(file, by_language));
    }
    faults
}

/// Each key that one language has is asked of the others.
fn compare(file: &str, by_language: &BTreeMap<&str, Words>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (language, words) in by_language {
        for (key, word) in &words.words {
            for other in LANGUAGES.iter().filter(|other| *other != language) {
                let theirs = by_language.get(other).and_then(|words| words.words.get(key));
                let wrong = match theirs {
                    None => format!("{key} is missing in {other}"),
                    // Said once, from the language that comes first.
                    Some(theirs) if theirs.arguments != word.arguments && language < other => {
                        format!(
                            "{key} takes other arguments in {other} (a comment above may name what it leaves out)"
                        )
                    }
                    Some(_) => continue,
                };
                let mend = format!("mend it in {FOLDER}{other}/{file}");
                faults.push(Fault::new(&format!("{FOLDER}{language}/{file}"), word.line, wrong, mend));
            }
        }
    }
    faults
}

/// One message: where it is, which arguments it takes or leaves out on purpose, and what it says.
#[derive(Default)]
struct Word {
    line: usize,
    arguments: BTreeSet<String>,
    said: String,
}

/// The messages of one file.
#[derive(Default)]
struct Words {
    words: BTreeMap<String, Word>,
    faults: Vec<(usize, String, &'static str)>,
}

impl Words {
    /// Reads Fluent's form: `key = text`, attributes and further lines indented below it.
    fn of(text: &str) -> Self {
        let mut words = Self::default();
        let mut open: Option<(String, Word)> = None;
        // Comments belong to the text right below them.
        let mut above = String::new();
        for (at, line) in text.lines().enumerate() {
            if line.starts_with('#') {
                above.push_str(line);
            } else if let Some((key, rest)) = line.split_once('=').filter(|(key, _)| is_key(key.trim_end())) {
                words.close(open.take());
                let word = Word { line: at + 1, arguments: arguments(&above), said: format!("{rest}\n") };
                open = Some((key.trim_end().to_owned(), word));
                above.clear();
            } else if let Some((_, word)) = open.as_mut().filter(|_| line.starts_with([' ', '}', '*', '['])) {
                word.said.push_str(&format!("{line}\n"));
            } else if line.trim().is_empty() {
                above.clear();
            } else {
                let wrong = "neither a key nor a part of the text above".to_owned();
                words.faults.push((at + 1, wrong, "indent it, or write key = text"));
            }
        }
        words.close(open);
        words
    }

    fn close(&mut self, open: Option<(String, Word)>) {
        let Some((key, mut word)) = open else { return };
        let line = word.line;
        if word.said.trim().is_empty() {
            self.faults.push((line, format!("{key} says nothing"), "write the text"));
        }
        word.arguments.extend(arguments(&word.said));
        if self.words.insert(key.clone(), word).is_some() {
            self.faults.push((line, format!("{key} is there twice"), "keep one"));
        }
    }
}

fn is_key(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    text.starts_with(|c: char| c.is_ascii_alphabetic())
        && text.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_')
}

/// The names after `$`, and the attributes, which are asked for by name as arguments are.
fn arguments(said: &str) -> BTreeSet<String> {
    let name = |rest: &str| {
        rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_' || *c == '-').collect()
    };
    let taken = said.split('$').skip(1).map(name);
    let attributes = said.lines().filter_map(|line| {
        let (attribute, _) = line.trim_start().strip_prefix('.')?.split_once('=')?;
        Some(format!(".{}", attribute.trim()))
    });
    taken.chain(attributes.filter(|attribute| is_key(attribute.trim_start_matches('.')))).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::said;
    use super::*;

    fn three<'a>(en: &'a str, kk: &'a str, ru: &'a str) -> [(&'static str, &'a str); 3] {
        [
            ("crates/web/words/en/a.ftl", en),
            ("crates/web/words/kk/a.ftl", kk),
            ("crates/web/words/ru/a.ftl", ru),
        ]
    }

    #[test]
    fn complete_words_pass_whatever_their_plurals() {
        let en = "# People\npeople-count = { $count ->\n    [one] one person\n   *[other] { $count } people\n}\nhome = Home\n";
        let kk = "home = Басты бет\npeople-count = { $count } адам\n";
        let ru = "home = Главная\npeople-count =\n    { $count } человек\n";
        assert_eq!(said(check, &three(en, kk, ru)), Vec::<String>::new());
    }

    #[test]
    fn a_missing_word_is_named_once_for_each_language_that_has_it() {
        let faults = said(check, &three("a = A\nb = B\n", "a = Ә\n", "a = А\nb = Б\n"));
        assert_eq!(
            faults,
            [
                "crates/web/words/en/a.ftl:2: b is missing in kk; mend it in crates/web/words/kk/a.ftl",
                "crates/web/words/ru/a.ftl:2: b is missing in kk; mend it in crates/web/words/kk/a.ftl"
            ]
        );
    }

    #[test]
    fn other_arguments_and_other_attributes_are_faults() {
        let faults = said(
            check,
            &three(
                "a = { $name }\nb = B\n    .label = L\n",
                "a = { $nam }\nb = Б\n    .label = Л\n",
                "a = { $name }\nb = Б\n",
            ),
        );
        assert_eq!(faults.len(), 4, "{faults:?}");
        assert!(faults[0].contains("a takes other arguments in kk"));
    }

    #[test]
    fn a_comment_names_the_argument_that_a_language_leaves_out() {
        let kk = "# not said: $last-year\na = { $first-year }\n";
        let en = "# not said: $first-year\na = { $last-year }\n";
        assert_eq!(said(check, &three(en, kk, en)), Vec::<String>::new());
        let apart = "# not said: $first-year\n\na = { $last-year }\n";
        assert_eq!(said(check, &three(apart, kk, en)).len(), 2);
    }

    #[test]
    fn a_whole_file_missing_a_key_twice_and_an_empty_text_are_faults() {
        let faults = said(
            check,
            &[("crates/web/words/en/a.ftl", "a = A\na = B\nc =\n"), ("crates/web/words/de/a.ftl", "a = A\n")],
        );
        assert!(faults.iter().any(|fault| fault.contains("a is there twice")));
        assert!(faults.iter().any(|fault| fault.contains("c says nothing")));
        assert!(faults.iter().any(|fault| fault.contains("de is not one of the languages")));
        assert!(faults.iter().any(|fault| fault.contains("a is missing in ru")));
    }
}

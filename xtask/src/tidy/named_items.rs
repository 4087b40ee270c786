//! Types and functions that documents name in backticks exist in the code: `Act`, `State::apply`, `register::decide`.
//! A word that nobody declares any more sends its reader looking for it.

use std::collections::BTreeSet;

use super::{Fault, HISTORY};
use crate::rust_text::{RustText, idents};
use crate::tree::Tree;

/// Looks at every word in backticks that is written as Rust writes types and paths.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let known = known(tree);
    let mut faults = Vec::new();
    for (path, text) in tree.with_extension("md").filter(|(path, _)| !HISTORY.contains(path)) {
        for (at, line) in text.lines().enumerate() {
            let spans = line.split('`').skip(1).step_by(2).filter(|span| is_item(span));
            for span in spans.filter(|span| !span.split("::").all(|part| known.contains(part))) {
                faults.push(Fault::new(
                    path,
                    at + 1,
                    format!("no code has {span}"),
                    "name what is there now",
                ));
            }
        }
    }
    faults
}

/// Every identifier of the code, and every crate by its folder.
fn known(tree: &Tree) -> BTreeSet<String> {
    let mut known = BTreeSet::new();
    for (path, text) in tree.with_extension("rs") {
        let text = RustText::of(text);
        known.extend(text.code.iter().flat_map(|line| idents(line)).map(str::to_owned));
        known.extend(path.split(['/', '.']).map(str::to_owned));
    }
    known
}

/// `State::apply`, `register::decide`, or a type's name of at least two letters such as `Act`.
fn is_item(span: &str) -> bool {
    let plain = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    let starts_large = span.starts_with(|c: char| c.is_ascii_uppercase());
    let is_type = starts_large && span.contains(|c: char| c.is_ascii_lowercase());
    span.split("::").all(plain) && (span.contains("::") || is_type)
}

#[cfg(test)]
mod tests {
    use super::super::tests::said;
    use super::*;

    const CODE: (&str, &str) =
        ("crates/register/src/act.rs", "//! A.\npub enum Act { Correct }\npub fn decide() {}\n");

    #[test]
    fn items_that_exist_may_be_named_and_other_words_are_left_alone() {
        let text =
            "`Act`, `Act::Correct`, `register::decide`, `SQL`, `cargo test`, `secure_delete`, Gone and `Ж`\n";
        assert_eq!(said(check, &[CODE, ("A.md", text)]), Vec::<String>::new());
    }

    #[test]
    fn items_that_are_gone_are_faults() {
        let faults = said(check, &[CODE, ("A.md", "`Deed`\n`Act::Undo` and `register::gone`\n")]);
        assert_eq!(faults.len(), 3);
        assert_eq!(faults[0], "A.md:1: no code has Deed; name what is there now");
    }
}

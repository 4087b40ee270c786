//! What is left to do names the issue where it is discussed, or it is forgotten.

use super::Fault;
use crate::rust_text::RustText;
use crate::tree::Tree;

/// Written apart, so that this file does not find itself.
const MARKS: &[&str] = &[concat!("TO", "DO"), concat!("FIX", "ME"), concat!("XX", "X")];

/// Kinds of text files in which such marks are written, besides Rust.
const OTHERS: &[&str] = &["css", "ftl", "js", "md", "mjs", "py", "sh", "toml"];

/// Looks at the comments of Rust files and at every line of the others.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let rust = tree
        .with_extension("rs")
        .flat_map(|(path, text)| marks(path, &RustText::of(text).comments.join("\n")));
    let others =
        OTHERS.iter().flat_map(|kind| tree.with_extension(kind)).flat_map(|(path, text)| marks(path, text));
    rust.chain(others).collect()
}

fn marks(path: &str, text: &str) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let Some((mark, after)) = MARKS.iter().find_map(|mark| Some((mark, marked(line, mark)?))) else {
            continue;
        };
        if !names_issue(after) {
            let mend = format!("write {mark}(#12) with the number, or do it now");
            faults.push(Fault::new(path, at + 1, format!("a {mark} without an issue number"), mend));
        }
    }
    faults
}

/// What follows the mark, when it stands as a word of its own. "A TODO names an issue" is a rule, not a mark:
/// a mark is followed by a colon or a bracket.
fn marked<'a>(line: &'a str, mark: &str) -> Option<&'a str> {
    let (before, after) = line.split_once(mark)?;
    (!before.ends_with(char::is_alphanumeric) && after.starts_with([':', '('])).then_some(after)
}

fn names_issue(after: &str) -> bool {
    after.split('#').skip(1).any(|rest| rest.starts_with(|c: char| c.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::super::tests::said;
    use super::*;

    #[test]
    fn a_mark_with_its_issue_passes_and_so_does_a_string() {
        let text = format!("//! A.\n// {0}(#12): later\nlet a = \"{0}: x\";\n", MARKS[0]);
        assert_eq!(said(check, &[("a.rs", &text)]), Vec::<String>::new());
    }

    #[test]
    fn a_mark_without_an_issue_is_a_fault_in_any_language() {
        let text = format!("//! A.\n// {}: later\n", MARKS[0]);
        let script = format!("# {}(someone) now\n", MARKS[1]);
        let faults = said(check, &[("a.rs", &text), ("b.sh", &script)]);
        assert_eq!(faults.len(), 2);
        assert!(faults[0].starts_with("a.rs:2: a TODO without an issue number"), "{}", faults[0]);
    }
}

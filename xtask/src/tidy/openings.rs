//! Every Rust file opens with `//!`: a sentence on what it is, for someone who opened it first.

use super::Fault;
use crate::tree::Tree;

/// Looks at the first line of every Rust file.
pub fn check(tree: &Tree) -> Vec<Fault> {
    tree.with_extension("rs")
        .filter(|(_, text)| !text.strip_prefix("//!").is_some_and(says_something))
        .map(|(path, _)| {
            Fault::new(
                path,
                1,
                "does not open with a //! sentence",
                "say what the file is, then its invariant",
            )
        })
        .collect()
}

fn says_something(rest: &str) -> bool {
    rest.lines().next().is_some_and(|line| line.split_whitespace().count() > 1)
}

#[cfg(test)]
mod tests {
    use super::super::tests::said;
    use super::*;

    #[test]
    fn a_sentence_at_the_top_passes() {
        assert_eq!(
            said(check, &[("a.rs", "//! What it is.\nuse x;\n"), ("a.md", "x")]),
            Vec::<String>::new()
        );
    }

    #[test]
    fn code_a_plain_comment_or_an_empty_opening_is_a_fault() {
        let faults = said(
            check,
            &[("a.rs", "use x;\n"), ("b.rs", "// no\n"), ("c.rs", "//!\n//! later\n"), ("d.rs", "")],
        );
        assert_eq!(faults.len(), 4);
        assert_eq!(
            faults[0],
            "a.rs:1: does not open with a //! sentence; say what the file is, then its invariant"
        );
    }
}

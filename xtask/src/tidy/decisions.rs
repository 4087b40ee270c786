//! Decisions are numbered once, without gaps, and each page has the same four parts, so that it can be found and argued with.

use super::Fault;
use crate::tree::Tree;

const FOLDER: &str = "docs/decisions/";
const PARTS: &[&str] = &["## Context", "## Decision", "## Why", "## What else"];

/// Looks at the file names and the headings in docs/decisions.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut expected = 1;
    for (path, text) in tree.with_extension("md").filter(|(path, _)| path.starts_with(FOLDER)) {
        let name = path.trim_start_matches(FOLDER);
        let Some(number) = number(name) else {
            faults.push(Fault::new(path, 1, "the name has no number", "call it NNNN-what-was-decided.md"));
            continue;
        };
        if number != expected {
            let wrong = format!("number {number:04} where {expected:04} comes next");
            faults.push(Fault::new(path, 1, wrong, "number each decision once, without gaps"));
        }
        expected = number + 1;
        faults.extend(parts(path, text));
    }
    faults
}

/// `0012-title.md` is decision 12.
fn number(name: &str) -> Option<u32> {
    let (digits, title) = name.split_once('-')?;
    (digits.len() == 4 && !title.is_empty() && !title.contains('/')).then(|| digits.parse().ok()).flatten()
}

fn parts(path: &str, text: &str) -> Option<Fault> {
    let missing = PARTS.iter().find(|part| !text.lines().any(|line| line == **part))?;
    Some(Fault::new(
        path,
        1,
        format!("the part \"{missing}\" is missing"),
        "write it, in a sentence if need be",
    ))
}

#[cfg(test)]
mod tests {
    use super::super::tests::said;
    use super::*;

    const PAGE: &str = "# T\n## Context\n## Decision\n## Why\n## What else\n";

    #[test]
    fn decisions_in_order_pass() {
        let files =
            [("docs/decisions/0001-one.md", PAGE), ("docs/decisions/0002-two.md", PAGE), ("docs/a.md", "")];
        assert_eq!(said(check, &files), Vec::<String>::new());
    }

    #[test]
    fn a_number_twice_a_gap_and_no_number_are_faults() {
        let files = [
            ("docs/decisions/0001-one.md", PAGE),
            ("docs/decisions/0001-other.md", PAGE),
            ("docs/decisions/0004-four.md", PAGE),
            ("docs/decisions/five.md", PAGE),
        ];
        let faults = said(check, &files);
        assert_eq!(faults.len(), 3);
        assert!(faults[0].contains("0001-other.md:1: number 0001 where 0002 comes next"));
    }

    #[test]
    fn a_missing_part_is_a_fault() {
        let faults =
            said(check, &[("docs/decisions/0001-one.md", "# T\n## Context\n## Decision\n## What else\n")]);
        assert_eq!(
            faults,
            [
                "docs/decisions/0001-one.md:1: the part \"## Why\" is missing; write it, in a sentence if need be"
            ]
        );
    }
}

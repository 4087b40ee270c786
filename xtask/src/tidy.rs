//! The rules of the project as checks: each is one file below, and each fault is one line that says what to do.
//! A rule that someone wants to break is changed here, in the open, with its reason beside it.

use std::fmt;

use crate::tree::Tree;

mod arrows;
mod decisions;
mod documents;
mod file_sizes;
mod forbidden_names;
mod front_alone;
mod function_sizes;
mod machine_paths;
mod markup;
mod named_items;
mod openings;
mod packages;
mod purity;
mod sql_in_store;
mod todos;
mod unsafe_code;
mod words;

/// A rule looks at the tree and names what is wrong in it.
pub type Rule = fn(&Tree) -> Vec<Fault>;

/// Every rule, by the name of its file.
pub const RULES: &[(&str, Rule)] = &[
    ("arrows", arrows::check),
    ("decisions", decisions::check),
    ("documents", documents::check),
    ("file_sizes", file_sizes::check),
    ("forbidden_names", forbidden_names::check),
    ("front_alone", front_alone::check),
    ("function_sizes", function_sizes::check),
    ("machine_paths", machine_paths::check),
    ("markup", markup::check),
    ("named_items", named_items::check),
    ("openings", openings::check),
    ("packages", packages::check),
    ("purity", purity::check),
    ("sql_in_store", sql_in_store::check),
    ("todos", todos::check),
    ("unsafe_code", unsafe_code::check),
    ("words", words::check),
];

/// Documents that tell what once was; what they name may be gone.
const HISTORY: &[&str] = &["CHANGELOG.md"];

/// One thing that is wrong, where, and what to do about it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    path: String,
    line: usize,
    wrong: String,
    mend: String,
}

impl Fault {
    /// A fault in `path` at `line` (from 1).
    pub fn new(path: &str, line: usize, wrong: impl Into<String>, mend: impl Into<String>) -> Self {
        Self { path: path.to_owned(), line, wrong: wrong.into(), mend: mend.into() }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{}: {}; {}", self.path, self.line, self.wrong, self.mend)
    }
}

/// Runs every rule; the faults come in the order of their files.
#[must_use]
pub fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults: Vec<Fault> = RULES.iter().flat_map(|(_, rule)| rule(tree)).collect();
    faults.sort();
    faults
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use super::*;

    /// What a rule says about a made-up project, a line each, for the tests of the rules.
    pub fn said(rule: Rule, files: &[(&str, &str)]) -> Vec<String> {
        rule(&Tree::of(files)).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_fault_is_one_line_with_place_trouble_and_remedy() {
        let fault = Fault::new("a/b.rs", 7, "this is wrong", "do that");
        assert_eq!(fault.to_string(), "a/b.rs:7: this is wrong; do that");
    }

    #[test]
    fn every_rule_file_is_in_the_list_of_rules() {
        let tree = Tree::read(&Path::new(env!("CARGO_MANIFEST_DIR")).join("..")).unwrap();
        let files: Vec<&str> = tree
            .paths()
            .filter_map(|path| path.strip_prefix("xtask/src/tidy/")?.strip_suffix(".rs"))
            .filter(|name| !name.contains('/'))
            .collect();
        let listed: Vec<&str> = RULES.iter().map(|(name, _)| *name).collect();
        assert_eq!(files, listed);
    }
}

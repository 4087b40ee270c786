//! SQL lives in crates/store alone: rules and pages that ask a database directly would each say the rules again.

use super::Fault;
use crate::rust_text::{RustText, idents, is_test_file};
use crate::tree::{Tree, extension_of};

const HOME: &str = "crates/store/";

/// How a statement begins, and a word that must follow for it to be one.
const STATEMENTS: &[(&str, &str)] = &[
    ("SELECT", ""),
    ("INSERT", "INTO"),
    ("UPDATE", "SET"),
    ("DELETE", "FROM"),
    ("CREATE", "TABLE"),
    ("CREATE", "INDEX"),
    ("DROP", "TABLE"),
    ("ALTER", "TABLE"),
    ("PRAGMA", ""),
    ("BEGIN", "TRANSACTION"),
];

/// Looks at strings and imports of every crate but the store, and for `.sql` files. Tests and benches may ask a
/// database what really lies in it.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let elsewhere = |path: &str| path.starts_with("crates/") && !path.starts_with(HOME);
    let mut faults: Vec<Fault> = tree
        .paths()
        .filter(|path| elsewhere(path) && extension_of(path) == Some("sql"))
        .map(|path| fault(path, 1, "an SQL file"))
        .collect();
    for (path, text) in tree.with_extension("rs").filter(|(path, _)| elsewhere(path) && !is_test_file(path)) {
        faults.extend(in_file(path, &RustText::of(text)));
    }
    faults
}

fn in_file(path: &str, text: &RustText) -> Vec<Fault> {
    let quoted = text.quoted_outside_tests().filter(|(_, quoted)| is_statement(quoted));
    let named = text.code_outside_tests().filter(|(_, code)| idents(code).any(|word| word == "rusqlite"));
    let statements = quoted.map(|(line, _)| fault(path, line, "a statement in SQL"));
    statements.chain(named.map(|(line, _)| fault(path, line, "the database's own crate"))).collect()
}

fn fault(path: &str, line: usize, what: &str) -> Fault {
    Fault::new(
        path,
        line,
        format!("{what} outside the store"),
        "give crates/store a function with a name for it",
    )
}

/// SQL is written in capitals here, so that a sentence such as "Select a file" is none.
fn is_statement(quoted: &str) -> bool {
    let words: Vec<&str> = idents(quoted).collect();
    STATEMENTS.iter().any(|(first, then)| {
        let at = words.iter().position(|word| word == first);
        at.is_some_and(|at| {
            words.len() > at + 1 && (then.is_empty() || words.iter().skip(at).any(|word| word == then))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::said;
    use super::*;

    #[test]
    fn the_store_speaks_sql_and_others_speak_of_it() {
        let files = [
            ("crates/store/src/log.rs", "//! L.\nlet a = \"SELECT 1\";\nuse rusqlite::params;\n"),
            ("crates/web/src/a.rs", "//! A.\n// SELECT a FROM b\nlet a = \"Select a file from the list\";\n"),
            ("crates/office/benches/a.rs", "let a = \"INSERT INTO t VALUES (1)\";\n"),
        ];
        assert_eq!(said(check, &files), Vec::<String>::new());
    }

    #[test]
    fn sql_elsewhere_is_a_fault() {
        let text = "//! A.\nlet a = \"DELETE FROM people\";\nuse rusqlite::params;\n";
        let faults = said(check, &[("crates/web/src/a.rs", text), ("crates/office/src/x.sql", "")]);
        assert_eq!(faults.len(), 3);
        assert!(faults.iter().any(|fault| {
            fault == "crates/web/src/a.rs:2: a statement in SQL outside the store; give crates/store a function with a name for it"
        }));
    }
}

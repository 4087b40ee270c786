//! `unsafe` stands only in files that are named here, each with the reason why there is no other way.

use super::Fault;
use crate::rust_text::{RustText, idents};
use crate::tree::Tree;

/// Where the operating system offers no safe door.
const ALLOWED: &[(&str, &str)] = &[
    ("crates/faults/src/calls.rs", "stands in for calls of the C library, whose arguments are raw pointers"),
    (
        "crates/office/src/worker/confine.rs",
        "setrlimit and prctl confine the child, and std has no safe form of them",
    ),
    (
        "crates/tizim/src/commands/hygiene.rs",
        "setrlimit and prctl keep the memory from the disk, and std has no safe form of them",
    ),
    (
        "crates/tizim/src/commands/passphrase.rs",
        "tcgetattr and tcsetattr keep typed words off the screen, and std has no safe form of them",
    ),
    ("crates/faults/src/plan.rs", "ends the process as a power cut does, which no safe call can"),
];

/// Looks at the code of every Rust file, tests included; a file is named once, at its first line of the kind.
pub fn check(tree: &Tree) -> Vec<Fault> {
    tree.with_extension("rs")
        .filter(|(path, _)| !is_allowed(path))
        .filter_map(|(path, text)| first(path, text))
        .collect()
}

fn first(path: &str, text: &str) -> Option<Fault> {
    let at = RustText::of(text).code.iter().position(|code| is_unsafe(code))?;
    let mend = "write it safely, or name the file and the reason in xtask/src/tidy/unsafe_code.rs";
    Some(Fault::new(path, at + 1, "unsafe outside the named files", mend))
}

/// The keyword itself, or the lint being put to sleep.
fn is_unsafe(code: &str) -> bool {
    let sleeping = code.contains("allow(unsafe_code") || code.contains("expect(unsafe_code");
    sleeping || idents(code).any(|word| word == "unsafe")
}

fn is_allowed(path: &str) -> bool {
    ALLOWED.iter().any(|(known, _)| *known == path)
}

#[cfg(test)]
mod tests {
    use super::super::tests::said;
    use super::*;

    #[test]
    fn safe_code_passes_whatever_it_talks_about() {
        assert_eq!(said(check, &[("a.rs", "//! Not unsafe.\nlet a = \"unsafe\";\n")]), Vec::<String>::new());
    }

    #[test]
    fn unsafe_in_any_other_file_is_a_fault() {
        let text = "//! A.\nfn a() {\n    unsafe { b() }\n    unsafe { c() }\n}\n";
        let faults = said(check, &[("a.rs", text), ("b.rs", "#![allow(unsafe_code)]\n")]);
        assert_eq!(faults.len(), 2);
        assert!(faults[0].starts_with("a.rs:3: unsafe outside the named files"));
    }

    #[test]
    fn every_named_file_has_a_reason() {
        assert!(ALLOWED.iter().all(|(path, why)| path.ends_with(".rs") && why.len() > 20));
    }
}

//! `unsafe` stands only in files that are named here, each with the reason why there is no other way.

use super::Fault;
use crate::rust_text::{RustText, idents};
use crate::tree::Tree;

/// Where the operating system offers no safe door.
const ALLOWED: &[(&str, &str)] = &[];

/// Looks at the code of every Rust file, tests included, and at the list above.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.with_extension("rs").filter(|(path, _)| !is_allowed(path)) {
        for (at, code) in RustText::of(text).code.iter().enumerate() {
            if is_unsafe(code) {
                let mend =
                    "write it safely, or name the file and the reason in xtask/src/tidy/unsafe_code.rs";
                faults.push(Fault::new(path, at + 1, "unsafe outside the named files", mend));
            }
        }
    }
    faults
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
        let faults = said(check, &[("a.rs", "#![allow(unsafe_code)]\nfn a() {\n    unsafe { b() }\n}\n")]);
        assert_eq!(faults.len(), 2);
        assert!(faults[1].starts_with("a.rs:3: unsafe outside the named files"));
    }

    #[test]
    fn every_named_file_has_a_reason() {
        assert!(ALLOWED.iter().all(|(path, why)| path.ends_with(".rs") && why.len() > 20));
    }
}

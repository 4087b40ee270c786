//! Names that say nothing: whoever reads them must open the thing to learn what it is.

use super::Fault;
use crate::rust_text::{RustText, idents};
use crate::tree::Tree;

/// Not even as a part of a name.
const PARTS: &[&str] = &["util", "utils", "helper", "helpers", "manager", "managers", "handler", "handlers"];
/// Not as a whole name.
const WHOLES: &[&str] = &["common", "process"];
/// Not as the name of a module.
const MODULES: &[&str] = &["data", "misc"];

/// Looks at every module, type, trait and function, tests included.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.with_extension("rs") {
        for (at, code) in RustText::of(text).code.iter().enumerate() {
            let Some((_, name)) = declared(code).filter(|(kind, name)| says_nothing(kind, name)) else {
                continue;
            };
            faults.push(Fault::new(
                path,
                at + 1,
                format!("the name {name} says nothing"),
                "name what it does or holds",
            ));
        }
    }
    faults
}

/// The kind and name of what a line declares.
fn declared(code: &str) -> Option<(&str, &str)> {
    let words: Vec<&str> = idents(code).collect();
    words.windows(2).find_map(|pair| match pair {
        [kind @ ("mod" | "struct" | "enum" | "union" | "trait" | "type" | "fn"), name] => {
            Some((*kind, *name))
        }
        _ => None,
    })
}

fn says_nothing(kind: &str, name: &str) -> bool {
    let parts = parts(name);
    let whole = parts.join("_");
    parts.iter().any(|part| PARTS.contains(&part.as_str()))
        || WHOLES.contains(&whole.as_str())
        || (kind == "mod" && MODULES.contains(&whole.as_str()))
}

/// `case_rows` and `CaseRows` both become `case`, `rows`.
fn parts(name: &str) -> Vec<String> {
    let mut spaced = String::new();
    for c in name.chars() {
        if c.is_uppercase() {
            spaced.push('_');
        }
        spaced.extend(c.to_lowercase());
    }
    spaced.split('_').filter(|part| !part.is_empty()).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::super::tests::said;
    use super::*;

    #[test]
    fn names_that_say_something_pass() {
        let text = "mod people;\nstruct ImportChild;\nfn common_name() {}\nlet data = 1;\nuse std::process;\nfn data() {}\n";
        assert_eq!(said(check, &[("a.rs", text)]), Vec::<String>::new());
    }

    #[test]
    fn names_that_say_nothing_are_faults() {
        let text = "mod utils;\nstruct CaseManager;\nfn process() {}\nmod data;\ntrait RowHandler {}\nfn date_helper() {}\n";
        let faults = said(check, &[("a.rs", text)]);
        assert_eq!(faults.len(), 6);
        assert_eq!(faults[1], "a.rs:2: the name CaseManager says nothing; name what it does or holds");
    }
}

//! The front is the half that faces the internet: its code cannot name what only the desk may see.
//! A takeover of the front then finds no type, no key and no state of the office to call.

use super::Fault;
use crate::rust_text::{RustText, idents};
use crate::tree::Tree;

const FRONT: &str = "crates/web/src/front";

/// Crates that hold what is sealed, or open it.
const DESK_ONLY: &[&str] = &["office", "register", "ledger", "desk"];

/// Looks at every source file of the front, tests included: they need no office either.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let files = tree.with_extension("rs").filter(|(path, _)| path.starts_with(FRONT));
    let mut faults = Vec::new();
    for (path, text) in files {
        for (at, code) in RustText::of(text).code.iter().enumerate() {
            let Some(name) = DESK_ONLY.iter().find(|name| names_crate(code, name)) else { continue };
            let wrong = format!("the front names {name}");
            faults.push(Fault::new(path, at + 1, wrong, "read the edition or the inbox from store instead"));
        }
    }
    faults
}

/// `office::…`, `use office as …`, `crate::desk::…`; not a field or a word that is merely called so.
fn names_crate(code: &str, name: &str) -> bool {
    let imported =
        matches!(idents(code).collect::<Vec<_>>().as_slice(), ["use", first, ..] if *first == name);
    imported || code.match_indices(&format!("{name}::")).any(|(at, _)| starts_a_word(code, at))
}

fn starts_a_word(code: &str, at: usize) -> bool {
    !code.get(..at).unwrap_or_default().ends_with(|c: char| c.is_alphanumeric() || c == '_')
}

#[cfg(test)]
mod tests {
    use super::super::tests::said;
    use super::*;

    #[test]
    fn a_front_that_reads_the_edition_passes() {
        let files = [
            (
                "crates/web/src/front/home.rs",
                "//! Home; nothing of office::State.\nuse store::edition::Edition;\nlet office = 1;\n",
            ),
            ("crates/web/src/desk/home.rs", "use office::Office;\n"),
        ];
        assert_eq!(said(check, &files), Vec::<String>::new());
    }

    #[test]
    fn a_front_that_names_the_office_or_the_register_is_a_fault() {
        let text = "//! F.\nuse office::Office;\nfn a(s: &register::State) {}\nuse crate::desk::page;\n";
        let faults = said(
            check,
            &[("crates/web/src/front/figures.rs", text), ("crates/web/src/front.rs", "use office;\n")],
        );
        assert_eq!(faults.len(), 4);
        assert_eq!(
            faults[1],
            "crates/web/src/front/figures.rs:2: the front names office; read the edition or the inbox from store instead"
        );
    }
}

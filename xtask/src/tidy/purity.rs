//! Pure crates take time, chance and bytes as parameters: they name no clock, no runtime, no disk and no network.
//! What clippy.toml forbids by method, this forbids by crate and by module of the standard library.

use super::Fault;
use crate::manifest::{Kind, dependencies};
use crate::rust_text::{RustText, is_test_file};
use crate::tree::Tree;

const PURE: &[&str] = &["register", "ledger", "names", "exchange", "linkage", "estimates"];

/// Packages that bring a clock, a runtime, a disk or a network with them.
const IMPURE: &[&str] = &[
    "async-std",
    "axum",
    "chrono",
    "coarsetime",
    "getrandom",
    "hyper",
    "instant",
    "libc",
    "mio",
    "object_store",
    "postgres",
    "quanta",
    "reqwest",
    "rusqlite",
    "smol",
    "sqlx",
    "tempfile",
    "time",
    "tokio",
    "ureq",
    "web-time",
];

/// Parts of the standard library that reach outside.
const OUTSIDE: &[&str] = &["std::fs", "std::net", "std::env", "std::process", "std::os"];

/// Looks at the manifests and the code of the pure crates; their tests may read files.
pub fn check(tree: &Tree) -> Vec<Fault> {
    PURE.iter().flat_map(|name| [manifest(tree, name), code(tree, name)].concat()).collect()
}

fn manifest(tree: &Tree, name: &str) -> Vec<Fault> {
    let path = format!("crates/{name}/Cargo.toml");
    let Some((_, text)) = tree.texts().find(|(known, _)| *known == path) else { return Vec::new() };
    dependencies(text)
        .into_iter()
        .filter(|one| one.kind == Kind::Normal && IMPURE.contains(&one.name.as_str()))
        .map(|one| {
            let wrong = format!("{name} is pure and may not depend on {}", one.name);
            Fault::new(&path, one.line, wrong, "take what it gives as a parameter")
        })
        .collect()
}

fn code(tree: &Tree, name: &str) -> Vec<Fault> {
    let folder = format!("crates/{name}/src/");
    let files =
        tree.with_extension("rs").filter(|(path, _)| path.starts_with(&folder) && !is_test_file(path));
    let mut faults = Vec::new();
    for (path, text) in files {
        for (line, code) in RustText::of(text).code_outside_tests() {
            let Some(named) = OUTSIDE.iter().find(|outside| names_module(code, outside)) else { continue };
            let wrong = format!("{name} is pure and may not name {named}");
            faults.push(Fault::new(path, line, wrong, "take what it gives as a parameter"));
        }
    }
    faults
}

/// Whether the line names the module itself, not one whose name begins alike.
fn names_module(code: &str, module: &str) -> bool {
    code.split(module).skip(1).any(|after| !after.starts_with(|c: char| c.is_alphanumeric() || c == '_'))
}

#[cfg(test)]
mod tests {
    use super::super::tests::said;
    use super::*;

    #[test]
    fn a_pure_crate_passes_and_its_tests_may_read_files() {
        let files = [
            (
                "crates/names/Cargo.toml",
                "[dependencies]\nunicode-normalization = \"1\"\n[dev-dependencies]\ntempfile = \"3\"\n",
            ),
            ("crates/names/src/lib.rs", "//! N.\nuse std::fmt;\n#[cfg(test)]\nmod tests { use std::fs; }\n"),
            ("crates/office/src/lib.rs", "use std::fs;\n"),
        ];
        assert_eq!(said(check, &files), Vec::<String>::new());
    }

    #[test]
    fn a_runtime_in_a_pure_crate_is_a_fault() {
        let files = [("crates/ledger/Cargo.toml", "[dependencies]\ntokio.workspace = true\n")];
        assert_eq!(
            said(check, &files),
            [
                "crates/ledger/Cargo.toml:2: ledger is pure and may not depend on tokio; take what it gives as a parameter"
            ]
        );
    }

    #[test]
    fn a_disk_in_a_pure_crate_is_a_fault() {
        let files =
            [("crates/exchange/src/a.rs", "//! A.\nuse std::fs::File;\nuse std::fsx;\n// std::net\n")];
        let faults = said(check, &files);
        assert_eq!(faults.len(), 1);
        assert!(
            faults[0].starts_with("crates/exchange/src/a.rs:2: exchange is pure and may not name std::fs")
        );
    }
}

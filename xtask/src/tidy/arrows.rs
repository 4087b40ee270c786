//! Which crate may depend on which: arrows point down the map, never up and never sideways.
//! A crate that is not on the map is a fault too, so the map cannot fall behind.

use super::Fault;
use crate::manifest::{Dependency, dependencies};
use crate::tree::Tree;

/// Each crate of ours and everything of ours that it may name. ARCHITECTURE.md draws the same map.
const MAP: &[(&str, &[&str])] = &[
    ("tizim", &["web", "office", "store", "exchange", "linkage", "estimates", "register", "ledger", "names"]),
    // Makes the disk fail on purpose below a program that runs: it knows none of ours, and tests load it from outside.
    ("faults", &[]),
    ("web", &["office", "store", "exchange", "linkage", "estimates", "register", "ledger", "names"]),
    ("office", &["store", "exchange", "linkage", "estimates", "register", "ledger", "names"]),
    ("store", &["names"]),
    ("exchange", &["names"]),
    ("linkage", &["names"]),
    ("estimates", &["names"]),
    ("register", &[]),
    ("ledger", &[]),
    ("names", &[]),
    ("xtask", &[]),
];

/// Looks at the manifest of every crate.
pub fn check(tree: &Tree) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (path, text) in tree.with_extension("toml") {
        let Some(folder) = path.strip_suffix("/Cargo.toml") else { continue };
        let name = crate::tree::name_of(folder);
        let Some((_, below)) = MAP.iter().find(|(known, _)| *known == name) else {
            faults.push(Fault::new(
                path,
                1,
                format!("crate {name} is not on the map"),
                "add it to xtask/src/tidy/arrows.rs and ARCHITECTURE.md",
            ));
            continue;
        };
        faults.extend(dependencies(text).iter().filter_map(|one| upward(path, one, (name, below))));
    }
    faults
}

fn upward(path: &str, one: &Dependency, (name, below): (&str, &[&str])) -> Option<Fault> {
    let ours = MAP.iter().any(|(known, _)| *known == one.name);
    (ours && one.name != name && !below.contains(&one.name.as_str())).then(|| {
        Fault::new(
            path,
            one.line,
            format!("{name} may not depend on {}", one.name),
            "move what it needs down, or pass it in as a value",
        )
    })
}

#[cfg(test)]
mod tests {
    use super::super::tests::said;
    use super::*;

    #[test]
    fn arrows_that_point_down_are_fine() {
        let files = [
            ("crates/web/Cargo.toml", "[dependencies]\noffice.workspace = true\naxum.workspace = true\n"),
            ("crates/office/Cargo.toml", "[dependencies]\nregister.workspace = true\n"),
            ("Cargo.toml", "[workspace.dependencies]\nweb = { path = \"crates/web\" }\n"),
        ];
        assert_eq!(said(check, &files), Vec::<String>::new());
    }

    #[test]
    fn an_arrow_up_is_named_with_its_line() {
        let files = [("crates/register/Cargo.toml", "[dependencies]\n\nnames.workspace = true\n")];
        assert_eq!(
            said(check, &files),
            ["crates/register/Cargo.toml:3: register may not depend on names; \
              move what it needs down, or pass it in as a value"]
        );
    }

    #[test]
    fn tests_may_not_point_up_either() {
        let files = [("crates/store/Cargo.toml", "[dev-dependencies]\noffice = \"1\"\n")];
        assert_eq!(said(check, &files).len(), 1);
    }

    #[test]
    fn a_crate_off_the_map_is_a_fault() {
        let files = [("crates/sundry/Cargo.toml", "[package]\nname = \"sundry\"\n")];
        assert!(
            said(check, &files)[0].starts_with("crates/sundry/Cargo.toml:1: crate sundry is not on the map")
        );
    }

    #[test]
    fn the_map_has_no_circle() {
        for (at, (name, below)) in MAP.iter().enumerate() {
            let above: Vec<&str> = MAP.iter().take(at).map(|(name, _)| *name).collect();
            assert!(below.iter().all(|one| !above.contains(one) && one != name), "{name} points up");
        }
    }
}

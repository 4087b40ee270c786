//! The little of a `Cargo.toml` that the rules need: which packages it depends on, and where it says so.
//! Understands the forms this workspace uses, not all of TOML.

use std::collections::BTreeSet;

/// One dependency and the line that names it.
#[derive(Debug, PartialEq, Eq)]
pub struct Dependency {
    /// The package's name.
    pub name: String,
    /// Line in the manifest, from 1.
    pub line: usize,
    /// When it is needed.
    pub kind: Kind,
}

/// When a dependency is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// In the program.
    Normal,
    /// Only in tests and benches.
    Dev,
    /// Only while building.
    Build,
}

/// The dependencies that a manifest names, in its order.
#[must_use]
pub fn dependencies(text: &str) -> Vec<Dependency> {
    let mut section = String::new();
    let mut found = Vec::new();
    for (at, line) in text.lines().enumerate() {
        let line_text = line.trim();
        if let Some(header) = line_text.strip_prefix('[') {
            section = header.trim_end_matches(']').to_owned();
            if let Some((name, kind)) =
                section.rsplit_once('.').and_then(|(of, name)| Some((name, kind_of(of)?)))
            {
                found.push(Dependency { name: name.to_owned(), line: at + 1, kind });
            }
        } else if let (Some(kind), Some(name)) = (kind_of(&section), key(line_text)) {
            found.push(Dependency { name, line: at + 1, kind });
        }
    }
    found
}

/// The names of the packages in a workspace: what each `Cargo.toml` calls itself.
#[must_use]
pub fn package_names<'a>(manifests: impl Iterator<Item = (&'a str, &'a str)>) -> BTreeSet<String> {
    manifests.filter_map(|(_, text)| name(text)).collect()
}

/// The name a manifest gives its package; none for a workspace alone.
#[must_use]
pub fn name(text: &str) -> Option<String> {
    let mut in_package = false;
    for line in text.lines().map(str::trim) {
        if line.starts_with('[') {
            in_package = line == "[package]";
        } else if in_package && key(line).as_deref() == Some("name") {
            return line.split('"').nth(1).map(str::to_owned);
        }
    }
    None
}

fn kind_of(section: &str) -> Option<Kind> {
    // `target.'cfg(unix)'.dependencies` is as much a dependency as any.
    match section.rsplit('.').next()? {
        "dependencies" if section != "workspace.dependencies" => Some(Kind::Normal),
        "dev-dependencies" => Some(Kind::Dev),
        "build-dependencies" => Some(Kind::Build),
        _ => None,
    }
}

/// The name on the left of `name.workspace = true` or `name = …`.
fn key(line: &str) -> Option<String> {
    let (left, _) = line.split_once('=')?;
    let name = left.split('.').next()?.trim().trim_matches('"');
    (!name.is_empty() && !name.starts_with('#')).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "[package]\nname = \"web\"\n\n[dependencies]\noffice.workspace = true\n# old = 1\ncsv = \"1\"\n\n\
                        [dev-dependencies]\nproptest.workspace = true\n\n[dependencies.tokio]\nversion = \"1\"\n";

    #[test]
    fn each_dependency_is_found_with_its_line_and_kind() {
        let found: Vec<(String, usize, Kind)> =
            dependencies(TEXT).into_iter().map(|one| (one.name, one.line, one.kind)).collect();
        let expected = [
            ("office", 5, Kind::Normal),
            ("csv", 7, Kind::Normal),
            ("proptest", 10, Kind::Dev),
            ("tokio", 12, Kind::Normal),
        ];
        assert_eq!(found, expected.map(|(name, line, kind)| (name.to_owned(), line, kind)));
    }

    #[test]
    fn shared_versions_of_the_workspace_are_no_dependencies() {
        assert_eq!(dependencies("[workspace.dependencies]\ncsv = \"1\"\n"), []);
    }

    #[test]
    fn a_package_has_a_name_and_a_workspace_has_none() {
        assert_eq!(name(TEXT).as_deref(), Some("web"));
        assert_eq!(name("[workspace]\nname = \"x\"\n"), None);
    }
}

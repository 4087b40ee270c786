//! The project builds anywhere: no file names a folder of somebody's machine, and none a mirror of a package registry.

use super::Fault;
use crate::tree::{Tree, name_of};

/// The one file that has to spell out what it forbids.
const THIS: &str = "xtask/src/tidy/machine_paths.rs";

const FOLDERS: &[&str] = &["/work/", "/root/", "/home/", "/Users/"];

/// Hosts that packages come from; what is fetched from where is the business of the machine's own settings.
const HOSTS: &[&str] = &[
    "registry.npmjs.org",
    "registry.yarnpkg.com",
    "static.crates.io",
    "index.crates.io",
    "files.pythonhosted.org",
    "pypi.org/simple",
    "proxy.golang.org",
    "artifactory",
    "nexus/repository",
];

/// The only source that the lock file of cargo may name.
const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Looks at every line of every text file.
pub fn check(tree: &Tree) -> Vec<Fault> {
    tree.texts().filter(|(path, _)| *path != THIS).flat_map(|(path, text)| in_file(path, text)).collect()
}

fn in_file(path: &str, text: &str) -> Vec<Fault> {
    let found =
        |line: &str| machine_folder(line).or_else(|| registry(line)).or_else(|| lock(name_of(path), line));
    let lines = text.lines().enumerate();
    lines
        .filter_map(|(at, line)| {
            found(line).map(|what| Fault::new(path, at + 1, what, "leave it to the settings of the machine"))
        })
        .collect()
}

/// An absolute path: `/home/` at the start of a word, not in the middle of an address or a longer path.
fn machine_folder(line: &str) -> Option<String> {
    let starts_path = |at: usize| {
        !line.get(..at).unwrap_or_default().ends_with(|c: char| c.is_alphanumeric() || "._-~}/*".contains(c))
    };
    let folder = FOLDERS.iter().find(|folder| line.match_indices(**folder).any(|(at, _)| starts_path(at)))?;
    Some(format!("a path on somebody's machine ({folder})"))
}

fn registry(line: &str) -> Option<String> {
    HOSTS.iter().find(|host| line.contains(**host)).map(|host| format!("a registry of packages ({host})"))
}

fn lock(name: &str, line: &str) -> Option<String> {
    let line = line.trim();
    match name {
        "Cargo.lock" if line.starts_with("source = ") && !line.contains(CRATES) => {
            Some("an unusual source of a crate".into())
        }
        "package-lock.json" if line.starts_with("\"resolved\"") => Some("an address of a package".into()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::super::tests::said;
    use super::*;

    #[test]
    fn addresses_and_relative_paths_pass() {
        let files = [
            ("a.md", "see docs/home/start and https://example.org/home/ and ./home/x and $HOME/work/x"),
            ("Cargo.lock", "source = \"registry+https://github.com/rust-lang/crates.io-index\"\n"),
            ("e2e/package-lock.json", "  \"integrity\": \"sha512-x\"\n"),
        ];
        assert_eq!(said(check, &files), Vec::<String>::new());
    }

    #[test]
    fn folders_of_a_machine_are_faults() {
        let faults = said(check, &[("a.sh", "#!/bin/sh\ncd /home/aru/tizim\ncp x '/root/y'\n")]);
        assert_eq!(faults.len(), 2);
        assert_eq!(
            faults[0],
            "a.sh:2: a path on somebody's machine (/home/); leave it to the settings of the machine"
        );
    }

    #[test]
    fn registries_are_faults_in_any_file_and_in_lock_files() {
        let files = [
            (".npmrc", "registry=https://registry.npmjs.org/\n"),
            ("Cargo.lock", "source = \"registry+https://mirror.example/index\"\n"),
            ("e2e/package-lock.json", "  \"resolved\": \"https://mirror.example/x.tgz\",\n"),
        ];
        assert_eq!(said(check, &files).len(), 3);
    }
}

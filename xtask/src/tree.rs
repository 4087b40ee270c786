//! The files of the project as git sees them: tracked ones, and new ones that it does not ignore.
//! Holds the text of each, so a rule never reads the disk; what is not UTF-8 is listed without text.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Every file of the project: its path from the root, with `/`, and its text (none for pictures and the like).
#[derive(Debug, Default)]
pub struct Tree {
    files: BTreeMap<String, Option<String>>,
    folders: BTreeSet<String>,
}

impl Tree {
    /// Reads the project in `root`; the error is a sentence for the person at the terminal.
    pub fn read(root: &Path) -> Result<Self, String> {
        let mut tree = Self::default();
        for path in listed(root)? {
            // A file that was deleted but is still tracked has nothing to check.
            if let Ok(bytes) = fs::read(root.join(&path)) {
                tree.add(path, String::from_utf8(bytes).ok());
            }
        }
        Ok(tree)
    }

    /// A project made of these files, for tests of rules.
    #[must_use]
    pub fn of(files: &[(&str, &str)]) -> Self {
        let mut tree = Self::default();
        for (path, text) in files {
            tree.add((*path).to_owned(), Some((*text).to_owned()));
        }
        tree
    }

    fn add(&mut self, path: String, text: Option<String>) {
        let mut folder = path.as_str();
        while let Some((above, _)) = folder.rsplit_once('/') {
            self.folders.insert(above.to_owned());
            folder = above;
        }
        self.files.insert(path, text);
    }

    /// How many files there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.files.len()
    }

    /// Whether there is nothing at all.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.files.is_empty()
    }

    /// Every path, in order.
    pub fn paths(&self) -> impl Iterator<Item = &str> {
        self.files.keys().map(String::as_str)
    }

    /// Path and text of every file that has text.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().filter_map(|(path, text)| Some((path.as_str(), text.as_deref()?)))
    }

    /// Path and text of the files whose name ends with `.extension`.
    pub fn with_extension<'a>(&'a self, extension: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.texts().filter(move |(path, _)| extension_of(path) == Some(extension))
    }

    /// Whether `path` is a file or a folder of the project.
    #[must_use]
    pub fn has(&self, path: &str) -> bool {
        self.files.contains_key(path) || self.folders.contains(path)
    }

    /// Whether any file is called `name`, wherever it is.
    #[must_use]
    pub fn has_file_named(&self, name: &str) -> bool {
        self.paths().any(|path| name_of(path) == name)
    }
}

/// The last part of a path.
#[must_use]
pub fn name_of(path: &str) -> &str {
    path.rsplit_once('/').map_or(path, |(_, name)| name)
}

/// The folder a file is in; empty for the root.
#[must_use]
pub fn folder_of(path: &str) -> &str {
    path.rsplit_once('/').map_or("", |(folder, _)| folder)
}

/// The extension of a file's name, without the dot.
#[must_use]
pub fn extension_of(path: &str) -> Option<&str> {
    name_of(path).rsplit_once('.').map(|(_, extension)| extension)
}

/// Asks git for the paths. The folder may belong to another user (a container does that), which is fine for reading.
fn listed(root: &Path) -> Result<Vec<String>, String> {
    let out = Command::new("git")
        .args(["-c", "safe.directory=*", "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        .current_dir(root)
        .output()
        .map_err(|why| format!("git did not start ({why}); install git and run this again"))?;
    if !out.status.success() {
        return Err(format!("{} is not a git clone; tidy reads what git tracks", root.display()));
    }
    let text = String::from_utf8_lossy(&out.stdout);
    let mut paths: Vec<String> =
        text.split('\0').filter(|path| !path.is_empty()).map(str::to_owned).collect();
    paths.dedup();
    Ok(paths)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_knows_the_folders_above_its_files() {
        let tree = Tree::of(&[("docs/guide/start.md", "# Start"), ("README.md", "")]);
        assert!(tree.has("docs") && tree.has("docs/guide") && tree.has("docs/guide/start.md"));
        assert!(!tree.has("guide") && !tree.has("docs/guide/other.md"));
        assert!(tree.has_file_named("start.md") && !tree.has_file_named("docs"));
        assert_eq!(tree.len(), 2);
    }

    #[test]
    fn extensions_choose_files_by_the_end_of_the_name() {
        let tree = Tree::of(&[("a.rs", "x"), ("b.md", "y"), ("c.d/rs", "z")]);
        let found: Vec<&str> = tree.with_extension("rs").map(|(path, _)| path).collect();
        assert_eq!(found, ["a.rs"]);
    }

    #[test]
    fn reading_this_project_finds_this_file_and_no_build_folder() {
        let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
        let tree = Tree::read(&root).unwrap();
        assert!(tree.has("xtask/src/tree.rs"));
        assert!(!tree.has("target") && !tree.has("e2e/node_modules"));
    }

    #[test]
    fn a_folder_that_is_no_clone_is_refused_in_a_sentence() {
        let why = Tree::read(Path::new("/")).unwrap_err();
        assert!(why.contains("not a git clone"), "{why}");
    }
}

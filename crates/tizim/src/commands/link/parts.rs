//! Files written beside their places and put there together.
//!
//! Invariant: a file under its own name is whole, and its owner alone reads it; what was not put in place is removed.

use super::course::Course;
use crate::commands::Trouble;
use std::fs::{File, OpenOptions};
use std::io::{self, BufWriter, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use web::words::Words;

/// What stands behind the name of a file that is being written.
const ENDING: &str = ".part";

/// The files of one run.
pub struct Parts<'a> {
    folder: &'a Path,
    course: &'a Course,
    words: &'a Words,
    names: Vec<&'static str>,
    /// Whether the folder is of this run and holds nothing yet.
    is_new: bool,
}

impl<'a> Parts<'a> {
    /// None yet; the folder is made when it is not there.
    pub fn new(folder: &'a Path, course: &'a Course, words: &'a Words) -> Result<Parts<'a>, Trouble> {
        let parts = Parts { folder, course, words, names: Vec::new(), is_new: !folder.exists() };
        std::fs::create_dir_all(folder).map_err(|fault| parts.not_written(folder, &fault))?;
        Ok(parts)
    }

    /// Writes a file beside its place.
    pub fn write(
        &mut self,
        name: &'static str,
        content: impl FnOnce(&mut dyn Write) -> io::Result<()>,
    ) -> Result<(), Trouble> {
        let part = self.part(name);
        self.names.push(name);
        self.fill(&part, content).map_err(|fault| self.not_written(&part, &fault))
    }

    fn fill(&self, part: &Path, content: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> io::Result<()> {
        // What a run left that was killed is in nobody's way.
        let _ = std::fs::remove_file(part);
        let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(part)?;
        let mut to = BufWriter::new(UntilStopped { file, course: self.course });
        content(&mut to)?;
        to.into_inner()?.file.sync_data()
    }

    /// Puts all files in their places, unless somebody wished that the work stop.
    pub fn put_in_place(mut self) -> Result<(), Trouble> {
        if self.course.is_stopped() {
            return Err(Trouble::new(self.words.say("link-stopped"), ""));
        }
        self.is_new = false;
        for name in std::mem::take(&mut self.names) {
            let file = self.folder.join(name);
            std::fs::rename(self.part(name), &file).map_err(|fault| self.not_written(&file, &fault))?;
        }
        Ok(())
    }

    fn part(&self, name: &str) -> PathBuf {
        self.folder.join(format!("{name}{ENDING}"))
    }

    fn not_written(&self, file: &Path, fault: &io::Error) -> Trouble {
        let (file, why) = (file.display().to_string(), fault.to_string());
        let what = self.words.say_with("link-not-written", &[("file", file.into()), ("why", why.into())]);
        Trouble::new(what, self.words.say("link-nothing-written"))
    }
}

impl Drop for Parts<'_> {
    fn drop(&mut self) {
        discard(self.folder, &self.names);
        if self.is_new {
            // Nothing but an empty folder is removed by this.
            let _ = std::fs::remove_dir(self.folder);
        }
    }
}

/// Removes what was written beside these names.
pub fn discard(folder: &Path, names: &[&str]) {
    for name in names {
        let _ = std::fs::remove_file(folder.join(format!("{name}{ENDING}")));
    }
}

/// A file that takes nothing more once somebody wished that the work stop.
struct UntilStopped<'a> {
    file: File,
    course: &'a Course,
}

impl Write for UntilStopped<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.course.is_stopped() {
            return Err(io::Error::other("stopped"));
        }
        self.file.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.file.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;
    use web::words::{Lang, words};

    fn names(folder: &Path) -> Vec<String> {
        let entries = std::fs::read_dir(folder).unwrap();
        let mut names: Vec<String> =
            entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        names.sort();
        names
    }

    #[test]
    fn files_come_to_their_places_together_and_are_their_owners_alone() {
        let (folder, course) = (tempfile::tempdir().unwrap(), Course::default());
        std::fs::write(folder.path().join("a.csv"), "older and readable by all").unwrap();
        std::fs::write(folder.path().join("b.csv.part"), "left by a run that was killed").unwrap();
        let mut parts = Parts::new(folder.path(), &course, words(Lang::En)).unwrap();
        parts.write("a.csv", |to| to.write_all(b"new a")).unwrap();
        parts.write("b.csv", |to| to.write_all(b"new b")).unwrap();
        assert_eq!(std::fs::read(folder.path().join("a.csv")).unwrap(), b"older and readable by all");
        parts.put_in_place().unwrap();
        assert_eq!(names(folder.path()), ["a.csv", "b.csv"]);
        let file = folder.path().join("a.csv");
        assert_eq!(std::fs::read(&file).unwrap(), b"new a");
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
    }

    #[test]
    fn a_wish_to_stop_leaves_the_folder_as_it_was() {
        let (folder, course) = (tempfile::tempdir().unwrap(), Course::default());
        std::fs::write(folder.path().join("a.csv"), "older").unwrap();
        let mut parts = Parts::new(folder.path(), &course, words(Lang::En)).unwrap();
        parts.write("a.csv", |to| to.write_all(b"new")).unwrap();
        course.stop();
        assert!(parts.write("b.csv", |to| to.write_all(b"never")).is_err());
        assert!(parts.put_in_place().is_err());
        assert_eq!(names(folder.path()), ["a.csv"]);
        assert_eq!(std::fs::read(folder.path().join("a.csv")).unwrap(), b"older");
        let fresh = folder.path().join("new");
        drop(Parts::new(&fresh, &course, words(Lang::En)).unwrap());
        assert!(!fresh.exists());
    }

    #[test]
    fn a_folder_that_cannot_be_made_is_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("file");
        std::fs::write(&file, "").unwrap();
        let course = Course::default();
        let trouble = Parts::new(&file.join("deep"), &course, words(Lang::En)).err().unwrap().to_string();
        assert!(trouble.contains("file/deep cannot be written") && trouble.ends_with("Nothing was written."));
    }
}

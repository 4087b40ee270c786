//! Backups: a folder with a copy of everything that cannot be made again, and a manifest with the hash of each file.
//!
//! All of it is as sealed as the store itself. A backup keeps the keys that it was made with: what is erased later
//! stays readable from it to those who can open it, so old backups are to be destroyed after an erasure.

use crate::files::FileHash;
use crate::folder::{self, appear, disk, make_folders};
use crate::refusals::{StoreError, Unreadable};
use crate::{Fault, Store};
use sha2::{Digest, Sha256};
use std::fs::{File, OpenOptions};
use std::io::{Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Component, Path};

/// The list of what a backup holds.
const MANIFEST: &str = "manifest";

/// One file of a backup.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Line {
    hash: FileHash,
    size: u64,
    path: String,
}

impl Store {
    /// Copies the store into the folder `to`, which must not exist or be empty, while the office works on. Returns
    /// the faults of files that were left out because they are damaged here.
    ///
    /// # Errors
    /// When the place is taken, a database is damaged, or the disk is full or failed; then nothing appears there.
    pub fn backup(&self, to: &Path) -> Result<Vec<Fault>, StoreError> {
        appear(to, |making| self.copy_into(making))
    }

    /// The log goes first and the keys after it: keys are kept before the entries that need them, so the copy has
    /// a key for every entry that had one.
    fn copy_into(&self, to: &Path) -> Result<Vec<Fault>, StoreError> {
        make_folders(to)?;
        let mut lines = Vec::new();
        for db in [self.log().db(), self.keyring().db(), self.inbox().db()] {
            db.copy_to(&to.join(db.file()))?;
            lines.push(line(to, db.file())?);
        }
        let mut left_out = Vec::new();
        for hash in self.files().list()? {
            match self.files().get(hash) {
                Ok(Some(bytes)) => lines.push(write(to, self.files().path(hash), &bytes)?),
                // Removed since the list was made.
                Ok(None) => {}
                Err(e) => left_out.push(Fault::of(crate::files::FOLDER, &e)),
            }
        }
        for name in self.edition().names()? {
            match self.edition().read(&name) {
                Ok(Some(bytes)) => {
                    crate::framed::write(&to.join(crate::edition::FOLDER).join(&name), &bytes)
                        .map_err(|e| at(&name, e))?;
                    lines.push(line(to, &format!("{}/{name}", crate::edition::FOLDER))?);
                }
                Ok(None) => {}
                Err(e) => left_out.push(Fault::of(crate::edition::FOLDER, &e)),
            }
        }
        write(to, MANIFEST.to_owned(), manifest(&lines).as_bytes())?;
        Ok(left_out)
    }
}

/// Makes a store in the folder `to`, which must not exist or be empty, from the backup in `from`. Each file is
/// compared with the manifest while it is copied.
///
/// # Errors
/// When the place is taken, the backup is damaged, or the disk is full or failed; then nothing appears there.
pub fn restore(from: &Path, to: &Path) -> Result<(), Unreadable> {
    let lines = read_manifest(from)?;
    appear(to, |making| {
        make_folders(making)?;
        for line in &lines {
            let (source, target) = (from.join(&line.path), making.join(&line.path));
            if let Some(inside) = target.parent() {
                std::fs::create_dir_all(inside).map_err(|e| disk(inside, e))?;
            }
            let mut target = private_new(&target).map_err(|e| disk(&source, e))?;
            let mut file = File::open(&source).map_err(|e| missing(&source, e))?;
            let found = hash_through(&mut file, &mut target)
                .and_then(|found| target.sync_all().map(|()| found))
                .map_err(|e| disk(&source, e))?;
            compare(line, found, &source)?;
        }
        folder::private_file(&making.join(folder::LOCK)).map(drop).map_err(|e| disk(making, e))
    })
}

/// Reads a backup through and names each file that is missing or not as it was written.
///
/// # Errors
/// When there is no backup, or its manifest cannot be read.
pub fn check_backup(from: &Path) -> Result<Vec<Fault>, Unreadable> {
    let faults = read_manifest(from)?.into_iter().filter_map(|line| {
        let source = from.join(&line.path);
        let found = File::open(&source).and_then(|mut file| hash_through(&mut file, &mut std::io::sink()));
        let compared =
            found.map_err(|e| missing(&source, e)).and_then(|found| compare(&line, found, &source));
        compared.err().map(|e| Fault { file: line.path, says: e.to_string() })
    });
    Ok(faults.collect())
}

fn compare(line: &Line, found: (FileHash, u64), source: &Path) -> Result<(), Unreadable> {
    if found == (line.hash, line.size) {
        return Ok(());
    }
    Err(damaged(source, "it is not as it was when the backup was made"))
}

/// One line a file, in the order of copying, then the hash of all lines.
fn manifest(lines: &[Line]) -> String {
    let text: String =
        lines.iter().map(|line| format!("{} {} {}\n", line.hash, line.size, line.path)).collect();
    format!("{text}{}\n", FileHash::of(text.as_bytes()))
}

fn read_manifest(from: &Path) -> Result<Vec<Line>, Unreadable> {
    let place = from.join(MANIFEST);
    let text = match std::fs::read(&place) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => {
            return Err(Unreadable::NotThere(from.to_owned()));
        }
        read => read.map_err(|e| disk(&place, e))?,
    };
    parse_manifest(&text).ok_or_else(|| damaged(&place, "the list of files is not as it was written"))
}

fn parse_manifest(text: &[u8]) -> Option<Vec<Line>> {
    let text = std::str::from_utf8(text).ok()?;
    let end = text.strip_suffix('\n')?.rfind('\n').map_or(0, |newline| newline + 1);
    let (text, sum) = text.split_at_checked(end)?;
    if sum.trim_end() != FileHash::of(text.as_bytes()).to_string() {
        return None;
    }
    text.lines().map(parse_line).collect()
}

fn parse_line(line: &str) -> Option<Line> {
    let mut parts = line.splitn(3, ' ');
    let hash = FileHash::from_hex(parts.next()?)?;
    let size = parts.next()?.parse().ok()?;
    let path = parts.next()?.to_owned();
    let stays_inside = Path::new(&path).components().all(|part| matches!(part, Component::Normal(_)));
    stays_inside.then_some(Line { hash, size, path })
}

fn line(to: &Path, path: &str) -> Result<Line, StoreError> {
    let mut file = File::open(to.join(path)).map_err(|e| at(path, e))?;
    file.sync_all().map_err(|e| at(path, e))?;
    let (hash, size) = hash_through(&mut file, &mut std::io::sink()).map_err(|e| at(path, e))?;
    Ok(Line { hash, size, path: path.to_owned() })
}

fn write(to: &Path, path: String, bytes: &[u8]) -> Result<Line, StoreError> {
    let place = to.join(&path);
    let written = place.parent().map_or(Ok(()), std::fs::create_dir_all).and_then(|()| {
        let mut file = private_new(&place)?;
        file.write_all(bytes)?;
        file.sync_all()
    });
    written.map_err(|e| at(&path, e))?;
    Ok(Line { hash: FileHash::of(bytes), size: bytes.len() as u64, path })
}

fn hash_through(from: &mut impl Read, to: &mut impl Write) -> std::io::Result<(FileHash, u64)> {
    let mut buffer = vec![0; 1 << 18];
    let (mut hash, mut size) = (Sha256::new(), 0);
    loop {
        let read = from.read(&mut buffer)?;
        let piece = buffer.get(..read).unwrap_or_default();
        if piece.is_empty() {
            return Ok((FileHash(hash.finalize().into()), size));
        }
        hash.update(piece);
        to.write_all(piece)?;
        size += read as u64;
    }
}

fn private_new(place: &Path) -> std::io::Result<File> {
    OpenOptions::new().write(true).create_new(true).mode(0o600).open(place)
}

fn missing(file: &Path, e: std::io::Error) -> Unreadable {
    if e.kind() == std::io::ErrorKind::NotFound { damaged(file, "it is missing") } else { disk(file, e) }
}

fn damaged(file: &Path, says: &str) -> Unreadable {
    Unreadable::Damaged { file: file.to_owned(), says: says.to_owned() }
}

fn at(path: &str, source: std::io::Error) -> StoreError {
    StoreError::Disk { file: path.to_owned(), source }
}

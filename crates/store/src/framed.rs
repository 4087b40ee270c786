//! A whole file written at once: its bytes, then a checksum over them. It appears complete or not at all.
//!
//! Written beside its place under `<name>.new`, flushed, renamed, and the folder flushed: a crash leaves the old
//! file or the new one.

use crate::refusals::StoreError;
use std::fs::{File, OpenOptions};
use std::io::{BufReader, BufWriter, Read, Take, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

/// What follows the bytes: their CRC-32 and this mark.
const MARK: &[u8; 4] = b"tzw1";
const TRAILER: u64 = 8;

/// Writes one framed file, piece by piece.
#[derive(Debug)]
pub(crate) struct FramedWriter {
    file: BufWriter<File>,
    sum: crc32fast::Hasher,
    place: PathBuf,
    unfinished: PathBuf,
    finished: bool,
}

impl FramedWriter {
    pub fn begin(place: &Path) -> std::io::Result<Self> {
        let unfinished = unfinished(place);
        let file =
            OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(&unfinished)?;
        Ok(Self {
            file: BufWriter::with_capacity(1 << 20, file),
            sum: crc32fast::Hasher::new(),
            place: place.to_owned(),
            unfinished,
            finished: false,
        })
    }

    /// Puts the file in its place; it is on the disk when this returns.
    pub fn finish(mut self) -> std::io::Result<()> {
        let sum = self.sum.clone().finalize();
        self.file.write_all(&sum.to_be_bytes())?;
        self.file.write_all(MARK)?;
        self.file.flush()?;
        self.file.get_ref().sync_all()?;
        std::fs::rename(&self.unfinished, &self.place)?;
        self.finished = true;
        sync_folder_of(&self.place)
    }
}

impl Write for FramedWriter {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.file.write(bytes)?;
        self.sum.update(bytes.get(..written).unwrap_or(bytes));
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.file.flush()
    }
}

impl Drop for FramedWriter {
    fn drop(&mut self) {
        if !self.finished {
            let _nothing_to_remove = std::fs::remove_file(&self.unfinished);
        }
    }
}

/// Opens a framed file for reading its bytes without the trailer; `None` when there is none. The checksum is not
/// looked at here: [`verify`] does that.
pub(crate) fn open(place: &Path) -> std::io::Result<Option<BufReader<Take<File>>>> {
    let file = match File::open(place) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        opened => opened?,
    };
    let size = file.metadata()?.len().saturating_sub(TRAILER);
    Ok(Some(BufReader::with_capacity(1 << 20, file.take(size))))
}

/// Reads the file through; says what is wrong with it, if anything.
pub(crate) fn verify(place: &Path) -> std::io::Result<Option<&'static str>> {
    let Some(mut reader) = open(place)? else { return Ok(None) };
    let mut sum = crc32fast::Hasher::new();
    let mut buffer = vec![0; 1 << 16];
    loop {
        let read = reader.read(&mut buffer)?;
        if read == 0 {
            break;
        }
        sum.update(buffer.get(..read).unwrap_or_default());
    }
    let mut file = reader.into_inner().into_inner();
    let mut trailer = Vec::new();
    file.read_to_end(&mut trailer)?;
    let expected = [&sum.finalize().to_be_bytes()[..], MARK].concat();
    Ok(if trailer == expected { None } else { Some("it is not as it was written") })
}

/// Writes all of `bytes` as one framed file.
pub(crate) fn write(place: &Path, bytes: &[u8]) -> std::io::Result<()> {
    let mut writer = FramedWriter::begin(place)?;
    writer.write_all(bytes)?;
    writer.finish()
}

/// Reads one framed file; `Some(Err(…))` when it is not as it was written.
pub(crate) fn read(place: &Path) -> std::io::Result<Option<Result<Vec<u8>, &'static str>>> {
    let mut bytes = match std::fs::read(place) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        read => read?,
    };
    let end = bytes.len().saturating_sub(8);
    let trailer = bytes.split_off(end);
    let expected = [&crc32fast::hash(&bytes).to_be_bytes()[..], MARK].concat();
    Ok(Some(if trailer == expected { Ok(bytes) } else { Err("it is not as it was written") }))
}

/// Makes sure that a file made, renamed or removed stays so after a power cut.
pub(crate) fn sync_folder_of(place: &Path) -> std::io::Result<()> {
    let Some(folder) = place.parent() else { return Ok(()) };
    File::open(folder_to_open(folder))?.sync_all()
}

/// A name without a folder before it lies where we are.
fn folder_to_open(folder: &Path) -> &Path {
    if folder.as_os_str().is_empty() { Path::new(".") } else { folder }
}

/// Removes a file for good; there need be none.
pub(crate) fn remove(place: &Path) -> std::io::Result<()> {
    match std::fs::remove_file(place) {
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => Ok(()),
        removed => removed.and_then(|()| sync_folder_of(place)),
    }
}

/// Refuses names that could lead out of a folder or mean two things.
pub(crate) fn check_name(name: &str) -> Result<(), StoreError> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || matches!(c, '.' | '-' | '_');
    let good = (1..=100).contains(&name.len())
        && name.chars().all(plain)
        && !name.starts_with('.')
        && !name.ends_with(".new");
    if good { Ok(()) } else { Err(StoreError::Name) }
}

fn unfinished(place: &Path) -> PathBuf {
    let mut name = place.as_os_str().to_owned();
    name.push(".new");
    PathBuf::from(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_folder_of_a_bare_name_is_the_one_we_are_in() {
        assert!(sync_folder_of(Path::new("a-name-without-a-folder")).is_ok());
        assert_eq!(folder_to_open(Path::new("office")), Path::new("office"));
    }
}

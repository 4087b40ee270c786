//! `tizim export`: a view of an office as a file, for when the desk's page is not at hand.
//!
//! The file is the one that the page gives: the same sheet, with what a spreadsheet would run neutralised.

use super::passphrase::open_office;
use super::{Trouble, hygiene, role, screen};
use clap::Args;
use exchange::exports::{Sheet, to_csv, to_parquet, to_xlsx};
use register::ThingId;
use std::fs::OpenOptions;
use std::io::Write;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use web::desk::pages::views::View;
use web::words::{Lang, words};

/// Write everything of one kind into a file: CSV, XLSX or Parquet, by the file's ending.
///
/// Asks for a passphrase of a member who reads the register; the log notes that a list was taken out as a whole. Nothing
/// else may have the office open meanwhile. The file is not sealed: whoever has it reads it. Cells that a spreadsheet
/// would run begin with an apostrophe in CSV and XLSX, which an import takes off again.
#[derive(Args)]
pub struct Export {
    /// The folder of the office.
    folder: PathBuf,
    /// people, events, deeds, organisations, places, sources, figures or cases.
    #[arg(value_parser = view)]
    view: View,
    /// The file; its name ends in .csv, .xlsx or .parquet, and it must not exist yet.
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
}

fn view(code: &str) -> Result<View, String> {
    View::from_code(code).ok_or_else(|| format!("the views are {}", View::ALL.map(View::code).join(", ")))
}

impl Export {
    /// Writes the file.
    pub fn run(self) -> Result<(), Trouble> {
        hygiene::keep_memory_private()?;
        let format = Format::of(&self.to)?;
        if self.to.exists() {
            return Err(there_already(&self.to));
        }
        let (office, session) = open_office(&self.folder)?;
        role::lets_in(&office, &session, "/people.csv")?;
        let closed = || Trouble::from(office::NotDone::Closed);
        let sheet = office.read(|known| self.view.sheet(words(Lang::En), known)).ok_or_else(closed)?;
        let bytes = format.write(&sheet)?;
        office.note_read(&session, ThingId::OFFICE);
        // Closing writes the note before the file is there.
        office.close();
        write_new(&self.to, &bytes)?;
        let count = match sheet.rows.len() {
            1 => "1 row is".to_owned(),
            count => format!("{count} rows are"),
        };
        screen::line(&format!("{count} in {}.", self.to.display()));
        Ok(())
    }
}

/// What the file is written as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Format {
    Csv,
    Xlsx,
    Parquet,
}

impl Format {
    fn of(file: &Path) -> Result<Format, Trouble> {
        let ending = file.extension().map(|ending| ending.to_ascii_lowercase());
        match ending.as_deref().and_then(std::ffi::OsStr::to_str) {
            Some("csv") => Ok(Format::Csv),
            Some("xlsx") => Ok(Format::Xlsx),
            Some("parquet") => Ok(Format::Parquet),
            _ => Err(Trouble::new(
                format!("{} ends neither in .csv nor in .xlsx nor in .parquet.", file.display()),
                "Nothing was written. The ending says what is written.",
            )),
        }
    }

    fn write(self, sheet: &Sheet) -> Result<Vec<u8>, Trouble> {
        let bytes = match self {
            Format::Csv => Ok(to_csv(sheet)),
            Format::Xlsx => to_xlsx(sheet),
            Format::Parquet => to_parquet(sheet),
        };
        bytes.map_err(|problem| {
            Trouble::new(
                web::desk::pages::import::problem::line(words(Lang::En), &problem),
                "Nothing was written. A file that ends in .csv holds it all.",
            )
        })
    }
}

/// A new file that its owner alone reads; half a file does not stay.
fn write_new(file: &Path, bytes: &[u8]) -> Result<(), Trouble> {
    let opened = OpenOptions::new().write(true).create_new(true).mode(0o600).open(file);
    let mut opened = match opened {
        Err(fault) if fault.kind() == std::io::ErrorKind::AlreadyExists => return Err(there_already(file)),
        opened => opened?,
    };
    let written = opened.write_all(bytes).and_then(|()| opened.sync_all());
    written.inspect_err(|_| drop(std::fs::remove_file(file)))?;
    Ok(())
}

fn there_already(file: &Path) -> Trouble {
    Trouble::new(
        format!("{} is there already.", file.display()),
        "Nothing was written. Choose another file for the list.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::os::unix::fs::PermissionsExt;

    #[test]
    fn the_ending_says_the_format_in_any_letters() {
        assert_eq!(Format::of(Path::new("a/people.CSV")).ok(), Some(Format::Csv));
        assert_eq!(Format::of(Path::new("people.old.xlsx")).ok(), Some(Format::Xlsx));
        assert_eq!(Format::of(Path::new("people.parquet")).ok(), Some(Format::Parquet));
        assert!(Format::of(Path::new("csv")).is_err());
        assert!(Format::of(Path::new("people.ods")).is_err());
    }

    #[test]
    fn a_file_is_new_and_its_owners_alone() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("people.csv");
        write_new(&file, b"first").unwrap();
        assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
        assert!(write_new(&file, b"second").unwrap_err().to_string().contains("is there already"));
        assert_eq!(std::fs::read(&file).unwrap(), b"first");
    }
}

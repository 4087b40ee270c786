//! Corrections of what columns hold, from the command line or a file.
//!
//! Invariant: a line that cannot be read is named with what could stand there.

use crate::commands::Trouble;
use linkage::Role;
use std::path::Path;
use web::words::Lang;

/// `HEADER=KIND`.
pub fn column(text: &str) -> Result<(String, Role), String> {
    let (header, kind) = text.rsplit_once('=').ok_or("a correction looks like HEADER=KIND")?;
    let role = Role::of_code(kind.trim())
        .ok_or_else(|| format!("the kinds are {}", Role::ALL.map(Role::code).join(", ")))?;
    Ok((header.trim().to_owned(), role))
}

/// `kk`, `ru` or `en`.
pub fn lang(code: &str) -> Result<Lang, String> {
    Lang::from_code(code).ok_or_else(|| "the languages are kk, ru and en".to_owned())
}

/// The corrections of a file; empty lines and lines that begin with `#` say nothing.
pub fn read(file: &Path) -> Result<Vec<(String, Role)>, Trouble> {
    let text = std::fs::read_to_string(file)?;
    let lines = text.lines().zip(1..).map(|(line, number)| (line.trim(), number));
    lines
        .filter(|(line, _)| !line.is_empty() && !line.starts_with('#'))
        .map(|(line, number)| {
            column(line).map_err(|why| {
                Trouble::new(format!("{}, line {number}: {why}.", file.display()), "Nothing was written.")
            })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_correction_names_a_header_and_a_kind() {
        assert_eq!(column("кто = full-name"), Ok(("кто".to_owned(), Role::FullName)));
        assert_eq!(column("a=b=place"), Ok(("a=b".to_owned(), Role::Place)));
        assert!(column("place").is_err());
        assert!(column("a=nothing").unwrap_err().contains("birth-date"));
    }

    #[test]
    fn a_file_of_corrections_is_read_and_its_bad_line_named() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("columns");
        std::fs::write(&file, "# ours\n\nкто=full-name\nгде=place\n").unwrap();
        assert_eq!(read(&file).unwrap().len(), 2);
        std::fs::write(&file, "кто=full-name\nгде?\n").unwrap();
        assert!(read(&file).unwrap_err().to_string().contains("line 2"));
    }
}

//! What kind of file this is, told from its first bytes and never from its name.
//!
//! What is clearly something else is refused with its likeness, so that the sentence can say what to do instead.

use crate::problems::ProblemKind;
use crate::wire::bytes::{Cursor, Wire};

/// The kinds of files that hold tables.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// Text with a character between cells.
    Text,
    /// Office Open XML, Excel since 2007.
    Xlsx,
    /// Excel before 2007.
    Xls,
    /// OpenDocument, LibreOffice.
    Ods,
}

impl Wire for Format {
    fn put(&self, out: &mut Vec<u8>) {
        (*self as u64).put(out);
    }

    fn fetch(from: &mut Cursor<'_>) -> Option<Format> {
        let all = [Format::Text, Format::Xlsx, Format::Xls, Format::Ods];
        all.get(usize::try_from(u64::fetch(from)?).ok()?).copied()
    }
}

/// The opening bytes of files that are not tables, and what to call them.
const OTHERS: &[(&[u8], &str)] = &[
    (b"%PDF", "pdf"),
    (b"\x89PNG", "image"),
    (b"\xff\xd8\xff", "image"),
    (b"GIF8", "image"),
    (b"RIFF", "image"),
    (b"\x1f\x8b", "archive"),
    (b"Rar!", "archive"),
    (b"7z\xbc\xaf", "archive"),
    (b"BZh", "archive"),
    (b"\xfd7zXZ", "archive"),
    (b"\x28\xb5\x2f\xfd", "archive"),
    (b"\x7fELF", "binary"),
    (b"MZ", "binary"),
    (b"SQLite format 3\0", "binary"),
    (b"{\\rtf", "document"),
];

/// The format of a file, or a refusal that says what it is instead.
pub fn format_of(bytes: &[u8]) -> Result<Format, ProblemKind> {
    if let Some((_, likeness)) = OTHERS.iter().find(|(magic, _)| bytes.starts_with(magic)) {
        return Err(not_a_table(likeness));
    }
    if bytes.starts_with(b"PK") && bytes.get(2).is_some_and(|third| *third < 9) {
        return zipped(bytes);
    }
    if bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
        return compound(bytes);
    }
    marked_up(bytes).map_or(Ok(Format::Text), |likeness| Err(not_a_table(likeness)))
}

fn not_a_table(likeness: &str) -> ProblemKind {
    ProblemKind::NotATable { likeness: likeness.to_owned() }
}

/// Names inside a ZIP file are written plainly, in its local headers and its directory.
fn zipped(bytes: &[u8]) -> Result<Format, ProblemKind> {
    if holds(bytes, b"xl/workbook.xml") || holds(bytes, b"xl/worksheets") || holds(bytes, b"xl\\workbook.xml")
    {
        Ok(Format::Xlsx)
    } else if holds(bytes, b"application/vnd.oasis.opendocument.spreadsheet") {
        Ok(Format::Ods)
    } else if holds(bytes, b"word/document.xml") || holds(bytes, b"opendocument.text") {
        Err(not_a_table("document"))
    } else {
        Err(not_a_table("archive"))
    }
}

/// Names inside an OLE compound file are written in UTF-16.
fn compound(bytes: &[u8]) -> Result<Format, ProblemKind> {
    if holds(bytes, &wide("EncryptedPackage")) {
        Err(ProblemKind::Locked {})
    } else if holds(bytes, &wide("WordDocument")) {
        Err(not_a_table("document"))
    } else {
        Ok(Format::Xls)
    }
}

fn wide(text: &str) -> Vec<u8> {
    text.encode_utf16().flat_map(u16::to_le_bytes).collect()
}

fn holds(bytes: &[u8], sought: &[u8]) -> bool {
    let Some(first) = sought.first() else { return true };
    let mut rest = bytes;
    while let Some(at) = rest.iter().position(|byte| byte == first) {
        rest = rest.get(at..).unwrap_or_default();
        if rest.starts_with(sought) {
            return true;
        }
        rest = rest.get(1..).unwrap_or_default();
    }
    false
}

/// A page, a feed or a JSON file that was saved under the name of a table.
fn marked_up(bytes: &[u8]) -> Option<&'static str> {
    let text = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let start = text.get(..text.len().min(200)).unwrap_or_default().to_ascii_lowercase();
    let opens = |with: &str| start.starts_with(with.as_bytes());
    if ["<!doctype html", "<html", "<head", "<body", "<table", "<script"].into_iter().any(opens) {
        Some("html")
    } else if opens("<?xml") || opens("<!doctype") {
        Some("xml")
    } else if opens("{\"") || opens("[{") || opens("{\n") {
        Some("json")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_saved_as_a_spreadsheet_is_called_a_page() {
        let refused = format_of(b"\xef\xbb\xbf \n<HTML><table><tr><td>1</td>").unwrap_err();
        assert_eq!(refused, ProblemKind::NotATable { likeness: "html".into() });
    }

    #[test]
    fn a_locked_workbook_is_called_locked() {
        let mut bytes = vec![0xd0, 0xcf, 0x11, 0xe0];
        bytes.extend(wide("EncryptedPackage"));
        assert_eq!(format_of(&bytes), Err(ProblemKind::Locked {}));
    }

    #[test]
    fn plain_text_of_any_kind_is_text() {
        for text in ["a,b\n1,2", "=1+1", "PKW,value", "\u{feff}Аты;Жөні"] {
            assert_eq!(format_of(text.as_bytes()), Ok(Format::Text), "{text}");
        }
    }
}

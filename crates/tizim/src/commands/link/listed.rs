//! Lists from files, several of them under one header.
//!
//! Invariant: a file that cannot be read is named, and nothing is guessed past its header; of several files each row knows its
//! own.

use crate::commands::Trouble;
use exchange::tables::{self, Encoding, Format, Hint};
use linkage::{Table, TableBuilder};
use std::path::{Path, PathBuf};

/// The column that says which file a row is of.
const LIST: &str = "list";

/// How much of a file shows its manner.
const HEAD: usize = 128 << 10;

/// A file as text, with the manner in which its rows are written.
struct Text {
    text: String,
    delimiter: u8,
    header: Vec<String>,
}

/// The rows of several files under one header.
pub struct Lists {
    /// All rows, file by file.
    pub table: Table,
    /// For each file its name and the place of its first row.
    pub starts: Vec<(String, u32)>,
}

/// Reads all files into one table.
pub fn read(files: &[PathBuf]) -> Result<Lists, Trouble> {
    let mut builder: Option<(TableBuilder, Vec<String>)> = None;
    let texts: Vec<Text> = files.iter().map(|file| text(file)).collect::<Result<_, _>>()?;
    let (mut starts, mut before) = (Vec::new(), 0);
    for (file, text) in files.iter().zip(&texts) {
        starts.push((name(file), before));
        let (builder, header) = builder.get_or_insert_with(|| {
            let header = together(&texts, files.len() > 1);
            (TableBuilder::new(header.iter().map(String::as_str)), header)
        });
        before += rows(file, text, (builder, header))?;
    }
    let table = builder.map(|(builder, _)| builder.finish()).unwrap_or_default();
    Ok(Lists { table, starts })
}

fn name(file: &Path) -> String {
    file.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// All headers, each once, in the order of the files; with the list's own column for several files.
fn together(texts: &[Text], several: bool) -> Vec<String> {
    let mut header: Vec<String> = Vec::new();
    for name in texts.iter().flat_map(|text| &text.header) {
        if !header.contains(name) {
            header.push(name.clone());
        }
    }
    if several && !header.iter().any(|name| name == LIST) {
        header.push(LIST.to_owned());
    }
    header
}

fn text(file: &Path) -> Result<Text, Trouble> {
    let bytes = std::fs::read(file).map_err(|fault| unread(file, &fault.to_string()))?;
    if bytes.len() > u32::MAX as usize {
        return Err(unread(file, "it is larger than 4 GB"));
    }
    let head = bytes
        .get(..HEAD)
        .and_then(|head| Some(&head[..head.iter().rposition(|byte| *byte == b'\n')?]))
        .unwrap_or(&bytes);
    let (table, problems) = tables::read(head, &Hint::default());
    if table.format != Some(Format::Text) {
        return Err(unread(file, "it is no table of text; save the sheet as CSV first"));
    }
    if tables::is_refused(&problems) || table.header.is_empty() {
        return Err(unread(file, "it has no rows"));
    }
    let text = match table.encoding {
        None | Some(Encoding::Utf8) => match String::from_utf8(bytes) {
            Ok(text) => text,
            Err(damaged) => String::from_utf8_lossy(damaged.as_bytes()).into_owned(),
        },
        Some(other) => other.decode(&bytes),
    };
    let delimiter = table.delimiter.and_then(|letter| u8::try_from(letter).ok()).unwrap_or(b',');
    let body = body(&text, table.header_row);
    let text = if body == 0 { text } else { text.get(body..).unwrap_or_default().to_owned() };
    Ok(Text { text, delimiter, header: table.header })
}

/// Where the rows under the header begin: a header may stand under a title of several lines.
fn body(text: &str, header_row: Option<u64>) -> usize {
    let Some(row) = header_row else { return 0 };
    let ends = text.match_indices('\n').map(|(at, _)| at + 1);
    ends.take(row as usize).last().unwrap_or(text.len())
}

/// Adds the rows of a file, and tells how many they were.
fn rows(file: &Path, text: &Text, (builder, header): (&mut TableBuilder, &[String])) -> Result<u32, Trouble> {
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(text.delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.text.as_bytes());
    let mut record = csv::StringRecord::new();
    let same = text.header == header;
    let place: Vec<Option<usize>> =
        header.iter().map(|name| text.header.iter().position(|own| own == name)).collect();
    let (list, mut added) = (name(file), 0);
    while reader.read_record(&mut record).map_err(|fault| unread(file, &fault.to_string()))? {
        if same {
            builder.row(&record);
        } else {
            let cell = |(name, place): (&String, &Option<usize>)| match place {
                Some(place) => record.get(*place).unwrap_or(""),
                None if name == LIST => &list,
                None => "",
            };
            let cells: Vec<&str> = header.iter().zip(&place).map(cell).collect();
            builder.row(cells);
        }
        added += 1;
    }
    Ok(added)
}

fn unread(file: &Path, why: &str) -> Trouble {
    Trouble::new(format!("{} cannot be read: {why}.", file.display()), "Nothing was written.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn files(texts: &[(&str, &[u8])]) -> (tempfile::TempDir, Vec<PathBuf>) {
        let folder = tempfile::tempdir().unwrap();
        let files = texts.iter().map(|(name, bytes)| {
            let file = folder.path().join(name);
            std::fs::write(&file, bytes).unwrap();
            file
        });
        let files = files.collect();
        (folder, files)
    }

    #[test]
    fn several_files_meet_under_one_header_and_rows_know_their_list() {
        let one: &[u8] = b"name,place\nA Kim,Almaty\nB Li,\n";
        let (_folder, files) = files(&[("one.csv", one), ("two.csv", "name;age\nC Ким;30\n".as_bytes())]);
        let Lists { table, starts } = read(&files).unwrap();
        assert_eq!(starts, [("one.csv".to_owned(), 0), ("two.csv".to_owned(), 2)]);
        let names: Vec<&str> = table.columns.iter().map(|column| column.name.as_str()).collect();
        assert_eq!(names, ["name", "place", "age", "list"]);
        assert_eq!((table.rows, table.columns[0].text(2), table.columns[2].text(2)), (3, "C Ким", "30"));
        assert_eq!((table.columns[3].text(0), table.columns[3].text(2)), ("one.csv", "two.csv"));
    }

    #[test]
    fn other_encodings_and_titles_above_the_header_are_read() {
        let text = "Список задержанных;;\nФИО;Дата рождения;Город\nОмаров Асет;01.02.1985;Алматы\nКим Анна;03.04.1990;Семей\n";
        // The letters of windows-1251 stand in the order of the alphabet from 0xC0.
        let bytes: Vec<u8> = text
            .chars()
            .map(|letter| match letter {
                'А'..='я' => (letter as u32 - 'А' as u32 + 0xC0) as u8,
                other => other as u8,
            })
            .collect();
        let (_folder, files) = files(&[("list.csv", &bytes)]);
        let table = read(&files).unwrap().table;
        assert_eq!(table.columns[0].name, "ФИО");
        assert_eq!((table.rows, table.columns[0].text(0)), (2, "Омаров Асет"));
    }

    #[test]
    fn what_is_no_table_is_refused_by_its_name() {
        let (_folder, files) = files(&[("scan.pdf", b"%PDF-1.7 ...")]);
        assert!(read(&files).err().unwrap().to_string().contains("scan.pdf"));
        assert!(
            read(&[PathBuf::from("/nowhere/at all.csv")]).err().unwrap().to_string().contains("at all.csv")
        );
    }
}

//! A list as text of any length, handed on row by row: no row is kept, so it costs little more than its bytes.
//!
//! Encoding, delimiter, header and quotation marks are read as for an import; of the limits those of one row hold.

use super::delimited::{self, Taker};
use super::{Encoding, Hint, is_refused};
use crate::limits::Limits;
use crate::problems::{Problem, ProblemKind, Problems};
use std::borrow::Cow;

/// How much of a text shows its manner.
const HEAD: usize = 128 << 10;

/// A text whose manner is known.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LongText {
    /// The names of the columns, each different.
    pub header: Vec<String>,
    text: String,
    delimiter: char,
    /// The number of the first row under the header.
    first: u64,
    limits: Limits,
}

/// Who hears each row that holds anything.
pub type Rows<'t> = &'t mut dyn FnMut(&[Cow<'_, str>]);

impl LongText {
    /// Looks how the bytes of a text file are written, with what was wrong; a refusal is the only problem then.
    ///
    /// ```
    /// use exchange::{Limits, tables::LongText};
    ///
    /// let (list, _) = LongText::open("Аты;Жасы\nКим;30\n\nЛи;41".into(), Limits::USUAL).unwrap();
    /// let mut names = vec![];
    /// list.rows(&mut |cells| names.push(cells[0].to_string())).unwrap();
    /// assert_eq!((list.header.len(), names), (2, vec!["Ким".to_owned(), "Ли".to_owned()]));
    /// ```
    pub fn open(bytes: Vec<u8>, limits: Limits) -> Result<(LongText, Vec<Problem>), Problem> {
        let mut problems = Problems::up_to(limits.problems);
        let encoding = delimited::chosen_encoding(&bytes, &Hint::default(), &mut problems);
        let text = decoded(bytes, encoding);
        let hint = Hint { encoding: Some(Encoding::Utf8), limits, ..Hint::default() };
        let (table, found) = super::read(head(&text).as_bytes(), &hint);
        if is_refused(&found) {
            let refusal = found.into_iter().find(|problem| is_refused(std::slice::from_ref(problem)));
            return Err(refusal.unwrap_or(Problem::of_file(ProblemKind::Empty {})));
        }
        // What is wrong in a row is told when the row is handed on.
        found.into_iter().filter(|problem| problem.row.is_none()).for_each(|problem| problems.push(problem));
        let first = table.rows.first().map(|row| row.number).or(table.header_row.map(|row| row + 1));
        let (header, delimiter) = (table.header, table.delimiter.unwrap_or(','));
        Ok((LongText { header, text, delimiter, first: first.unwrap_or(1), limits }, problems.into_list()))
    }

    /// Hands on all rows under the header, with what was wrong in them. A row beyond the limits ends it.
    pub fn rows(&self, take: Rows<'_>) -> Result<Vec<Problem>, Problem> {
        let mut problems = Problems::up_to(self.limits.problems);
        let (text, stated) = delimited::without_separator_line(&self.text);
        let mut passing = Passing { take, list: self, number: 0, cells: Vec::new(), bytes: 0 };
        let manner = (self.delimiter, delimited::first_row(stated));
        let done = delimited::scan(text, manner, (&mut passing, &mut problems)).and_then(|()| passing.row(0));
        done.map_err(|kind| Problem::of_row(passing.number, kind))?;
        Ok(problems.into_list())
    }
}

/// Bytes that are UTF-8 become text as they are.
fn decoded(bytes: Vec<u8>, encoding: Encoding) -> String {
    if encoding != Encoding::Utf8 || bytes.starts_with(&[0xef, 0xbb, 0xbf]) {
        return encoding.decode(&bytes);
    }
    String::from_utf8(bytes).unwrap_or_else(|damaged| encoding.decode(damaged.as_bytes()))
}

/// The lines of a text's beginning.
fn head(text: &str) -> &str {
    let head = text.get(..text.floor_char_boundary(HEAD)).unwrap_or(text);
    if head.len() == text.len() {
        return text;
    }
    head.rfind(['\n', '\r']).and_then(|end| head.get(..end)).unwrap_or(head)
}

/// The row that is being read.
struct Passing<'a, 'p> {
    take: Rows<'p>,
    list: &'p LongText,
    number: u64,
    cells: Vec<Cow<'a, str>>,
    bytes: u64,
}

impl<'a> Taker<'a> for Passing<'a, '_> {
    fn row(&mut self, number: u64) -> Result<(), ProblemKind> {
        let holds = self.cells.iter().any(|cell| !cell.trim().is_empty());
        if holds && self.number >= self.list.first {
            (self.take)(&self.cells);
        }
        self.cells.clear();
        (self.number, self.bytes) = (number, 0);
        Ok(())
    }

    fn cell(&mut self, text: Cow<'a, str>, _: &mut Problems) -> Result<(), ProblemKind> {
        let limits = &self.list.limits;
        self.bytes += text.len() as u64;
        if self.bytes > limits.row_bytes {
            return Err(ProblemKind::RowTooLong { limit: limits.row_bytes });
        }
        if self.cells.len() as u64 >= limits.columns {
            return Err(ProblemKind::TooManyColumns { limit: limits.columns });
        }
        self.cells.push(text);
        Ok(())
    }

    fn place(&self) -> (u64, u64) {
        (self.number, self.cells.len() as u64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rows(bytes: &[u8]) -> (Vec<String>, Vec<Vec<String>>) {
        let (list, _) = LongText::open(bytes.to_vec(), Limits::USUAL).unwrap();
        let mut rows = vec![];
        list.rows(&mut |cells| rows.push(cells.iter().map(|cell| cell.to_string()).collect())).unwrap();
        (list.header, rows)
    }

    proptest! {
        #[test]
        fn a_list_handed_on_is_the_list_that_an_import_reads(text in "Name;Age\n([-a-zа-я\";\n\r ]{0,6}){0,40}") {
            let (table, _) = super::super::read(text.as_bytes(), &Hint::default());
            let (header, rows) = rows(text.as_bytes());
            prop_assert_eq!(header, table.header);
            let read: Vec<Vec<String>> = table.rows.into_iter().map(|row| row.cells).collect();
            prop_assert_eq!(rows, read);
        }
    }

    #[test]
    fn titles_separators_tags_and_blank_lines_are_no_rows() {
        let (header, rows) = rows(
            "\u{feff}sep=;\r\nСписок;\r\nФИО;Город\r\n#x+name;#adm1\r\n;\r\n\"Ким; А\";Семей\r\n".as_bytes(),
        );
        assert_eq!(header, ["ФИО", "Город"]);
        assert_eq!(rows, [["Ким; А", "Семей"]]);
    }

    #[test]
    fn wide_and_eight_bit_texts_are_read_far_beyond_their_beginning() {
        let text = format!("name\tplace\n{}Омаров\tШымкент\n", "Kim\tAlmaty\n".repeat(40_000));
        let wide: Vec<u8> = text.encode_utf16().flat_map(u16::to_be_bytes).collect();
        // The letters of windows-1251 stand in the order of the alphabet from 0xC0.
        let eight = text.chars().map(|letter| match letter {
            'А'..='я' => (letter as u32 - 'А' as u32 + 0xC0) as u8,
            other => other as u8,
        });
        for bytes in [wide, eight.collect()] {
            let (_, rows) = rows(&bytes);
            assert_eq!((rows.len(), &*rows[40_000][0], &*rows[40_000][1]), (40_001, "Омаров", "Шымкент"));
        }
    }

    #[test]
    fn a_quotation_mark_that_never_closes_swallows_no_row_and_is_told() {
        let (list, _) = LongText::open("name,place\n\"Kim,Almaty\nLi,Taraz\n".into(), Limits::USUAL).unwrap();
        let mut count = 0;
        let problems = list.rows(&mut |_| count += 1).unwrap();
        assert_eq!((count, problems[0].row, &problems[0].kind), (2, Some(2), &ProblemKind::OpenQuote {}));
    }

    #[test]
    fn what_no_list_has_is_refused() {
        let kind = |bytes: &[u8]| match LongText::open(bytes.to_vec(), Limits::USUAL) {
            Err(problem) => problem.kind,
            Ok((list, _)) => list.rows(&mut |_| {}).unwrap_err().kind,
        };
        assert_eq!(kind(b""), ProblemKind::Empty {});
        assert_eq!(kind(&[1; 900]), ProblemKind::NotATable { likeness: "binary".into() });
        let wide = format!("name,place\nKim,Almaty\n{}", ",".repeat(600));
        assert_eq!(kind(wide.as_bytes()), ProblemKind::TooManyColumns { limit: 512 });
        let long = format!("name,place\n{}Kim,{}\n", "Kim,Almaty\n".repeat(20_000), "a".repeat(2 << 20));
        assert_eq!(kind(long.as_bytes()), ProblemKind::RowTooLong { limit: 1 << 20 });
    }
}

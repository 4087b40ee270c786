//! A table in memory, each column as codes of its distinct values, so that later work is done once for each value.
//!
//! Invariant: code 0 is the empty text; what people write for "nothing known" is stored as empty.

mod intern;
mod order;

pub(crate) use intern::mix;
pub use intern::{Interner, Texts};
pub(crate) use order::settled;

/// Columns of equal length.
#[derive(Clone, Debug, Default)]
pub struct Table {
    /// How many rows each column has.
    pub rows: usize,
    /// The columns in their order.
    pub columns: Vec<Column>,
}

/// One column: a code for each row, and the text of each code.
#[derive(Clone, Debug, Default)]
pub struct Column {
    /// The header.
    pub name: String,
    /// For each row the place of its text in `values`.
    pub codes: Vec<u32>,
    /// The distinct texts; the first is empty.
    pub values: Texts,
}

impl Column {
    /// Several columns of which no row fills two, as one; its header is the first's.
    pub fn joined(parts: &[&Column]) -> Column {
        let mut interner = Interner::new();
        let mut codes = vec![0; parts.iter().map(|part| part.codes.len()).max().unwrap_or(0)];
        for part in parts {
            let of_value: Vec<u32> = part.values.iter().map(|text| interner.code(text)).collect();
            let said = codes.iter_mut().zip(&part.codes).filter(|(_, own)| **own != 0);
            said.for_each(|(code, own)| *code = of_value.get(*own as usize).copied().unwrap_or(0));
        }
        let name = parts.first().map_or_else(String::new, |part| part.name.clone());
        Column { name, codes, values: interner.into_texts() }
    }

    /// The text of a row; empty past the end.
    pub fn text(&self, row: usize) -> &str {
        self.codes.get(row).map_or("", |code| self.values.get(*code))
    }

    /// How often each value stands in the column.
    pub fn counts(&self) -> Vec<u32> {
        let mut counts = vec![0; self.values.len()];
        for code in &self.codes {
            if let Some(count) = counts.get_mut(*code as usize) {
                *count += 1;
            }
        }
        counts
    }
}

/// Takes a table row by row.
#[derive(Debug, Default)]
pub struct TableBuilder {
    rows: usize,
    columns: Vec<Growing>,
}

/// A column that grows: the last cells wait for their codes, to get them together.
#[derive(Debug, Default)]
struct Growing {
    name: String,
    interner: Interner,
    codes: Vec<u32>,
    waiting: String,
    ends: Vec<usize>,
}

impl Growing {
    fn push(&mut self, cell: &str) {
        self.waiting.push_str(cell);
        self.ends.push(self.waiting.len());
        if self.ends.len() == intern::TOGETHER {
            self.settle();
        }
    }

    fn settle(&mut self) {
        let (mut texts, mut start) = ([""; intern::TOGETHER], 0);
        for (text, end) in texts.iter_mut().zip(&self.ends) {
            *text = self.waiting.get(start..*end).unwrap_or("");
            start = *end;
        }
        self.interner.codes(texts.get(..self.ends.len()).unwrap_or(&[]), &mut self.codes);
        self.waiting.clear();
        self.ends.clear();
    }

    fn finish(mut self) -> Column {
        self.settle();
        Column { name: self.name, codes: self.codes, values: self.interner.into_texts() }
    }
}

impl TableBuilder {
    /// A table with these headers and no rows.
    pub fn new<'a>(headers: impl IntoIterator<Item = &'a str>) -> TableBuilder {
        let column = |name: &str| Growing { name: name.to_owned(), ..Growing::default() };
        TableBuilder { rows: 0, columns: headers.into_iter().map(column).collect() }
    }

    /// Adds a row; cells beyond the headers are left out, cells missing at the end are empty.
    ///
    /// ```
    /// let mut builder = linkage::TableBuilder::new(["name", "place"]);
    /// builder.row(["Kim", " Almaty "]);
    /// builder.row(["Lee"]);
    /// let table = builder.finish();
    /// assert_eq!((table.rows, table.columns[1].text(0), table.columns[1].text(1)), (2, "Almaty", ""));
    /// ```
    pub fn row<'a>(&mut self, cells: impl IntoIterator<Item = &'a str>) {
        let mut cells = cells.into_iter();
        for column in &mut self.columns {
            column.push(known(cells.next().unwrap_or("")));
        }
        self.rows += 1;
    }

    /// How many rows were taken.
    pub fn rows(&self) -> usize {
        self.rows
    }

    /// The table.
    pub fn finish(self) -> Table {
        Table { rows: self.rows, columns: self.columns.into_iter().map(Growing::finish).collect() }
    }
}

/// What people write where nothing is known.
const NOTHING: &[&str] = &[
    "-",
    "--",
    "—",
    "–",
    "?",
    "null",
    "none",
    "nan",
    "n/a",
    "na",
    "unknown",
    "неизвестно",
    "нет данных",
    "белгісіз",
];

/// The text without spaces around it; empty where it only says that nothing is known.
fn known(text: &str) -> &str {
    let text = text.trim();
    // The words are as long in capitals as in small letters.
    let is_nothing =
        |word: &&str| word.len() == text.len() && text.chars().flat_map(char::to_lowercase).eq(word.chars());
    // Few texts begin like one of the words, so few are looked at twice.
    let first = text.chars().next().unwrap_or(' ');
    let may_be = matches!(first, '-' | '–' | '—' | '?' | 'n' | 'N' | 'u' | 'U' | 'н' | 'Н' | 'б' | 'Б');
    if may_be && NOTHING.iter().any(is_nothing) { "" } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_texts_share_a_code_and_nothing_known_is_empty() {
        let mut builder = TableBuilder::new(["a"]);
        for cell in ["x", "y", "x", "N/A", "НЕИЗВЕСТНО", " x", "nan", "na na"] {
            builder.row([cell]);
        }
        let table = builder.finish();
        assert_eq!(table.columns[0].codes, [1, 2, 1, 0, 0, 1, 0, 3]);
        assert_eq!(table.columns[0].counts(), [3, 3, 1, 1]);
    }
}

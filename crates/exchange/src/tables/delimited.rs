//! Text with a character between cells: comma, semicolon, tab or bar; quotation marks, line breaks inside cells.
//!
//! Lenient where people and programs err (stray and unclosed quotation marks, rows of unequal length) and loud about
//! it. Rows are counted as a spreadsheet counts them, so empty lines count and a line break inside a cell does not.

use super::cells::{Gathered, Gatherer};
use super::encoding::{self, Encoding};
use super::{Format, Hint};
use crate::problems::{Problem, ProblemKind, Problems};

const DELIMITERS: [char; 4] = [',', ';', '\t', '|'];

/// Reads the rows of a text file.
pub fn gather(bytes: &[u8], hint: &Hint, problems: &mut Problems) -> Result<Gathered, ProblemKind> {
    let encoding = chosen_encoding(bytes, hint, problems);
    let text = encoding.decode(bytes);
    if looks_binary(&text) {
        return Err(ProblemKind::NotATable { likeness: "binary".into() });
    }
    let (text, stated) = without_separator_line(&text);
    let delimiter = hint
        .delimiter
        .filter(|chosen| !"\"\r\n".contains(*chosen))
        .or(stated)
        .unwrap_or_else(|| find_delimiter(text));
    let first = if stated.is_some() { 2 } else { 1 };
    let rows = Scanner { rest: text, delimiter, gatherer: Gatherer::new(hint), problems }.rows_from(first)?;
    Ok(Gathered { encoding: Some(encoding), delimiter: Some(delimiter), rows, ..Gathered::of(Format::Text) })
}

fn chosen_encoding(bytes: &[u8], hint: &Hint, problems: &mut Problems) -> Encoding {
    if let Some(encoding) = hint.encoding {
        return encoding;
    }
    let (encoding, close) = encoding::find(bytes);
    if let Some(other) = close {
        let (encoding, other) = (encoding.name().to_owned(), other.name().to_owned());
        problems.of_file(ProblemKind::EncodingUnsure { encoding, other });
    }
    encoding
}

/// More than one control or unreadable character in ten is no list that anyone wrote.
fn looks_binary(text: &str) -> bool {
    let (mut all, mut odd) = (0usize, 0usize);
    for letter in text.chars().take(64 << 10) {
        all += 1;
        odd += usize::from(
            letter == '\u{fffd}' || (letter.is_control() && !matches!(letter, '\t' | '\n' | '\r')),
        );
    }
    odd * 10 > all
}

/// Excel's own first line `sep=;`.
fn without_separator_line(text: &str) -> (&str, Option<char>) {
    let stated = text.strip_prefix("sep=").and_then(|rest| {
        let mut letters = rest.chars();
        let delimiter = letters.next().filter(|stated| DELIMITERS.contains(stated))?;
        let rest = letters.as_str();
        let rest = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n'))?;
        Some((rest, delimiter))
    });
    stated.map_or((text, None), |(rest, delimiter)| (rest, Some(delimiter)))
}

/// The delimiter that cuts the first lines into the most even rows of more than one cell.
fn find_delimiter(text: &str) -> char {
    let start = text.get(..text.floor_char_boundary(64 << 10)).unwrap_or(text);
    let mut best = (0, ',');
    for delimiter in DELIMITERS {
        let score = evenness(start, delimiter);
        if score > best.0 {
            best = (score, delimiter);
        }
    }
    best.1
}

fn evenness(text: &str, delimiter: char) -> u64 {
    let mut widths: Vec<u64> = Vec::new();
    let (mut width, mut quoted, mut filled) = (0u64, false, false);
    for letter in text.chars() {
        match letter {
            '"' => quoted = !quoted,
            '\n' if !quoted => {
                if filled {
                    widths.push(width);
                }
                (width, filled) = (0, false);
                if widths.len() == 50 {
                    break;
                }
            }
            _ if letter == delimiter && !quoted => width += 1,
            _ => filled |= !letter.is_whitespace(),
        }
    }
    if filled {
        widths.push(width);
    }
    let usual = most_common(&widths);
    let alike = widths.iter().filter(|width| **width == usual).count() as u64;
    usual.min(100) * alike * alike * 100 / (widths.len() as u64).pow(2).max(1)
}

fn most_common(widths: &[u64]) -> u64 {
    let count = |sought: u64| widths.iter().filter(|width| **width == sought).count();
    widths.iter().copied().filter(|width| *width > 0).max_by_key(|width| count(*width)).unwrap_or(0)
}

/// Walks through the text once; every piece of it is looked at a fixed number of times.
struct Scanner<'a, 'p> {
    rest: &'a str,
    delimiter: char,
    gatherer: Gatherer,
    problems: &'p mut Problems,
}

/// What stood behind a cell.
#[derive(PartialEq, Eq)]
enum After {
    Cell,
    Row,
    End,
}

impl<'a> Scanner<'a, '_> {
    fn rows_from(mut self, first: u64) -> Result<Vec<super::Row>, ProblemKind> {
        let mut number = first;
        self.gatherer.row(number)?;
        loop {
            let (text, after) = if self.rest.starts_with('"') { self.quoted() } else { self.plain() };
            self.gatherer.cell(text, self.problems)?;
            match after {
                After::Cell => {}
                After::Row => {
                    number += 1;
                    self.gatherer.row(number)?;
                }
                After::End => return self.gatherer.finish(),
            }
        }
    }

    fn plain(&mut self) -> (String, After) {
        let delimiter = self.delimiter;
        let end = self.rest.find([delimiter, '\n', '\r']);
        let (text, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        (text.to_owned(), self.step_over())
    }

    /// Steps over the delimiter or the line's end.
    fn step_over(&mut self) -> After {
        let mut letters = self.rest.chars();
        let after = match letters.next() {
            None => After::End,
            Some('\r') => {
                letters = letters.as_str().strip_prefix('\n').map_or(letters.clone(), str::chars);
                After::Row
            }
            Some('\n') => After::Row,
            Some(_) => After::Cell,
        };
        self.rest = letters.as_str();
        after
    }

    fn quoted(&mut self) -> (String, After) {
        let whole: &'a str = self.rest;
        self.rest = self.rest.get(1..).unwrap_or_default();
        let mut text = String::new();
        loop {
            let Some(at) = self.rest.find('"') else { return self.unclosed(whole) };
            text.push_str(self.rest.get(..at).unwrap_or_default());
            self.rest = self.rest.get(at + 1..).unwrap_or_default();
            match self.rest.strip_prefix('"') {
                Some(rest) => {
                    text.push('"');
                    self.rest = rest;
                }
                None => return self.behind_the_quote(text, whole),
            }
        }
    }

    /// Text beside a closed quotation mark is kept. Where the quoted text ran over a line's end, the mark was most
    /// likely never meant to open, and would have swallowed the rows below.
    fn behind_the_quote(&mut self, mut text: String, whole: &'a str) -> (String, After) {
        let (beside, after) = self.plain();
        if beside.trim().is_empty() {
            return (text, after);
        }
        if text.contains('\n') {
            return self.unclosed(whole);
        }
        self.note(ProblemKind::StrayQuote {});
        text.push_str(&beside);
        (text, after)
    }

    /// A quotation mark that never closes belongs to the text: the cell ends where a delimiter or the line ends it.
    /// This happens at most once for each quotation mark, so reading stays linear.
    fn unclosed(&mut self, whole: &'a str) -> (String, After) {
        self.note(ProblemKind::OpenQuote {});
        self.rest = whole;
        self.plain()
    }

    fn note(&mut self, kind: ProblemKind) {
        let column = super::letters(self.gatherer.width());
        self.problems.push(Problem::of_cell(self.gatherer.number(), &column, kind));
    }
}

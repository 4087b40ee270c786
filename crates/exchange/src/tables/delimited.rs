//! Text with a character between cells: comma, semicolon, tab or bar; quotation marks, line breaks inside cells.
//!
//! Lenient where people and programs err (stray and unclosed quotation marks, rows of unequal length) and loud about
//! it. Rows are counted as a spreadsheet counts them, so empty lines count and a line break inside a cell does not.

use super::cells::{Gathered, Gatherer};
use super::encoding::{self, Encoding};
use super::{Format, Hint};
use crate::problems::{Problem, ProblemKind, Problems};
use std::borrow::Cow;

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
    let mut gatherer = Gatherer::new(hint);
    scan(text, (delimiter, first_row(stated)), (&mut gatherer, problems))?;
    let rows = gatherer.finish()?;
    Ok(Gathered { encoding: Some(encoding), delimiter: Some(delimiter), rows, ..Gathered::of(Format::Text) })
}

/// The number of the first row: the line that states the separator counts as one.
pub fn first_row(stated: Option<char>) -> u64 {
    if stated.is_some() { 2 } else { 1 }
}

/// Who takes the cells of a text, one by one.
pub trait Taker<'a> {
    /// Begins the row with this number; what came before is closed.
    fn row(&mut self, number: u64) -> Result<(), ProblemKind>;
    /// Adds a cell at the end of the open row.
    fn cell(&mut self, text: Cow<'a, str>, problems: &mut Problems) -> Result<(), ProblemKind>;
    /// The number of the open row, and how many cells it has.
    fn place(&self) -> (u64, u64);
}

impl Taker<'_> for Gatherer {
    fn row(&mut self, number: u64) -> Result<(), ProblemKind> {
        Gatherer::row(self, number)
    }

    fn cell(&mut self, text: Cow<'_, str>, problems: &mut Problems) -> Result<(), ProblemKind> {
        Gatherer::cell(self, text.into_owned(), problems)
    }

    fn place(&self) -> (u64, u64) {
        (self.number(), self.width())
    }
}

/// Hands every cell of a text over, the first row under this number. The last row is left open.
pub fn scan<'a, T: Taker<'a>>(
    text: &'a str,
    (delimiter, first): (char, u64),
    (taker, problems): (&mut T, &mut Problems),
) -> Result<(), ProblemKind> {
    Scanner { rest: text, delimiter, taker, problems }.rows_from(first)
}

/// The encoding that was asked for, or the one that is found.
pub fn chosen_encoding(bytes: &[u8], hint: &Hint, problems: &mut Problems) -> Encoding {
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
pub fn without_separator_line(text: &str) -> (&str, Option<char>) {
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
struct Scanner<'a, 'p, T> {
    rest: &'a str,
    delimiter: char,
    taker: &'p mut T,
    problems: &'p mut Problems,
}

/// What stood behind a cell.
#[derive(PartialEq, Eq)]
enum After {
    Cell,
    Row,
    End,
}

impl<'a, T: Taker<'a>> Scanner<'a, '_, T> {
    fn rows_from(mut self, first: u64) -> Result<(), ProblemKind> {
        let mut number = first;
        self.taker.row(number)?;
        loop {
            let (text, after) = if self.rest.starts_with('"') { self.quoted() } else { self.plain() };
            self.taker.cell(text, self.problems)?;
            match after {
                After::Cell => {}
                After::Row => {
                    number += 1;
                    self.taker.row(number)?;
                }
                After::End => return Ok(()),
            }
        }
    }

    fn plain(&mut self) -> (Cow<'a, str>, After) {
        let delimiter = self.delimiter;
        let end = self.rest.find([delimiter, '\n', '\r']);
        let (text, rest) = self.rest.split_at(end.unwrap_or(self.rest.len()));
        self.rest = rest;
        (Cow::Borrowed(text), self.step_over())
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

    fn quoted(&mut self) -> (Cow<'a, str>, After) {
        let whole: &'a str = self.rest;
        self.rest = self.rest.get(1..).unwrap_or_default();
        let mut text = Cow::Borrowed("");
        loop {
            let Some(at) = self.rest.find('"') else { return self.unclosed(whole) };
            join(&mut text, self.rest.get(..at).unwrap_or_default());
            self.rest = self.rest.get(at + 1..).unwrap_or_default();
            match self.rest.strip_prefix('"') {
                Some(rest) => {
                    join(&mut text, "\"");
                    self.rest = rest;
                }
                None => return self.behind_the_quote(text, whole),
            }
        }
    }

    /// Text beside a closed quotation mark is kept. Where the quoted text ran over a line's end, the mark was most
    /// likely never meant to open, and would have swallowed the rows below.
    fn behind_the_quote(&mut self, mut text: Cow<'a, str>, whole: &'a str) -> (Cow<'a, str>, After) {
        let (beside, after) = self.plain();
        if beside.trim().is_empty() {
            return (text, after);
        }
        if text.contains('\n') {
            return self.unclosed(whole);
        }
        self.note(ProblemKind::StrayQuote {});
        text.to_mut().push_str(&beside);
        (text, after)
    }

    /// A quotation mark that never closes belongs to the text: the cell ends where a delimiter or the line ends it.
    /// This happens at most once for each quotation mark, so reading stays linear.
    fn unclosed(&mut self, whole: &'a str) -> (Cow<'a, str>, After) {
        self.note(ProblemKind::OpenQuote {});
        self.rest = whole;
        self.plain()
    }

    fn note(&mut self, kind: ProblemKind) {
        let (number, width) = self.taker.place();
        self.problems.push(Problem::of_cell(number, &super::letters(width), kind));
    }
}

/// Puts a piece behind a text; the first piece costs nothing.
fn join<'a>(text: &mut Cow<'a, str>, piece: &'a str) {
    if text.is_empty() {
        *text = Cow::Borrowed(piece);
    } else {
        text.to_mut().push_str(piece);
    }
}

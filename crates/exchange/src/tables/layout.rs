//! From gathered rows to a table: which row is the header, what the columns are called, marks taken out.
//!
//! Every cell of the file ends up in the header, in a row, or in a problem.

use super::cells::Gathered;
use super::{HeaderRow, Hint, Row, Table, marks};
use crate::columns;
use crate::exports::formula;
use crate::problems::{Problem, ProblemKind, Problems};

/// How many rows are looked at for a header.
const HEADER_WITHIN: usize = 20;

/// Characters of a column's name at most.
const HEADING: usize = 200;

/// Makes the table of what was gathered.
pub fn lay_out(gathered: Gathered, hint: &Hint, problems: &mut Problems) -> Table {
    let Gathered { format, encoding, delimiter, sheets, sheet, mut rows } = gathered;
    let mut table = Table {
        format: Some(format),
        encoding,
        delimiter,
        sheets,
        sheet,
        header_row: None,
        header: vec![],
        rows: vec![],
    };
    if rows.is_empty() {
        problems.of_file(ProblemKind::Empty {});
        return table;
    }
    let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
    let header = place_of_header(&rows, hint).map(|place| take_header(&mut rows, place, problems));
    if header.is_none() && hint.header == HeaderRow::Find {
        problems.of_file(ProblemKind::NoHeader {});
    }
    table.header_row = header.as_ref().map(|row| row.number);
    let named = header.as_ref().map_or(width, |row| last_filled(&row.cells));
    table.header = names(header.unwrap_or_default(), width, problems);
    drop_tag_row(&mut rows, problems);
    if format == super::Format::Text {
        report_uneven(&rows, named, problems);
    }
    let count: u64 = rows.iter_mut().map(|row| clean(row, &table, problems)).sum();
    if count > 0 {
        problems.of_file(ProblemKind::ApostrophesTakenOff { count });
    }
    table.rows = rows;
    table
}

/// The name of a column without one: `A`, `B`, … `Z`, `AA`.
pub fn letters(column: u64) -> String {
    let mut name = Vec::new();
    let mut left = column + 1;
    while left > 0 {
        name.push(char::from(b'A' + ((left - 1) % 26) as u8));
        left = (left - 1) / 26;
    }
    name.iter().rev().collect()
}

/// The first row with the most known header words; without any, the first row that has more than one cell filled and
/// no figures in it.
fn place_of_header(rows: &[Row], hint: &Hint) -> Option<usize> {
    match hint.header {
        HeaderRow::Absent => return None,
        HeaderRow::At(number) => return rows.iter().position(|row| row.number == number),
        HeaderRow::Find => {}
    }
    let first = rows.iter().take(HEADER_WITHIN).enumerate();
    let known = first.clone().map(|(place, row)| (columns::known_words(&row.cells), place));
    let best = known.max_by_key(|(count, place)| (*count, std::cmp::Reverse(*place)));
    match best {
        Some((count, place)) if count > 1 => Some(place),
        Some((1, place)) if rows.get(place).is_some_and(|row| filled(&row.cells) <= 3) => Some(place),
        _ => first.into_iter().find(|(_, row)| filled(&row.cells) > 1 || rows.len() == 1).and_then(
            |(place, row)| {
                let headings =
                    row.cells.iter().all(|cell| !cell.contains(|letter: char| letter.is_ascii_digit()));
                headings.then_some(place)
            },
        ),
    }
}

fn filled(cells: &[String]) -> usize {
    cells.iter().filter(|cell| !cell.trim().is_empty()).count()
}

fn last_filled(cells: &[String]) -> usize {
    cells.iter().rposition(|cell| !cell.trim().is_empty()).map_or(0, |last| last + 1)
}

fn take_header(rows: &mut Vec<Row>, place: usize, problems: &mut Problems) -> Row {
    let below = rows.split_off(place + 1);
    let header = rows.pop().unwrap_or_default();
    if !rows.is_empty() {
        let text: Vec<&str> = rows
            .iter()
            .flat_map(|row| &row.cells)
            .map(|cell| cell.trim())
            .filter(|cell| !cell.is_empty())
            .collect();
        let text = marks::visible(&ProblemKind::excerpt(&text.join(" · ")));
        problems.of_file(ProblemKind::RowsAboveHeader { count: rows.len() as u64, text });
    }
    *rows = below;
    header
}

/// One name for each column: as it stands, numbered when it stands twice, letters when it is empty.
fn names(header: Row, width: usize, problems: &mut Problems) -> Vec<String> {
    let mut names: Vec<String> = Vec::with_capacity(width);
    let mut seen = std::collections::HashMap::new();
    for column in 0..width.max(header.cells.len()) {
        let letter = letters(column as u64);
        let text = heading(header.cell(column), (header.number, &letter), problems);
        let plain = if text.is_empty() { letter } else { text };
        let times = seen.entry(plain.clone()).and_modify(|times| *times += 1).or_insert(1u64);
        let mut name = plain.clone();
        if *times > 1 {
            name = format!("{plain} ({times})");
            problems.push(Problem::of_row(header.number, ProblemKind::SameHeader { renamed: name.clone() }));
        }
        names.push(name);
    }
    names
}

/// A column's name: one line, without marks, no longer than a name is.
fn heading(text: &str, at: (u64, &str), problems: &mut Problems) -> String {
    let text = marks::take_out(formula::unmark(text), at, problems);
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((end, _)) = text.char_indices().nth(HEADING) else { return text };
    problems.push(Problem::of_cell(at.0, at.1, ProblemKind::HeaderCut { limit: HEADING as u64 }));
    text.get(..end).unwrap_or_default().to_owned()
}

/// A row of HXL hashtags says for programs what the header says for people.
fn drop_tag_row(rows: &mut Vec<Row>, problems: &mut Problems) {
    let is_tags = rows.first().is_some_and(|row| {
        let mut cells = row.cells.iter().map(|cell| cell.trim()).filter(|cell| !cell.is_empty()).peekable();
        cells.peek().is_some() && cells.all(|cell| cell.starts_with('#'))
    });
    if is_tags {
        let row = rows.remove(0);
        problems.push(Problem::of_row(row.number, ProblemKind::TagRow {}));
    }
}

fn report_uneven(rows: &[Row], expected: usize, problems: &mut Problems) {
    for row in rows {
        let found = row.cells.len();
        let sizes = (found as u64, expected as u64);
        if last_filled(&row.cells) > expected {
            problems.push(Problem::of_row(
                row.number,
                ProblemKind::LongRow { found: sizes.0, expected: sizes.1 },
            ));
        } else if found < expected {
            problems.push(Problem::of_row(
                row.number,
                ProblemKind::ShortRow { found: sizes.0, expected: sizes.1 },
            ));
        }
    }
}

/// Takes out marks, and the apostrophes that exports put before what could be run; says from how many cells.
fn clean(row: &mut Row, table: &Table, problems: &mut Problems) -> u64 {
    let mut unmarked = 0;
    for (column, cell) in row.cells.iter_mut().enumerate() {
        if cell.is_empty() {
            continue;
        }
        let name = table.header.get(column).map_or("", String::as_str);
        let count = cell.matches('\u{fffd}').count() as u64;
        if count > 0 {
            let encoding = table.encoding.map_or("", super::Encoding::name).to_owned();
            problems.push(Problem::of_cell(row.number, name, ProblemKind::BadBytes { encoding, count }));
        }
        *cell = marks::take_out(std::mem::take(cell), (row.number, name), problems);
        if cell.contains('\'') {
            let bare = formula::unmark(cell);
            unmarked += u64::from(bare != *cell);
            *cell = bare;
        }
    }
    unmarked
}

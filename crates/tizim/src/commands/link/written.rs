//! Pairs and clusters as files.
//!
//! Invariant: a row is named by its own id where every row has one of its own, else by its number from 1, in its own file
//! where there are several.

use linkage::{Linked, Role, Table};
use std::fmt::Write as _;
use std::io::{self, Write};

/// How rows are named.
pub struct Ids<'a> {
    table: &'a Table,
    column: Option<usize>,
    starts: &'a [(String, u32)],
}

impl<'a> Ids<'a> {
    /// From the column of ids, where it names each row differently; else from the files, which begin at these rows.
    pub fn of(table: &'a Table, linked: &Linked, starts: &'a [(String, u32)]) -> Ids<'a> {
        let column = linked.columns.iter().position(|column| column.role == Role::Id);
        let unique = |place: &usize| {
            table.columns.get(*place).is_some_and(|column| column.values.len() == table.rows + 1)
        };
        Ids { table, column: column.filter(unique), starts }
    }

    /// The name of a row.
    pub fn plain(&self, row: u32) -> String {
        let mut made = String::new();
        self.named(row, &mut made).to_owned()
    }

    /// Writes the name of a row as a cell.
    fn put(&self, row: u32, to: &mut String) {
        let mut made = String::new();
        cell(self.named(row, &mut made), to);
    }

    /// The name of a row; one that is not in the table is made.
    fn named<'s>(&'s self, row: u32, made: &'s mut String) -> &'s str {
        match (self.column.and_then(|place| self.table.columns.get(place)), self.starts) {
            (Some(column), _) => return column.text(row as usize),
            (None, [] | [_]) => _ = write!(made, "{}", row + 1),
            (None, several) => {
                let file = several.partition_point(|(_, start)| *start <= row).saturating_sub(1);
                let (name, start) = &several[file];
                _ = write!(made, "{name}:{}", row - start + 1);
            }
        }
        made
    }

    /// `id_l,id_r,score`.
    pub fn pairs(&self, linked: &Linked, to: &mut dyn Write) -> io::Result<()> {
        let mut lines = String::from("id_l,id_r,score\n");
        for pair in &linked.pairs {
            self.put(pair.left, &mut lines);
            lines.push(',');
            self.put(pair.right, &mut lines);
            lines.push(',');
            hundredths(pair.bits, &mut lines);
            lines.push('\n');
            flush_full(&mut lines, to)?;
        }
        to.write_all(lines.as_bytes())
    }

    /// `id,cluster`; a cluster has the name of its first row.
    pub fn clusters(&self, linked: &Linked, to: &mut dyn Write) -> io::Result<()> {
        let mut lines = String::from("id,cluster\n");
        for row in 0..self.table.rows as u32 {
            self.put(row, &mut lines);
            lines.push(',');
            let members = linked.clusters.members(linked.clusters.of(row));
            self.put(members.iter().min().copied().unwrap_or(row), &mut lines);
            lines.push('\n');
            flush_full(&mut lines, to)?;
        }
        to.write_all(lines.as_bytes())
    }
}

/// A cell of a CSV file.
fn cell(text: &str, to: &mut String) {
    if text.contains([',', '"', '\n', '\r']) {
        _ = write!(to, "\"{}\"", text.replace('"', "\"\""));
    } else {
        to.push_str(text);
    }
}

fn flush_full(lines: &mut String, to: &mut dyn Write) -> io::Result<()> {
    if lines.len() > 64 << 10 {
        to.write_all(lines.as_bytes())?;
        lines.clear();
    }
    Ok(())
}

/// Bits with two digits behind the point: the general way of writing numbers takes most of the time otherwise.
fn hundredths(bits: f32, to: &mut String) {
    let all = (bits * 100.0).round() as i64;
    if all < 0 {
        to.push('-');
    }
    let all = all.unsigned_abs();
    let mut digits = [0u8; 20];
    let (mut left, mut at) = (all, digits.len());
    while left > 0 || at > digits.len() - 3 {
        at -= 1;
        digits[at] = b'0' + (left % 10) as u8;
        left /= 10;
    }
    for (place, digit) in digits.iter().enumerate().skip(at) {
        if place == digits.len() - 2 {
            to.push('.');
        }
        to.push(char::from(*digit));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use linkage::TableBuilder;

    #[test]
    fn rows_without_ids_are_named_by_their_file_and_their_number_in_it() {
        let mut builder = TableBuilder::new(["name"]);
        for name in ["A", "B", "C"] {
            builder.row([name]);
        }
        let table = builder.finish();
        let starts = [("one.csv".to_owned(), 0), ("empty.csv".to_owned(), 2), ("two, new.csv".to_owned(), 2)];
        let named = |starts: &[(String, u32)]| {
            let ids = Ids { table: &table, column: None, starts };
            [0, 1, 2].map(|row| {
                let mut text = String::new();
                ids.put(row, &mut text);
                text
            })
        };
        assert_eq!(named(&starts), ["one.csv:1", "one.csv:2", "\"two, new.csv:1\""]);
        assert_eq!(named(&starts[..1]), ["1", "2", "3"]);
    }

    #[test]
    fn bits_have_two_digits_behind_the_point() {
        for (bits, expect) in
            [(0.0, "0.00"), (-0.051, "-0.05"), (12.345, "12.35"), (-7.0, "-7.00"), (103.5, "103.50")]
        {
            let mut text = String::new();
            hundredths(bits, &mut text);
            assert_eq!(text, expect);
        }
    }
}

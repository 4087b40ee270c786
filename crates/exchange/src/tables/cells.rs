//! Rows as they come out of a file, before anyone knows which is the header, kept within the limits.

use super::{Encoding, Format, Hint, Row};
use crate::limits::Limits;
use crate::problems::{Problem, ProblemKind, Problems};

/// Everything a file gave.
pub struct Gathered {
    pub format: Format,
    pub encoding: Option<Encoding>,
    pub delimiter: Option<char>,
    pub sheets: Vec<String>,
    pub sheet: Option<String>,
    pub rows: Vec<Row>,
}

impl Gathered {
    /// Nothing yet.
    pub fn of(format: Format) -> Gathered {
        Gathered { format, encoding: None, delimiter: None, sheets: vec![], sheet: None, rows: vec![] }
    }
}

/// Takes cells one by one, in the order of rows and columns, and stops at the limits.
pub struct Gatherer {
    limits: Limits,
    rows: Vec<Row>,
    open: Row,
    open_bytes: u64,
    text_bytes: u64,
    cells: u64,
}

impl Gatherer {
    /// A gatherer with the limits of `hint`.
    pub fn new(hint: &Hint) -> Gatherer {
        Gatherer {
            limits: hint.limits,
            rows: vec![],
            open: Row::default(),
            open_bytes: 0,
            text_bytes: 0,
            cells: 0,
        }
    }

    /// Begins the row with this number; what came before is closed.
    pub fn row(&mut self, number: u64) -> Result<(), ProblemKind> {
        self.close()?;
        self.open.number = number;
        Ok(())
    }

    /// The number of the row that is open.
    pub fn number(&self) -> u64 {
        self.open.number
    }

    /// How many cells the open row has.
    pub fn width(&self) -> u64 {
        self.open.cells.len() as u64
    }

    /// Adds a cell at the end of the open row; a cell that is too long is cut and reported.
    pub fn cell(&mut self, text: String, problems: &mut Problems) -> Result<(), ProblemKind> {
        if self.width() >= self.limits.columns {
            return Err(ProblemKind::TooManyColumns { limit: self.limits.columns });
        }
        let text = self.within(text, problems);
        self.open_bytes += text.len() as u64;
        if self.open_bytes > self.limits.row_bytes {
            return Err(ProblemKind::RowTooLong { limit: self.limits.row_bytes });
        }
        self.text_bytes += text.len() as u64;
        if self.text_bytes > self.limits.text_bytes {
            return Err(ProblemKind::TooMuchText { limit: self.limits.text_bytes });
        }
        self.cells += u64::from(!text.is_empty());
        if self.cells > self.limits.cells {
            return Err(ProblemKind::TooManyCells { limit: self.limits.cells });
        }
        self.open.cells.push(text);
        Ok(())
    }

    fn within(&self, text: String, problems: &mut Problems) -> String {
        let limit = self.limits.cell_bytes;
        if text.len() as u64 <= limit {
            return text;
        }
        let column = super::letters(self.width());
        problems.push(Problem::of_cell(self.open.number, &column, ProblemKind::CellCut { limit }));
        let end = text.floor_char_boundary(usize::try_from(limit).unwrap_or(usize::MAX));
        text.get(..end).unwrap_or_default().to_owned()
    }

    fn close(&mut self) -> Result<(), ProblemKind> {
        self.open_bytes = 0;
        let row = std::mem::take(&mut self.open);
        if row.cells.iter().all(|cell| cell.trim().is_empty()) {
            return Ok(());
        }
        // One more than the limit, since one of the rows is the header.
        if self.rows.len() as u64 > self.limits.rows {
            return Err(ProblemKind::TooManyRows { limit: self.limits.rows });
        }
        self.rows.push(row);
        Ok(())
    }

    /// All rows that hold anything.
    pub fn finish(mut self) -> Result<Vec<Row>, ProblemKind> {
        self.close()?;
        Ok(self.rows)
    }
}

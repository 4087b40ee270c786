//! A sheet before it has a format.

use crate::written::Civil;

/// A named table of cells.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Sheet {
    /// The name of the sheet.
    pub name: String,
    /// The headers of the columns.
    pub columns: Vec<String>,
    /// The rows; each as long as the header.
    pub rows: Vec<Vec<Cell>>,
}

/// One cell.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Cell {
    /// Nothing.
    #[default]
    Empty,
    /// Text, whatever is in it.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number with a fraction; not finite ones are left empty.
    Decimal(f64),
    /// A day.
    Day(Civil),
}

impl Cell {
    /// The cell as plain text, before any marking.
    pub fn plain(&self) -> String {
        match self {
            Cell::Empty => String::new(),
            Cell::Text(text) => text.clone(),
            Cell::Whole(number) => number.to_string(),
            Cell::Decimal(number) if number.is_finite() => number.to_string(),
            Cell::Decimal(_) => String::new(),
            Cell::Day(day) => day.iso_day(),
        }
    }
}

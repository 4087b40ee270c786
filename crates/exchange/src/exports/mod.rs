//! Any view as a sheet, written as CSV, XLSX or Parquet.
//!
//! No cell can be taken for a formula by the program that opens it, and what is imported again is what was exported.

mod csv;
pub mod formula;
mod hxl;
mod parquet;
mod sheet;
mod xlsx;

pub use csv::to_csv;
pub use hxl::with_tags;
pub use parquet::to_parquet;
pub use sheet::{Cell, Sheet};
pub use xlsx::to_xlsx;

#[cfg(test)]
mod tests;

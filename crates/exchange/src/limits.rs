//! How much one file may ask of us.
//!
//! Every reader checks these while it reads; nothing is reserved on the word of a file.

/// The bounds of one import. A file beyond one of the first four is refused; the others cut and report.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Bytes of the file as it was handed over.
    pub bytes: u64,
    /// Rows that hold anything, the header not counted.
    pub rows: u64,
    /// Columns of the widest row.
    pub columns: u64,
    /// Cells that hold anything.
    pub cells: u64,
    /// Bytes of UTF-8 in all cells: a workbook can name one long text a million times.
    pub text_bytes: u64,
    /// Bytes of UTF-8 in one cell; a longer one is cut and reported.
    pub cell_bytes: u64,
    /// Bytes of UTF-8 in all cells of one row.
    pub row_bytes: u64,
    /// Problems told one by one; what is beyond is told as a number.
    pub problems: u64,
}

impl Limits {
    /// What the office uses: about three times the largest list known from January 2022, well inside 512 MB.
    pub const USUAL: Limits = Limits {
        bytes: 48 << 20,
        rows: 250_000,
        columns: 512,
        cells: 3_000_000,
        text_bytes: 112 << 20,
        cell_bytes: 128 << 10,
        row_bytes: 1 << 20,
        problems: 1_000,
    };
}

impl Default for Limits {
    fn default() -> Limits {
        Limits::USUAL
    }
}

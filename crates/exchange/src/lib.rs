//! In and out: bytes to rows and rows to bytes.
//!
//! Pure: nothing here opens a file, reads a clock or trusts what a file says about itself. Readers return what they
//! could read together with a list of problems, and never fail as a whole; every problem names its row and column.

pub mod columns;
pub mod edition;
pub mod exports;
pub mod limits;
pub mod problems;
pub mod record;
pub mod tables;
pub mod values;
pub mod wire;
pub mod worker;
pub mod written;

pub use limits::Limits;
pub use problems::{Problem, ProblemKind, Weight};
pub use tables::{Hint, Table};
pub use written::Written;

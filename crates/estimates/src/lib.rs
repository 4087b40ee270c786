//! How many: what overlapping lists say about the people on none of them, with the doubt in plain sight.
//!
//! Invariant: everything here is a pure function of its arguments; a seed and a table give the same bytes on every machine.

pub mod chao;
pub mod chapman;
pub mod classes;
pub mod combine;
pub mod convergence;
pub mod copies;
pub mod estimate;
pub mod graphs;
pub mod identification;
pub mod json;
pub mod loglinear;
pub mod numbers;
mod poisson;
pub mod random;
pub mod rules;
pub mod run;
pub mod sensitivity;
pub mod simulate;
pub mod sparse;
pub mod strata;
pub mod table;

pub use estimate::{Diagnostic, Estimate, Figures, Method, Value};
pub use random::Chance;
pub use rules::Warning;
pub use table::{Badly, Table};

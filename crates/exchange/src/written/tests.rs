//! Written dates.

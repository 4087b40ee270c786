//! How many: what overlapping lists say about the people on none of them, with the doubt in plain sight.
//!
//! Invariant: everything here is a pure function of its arguments; a seed and a table give the same bytes on every machine.

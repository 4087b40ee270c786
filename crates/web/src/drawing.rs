//! Drawings: pure functions from numbers to SVG text, and from SVG text to PNG.
//!
//! A drawing says nothing that a table beside it does not say.

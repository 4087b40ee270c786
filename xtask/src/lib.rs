//! Rules of the project turned into checks, and the reading they share.
//! A rule looks only at the text of the files it is given, so that its tests need no disk.

pub mod manifest;
pub mod rust_text;
pub mod tidy;
pub mod tree;

/// What `cargo xtask` can do; documents may name these and no others.
pub const COMMANDS: &[&str] = &["tidy"];

//! Rules of the project turned into checks.

fn main() {}

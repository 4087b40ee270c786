//! How it runs: one program, one command for each thing it does.

fn main() {}

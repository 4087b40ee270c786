//! How it runs: one program, one command for each thing it does.

#[allow(dead_code, reason = "the demo command that reads the population is not wired yet")]
mod demo;

fn main() {}

//! How it runs: one program, one command for each thing it does.
//!
//! Invariant: the child that reads files from outside is confined before any thread is started or any argument is read.

mod commands;
mod demo;

use std::process::ExitCode;

fn main() -> ExitCode {
    let first = std::env::args_os().nth(1);
    if first.is_some_and(|first| first == office::worker::WORKER_ARGUMENT) {
        return office::worker::child_main();
    }
    commands::run()
}

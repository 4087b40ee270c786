//! `cargo xtask <command>`: the checks that a newcomer and the test script run by name.
//! Prints one line for each fault and ends with 1 when there is any.

use std::env;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use xtask::{COMMANDS, tidy, tree::Tree};

fn main() -> ExitCode {
    let command = env::args().nth(1).unwrap_or_default();
    let (text, code) = match command.as_str() {
        "tidy" => tidy_up(),
        _ => (format!("cargo xtask knows: {}\n", COMMANDS.join(", ")), ExitCode::from(2)),
    };
    // A closed pipe (`cargo xtask tidy | head`) is no reason to complain.
    let _ = io::stdout().write_all(text.as_bytes());
    code
}

/// Reads the project and runs every rule over it.
fn tidy_up() -> (String, ExitCode) {
    let tree = match Tree::read(&root()) {
        Ok(tree) => tree,
        Err(why) => return (format!("{why}\n"), ExitCode::from(2)),
    };
    let faults = tidy::check(&tree);
    if faults.is_empty() {
        return (
            format!("tidy: {} files, {} rules, no faults\n", tree.len(), tidy::RULES.len()),
            ExitCode::SUCCESS,
        );
    }
    let mut text: String = faults.iter().map(|fault| format!("{fault}\n")).collect();
    text.push_str(&format!("tidy: {} faults\n", faults.len()));
    (text, ExitCode::FAILURE)
}

/// The folder of the workspace: cargo names the folder of this package when it runs it.
fn root() -> PathBuf {
    let here = PathBuf::from(".");
    match env::var_os("CARGO_MANIFEST_DIR").map(PathBuf::from) {
        Some(package) => package.parent().map_or(here, PathBuf::from),
        None => here,
    }
}

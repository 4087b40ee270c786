//! The child that reads files, alone: what `tizim import-worker` is, for the tests of the pages.

use std::process::ExitCode;

fn main() -> ExitCode {
    office::worker::child_main()
}

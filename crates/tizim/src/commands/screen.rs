//! What is written to the terminal: answers to the output, complaints and the log to the error output.
//!
//! Invariant: the log holds no name, place, address of a visitor or content; the terminal is not it.

use super::Trouble;
use std::io::{self, Write};
use tracing_subscriber::EnvFilter;

/// Writes a line of the answer. A reader who has gone away is no reason to stop.
pub fn line(text: &str) {
    let mut out = io::stdout().lock();
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}

/// Writes a line about work that takes a while.
pub fn remark(text: &str) {
    let _ = writeln!(io::stderr().lock(), "{text}");
}

/// Says what went wrong.
pub fn complain(trouble: &Trouble) {
    remark(&format!("tizim: {trouble}"));
}

/// Sends the log to the error output: warnings, or what `TIZIM_LOG` asks for.
pub fn log_to_stderr() {
    let filter = EnvFilter::try_from_env("TIZIM_LOG").unwrap_or_else(|_| EnvFilter::new("warn"));
    let log = tracing_subscriber::fmt().with_env_filter(filter).with_writer(io::stderr).with_ansi(false);
    // Only the first caller of a process sets it.
    let _ = log.try_init();
}

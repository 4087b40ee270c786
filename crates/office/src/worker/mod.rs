//! Reading files from outside in a child process that has little memory, little time, no files, no network, no keys.
//!
//! The child is this same program with a hidden argument. It gets the file on its input and answers in frames; the
//! office trusts nothing in them, waits for a bounded time, and turns a dead child into a refusal in words.

mod child;
mod confine;
mod refusal;
mod run;

pub use child::child_main;
pub use confine::{Unconfined, confine};
pub use refusal::WorkerRefusal;
pub use run::parse;

/// The argument with which the program becomes the child.
pub const WORKER_ARGUMENT: &str = "import-worker";

/// Memory of the child, in bytes of address space.
pub const MEMORY: u64 = 512 << 20;

/// Processor time of the child in seconds.
pub const PROCESSOR_SECONDS: u64 = 10;

/// Time by the clock in milliseconds, for a machine that is busy with other things.
pub const WALL_MILLISECONDS: u64 = 20_000;

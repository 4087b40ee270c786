//! The child that reads files, alone: what `tizim import-worker` is, for tests that have no `tizim` at hand.
//!
//! An argument other than the usual one names something forbidden to try after confining, so that tests see it die.

use office::worker::{WORKER_ARGUMENT, child_main, confine};
use std::process::ExitCode;

fn main() -> ExitCode {
    let wish = std::env::args().nth(1).unwrap_or_default();
    if wish == WORKER_ARGUMENT { child_main() } else { transgress(&wish) }
}

/// Exits with 0 only if the forbidden thing was possible.
fn transgress(wish: &str) -> ExitCode {
    if confine().is_err() {
        return ExitCode::from(71);
    }
    let done = match wish {
        "open" => std::fs::read("/etc/hostname").is_ok(),
        "create" => std::fs::write("/tmp/made-by-the-child", "x").is_ok(),
        "connect" => std::net::TcpStream::connect("127.0.0.1:9").is_ok(),
        "listen" => std::net::TcpListener::bind("127.0.0.1:0").is_ok(),
        "spawn" => std::process::Command::new("/bin/true").status().is_ok(),
        "thread" => std::thread::Builder::new().spawn(|| {}).is_ok(),
        "memory" => vec![1u8; 600 << 20].iter().all(|byte| *byte == 1),
        "spin" => (0u64..u64::MAX).all(|turn| std::hint::black_box(turn) < u64::MAX),
        _ => false,
    };
    if done { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

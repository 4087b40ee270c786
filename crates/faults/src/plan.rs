//! What is to go wrong, and when: read once from the environment, then only counted.

use std::os::unix::ffi::OsStringExt;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

/// What happens at the chosen call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Fault {
    Kill,
    Torn,
    Error(i32),
    Full,
}

#[derive(Debug)]
struct Plan {
    fault: Fault,
    under: Vec<u8>,
    at: u64,
    forever: bool,
}

/// What the call shall do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Verdict {
    /// What it was asked to.
    Go,
    /// Nothing, and report this error.
    Fail(i32),
    /// Half of it, and then die.
    HalfThenDie,
}

static CALLS: AtomicU64 = AtomicU64::new(0);

/// Bytes that were given back to the simulated full disk.
static ROOM: AtomicI64 = AtomicI64::new(0);

fn plan() -> Option<&'static Plan> {
    static PLAN: OnceLock<Option<Plan>> = OnceLock::new();
    PLAN.get_or_init(read_plan).as_ref()
}

fn read_plan() -> Option<Plan> {
    let fault = match std::env::var("TIZIM_FAULT").ok()?.as_str() {
        "kill" => Fault::Kill,
        "torn" => Fault::Torn,
        "eio" => Fault::Error(libc::EIO),
        "enospc" => Fault::Error(libc::ENOSPC),
        "full" => Fault::Full,
        _ => return None,
    };
    Some(Plan {
        fault,
        under: std::env::var_os("TIZIM_FAULT_UNDER")?.into_vec(),
        at: std::env::var("TIZIM_FAULT_AT").ok()?.parse().ok()?,
        forever: std::env::var_os("TIZIM_FAULT_FOREVER").is_some(),
    })
}

/// Whether a plan is in force and speaks about this path.
pub(crate) fn concerns(path: &[u8]) -> bool {
    plan().is_some_and(|plan| path.starts_with(&plan.under))
}

/// Whether any plan is in force.
pub(crate) fn is_in_force() -> bool {
    plan().is_some()
}

/// Counts a call under the folder and says what it shall do. `grows` is by how many bytes it makes a file longer
/// (less than 0 when it gives some back); `tears` is whether half of it can be done.
pub(crate) fn judge(grows: i64, tears: Tears) -> Verdict {
    let Some(plan) = plan() else { return Verdict::Go };
    let call = CALLS.fetch_add(1, Ordering::SeqCst) + 1;
    let struck = call == plan.at || (plan.forever && call > plan.at);
    match plan.fault {
        Fault::Full if call >= plan.at => judge_room(grows),
        Fault::Error(number) if struck => Verdict::Fail(number),
        Fault::Torn if struck && tears == Tears::InHalf => Verdict::HalfThenDie,
        Fault::Kill | Fault::Torn if struck => die(),
        _ => Verdict::Go,
    }
}

/// Whether a call can be done by half.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Tears {
    InHalf,
    Not,
}

fn judge_room(grows: i64) -> Verdict {
    let left = ROOM.fetch_sub(grows, Ordering::SeqCst) - grows;
    if grows <= 0 || left >= 0 {
        return Verdict::Go;
    }
    ROOM.fetch_add(grows, Ordering::SeqCst);
    Verdict::Fail(libc::ENOSPC)
}

/// Ends this process as a power cut would: nothing is unwound, nothing is flushed.
pub(crate) fn die() -> ! {
    // SAFETY: neither call takes a pointer; the second is never reached, but the compiler wants an end.
    unsafe {
        libc::kill(libc::getpid(), libc::SIGKILL);
        libc::_exit(137)
    }
}

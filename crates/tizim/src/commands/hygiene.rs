//! What a process that holds open names does first: nothing of its memory may reach the disk or another process.

use super::Trouble;

/// No core dump, and nobody but the machine's administrator may look into this process.
pub fn keep_memory_private() -> Result<(), Trouble> {
    no_core_file().and_then(|()| not_dumpable()).map_err(|fault| {
        Trouble::new(
            format!("The memory of the program could not be kept from the disk: {fault}."),
            "Nothing was opened. Run the program on Linux, as a user of your own.",
        )
    })
}

#[expect(unsafe_code, reason = "setrlimit has no safe form in std")]
fn no_core_file() -> std::io::Result<()> {
    let none = libc::rlimit { rlim_cur: 0, rlim_max: 0 };
    // SAFETY: `none` is a valid rlimit that lives through the call, which only reads it.
    answered(unsafe { libc::setrlimit(libc::RLIMIT_CORE, &raw const none) })
}

#[expect(unsafe_code, reason = "prctl has no safe form in std")]
fn not_dumpable() -> std::io::Result<()> {
    let nothing: libc::c_ulong = 0;
    // SAFETY: this option takes one number and no pointer.
    answered(unsafe { libc::prctl(libc::PR_SET_DUMPABLE, nothing, nothing, nothing, nothing) })
}

fn answered(code: libc::c_int) -> std::io::Result<()> {
    if code == 0 { Ok(()) } else { Err(std::io::Error::last_os_error()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_core_file_may_be_written_afterwards() {
        keep_memory_private().unwrap();
        let limits = std::fs::read_to_string("/proc/self/limits").unwrap();
        let core = limits.lines().find(|line| line.starts_with("Max core file size")).unwrap();
        assert_eq!(core.split_whitespace().collect::<Vec<_>>()[4..6], ["0", "0"], "{core}");
    }
}

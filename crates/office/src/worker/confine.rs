//! The limits that the child puts on itself before it reads a byte.
//!
//! After [`confine`] the process cannot open, connect, start or trace anything: system calls outside a short list end
//! it. There is no way back.

use super::{MEMORY, PROCESSOR_SECONDS};
use seccompiler::{
    BpfProgram, SeccompAction, SeccompCmpArgLen, SeccompCmpOp, SeccompCondition, SeccompFilter, SeccompRule,
};
use std::collections::BTreeMap;

/// Why the process could not be confined; it must then read nothing.
#[derive(Debug, thiserror::Error)]
pub enum Unconfined {
    /// A limit could not be set.
    #[error("a limit could not be set: {0}")]
    Limit(std::io::Error),
    /// The filter of system calls could not be built or installed.
    #[error("the filter could not be installed: {0}")]
    Filter(String),
}

/// Puts the limits on this process, which must have a single thread.
pub fn confine() -> Result<(), Unconfined> {
    // At the first bound of processor time the process dies of SIGXCPU, which says why; at the second, of SIGKILL.
    limit(libc::RLIMIT_CPU, PROCESSOR_SECONDS, PROCESSOR_SECONDS + 1)?;
    let limits = [
        (libc::RLIMIT_AS, MEMORY),
        (libc::RLIMIT_FSIZE, 0),
        (libc::RLIMIT_CORE, 0),
        (libc::RLIMIT_NOFILE, 3),
        (libc::RLIMIT_NPROC, 0),
        (libc::RLIMIT_MEMLOCK, 0),
        (libc::RLIMIT_MSGQUEUE, 0),
    ];
    for (resource, most) in limits {
        limit(resource, most, most)?;
    }
    control(libc::PR_SET_NO_NEW_PRIVS, 1)?;
    control(libc::PR_SET_DUMPABLE, 0)?;
    let filter = filter().map_err(|fault| Unconfined::Filter(fault.to_string()))?;
    seccompiler::apply_filter(&filter).map_err(|fault| Unconfined::Filter(fault.to_string()))
}

#[expect(unsafe_code, reason = "setrlimit has no safe form in std")]
fn limit(resource: libc::__rlimit_resource_t, most: u64, hard: u64) -> Result<(), Unconfined> {
    let bounds = libc::rlimit { rlim_cur: most, rlim_max: hard };
    // SAFETY: `bounds` is a valid rlimit that lives through the call, which only reads it.
    let answer = unsafe { libc::setrlimit(resource, &raw const bounds) };
    if answer == 0 { Ok(()) } else { Err(Unconfined::Limit(std::io::Error::last_os_error())) }
}

#[expect(unsafe_code, reason = "prctl has no safe form in std")]
fn control(option: libc::c_int, value: libc::c_ulong) -> Result<(), Unconfined> {
    let nothing: libc::c_ulong = 0;
    // SAFETY: both options take one number and no pointer.
    let answer = unsafe { libc::prctl(option, value, nothing, nothing, nothing) };
    if answer == 0 { Ok(()) } else { Err(Unconfined::Limit(std::io::Error::last_os_error())) }
}

/// What reading a file in memory needs, and nothing that names a file, an address or another process.
const ALLOWED: &[libc::c_long] = &[
    libc::SYS_read,
    libc::SYS_write,
    libc::SYS_readv,
    libc::SYS_writev,
    libc::SYS_close,
    libc::SYS_fstat,
    libc::SYS_lseek,
    libc::SYS_munmap,
    libc::SYS_mremap,
    libc::SYS_brk,
    libc::SYS_madvise,
    libc::SYS_futex,
    libc::SYS_rt_sigaction,
    libc::SYS_rt_sigprocmask,
    libc::SYS_rt_sigreturn,
    libc::SYS_sigaltstack,
    libc::SYS_restart_syscall,
    libc::SYS_clock_gettime,
    libc::SYS_getrandom,
    libc::SYS_getpid,
    libc::SYS_gettid,
    libc::SYS_sched_yield,
    libc::SYS_sched_getaffinity,
    libc::SYS_exit,
    libc::SYS_exit_group,
];

fn filter() -> Result<BpfProgram, seccompiler::BackendError> {
    let mut rules: BTreeMap<i64, Vec<SeccompRule>> = ALLOWED.iter().map(|call| (*call, vec![])).collect();
    // Memory that can be written must never become code.
    for call in [libc::SYS_mmap, libc::SYS_mprotect] {
        rules.insert(call, vec![without(2, libc::PROT_EXEC)?]);
    }
    // An abort signals the process itself, and nobody else.
    let itself =
        SeccompCondition::new(0, SeccompCmpArgLen::Dword, SeccompCmpOp::Eq, std::process::id().into())?;
    rules.insert(libc::SYS_tgkill, vec![SeccompRule::new(vec![itself])?]);
    let arch = std::env::consts::ARCH.try_into()?;
    SeccompFilter::new(rules, SeccompAction::KillProcess, SeccompAction::Allow, arch)?.try_into()
}

/// Allows a call whose argument has none of these bits.
fn without(argument: u8, bits: libc::c_int) -> Result<SeccompRule, seccompiler::BackendError> {
    let bits = u64::from(bits.unsigned_abs());
    let none = SeccompCondition::new(argument, SeccompCmpArgLen::Dword, SeccompCmpOp::MaskedEq(bits), 0)?;
    SeccompRule::new(vec![none])
}

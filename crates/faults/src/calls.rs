//! The calls that change something on the disk, each asking the plan first.
//!
//! The true calls are reached as system calls, so nothing here calls itself.

use crate::plan::{self, Tears, Verdict};
use libc::{c_char, c_int, c_uint, c_void, iovec, mode_t, off_t, size_t, ssize_t};
use std::ffi::CStr;

/// How many bytes of a path are looked at.
const PATH: usize = 1024;

fn fail(number: c_int) -> c_int {
    // SAFETY: the C library gives a valid pointer to this thread's own error number.
    unsafe { *libc::__errno_location() = number };
    -1
}

/// Whether the plan speaks about what is open as `fd`.
fn concerns_fd(fd: c_int) -> bool {
    if !plan::is_in_force() {
        return false;
    }
    let mut buffer = [0u8; PATH];
    let link = format!("/proc/self/fd/{fd}\0");
    // SAFETY: the link ends with 0, and no more than the buffer's length is written to the buffer.
    let size = unsafe {
        libc::syscall(libc::SYS_readlinkat, libc::AT_FDCWD, link.as_ptr(), buffer.as_mut_ptr(), buffer.len())
    };
    let size = usize::try_from(size).unwrap_or(0);
    buffer.get(..size).is_some_and(plan::concerns)
}

/// Whether the plan speaks about this path.
///
/// # Safety
/// `path` must be what a C caller gives as a path: not null, ended by 0.
unsafe fn concerns_path(path: *const c_char) -> bool {
    // SAFETY: as the caller promises.
    plan::is_in_force() && plan::concerns(unsafe { CStr::from_ptr(path) }.to_bytes())
}

fn size_of_fd(fd: c_int) -> i64 {
    // SAFETY: an all-zero `stat` is a valid one, and it is only written to.
    unsafe {
        let mut stat: libc::stat = std::mem::zeroed();
        if libc::fstat(fd, &raw mut stat) == 0 { stat.st_size } else { 0 }
    }
}

fn place_in_fd(fd: c_int) -> i64 {
    // SAFETY: takes no pointer.
    unsafe { libc::lseek(fd, 0, libc::SEEK_CUR) }
}

/// By how much a write of `size` bytes at `at` makes the file longer.
fn growth(fd: c_int, at: i64, size: size_t) -> i64 {
    let end = at.saturating_add(i64::try_from(size).unwrap_or(i64::MAX));
    (end - size_of_fd(fd)).max(0)
}

/// Asks the plan about a write and does all, none or half of it.
fn write_by(fd: c_int, at: i64, size: size_t, write: impl Fn(size_t) -> ssize_t) -> ssize_t {
    if !concerns_fd(fd) {
        return write(size);
    }
    match plan::judge(growth(fd, at, size), Tears::InHalf) {
        Verdict::Go => write(size),
        Verdict::Fail(number) => fail(number) as ssize_t,
        Verdict::HalfThenDie => {
            // A disk writes whole sectors, and the kernel takes less than one in one piece.
            write(size / 2 / 512 * 512);
            plan::die()
        }
    }
}

/// Asks the plan about a call that is done or not done.
fn do_by(concerned: bool, grows: i64, call: impl Fn() -> c_int) -> c_int {
    if !concerned {
        return call();
    }
    match plan::judge(grows, Tears::Not) {
        Verdict::Fail(number) => fail(number),
        Verdict::Go | Verdict::HalfThenDie => call(),
    }
}

/// `write(2)`.
///
/// # Safety
/// As for `write(2)`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn write(fd: c_int, bytes: *const c_void, size: size_t) -> ssize_t {
    write_by(fd, place_in_fd(fd), size, |size| {
        // SAFETY: the caller's own arguments, or fewer of its bytes.
        unsafe { libc::syscall(libc::SYS_write, fd, bytes, size) as ssize_t }
    })
}

/// `pwrite(2)`.
///
/// # Safety
/// As for `pwrite(2)`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pwrite(fd: c_int, bytes: *const c_void, size: size_t, at: off_t) -> ssize_t {
    write_by(fd, at, size, |size| {
        // SAFETY: the caller's own arguments, or fewer of its bytes.
        unsafe { libc::syscall(libc::SYS_pwrite64, fd, bytes, size, at) as ssize_t }
    })
}

/// `pwrite64(2)`.
///
/// # Safety
/// As for `pwrite(2)`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn pwrite64(fd: c_int, bytes: *const c_void, size: size_t, at: off_t) -> ssize_t {
    // SAFETY: the same call under another name.
    unsafe { pwrite(fd, bytes, size, at) }
}

/// `writev(2)`; torn between two of its pieces.
///
/// # Safety
/// As for `writev(2)`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn writev(fd: c_int, pieces: *const iovec, count: c_int) -> ssize_t {
    let pieces_asked = usize::try_from(count).unwrap_or(0);
    write_by(fd, place_in_fd(fd), pieces_asked, |count| {
        // SAFETY: the caller's own arguments, or fewer of its pieces.
        unsafe { libc::syscall(libc::SYS_writev, fd, pieces, count) as ssize_t }
    })
}

/// `copy_file_range(2)`, refused, so that the caller falls back to reading and writing.
///
/// # Safety
/// As for `copy_file_range(2)`; none of its pointers is looked at.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn copy_file_range(
    _from: c_int,
    _from_at: *mut off_t,
    _to: c_int,
    _to_at: *mut off_t,
    _size: size_t,
    _flags: c_uint,
) -> ssize_t {
    fail(libc::ENOSYS) as ssize_t
}

/// `fsync(2)`.
#[unsafe(no_mangle)]
pub extern "C" fn fsync(fd: c_int) -> c_int {
    // SAFETY: takes no pointer.
    do_by(concerns_fd(fd), 0, || unsafe { libc::syscall(libc::SYS_fsync, fd) as c_int })
}

/// `fdatasync(2)`.
#[unsafe(no_mangle)]
pub extern "C" fn fdatasync(fd: c_int) -> c_int {
    // SAFETY: takes no pointer.
    do_by(concerns_fd(fd), 0, || unsafe { libc::syscall(libc::SYS_fdatasync, fd) as c_int })
}

/// `ftruncate(2)`.
#[unsafe(no_mangle)]
pub extern "C" fn ftruncate(fd: c_int, size: off_t) -> c_int {
    let grows = size.saturating_sub(size_of_fd(fd));
    // SAFETY: takes no pointer.
    do_by(concerns_fd(fd), grows, || unsafe { libc::syscall(libc::SYS_ftruncate, fd, size) as c_int })
}

/// `ftruncate64(2)`.
#[unsafe(no_mangle)]
pub extern "C" fn ftruncate64(fd: c_int, size: off_t) -> c_int {
    ftruncate(fd, size)
}

/// `rename(2)`.
///
/// # Safety
/// As for `rename(2)`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn rename(from: *const c_char, to: *const c_char) -> c_int {
    // SAFETY: the caller's own arguments.
    unsafe {
        do_by(concerns_path(from), 0, || {
            libc::syscall(libc::SYS_renameat, libc::AT_FDCWD, from, libc::AT_FDCWD, to) as c_int
        })
    }
}

/// `unlink(2)`.
///
/// # Safety
/// As for `unlink(2)`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn unlink(path: *const c_char) -> c_int {
    // SAFETY: the caller's own argument; an all-zero `stat` is a valid one, and it is only written to.
    unsafe {
        let mut stat: libc::stat = std::mem::zeroed();
        let gives_back = if libc::stat(path, &raw mut stat) == 0 { stat.st_size } else { 0 };
        do_by(concerns_path(path), -gives_back, || {
            libc::syscall(libc::SYS_unlinkat, libc::AT_FDCWD, path, 0) as c_int
        })
    }
}

/// `mkdir(2)`.
///
/// # Safety
/// As for `mkdir(2)`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn mkdir(path: *const c_char, mode: mode_t) -> c_int {
    // SAFETY: the caller's own arguments.
    unsafe {
        do_by(concerns_path(path), 1, || {
            libc::syscall(libc::SYS_mkdirat, libc::AT_FDCWD, path, mode) as c_int
        })
    }
}

/// `open(2)`: a fault only where a file would be made.
///
/// # Safety
/// As for `open(2)`; a caller that gives no mode gives one that is not used.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn open(path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    // SAFETY: the caller's own arguments.
    unsafe {
        let makes = flags & libc::O_CREAT != 0 && libc::access(path, libc::F_OK) != 0 && concerns_path(path);
        do_by(makes, 1, || {
            libc::syscall(libc::SYS_openat, libc::AT_FDCWD, path, flags, c_uint::from(mode)) as c_int
        })
    }
}

/// `open64(2)`.
///
/// # Safety
/// As for `open(2)`.
#[unsafe(no_mangle)]
pub unsafe extern "C" fn open64(path: *const c_char, flags: c_int, mode: mode_t) -> c_int {
    // SAFETY: the same call under another name.
    unsafe { open(path, flags, mode) }
}

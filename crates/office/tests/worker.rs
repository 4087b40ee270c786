//! The confined child, as a real process: what it answers, what it cannot do, how its deaths are told apart.

use exchange::tables::{Hint, is_refused};
use office::progress::Progress;
use office::worker::{WorkerRefusal, parse};
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::Command;

mod hostile;

/// The example beside the test binaries; `cargo test` builds it with them.
fn child() -> PathBuf {
    let here = std::env::current_exe().unwrap();
    let child = here.ancestors().nth(2).unwrap().join("examples/import_worker");
    assert!(child.exists(), "build the child first: cargo build -p office --example import_worker");
    child
}

fn read(file: &[u8]) -> Result<exchange::wire::Parsed, WorkerRefusal> {
    parse(&child(), file, &Hint::default(), &Progress::default())
}

#[test]
fn a_list_comes_back_from_the_child_as_it_is() {
    let progress = Progress::default();
    let parsed =
        parse(&child(), "Аты-жөні;Жасы\nАйгүл Сейтова;35\n".as_bytes(), &Hint::default(), &progress).unwrap();
    assert_eq!(parsed.table.header, ["Аты-жөні", "Жасы"]);
    assert_eq!(parsed.table.rows.len(), 1);
    assert_eq!(progress.so_far().0, 1);
    assert!(parsed.problems.is_empty() && !is_refused(&parsed.problems));
}

#[test]
fn the_child_cannot_open_connect_start_or_listen() {
    for wish in ["open", "create", "connect", "listen", "spawn", "thread"] {
        let status = Command::new(child()).arg(wish).env_clear().status().unwrap();
        assert_eq!(status.signal(), Some(libc::SIGSYS), "{wish}: {status}");
    }
}

#[test]
fn the_child_cannot_take_more_memory_or_time_than_it_has() {
    let memory = Command::new(child()).arg("memory").env_clear().output().unwrap();
    assert_eq!(memory.status.signal(), Some(libc::SIGABRT));
    assert!(memory.stderr.starts_with(b"memory allocation of"));
}

#[test]
fn a_program_that_is_no_child_is_not_believed() {
    for (program, expected) in [("/bin/true", "worker-crashed"), ("/bin/yes", "worker-untrusted")] {
        let refused = parse(program.as_ref(), b"a,b", &Hint::default(), &Progress::default()).unwrap_err();
        assert_eq!(refused.key(), expected, "{program}");
    }
    let absent =
        parse("/no/such/program".as_ref(), b"a,b", &Hint::default(), &Progress::default()).unwrap_err();
    assert_eq!(absent, WorkerRefusal::NotStarted(std::io::ErrorKind::NotFound));
}

#[test]
fn a_child_that_says_nothing_is_ended_when_someone_asks() {
    let progress = Progress::default();
    progress.stop();
    // `sleep import-worker` would fail at once, so a pipe that never speaks stands in.
    let folder = tempfile::tempdir().unwrap();
    let silent = folder.path().join("silent");
    std::fs::write(&silent, "#!/bin/sh\nexec /bin/sleep 60\n").unwrap();
    std::fs::set_permissions(&silent, std::os::unix::fs::PermissionsExt::from_mode(0o755)).unwrap();
    assert_eq!(parse(&silent, b"a,b", &Hint::default(), &progress), Err(WorkerRefusal::Stopped));
}

#[test]
fn a_small_workbook_that_asks_for_half_a_terabyte_is_refused_in_words() {
    let parsed = read(&hostile::far_cell()).unwrap();
    assert!(is_refused(&parsed.problems));
    assert_eq!(parsed.problems.first().map(exchange::Problem::key), Some("problem-far-cell"));
}

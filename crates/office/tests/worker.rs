//! The confined child, as a real process: what it answers, what it cannot do, how its deaths are told apart.

#![cfg(test)]

use exchange::tables::{Hint, is_refused};
use office::progress::Progress;
use office::worker::{WorkerRefusal, parse};
use std::os::unix::process::ExitStatusExt;
use std::path::PathBuf;
use std::process::Command;
use std::sync::atomic::{AtomicBool, Ordering};

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
fn the_child_cannot_take_more_time_than_it_has() {
    let spun = Command::new(child()).arg("spin").env_clear().status().unwrap();
    assert_eq!(spun.signal(), Some(libc::SIGXCPU), "{spun}");
}

#[test]
fn the_child_cannot_take_more_memory_than_it_has() {
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
    // While another test starts a child, that child may hold the file that was just written: the system then says "busy".
    let busy = Err(WorkerRefusal::NotStarted(std::io::ErrorKind::ExecutableFileBusy));
    let mut answers = std::iter::repeat_with(|| parse(&silent, b"a,b", &Hint::default(), &progress));
    assert_eq!(answers.find(|answer| *answer != busy), Some(Err(WorkerRefusal::Stopped)));
}

#[test]
fn a_small_workbook_that_asks_for_half_a_terabyte_is_refused_in_words() {
    let parsed = read(&hostile::far_cell()).unwrap();
    assert!(is_refused(&parsed.problems));
    assert_eq!(parsed.problems.first().map(exchange::Problem::key), Some("problem-far-cell"));
}

/// The most that any one child was seen to take.
#[derive(Clone, Copy, Debug, Default)]
struct Taken {
    address_space_mb: u64,
    memory_mb: u64,
    processor_ms: u64,
}

impl Taken {
    fn at_most(self, other: Taken) -> Taken {
        Taken {
            address_space_mb: self.address_space_mb.max(other.address_space_mb),
            memory_mb: self.memory_mb.max(other.memory_mb),
            processor_ms: self.processor_ms.max(other.processor_ms),
        }
    }

    /// What the process table says of one process, if it is a child that reads a file.
    fn of(process: &std::path::Path) -> Option<Taken> {
        let told = |file: &str| std::fs::read_to_string(process.join(file)).ok();
        told("cmdline").filter(|line| line.ends_with("import_worker\0import-worker\0"))?;
        let (status, stat) = (told("status")?, told("stat")?);
        let of = |name: &str| {
            let line = status.lines().find_map(|line| line.strip_prefix(name));
            line.and_then(|line| line.split_whitespace().next()?.parse::<u64>().ok()).unwrap_or(0) / 1024
        };
        // Behind the name in brackets, user and system time are the twelfth and thirteenth, in hundredths of a second.
        let times = stat
            .rsplit(')')
            .next()?
            .split_whitespace()
            .skip(11)
            .take(2)
            .filter_map(|time| time.parse::<u64>().ok());
        Some(Taken {
            address_space_mb: of("VmPeak:"),
            memory_mb: of("VmHWM:"),
            processor_ms: times.sum::<u64>() * 10,
        })
    }
}

/// Looks at the process table until told to stop.
fn watch_children(stop: &AtomicBool) -> Taken {
    let mut most = Taken::default();
    while !stop.load(Ordering::Relaxed) {
        let processes = std::fs::read_dir("/proc").unwrap().flatten();
        most = processes.filter_map(|process| Taken::of(&process.path())).fold(most, Taken::at_most);
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    most
}

fn key_of_refusal(problems: &[exchange::Problem]) -> Option<&'static str> {
    problems.iter().find(|problem| problem.weight() == exchange::Weight::Refusal).map(exchange::Problem::key)
}

fn verdict(case: &hostile::Case, rows: usize, refusal: Option<&'static str>) -> Result<(), String> {
    match (case.verdict, refusal) {
        (hostile::Verdict::Rows(expected), None) if rows == expected => Ok(()),
        (hostile::Verdict::Refused(keys), Some(key)) if keys.contains(&key) => Ok(()),
        (hostile::Verdict::Answered, None) => Ok(()),
        (hostile::Verdict::Answered, Some(key))
            if !key.starts_with("worker-not") && key != "worker-untrusted" && key != "worker-forbidden" =>
        {
            Ok(())
        }
        (expected, _) => Err(format!("{}: {rows} rows, {refusal:?}, not {expected:?}", case.name)),
    }
}

#[test]
fn the_corpus_has_two_thousand_cases_and_every_name_once() {
    let cases = hostile::corpus();
    let mut names: Vec<&str> = cases.iter().map(|case| case.name.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    assert!(
        cases.len() >= 2_000 && names.len() == cases.len(),
        "{} cases, {} names",
        cases.len(),
        names.len()
    );
}

#[test]
fn hostile_texts_get_their_verdict_in_this_process() {
    let wrong: Vec<String> = hostile::corpus()
        .iter()
        .filter(|case| hostile::is_text(case))
        .filter_map(|case| {
            let (table, problems) = exchange::tables::read(&case.bytes, &Hint::default());
            verdict(case, table.rows.len(), key_of_refusal(&problems)).err()
        })
        .collect();
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// Every written-out case and a sample of the damaged ones; all with `TIZIM_HOSTILE=all`.
#[test]
fn hostile_files_get_their_verdict_from_the_child_within_its_limits() {
    let all = std::env::var("TIZIM_HOSTILE").is_ok_and(|wish| wish == "all");
    let cases = hostile::corpus();
    let chosen = cases.iter().enumerate().filter(|(place, case)| {
        all || !matches!(case.verdict, hostile::Verdict::Answered) || place % 40 == 0
    });
    let stop = AtomicBool::new(false);
    let mut wrong = vec![];
    let taken = std::thread::scope(|scope| {
        let watch = scope.spawn(|| watch_children(&stop));
        wrong.extend(chosen.clone().filter_map(|(_, case)| from_the_child(case).err()));
        stop.store(true, Ordering::Relaxed);
        watch.join().unwrap()
    });
    println!("{} files, at most {taken:?}", chosen.count());
    assert!(wrong.is_empty(), "{wrong:#?}");
    assert!(taken.address_space_mb <= 512 && taken.processor_ms <= 10_500, "{taken:?}");
    assert!(taken.processor_ms > 0, "the watch saw no child");
}

fn from_the_child(case: &hostile::Case) -> Result<(), String> {
    match read(&case.bytes) {
        Ok(parsed) => {
            assert!(!format!("{:?}", parsed.table.rows.last()).contains("root:"), "{}", case.name);
            verdict(case, parsed.table.rows.len(), key_of_refusal(&parsed.problems))
        }
        Err(refused) => verdict(case, 0, Some(refused.key())),
    }
}

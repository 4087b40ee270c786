//! How long a list takes from the bytes of its file until every row is on the disk, and how much memory it takes.
//!
//! `cargo bench -p office --bench importing -- 100000` (rows of a CSV file with ten columns). Prints one line a measure.
//! The file is read by a confined child, which is this same program; the passphrase's own cost is left out.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that cannot be made stops")]

#[allow(dead_code, reason = "each measurement takes what it needs")]
mod made_up;

use exchange::tables::Hint;
use made_up::{GIVEN, STEMS, surroundings};
use office::clock::Stopwatch;
use office::import::list::Plan;
use office::jobs::{Stage, Upload};
use office::worker::{WORKER_ARGUMENT, child_main, parse};
use office::{Founded, Progress, found};
use std::fmt::Write;
use std::process::ExitCode;

fn kib(of: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with(of)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

fn file(rows: usize) -> Vec<u8> {
    let mut text =
        "№,Аты-жөні,Жынысы,Туған күні,Статус,Дата задержания,Место содержания,Телефон,Родственник,Примечание\n".to_owned();
    for row in 0..rows {
        let (given, stem) = (GIVEN[row % 12], STEMS[row / 12 % 12]);
        let sex = if row % 3 == 0 { "әйел" } else { "ер" };
        let (day, year) = (1 + row % 28, 1950 + row % 55);
        writeln!(
            text,
            "{row},{given} {stem}ов{},{sex},{day:02}.03.{year},задержан,{:02}.01.2022,\"Алматы, СИЗО\",+7700{row:07},Made-up {stem},рассказал сосед номер {row}",
            row / 144,
            4 + row % 20,
        )
        .unwrap();
    }
    text.into_bytes()
}

fn measure(rows: usize) {
    let folder = tempfile::tempdir().unwrap();
    let Founded { office, passphrase, .. } =
        found(&folder.path().join("office"), "Made-up Lead", surroundings()).unwrap();
    let session = office.sign_in(passphrase.words(), &Progress::default()).unwrap();
    let file = file(rows);
    println!("{rows} rows, {} bytes", file.len());
    let before = kib("VmRSS");
    // From here on the highest mark is ours.
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
    let watch = Stopwatch::start();
    let exe = std::env::current_exe().unwrap();
    let parsed = parse(&exe, &file, &Hint::default(), &Progress::default()).unwrap();
    println!("reading in the child: {} ms", watch.milliseconds());
    let plan = Plan { title: "Made-up list".into(), locator: "row {row}".into(), ..Plan::default() };
    let job = office.begin_job(&session, Upload { file: "made-up.csv".into(), parsed, plan });
    println!("guessing and dry run: after {} ms, {} rows ready", watch.milliseconds(), job.dry().entered);
    job.run(&office, &session);
    assert_eq!(job.stage(), Stage::Done);
    let taken = watch.milliseconds();
    println!(
        "from bytes to the disk: {taken} ms, {:.0} rows/s",
        rows as f64 / (taken.max(1) as f64 / 1000.0)
    );
    println!("memory at its highest: {} MiB more than before", kib("VmHWM").saturating_sub(before) / 1024);
    let entered = office.read(|known| known.people.len());
    assert_eq!(entered, Some(rows));
}

fn main() -> ExitCode {
    if std::env::args().nth(1).is_some_and(|first| first == WORKER_ARGUMENT) {
        return child_main();
    }
    measure(std::env::args().filter_map(|argument| argument.parse().ok()).next().unwrap_or(100_000));
    ExitCode::SUCCESS
}

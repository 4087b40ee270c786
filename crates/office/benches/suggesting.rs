//! How long it takes to find who may be the same among so many made-up records, and to weigh the twins of one.
//!
//! `cargo bench -p office --bench suggesting -- 100000` (records). Names of this population repeat far more than real ones.
#![expect(clippy::unwrap_used, clippy::print_stdout, reason = "a measurement that cannot be made stops")]
#![expect(clippy::disallowed_methods, reason = "a stopwatch reads the clock")]

#[allow(dead_code, reason = "each bench takes what it needs")]
mod made_up;

use office::{Office, Progress};
use std::time::Instant;

fn main() {
    let records = std::env::args().filter_map(|word| word.parse().ok()).next().unwrap_or(2_000);
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("office");
    let words = made_up::fill(&place, records);
    let office = Office::at(&place, made_up::surroundings()).unwrap();
    office.sign_in(&words, &Progress::default()).unwrap();
    let begin = Instant::now();
    office.suggest();
    println!("{records} records compared in {:.2?}", begin.elapsed());
    let begin = Instant::now();
    let total = office.suggestions(0, 50).total;
    println!("{total} suggestions, a page of them in {:.2?}", begin.elapsed());
    let all =
        office.read(|known| known.state.things().map(|(_, thing)| thing.id).collect::<Vec<_>>()).unwrap();
    let mut times: Vec<_> = all
        .iter()
        .step_by((all.len() / 200).max(1))
        .map(|id| {
            let begin = Instant::now();
            office.twins(*id);
            begin.elapsed()
        })
        .collect();
    times.sort();
    let at = |part: usize| times[(times.len() - 1) * part / 100];
    println!("twins of one: p50 {:.2?}, p99 {:.2?}", at(50), at(99));
}

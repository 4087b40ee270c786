//! What the latent classes must answer.

use super::*;

fn table(lists: usize, cells: &[(u32, u64)]) -> Table {
    Table::new((0..lists).map(|at| format!("list {at}")).collect(), cells.to_vec()).unwrap()
}

/// Killings in Kosovo, 20 March to 22 June 1999, on four lists (Ball et al. 2002; kosovo_aggregate of the R package
/// LCMCR 0.4.14). Bits: EXH, ABA, OSCE, HRW.
fn kosovo() -> Table {
    let counts = [1131, 845, 177, 936, 228, 217, 181, 306, 106, 31, 18, 123, 42, 32, 27];
    let cells: Vec<(u32, u64)> = (1..).zip(counts).collect();
    table(4, &cells)
}

#[test]
fn kosovo_is_what_the_reference_program_says() {
    // LCMCR, K = 10, a = b = 0.25, 8 chains of 525,000 sweeps: 10,430 [9,022-13,892].
    let settings = Settings { effective: 3000.0, ..Settings::default() };
    let estimate = estimate(&kosovo(), &settings, 7).unwrap();
    assert!((estimate.point / 10_430.0 - 1.0).abs() < 0.01, "{}", estimate.point);
    assert!((estimate.lo95 / 9_022.0 - 1.0).abs() < 0.05, "{}", estimate.lo95);
    assert!((estimate.hi95 / 13_892.0 - 1.0).abs() < 0.05, "{}", estimate.hi95);
    assert!(estimate.split_rhat.unwrap() <= 1.01);
    assert!(estimate.warnings.is_empty(), "{:?}", estimate.warnings);
}

#[test]
fn a_seed_gives_the_same_draws_however_many_threads_share_the_chains() {
    let settings = Settings { effective: 50.0, most_sweeps: 200, ..Settings::default() };
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| run(&kosovo(), &settings, 11))
    };
    assert_eq!(on(1), on(3));
    assert_ne!(run(&kosovo(), &settings, 12).people, on(1).people);
}

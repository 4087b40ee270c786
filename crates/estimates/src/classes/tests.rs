//! What the latent classes must answer.

use super::*;

mod calibration;

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
    let settings = Settings { effective: 1500.0, ..Settings::default() };
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
        pool.install(|| run(&kosovo(), &settings, 11).unwrap())
    };
    assert_eq!(on(1), on(3));
    assert_ne!(run(&kosovo(), &settings, 12).unwrap().people, on(1).people);
}

/// Figures of two runs that should say the same, in standard errors of their difference.
fn apart(one: &Estimate, other: &Estimate) -> f64 {
    let error = |estimate: &Estimate| match estimate.finding("error_of_point") {
        Some(crate::estimate::Value::Number(error)) => *error,
        found => panic!("{found:?}"),
    };
    (one.point - other.point).abs() / error(one).hypot(error(other))
}

#[test]
fn another_order_of_the_lists_changes_nothing_but_chance() {
    let turned = kosovo().reordered(&[2, 0, 3, 1]).unwrap();
    let settings = Settings { effective: 600.0, ..Settings::default() };
    let (one, other) = (estimate(&kosovo(), &settings, 1).unwrap(), estimate(&turned, &settings, 1).unwrap());
    assert!(apart(&one, &other) < 4.0, "{} {}", one.point, other.point);
    let renamed =
        Table::new(["x", "y", "z", "w"].map(str::to_owned).to_vec(), kosovo().cells().to_vec()).unwrap();
    assert_eq!(estimate(&renamed, &settings, 1).unwrap(), one);
}

#[test]
fn the_number_of_classes_hardly_matters_and_many_lists_go_through_blocks() {
    // LCMCR on Kosovo: K = 5 gives 10,466, K = 20 gives 10,464.
    for classes in [Classes::Five, Classes::Fifteen, Classes::Twenty] {
        let settings = Settings { classes, effective: 400.0, ..Settings::default() };
        let estimate = estimate(&kosovo(), &settings, 3).unwrap();
        assert!((estimate.point / 10_440.0 - 1.0).abs() < 0.02, "{classes:?} {}", estimate.point);
    }
    // The same people on twelve lists of which eight name nearly nobody.
    let mut cells = kosovo().cells().to_vec();
    cells.extend((4..12).map(|list| (1 << list, 1)));
    let settings = Settings { effective: 100.0, most_sweeps: 400, ..Settings::default() };
    let estimate = estimate(&table(12, &cells), &settings, 3).unwrap();
    assert!(estimate.point > 8_000.0 && estimate.point < 20_000.0, "{}", estimate.point);
}

#[test]
fn a_run_that_ends_too_early_says_so_and_gives_no_headline() {
    let settings = Settings { most_sweeps: 24, ..Settings::default() };
    let estimate = estimate(&kosovo(), &settings, 1).unwrap();
    assert!(estimate.is_forbidden());
    assert!(estimate.warnings.iter().any(|one| one.sentence().contains("budget of 24 sweeps")));
}

#[test]
fn a_sweep_that_costs_more_is_made_less_often() {
    let settings = Settings { most_work: 8e6, ..Settings::default() };
    assert_eq!(settings.sweeps_at(50.0), Some(20_000));
    assert_eq!(settings.sweeps_at(1000.0), Some(1000));
    assert_eq!(settings.sweeps_at(1e9), None);
    assert_eq!(Settings { most_sweeps: 30, ..settings }.sweeps_at(1000.0), Some(30));
}

#[test]
fn a_table_of_more_patterns_than_can_be_paid_is_refused_with_a_sentence() {
    let settings = Settings { most_work: 1e5, ..Settings::default() };
    let Err(why) = estimate(&kosovo(), &settings, 1) else { panic!("it was run") };
    assert!(why.sentence().starts_with("There are 15 patterns on 4 lists"), "{}", why.sentence());
}

#[test]
fn a_run_is_hopeless_only_where_its_pace_leads_nowhere() {
    assert!(!is_hopeless((200, 1000), 1.0), "too early to say");
    assert!(is_hopeless((250, 1000), 49.0));
    assert!(!is_hopeless((250, 1000), 50.0));
    assert!(!is_hopeless((900, 1000), 180.0));
}

#[test]
fn a_table_without_an_upper_end_is_given_up_early_and_withheld() {
    // Hardly an overlap: the posterior runs into the end of the prior.
    let apart = table(3, &[(1, 200), (2, 180), (4, 150), (3, 1), (5, 1), (6, 1)]);
    let run = run(&apart, &Settings::default(), 1).unwrap();
    assert_eq!(run.ended, Ended::AtEndOfPrior, "{:?}", run.agreement);
    assert!(run.sweeps < 5000, "{}", run.sweeps);
    let estimate = estimate(&apart, &Settings::default(), 1).unwrap();
    assert!(estimate.warnings.iter().any(|one| matches!(one, Warning::GridEnd { .. })));
    assert!(estimate.is_forbidden());
}

#[test]
fn small_and_lopsided_tables_get_an_answer_or_a_sentence() {
    let settings = Settings { effective: 100.0, most_sweeps: 200, ..Settings::default() };
    assert!(estimate(&table(2, &[(1, 5), (2, 5), (3, 5)]), &settings, 1).is_err());
    assert!(estimate(&table(4, &[(1, 5), (2, 5), (3, 5)]), &settings, 1).is_err());
    for cells in [vec![(1, 1), (2, 1), (4, 1)], vec![(7, 1)], vec![(7, 300_000_000), (1, 1), (2, 1)]] {
        let estimate = estimate(&table(3, &cells), &settings, 1).unwrap();
        assert!(estimate.lo95 <= estimate.point && estimate.point <= estimate.hi95, "{cells:?}");
        assert!(estimate.point >= table(3, &cells).people() as f64);
    }
    let many: Vec<(u32, u64)> = (0..24).map(|list| (1 << list | 1, 3)).collect();
    assert!(estimate(&table(24, &many), &settings, 1).unwrap().point >= 72.0);
}

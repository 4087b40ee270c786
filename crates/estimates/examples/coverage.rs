//! How often the 95 % interval of latent classes holds the true number: `coverage REPS [KIND …]` makes populations of known
//! size of eight kinds, seeded, and prints a line for each kind.
//!
//! A independent, 4 lists; B two classes, 5 lists (the design of Manrique-Vallier 2016, section 5); C three classes; D
//! negative dependence; E sparse; G one dependent pair; and beyond any method F logit-normal chances, H 30 % nearly
//! invisible, I three classes that hardly differ on the lists that tell them apart. REPS may be a range such as 30-60.
#![allow(clippy::disallowed_methods, clippy::print_stdout, clippy::expect_used)]

use estimates::classes::{Settings, estimate};
use estimates::identification::{Reach, all_lists, reach};
use estimates::numbers::exp;
use estimates::{Chance, Estimate, Table};
use std::time::Instant;

const KINDS: [char; 9] = ['A', 'B', 'C', 'D', 'E', 'G', 'F', 'H', 'I'];

fn main() {
    let mut arguments = std::env::args().skip(1);
    let reps = range(&arguments.next().unwrap_or_default());
    let wanted: String = arguments.collect();
    let settings = Settings { chains: 4, effective: 400.0, most_sweeps: 1200, ..Settings::default() };
    println!(
        "kind     N  seen  covered  median error  width/N  R-hat>1.05  no goal  fit<0.01  leaning  beyond  off curve  s each"
    );
    for kind in KINDS.into_iter().filter(|kind| wanted.is_empty() || wanted.contains(*kind)) {
        let start = Instant::now();
        let rows: Vec<Row> = reps.clone().map(|rep| one(kind, rep, &settings)).collect();
        print(kind, &rows, start.elapsed().as_secs_f64());
    }
}

/// "60" or "30-60"; ten of them if it is neither.
fn range(text: &str) -> std::ops::Range<u64> {
    let (from, to) = text.split_once('-').unwrap_or(("0", text));
    from.parse().unwrap_or(0)..to.parse().unwrap_or(10)
}

/// What one population showed.
struct Row {
    truth: f64,
    seen: f64,
    estimate: Estimate,
    reach: Reach,
    off_curve: bool,
}

fn one(kind: char, rep: u64, settings: &Settings) -> Row {
    let mut chance = Chance::new(20_260_720 + rep, kind as u64);
    let (truth, table) = population(kind, &mut chance);
    let estimate = estimate(&table, settings, rep).expect("every kind has enough lists");
    let at_one = all_lists(&table).and_then(|curve| curve.places.into_iter().find(|place| place.odds == 1.0));
    let off_curve = at_one.is_some_and(|place| estimate.point < place.lo95 || estimate.point > place.hi95);
    Row { truth, seen: table.people() as f64, reach: reach(&table, estimate.point), estimate, off_curve }
}

fn print(kind: char, rows: &[Row], seconds: f64) {
    let reps = rows.len() as f64;
    let share = |which: fn(&Row) -> bool| 100.0 * rows.iter().filter(|row| which(row)).count() as f64 / reps;
    let median = |of: fn(&Row) -> f64| {
        let mut values: Vec<f64> = rows.iter().map(of).collect();
        values.sort_by(f64::total_cmp);
        estimates::numbers::quantile(&values, 0.5)
    };
    println!(
        "{kind}    {:6.0} {:4.0}% {:7.1}% {:+12.1}% {:7.0}% {:10.1}% {:7.1}% {:8.1}% {:7.1}% {:6.1}% {:9.1}% {:7.2}",
        median(|row| row.truth),
        median(|row| 100.0 * row.seen / row.truth),
        share(|row| row.estimate.lo95 <= row.truth && row.truth <= row.estimate.hi95),
        median(|row| 100.0 * (row.estimate.point / row.truth - 1.0)),
        median(|row| 100.0 * (row.estimate.hi95 - row.estimate.lo95) / row.truth),
        share(|row| row.estimate.split_rhat.is_none_or(|rhat| rhat > 1.05)),
        share(|row| row.estimate.split_rhat.is_none_or(|rhat| rhat > 1.01)
            || row.estimate.ess.is_none_or(|ess| ess < 400.0)),
        share(|row| matches!(
            row.estimate.finding("fit_p_value"),
            Some(estimates::Value::Number(p)) if *p < 0.01
        )),
        share(|row| row.reach == Reach::Leaning),
        share(|row| row.reach == Reach::Beyond),
        share(|row| row.off_curve),
        seconds / reps
    );
}

/// A population: its size and what the lists say of it.
fn population(kind: char, chance: &mut Chance) -> (f64, Table) {
    match kind {
        'A' => classes(2000, &[(1.0, &[0.3, 0.25, 0.2, 0.15])], chance),
        'B' => classes(
            2000,
            &[(0.9, &[0.033, 0.033, 0.099, 0.132, 0.033]), (0.1, &[0.66, 0.825, 0.759, 0.99, 0.693])],
            chance,
        ),
        // Chances such that 58 % are seen, independence is 33 % low and Chao's bound 10 %.
        'C' => classes(
            3000,
            &[
                (0.5, &[0.10, 0.10, 0.10, 0.15, 0.05]),
                (0.35, &[0.15, 0.25, 0.20, 0.15, 0.20]),
                (0.15, &[0.55, 0.90, 0.45, 0.80, 0.85]),
            ],
            chance,
        ),
        'I' => classes(
            3000,
            &[
                (0.5, &[0.10, 0.12, 0.08, 0.11, 0.09]),
                (0.3, &[0.40, 0.10, 0.30, 0.12, 0.20]),
                (0.2, &[0.15, 0.50, 0.20, 0.45, 0.40]),
            ],
            chance,
        ),
        'D' => classes(2000, &[(0.5, &[0.85, 0.8, 0.15, 0.1]), (0.5, &[0.1, 0.2, 0.85, 0.75])], chance),
        'E' => classes(12_000, &[(1.0, &[0.05, 0.06, 0.04, 0.05, 0.04])], chance),
        'H' => classes(2000, &[(0.7, &[0.35, 0.3, 0.25, 0.2]), (0.3, &[0.01, 0.01, 0.01, 0.01])], chance),
        'G' => people(2000, 4, chance, |chance| {
            let first = chance.uniform() < 0.3;
            let second = chance.uniform() < if first { 0.6 } else { 0.1 };
            u32::from(first)
                | u32::from(second) << 1
                | u32::from(chance.uniform() < 0.2) << 2
                | u32::from(chance.uniform() < 0.15) << 3
        }),
        _ => people(2000, 4, chance, |chance| {
            let person = 1.5 * chance.normal();
            let middles = [-1.2, -1.5, -1.8, -2.1];
            named(&middles.map(|middle| 1.0 / (1.0 + exp(-middle - person))), chance)
        }),
    }
}

fn classes(size: u64, kinds: &[(f64, &[f64])], chance: &mut Chance) -> (f64, Table) {
    people(size, kinds[0].1.len(), chance, |chance| {
        let mut left = chance.uniform();
        let kind = kinds.iter().find(|(share, _)| {
            left -= share;
            left < 0.0
        });
        named(kind.unwrap_or(&kinds[kinds.len() - 1]).1, chance)
    })
}

/// The lists that name somebody, each with its chance.
fn named(chances: &[f64], chance: &mut Chance) -> u32 {
    let on = chances.iter().enumerate().filter(|(_, share)| chance.uniform() < **share);
    on.map(|(list, _)| 1 << list).sum()
}

fn people(size: u64, lists: usize, chance: &mut Chance, one: impl Fn(&mut Chance) -> u32) -> (f64, Table) {
    let mut counts = vec![0u64; 1 << lists];
    (0..size).for_each(|_| counts[one(chance) as usize] += 1);
    let cells = (1u32..).zip(counts.into_iter().skip(1)).collect();
    let names = (0..lists).map(|list| format!("list {list}")).collect();
    (size as f64, Table::new(names, cells).expect("counts of people make a table"))
}

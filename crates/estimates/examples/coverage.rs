//! How often the 95 % interval of latent classes holds the true number: `coverage ROWS.csv REPS [KIND …]` makes populations of
//! known size of nine kinds, seeded, writes a row for each as soon as it is known, and prints a line for each kind. Rows that
//! stand in the file already are not made again, so a run that was stopped goes on where it was.
//!
//! A independent, 4 lists; B two classes, 5 lists (the design of Manrique-Vallier 2016, section 5); C three classes; D
//! negative dependence; E sparse; G one dependent pair; and beyond any method F logit-normal chances, H 30 % nearly
//! invisible, I three classes that hardly differ on the lists that tell them apart. REPS may be a range such as 30-60.
#![allow(clippy::disallowed_methods, clippy::print_stdout, clippy::expect_used)]

use estimates::classes::{Settings, estimate};
use estimates::identification::{Reach, reach};
use estimates::numbers::exp;
use estimates::{Chance, Figures, Table, Value};
use std::fs::{File, OpenOptions};
use std::io::Write;
use std::time::Instant;

const KINDS: [char; 9] = ['A', 'B', 'C', 'D', 'E', 'G', 'F', 'H', 'I'];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut arguments = std::env::args().skip(1);
    let path = arguments.next().ok_or("which file of rows?")?;
    let reps = range(&arguments.next().unwrap_or_default());
    let wanted: String = arguments.collect();
    let mut rows = known(&std::fs::read_to_string(&path).unwrap_or_default());
    let mut file = OpenOptions::new().create(true).append(true).open(&path)?;
    let settings = Settings { chains: 4, effective: 400.0, most_sweeps: 1200, ..Settings::default() };
    println!(
        "kind populations       N  seen  covered  median error  width/N  R-hat>1.05  no goal  fit<0.01  leaning  beyond  s each"
    );
    for kind in KINDS.into_iter().filter(|kind| wanted.is_empty() || wanted.contains(*kind)) {
        for rep in reps.clone() {
            if !rows.iter().any(|row| row.kind == kind && row.rep == rep) {
                rows.push(made(kind, rep, &settings));
                write(&mut file, &rows[rows.len() - 1])?;
            }
        }
        print(&rows.iter().filter(|row| row.kind == kind).collect::<Vec<_>>());
    }
    Ok(())
}

/// "60" or "30-60"; ten of them if it is neither.
fn range(text: &str) -> std::ops::Range<u64> {
    let (from, to) = text.split_once('-').unwrap_or(("0", text));
    from.parse().unwrap_or(0)..to.parse().unwrap_or(10)
}

/// What one population showed.
struct Row {
    kind: char,
    rep: u64,
    /// Truth, people on the lists, point, lower and upper end, split R-hat, effective draws, fit, seconds.
    numbers: [f64; 9],
}

impl Row {
    fn reach(&self) -> Reach {
        let [_, people, point, lo95, hi95, ..] = self.numbers;
        let figures = Figures { point, lo95, hi95, lo80: lo95, hi80: hi95 };
        reach(people, &figures)
    }
}

fn known(text: &str) -> Vec<Row> {
    text.lines().filter_map(read).collect()
}

fn read(line: &str) -> Option<Row> {
    let mut fields = line.split(',');
    let kind = fields.next()?.chars().next()?;
    let rep = fields.next()?.parse().ok()?;
    let numbers: Vec<f64> = fields.filter_map(|field| field.parse().ok()).collect();
    Some(Row { kind, rep, numbers: numbers.try_into().ok()? })
}

fn write(file: &mut File, row: &Row) -> std::io::Result<()> {
    let numbers: Vec<String> = row.numbers.iter().map(|number| format!("{number}")).collect();
    writeln!(file, "{},{},{}", row.kind, row.rep, numbers.join(","))
}

fn made(kind: char, rep: u64, settings: &Settings) -> Row {
    let start = Instant::now();
    let mut chance = Chance::new(20_260_720 + rep, kind as u64);
    let (truth, table) = population(kind, &mut chance);
    let found = estimate(&table, settings, rep).expect("every kind has enough lists");
    let fit = match found.finding("fit_p_value") {
        Some(Value::Number(p)) => *p,
        _ => f64::NAN,
    };
    let Figures { point, lo95, hi95, .. } = found.figures();
    let chains = [found.split_rhat.unwrap_or(f64::NAN), found.ess.unwrap_or(f64::NAN)];
    let people = table.people() as f64;
    let numbers =
        [truth, people, point, lo95, hi95, chains[0], chains[1], fit, start.elapsed().as_secs_f64()];
    Row { kind, rep, numbers }
}

fn print(rows: &[&Row]) {
    let reps = rows.len() as f64;
    let share = |which: fn(&[f64; 9]) -> bool| {
        100.0 * rows.iter().filter(|row| which(&row.numbers)).count() as f64 / reps
    };
    let median = |of: fn(&[f64; 9]) -> f64| {
        let mut values: Vec<f64> = rows.iter().map(|row| of(&row.numbers)).collect();
        values.sort_by(f64::total_cmp);
        estimates::numbers::quantile(&values, 0.5)
    };
    let reached = |grade: Reach| 100.0 * rows.iter().filter(|row| row.reach() == grade).count() as f64 / reps;
    println!(
        "{}    {reps:11.0} {:7.0} {:4.0}% {:7.1}% {:+12.1}% {:7.0}% {:10.1}% {:7.1}% {:8.1}% {:7.1}% {:6.1}% {:7.2}",
        rows.first().map_or('?', |row| row.kind),
        median(|[truth, ..]| *truth),
        median(|[truth, seen, ..]| 100.0 * seen / truth),
        share(|[truth, _, _, lo, hi, ..]| lo <= truth && truth <= hi),
        median(|[truth, _, point, ..]| 100.0 * (point / truth - 1.0)),
        median(|[truth, _, _, lo, hi, ..]| 100.0 * (hi - lo) / truth),
        share(|[.., rhat, _, _, _]| rhat.is_nan() || *rhat > 1.05),
        share(|[.., rhat, ess, _, _]| !(*rhat <= 1.01 && *ess >= 400.0)),
        share(|[.., fit, _]| *fit < 0.01),
        reached(Reach::Leaning),
        reached(Reach::Beyond),
        median(|[.., seconds]| *seconds),
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

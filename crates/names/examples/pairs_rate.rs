//! How well and how fast pairs of names are compared, on the labelled sets:
//! `TIZIM_BENCH=… cargo run --release -p names --example pairs_rate [--errors]`.
//!
//! Reads `linkage/names/{wd_turkic_pairs,nk_person_cases}.csv` below `TIZIM_BENCH` and prints the best F1, the errors of each
//! kind at its threshold, and pairs a second on one core, from raw text and prepared, medians of five rounds.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement reads the clock and prints"
)]

use names::{Frequencies, Name, score};
use std::collections::BTreeMap;
use std::hint::black_box;
use std::time::Instant;

struct Pair {
    left: String,
    right: String,
    same: bool,
    kind: String,
}

fn main() -> std::io::Result<()> {
    let folder = std::env::var("TIZIM_BENCH").unwrap_or_else(|_| "../shared/bench".to_owned());
    for set in ["wd_turkic_pairs", "nk_person_cases"] {
        let file = format!("{folder}/linkage/names/{set}.csv");
        let text = std::fs::read_to_string(&file)
            .inspect_err(|_| println!("{file} is not there; set TIZIM_BENCH"))?;
        let pairs: Vec<Pair> = text.lines().skip(1).filter_map(pair).collect();
        quality(set, &pairs);
        speed(&pairs);
    }
    Ok(())
}

/// A line of a table whose fields may stand in quotes.
fn pair(line: &str) -> Option<Pair> {
    let mut fields = Vec::new();
    let mut field = String::new();
    let mut quoted = false;
    for letter in line.chars() {
        match letter {
            '"' => quoted = !quoted,
            ',' if !quoted => fields.push(std::mem::take(&mut field)),
            other => field.push(other),
        }
    }
    fields.push(field);
    let mut fields = fields.into_iter();
    let (left, right, same) = (fields.next()?, fields.next()?, fields.next()?);
    Some(Pair { left, right, same: same == "1", kind: fields.next().unwrap_or_default() })
}

fn quality(set: &str, pairs: &[Pair]) {
    let told = Frequencies::default();
    let score_of = |pair: &Pair| score(&Name::prepare(&pair.left), &Name::prepare(&pair.right), &told);
    let mut scored: Vec<(f32, &Pair)> = pairs.iter().map(|pair| (score_of(pair), pair)).collect();
    scored.sort_by(|one, other| other.0.total_cmp(&one.0));
    let all = pairs.iter().filter(|pair| pair.same).count() as f32;
    let (mut found, mut best, mut threshold) = (0.0, 0.0, 0.0);
    for (at, (score, pair)) in scored.iter().enumerate() {
        found += f32::from(u8::from(pair.same));
        let last_of_its_score = scored.get(at + 1).is_none_or(|next| next.0 != *score);
        let f1 = 2.0 * found / (at as f32 + 1.0 + all);
        if last_of_its_score && f1 > best {
            (best, threshold) = (f1, *score);
        }
    }
    println!("{set}: F1 {best:.3} at {threshold:.3}, {} pairs", pairs.len());
    let mut kinds: BTreeMap<(&str, bool), (usize, usize)> = BTreeMap::new();
    for (score, pair) in &scored {
        let wrong = (*score >= threshold) != pair.same;
        let count = kinds.entry((&pair.kind, pair.same)).or_default();
        *count = (count.0 + usize::from(wrong), count.1 + 1);
        if wrong && std::env::args().any(|argument| argument == "--errors") {
            println!("    {score:.3} {} | {} | {}", pair.same, pair.left, pair.right);
        }
    }
    for ((kind, same), (wrong, count)) in kinds {
        println!("    {kind} ({}): {wrong} of {count} wrong", if same { "same" } else { "not the same" });
    }
}

fn speed(pairs: &[Pair]) {
    let told = Frequencies::default();
    let names: Vec<(Name, Name)> =
        pairs.iter().map(|pair| (Name::prepare(&pair.left), Name::prepare(&pair.right))).collect();
    let raw = rate(pairs.len(), || {
        for pair in pairs {
            black_box(score(&Name::prepare(&pair.left), &Name::prepare(&pair.right), &told));
        }
    });
    let prepared = rate(pairs.len(), || {
        for (left, right) in &names {
            black_box(score(left, right, &told));
        }
    });
    println!("    raw {:.0} k pairs/s, prepared {:.0} k pairs/s, one core", raw / 1e3, prepared / 1e3);
}

/// Pairs a second of this core's time: the median of five rounds of about a tenth of a second.
fn rate(pairs: usize, round: impl Fn()) -> f64 {
    let mut rates: Vec<f64> = (0..5)
        .map(|_| {
            let (start, mut rounds) = (seconds_run(), 0);
            while seconds_run() - start < 0.1 {
                round();
                rounds += 1;
            }
            (rounds * pairs) as f64 / (seconds_run() - start)
        })
        .collect();
    rates.sort_by(f64::total_cmp);
    rates[2]
}

/// Seconds that this program ran, without those in which others had the core; where the system does not say, the clock's.
fn seconds_run() -> f64 {
    let run = std::fs::read_to_string("/proc/self/schedstat").ok();
    let run = run.and_then(|text| text.split(' ').next()?.parse::<f64>().ok());
    run.map_or_else(|| STARTED.elapsed().as_secs_f64(), |nanoseconds| nanoseconds / 1e9)
}

static STARTED: std::sync::LazyLock<Instant> = std::sync::LazyLock::new(Instant::now);

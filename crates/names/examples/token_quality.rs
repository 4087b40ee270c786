//! How well two words are told to be one name: the best F1 over labelled pairs, and pairs a second.
//!
//! `TIZIM_BENCH=… cargo run --release -p names --example token_quality` reads `linkage/names/wd_turkic_pairs.csv` and, as pairs
//! that nothing was learned from, the part of `wd_russian_tokens.csv` kept apart, each Latin word once with its own spelling
//! and once with the nearest other one.
#![allow(
    clippy::print_stdout,
    clippy::disallowed_methods,
    reason = "a measurement reads the clock and prints"
)]

use names::{Token, token_likeness};
use std::time::Instant;

struct Labelled {
    left: Token,
    right: Token,
    same: bool,
    text: String,
}

fn main() -> std::io::Result<()> {
    let folder = std::env::var("TIZIM_BENCH").unwrap_or_else(|_| "../shared/bench".to_owned());
    let turkic = std::fs::read_to_string(format!("{folder}/linkage/names/wd_turkic_pairs.csv"))?;
    let tokens = std::fs::read_to_string(format!("{folder}/linkage/names/wd_russian_tokens.csv"))?;
    let pairs: Vec<Labelled> = turkic.lines().skip(1).filter_map(labelled).collect();
    report("wd_turkic_pairs", &pairs);
    let apart = nearest_others(&tokens);
    report("tokens kept apart", &apart);
    Ok(())
}

fn labelled(line: &str) -> Option<Labelled> {
    let mut fields = line.split(',');
    let (left, right, same) = (fields.next()?, fields.next()?, fields.next()?);
    Some(pair(left, right, same == "1"))
}

fn pair(left: &str, right: &str, same: bool) -> Labelled {
    Labelled {
        left: Token::prepare(left),
        right: Token::prepare(right),
        same,
        text: format!("{left} {right}"),
    }
}

fn nearest_others(tokens: &str) -> Vec<Labelled> {
    let apart: Vec<(&str, &str)> = tokens
        .lines()
        .filter(|line| line.ends_with(",20"))
        .filter_map(|line| {
            line.split_once(',').and_then(|(latin, rest)| Some((latin, rest.split(',').next()?)))
        })
        .collect();
    let keys: Vec<String> = apart.iter().map(|(_, cyrillic)| names::fold(cyrillic)).collect();
    let mut pairs = Vec::new();
    for (latin, cyrillic) in apart.iter().step_by(16) {
        let key = names::fold(latin);
        let others = apart.iter().zip(&keys).step_by(4).filter(|((_, other), _)| other != cyrillic);
        let nearest = others.min_by_key(|(_, other)| edits(key.as_bytes(), other.as_bytes()));
        pairs.push(pair(latin, cyrillic, true));
        pairs.extend(nearest.map(|((_, other), _)| pair(latin, other, false)));
    }
    pairs
}

/// Levenshtein distance, for choosing hard pairs by another measure than the one measured.
fn edits(left: &[u8], right: &[u8]) -> usize {
    if left.len().abs_diff(right.len()) > 3 {
        return usize::MAX;
    }
    let mut row: Vec<usize> = (0..=right.len()).collect();
    for (at, l) in left.iter().enumerate() {
        let mut corner = at;
        row[0] = at + 1;
        for (place, r) in right.iter().enumerate() {
            let change = corner + usize::from(l != r);
            corner = row[place + 1];
            row[place + 1] = change.min(row[place] + 1).min(corner + 1);
        }
    }
    row[right.len()]
}

fn report(what: &str, pairs: &[Labelled]) {
    let mut scored: Vec<(f32, bool, &str)> = pairs
        .iter()
        .map(|pair| (token_likeness(&pair.left, &pair.right), pair.same, pair.text.as_str()))
        .collect();
    scored.sort_by(|one, other| other.0.total_cmp(&one.0));
    let all = pairs.iter().filter(|pair| pair.same).count() as f64;
    let (mut found, mut best) = (0.0, (0.0, 0.0));
    for (at, (likeness, same, _)) in scored.iter().enumerate() {
        found += f64::from(u8::from(*same));
        let f1 = 2.0 * found / (at as f64 + 1.0 + all);
        if f1 > best.0 {
            best = (f1, f64::from(*likeness));
        }
    }
    if std::env::args().any(|argument| argument == "--errors") {
        let wrong = scored.iter().filter(|(likeness, same, _)| (f64::from(*likeness) >= best.1) != *same);
        wrong.for_each(|(likeness, same, text)| println!("    {likeness:.2} {same} {text}"));
    }
    let start = Instant::now();
    let rounds = 2_000_000 / pairs.len();
    for _ in 0..rounds {
        for pair in pairs {
            std::hint::black_box(token_likeness(&pair.left, &pair.right));
        }
    }
    let rate = start.elapsed().as_secs_f64() / (rounds * pairs.len()) as f64 * 1e9;
    println!(
        "{what}: F1 {:.3} at likeness {:.2}, {} pairs, {rate:.0} ns a pair",
        best.0,
        best.1,
        pairs.len()
    );
}

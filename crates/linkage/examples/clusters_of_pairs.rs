//! Clusters from anybody's scored pairs, and how long they took: `cargo run --release -p linkage --example clusters_of_pairs
//! -- IDS.csv PAIRS.csv CLUSTERS.csv [PARTS]`, where `IDS.csv` has the ids in its first column, `PAIRS.csv` is
//! `id_l,id_r,score` with scores in bits, and `CLUSTERS.csv` (`id,cluster`) is written. Scores of three columns say nothing
//! of grounds, so every pair is taken to have enough of them. With PARTS, the last 30 in 100 records are also added in so
//! many parts to clusters of the others, and it is told how near that comes to clustering all at once.
#![allow(clippy::disallowed_methods, reason = "a measurement reads the clock")]
#![allow(clippy::print_stdout, reason = "a measurement is printed")]

use linkage::clusters::{Clustering, Evidence, Records, add, cluster};
use linkage::{Grounds, Pair};
use std::collections::HashMap;
use std::fs::read_to_string;
use std::io::{BufWriter, Error, Result, Write};
use std::time::Instant;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [ids, pairs, clusters, parts @ ..] = arguments.as_slice() else {
        return Err(Error::other("say which ids, which pairs, and where the clusters go"));
    };
    let ids = read_to_string(ids)?;
    let ids: Vec<&str> = ids.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    let pairs = read_pairs(&read_to_string(pairs)?, &ids);
    let keys: Vec<u128> = (0..ids.len() as u128).collect();
    let records = Records { keys: &keys, ..Records::default() };
    let (start, cpu) = (Instant::now(), cpu_seconds());
    let clustering = cluster(&Evidence { records, pairs: &pairs, ..Evidence::default() });
    let (seconds, cpu) = (start.elapsed().as_secs_f64(), cpu_seconds() - cpu);
    println!(
        "{} records, {} pairs: {} clusters in {seconds:.2} s, {cpu:.2} s of CPU",
        ids.len(),
        pairs.len(),
        clustering.len()
    );
    if let Some(parts) = parts.first().and_then(|parts| parts.parse().ok()) {
        let now = in_parts((&keys, &pairs), parts);
        println!("{parts} parts: F1 {:.4} against all at once", agreement(&now, &clustering, keys.len()));
    }
    let mut to = BufWriter::new(std::fs::File::create(clusters)?);
    writeln!(to, "id,cluster")?;
    for (record, id) in ids.iter().enumerate() {
        writeln!(to, "{id},{}", clustering.of(record as u32))?;
    }
    to.flush()
}

/// The clusters of the first 70 in 100 records, the rest added in so many parts.
fn in_parts((keys, pairs): (&[u128], &[Pair]), parts: usize) -> Clustering {
    let first = keys.len() * 7 / 10;
    let among = |count: usize| Evidence {
        records: Records { keys: &keys[..count], ..Records::default() },
        pairs,
        ..Evidence::default()
    };
    let mut now = cluster(&among(first));
    let mut suggested = 0;
    for part in 1..=parts {
        let added = add(&now, &among(first + (keys.len() - first) * part / parts));
        suggested += added.suggestions.len();
        now = added.clustering;
    }
    println!("{suggested} suggestions");
    now
}

/// The F1 of same-cluster pairs of two clusterings.
fn agreement(one: &Clustering, two: &Clustering, records: usize) -> f64 {
    let pairs = |size: usize| (size * (size - 1) / 2) as f64;
    let within = |clusters: &Clustering| {
        (0..clusters.len() as u32).map(|at| pairs(clusters.members(at).len())).sum::<f64>()
    };
    let mut both: HashMap<(u32, u32), usize> = HashMap::new();
    (0..records as u32).for_each(|record| *both.entry((one.of(record), two.of(record))).or_default() += 1);
    2.0 * both.values().map(|size| pairs(*size)).sum::<f64>() / (within(one) + within(two))
}

/// What all threads have used so far; to a hundredth, and nothing where the system does not tell.
fn cpu_seconds() -> f64 {
    let text = read_to_string("/proc/self/stat").unwrap_or_default();
    let ticks = text.rsplit(')').next().unwrap_or_default().split_whitespace().skip(11).take(2);
    ticks.filter_map(|ticks| ticks.parse::<f64>().ok()).sum::<f64>() / 100.0
}

fn read_pairs(text: &str, ids: &[&str]) -> Vec<Pair> {
    let place: HashMap<&str, u32> = ids.iter().enumerate().map(|(at, id)| (*id, at as u32)).collect();
    let grounds = Grounds::NAME.with(Grounds::BIRTH_DATE).with(Grounds::PLACE);
    let pair = |line: &str| {
        let mut cells = line.split(',');
        let (one, two) = (*place.get(cells.next()?)?, *place.get(cells.next()?)?);
        Some(Pair {
            left: one.min(two),
            right: one.max(two),
            bits: cells.next()?.trim().parse().ok()?,
            grounds,
        })
    };
    text.lines().skip(1).filter_map(pair).collect()
}

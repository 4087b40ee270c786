//! How often records of one person agree (m), and how likely two rows speak of one person.
//!
//! Source: expectation and maximisation on counts of agreement patterns (Winkler 1988), for each blocking key over the measures
//! that the key leaves free, as in Splink (Linacre and others 2022), with one m for all keys and a share of matches for each.

use super::{Model, Table};
use crate::candidates::Blocks;
use crate::fields::{LEVELS, MEASURES, Rows};
use crate::table::mix;
use rayon::prelude::*;

/// Candidates of each key that are looked at.
const FOR_EACH_KEY: u64 = 2500;
const ROUNDS: usize = 25;

/// Agreement patterns of candidates, by the key that brought them, with their counts.
pub struct Sample {
    patterns: Vec<(usize, [u8; MEASURES], f64)>,
    /// Measures that each key fixes.
    fixed: Vec<u32>,
}

impl Sample {
    /// Compares an even choice of the candidates of each key.
    pub fn take(rows: &Rows, blocks: &Blocks) -> Sample {
        let of_key = |place: usize| {
            let mut seen: Vec<[u8; MEASURES]> = Vec::new();
            for (left, right) in some_pairs(blocks, place, FOR_EACH_KEY) {
                seen.push(rows.compare(left as usize, right as usize).levels);
            }
            seen.sort_unstable();
            seen.chunk_by(|l, r| l == r).map(|run| (place, run[0], run.len() as f64)).collect::<Vec<_>>()
        };
        let patterns = (0..blocks.keys.len()).into_par_iter().flat_map_iter(of_key).collect();
        Sample { patterns, fixed: blocks.keys.iter().map(|key| key.measures).collect() }
    }

    /// The probabilities of each grade between records of one person.
    pub fn maximise(&self, rows: &Rows, other: &Table) -> Table {
        let mut same = start(rows, other);
        let mut shares = vec![0.5; self.fixed.len()];
        for _ in 0..ROUNDS {
            let ratios = ratios(rows, &same, other);
            let mut counts = start_counts(rows);
            let mut matches = vec![(0.0, 0.0); shares.len()];
            for (key, levels, count) in &self.patterns {
                let fixed = self.fixed[*key];
                let odds = shares[*key] / (1.0 - shares[*key]);
                let free = |measure: &usize| fixed & (1 << measure) == 0;
                let ratio: f64 = (0..rows.measures.len())
                    .filter(free)
                    .map(|place| ratios[place][usize::from(levels[place])])
                    .product();
                let match_share = odds * ratio / (1.0 + odds * ratio);
                matches[*key].0 += match_share * count;
                matches[*key].1 += count;
                for place in (0..rows.measures.len()).filter(free) {
                    counts[place][usize::from(levels[place])] += match_share * count;
                }
            }
            same = normalised(rows, &counts);
            for (share, (found, all)) in shares.iter_mut().zip(&matches) {
                *share = ((found + 0.5) / (all + 1.0)).clamp(1e-6, 1.0 - 1e-6);
            }
        }
        same
    }
}

/// Pairs of a key, from buckets chosen by their first row; about as many as asked.
fn some_pairs(blocks: &Blocks, place: usize, wanted: u64) -> impl Iterator<Item = (u32, u32)> {
    let key = &blocks.keys[place];
    let one_in = (key.pairs / wanted).max(1);
    let chosen =
        move |bucket: &usize| mix(u64::from(key.bucket(*bucket)[0]), place as u64).is_multiple_of(one_in);
    (0..key.buckets()).filter(chosen).flat_map(move |bucket| pairs_of(key.bucket(bucket)))
}

fn pairs_of(rows: &[u32]) -> impl Iterator<Item = (u32, u32)> {
    rows.iter().enumerate().flat_map(|(at, left)| rows.iter().skip(at + 1).map(|right| (*left, *right)))
}

/// What is believed before anything is seen: four in five agree exactly, one in twenty not at all.
fn start(rows: &Rows, _other: &Table) -> Table {
    normalised(rows, &start_counts(rows))
}

/// The same as counts of imagined pairs, few enough to give way to what is seen.
fn start_counts(rows: &Rows) -> Table {
    let mut counts = [[0.0; LEVELS]; MEASURES];
    for (place, measure) in rows.measures.iter().enumerate() {
        let between = (measure.levels - 3) as f64;
        for (level, count) in counts[place].iter_mut().enumerate().take(measure.levels).skip(1) {
            *count = match level {
                1 => 4.0,
                last if last == measure.levels - 1 => 0.4,
                _ => 0.6 / between,
            };
        }
    }
    counts
}

fn normalised(rows: &Rows, counts: &Table) -> Table {
    let mut table = [[0.0; LEVELS]; MEASURES];
    for (place, measure) in rows.measures.iter().enumerate() {
        let sum: f64 = counts[place][1..measure.levels].iter().sum();
        for level in 1..measure.levels {
            table[place][level] = counts[place][level] / sum;
        }
    }
    table
}

/// How much each grade moves the odds; missing does not move them.
fn ratios(rows: &Rows, same: &Table, other: &Table) -> Table {
    let mut ratios = [[1.0; LEVELS]; MEASURES];
    for (place, measure) in rows.measures.iter().enumerate() {
        for level in 1..measure.levels {
            ratios[place][level] = same[place][level] / other[place][level];
        }
    }
    ratios
}

/// log₂ of the prior odds at which the candidates hold as many matches as the odds say there are.
pub fn prior(rows: &Rows, blocks: &Blocks, model: &Model) -> f64 {
    let mut weighed: Vec<(f64, f64)> = Vec::new();
    for (place, key) in blocks.keys.iter().enumerate() {
        let pairs: Vec<(u32, u32)> = some_pairs(blocks, place, FOR_EACH_KEY).collect();
        let each = key.pairs as f64 / pairs.len().max(1) as f64;
        for (left, right) in pairs.into_iter().filter(|(left, right)| blocks.is_first(place, *left, *right)) {
            let outcome = rows.compare(left as usize, right as usize);
            weighed.push((f64::from(model.bits(&outcome)), each));
        }
    }
    let all = rows.count as f64 * (rows.count as f64 - 1.0) / 2.0;
    let mut odds = 1.0 / rows.count.max(2) as f64;
    for _ in 0..30 {
        let matches: f64 = weighed.iter().map(|(bits, each)| each / (1.0 + (-bits).exp2() / odds)).sum();
        let share = ((matches + 0.5) / (all + 1.0)).min(0.5);
        odds = share / (1.0 - share);
    }
    odds.log2()
}

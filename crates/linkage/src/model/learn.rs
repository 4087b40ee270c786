//! How often records of one person agree (m), and how likely two rows speak of one person.
//!
//! Source: expectation and maximisation on counts of agreement patterns (Winkler 1988), for each blocking key over the measures
//! that the key leaves free, as in Splink (Linacre and others 2022), with one m for all keys and a share of matches for each.

use super::{Table, is_personal};
use crate::candidates::Blocks;
use crate::fields::{LEVELS, MEASURES, Outcome, Rows};
use crate::table::mix;
use rayon::prelude::*;

/// Candidates that are looked at, over all keys.
const LOOKED_AT: u64 = 40_000;
const ROUNDS: usize = 25;
/// When no share moves further than this in a round, the next ones would change nothing that counts.
const STILL: f64 = 1e-5;

/// What some candidates of each key agree in.
pub struct Sample {
    /// Agreement patterns, by the key that brought them, with their counts.
    patterns: Vec<(usize, [u8; MEASURES], f64)>,
    /// Candidates that no earlier key brought.
    pub first: Vec<(usize, Outcome)>,
    /// Measures that each key fixes, and how many candidates one of its sample stands for.
    keys: Vec<(u32, f64)>,
}

/// What is looked at of one key.
type OfKey = (Vec<[u8; MEASURES]>, Vec<(usize, Outcome)>);

impl Sample {
    /// Compares an even choice of the candidates of each key.
    pub fn take(rows: &Rows, blocks: &Blocks) -> Sample {
        let wanted = (LOOKED_AT / blocks.keys.len().max(1) as u64).min(2500);
        let of_key = |place: usize| -> OfKey {
            let (mut levels, mut first) = (Vec::new(), Vec::new());
            for (left, right) in some_pairs(blocks, place, wanted) {
                let outcome = rows.compare(left as usize, right as usize);
                levels.push(outcome.levels);
                if blocks.is_first(place, left, right) {
                    first.push((place, outcome));
                }
            }
            (levels, first)
        };
        let of_keys: Vec<OfKey> = (0..blocks.keys.len()).into_par_iter().map(of_key).collect();
        let mut sample = Sample { patterns: vec![], first: vec![], keys: vec![] };
        for (place, (mut levels, first)) in of_keys.into_iter().enumerate() {
            let key = &blocks.keys[place];
            sample.keys.push((key.measures, key.pairs as f64 / levels.len().max(1) as f64));
            levels.sort_unstable();
            sample
                .patterns
                .extend(levels.chunk_by(|l, r| l == r).map(|run| (place, run[0], run.len() as f64)));
            sample.first.extend(first);
        }
        sample
    }

    /// How many candidates of a key each one in the sample stands for.
    pub fn stands_for(&self, key: usize) -> f64 {
        self.keys.get(key).map_or(0.0, |(_, count)| *count)
    }

    /// The probabilities of each grade between records of one person, and between records of kin.
    pub fn maximise(&self, rows: &Rows, other: &Table) -> Learned {
        let personal: u32 = (0..rows.measures.len())
            .filter(|place| is_personal(rows, *place))
            .fold(0, |set, place| set | 1 << place);
        let mut learned = Learned {
            same: normalised(rows, &before(rows, other, 5.0)),
            kin: normalised(rows, &before(rows, other, 2.0)),
        };
        let mut shares =
            vec![Shares { same: 0.4, kin: if personal == 0 { 0.0 } else { 0.1 } }; self.keys.len()];
        let measures = rows.measures.len();
        for _ in 0..ROUNDS {
            let (same, kin) = (ratios(rows, &learned.same, other), ratios(rows, &learned.kin, other));
            let mut counts = (before(rows, other, 5.0), before(rows, other, 2.0));
            let mut found = vec![(Shares::default(), 0.0); shares.len()];
            for (key, levels, count) in &self.patterns {
                let free = !self.keys[*key].0;
                let share = shares[*key];
                let levels = &levels[..measures];
                let one = share.same * product(&same, levels, free);
                let other = share.kin * product(&kin, levels, free & !personal);
                let whole = one + other + (1.0 - share.same - share.kin).max(1e-9);
                let (one, other) = (one / whole * count, other / whole * count);
                add(&mut counts.0, levels, (free, one));
                add(&mut counts.1, levels, (free & !personal, other));
                let (sum, all) = &mut found[*key];
                (sum.same, sum.kin, *all) = (sum.same + one, sum.kin + other, *all + count);
            }
            learned = Learned { same: normalised(rows, &counts.0), kin: normalised(rows, &counts.1) };
            let mut moved: f64 = 0.0;
            for (share, (sum, all)) in shares.iter_mut().zip(&found) {
                let kin = if personal == 0 { 0.0 } else { (sum.kin + 0.1) / (all + 1.0) };
                let now = Shares { same: ((sum.same + 0.5) / (all + 1.0)).min(0.999), kin };
                moved = moved.max((now.same - share.same).abs()).max((now.kin - share.kin).abs());
                *share = now;
            }
            if moved < STILL {
                break;
            }
        }
        learned
    }
}

/// What is learned from candidates.
pub struct Learned {
    /// Between records of one person.
    pub same: Table,
    /// Between records of kin.
    pub kin: Table,
}

/// Which share of a key's candidates speak of one person, and which of kin.
#[derive(Clone, Copy, Debug, Default)]
struct Shares {
    same: f64,
    kin: f64,
}

/// How much a pattern moves the odds, over the measures of a set.
fn product(ratios: &Table, levels: &[u8], measures: u32) -> f64 {
    let of = |(place, (ratios, level)): (usize, (&[f64; LEVELS], &u8))| {
        if measures & 1 << place == 0 { 1.0 } else { ratios[usize::from(*level)] }
    };
    ratios.iter().zip(levels).enumerate().map(of).product()
}

fn add(counts: &mut Table, levels: &[u8], (measures, count): (u32, f64)) {
    for (place, (counts, level)) in counts.iter_mut().zip(levels).enumerate() {
        if measures & 1 << place != 0 {
            counts[usize::from(*level)] += count;
        }
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

/// What is believed before anything is seen, as a few imagined pairs: some agree, the rest is as chance has it.
fn before(rows: &Rows, other: &Table, exact: f64) -> Table {
    let mut counts = [[0.0; LEVELS]; MEASURES];
    for (place, measure) in rows.measures.iter().enumerate() {
        for level in 1..measure.levels {
            counts[place][level] = other[place][level];
        }
        counts[place][1] += exact;
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

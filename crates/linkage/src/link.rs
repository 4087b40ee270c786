//! A table in, scored pairs out: recognise, compile, find candidates, learn, score.
//!
//! Invariant: the same pairs with the same bits for any number of threads; only pairs above the bits that are kept cost memory.

use crate::candidates::{self, Blocks, Effort};
use crate::fields::{Rows, compile};
use crate::grounds;
use crate::model::Model;
use crate::pair::Pair;
use crate::recognise::{Recognised, Role, recognise};
use crate::table::Table;
use rayon::prelude::*;

/// What can be set; everything may be left as it is.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Corrections: what a column of this header holds.
    pub columns: Vec<(String, Role)>,
    /// How much work candidates may make.
    pub effort: Effort,
    /// Pairs of fewer bits are not kept.
    pub keep: f32,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings { columns: vec![], effort: Effort::default(), keep: -6.0 }
    }
}

/// What linking a table gives.
#[derive(Clone, Debug)]
pub struct Linked {
    /// What each column was taken for.
    pub columns: Vec<Recognised>,
    /// The rows, ready to be compared again.
    pub rows: Rows,
    /// What agreement weighs.
    pub model: Model,
    /// The pairs, by left and right.
    pub pairs: Vec<Pair>,
    /// How many candidates were compared.
    pub compared: u64,
}

/// Links the rows of a table.
pub fn link(table: &Table, settings: &Settings) -> Linked {
    let columns = recognise(table, &settings.columns);
    let rows = compile(table, &columns);
    let blocks = candidates::find(&rows, settings.effort);
    let model = Model::learn(&rows, &blocks);
    let (pairs, compared) = score(&rows, &blocks, (&model, settings.keep));
    Linked { columns, rows, model, pairs, compared }
}

/// Buckets in one piece of work.
const PIECE: usize = 4096;

fn score(rows: &Rows, blocks: &Blocks, (model, keep): (&Model, f32)) -> (Vec<Pair>, u64) {
    let pieces: Vec<(usize, usize)> = blocks
        .keys
        .iter()
        .enumerate()
        .flat_map(|(place, key)| (0..key.buckets()).step_by(PIECE).map(move |from| (place, from)))
        .collect();
    let scored = pieces.par_iter().map(|(place, from)| {
        let mut found = Vec::new();
        let mut compared = 0;
        let key = &blocks.keys[*place];
        for bucket in *from..(*from + PIECE).min(key.buckets()) {
            let bucket = key.bucket(bucket);
            for (at, one) in bucket.iter().enumerate() {
                for other in &bucket[at + 1..] {
                    if !blocks.is_first(*place, *one, *other) {
                        continue;
                    }
                    compared += 1;
                    let (left, right) = (*one.min(other), *one.max(other));
                    let outcome = rows.compare(left as usize, right as usize);
                    let bits = model.bits(&outcome);
                    if bits >= keep {
                        found.push(Pair { left, right, bits, grounds: grounds::of(rows, &outcome) });
                    }
                }
            }
        }
        (found, compared)
    });
    let all: Vec<(Vec<Pair>, u64)> = scored.collect();
    let compared = all.iter().map(|(_, compared)| compared).sum();
    let mut pairs: Vec<Pair> = all.into_iter().flat_map(|(pairs, _)| pairs).collect();
    pairs.par_sort_unstable_by_key(|pair| (pair.left, pair.right));
    (pairs, compared)
}

//! A table in, scored pairs and clusters out: recognise, compile, find candidates, learn, score, cluster.
//!
//! Invariant: the same answer for any number of threads; only pairs above the bits that are kept cost memory.

use crate::candidates::{self, Blocks, Effort};
use crate::clusters::{Clustering, Evidence, cluster};
use crate::fields::{Rows, compile, side_by_side};
use crate::limits::Limits;
use crate::model::Model;
use crate::pair::Pair;
use crate::recognise::{Recognised, Role, recognise};
use crate::score::score;
use crate::table::{Table, settled};
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
    /// Pairs to keep at most, the best ones: sixteen bytes each.
    pub most: usize,
    /// Which lists name each person once.
    pub lists: ListsRule,
}

/// What is known of the lists of a table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ListsRule {
    /// Found from the table: a list whose rows hardly ever find each other names each person once.
    #[default]
    Find,
    /// Each list names each person once.
    OneRowEach,
    /// A list may name a person several times.
    Repeats,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            columns: vec![],
            effort: Effort::default(),
            keep: -5.0,
            most: 20_000_000,
            lists: ListsRule::Find,
        }
    }
}

/// What linking a table gives.
#[derive(Clone, Debug)]
pub struct Linked {
    /// What each column was taken for.
    pub columns: Vec<Recognised>,
    /// The rows, ready to be compared again; each stands at its place in `places`.
    pub rows: Rows,
    /// For each row of the table its place among `rows`.
    pub places: Vec<u32>,
    /// What agreement weighs.
    pub model: Model,
    /// The pairs, by left and right.
    pub pairs: Vec<Pair>,
    /// Who is the same.
    pub clusters: Clustering,
    /// What may never join.
    pub limits: Limits,
    /// What was done on the way.
    pub work: Work,
}

/// How much was looked at.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Work {
    /// Pairs that were compared.
    pub compared: u64,
    /// For each key the measures that agree where it does, and the pairs that its buckets held.
    pub keys: Vec<(u32, u64)>,
    /// Rows that shared everything and were only compared with their neighbours.
    pub forced: u64,
    /// The bits from which pairs were kept.
    pub kept_from: f32,
}

/// How far the work is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// What is being done.
    pub stage: Stage,
    /// How much of it is done.
    pub done: u64,
    /// How much there is.
    pub of: u64,
    /// Pairs compared so far.
    pub compared: u64,
}

/// The stages of linking, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Stage {
    /// Columns are recognised and values folded.
    Reading,
    /// Rows are put into buckets.
    Candidates,
    /// Weights are learned.
    Learning,
    /// Pairs are scored.
    Scoring,
    /// Pairs become clusters.
    Clustering,
}

/// What a listener answers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Go {
    /// Work goes on.
    On,
    /// Work ends, and what was done is dropped.
    Stop,
}

/// Somebody asked to stop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stopped;

impl std::fmt::Display for Stopped {
    fn fmt(&self, to: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        to.write_str("linking was stopped before its end")
    }
}

impl std::error::Error for Stopped {}

/// Who is told how far the work is, from any thread, and may stop it.
pub type Listener<'a> = &'a (dyn Fn(Progress) -> Go + Sync);

/// Links the rows of a table.
pub fn link(table: &Table, settings: &Settings, listener: Listener<'_>) -> Result<Linked, Stopped> {
    let at = |stage: Stage| match listener(Progress { stage, done: 0, of: 1, compared: 0 }) {
        Go::On => Ok(()),
        Go::Stop => Err(Stopped),
    };
    at(Stage::Reading)?;
    let (settled, mut places) = settled(table);
    let columns = recognise(&settled, &settings.columns);
    let mut rows = compile(&settled, &columns);
    drop(settled);
    let moved = side_by_side(&mut rows);
    places.iter_mut().for_each(|place| *place = moved[*place as usize]);
    at(Stage::Candidates)?;
    let blocks = candidates::find(&rows, settings.effort);
    at(Stage::Learning)?;
    let model = Model::learn(&rows, &blocks);
    let scored = score((&rows, &blocks, &model), (settings.keep, settings.most), listener)?;
    let mut pairs = scored.pairs;
    back_in_table(&mut pairs, &places);
    let limits = Limits::of((&rows, &places), &pairs, settings.lists);
    pairs.retain(|pair| !limits.is_within_one_list(pair.left, pair.right));
    at(Stage::Clustering)?;
    let clusters = cluster_rows(&blocks, &limits, &pairs, &places);
    let work = Work { compared: scored.compared, kept_from: scored.kept_from, ..work(&blocks) };
    Ok(Linked { columns, rows, places, model, pairs, clusters, limits, work })
}

/// Pairs of places become pairs of rows of the table, by left and right.
fn back_in_table(pairs: &mut [Pair], places: &[u32]) {
    let mut rows = vec![0u32; places.len()];
    for (row, place) in places.iter().enumerate() {
        rows[*place as usize] = row as u32;
    }
    for pair in pairs.iter_mut() {
        let (one, other) = (rows[pair.left as usize], rows[pair.right as usize]);
        (pair.left, pair.right) = (one.min(other), one.max(other));
    }
    pairs.par_sort_unstable_by_key(|pair| (pair.left, pair.right));
}

fn work(blocks: &Blocks) -> Work {
    let keys = blocks.keys.iter().map(|key| (key.measures, key.pairs)).collect();
    Work { keys, forced: blocks.keys.iter().map(|key| key.forced).sum(), ..Work::default() }
}

fn cluster_rows(blocks: &Blocks, limits: &Limits, pairs: &[Pair], places: &[u32]) -> Clustering {
    let keys: Vec<u128> = places.iter().map(|place| u128::from(*place)).collect();
    let findable: Vec<bool> = places.iter().map(|place| blocks.is_findable(*place)).collect();
    let records = limits.records(&keys, &findable);
    cluster(&Evidence { records, pairs, ..Evidence::default() })
}

#[cfg(test)]
mod tests;

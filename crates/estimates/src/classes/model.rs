//! The table as the sampler reads it, and the prior.
//!
//! Invariant: the pattern "on no list" stands last among the cells; its count is what the sampler does not know.

use crate::table::Table;

/// The prior: captures Beta(1, 1), sticks Beta(1, α), α Gamma(shape, rate), people 1/N up to a multiple of those seen.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Prior {
    /// Shape of the gamma distribution of α.
    pub shape: f64,
    /// Its rate.
    pub rate: f64,
    /// The most hidden people, as a multiple of those on the lists.
    pub largest_multiple: u64,
}

impl Default for Prior {
    /// That of Manrique-Vallier 2016, with the cut at 20 n that the R package LCMCR makes.
    fn default() -> Prior {
        Prior { shape: 0.25, rate: 0.25, largest_multiple: 20 }
    }
}

/// Up to this many neighbouring lists share one table of products.
const BLOCK: usize = 5;

/// A run of neighbouring lists, and where each cell stands among its patterns.
#[derive(Debug)]
pub struct Block {
    /// The first list.
    pub first: usize,
    /// How many lists.
    pub width: usize,
    /// For each cell, its pattern on these lists.
    pub places: Vec<u32>,
}

impl Block {
    /// Where a pattern stands among those on these lists.
    pub fn place(&self, pattern: u32) -> usize {
        (pattern >> self.first & ((1 << self.width) - 1)) as usize
    }
}

/// What the sampler reads.
#[derive(Debug)]
pub struct Model {
    /// How many lists.
    pub lists: usize,
    /// People on some list.
    pub people: f64,
    /// The count of each cell that occurs; the cell of those on no list follows without a count.
    pub counts: Vec<f64>,
    /// The patterns of the cells, in the same order, with 0 at the end.
    pub patterns: Vec<u32>,
    /// The lists in runs of about equal length.
    pub blocks: Vec<Block>,
    /// The prior.
    pub prior: Prior,
}

impl Model {
    /// The model of a table.
    pub fn new(table: &Table, prior: Prior) -> Model {
        let lists = table.width();
        let patterns: Vec<u32> = table.cells().iter().map(|(mask, _)| *mask).chain([0]).collect();
        let runs = lists.div_ceil(BLOCK);
        let bounds: Vec<usize> = (0..=runs).map(|run| run * lists / runs).collect();
        let block = |ends: &[usize]| {
            let (first, width) = (ends[0], ends[1] - ends[0]);
            let empty = Block { first, width, places: Vec::new() };
            let places = patterns.iter().map(|pattern| empty.place(*pattern) as u32).collect();
            Block { places, ..empty }
        };
        Model {
            lists,
            people: table.people() as f64,
            counts: table.cells().iter().map(|(_, count)| *count as f64).collect(),
            blocks: bounds.windows(2).map(block).collect(),
            patterns,
            prior,
        }
    }

    /// The most hidden people that the prior allows.
    pub fn most_hidden(&self) -> f64 {
        self.people * self.prior.largest_multiple as f64
    }

    /// What a sweep costs, in those over a few patterns on five lists.
    pub fn cost(&self) -> f64 {
        1.0 + (self.patterns.len() * self.blocks.len()) as f64 / 160.0
    }

    /// The share of those on some list whom each list names.
    pub fn shares(&self) -> Vec<f64> {
        let named = |list: usize| {
            let on = self.patterns.iter().zip(&self.counts).filter(|(mask, _)| *mask >> list & 1 == 1);
            on.map(|(_, count)| count).sum::<f64>() / self.people
        };
        (0..self.lists).map(named).collect()
    }
}

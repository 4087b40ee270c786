//! The likelihood of a point and the force on it, for all classes at once.
//!
//! With c_xk = Π_j λ_jk^x_j (1-λ_jk)^(1-x_j), p_x = Σ_k ν_k c_xk and the number of hidden people summed out under the
//! prior 1/N, ln L = Σ_x f_x ln p_x - n ln(1-p_0) (Manrique-Vallier 2016, section 3). Its slope needs the people that each
//! class is expected to hold, those on no list among them, which is what `weigh` adds up.
//!
//! Invariant: nothing is allocated after `new`; a point gives the same bytes wherever it is computed.

use super::model::{Block, Model};
use super::point::{Point, Row};
use crate::numbers::fast::{exp, ln, logistic};

/// Room to compute in, with the last results.
#[derive(Debug)]
pub struct Field<const K: usize> {
    /// λ_jk, the chance that somebody of class k is on list j.
    pub capture: Vec<Row<K>>,
    /// V_k, the share of each stick that is broken off; 1 for the last.
    pub broken: Row<K>,
    /// ν_k, the share of each class.
    pub share: Row<K>,
    /// p_x of every cell; that of being on no list last.
    pub chance: Vec<f64>,
    /// The slope of the logarithm of the target: one row for each list, then one for the sticks.
    pub slope: Vec<Row<K>>,
    /// The people expected in each class.
    pub members: Row<K>,
    parts: Vec<Row<K>>,
    products: Vec<Vec<Row<K>>>,
    expected: Vec<Vec<Row<K>>>,
}

impl<const K: usize> Field<K> {
    /// Room for a model.
    pub fn new(model: &Model) -> Field<K> {
        let zero = Row([0.0; K]);
        let tables: Vec<Vec<Row<K>>> =
            model.blocks.iter().map(|block| vec![zero; 1 << block.width]).collect();
        Field {
            capture: vec![zero; model.lists],
            broken: zero,
            share: zero,
            chance: vec![0.0; model.patterns.len()],
            slope: vec![zero; model.lists + 1],
            members: zero,
            parts: vec![zero; model.patterns.len()],
            products: tables.clone(),
            expected: tables,
        }
    }

    /// The chance of being on no list.
    pub fn hidden(&self) -> f64 {
        self.chance.last().copied().unwrap_or(0.0)
    }

    /// Computes the chances of every cell at a point.
    #[inline(never)]
    pub fn look(&mut self, model: &Model, point: &Point<K>) {
        self.break_sticks(point);
        for (block, products) in model.blocks.iter().zip(&mut self.products) {
            let end = block.first + block.width;
            multiply(&point.rows[block.first..end], &mut self.capture[block.first..end], products);
        }
        for (cell, (parts, chance)) in self.parts.iter_mut().zip(&mut self.chance).enumerate() {
            *parts = joint(self.share, cell, &model.blocks, &self.products);
            *chance = parts.sum();
        }
    }

    fn break_sticks(&mut self, point: &Point<K>) {
        let sticks = point.sticks();
        let mut left = 1.0;
        for k in 0..K {
            let (broken, rest) = logistic(sticks.0[k]);
            let last = k + 1 == K;
            self.broken.0[k] = if last { 1.0 } else { broken };
            self.share.0[k] = if last { left } else { left * broken };
            left *= rest;
        }
    }

    /// ln L at the point last looked at; -∞ where it is not a number.
    pub fn ln_likelihood(&self, model: &Model) -> f64 {
        let seen: f64 =
            model.counts.iter().zip(&self.chance).map(|(count, chance)| count * ln(*chance)).sum();
        let all = seen - model.people * ln(1.0 - self.hidden());
        if all.is_finite() && self.hidden() < 1.0 { all } else { f64::NEG_INFINITY }
    }

    /// The classes' parts of a cell's chance at the point last looked at.
    pub fn parts(&self, cell: usize) -> &[f64; K] {
        &self.parts[cell].0
    }

    /// The classes' parts of the chance of any pattern at the point last looked at.
    pub fn parts_of(&self, model: &Model, pattern: u32) -> Row<K> {
        let tables = model.blocks.iter().zip(&self.products);
        tables.fold(self.share, |row, (block, products)| row.times(&products[block.place(pattern)]))
    }

    /// Computes the slope of `heat` · ln L plus the prior at the point last looked at.
    #[inline(never)]
    pub fn weigh(&mut self, model: &Model, heat: f64, alpha: f64) {
        self.expected.iter_mut().for_each(|table| table.fill(Row([0.0; K])));
        let hidden = heat * model.people / (1.0 - self.hidden());
        let counts = model.counts.iter().map(|count| heat * count);
        let weights = counts.zip(&self.chance).map(|(count, chance)| count / chance).chain([hidden]);
        for (cell, (parts, weight)) in self.parts.iter().zip(weights).enumerate() {
            let members = parts.scaled(weight);
            for (table, block) in self.expected.iter_mut().zip(&model.blocks) {
                table[block.places[cell] as usize].add(&members);
            }
        }
        self.add_up(model);
        self.push_sticks(alpha);
    }

    /// From people by pattern to people by list, and the slope by list.
    fn add_up(&mut self, model: &Model) {
        for (block, expected) in model.blocks.iter().zip(&mut self.expected) {
            for bit in (0..block.width).rev() {
                let (low, high) = expected[..2 << bit].split_at_mut(1 << bit);
                let mut captured = Row([0.0; K]);
                for (low, high) in low.iter_mut().zip(high) {
                    captured.add(high);
                    low.add(high);
                }
                self.slope[block.first + bit] = captured;
            }
            self.members = expected[0];
        }
        for (slope, capture) in self.slope.iter_mut().zip(&self.capture) {
            for k in 0..K {
                slope.0[k] += 1.0 - (self.members.0[k] + 2.0) * capture.0[k];
            }
        }
    }

    fn push_sticks(&mut self, alpha: f64) {
        let mut slope = Row([0.0; K]);
        let mut later = 0.0;
        for k in (0..K - 1).rev() {
            later += self.members.0[k + 1];
            let broken = self.broken.0[k];
            slope.0[k] = (self.members.0[k] + 1.0) * (1.0 - broken) - broken * (later + alpha);
        }
        if let Some(last) = self.slope.last_mut() {
            *last = slope;
        }
    }
}

/// The logarithm of the prior's density over logits, α given, without its constants.
///
/// A logit of a uniform capture is logistic: -|x| - 2 ln(1 + exp(-|x|)). The factors 1 + exp(-|x|) lie between 1 and 2, so
/// the product of 24 · 20 of them is far from overflow and takes one logarithm.
pub fn ln_prior<const K: usize>(point: &Point<K>) -> f64 {
    let (mut sum, mut product) = (0.0, 1.0);
    for row in point.captures() {
        for x in row.0 {
            sum += x.abs();
            product *= 1.0 + exp(-x.abs());
        }
    }
    let (mut sticks, mut broken) = (0.0, 1.0);
    for x in &point.sticks().0[..K - 1] {
        sticks += if *x > 0.0 { point.alpha * x } else { -x };
        broken *= 1.0 + exp(-x.abs());
    }
    -sum - 2.0 * ln(product) - sticks - (1.0 + point.alpha) * ln(broken)
}

/// Fills the table of products over the patterns of a block, by doubling.
#[inline(always)]
fn multiply<const K: usize>(logits: &[Row<K>], captures: &mut [Row<K>], products: &mut [Row<K>]) {
    products[0] = Row([1.0; K]);
    for (bit, (logit, capture)) in logits.iter().zip(captures).enumerate() {
        let mut miss = Row([0.0; K]);
        for k in 0..K {
            (capture.0[k], miss.0[k]) = logistic(logit.0[k]);
        }
        let (low, high) = products[..2 << bit].split_at_mut(1 << bit);
        for (low, high) in low.iter_mut().zip(high) {
            *high = low.times(capture);
            *low = low.times(&miss);
        }
    }
}

/// The row of a cell: `start` times its product in every block.
#[inline(always)]
fn joint<const K: usize>(start: Row<K>, cell: usize, blocks: &[Block], products: &[Vec<Row<K>>]) -> Row<K> {
    let tables = blocks.iter().zip(products);
    tables.fold(start, |row, (block, products)| row.times(&products[block.places[cell] as usize]))
}

//! Poisson models of lists and pairs, fitted by Newton's steps on sums over sets of lists.
//!
//! A cell's mean is the product of the factors of its subsets, and a parameter's share in the information is the sum of the
//! means over its supersets, so both are one pass over the 2^J sets instead of a matrix of cells and parameters.
//!
//! Invariant: nothing is allocated while fitting. A fit is called an estimate only if its last Newton step moves no cell's
//! logarithm by 1 or more: then the means times (1 + that move) are above zero and have exactly the sums of the counts, which
//! is Fienberg and Rinaldo's condition (2012, "Maximum likelihood estimation in log-linear models", Theorem 3.2).

use super::existence;
use crate::numbers::{exp, ln};

/// What became of a fit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    /// The maximum exists and was found.
    Found,
    /// There is no maximum with finite parameters.
    NoMaximum,
    /// The parameters cannot be told apart.
    NotIdentified,
}

/// A model with its parameters, and the room to fit it in.
#[derive(Clone, Debug)]
pub struct Model {
    lists: usize,
    /// The set of lists of each parameter: none, one or two.
    columns: Vec<u32>,
    /// The parameters, on the logarithmic scale.
    parameters: Vec<f64>,
    /// Which sets of lists have a cell in the model.
    open: Vec<bool>,
    /// The mean of each cell; 0 for the hidden one and for those that are not in the model.
    means: Vec<f64>,
    /// The sum of the means over all supersets.
    sums: Vec<f64>,
    step: Vec<f64>,
    moves: Vec<f64>,
    before: Vec<f64>,
    information: Vec<f64>,
}

const CLOSE: f64 = 1e-8;
const PATIENCE: usize = 40;
const MOST_STEPS: usize = 200;

impl Model {
    /// The model of lists that do not depend on each other, for counts with these sums over supersets.
    ///
    /// Lists on which nobody stands are left out with their cells.
    pub fn of_lists(lists: usize, totals: &[f64]) -> Model {
        let width = 1usize << lists;
        let empty = (0..lists).filter(|list| totals[1 << list] == 0.0).fold(0, |sum, list| sum | 1 << list);
        let columns: Vec<u32> = std::iter::once(0)
            .chain((0..lists).map(|list| 1 << list).filter(|one| one & empty == 0))
            .collect();
        let documented = totals[0];
        let odds = |column: &u32| {
            let share = totals[*column as usize] / (2.0 * documented);
            ln(share / (1.0 - share))
        };
        let mut parameters: Vec<f64> = columns.iter().skip(1).map(odds).collect();
        parameters.insert(0, ln(documented));
        Model {
            lists,
            open: (0..width as u32).map(|set| set != 0 && set & empty == 0).collect(),
            means: vec![0.0; width],
            sums: vec![0.0; width],
            step: Vec::with_capacity(64),
            moves: vec![0.0; width],
            before: Vec::with_capacity(64),
            information: Vec::with_capacity(1024),
            columns,
            parameters,
        }
    }

    /// Takes over another model's parameters; room is reused.
    pub fn become_like(&mut self, other: &Model) {
        self.lists = other.lists;
        self.columns.clone_from(&other.columns);
        self.parameters.clone_from(&other.parameters);
        self.open.clone_from(&other.open);
        self.means.clone_from(&other.means);
        self.sums.clone_from(&other.sums);
        self.moves.resize(other.moves.len(), 0.0);
    }

    /// Adds what two lists have in common. A pair that nobody is on takes its cells out of the model: its parameter is minus
    /// infinity (Chan, Silverman and Vincent 2021, section 2.2).
    pub fn add(&mut self, pair: u32, both: f64) {
        if both == 0.0 {
            let closed = |(set, _): &(usize, &mut bool)| *set as u32 & pair == pair;
            self.open.iter_mut().enumerate().filter(closed).for_each(|(_, open)| *open = false);
            return;
        }
        let expected = self.sums[pair as usize];
        self.columns.push(pair);
        self.parameters.push(if expected > 0.0 { ln(both / expected) } else { 0.0 });
    }

    /// People who are hidden, by this model.
    pub fn hidden(&self) -> f64 {
        exp(self.parameters[0])
    }

    /// How many people the model expects on all lists of a set.
    pub fn expected(&self, set: u32) -> f64 {
        self.sums[set as usize]
    }

    /// Fits counts with these sums over supersets.
    pub fn fit(&mut self, totals: &[f64]) -> Outcome {
        let open = self.open.iter().filter(|open| **open).count();
        if self.columns.len() > open {
            return Outcome::NotIdentified;
        }
        self.spread();
        let mut height = self.height(totals);
        for step in 0..MOST_STEPS {
            if !self.find_step(totals) {
                return if existence::full_rank(&self.columns, &self.open) {
                    Outcome::NoMaximum
                } else {
                    Outcome::NotIdentified
                };
            }
            let reach = self.reach();
            if step == PATIENCE && !existence::exists(&self.columns, &self.open, totals) {
                return Outcome::NoMaximum;
            }
            height = self.walk(totals, height);
            if reach < CLOSE {
                return Outcome::Found;
            }
        }
        Outcome::NoMaximum
    }

    /// Takes the step, or half of it, or half of that, until the likelihood does not fall.
    fn walk(&mut self, totals: &[f64], height: f64) -> f64 {
        self.before.clone_from(&self.parameters);
        let mut share = 1.0;
        loop {
            for ((place, before), step) in self.parameters.iter_mut().zip(&self.before).zip(&self.step) {
                *place = before + share * step;
            }
            self.spread();
            let reached = self.height(totals);
            if reached >= height - 1e-9 * (1.0 + height.abs()) || share < 1e-6 {
                return reached;
            }
            share /= 2.0;
        }
    }

    /// ln of the likelihood, up to a constant of the counts.
    fn height(&self, totals: &[f64]) -> f64 {
        let terms = self.columns.iter().zip(&self.parameters);
        let sum: f64 = terms.map(|(column, parameter)| totals[*column as usize] * parameter).sum();
        sum - self.sums[0]
    }

    /// Means and their sums from the parameters.
    fn spread(&mut self) {
        self.means.fill(1.0);
        for (column, parameter) in self.columns.iter().zip(&self.parameters) {
            self.means[*column as usize] = exp(*parameter);
        }
        over_subsets(&mut self.means, |whole, part| *whole *= part);
        for (mean, open) in self.means.iter_mut().zip(&self.open) {
            if !open {
                *mean = 0.0;
            }
        }
        self.sums.copy_from_slice(&self.means);
        over_supersets(&mut self.sums);
    }

    /// Newton's step; whether the information could be inverted.
    fn find_step(&mut self, totals: &[f64]) -> bool {
        let width = self.columns.len();
        self.information.clear();
        for one in &self.columns {
            self.information.extend(self.columns.iter().map(|other| self.sums[(one | other) as usize]));
        }
        self.step.clear();
        self.step
            .extend(self.columns.iter().map(|column| totals[*column as usize] - self.sums[*column as usize]));
        solve_in_place(&mut self.information, &mut self.step, width)
    }

    /// How far the step moves the logarithm of a cell at most.
    fn reach(&mut self) -> f64 {
        self.moves.fill(0.0);
        for (column, step) in self.columns.iter().zip(&self.step) {
            self.moves[*column as usize] = *step;
        }
        over_subsets(&mut self.moves, |whole, part| *whole += part);
        let open = self.moves.iter().zip(&self.open).filter(|(_, open)| **open);
        open.map(|(moved, _)| moved.abs()).fold(0.0, f64::max)
    }
}

/// Puts into each set what `gather` makes of all its subsets.
fn over_subsets(values: &mut [f64], gather: impl Fn(&mut f64, f64)) {
    let mut bit = 1;
    while bit < values.len() {
        for block in values.chunks_exact_mut(2 * bit) {
            let (without, with) = block.split_at_mut(bit);
            with.iter_mut().zip(without).for_each(|(with, without)| gather(with, *without));
        }
        bit *= 2;
    }
}

/// Puts into each set the sum over all its supersets.
pub fn over_supersets(values: &mut [f64]) {
    let mut bit = 1;
    while bit < values.len() {
        for block in values.chunks_exact_mut(2 * bit) {
            let (without, with) = block.split_at_mut(bit);
            without.iter_mut().zip(with).for_each(|(without, with)| *without += *with);
        }
        bit *= 2;
    }
}

/// Solves a positive definite system by Cholesky's triangles, in place; whether it was one.
fn solve_in_place(matrix: &mut [f64], right: &mut [f64], width: usize) -> bool {
    for i in 0..width {
        let whole = matrix[i * width + i];
        for j in 0..=i {
            let (above, row) = matrix.split_at_mut(i * width);
            let known: f64 = if i == j {
                row[..j].iter().map(|x| x * x).sum()
            } else {
                row[..j].iter().zip(&above[j * width..]).map(|(x, y)| x * y).sum()
            };
            let rest = row[j] - known;
            if i != j {
                row[j] = rest / above[j * width + j];
            } else if rest > whole * 1e-12 && rest.is_finite() {
                row[j] = rest.sqrt();
            } else {
                return false;
            }
        }
    }
    for i in 0..width {
        let known: f64 = (0..i).map(|k| matrix[i * width + k] * right[k]).sum();
        right[i] = (right[i] - known) / matrix[i * width + i];
    }
    for i in (0..width).rev() {
        let known: f64 = (i + 1..width).map(|k| matrix[k * width + i] * right[k]).sum();
        right[i] = (right[i] - known) / matrix[i * width + i];
    }
    true
}

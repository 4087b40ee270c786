//! The marginal likelihood of every set of lists, as a curve over the number of people on none of them.
//!
//! Invariant: of a set's cells only the one of people on none of its lists grows with that number, so a curve costs one
//! gamma function per point; everything else is a constant that is computed once.

use super::chordal::Graphs;
use super::{PriorOnPeople, Settings};
use crate::numbers::{digamma, ln, ln_gamma};
use crate::table::Table;

/// What a table says of every set of its lists under a hyper-Dirichlet prior.
///
/// For a set A with marginal counts m, L(A) = Σ lnΓ(m + α) - 2^|A| lnΓ(α) + lnΓ(2^J δ) - lnΓ(N + 2^J δ), α = δ 2^(J-|A|)
/// (Dawid and Lauritzen 1993, "Hyper Markov laws", section 4.2; Madigan and York 1997, section 3).
pub struct Curves {
    lists: usize,
    people: f64,
    /// 2^J δ: the pseudo-people of the whole table.
    pseudo: f64,
    sets: Vec<Set>,
    prior: PriorOnPeople,
}

#[derive(Clone, Copy, Default)]
struct Set {
    constant: f64,
    /// People on none of the set's lists, with α.
    absent: f64,
}

impl Curves {
    /// The constants of a table.
    pub fn of(table: &Table, settings: &Settings) -> Curves {
        let lists = table.width();
        let delta = settings.delta_for(lists);
        let sets = (0..1usize << lists).map(|set| constants(table, set as u32, delta)).collect();
        let pseudo = delta * (1u64 << lists) as f64;
        Curves { lists, people: table.people() as f64, pseudo, sets, prior: settings.prior }
    }

    /// People on the lists.
    pub fn people(&self) -> f64 {
        self.people
    }

    /// Fills the block with the terms of all graphs at its points.
    pub fn fill(&self, block: &mut Block) {
        self.fill_with(block, ln_gamma, |curves, x| {
            let all = curves.people + x;
            ln_gamma(all + 1.0) - ln_gamma(x + 1.0) + curves.prior.ln(all)
        });
    }

    /// Fills the block with the derivatives of the terms by the number of hidden people.
    pub fn fill_derivatives(&self, block: &mut Block) {
        self.fill_with(block, digamma, |curves, x| {
            let all = curves.people + x;
            digamma(all + 1.0) - digamma(x + 1.0) + curves.prior.derivative(all)
        });
        let (width, stride) = (block.points.len(), block.stride());
        for term in self.all_terms() {
            let constant = self.constant(term);
            let row = block.terms[term * stride..][..stride].as_flattened_mut();
            row[..width].iter_mut().for_each(|value| *value -= constant);
        }
    }

    fn fill_with(&self, block: &mut Block, gamma: impl Fn(f64) -> f64, base: impl Fn(&Curves, f64) -> f64) {
        let (width, stride) = (block.points.len(), block.stride());
        block.base.clear();
        block.base.resize(stride, [f64::NEG_INFINITY; LANES]);
        let places = block.base.as_flattened_mut().iter_mut();
        places.zip(&block.points).for_each(|(place, x)| *place = base(self, *x));
        block.sets.resize(self.sets.len() * width, 0.0);
        block.terms.resize((self.lists << self.lists) * stride, [0.0; LANES]);
        let of_all: Vec<f64> = block.points.iter().map(|x| gamma(self.people + x + self.pseudo)).collect();
        for (at, set) in self.sets.iter().enumerate().skip(1) {
            let row = &mut block.sets[at * width..(at + 1) * width];
            for ((place, x), all) in row.iter_mut().zip(&block.points).zip(&of_all) {
                *place = gamma(set.absent + x) - all;
            }
        }
        for term in self.all_terms() {
            let (with, without) = self.sets_of(term);
            let constant = self.constant(term);
            let row = block.terms[term * stride..][..stride].as_flattened_mut();
            for (point, place) in row[..width].iter_mut().enumerate() {
                let less = if without == 0 { 0.0 } else { block.sets[without * width + point] };
                *place = constant + block.sets[with * width + point] - less;
            }
        }
    }

    fn all_terms(&self) -> impl Iterator<Item = usize> + use<> {
        let lists = self.lists;
        (0..(lists << lists)).filter(move |term| *term & (1 << (term >> lists)) == 0)
    }

    fn sets_of(&self, term: usize) -> (usize, usize) {
        let without = term & ((1 << self.lists) - 1);
        (without | 1 << (term >> self.lists), without)
    }

    fn constant(&self, term: usize) -> f64 {
        let (with, without) = self.sets_of(term);
        self.sets[with].constant - if without == 0 { 0.0 } else { self.sets[without].constant }
    }
}

fn constants(table: &Table, set: u32, delta: f64) -> Set {
    if set == 0 {
        return Set::default();
    }
    let width = 1usize << table.width();
    let cells = f64::from(1u32 << set.count_ones());
    let alpha = delta * width as f64 / cells;
    let mut counts = vec![0u64; width];
    for (mask, count) in table.cells() {
        counts[(mask & set) as usize] += count;
    }
    // Cells nobody is in give lnΓ(α) and cancel with as many of the last term.
    let seen = counts.iter().skip(1).filter(|count| **count > 0);
    let (sum, filled) =
        seen.fold((0.0, 0.0), |(sum, filled), count| (sum + ln_gamma(*count as f64 + alpha), filled + 1.0));
    let whole = ln_gamma(delta * width as f64);
    Set { constant: sum - (filled + 1.0) * ln_gamma(alpha) + whole, absent: counts[0] as f64 + alpha }
}

/// Some numbers of hidden people, and the terms of all graphs there.
#[derive(Default)]
pub struct Block {
    /// The numbers of hidden people.
    pub points: Vec<f64>,
    base: Vec<Lanes>,
    sets: Vec<f64>,
    terms: Vec<Lanes>,
}

impl Block {
    /// A block at these points, not filled yet.
    pub fn at(points: Vec<f64>) -> Block {
        Block { points, ..Block::default() }
    }

    /// Takes the block to other points; it has to be filled anew.
    pub fn take_to(&mut self, points: impl Iterator<Item = f64>) {
        self.points.clear();
        self.points.extend(points);
    }

    /// Room for the scores of a block.
    pub fn room(&self) -> Vec<Lanes> {
        vec![[0.0; LANES]; self.stride()]
    }

    /// How many lanes a row takes; those behind the last point score -∞.
    fn stride(&self) -> usize {
        self.points.len().div_ceil(LANES)
    }

    /// ln p(table, hidden, graph) at the block's points, up to a constant of the table; answers the greatest of them.
    pub fn score(&self, graphs: &Graphs, graph: usize, out: &mut [Lanes]) -> f64 {
        let stride = self.stride();
        let terms = graphs.terms(graph);
        let mut top = [f64::NEG_INFINITY; LANES];
        // A few points at a time stay where they are while the terms pass by.
        for (at, (out, base)) in out.iter_mut().zip(&self.base).enumerate() {
            let mut sum = *base;
            for term in terms {
                let row = &self.terms[*term as usize * stride + at];
                (0..LANES).for_each(|lane| sum[lane] += row[lane]);
            }
            *out = sum;
            (0..LANES).for_each(|lane| top[lane] = if sum[lane] > top[lane] { sum[lane] } else { top[lane] });
        }
        top.into_iter().fold(f64::NEG_INFINITY, f64::max)
    }
}

/// Points that are added up side by side.
pub const LANES: usize = 8;
/// A value for each of them.
pub type Lanes = [f64; LANES];

impl PriorOnPeople {
    /// ln of the prior probability of this many people, up to a constant.
    fn ln(self, people: f64) -> f64 {
        match self {
            PriorOnPeople::OneOverN => -ln(people),
            PriorOnPeople::GammaPoisson { shape, scale } => {
                ln_gamma(people + shape) - ln_gamma(people + 1.0) + people * ln(scale / (1.0 + scale))
            }
        }
    }

    fn derivative(self, people: f64) -> f64 {
        match self {
            PriorOnPeople::OneOverN => -1.0 / people,
            PriorOnPeople::GammaPoisson { shape, scale } => {
                digamma(people + shape) - digamma(people + 1.0) + ln(scale / (1.0 + scale))
            }
        }
    }
}

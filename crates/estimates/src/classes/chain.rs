//! One chain: a point on every rung of the ladder, moved, exchanged, and written down where the ladder is cold.
//!
//! Exchanges alternate between even and odd pairs of rungs, which carries points up and down faster than exchanging at
//! random (Syed, Bouchard-Côté, Deligiannidis and Doucet, JRSS B 84 (2022), section 3).
//!
//! Invariant: what a chain does depends on the model, the ladder, its seed and its number, not on the other chains.

use super::fit::{Look, look};
use super::hamilton::{Path, Stride};
use super::hidden;
use super::labels::{draw_alpha, reorder};
use super::ladder::Ladder;
use super::model::Model;
use super::point::{Point, Row};
use crate::Chance;
use crate::numbers::fast::{exp, ln};

/// What is written down after each sweep.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Draw {
    /// People, those on the lists included.
    pub people: f64,
    /// The concentration.
    pub alpha: f64,
    /// The chance of being on no list.
    pub hidden: f64,
}

/// Sweeps between looks at the fit.
const BETWEEN_LOOKS: usize = 25;

/// A chain.
#[derive(Debug)]
pub struct Chain<const K: usize> {
    /// Where each rung stands, the cold one first.
    pub points: Vec<Point<K>>,
    /// What the cold rung said, sweep by sweep.
    pub draws: Vec<Draw>,
    /// What every rung did since the last [`Chain::forget`].
    pub record: Vec<Rung>,
    /// What the cold rung's point shows of the fit, now and then.
    pub looks: Vec<Look>,
    /// How often a point came down from the hottest rung to the cold one.
    pub trips: u64,
    path: Path<K>,
    chance: Chance,
    sweeps: usize,
    hot: Vec<bool>,
}

/// What one rung did.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Rung {
    /// The chances with which moves were accepted, added up.
    pub accepted: f64,
    /// How many moves.
    pub moves: f64,
    /// The chances with which exchanges with the next rung were refused, added up.
    pub refused: f64,
    /// How many exchanges were tried.
    pub exchanges: f64,
}

impl<const K: usize> Chain<K> {
    /// A chain at a start of its own: logits about those of the lists, spread wider than the posterior.
    pub fn new(model: &Model, rungs: usize, mut chance: Chance) -> Chain<K> {
        let points: Vec<Point<K>> = (0..rungs).map(|_| start(model, &mut chance)).collect();
        let path = Path::new(model, &points[0]);
        let record = vec![Rung::default(); rungs];
        let hot = vec![false; rungs];
        let mut chain = Chain {
            points,
            draws: Vec::new(),
            record,
            looks: Vec::new(),
            trips: 0,
            path,
            chance,
            sweeps: 0,
            hot,
        };
        chain.points.iter_mut().for_each(|point| {
            chain.path.field.look(model, point);
            point.ln_likelihood = chain.path.field.ln_likelihood(model);
            point.hidden = chain.path.field.hidden();
        });
        chain
    }

    /// Sweeps and writes down.
    pub fn run(&mut self, model: &Model, ladder: &Ladder, sweeps: usize) {
        self.draws.reserve(sweeps);
        for _ in 0..sweeps {
            self.sweep(model, ladder);
            let draw = self.observe(model);
            self.draws.push(draw);
        }
    }

    /// Moves every rung once and exchanges every second pair.
    pub fn sweep(&mut self, model: &Model, ladder: &Ladder) {
        for (rung, point) in self.points.iter_mut().enumerate() {
            draw_alpha(point, &model.prior, &mut self.chance);
            reorder(point, &mut self.chance);
            let stride = Stride { heat: ladder.heats[rung], ln_step: ladder.ln_steps[rung] };
            self.path.leap((model, stride.heat), point, &mut self.chance);
            self.record[rung].accepted += self.path.walk(model, stride, point, &mut self.chance);
            self.record[rung].moves += 1.0;
        }
        for colder in (self.sweeps % 2..self.points.len().saturating_sub(1)).step_by(2) {
            self.exchange(ladder, colder);
        }
        self.sweeps += 1;
        self.count_trips();
    }

    fn exchange(&mut self, ladder: &Ladder, colder: usize) {
        let gap = ladder.heats[colder] - ladder.heats[colder + 1];
        let gain = gap * (self.points[colder + 1].ln_likelihood - self.points[colder].ln_likelihood);
        let accepted = if gain >= 0.0 { 1.0 } else { exp(gain) };
        self.record[colder].refused += 1.0 - accepted;
        self.record[colder].exchanges += 1.0;
        if self.chance.uniform() < accepted {
            self.points.swap(colder, colder + 1);
            self.hot.swap(colder, colder + 1);
        }
    }

    fn count_trips(&mut self) {
        if let Some(hottest) = self.hot.last_mut() {
            *hottest = true;
        }
        if self.hot.len() > 1 && std::mem::take(&mut self.hot[0]) {
            self.trips += 1;
        }
    }

    /// What the cold rung says now.
    fn observe(&mut self, model: &Model) -> Draw {
        self.path.field.look(model, &self.points[0]);
        let hidden = self.path.field.hidden();
        let unseen = hidden::draw(model, hidden, &mut self.chance);
        if self.sweeps.is_multiple_of(BETWEEN_LOOKS) {
            let seen = look(model, &self.path.field, unseen, &mut self.chance);
            self.looks.push(seen);
        }
        let people = model.people + unseen;
        Draw { people, alpha: self.points[0].alpha, hidden }
    }

    /// Takes up another number of rungs, each from the nearest old one.
    pub fn resize(&mut self, rungs: usize) {
        let old = self.points.len();
        let nearest = |rung: usize| rung * (old - 1) / (rungs - 1).max(1);
        self.points = (0..rungs).map(|rung| self.points[nearest(rung)].clone()).collect();
        self.record = vec![Rung::default(); rungs];
        self.hot = vec![false; rungs];
    }

    /// Forgets what the rungs did so far, not where they stand.
    pub fn forget(&mut self) {
        self.record.fill(Rung::default());
    }
}

/// A start: each list's share among those seen, halved, as a logit, with a spread of 1.5; sticks about the middle.
fn start<const K: usize>(model: &Model, chance: &mut Chance) -> Point<K> {
    let mut rows = Vec::with_capacity(model.lists + 1);
    for share in model.shares() {
        let half = (share / 2.0).clamp(1e-4, 0.49);
        let middle = ln(half / (1.0 - half));
        rows.push(Row(std::array::from_fn(|_| middle + 1.5 * chance.normal())));
    }
    let mut sticks = Row(std::array::from_fn(|_| chance.normal()));
    sticks.0[K - 1] = 0.0;
    rows.push(sticks);
    Point { rows, alpha: chance.exponential(), ln_likelihood: 0.0, hidden: 0.0 }
}

//! One move of a point along a Hamiltonian path (Duane et al. 1987; Neal 2011, "MCMC using Hamiltonian dynamics").
//!
//! The path follows the slope of `heat` · ln L plus the prior; the end of the prior on people enters only where the move
//! is accepted or not, which keeps the step reversible. Length and step are drawn anew for each move, so that no period
//! of the path is hit again and again.
//!
//! Invariant: the target stays as it is whatever the step; a step that is too long is only refused more often.

use super::field::{Field, ln_prior};
use super::hidden::ln_within;
use super::model::Model;
use super::point::{Point, Row};
use super::tails::redraw;
use crate::Chance;
use crate::numbers::fast::exp;

/// The longest path, in units of logits; a logit has a spread of 1.8 under the prior.
const LONGEST: f64 = 5.0;
/// The most steps of one path.
const MOST_STEPS: usize = 400;

/// About how many steps a path takes whose middle step has this logarithm.
pub fn usual_steps(ln_step: f64) -> f64 {
    (0.55 * LONGEST / (0.8 * exp(ln_step))).clamp(1.0, MOST_STEPS as f64)
}

/// How a path is walked.
#[derive(Clone, Copy, Debug)]
pub struct Stride {
    /// The power of the likelihood.
    pub heat: f64,
    /// The logarithm of the middle step, in logits.
    pub ln_step: f64,
}

/// Room for a path, so that none is allocated on the way.
#[derive(Debug)]
pub struct Path<const K: usize> {
    /// The likelihood at the point last looked at.
    pub field: Field<K>,
    there: Point<K>,
    speed: Vec<Row<K>>,
}

impl<const K: usize> Path<K> {
    /// Room for paths of a model, starting anywhere.
    pub fn new(model: &Model, point: &Point<K>) -> Path<K> {
        Path { field: Field::new(model), there: point.clone(), speed: point.rows.clone() }
    }

    /// Moves the point, or leaves it where it is; answers the chance with which the move was accepted.
    pub fn walk(&mut self, model: &Model, stride: Stride, point: &mut Point<K>, chance: &mut Chance) -> f64 {
        let step = exp(stride.ln_step) * (0.5 + 0.6 * chance.uniform());
        let steps = ((LONGEST * (0.1 + 0.9 * chance.uniform()) / step) as usize).clamp(1, MOST_STEPS);
        self.push_off(chance);
        self.there.rows.copy_from_slice(&point.rows);
        self.there.alpha = point.alpha;
        let start = self.look(model, stride.heat) - self.energy_of_speed();
        self.field.weigh(model, stride.heat, point.alpha);
        self.kick(step / 2.0);
        for at in 1..=steps {
            self.drift(step);
            self.field.look(model, &self.there);
            self.field.weigh(model, stride.heat, point.alpha);
            self.kick(if at == steps { step / 2.0 } else { step });
        }
        let end = self.measure(model, stride.heat) - self.energy_of_speed();
        let gain = end - start;
        let accepted = if gain >= 0.0 { 1.0 } else { exp(gain) };
        // A path that left the range of numbers has gain NaN and is refused.
        if gain > -700.0 && chance.uniform() < accepted {
            std::mem::swap(point, &mut self.there);
        }
        if gain.is_nan() { 0.0 } else { accepted }
    }

    /// Tries the leap of `tails`; answers whether it was made.
    pub fn leap(&mut self, target: (&Model, f64), point: &mut Point<K>, chance: &mut Chance) -> bool {
        redraw(target, &mut self.field, (point, &mut self.there), chance)
    }

    /// The logarithm of the target at `there`, whose likelihood is noted; the start's is known from before.
    fn look(&mut self, model: &Model, heat: f64) -> f64 {
        self.field.look(model, &self.there);
        self.measure(model, heat)
    }

    fn measure(&mut self, model: &Model, heat: f64) -> f64 {
        self.there.ln_likelihood = self.field.ln_likelihood(model);
        self.there.hidden = self.field.hidden();
        heat * self.there.ln_likelihood + ln_prior(&self.there) + ln_within(model, self.there.hidden)
    }

    fn push_off(&mut self, chance: &mut Chance) {
        self.speed.iter_mut().flat_map(|row| &mut row.0).for_each(|speed| *speed = chance.normal());
        if let Some(last) = self.speed.last_mut() {
            last.0[K - 1] = 0.0;
        }
    }

    fn energy_of_speed(&self) -> f64 {
        self.speed.iter().map(|row| row.dot(row)).sum::<f64>() / 2.0
    }

    #[inline(always)]
    fn kick(&mut self, time: f64) {
        for (speed, slope) in self.speed.iter_mut().zip(&self.field.slope) {
            speed.add(&slope.scaled(time));
        }
    }

    #[inline(always)]
    fn drift(&mut self, time: f64) {
        for (row, speed) in self.there.rows.iter_mut().zip(&self.speed) {
            row.add(&speed.scaled(time));
        }
    }
}

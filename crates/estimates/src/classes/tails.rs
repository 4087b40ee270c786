//! A leap over what the table hardly sees: α and the later sticks drawn together from the prior, given the earlier sticks.
//!
//! Where few classes hold everybody, α may be next to nothing and sticks may be anywhere between a logit of 3 and one of
//! 10⁸; no path gets across. Given the first m sticks, α is Gamma(a + m, b + Σ ln 1/(1-V)) and the others are Beta(1, α), so
//! such a draw is accepted with the ratio of the likelihoods alone (Hastings 1970; m is drawn first, evenly).
//!
//! Invariant: the target stays as it is; captures are not touched.

use super::field::Field;
use super::hidden::ln_within;
use super::model::Model;
use super::point::Point;
use crate::Chance;
use crate::numbers::fast::{exp, softplus};

/// Tries one leap from `point`, with `there` as room for another; answers whether it was made.
pub fn redraw<const K: usize>(
    (model, heat): (&Model, f64),
    field: &mut Field<K>,
    (point, there): (&mut Point<K>, &mut Point<K>),
    chance: &mut Chance,
) -> bool {
    there.rows.copy_from_slice(&point.rows);
    let first = chance.below(K as u64 - 1) as usize;
    let Some(sticks) = there.rows.last_mut() else { return false };
    let broken: f64 = sticks.0[..first].iter().map(|stick| softplus(*stick)).sum();
    let alpha = chance.gamma(model.prior.shape + first as f64) / (model.prior.rate + broken);
    if alpha < 1e-200 {
        return false;
    }
    there.alpha = alpha;
    for stick in &mut sticks.0[first..K - 1] {
        *stick = chance.ln_gamma_draw(1.0) - chance.ln_gamma_draw(alpha);
    }
    field.look(model, there);
    there.ln_likelihood = field.ln_likelihood(model);
    there.hidden = field.hidden();
    let gain = heat * (there.ln_likelihood - point.ln_likelihood) + ln_within(model, there.hidden)
        - ln_within(model, point.hidden);
    let made = gain >= 0.0 || (gain > -700.0 && chance.uniform() < exp(gain));
    if made {
        std::mem::swap(point, there);
    }
    made
}

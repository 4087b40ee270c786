//! Two steps that need no likelihood: the order of the classes, and α.
//!
//! The order. Stick-breaking weights in an order drawn by size are again stick-breaking weights. With the shares
//! ν_1 … ν_K given, the prior of an order is that of drawing it by size (each next one with a chance in proportion to its
//! share) times ν_K^α, because of the last stick, which is not broken. So an order drawn by size is accepted with chance
//! min(1, (ν'_K/ν_K)^α), nearly always; this goes further than exchanging two classes (Papaspiliopoulos and Roberts,
//! Biometrika 95 (2008), section 3.4).
//!
//! α. Given the sticks it is Gamma(a + K - 1, b - ln ν_K) (Manrique-Vallier 2016, section 3; Escobar and West 1995).
//!
//! Invariant: the likelihood does not change.

use super::model::Prior;
use super::point::{Point, Row};
use crate::Chance;
use crate::numbers::fast::{exp, ln, softplus};

/// Draws a new order of the classes.
pub fn reorder<const K: usize>(point: &mut Point<K>, chance: &mut Chance) {
    let shares = point.ln_shares();
    // The first of exponential clocks that run at the speed of the shares rings first (Gumbel's trick).
    let mut clocks: [(f64, usize); K] = std::array::from_fn(|k| (ln(chance.exponential()) - shares.0[k], k));
    clocks.sort_unstable_by(|one, other| one.0.total_cmp(&other.0).then(one.1.cmp(&other.1)));
    let order = clocks.map(|(_, class)| class);
    let gain = point.alpha * (shares.0[order[K - 1]] - shares.0[K - 1]);
    if gain < 0.0 && chance.uniform() >= exp(gain) {
        return;
    }
    let (sticks, captures) = match point.rows.split_last_mut() {
        Some(split) => split,
        None => return,
    };
    for row in captures {
        let old = *row;
        row.0 = order.map(|class| old.0[class]);
    }
    *sticks = sticks_of(&order.map(|class| shares.0[class]));
}

/// The logits of the sticks that give these shares, in logarithms.
fn sticks_of<const K: usize>(ln_shares: &[f64; K]) -> Row<K> {
    let mut sticks = Row([0.0; K]);
    let mut later = ln_shares[K - 1];
    for k in (0..K - 1).rev() {
        sticks.0[k] = ln_shares[k] - later;
        later += softplus(sticks.0[k]);
    }
    sticks
}

/// Draws α.
pub fn draw_alpha<const K: usize>(point: &mut Point<K>, prior: &Prior, chance: &mut Chance) {
    let last: f64 = point.sticks().0[..K - 1].iter().map(|x| softplus(*x)).sum();
    point.alpha = chance.gamma(prior.shape + (K - 1) as f64) / (prior.rate + last);
}

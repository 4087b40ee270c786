//! Where a chain stands: the logits of captures and sticks, α, and the likelihood there.
//!
//! Invariant: one row for each list and a last one for the sticks, whose last place is never used and stays 0.

use crate::numbers::fast::softplus;

/// One number for each class.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Row<const K: usize>(pub [f64; K]);

impl<const K: usize> Row<K> {
    /// Class by class.
    #[inline(always)]
    pub fn times(&self, other: &Row<K>) -> Row<K> {
        let mut out = *self;
        for k in 0..K {
            out.0[k] *= other.0[k];
        }
        out
    }

    /// Each times one number.
    #[inline(always)]
    pub fn scaled(&self, factor: f64) -> Row<K> {
        let mut out = *self;
        for k in 0..K {
            out.0[k] *= factor;
        }
        out
    }

    /// Adds another row.
    #[inline(always)]
    pub fn add(&mut self, other: &Row<K>) {
        for k in 0..K {
            self.0[k] += other.0[k];
        }
    }

    /// The sum over classes.
    #[inline(always)]
    pub fn sum(&self) -> f64 {
        // Four sums side by side, so that no addition waits for the one before.
        let mut sums = [0.0; 4];
        for k in 0..K {
            sums[k % 4] += self.0[k];
        }
        (sums[0] + sums[2]) + (sums[1] + sums[3])
    }

    /// The sum of the products.
    #[inline(always)]
    pub fn dot(&self, other: &Row<K>) -> f64 {
        self.times(other).sum()
    }
}

/// Where a chain stands.
#[derive(Clone, Debug)]
pub struct Point<const K: usize> {
    /// Logits of the captures, one row for each list, then the logits of the sticks.
    pub rows: Vec<Row<K>>,
    /// The concentration of the Dirichlet process.
    pub alpha: f64,
    /// ln L, without the prior and without any heat.
    pub ln_likelihood: f64,
    /// The chance of being on no list there.
    pub hidden: f64,
}

impl<const K: usize> Point<K> {
    /// The logits of the captures.
    pub fn captures(&self) -> &[Row<K>] {
        self.rows.split_last().map_or(&[], |(_, captures)| captures)
    }

    /// The logits of the sticks.
    pub fn sticks(&self) -> Row<K> {
        self.rows.last().copied().unwrap_or(Row([0.0; K]))
    }

    /// The logarithms of the classes' shares, exact also where a share is next to nothing.
    pub fn ln_shares(&self) -> Row<K> {
        let sticks = self.sticks();
        let mut out = Row([0.0; K]);
        let mut left = 0.0;
        for k in 0..K - 1 {
            out.0[k] = left - softplus(-sticks.0[k]);
            left -= softplus(sticks.0[k]);
        }
        out.0[K - 1] = left;
        out
    }
}

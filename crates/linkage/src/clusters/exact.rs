//! The best partition of up to eight units, found by trying all that could be best.
//!
//! Invariant: the answer is an optimum of the sum of weights inside blocks; branches are cut only where even all the
//! positive weights to come could not beat what was found.

/// The most units tried exhaustively: the eighth Bell number is 4,140.
pub(super) const MOST: usize = 8;

/// Weights between units; [`FORBIDDEN`] keeps two apart.
pub(super) type Matrix = [[f64; MOST]; MOST];

/// Less than any sum of weights.
pub(super) const FORBIDDEN: f64 = -1e12;

/// The block of each of the first `count` units.
pub(super) fn partition(count: usize, weights: &Matrix) -> [u8; MOST] {
    let mut search = Search { count, ..Search::of(weights) };
    for unit in (0..count).rev() {
        let hope: f64 = (0..unit).map(|other| weights[unit][other].max(0.0)).sum();
        search.hopes[unit] = search.hopes[unit + 1] + hope;
    }
    search.place(0, 0, 0.0);
    search.best
}

struct Search<'a> {
    count: usize,
    weights: &'a Matrix,
    /// The most that units from here on can add.
    hopes: [f64; MOST + 1],
    blocks: [u8; MOST],
    best: [u8; MOST],
    best_sum: f64,
}

impl<'a> Search<'a> {
    fn of(weights: &'a Matrix) -> Self {
        let alone = std::array::from_fn(|unit| unit as u8);
        Self { count: 0, weights, hopes: [0.0; MOST + 1], blocks: alone, best: alone, best_sum: 0.0 }
    }

    fn place(&mut self, unit: usize, used: u8, sum: f64) {
        if sum + self.hopes[unit] <= self.best_sum + 1e-9 {
            return;
        }
        if unit == self.count {
            (self.best, self.best_sum) = (self.blocks, sum);
            return;
        }
        for block in 0..=used {
            let gain: f64 = (0..unit)
                .filter(|other| self.blocks[*other] == block)
                .map(|other| self.weights[unit][other])
                .sum();
            if gain > FORBIDDEN / 2.0 {
                self.blocks[unit] = block;
                self.place(unit + 1, used.max(block + 1), sum + gain);
            }
        }
    }
}

//! Whether a maximum exists and is the only one, decided exactly in whole numbers.
//!
//! Method: Fienberg and Rinaldo 2012 (supplement, linear program 3): maximise s subject to A u = A f and u ≥ s; the maximum
//! exists iff the optimum is above 0. That depends on which cells are filled, not on how many are in them, so the counts are
//! taken as 0 and 1. Identifiability is the column rank.
//!
//! Invariant: no rounding. Pivots are those of Edmonds and Bareiss, where every entry stays a whole number: a minor of the
//! matrix. With entries 0 and 1, and the counts of filled cells on the right, they fit into 128 bits for 60 parameters; a
//! number that does not fit counts as "no maximum".

/// Whether the parameters of these sets can be told apart on the open cells.
pub fn full_rank(columns: &[u32], open: &[bool]) -> bool {
    // Minors of 0-1 matrices of this size stay below the prime 2^61 - 1 up to 30 parameters, so the rank there is exact;
    // beyond, a rank that the prime hides would only make the answer more careful.
    let cells = (0..open.len() as u32).filter(|set| open[*set as usize]);
    let mut basis: Vec<(usize, Vec<u64>)> = Vec::new();
    for cell in cells {
        let mut row: Vec<u64> = columns.iter().map(|column| u64::from(cell & column == *column)).collect();
        for (pivot, known) in &basis {
            let factor = row[*pivot];
            if factor != 0 {
                row.iter_mut()
                    .zip(known)
                    .for_each(|(place, value)| *place = minus(*place, times(factor, *value)));
            }
        }
        if let Some(pivot) = row.iter().position(|value| *value != 0) {
            let inverse = power(row[pivot], PRIME - 2);
            row.iter_mut().for_each(|value| *value = times(*value, inverse));
            basis.push((pivot, row));
            if basis.len() == columns.len() {
                return true;
            }
        }
    }
    false
}

const PRIME: u64 = (1 << 61) - 1;

fn times(a: u64, b: u64) -> u64 {
    (u128::from(a) * u128::from(b) % u128::from(PRIME)) as u64
}

fn minus(a: u64, b: u64) -> u64 {
    if a >= b { a - b } else { a + PRIME - b }
}

fn power(base: u64, mut exponent: u64) -> u64 {
    let (mut base, mut result) = (base, 1);
    while exponent > 0 {
        if exponent & 1 == 1 {
            result = times(result, base);
        }
        base = times(base, base);
        exponent >>= 1;
    }
    result
}

/// Whether a maximum exists for counts with these sums over supersets.
pub fn exists(columns: &[u32], open: &[bool], totals: &[f64]) -> bool {
    let mut counts = totals.to_vec();
    over_supersets_back(&mut counts);
    let cells: Vec<u32> = (1..open.len() as u32).filter(|set| open[*set as usize]).collect();
    let filled = |cell: u32| i128::from(counts[cell as usize] > 0.5);
    let row = |column: &u32| -> Vec<i128> {
        let inside = |cell: &u32| i128::from(cell & column == *column);
        let sum: i128 = cells.iter().map(inside).sum();
        let right: i128 = cells.iter().map(|cell| inside(cell) * filled(*cell)).sum();
        // u = s + v with v ≥ 0: the cells' columns, that of s, and the right side.
        cells.iter().map(inside).chain([sum, right]).collect()
    };
    Simplex::new(columns.iter().map(row).collect()).is_some_and(|simplex| simplex.can_rise(cells.len()))
}

fn over_supersets_back(values: &mut [f64]) {
    let mut bit = 1;
    while bit < values.len() {
        for block in values.chunks_exact_mut(2 * bit) {
            let (without, with) = block.split_at_mut(bit);
            without.iter_mut().zip(with).for_each(|(without, with)| *without -= *with);
        }
        bit *= 2;
    }
}

/// A tableau of equations in variables ≥ 0, all entries whole, over one common denominator.
struct Simplex {
    rows: Vec<Vec<i128>>,
    /// The variable that each row gives; those from `width` on are artificial.
    basis: Vec<usize>,
    denominator: i128,
    width: usize,
}

impl Simplex {
    /// Finds a first solution of the equations; right sides are not negative. `None` if there is none, or no room.
    fn new(equations: Vec<Vec<i128>>) -> Option<Simplex> {
        let (height, width) = (equations.len(), equations.first()?.len() - 1);
        let basis = (width..width + height).collect();
        let mut simplex = Simplex { rows: equations, basis, denominator: 1, width };
        // Minimise the sum of the artificial variables: its row is the sum of the others.
        let sum = |rows: &[Vec<i128>], at: usize| rows.iter().map(|row| row[at]).sum::<i128>();
        let mut goal: Vec<i128> = (0..=width).map(|at| sum(&simplex.rows, at)).collect();
        while let Some(enter) = (0..width).find(|at| goal[*at] > 0) {
            simplex.pivot(enter, &mut goal)?;
        }
        if goal[width] != 0 {
            return None;
        }
        simplex.drive_out(&mut goal)?;
        Some(simplex)
    }

    /// Artificial variables that stay in the basis at zero leave it, or their row says nothing and goes.
    fn drive_out(&mut self, goal: &mut [i128]) -> Option<()> {
        let mut at = 0;
        while at < self.rows.len() {
            if self.basis[at] < self.width {
                at += 1;
                continue;
            }
            match (0..self.width).find(|column| self.rows[at][*column] != 0) {
                Some(enter) => {
                    self.exchange((at, enter), goal)?;
                    at += 1;
                }
                None => {
                    self.rows.remove(at);
                    self.basis.remove(at);
                }
            }
        }
        Some(())
    }

    /// Whether the variable can be above zero.
    fn can_rise(mut self, variable: usize) -> bool {
        // The goal's row: what one more of each variable adds to the goal.
        let mut goal = vec![0; self.width + 1];
        goal[variable] = self.denominator;
        if let Some(at) = self.basis.iter().position(|one| *one == variable) {
            if self.rows[at][self.width] != 0 {
                return true;
            }
            goal.iter_mut().zip(&self.rows[at]).for_each(|(goal, value)| *goal -= value);
        }
        while let Some(enter) = (0..self.width).find(|at| goal[*at] > 0) {
            // A step of some length with a goal that grows: the variable is above zero.
            match self.pivot(enter, &mut goal) {
                Some(false) => {}
                moved => return moved.is_some(),
            }
        }
        false
    }

    /// Lets a variable enter by Bland's rule; whether the solution moved. `None` if nothing stops it or there is no room.
    fn pivot(&mut self, enter: usize, goal: &mut [i128]) -> Option<bool> {
        let candidates = (0..self.rows.len()).filter(|row| self.rows[*row][enter] > 0);
        let leave = candidates.min_by(|one, other| {
            let ratio = |row: usize, by: usize| self.rows[row][self.width].checked_mul(self.rows[by][enter]);
            let (left, right) = (ratio(*one, *other), ratio(*other, *one));
            left.cmp(&right).then(self.basis[*one].cmp(&self.basis[*other]))
        })?;
        let moved = self.rows[leave][self.width] != 0;
        self.exchange((leave, enter), goal)?;
        Some(moved)
    }

    fn exchange(&mut self, (leave, enter): (usize, usize), goal: &mut [i128]) -> Option<()> {
        let pivot_row = self.rows[leave].clone();
        let pivot = pivot_row[enter];
        let before = self.denominator;
        let update = |row: &mut [i128]| -> Option<()> {
            let factor = row[enter];
            for (place, value) in row.iter_mut().zip(&pivot_row) {
                *place = place.checked_mul(pivot)?.checked_sub(factor.checked_mul(*value)?)? / before;
            }
            Some(())
        };
        for (at, row) in self.rows.iter_mut().enumerate() {
            if at != leave {
                update(row)?;
            }
        }
        update(goal)?;
        self.denominator = pivot;
        self.basis[leave] = enter;
        if pivot < 0 {
            self.denominator = -pivot;
            self.rows.iter_mut().flatten().chain(goal).for_each(|value| *value = -*value);
        }
        Some(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sparse::fitting::over_supersets;

    fn asked(lists: usize, pairs: &[u32], counts: &[(usize, f64)]) -> (bool, bool) {
        let mut totals = vec![0.0; 1 << lists];
        counts.iter().for_each(|(cell, count)| totals[*cell] = *count);
        over_supersets(&mut totals);
        let columns: Vec<u32> =
            std::iter::once(0).chain((0..lists).map(|list| 1 << list)).chain(pairs.iter().copied()).collect();
        let open: Vec<bool> = (0..1usize << lists).map(|set| set != 0).collect();
        (exists(&columns, &open, &totals), full_rank(&columns, &open))
    }

    #[test]
    fn a_full_table_has_a_maximum() {
        let counts: Vec<(usize, f64)> = (1..8).map(|cell| (cell, 5.0)).collect();
        assert_eq!(asked(3, &[], &counts), (true, true));
        assert_eq!(asked(3, &[3, 5, 6], &counts), (true, true));
    }

    #[test]
    fn an_empty_pair_with_a_parameter_of_its_own_has_none() {
        let counts = [(1, 5.0), (2, 5.0), (4, 5.0), (5, 5.0), (6, 5.0)];
        assert_eq!(asked(3, &[3], &counts), (false, true));
        assert_eq!(asked(3, &[], &counts), (true, true));
    }

    #[test]
    fn lists_without_any_overlap_have_none() {
        assert_eq!(asked(3, &[], &[(1, 5.0), (2, 5.0), (4, 5.0)]), (false, true));
        // One overlap is enough for lists that do not depend on each other.
        assert_eq!(asked(3, &[], &[(1, 5.0), (2, 5.0), (4, 5.0), (3, 1.0)]), (true, true));
    }

    #[test]
    fn the_artificial_example_of_the_paper_has_none_with_its_pair() {
        // Chan, Silverman and Vincent, Artificial_3: lists A and B never meet, C meets both.
        let counts = [(1, 27.0), (2, 37.0), (4, 19.0), (3, 4.0), (5, 0.0), (6, 1.0), (7, 0.0)];
        assert!(!asked(3, &[3, 5, 6], &counts).0);
    }

    #[test]
    fn columns_that_are_sums_of_others_are_found() {
        let open: Vec<bool> = (0..8u32).map(|set| [1, 2, 4].contains(&set)).collect();
        assert!(!full_rank(&[0, 1, 2, 4], &open));
    }
}

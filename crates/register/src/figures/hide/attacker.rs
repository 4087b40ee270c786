//! The attacker: a reader who has every edition, subtracts whatever can be subtracted, and solves for the least and the
//! most that each number can be, with every table and every edition at once.
//!
//! She takes numbers for real ones, which only makes her bounds wider than whole numbers would; the tests of small tables
//! try every table of whole numbers as well.

use super::{Edition, Shown};
use std::collections::BTreeMap;

/// Linear equations over numbers that are nought or more, solved by the simplex method (Dantzig; Bland's rule against
/// going round in circles).
pub struct Simplex {
    /// Rows of the tableau: one for each equation, its right side last.
    rows: Vec<Vec<f64>>,
    basis: Vec<usize>,
    variables: usize,
}

const NEARLY: f64 = 1e-7;

impl Simplex {
    /// Finds a first solution. Fails when there is none: the true table is always one.
    pub fn new(variables: usize, equations: &[(Vec<(usize, f64)>, f64)]) -> Simplex {
        let width = variables + equations.len() + 1;
        let mut rows = Vec::new();
        for (at, (terms, value)) in equations.iter().enumerate() {
            let mut row = vec![0.0; width];
            let sign = if *value < 0.0 { -1.0 } else { 1.0 };
            terms.iter().for_each(|(variable, factor)| row[*variable] += sign * factor);
            row[variables + at] = 1.0;
            row[width - 1] = sign * value;
            rows.push(row);
        }
        let basis = (variables..variables + equations.len()).collect();
        let mut simplex = Simplex { rows, basis, variables };
        let mut costs = vec![0.0; width - 1];
        costs[variables..].fill(-1.0);
        let left = simplex.most(&costs, width - 1);
        assert!(left.abs() < 1e-5, "no table fits what is public: {left}");
        simplex.leave_artificial();
        simplex
    }

    /// Artificial variables that stayed at nought go out where they can; they may never come in again.
    fn leave_artificial(&mut self) {
        for at in 0..self.rows.len() {
            if self.basis[at] >= self.variables {
                let real = (0..self.variables).find(|variable| self.rows[at][*variable].abs() > NEARLY);
                if let Some(real) = real {
                    self.pivot(at, real);
                }
            }
        }
    }

    /// The most that a sum can be; infinite when nothing holds it.
    pub fn maximum(&mut self, terms: &[(usize, f64)]) -> f64 {
        let mut costs = vec![0.0; self.variables];
        terms.iter().for_each(|(variable, factor)| costs[*variable] += factor);
        self.most(&costs, self.variables)
    }

    fn most(&mut self, costs: &[f64], usable: usize) -> f64 {
        loop {
            let cost = |variable: usize| costs.get(variable).copied().unwrap_or(0.0);
            let gain = |variable: usize| {
                let through =
                    self.basis.iter().zip(&self.rows).map(|(basic, row)| cost(*basic) * row[variable]);
                cost(variable) - through.sum::<f64>()
            };
            let entering = (0..usable).find(|variable| gain(*variable) > NEARLY);
            let Some(entering) = entering else {
                let last = |row: &Vec<f64>| *row.last().unwrap();
                return self.basis.iter().zip(&self.rows).map(|(basic, row)| cost(*basic) * last(row)).sum();
            };
            let ratios = self.rows.iter().enumerate().filter(|(_, row)| row[entering] > NEARLY);
            let leaving = ratios
                .map(|(at, row)| (row.last().unwrap() / row[entering], self.basis[at], at))
                .min_by(|one, other| one.partial_cmp(other).unwrap());
            let Some((.., at)) = leaving else { return f64::INFINITY };
            self.pivot(at, entering);
        }
    }

    fn pivot(&mut self, at: usize, entering: usize) {
        let divisor = self.rows[at][entering];
        self.rows[at].iter_mut().for_each(|cell| *cell /= divisor);
        let pivot = self.rows[at].clone();
        for (other, row) in self.rows.iter_mut().enumerate() {
            let factor = row[entering];
            if other != at && factor != 0.0 {
                row.iter_mut().zip(&pivot).for_each(|(cell, of)| *cell -= factor * of);
            }
        }
        self.basis[at] = entering;
    }
}

/// What she knows: a variable for each cell of each edition, and what ties them.
pub struct Attacker {
    variables: usize,
    cells: BTreeMap<(usize, usize, String, usize), Vec<usize>>,
    equations: Vec<(Vec<(usize, f64)>, f64)>,
}

impl Attacker {
    /// She has read these editions. Where nothing fell from one to the next, she supposes that nothing ever does.
    pub fn reads(editions: &[Edition]) -> Attacker {
        let mut attacker = Attacker { variables: 0, cells: BTreeMap::new(), equations: Vec::new() };
        for (at, edition) in editions.iter().enumerate() {
            let before = at.checked_sub(1).map(|before| &editions[before]);
            let grows = before.is_some_and(|before| only_grows(before, edition));
            attacker.name_cells(at, edition, grows);
            attacker.learn(at, edition);
        }
        attacker
    }

    fn name_cells(&mut self, at: usize, edition: &Edition, grows: bool) {
        for (table, rows) in edition.truth.tables.iter().enumerate() {
            for name in rows.keys() {
                for column in 0..edition.truth.columns {
                    let before = at.checked_sub(1).map(|before| (before, table, name.clone(), column));
                    let before = before.and_then(|key| self.cells.get(&key).cloned()).unwrap_or_default();
                    let mut parts = if grows { before } else { Vec::new() };
                    parts.push(self.variables);
                    self.variables += 1;
                    self.cells.insert((at, table, name.clone(), column), parts);
                }
            }
        }
    }

    fn learn(&mut self, at: usize, edition: &Edition) {
        let columns = edition.truth.columns;
        for table in 0..edition.truth.tables.len() {
            self.same_people(at, edition, table);
            let names: Vec<String> = edition.truth.tables[table].keys().cloned().collect();
            for (place, shown) in edition.public.totals.iter().enumerate() {
                let of = wanted(place, columns);
                let terms = names.iter().flat_map(|name| self.terms(at, table, name, &of)).collect();
                self.equal(terms, *shown, edition.number);
            }
            for (name, row) in edition.public.tables.get(table).into_iter().flatten() {
                for (place, shown) in row.iter().enumerate() {
                    let terms = self.terms(at, table, name, &wanted(place, columns));
                    self.equal(terms, *shown, edition.number);
                }
            }
        }
    }

    /// Every table divides the same people: the columns of one add up to those of another, shown or not.
    fn same_people(&mut self, at: usize, edition: &Edition, table: usize) {
        let sum = |of: usize, column: usize| {
            let names = edition.truth.tables[of].keys();
            names.flat_map(|name| self.terms(at, of, name, &[column])).collect::<Vec<_>>()
        };
        let equal = |column: usize| {
            let other = sum(table, column).into_iter().map(|(variable, _)| (variable, -1.0));
            (sum(0, column).into_iter().chain(other).collect::<Vec<_>>(), 0.0)
        };
        if table > 0 {
            let equations: Vec<_> = (0..edition.truth.columns).map(equal).collect();
            self.equations.extend(equations);
        }
    }

    fn equal(&mut self, terms: Vec<(usize, f64)>, shown: Shown, edition: u32) {
        if let Shown::Number(value, of) = shown
            && of == edition
        {
            self.equations.push((terms, f64::from(value)));
        }
    }

    /// The sum of these columns of a row.
    pub fn terms(&self, at: usize, table: usize, name: &str, columns: &[usize]) -> Vec<(usize, f64)> {
        let parts =
            columns.iter().filter_map(|column| self.cells.get(&(at, table, name.to_owned(), *column)));
        parts.flatten().map(|variable| (*variable, 1.0)).collect()
    }

    pub fn solver(&self) -> Simplex {
        Simplex::new(self.variables, &self.equations)
    }
}

/// The columns that a place of a row puts together.
pub fn wanted(place: usize, columns: usize) -> Vec<usize> {
    if place < columns { vec![place] } else { (0..columns).collect() }
}

/// True when no cell fell from one edition to the next.
pub fn only_grows(before: &Edition, after: &Edition) -> bool {
    let tables = before.truth.tables.iter().zip(&after.truth.tables);
    tables.into_iter().all(|(before, after)| {
        before.iter().all(|(name, row)| {
            let now = after.get(name);
            now.is_some_and(|now| row.iter().zip(now).all(|(was, is)| was <= is))
        })
    })
}

//! Poisson regression on a few cells: the fit behind the log-linear and the sparse method.
//!
//! Invariant: a fit is what Fisher scoring reaches from the counts themselves, stopped as R's glm.fit stops it (relative
//! change of the deviance below `CLOSE`), so that tables of published models can be repeated to their digits.

use crate::numbers::{exp, ln, ln_gamma};

/// A design: one row for each cell, one column for each parameter.
#[derive(Clone, Debug, Default)]
pub struct Design {
    /// Number of parameters.
    pub columns: usize,
    /// The rows, one after another.
    pub cells: Vec<f64>,
}

impl Design {
    /// A design from its columns.
    pub fn of_columns(columns: &[Vec<f64>]) -> Design {
        let rows = columns.first().map_or(0, Vec::len);
        let cells = (0..rows).flat_map(|row| columns.iter().map(move |column| column[row])).collect();
        Design { columns: columns.len(), cells }
    }

    /// The rows.
    pub fn rows(&self) -> std::slice::ChunksExact<'_, f64> {
        self.cells.chunks_exact(self.columns.max(1))
    }
}

/// What a fit reached.
#[derive(Clone, Debug, PartialEq)]
pub struct Fit {
    /// The parameters.
    pub parameters: Vec<f64>,
    /// The fitted mean of each cell.
    pub means: Vec<f64>,
    /// The covariance of the parameters, row by row.
    pub covariance: Vec<f64>,
    /// Twice the distance of the log-likelihood to that of the counts themselves.
    pub deviance: f64,
    /// Whether the steps came to rest.
    pub converged: bool,
}

const CLOSE: f64 = 1e-8;
const MOST_STEPS: usize = 50;

/// Fits the counts; `None` if the parameters cannot be told apart.
pub fn fit(design: &Design, counts: &[f64]) -> Option<Fit> {
    let start: Vec<f64> = counts.iter().map(|count| count + 0.1).collect();
    let mut at = Fit {
        parameters: vec![0.0; design.columns],
        means: start,
        covariance: Vec::new(),
        deviance: f64::INFINITY,
        converged: false,
    };
    let mut predictors: Vec<f64> = at.means.iter().map(|mean| ln(*mean)).collect();
    let mut deviance = deviance_of(counts, &at.means);
    // As in R, the covariance is that of the weights of the last step.
    let mut factor = Vec::new();
    for _ in 0..MOST_STEPS {
        let (information, score) = weighted(design, counts, (&at.means, &predictors));
        factor = cholesky(information, design.columns)?;
        let found = solve(&factor, &score);
        let (before, old) = (at.parameters.clone(), deviance);
        at.parameters = found;
        deviance = predict(design, counts, (&mut at, &mut predictors));
        // A step too far is halved, as long as the mean of a cell is no number.
        let mut halvings = 0;
        while !deviance.is_finite() && halvings < 30 {
            at.parameters.iter_mut().zip(&before).for_each(|(new, old)| *new = (*new + old) / 2.0);
            deviance = predict(design, counts, (&mut at, &mut predictors));
            halvings += 1;
        }
        at.deviance = deviance;
        if (deviance - old).abs() / (deviance.abs() + 0.1) < CLOSE {
            at.converged = true;
            break;
        }
    }
    at.covariance = inverse(&factor, design.columns);
    Some(at)
}

fn predict(design: &Design, counts: &[f64], (at, predictors): (&mut Fit, &mut [f64])) -> f64 {
    for ((row, mean), predictor) in design.rows().zip(&mut at.means).zip(predictors) {
        *predictor = row.iter().zip(&at.parameters).map(|(x, b)| x * b).sum();
        *mean = exp(*predictor);
    }
    deviance_of(counts, &at.means)
}

fn deviance_of(counts: &[f64], means: &[f64]) -> f64 {
    let of = |(count, mean): (&f64, &f64)| {
        let surprise = if *count > 0.0 { count * ln(count / mean) } else { 0.0 };
        2.0 * (surprise - (count - mean))
    };
    counts.iter().zip(means).map(of).sum()
}

/// The information matrix and the weighted working responses.
fn weighted(design: &Design, counts: &[f64], (means, predictors): (&[f64], &[f64])) -> (Vec<f64>, Vec<f64>) {
    let width = design.columns;
    let (mut information, mut score) = (vec![0.0; width * width], vec![0.0; width]);
    for (at, row) in design.rows().enumerate() {
        let weight = means[at];
        let response = weight * predictors[at] + counts[at] - weight;
        for (i, x) in row.iter().enumerate().filter(|(_, x)| **x != 0.0) {
            score[i] += x * response;
            for (j, y) in row[..=i].iter().enumerate() {
                information[i * width + j] += x * y * weight;
            }
        }
    }
    (information, score)
}

/// The lower triangle whose square is the matrix; `None` if it is not positive definite.
///
/// A pivot counts as none below 1e-11 of its diagonal, the tolerance of R's glm.
pub fn cholesky(mut matrix: Vec<f64>, width: usize) -> Option<Vec<f64>> {
    for i in 0..width {
        let whole = matrix[i * width + i];
        for j in 0..=i {
            let mut sum = matrix[i * width + j];
            for k in 0..j {
                sum -= matrix[i * width + k] * matrix[j * width + k];
            }
            if i != j {
                matrix[i * width + j] = sum / matrix[j * width + j];
            } else if sum > whole * 1e-13 && sum.is_finite() {
                matrix[i * width + i] = sum.sqrt();
            } else {
                return None;
            }
        }
    }
    Some(matrix)
}

/// Solves with the triangle and its transpose.
pub fn solve(factor: &[f64], right: &[f64]) -> Vec<f64> {
    let mut x = right.to_vec();
    let width = x.len();
    for i in 0..width {
        let known: f64 = (0..i).map(|k| factor[i * width + k] * x[k]).sum();
        x[i] = (x[i] - known) / factor[i * width + i];
    }
    for i in (0..width).rev() {
        let known: f64 = (i + 1..width).map(|k| factor[k * width + i] * x[k]).sum();
        x[i] = (x[i] - known) / factor[i * width + i];
    }
    x
}

fn inverse(factor: &[f64], width: usize) -> Vec<f64> {
    let unit = |at: usize| (0..width).map(move |place| f64::from(u8::from(place == at))).collect::<Vec<_>>();
    (0..width).flat_map(|at| solve(factor, &unit(at))).collect()
}

/// ln of the Poisson likelihood of the counts.
pub fn ln_likelihood(counts: &[f64], means: &[f64]) -> f64 {
    let of = |(count, mean): (&f64, &f64)| {
        let seen = if *count > 0.0 { count * ln(*mean) } else { 0.0 };
        seen - mean - ln_gamma(count + 1.0)
    };
    counts.iter().zip(means).map(of).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fit_repeats_the_sums_of_its_columns() {
        let design = Design::of_columns(&[vec![1.0; 4], vec![0.0, 1.0, 0.0, 1.0], vec![0.0, 0.0, 1.0, 1.0]]);
        let counts = [30.0, 10.0, 12.0, 9.0];
        let fit = fit(&design, &counts).unwrap();
        assert!(fit.converged);
        for column in 0..3 {
            let sum = |of: &[f64]| design.rows().zip(of).map(|(row, one)| row[column] * one).sum::<f64>();
            assert!((sum(&counts) - sum(&fit.means)).abs() < 1e-6);
        }
    }

    #[test]
    fn columns_that_say_the_same_are_no_design() {
        let design = Design::of_columns(&[vec![1.0; 3], vec![2.0; 3]]);
        assert_eq!(fit(&design, &[1.0, 2.0, 3.0]), None);
    }

    #[test]
    fn one_mean_is_the_mean_and_its_variance() {
        let fit = fit(&Design::of_columns(&[vec![1.0; 4]]), &[1.0, 2.0, 3.0, 6.0]).unwrap();
        assert!((fit.parameters[0] - ln(3.0)).abs() < 1e-10);
        assert!((fit.covariance[0] - 1.0 / 12.0).abs() < 1e-4);
        let likelihood = ln_likelihood(&[1.0, 2.0, 3.0, 6.0], &fit.means);
        assert!((likelihood + 7.880_87).abs() < 1e-4, "{likelihood}");
    }
}

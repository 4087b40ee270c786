//! The family of closed-population models: equal or different lists, people who are easier to find, and trap response.
//!
//! Method: Rivest and Baillargeon 2007 and 2014 (Rcapture, `closedp`); Otis, Burnham, White and Anderson 1978 for the names.
//! Heterogeneity enters as one column in the number k of lists somebody is on: Chao's lower bound max(k-j, 0) for j ≥ 2,
//! Poisson 2^k - 1, Darroch k²/2, Gamma -ln(3.5+k) + ln 3.5. Trap response (Mb, Mbh) takes the lists as following each
//! other in time; for lists that do not, its rows say nothing.
//!
//! Invariant: the rows stand in Rcapture's order, and each is printed, however bad.

use super::model::{Model, Row, column, row};
use crate::numbers::{exp, ln, pow};
use crate::table::Table;

/// The columns that tell people apart who are easier to find.
#[derive(Clone, Copy)]
enum Ease {
    Chao,
    Poisson,
    Darroch,
    Gamma,
}

const EASES: [(Ease, &str); 4] = [
    (Ease::Chao, "Chao (LB)"),
    (Ease::Poisson, "Poisson2"),
    (Ease::Darroch, "Darroch"),
    (Ease::Gamma, "Gamma3.5"),
];

/// All rows of the family that can be fitted.
pub fn rows(table: &Table) -> Vec<Row> {
    let lists = table.width();
    let mut models = vec![Model::new("M0", vec![captures(lists)]), Model::new("Mt", each_list(lists))];
    if lists > 2 {
        models.extend(
            EASES.map(|(ease, name)| with_ease(&format!("Mh {name}"), vec![captures(lists)], (ease, lists))),
        );
        models.extend(
            EASES.map(|(ease, name)| with_ease(&format!("Mth {name}"), each_list(lists), (ease, lists))),
        );
    }
    let mut rows: Vec<Row> = models.iter().filter_map(|model| model.row(table)).collect();
    rows.extend(trap(table));
    if lists > 2 {
        rows.extend(trap_after_the_first(table));
    }
    rows
}

/// Mth with Chao's columns: the lower bound with lists of different reach.
pub fn chao_bound(lists: usize) -> Model {
    with_ease("Mth Chao (LB)", each_list(lists), (Ease::Chao, lists))
}

fn with_ease(name: &str, mut columns: Vec<Vec<f64>>, (ease, lists): (Ease, usize)) -> Model {
    let bounded_from = matches!(ease, Ease::Chao).then_some(columns.len());
    let of = |value: &dyn Fn(f64) -> f64| column(lists, |mask| value(f64::from(mask.count_ones())));
    match ease {
        Ease::Chao => columns.extend((2..lists).map(|j| of(&|k| (k - j as f64).max(0.0)))),
        Ease::Poisson => columns.push(of(&|k| pow(2.0, k) - 1.0)),
        Ease::Darroch => columns.push(of(&|k| k * k / 2.0)),
        Ease::Gamma => columns.push(of(&|k| ln(3.5) - ln(3.5 + k))),
    }
    Model { name: name.to_owned(), columns, bounded_from }
}

fn captures(lists: usize) -> Vec<f64> {
    column(lists, |mask| f64::from(mask.count_ones()))
}

/// One column for each list.
pub fn each_list(lists: usize) -> Vec<Vec<f64>> {
    (0..lists).map(|list| column(lists, |mask| f64::from(mask >> list & 1))).collect()
}

fn before_the_first(lists: usize) -> Vec<f64> {
    column(lists, |mask| f64::from(mask.trailing_zeros()))
}

fn after_the_first(lists: usize) -> Vec<f64> {
    column(lists, |mask| f64::from(mask.count_ones() - 1))
}

/// Mb: one probability of being found first, another of being found again.
fn trap(table: &Table) -> Option<Row> {
    let lists = table.width();
    let counts = table.full();
    let model = Model::new("Mb", vec![before_the_first(lists), after_the_first(lists)]);
    let fit = model.fit(&counts, None)?.fit;
    let [start, missed, again] = [0, 1, 2].map(|at| exp(fit.parameters[at]));
    let rest = 1.0 + again - missed;
    let t = lists as f64;
    let people = start * pow(1.0 + again, t) / rest;
    let slopes = [1.0, missed / rest, t * again / (1.0 + again) - again / rest].map(|slope| people * slope);
    let error = spread(&slopes, &fit.covariance, people);
    Some(row("Mb", (&fit, &counts), (table.people() as f64, [people, error])))
}

/// Mbh: as Mb, with another probability on the first list.
fn trap_after_the_first(table: &Table) -> Option<Row> {
    let lists = table.width();
    let counts = table.full();
    let later = column(lists, |mask| f64::from(1 - (mask & 1)));
    let model = Model::new("Mbh", vec![later, before_the_first(lists), after_the_first(lists)]);
    let fit = model.fit(&counts, None)?.fit;
    let [start, later, missed, again] = [0, 1, 2, 3].map(|at| exp(fit.parameters[at]));
    let (rest, t) = (1.0 + again - missed, lists as f64);
    let first = start * pow(1.0 + again, t - 1.0);
    let share = later * missed / rest;
    let people = first * (1.0 + share);
    // As Rcapture prints it; its last slope leaves out that the later lists grow with the first.
    let last = (t - 1.0) * again / (1.0 + again) - share * again / rest;
    let slopes = [1.0 + share, share, share + later * missed * missed / (rest * rest), last];
    let error = spread(&slopes.map(|slope| first * slope), &fit.covariance, people);
    Some(row("Mbh", (&fit, &counts), (table.people() as f64, [people, error])))
}

/// The standard error of a function of the parameters with these slopes.
fn spread(slopes: &[f64], covariance: &[f64], people: f64) -> f64 {
    let rows = covariance.chunks_exact(slopes.len()).zip(slopes);
    let of_row = |(row, slope): (&[f64], &f64)| {
        row.iter().zip(slopes).map(|(c, other)| c * other).sum::<f64>() * slope
    };
    (rows.map(of_row).sum::<f64>() - people).sqrt()
}

//! Models in which pairs of lists depend on each other: all of them for up to five lists, a walk upwards for more.
//!
//! Method: Fienberg 1972, "The multiple recapture census for closed populations and incomplete 2^k contingency tables";
//! Rcapture's `closedpMS` with interactions of at most two lists. Every model has every list by itself.
//!
//! Invariant: up to [`ALL`] lists every set of pairs is fitted; the rows come sorted by BIC.

use super::family::each_list;
use super::model::{Model, Row, column};
use crate::table::Table;
use rayon::prelude::*;

/// Up to this many lists every model is fitted.
pub const ALL: usize = 5;

/// The pairs of lists, in order.
pub fn pairs(lists: usize) -> Vec<(usize, usize)> {
    (0..lists).flat_map(|one| (one + 1..lists).map(move |other| (one, other))).collect()
}

/// The model of these pairs.
pub fn model(lists: usize, chosen: &[(usize, usize)]) -> Model {
    let mut columns = each_list(lists);
    for (one, other) in chosen {
        columns.push(column(lists, |mask| f64::from(mask >> one & mask >> other & 1)));
    }
    Model::new(name(lists, chosen), columns)
}

/// The rows of all models, or of those on the way up, best BIC first, each with its pairs.
pub fn rows(table: &Table) -> Vec<(Row, Vec<(usize, usize)>)> {
    let pairs = pairs(table.width());
    let mut rows = if table.width() <= ALL { all(table, &pairs) } else { upwards(table, &pairs) };
    rows.sort_by(|(one, _), (other, _)| {
        one.bic.total_cmp(&other.bic).then_with(|| one.model.cmp(&other.model))
    });
    rows
}

fn all(table: &Table, pairs: &[(usize, usize)]) -> Vec<(Row, Vec<(usize, usize)>)> {
    let fitted = |set: u32| {
        let chosen = pairs.iter().enumerate().filter(|(at, _)| set >> at & 1 == 1);
        let chosen: Vec<(usize, usize)> = chosen.map(|(_, pair)| *pair).collect();
        model(table.width(), &chosen).row(table).map(|row| (row, chosen))
    };
    (0..1u32 << pairs.len()).into_par_iter().with_min_len(64).filter_map(fitted).collect()
}

/// Adds the pair that lowers BIC most, until none does.
fn upwards(table: &Table, pairs: &[(usize, usize)]) -> Vec<(Row, Vec<(usize, usize)>)> {
    let fitted =
        |chosen: Vec<(usize, usize)>| model(table.width(), &chosen).row(table).map(|row| (row, chosen));
    let mut rows: Vec<_> = fitted(Vec::new()).into_iter().collect();
    while let Some((last, chosen)) = rows.last().cloned() {
        let free = pairs.iter().filter(|pair| !chosen.contains(pair));
        let next = free.filter_map(|pair| {
            let mut more = chosen.clone();
            more.push(*pair);
            more.sort_unstable();
            fitted(more)
        });
        let best = next.min_by(|(one, _), (other, _)| one.bic.total_cmp(&other.bic));
        match best {
            Some(best) if best.0.bic < last.bic => rows.push(best),
            _ => break,
        }
    }
    rows
}

/// "[12,3]": lists by their place, pairs first, then the lists that are in none.
fn name(lists: usize, chosen: &[(usize, usize)]) -> String {
    let place = |list: usize| if lists < 10 { format!("{}", list + 1) } else { format!("{}.", list + 1) };
    let pairs = chosen.iter().map(|(one, other)| format!("{}{}", place(*one), place(*other)));
    let alone = (0..lists).filter(|list| !chosen.iter().any(|(one, other)| one == list || other == list));
    let parts: Vec<String> = pairs.chain(alone.map(place)).collect();
    format!("[{}]", parts.join(","))
}

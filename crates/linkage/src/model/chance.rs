//! How often records of two people agree by chance (u).
//!
//! Invariant: exact agreement is reckoned from frequencies, the other grades from pairs of rows drawn in a fixed order, so that
//! every run draws the same.

use super::Table;
use crate::fields::{EXACT, Kind, LEVELS, MEASURES, Rows, date};
use crate::table::mix;

/// Pairs of rows to draw.
const DRAWN: usize = 60_000;

/// The probabilities of each grade between two rows taken at random.
pub fn estimate(rows: &Rows) -> Table {
    let counts = draw(rows);
    let mut table = [[0.0; LEVELS]; MEASURES];
    for (place, measure) in rows.measures.iter().enumerate() {
        let graded = &counts[place];
        let exact = exact(rows, place);
        let levels = measure.levels;
        let rest: f64 = graded[2..levels].iter().sum::<f64>();
        let prior = 0.5 / levels as f64;
        let smooth = rest + prior * (levels - 2) as f64;
        table[place][usize::from(EXACT)] = exact.clamp(1e-9, 0.999);
        for level in 2..levels {
            table[place][level] = ((graded[level] + prior) / smooth * (1.0 - table[place][1])).max(1e-9);
        }
    }
    table
}

fn draw(rows: &Rows) -> [[f64; LEVELS]; MEASURES] {
    let mut counts = [[0.0; LEVELS]; MEASURES];
    if rows.count < 2 {
        return counts;
    }
    let count = rows.count as u64;
    for draw in 0..DRAWN.min(rows.count * 8) as u64 {
        let left = mix(draw, 1) % count;
        let right = (left + 1 + mix(draw, 2) % (count - 1)) % count;
        let outcome = rows.compare(left as usize, right as usize);
        for (levels, level) in counts.iter_mut().zip(outcome.levels) {
            levels[usize::from(level)] += 1.0;
        }
    }
    counts
}

/// The probability that two rows which both say something say the same: the sum of squares of the values' shares.
fn exact(rows: &Rows, place: usize) -> f64 {
    let measure = &rows.measures[place];
    let field = &rows.fields[measure.field];
    let counts = rows.counts(field.cell + measure.part);
    let filled: f64 = counts.iter().skip(1).map(|count| f64::from(*count)).sum();
    let is_exact = |code: usize| match &field.kind {
        Kind::Birth(dates) | Kind::Date(dates) => {
            dates.get(code).is_some_and(|date| date::level(*date, *date) == EXACT)
        }
        _ => true,
    };
    let pairs: f64 = counts
        .iter()
        .enumerate()
        .skip(1)
        .filter(|(code, _)| is_exact(*code))
        .map(|(_, count)| f64::from(*count) * (f64::from(*count) - 1.0))
        .sum();
    (pairs + 1.0) / (filled * (filled - 1.0) + 2.0).max(2.0)
}

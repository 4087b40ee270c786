//! What no list can test: how the number of people moves with an odds ratio that the table says nothing about.
//!
//! A table gives the chances of each pattern among those on some list. How many are on none follows only from an
//! assumption, and models that fit the table equally well can give any number (Aleshin-Guendel, Sadinle and Wakefield,
//! arXiv 2101.09304, sections 2 to 4). Two such assumptions, each with a factor ξ that is 1 where it holds:
//!
//! * no highest-order interaction: the odds ratio of all J lists together is ξ (section 4.1; Fienberg 1972);
//! * two lists marginally independent: the odds ratio of the two, whatever other lists say, is ξ (section 4.2).
//!
//! Units: people, those on the lists included. Intervals are those of the logarithm of the hidden people by the delta
//! method, for ξ as given; they say nothing about ξ.
//!
//! Invariant: every point of a curve fits the table exactly as well as every other.

use crate::estimate::{Diagnostic, Estimate, Figures, Value};
use crate::numbers::{exp, ln};
use crate::rules::Warning;
use crate::table::Table;

#[cfg(test)]
mod tests;

/// The most lists whose 2^J - 1 patterns are multiplied.
pub const MOST_LISTS: usize = 12;

/// The odds ratios at which curves are drawn.
pub const ODDS: [f64; 9] = [0.25, 1.0 / 3.0, 0.5, 2.0 / 3.0, 1.0, 1.5, 2.0, 3.0, 4.0];

/// A number of people for one odds ratio.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The odds ratio ξ.
    pub odds: f64,
    /// People.
    pub people: f64,
    /// Lower end of the 95 % interval.
    pub lo95: f64,
    /// Upper end of the 95 % interval.
    pub hi95: f64,
}

/// People against the odds ratio of all lists together.
#[derive(Clone, Debug, PartialEq)]
pub struct Curve {
    /// One place for each of [`ODDS`].
    pub places: Vec<Place>,
    /// Patterns that did not occur; if there are any, half a person is added to each pattern so that there is a curve at
    /// all, and its intervals are wide.
    pub empty_patterns: usize,
}

/// The curve of no highest-order interaction. `None` for fewer than two lists or more than [`MOST_LISTS`].
pub fn all_lists(table: &Table) -> Option<Curve> {
    if !(2..=MOST_LISTS).contains(&table.width()) {
        return None;
    }
    let mut counts = table.full();
    let empty_patterns = counts.iter().filter(|count| **count == 0.0).count();
    if empty_patterns > 0 {
        counts.iter_mut().for_each(|count| *count += 0.5);
    }
    let sign = |pattern: usize| if (pattern + 1).count_ones() % 2 == 1 { 1.0 } else { -1.0 };
    let ln_hidden: f64 = counts.iter().enumerate().map(|(at, count)| sign(at) * ln(*count)).sum();
    let error = counts.iter().map(|count| 1.0 / count).sum::<f64>().sqrt();
    // With an odd number of lists the cell of nobody stands below the line.
    let power = if table.width().is_multiple_of(2) { 1.0 } else { -1.0 };
    let place = |odds| place(table.people() as f64, odds, ln_hidden + power * ln(odds), error);
    Some(Curve { places: ODDS.map(place).to_vec(), empty_patterns })
}

/// The curve of one pair of lists. `None` where nobody is on both, or on one of them only.
pub fn pair(table: &Table, one: usize, other: usize) -> Option<Vec<Place>> {
    let both = table.on_all(1 << one | 1 << other) as f64;
    let first = table.on_all(1 << one) as f64 - both;
    let second = table.on_all(1 << other) as f64 - both;
    if both == 0.0 || first == 0.0 || second == 0.0 {
        return None;
    }
    let ln_neither = ln(first) + ln(second) - ln(both);
    let error = (1.0 / both + 1.0 / first + 1.0 / second).sqrt();
    Some(ODDS.map(|odds| place(both + first + second, odds, ln_neither + ln(odds), error)).to_vec())
}

fn place(known: f64, odds: f64, ln_rest: f64, error: f64) -> Place {
    let with = |wrong: f64| known + exp(ln_rest + wrong * error);
    Place { odds, people: with(0.0), lo95: with(-1.96), hi95: with(1.96) }
}

/// How far halving and doubling the untestable odds ratio takes a figure, beside what its interval admits.
///
/// No table can tell a figure that is wrong from one that is right here, so what is graded is not the risk but how much of
/// the doubt the interval leaves out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reach {
    /// By less than a tenth, or nowhere outside the 95 % interval.
    Within,
    /// Out of the interval, over up to [`FAR`] times its width.
    Leaning,
    /// Further: most of the doubt is not in the interval.
    Beyond,
}

/// How many times the width of the interval is far.
pub const FAR: f64 = 3.0;

impl Reach {
    /// The word for it.
    pub fn code(self) -> &'static str {
        match self {
            Reach::Within => "within",
            Reach::Leaning => "leaning",
            Reach::Beyond => "beyond",
        }
    }
}

/// Where a figure goes when the odds ratio that its model assumes is halved and doubled; the fit stays the same. `known` are the
/// people on the lists.
pub fn range(known: f64, point: f64) -> [f64; 2] {
    let hidden = (point - known).max(0.0);
    [known + hidden / 2.0, known + hidden * 2.0]
}

/// How far that is beside the figure's 95 % interval; an interval without ends admits everything.
pub fn reach(known: f64, figures: &Figures) -> Reach {
    let [low, high] = range(known, figures.point);
    let admitted =
        figures.lo95.is_nan() || figures.hi95.is_nan() || (low >= figures.lo95 && high <= figures.hi95);
    if high < 1.1 * low || admitted {
        Reach::Within
    } else if high - low <= FAR * (figures.hi95 - figures.lo95) {
        Reach::Leaning
    } else {
        Reach::Beyond
    }
}

/// The factor by which the odds ratio has to be wrong, either way, for the figure to leave its own 95 % interval: near 1, the
/// interval hangs on it. `None` without hidden people.
pub fn odds_to_leave(known: f64, figures: &Figures) -> Option<f64> {
    let hidden = figures.point - known;
    let up = (figures.hi95 - known) / hidden;
    let down = if figures.lo95 > known { hidden / (figures.lo95 - known) } else { f64::INFINITY };
    (hidden > 0.0).then(|| up.min(down).max(1.0))
}

/// The odds ratio of all lists that a figure amounts to: 1 if there is no highest-order interaction.
pub fn implied_odds(table: &Table, point: f64) -> Option<f64> {
    let curve = all_lists(table)?;
    let known = table.people() as f64;
    let at_one = curve.places.iter().find(|place| place.odds == 1.0)?.people - known;
    let ratio = (point - known).max(0.0) / at_one;
    Some(if table.width().is_multiple_of(2) { ratio } else { 1.0 / ratio })
}

/// Adds to an estimate what it rests on: the curve, the odds ratio that the figure amounts to, how wrong that may be before
/// the figure leaves its interval, and a warning unless the interval admits half and twice of it.
pub fn note(estimate: &mut Estimate, table: &Table) {
    let figures = estimate.figures();
    let known = table.people() as f64;
    let (range, reach) = (range(known, figures.point), reach(known, &figures));
    estimate.found("reach", reach.code());
    estimate.found("range_of_untestable", range.to_vec());
    if let Some(odds) = odds_to_leave(known, &figures) {
        estimate.found("odds_to_leave_interval", odds);
    }
    if let Some(curve) = all_lists(table) {
        estimate.found("identification_curve", rows(&curve.places));
        estimate.found("identification_empty_patterns", curve.empty_patterns);
    }
    if let Some(odds) = implied_odds(table, figures.point) {
        estimate.found("implied_odds_ratio", odds);
    }
    let of = match reach {
        Reach::Within => return,
        Reach::Leaning => OF,
        Reach::Beyond => OF_FAR,
    };
    estimate.warnings.push(Warning::PriorDecides { of, range });
}

/// What the warning names.
pub const OF: &str = "half or twice the odds ratio between all lists together and none";
/// The same, where most of the doubt is not in the interval.
pub const OF_FAR: &str = "half or twice the odds ratio between all lists together and none, \
    over more than three times the width of the interval";

fn rows(places: &[Place]) -> Value {
    let row = |place: &Place| {
        Value::Row(vec![
            Diagnostic::new("odds_ratio", place.odds),
            Diagnostic::new("people", place.people),
            Diagnostic::new("lo95", place.lo95),
            Diagnostic::new("hi95", place.hi95),
        ])
    };
    Value::List(places.iter().map(row).collect())
}

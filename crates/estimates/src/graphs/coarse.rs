//! A first look at all graphs over the whole range: which of them, and which numbers of hidden people, matter.
//!
//! Invariant: every graph is scored at every coarse point, with its slope; between two points the density is taken from the
//! cubic through both. What is left out is below e^-[`MARGIN`] of the greatest density even if every graph had it.

use super::chordal::Graphs;
use super::curves::{Block, Curves, Lanes};
use crate::numbers::{exp, ln};
use rayon::prelude::*;

/// How far below the greatest density something may be left out, in natural logarithms, besides ln(number of graphs).
pub const MARGIN: f64 = 18.0;

/// The ratio of two neighbouring coarse points.
const RATIO: f64 = 1.15;

/// What matters.
pub struct Coarse {
    /// The graphs, in their order.
    pub kept: Vec<usize>,
    /// The ranges of hidden people, in their order, apart from each other.
    pub ranges: Vec<(f64, f64)>,
    /// The greatest logarithm of a density, nearly.
    pub top: f64,
    /// The logarithm of a density below which nothing matters.
    pub least: f64,
}

struct Look {
    /// Logarithms of the coarse points.
    places: Vec<f64>,
    values: Block,
    slopes: Block,
}

/// Looks at all graphs from 1 to `largest` hidden people.
pub fn look(curves: &Curves, graphs: &Graphs, largest: u64) -> Coarse {
    let look = Look::at(curves, points(largest as f64));
    let count = graphs.len();
    let room = || look.room();
    let each = |room: &mut Room, graph: usize| {
        look.peaks(graphs, graph, room);
        room.peaks.iter().copied().fold(f64::NEG_INFINITY, f64::max)
    };
    let best: Vec<f64> = if count > 2000 {
        (0..count).into_par_iter().with_min_len(256).map_init(room, each).collect()
    } else {
        let mut room = room();
        (0..count).map(|graph| each(&mut room, graph)).collect()
    };
    let top = best.iter().copied().fold(f64::NEG_INFINITY, f64::max);
    // The cubic errs with the number of people: a millionth of it is far more than was seen.
    let least = top - MARGIN - ln(count as f64) - 1e-6 * curves.people();
    let kept: Vec<usize> = (0..count).filter(|graph| best[*graph] >= least).collect();
    let mut wanted = vec![false; look.places.len() - 1];
    let mut room = look.room();
    for graph in &kept {
        look.peaks(graphs, *graph, &mut room);
        wanted.iter_mut().zip(&room.peaks).for_each(|(wanted, peak)| *wanted |= *peak >= least);
    }
    Coarse { kept, ranges: ranges(&look.values.points, &wanted), top, least }
}

fn points(largest: f64) -> Vec<f64> {
    let mut points = vec![1.0];
    let mut last: f64 = 1.0;
    while last < largest {
        last = (last * RATIO).max(last + 1.0).min(largest);
        points.push(last);
    }
    if points.len() == 1 {
        points.push(1.0);
    }
    points
}

fn ranges(points: &[f64], wanted: &[bool]) -> Vec<(f64, f64)> {
    let mut ranges: Vec<(f64, f64)> = Vec::new();
    for (at, _) in wanted.iter().enumerate().filter(|(_, wanted)| **wanted) {
        let (from, to) = (points[at], points[at + 1]);
        match ranges.last_mut() {
            Some(last) if last.1 >= from => last.1 = to,
            _ => ranges.push((from, to)),
        }
    }
    ranges
}

impl Look {
    fn at(curves: &Curves, points: Vec<f64>) -> Look {
        let places = points.iter().map(|x| ln(*x)).collect();
        let (mut values, mut slopes) = (Block::at(points.clone()), Block::at(points));
        curves.fill(&mut values);
        curves.fill_derivatives(&mut slopes);
        Look { places, values, slopes }
    }

    fn room(&self) -> Room {
        let width = self.places.len();
        Room { values: self.values.room(), slopes: self.slopes.room(), peaks: vec![0.0; width - 1] }
    }

    /// The highest logarithm of a density between each two neighbouring points.
    fn peaks(&self, graphs: &Graphs, graph: usize, room: &mut Room) {
        let Room { values, slopes, peaks } = room;
        self.values.score(graphs, graph, values);
        self.slopes.score(graphs, graph, slopes);
        let width = self.places.len();
        let (values, slopes) = (&values.as_flattened()[..width], &mut slopes.as_flattened_mut()[..width]);
        // By the logarithm of the number: df/du = x df/dx.
        slopes.iter_mut().zip(&self.values.points).for_each(|(slope, x)| *slope *= x);
        let ends = values.windows(2).zip(slopes.windows(2)).zip(self.places.windows(2));
        for (peak, ((values, slopes), places)) in peaks.iter_mut().zip(ends) {
            *peak = highest([values[0], values[1], slopes[0], slopes[1]], places[1] - places[0]);
        }
    }
}

/// Room for one graph at the coarse points, so that none is allocated for each.
struct Room {
    values: Vec<Lanes>,
    slopes: Vec<Lanes>,
    peaks: Vec<f64>,
}

/// The highest value of the cubic with these values and slopes at the ends of an interval of this width.
fn highest([left, right, rise, fall]: [f64; 4], width: f64) -> f64 {
    let ends = left.max(right);
    if rise <= 0.0 || fall >= 0.0 {
        return ends;
    }
    let (rise, fall, step) = (rise * width, fall * width, right - left);
    // The slope is rise + 2 b s + 3 a s²; its root between 0 and 1 is the top.
    let (a, b) = (rise + fall - 2.0 * step, 3.0 * step - 2.0 * rise - fall);
    let root = (b * b - 3.0 * a * rise).max(0.0).sqrt();
    let s = (rise / (root - b)).clamp(0.0, 1.0);
    ends.max(left + s * (rise + s * (b + s * a)))
}

/// How much probability was left out at most, as a share of all of it.
pub fn left_out() -> f64 {
    exp(-MARGIN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_top_of_a_parabola_is_found() {
        // -(s - 0.3)² over an interval of width 2: slopes by place.
        let f = |x: f64| -(x - 0.6) * (x - 0.6);
        let d = |x: f64| -2.0 * (x - 0.6);
        assert!(highest([f(0.0), f(2.0), d(0.0), d(2.0)], 2.0).abs() < 1e-15);
        assert_eq!(highest([1.0, 3.0, 1.0, 1.0], 1.0), 3.0);
    }

    #[test]
    fn neighbouring_ranges_become_one() {
        let points = [1.0, 2.0, 3.0, 4.0, 5.0];
        assert_eq!(ranges(&points, &[true, true, false, true]), [(1.0, 3.0), (4.0, 5.0)]);
        assert_eq!(ranges(&points, &[false; 4]), []);
    }

    #[test]
    fn the_points_reach_both_ends() {
        for largest in [1.0, 2.0, 20.0, 88_000.0] {
            let points = points(largest);
            assert_eq!((points[0], points[points.len() - 1]), (1.0, largest));
        }
    }
}

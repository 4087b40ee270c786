//! The sum over graphs and numbers of hidden people, and its quantiles.
//!
//! Invariant: up to [`EXACT`] hidden people every number is summed. Beyond, panels of eight Gauss-Legendre points in the
//! square root t of the number, of width 2: at most four standard deviations, for the variance of the number of hidden
//! people is above that number itself (negative binomial with uncertain probability). The order of all sums is fixed.

use super::chordal::Graphs;
use super::coarse::Coarse;
use super::curves::{Block, Curves, Lanes};
use crate::numbers::fast::exp;
use rayon::prelude::*;

const EXACT: u64 = 256;
/// Sums outside of these come from exponentials at the end of their range.
const LEAST_SUM: f64 = 1e-250;
const GREATEST_SUM: f64 = 1e250;
/// Places that are measured together: so few that their terms stay near the processor.
const PLACES: usize = 16;
/// Below this many scores threads cost more than they save.
const WORTH_THREADS: usize = 3_000_000;
const WIDTH: f64 = 2.0;
const POINTS: [f64; 8] = [
    -0.960_289_856_497_536_3,
    -0.796_666_477_413_626_7,
    -0.525_532_409_916_329,
    -0.183_434_642_495_649_8,
    0.183_434_642_495_649_8,
    0.525_532_409_916_329,
    0.796_666_477_413_626_7,
    0.960_289_856_497_536_3,
];
const WEIGHTS: [f64; 8] = [
    0.101_228_536_290_376_26,
    0.222_381_034_453_374_47,
    0.313_706_645_877_887_27,
    0.362_683_783_378_361_96,
    0.362_683_783_378_361_96,
    0.313_706_645_877_887_27,
    0.222_381_034_453_374_47,
    0.101_228_536_290_376_26,
];

/// Where the probability lies.
pub struct Posterior {
    parts: Vec<Part>,
    /// The probability up to the end of each part.
    up_to: Vec<f64>,
    /// The graphs that were not left out, each with its probability.
    pub graphs: Vec<(usize, f64)>,
}

/// Some of the range: one number, or a panel between two square roots.
#[derive(Clone, Copy)]
enum Place {
    One(f64),
    Panel(f64, f64),
}

struct Part {
    place: Place,
    mass: f64,
    /// For a panel, the density by t at its eight points; for one number, its mass first.
    density: [f64; 8],
}

/// Sums over what the first look found.
pub fn sum(curves: &Curves, graphs: &Graphs, coarse: &Coarse, largest: u64) -> Posterior {
    let places = places(&coarse.ranges, largest);
    let blocks: Vec<&[Place]> = places.chunks(PLACES).collect();
    let mut measured = measure(&blocks, (curves, graphs), coarse);
    // With very many people the first look can miss the top by so much that densities overflow or vanish.
    let sum_of =
        |measured: &[Measured]| measured.iter().flat_map(|one| &one.parts).map(|part| part.mass).sum::<f64>();
    if !(LEAST_SUM..GREATEST_SUM).contains(&sum_of(&measured)) {
        let top = highest(&blocks, (curves, graphs), coarse);
        let exact = Coarse { kept: coarse.kept.clone(), ranges: Vec::new(), top, least: f64::NEG_INFINITY };
        measured = measure(&blocks, (curves, graphs), &exact);
    }
    let mut weights = vec![0.0; coarse.kept.len()];
    let mut parts = Vec::with_capacity(places.len());
    for one in measured {
        weights.iter_mut().zip(&one.graphs).for_each(|(sum, mass)| *sum += mass);
        parts.extend(one.parts);
    }
    let total: f64 = parts.iter().map(|part| part.mass).sum();
    parts.iter_mut().for_each(|part| {
        part.mass /= total;
        part.density.iter_mut().for_each(|density| *density /= total);
    });
    let graphs = coarse.kept.iter().zip(weights).map(|(graph, weight)| (*graph, weight / total));
    let so_far = |sum: &mut f64, part: &Part| {
        *sum += part.mass;
        Some(*sum)
    };
    let up_to = parts.iter().scan(0.0, so_far).collect();
    Posterior { parts, up_to, graphs: graphs.collect() }
}

fn measure(blocks: &[&[Place]], (curves, graphs): (&Curves, &Graphs), coarse: &Coarse) -> Vec<Measured> {
    let each = |room: &mut Room, places: &&[Place]| room.measure(places, (curves, graphs), coarse);
    let points: usize = blocks.iter().flat_map(|block| block.iter()).map(|place| place.count()).sum();
    if coarse.kept.len() * points > WORTH_THREADS {
        blocks.par_iter().map_init(Room::default, each).collect()
    } else {
        let mut room = Room::default();
        blocks.iter().map(|places| each(&mut room, places)).collect()
    }
}

/// The greatest logarithm of a density at any point.
fn highest(blocks: &[&[Place]], (curves, graphs): (&Curves, &Graphs), coarse: &Coarse) -> f64 {
    let mut room = Room::default();
    let mut of_block = |places: &&[Place]| {
        room.take_to(places, curves);
        let Room { block, scores, .. } = &mut room;
        let of_graph = |graph: &usize| block.score(graphs, *graph, scores);
        coarse.kept.iter().map(of_graph).fold(f64::NEG_INFINITY, f64::max)
    };
    blocks.iter().map(&mut of_block).fold(f64::NEG_INFINITY, f64::max)
}

fn places(ranges: &[(f64, f64)], largest: u64) -> Vec<Place> {
    let mut places = Vec::new();
    let exact = EXACT.min(largest) as f64;
    for (from, to) in ranges {
        let (mut one, last) = (from.floor().max(1.0), to.ceil().min(exact));
        // Ranges may meet within one number.
        if let Some(Place::One(before)) = places.last() {
            one = one.max(before + 1.0);
        }
        while one <= last {
            places.push(Place::One(one));
            one += 1.0;
        }
        let end = if *to >= largest as f64 { largest as f64 + 0.5 } else { *to };
        let start = from.max(exact + 0.5);
        if largest as f64 > exact && end > start {
            panels((start.sqrt(), end.sqrt()), &mut places);
        }
    }
    places
}

fn panels((from, to): (f64, f64), places: &mut Vec<Place>) {
    let count = ((to - from) / WIDTH).ceil().max(1.0);
    let edge = |at: f64| from + (to - from) * at / count;
    places.extend((0..count as u64).map(|at| Place::Panel(edge(at as f64), edge(at as f64 + 1.0))));
}

impl Place {
    fn count(self) -> usize {
        match self {
            Place::One(_) => 1,
            Place::Panel(..) => POINTS.len(),
        }
    }

    /// Its points, each with the factor from a density by number to a density by t, and the weight of that.
    fn points(self) -> Vec<(f64, f64, f64)> {
        match self {
            Place::One(x) => vec![(x, 1.0, 1.0)],
            Place::Panel(from, to) => {
                let (middle, half) = ((from + to) / 2.0, (to - from) / 2.0);
                let point = |(s, weight): (&f64, &f64)| {
                    let t = middle + half * s;
                    (t * t, 2.0 * t, half * weight)
                };
                POINTS.iter().zip(&WEIGHTS).map(point).collect()
            }
        }
    }
}

struct Measured {
    parts: Vec<Part>,
    graphs: Vec<f64>,
}

/// Room for one block after another, so that none is allocated for each.
#[derive(Default)]
struct Room {
    points: Vec<(f64, f64, f64)>,
    /// What turns a density by number into one by t, and into a mass, in rows of their own for a plain inner loop.
    by_t: Vec<f64>,
    weights: Vec<f64>,
    block: Block,
    scores: Vec<Lanes>,
}

impl Room {
    fn take_to(&mut self, places: &[Place], curves: &Curves) {
        self.points.clear();
        self.points.extend(places.iter().flat_map(|place| place.points()));
        self.by_t.clear();
        self.by_t.extend(self.points.iter().map(|(_, by_t, _)| *by_t));
        self.weights.clear();
        self.weights.extend(self.points.iter().map(|(_, _, weight)| *weight));
        self.block.take_to(self.points.iter().map(|(x, _, _)| *x));
        self.scores = self.block.room();
        curves.fill(&mut self.block);
    }

    fn measure(
        &mut self,
        places: &[Place],
        (curves, graphs): (&Curves, &Graphs),
        coarse: &Coarse,
    ) -> Measured {
        self.take_to(places, curves);
        let scores = &mut self.scores;
        let mut sums = vec![0.0; self.points.len()];
        let mut masses = Vec::with_capacity(coarse.kept.len());
        for graph in &coarse.kept {
            if self.block.score(graphs, *graph, scores) < coarse.least {
                masses.push(0.0);
                continue;
            }
            let scores = &mut scores.as_flattened_mut()[..sums.len()];
            for (score, by_t) in scores.iter_mut().zip(&self.by_t) {
                *score = exp(*score - coarse.top) * by_t;
            }
            sums.iter_mut().zip(&*scores).for_each(|(sum, density)| *sum += density);
            masses.push(scores.iter().zip(&self.weights).map(|(density, weight)| density * weight).sum());
        }
        Measured { parts: parts(places, &self.points, &sums), graphs: masses }
    }
}

fn parts(places: &[Place], points: &[(f64, f64, f64)], sums: &[f64]) -> Vec<Part> {
    let mut at = 0;
    let part = |place: &Place| {
        let count = place.count();
        let mut density = [0.0; 8];
        density[..count].copy_from_slice(&sums[at..at + count]);
        let mass = density
            .iter()
            .zip(&points[at..at + count])
            .map(|(density, (_, _, weight))| density * weight)
            .sum();
        at += count;
        Part { place: *place, mass, density }
    };
    places.iter().map(part).collect()
}

impl Posterior {
    /// The smallest number of hidden people up to which the probability is at least `p`.
    pub fn quantile(&self, p: f64) -> f64 {
        let at = self.up_to.partition_point(|up_to| *up_to < p);
        let Some(part) = self.parts.get(at) else {
            return self.parts.last().map_or(f64::NAN, |part| part.end().floor());
        };
        match part.place {
            Place::One(x) => x,
            // The whole number whose half-step the mass falls into.
            Place::Panel(..) => (part.reaching(p - (self.up_to[at] - part.mass)) - 0.5).ceil(),
        }
    }

    /// The mean number of hidden people.
    pub fn mean(&self) -> f64 {
        let of = |part: &Part| match part.place {
            Place::One(x) => x * part.mass,
            Place::Panel(..) => {
                let points = part.place.points();
                points.iter().zip(&part.density).map(|((x, _, weight), density)| x * density * weight).sum()
            }
        };
        self.parts.iter().map(of).sum()
    }

    /// The probability of more than `x` hidden people.
    pub fn above(&self, x: f64) -> f64 {
        let of = |part: &Part| match part.place {
            Place::One(one) if one > x => part.mass,
            Place::One(_) => 0.0,
            Place::Panel(from, to) => {
                let s = (2.0 * (x.max(0.0).sqrt() - from) / (to - from) - 1.0).clamp(-1.0, 1.0);
                (part.mass - part.up_to(&part.series(), s)).max(0.0)
            }
        };
        self.parts.iter().map(of).sum()
    }

    /// The probability per person at each point that was looked at: (hidden people, probability).
    pub fn density(&self) -> Vec<(f64, f64)> {
        let of = |part: &Part| -> Vec<(f64, f64)> {
            let points = part.place.points();
            points.iter().zip(&part.density).map(|((x, by_t, _), density)| (*x, density / by_t)).collect()
        };
        self.parts.iter().flat_map(of).collect()
    }
}

impl Part {
    fn end(&self) -> f64 {
        match self.place {
            Place::One(x) => x,
            Place::Panel(_, to) => to * to,
        }
    }

    /// The polynomial through a panel's eight densities, as factors of Legendre's polynomials.
    fn series(&self) -> [f64; 8] {
        let mut series = [0.0; 8];
        for ((point, weight), density) in POINTS.iter().zip(&WEIGHTS).zip(&self.density) {
            for (k, (factor, value)) in series.iter_mut().zip(legendre(*point)).enumerate() {
                *factor += (2 * k + 1) as f64 / 2.0 * weight * density * value;
            }
        }
        series
    }

    /// The mass of a panel up to its place `s`, -1 to 1.
    fn up_to(&self, series: &[f64; 8], s: f64) -> f64 {
        let Place::Panel(from, to) = self.place else { return self.mass };
        let at = legendre(s);
        let mut sum = series[0] * (s + 1.0);
        for k in 1..8 {
            sum += series[k] * (at[k + 1] - at[k - 1]) / (2 * k + 1) as f64;
        }
        sum * (to - from) / 2.0
    }

    /// The number of hidden people at which the panel's mass reaches `mass`.
    fn reaching(&self, mass: f64) -> f64 {
        let Place::Panel(from, to) = self.place else { return self.end() };
        let series = self.series();
        let (mut low, mut high) = (-1.0, 1.0);
        let mut s = 2.0 * (mass / self.mass).clamp(0.0, 1.0) - 1.0;
        // Newton's steps, kept between the ends.
        for _ in 0..40 {
            let wrong = self.up_to(&series, s) - mass;
            if wrong < 0.0 {
                low = s
            } else {
                high = s
            }
            if wrong.abs() <= 1e-14 * self.mass {
                break;
            }
            let density: f64 = series.iter().zip(legendre(s)).map(|(factor, value)| factor * value).sum();
            let next = s - wrong / (density * (to - from) / 2.0);
            s = if next > low && next < high { next } else { (low + high) / 2.0 };
        }
        let t = (from + to) / 2.0 + (to - from) / 2.0 * s;
        t * t
    }
}

/// Legendre's polynomials 0 to 8.
fn legendre(s: f64) -> [f64; 9] {
    let mut p = [1.0; 9];
    p[1] = s;
    for k in 1..8 {
        let n = k as f64;
        p[k + 1] = ((2.0 * n + 1.0) * s * p[k] - n * p[k - 1]) / (n + 1.0);
    }
    p
}

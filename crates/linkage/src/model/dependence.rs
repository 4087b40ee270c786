//! Fields that say partly the same: a surname and a given name of one people, a postcode and its town.
//!
//! Source: dependence trees (Chow and Liu 1968, "Approximating discrete probability distributions with dependence trees"): of all
//! pairs of measures those that explain most stay, as a forest, so that nothing is taken off twice. Only chance agreement is
//! corrected. Invariant: more agreement never weighs less.

use super::{Model, Table};
use crate::fields::{EXACT, Kind, MEASURES, Rows};
use crate::table::mix;
use rayon::prelude::*;

/// Pairs of rows that agree in a measure, looked at for each measure.
const LOOKED_AT: u64 = 1500;

/// How much of what is found is taken off: pairs of one person that look like two make it seem larger than it is.
const SHARE: f64 = 0.5;

/// Imagined pairs that agree as chance has it.
const IMAGINED: f64 = 20.0;

/// The edges of a forest: two measures, and how many bits their agreement says twice.
#[derive(Clone, Debug, Default)]
pub struct Dependence {
    /// `(one measure, the other, bits)`.
    pub edges: Vec<(usize, usize, f32)>,
    /// The measures of surname and given name, with how many rows one person has, and how many rows have names.
    pub names: Option<(usize, f32, f32)>,
}

impl Dependence {
    /// Learns from pairs that agree in one measure and by the rest are two people.
    pub fn learn(rows: &Rows, model: &Model) -> Dependence {
        let count = rows.measures.len();
        let given: Vec<[f64; MEASURES]> =
            (0..count).into_par_iter().map(|place| given_agreement(rows, model, place)).collect();
        let mut edges: Vec<(usize, usize, f32)> = Vec::new();
        for one in 0..count {
            for other in one + 1..count {
                let both =
                    [lift(&given, &model.other, (one, other)), lift(&given, &model.other, (other, one))];
                let bits = SHARE * (both[0] + both[1]) / 2.0;
                if bits > 0.25 {
                    edges.push((one, other, bits as f32));
                }
            }
        }
        edges.sort_by(|l, r| r.2.total_cmp(&l.2).then((l.0, l.1).cmp(&(r.0, r.1))));
        let names = names(rows, model);
        edges.retain(|(one, other, _)| names.is_none_or(|(at, ..)| (*one, *other) != (at, at + 1)));
        Dependence { edges: forest(edges, count), names }
    }

    /// What is taken off because more people are so named than surname and given name by themselves would tell: names of
    /// one people go together. `chance` is log₂ of the chance by themselves. Never above 0.
    pub fn namesakes(&self, named: u32, (chance, parts): (f32, &[f32; MEASURES])) -> f32 {
        let Some((at, own, rows)) = self.names.filter(|(_, own, _)| named as f32 > *own) else { return 0.0 };
        let more = ((named as f32 - own) / rows).log2() - chance;
        -more.min(parts[at]).min(parts[at + 1]).max(0.0)
    }

    /// What an outcome with these parts says twice; never above 0.
    pub fn bits(&self, parts: &[f32; MEASURES]) -> f32 {
        let twice =
            |(one, other, bits): &(usize, usize, f32)| bits.min(parts[*one]).min(parts[*other]).max(0.0);
        self.edges.iter().fold(0.0, |sum, edge| sum - twice(edge))
    }
}

/// Rows of one person share their name for another reason; about twice as many as a row has partners are one person's.
fn names(rows: &Rows, model: &Model) -> Option<(usize, f32, f32)> {
    let field = rows.fields.iter().find(|field| matches!(field.kind, Kind::Names(_)))?;
    let partners = rows.count as f64 * model.prior.exp2();
    let named = rows.named.iter().filter(|count| **count != 0).count();
    Some((field.measure, (1.0 + 2.0 * partners) as f32, named.max(1) as f32))
}

/// How many bits likelier the second measure agrees where the first does.
fn lift(given: &[[f64; MEASURES]], other: &Table, (first, second): (usize, usize)) -> f64 {
    (given[first][second] / other[second][usize::from(EXACT)]).log2()
}

/// The edges that join two trees, the heaviest first (Kruskal 1956, Proc. Amer. Math. Soc. 7, 48-50).
fn forest(edges: Vec<(usize, usize, f32)>, count: usize) -> Vec<(usize, usize, f32)> {
    let mut tree: Vec<usize> = (0..count).collect();
    let mut kept = Vec::new();
    for (one, other, bits) in edges {
        let (from, to) = (tree[one], tree[other]);
        if from != to {
            tree.iter_mut().filter(|own| **own == from).for_each(|own| *own = to);
            kept.push((one, other, bits));
        }
    }
    kept
}

/// Bins of whole bits, from -16 to 16, and in each how many pairs do not agree exactly and how many do.
type Bins = [[f64; 2]; 33];

/// How likely each other measure agrees exactly between two people who agree in this one.
fn given_agreement(rows: &Rows, model: &Model, place: usize) -> [f64; MEASURES] {
    let mut bins: [Bins; MEASURES] = [[[0.0; 2]; 33]; MEASURES];
    for (left, right) in agreeing(rows, place) {
        let outcome = rows.compare(left as usize, right as usize);
        if outcome.levels[place] != EXACT {
            continue;
        }
        let parts = model.weigh(rows, &outcome).parts;
        let sum = model.prior as f32 + parts.iter().sum::<f32>();
        for (other, part) in parts.iter().enumerate().take(rows.measures.len()) {
            let level = outcome.levels[other];
            if level != 0 {
                let bin = ((sum - part).round() + 16.0).clamp(0.0, 32.0) as usize;
                bins[other][bin][usize::from(level == EXACT)] += 1.0;
            }
        }
    }
    let mut given = [0.0; MEASURES];
    for (other, given) in given.iter_mut().enumerate().take(rows.measures.len()) {
        let exact = |table: &Table| table[other][usize::from(EXACT)];
        *given = between_two(&bins[other], (exact(&model.same), exact(&model.other)));
    }
    given
}

/// The share of pairs of two people that agree, where each pair's odds without this measure are known: the pairs of one
/// person among them agree as often as m says (expectation and maximisation with one unknown).
fn between_two(bins: &Bins, (same, chance): (f64, f64)) -> f64 {
    let mut agree = chance;
    for _ in 0..20 {
        let (mut found, mut all) = (IMAGINED * chance, IMAGINED);
        for (bin, counts) in bins.iter().enumerate() {
            let odds = (bin as f64 - 16.0).exp2();
            let two = |other: f64, one: f64| other / (other + odds * one);
            let (yes, no) = (counts[1] * two(agree, same), counts[0] * two(1.0 - agree, 1.0 - same));
            found += yes;
            all += yes + no;
        }
        agree = (found / all).clamp(1e-9, 0.999);
    }
    agree
}

/// Pairs of rows with the same cell, evenly from all such pairs.
fn agreeing(rows: &Rows, place: usize) -> Vec<(u32, u32)> {
    let measure = rows.measures[place];
    let cell = rows.fields[measure.field].cell + measure.part;
    let mut order: Vec<(u32, u32)> = (0..rows.count)
        .map(|row| (rows.cell(row, cell), row as u32))
        .filter(|(code, _)| *code != 0)
        .collect();
    order.sort_unstable();
    let groups: Vec<&[(u32, u32)]> =
        order.chunk_by(|left, right| left.0 == right.0).filter(|group| group.len() > 1).collect();
    let pairs = |group: &[(u32, u32)]| group.len() as u64 * (group.len() as u64 - 1) / 2;
    let total: u64 = groups.iter().map(|group| pairs(group)).sum();
    let step = (total / LOOKED_AT).max(1);
    let (mut chosen, mut before, mut next) = (Vec::new(), 0, 0);
    for group in groups {
        let end = before + pairs(group);
        while next < end {
            let left = mix(next, 1) as usize % group.len();
            let right = (left + 1 + mix(next, 2) as usize % (group.len() - 1)) % group.len();
            chosen.push((group[left].1, group[right].1));
            next += step;
        }
        before = end;
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_forest_takes_nothing_off_twice() {
        let kept = forest(vec![(0, 1, 3.0), (1, 2, 2.0), (0, 2, 1.0), (3, 4, 0.5)], 5);
        assert_eq!(kept, [(0, 1, 3.0), (1, 2, 2.0), (3, 4, 0.5)]);
    }

    #[test]
    fn more_agreement_never_weighs_less() {
        let dependence = Dependence { edges: vec![(0, 1, 3.0)], names: None };
        let mut last = f32::NEG_INFINITY;
        for step in -20..40 {
            let mut parts = [0.0; MEASURES];
            (parts[0], parts[1]) = (5.0, step as f32 / 4.0);
            let sum = parts.iter().sum::<f32>() + dependence.bits(&parts);
            assert!(sum >= last);
            last = sum;
        }
    }
}

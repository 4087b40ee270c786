//! Which keys to use: the ones that together find most pairs for the work they make.
//!
//! Invariant: the choice rests on how often values collide in this table, how often they are missing, and general guesses of
//! how often two records of one person share them; it is the same in every run.

use super::{Atom, Effort};
use crate::table::mix;

/// How many imagined pairs of records of one person the choice is tried on.
const IMAGINED: usize = 1024;

/// What finding a pair once more is worth.
const AGAIN: f32 = 0.4;

/// One key takes no more than this part of the work.
const MOST_FOR_ONE: f64 = 8.0;

/// Keys that are weighed against each other.
const PROPOSALS: usize = 160;

/// A key that adds less than this share is not worth its sorting.
const LEAST: f32 = 0.001;

/// A key that could be used.
struct Proposal {
    atoms: Vec<usize>,
    /// Pairs of rows it would bring together.
    cost: f64,
    /// Which imagined pairs it finds.
    finds: Vec<u64>,
}

/// The atoms of each chosen key, the most selective key first.
pub fn choose(atoms: &[Atom], rows: usize, effort: Effort) -> Vec<Vec<usize>> {
    let imagined: Vec<Vec<u64>> = imagine(atoms);
    let budget = effort.pairs_per_row * rows as f64;
    let mut proposals = proposals(atoms, rows, (budget / MOST_FOR_ONE, &imagined));
    let alone = |proposal: &Proposal| {
        let finds: u32 = proposal.finds.iter().map(|word| word.count_ones()).sum();
        f64::from(finds) / (proposal.cost + rows as f64)
    };
    proposals.sort_by(|l, r| alone(r).total_cmp(&alone(l)));
    proposals.truncate(PROPOSALS);
    // How much finding each imagined pair is still worth: less with each key that finds it, never nothing, because what is
    // guessed about one key may be wrong.
    let mut open = vec![1f32; IMAGINED];
    let mut chosen: Vec<(f64, Vec<usize>)> = Vec::new();
    let mut spent = 0.0;
    while chosen.len() < effort.keys && !proposals.is_empty() {
        // Sorting the rows into buckets costs something even where no two meet.
        let worth = |proposal: &Proposal| f64::from(gain(proposal, &open)) / (proposal.cost + rows as f64);
        let best = (0..proposals.len())
            .max_by(|l, r| worth(&proposals[*l]).total_cmp(&worth(&proposals[*r])).then(r.cmp(l)));
        let Some(best) = best.map(|place| proposals.swap_remove(place)) else { break };
        if gain(&best, &open) < LEAST * IMAGINED as f32 {
            continue;
        }
        if spent + best.cost > budget {
            continue;
        }
        spent += best.cost;
        found(&best).for_each(|pair| open[pair] *= AGAIN);
        chosen.push((best.cost, best.atoms));
    }
    chosen.sort_by(|l, r| l.0.total_cmp(&r.0).then_with(|| l.1.cmp(&r.1)));
    chosen.into_iter().map(|(_, atoms)| atoms).collect()
}

fn gain(proposal: &Proposal, open: &[f32]) -> f32 {
    found(proposal).map(|pair| open[pair]).sum()
}

/// The imagined pairs that a key finds.
fn found(proposal: &Proposal) -> impl Iterator<Item = usize> {
    proposal.finds.iter().enumerate().flat_map(|(place, word)| {
        let mut left = *word;
        std::iter::from_fn(move || {
            let bit = left.trailing_zeros() as usize;
            left &= left.wrapping_sub(1);
            (bit < 64).then_some(place * 64 + bit)
        })
    })
}

/// For each atom the imagined pairs that share it. Atoms of one measure fail together: who misspells a name seldom keeps its
/// sound, and often its first letter.
fn imagine(atoms: &[Atom]) -> Vec<Vec<u64>> {
    let chance = |pair: usize, what: u64| (mix(pair as u64, what) >> 11) as f64 / (1u64 << 53) as f64;
    let mut shared = vec![vec![0u64; IMAGINED / 64]; atoms.len()];
    for pair in 0..IMAGINED {
        for (atom, bits) in atoms.iter().zip(&mut shared) {
            let known = |measure: &usize, filled: f64| chance(pair, *measure as u64 * 2) < filled * filled;
            let agrees = atom.covers.iter().all(|measure| {
                let share = atom.agrees.powf(1.0 / atom.covers.len() as f64);
                known(measure, atom.filled) && chance(pair, *measure as u64 * 2 + 1) < share
            });
            if agrees {
                bits[pair / 64] |= 1 << (pair % 64);
            }
        }
    }
    shared
}

/// Single atoms, pairs and triples of atoms of different measures that are selective enough.
fn proposals(atoms: &[Atom], rows: usize, (most, imagined): (f64, &[Vec<u64>])) -> Vec<Proposal> {
    let all_pairs = rows as f64 * (rows as f64 - 1.0) / 2.0;
    let leading: Vec<usize> = (0..atoms.len()).filter(|place| atoms[*place].leads).collect();
    let mut groups: Vec<Vec<usize>> = leading.iter().map(|atom| vec![*atom]).collect();
    let mut proposals = Vec::new();
    for size in 1..=3 {
        let mut wider = Vec::new();
        for group in groups {
            // Fields are seldom independent: twice the pairs that independence would give for each further field.
            let dependence = 2f64.powi(size - 1);
            let cost =
                all_pairs * dependence * group.iter().map(|atom| atoms[*atom].collides).product::<f64>();
            if cost <= most {
                let finds = found_by_all(&group, imagined);
                proposals.push(Proposal { atoms: group.clone(), cost, finds });
            }
            // What is selective alone needs no company, unless its company finds more at once.
            if cost > rows as f64 / 4.0 && size < 3 {
                let last = group.last().copied().unwrap_or(0);
                let fits = |next: &&usize| {
                    **next > last && group.iter().all(|atom| !overlap(&atoms[*atom], &atoms[**next]))
                };
                wider.extend(leading.iter().filter(fits).map(|next| [group.as_slice(), &[*next]].concat()));
            }
        }
        groups = wider;
    }
    proposals
}

fn overlap(left: &Atom, right: &Atom) -> bool {
    left.covers.iter().any(|measure| right.covers.contains(measure))
}

fn found_by_all(group: &[usize], imagined: &[Vec<u64>]) -> Vec<u64> {
    let mut finds = vec![u64::MAX; IMAGINED / 64];
    for atom in group {
        finds.iter_mut().zip(&imagined[*atom]).for_each(|(all, own)| *all &= own);
    }
    finds
}

//! Other clusterings that are about as likely: so that what is computed from clusters can carry the doubt about them.
//!
//! Each unit, and each group that joining made, is put again and again where chance says (Gibbs sampling): with the odds
//! of being in a cluster that the power mean of its pairs gives, against odds of 1 of being alone. Two records with one
//! pair are together as often as the pair's probability says. Invariant: each draw keeps every limit and every judgement;
//! the draws follow from evidence and seed, not from order or threads.

use super::Evidence;
use super::agglomerate::agglomerate;
use super::clustering::Clustering;
use super::graph::Graph;
use super::limits::{contract, in_order};
use super::moves::{Choice, Moving};
use super::net::Net;
use super::solve::{Solved, by_joining};
use rayon::prelude::*;

/// Rounds over all units before the first draw.
const BEFORE: usize = 12;
/// Rounds between two draws.
const BETWEEN: usize = 4;
/// Pairs of fewer bits (3 in 100) are not let connect anybody.
const REACH: f32 = -5.0;

/// Clusterings, one after another, without end.
pub struct Draws<'a> {
    evidence: Evidence<'a>,
    graph: Graph,
    chains: Vec<Chain>,
    rounds: usize,
}

/// Draws clusterings; take as many as needed. The same evidence and seed give the same draws.
pub fn draws<'a>(evidence: &Evidence<'a>, seed: u64) -> Draws<'a> {
    let graph = Graph::build(evidence, REACH);
    let chains = (0..graph.len())
        .into_par_iter()
        .with_min_len(64)
        .map(|at| Chain::new(&graph, at, evidence, seed))
        .collect();
    Draws { evidence: *evidence, graph, chains, rounds: BEFORE }
}

impl Iterator for Draws<'_> {
    type Item = Clustering;

    fn next(&mut self) -> Option<Clustering> {
        let rounds = std::mem::replace(&mut self.rounds, BETWEEN);
        self.chains.par_iter_mut().with_min_len(16).for_each(|chain| chain.run(rounds));
        let solved = self.chains.iter().map(Chain::labels).collect();
        Some(Clustering::of_solved(&self.evidence.records, &self.graph, solved))
    }
}

/// One component on its way through its clusterings.
struct Chain {
    net: Net,
    unit_of: Vec<u32>,
    /// What moves together, one unit or several.
    groups: Vec<Vec<u32>>,
    labels: Vec<u32>,
    dice: Dice,
}

impl Chain {
    fn new(graph: &Graph, at: usize, evidence: &Evidence<'_>, seed: u64) -> Self {
        let component = graph.component(at);
        let contracted = contract(&component, &evidence.records, 0);
        let net = Net::of(&component, &evidence.records, (&contracted.unit_of, contracted.units));
        let key = evidence.records.keys[component.record(0) as usize];
        let dice = Dice(seed ^ (key as u64) ^ ((key >> 64) as u64).rotate_left(32));
        let (labels, groups) = (by_joining(&net), groups(&net));
        Self { net, unit_of: contracted.unit_of, groups, labels, dice }
    }

    fn run(&mut self, rounds: usize) {
        let mut moving = Moving::from(&self.net, std::mem::take(&mut self.labels));
        for _ in 0..rounds {
            for group in &self.groups {
                let first = group.first().map(|unit| moving.labels[*unit as usize]);
                if group.iter().all(|unit| Some(moving.labels[*unit as usize]) == first) {
                    put_by_chance(&mut moving, group, &mut self.dice);
                }
            }
        }
        self.labels = moving.labels;
    }

    fn labels(&self) -> Solved {
        let labels: Vec<u32> = self.unit_of.iter().map(|unit| self.labels[*unit as usize]).collect();
        Solved { labels: in_order(&labels).0, conflicts: Vec::new() }
    }
}

/// Every unit, and every group of several that joining from the bottom went through, but for the very large.
fn groups(net: &Net) -> Vec<Vec<u32>> {
    const MOST: usize = 32;
    let count = net.units.len();
    let mut groups: Vec<Vec<u32>> = (0..count as u32).map(|unit| vec![unit]).collect();
    let mut grown = groups.clone();
    for join in agglomerate(net).joins {
        let gone = std::mem::take(&mut grown[join.gone as usize]);
        let kept = &mut grown[join.kept as usize];
        kept.extend(gone);
        if kept.len() <= MOST {
            groups.push(kept.clone());
        }
    }
    groups
}

fn put_by_chance(moving: &mut Moving<'_>, group: &[u32], dice: &mut Dice) {
    let mut choices = moving.choices(group);
    choices.retain(|choice| choice.alone || choice.link.grounded);
    let mut odds: Vec<f64> = choices.iter().map(odds_of).collect();
    loop {
        let all: f64 = odds.iter().sum();
        let mut share = dice.share() * all;
        let drawn = odds.iter().position(|odds| {
            share -= odds;
            share < 0.0
        });
        let Some((at, label)) = drawn.and_then(|at| Some((at, choices.get(at)?.label))) else { return };
        if moving.admits(label, group) {
            moving.put(group, label);
            return;
        }
        odds[at] = 0.0;
    }
}

/// The odds of being in a cluster: those at the power mean; 1 for being alone.
fn odds_of(choice: &Choice) -> f64 {
    match choice.alone {
        true => 1.0,
        false => (Net::mean(&choice.link, choice.findable) + 1.0).max(0.0).powi(2),
    }
}

/// SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), one for each component.
struct Dice(u64);

impl Dice {
    fn share(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((mixed ^ (mixed >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }
}

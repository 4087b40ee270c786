//! Why two records are in one cluster, why not, and how well a cluster holds.
//!
//! Invariant: a reason names pairs and judgements that were given; nothing is made up for the telling.

use super::clustering::Clustering;
use super::graph::Groups;
use super::limits::{Bar, Limits};
use super::records::{Judgement, SILENCE, Verdict, Weights};
use super::{Evidence, Pair};
use std::collections::{HashMap, VecDeque};

/// What holds two records together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Hold {
    /// A pair that may join.
    Pair(Pair),
    /// Somebody said so.
    Judged(Judgement),
}

/// How a cluster of two records or more holds together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Inside {
    /// Cut here it would fall apart most easily: the weakest of the strongest holds that connect all.
    pub weakest: Hold,
    /// Bits at the power mean of all its pairs: above the threshold it holds as a whole.
    pub cohesion: f32,
    /// How many of its pairs are known, and how many there could be.
    pub known: (usize, usize),
}

/// Why two records are together, or not.
#[derive(Clone, Debug, PartialEq)]
pub enum Why {
    /// They are in one cluster: the way from one to the other whose weakest hold is strongest.
    Together(Vec<Hold>),
    /// They are not.
    Apart {
        /// The rule that forbids it, between these two or between others of their clusters.
        bar: Option<Bar>,
        /// The strongest pair between the two clusters.
        strongest: Option<Pair>,
        /// Bits at the power mean of all pairs between the clusters, those missing included.
        bits: f32,
    },
}

/// Clusters with their pairs at hand.
pub struct Reasons<'a> {
    evidence: &'a Evidence<'a>,
    clustering: &'a Clustering,
    /// Of each record, which of `evidence.pairs` it is in.
    starts: Vec<u32>,
    pairs_of: Vec<u32>,
    /// Of each record that somebody judged, which of `evidence.judgements`.
    judged: HashMap<u32, Vec<u32>>,
}

impl<'a> Reasons<'a> {
    /// Sorts pairs by record: once, in time proportional to them. `clustering` follows from `evidence`.
    pub fn of(evidence: &'a Evidence<'a>, clustering: &'a Clustering) -> Self {
        let count = evidence.records.len();
        let mut starts = vec![0u32; count + 1];
        for (_, pair) in sound(evidence) {
            starts[pair.left as usize + 1] += 1;
            starts[pair.right as usize + 1] += 1;
        }
        for at in 1..=count {
            starts[at] += starts[at - 1];
        }
        let mut next = starts.clone();
        let mut pairs_of = vec![0u32; starts[count] as usize];
        for (number, pair) in sound(evidence) {
            for end in [pair.left, pair.right] {
                let place = &mut next[end as usize];
                pairs_of[*place as usize] = number;
                *place += 1;
            }
        }
        let mut judged: HashMap<u32, Vec<u32>> = HashMap::new();
        let known = |said: &Judgement| said.left.max(said.right) < count as u32;
        for (number, judgement) in evidence.judgements.iter().enumerate().filter(|(_, said)| known(said)) {
            for end in [judgement.left, judgement.right] {
                judged.entry(end).or_default().push(number as u32);
            }
        }
        Self { evidence, clustering, starts, pairs_of, judged }
    }

    /// How a cluster holds together; nothing where it has one record.
    pub fn inside(&self, cluster: u32) -> Option<Inside> {
        let members = self.clustering.members(cluster);
        let mut holds = self.holds(members);
        holds.sort_by(|a, b| self.strength(b).total_cmp(&self.strength(a)));
        let weakest = self.spanning(members, &holds).pop()?;
        let (sum, known) = self.sum(members, members);
        let all = members.len() * (members.len() - 1) / 2;
        let mean = (sum - SILENCE * all.saturating_sub(known) as f64) / all as f64;
        Some(Inside { weakest, cohesion: self.bits(mean), known: (known, all) })
    }

    /// Why two records are together, or not.
    pub fn why(&self, one: u32, two: u32) -> Why {
        let (first, second) = (self.clustering.of(one), self.clustering.of(two));
        if first == second {
            return Why::Together(self.way(one, two));
        }
        let (ones, twos) = (self.clustering.members(first), self.clustering.members(second));
        let (sum, known) = self.sum(ones, twos);
        let all = ones.len() * twos.len();
        let mean = (sum - SILENCE * all.saturating_sub(known) as f64) / all as f64;
        let between = |pair: &&Pair| {
            self.clustering.of(pair.left.min(pair.right)) != self.clustering.of(pair.left.max(pair.right))
        };
        let strongest = ones
            .iter()
            .flat_map(|record| self.pairs(*record))
            .filter(between)
            .filter(|pair| twos.contains(&pair.left) || twos.contains(&pair.right))
            .max_by(|a, b| a.bits.total_cmp(&b.bits).then((b.left, b.right).cmp(&(a.left, a.right))));
        Why::Apart { bar: self.bar(ones, twos), strongest: strongest.copied(), bits: self.bits(mean) }
    }

    fn bits(&self, mean: f64) -> f32 {
        Weights::bits(mean) + self.evidence.weights.threshold
    }

    fn pairs(&self, record: u32) -> impl Iterator<Item = &'a Pair> {
        let at = record as usize;
        let numbers = &self.pairs_of[self.starts[at] as usize..self.starts[at + 1] as usize];
        let pairs = self.evidence.pairs;
        numbers.iter().map(move |number| &pairs[*number as usize])
    }

    /// What can hold members of one cluster together.
    fn holds(&self, members: &[u32]) -> Vec<Hold> {
        let Some(cluster) = members.first().map(|member| self.clustering.of(*member)) else {
            return Vec::new();
        };
        let inside = |left: u32, right: u32| {
            self.clustering.of(left) == cluster && self.clustering.of(right) == cluster
        };
        let mut holds = Vec::new();
        for member in members {
            let joining = |pair: &&Pair| pair.left == *member && self.evidence.weights.of(pair) > 0.0;
            let pairs = self.pairs(*member).filter(joining).filter(|pair| inside(pair.left, pair.right));
            holds.extend(pairs.map(|pair| Hold::Pair(*pair)));
            let judged = self.judged.get(member).into_iter().flatten();
            let judged = judged.map(|number| self.evidence.judgements[*number as usize]);
            let said = judged.filter(|said| said.left == *member && said.verdict == Verdict::Same);
            holds.extend(said.filter(|said| inside(said.left, said.right)).map(Hold::Judged));
        }
        holds
    }

    /// A judgement is stronger than any pair.
    fn strength(&self, hold: &Hold) -> f32 {
        match hold {
            Hold::Pair(pair) => pair.bits,
            Hold::Judged(_) => f32::INFINITY,
        }
    }

    /// The strongest holds that connect all members (Kruskal 1956), from the strongest.
    fn spanning(&self, members: &[u32], holds: &[Hold]) -> Vec<Hold> {
        let place: HashMap<u32, u32> = members.iter().zip(0..).map(|(member, at)| (*member, at)).collect();
        let mut groups = Groups::of(members.len());
        let mut tree = Vec::new();
        for hold in holds {
            let (left, right) = hold.ends();
            if let (Some(left), Some(right)) = (place.get(&left), place.get(&right))
                && groups.root(*left) != groups.root(*right)
            {
                groups.join(*left, *right);
                tree.push(*hold);
            }
        }
        tree
    }

    /// The way through the strongest holds that connect all: no other way has a stronger weakest hold.
    fn way(&self, from: u32, to: u32) -> Vec<Hold> {
        let members = self.clustering.members(self.clustering.of(from));
        let mut holds = self.holds(members);
        holds.sort_by(|a, b| self.strength(b).total_cmp(&self.strength(a)));
        let tree = self.spanning(members, &holds);
        let mut came_by: HashMap<u32, Hold> = HashMap::new();
        let mut waiting = VecDeque::from([from]);
        while let Some(at) = waiting.pop_front() {
            for hold in tree.iter().filter(|hold| hold.other(at).is_some()) {
                let Some(next) = hold.other(at) else { continue };
                if next != from && !came_by.contains_key(&next) {
                    came_by.insert(next, *hold);
                    waiting.push_back(next);
                }
            }
        }
        let mut way = Vec::new();
        let mut at = to;
        while let Some(hold) = came_by.get(&at)
            && at != from
        {
            way.push(*hold);
            at = hold.other(at).unwrap_or(from);
        }
        way.reverse();
        way
    }

    /// The sum of weights of known pairs between two clusters, or inside one, and how many they are.
    fn sum(&self, ones: &[u32], twos: &[u32]) -> (f64, usize) {
        let (first, second) = match (ones.first(), twos.first()) {
            (Some(one), Some(two)) => (self.clustering.of(*one), self.clustering.of(*two)),
            _ => return (0.0, 0),
        };
        let mut weights: HashMap<(u32, u32), f32> = HashMap::new();
        for pair in ones.iter().flat_map(|record| self.pairs(*record)) {
            let ends = (self.clustering.of(pair.left), self.clustering.of(pair.right));
            if ends == (first, second) || ends == (second, first) {
                let weight = weights.entry((pair.left, pair.right)).or_insert(f32::MIN);
                *weight = weight.max(self.evidence.weights.of(pair));
            }
        }
        let mut weights: Vec<((u32, u32), f32)> = weights.into_iter().collect();
        weights.sort_by_key(|(ends, _)| *ends);
        (weights.iter().map(|(_, weight)| f64::from(*weight)).sum(), weights.len())
    }

    /// The rule that keeps two clusters apart, if one does.
    fn bar(&self, ones: &[u32], twos: &[u32]) -> Option<Bar> {
        let limits = |members: &[u32]| {
            let mut all = Limits::default();
            members.iter().for_each(|member| all.take(&Limits::of(&self.evidence.records, *member)));
            all
        };
        let judged = |record: &u32| {
            let numbers = self.judged.get(record).into_iter().flatten();
            numbers.map(|number| self.evidence.judgements[*number as usize])
        };
        let said = ones.iter().flat_map(judged).find(|said| {
            said.verdict == Verdict::Different && (twos.contains(&said.left) || twos.contains(&said.right))
        });
        let found = || {
            let conflict = |pair: &&Pair| pair.grounds.has(crate::Grounds::IDENTITY_CONFLICT);
            let pairs = ones.iter().flat_map(|record| self.pairs(*record)).filter(conflict);
            pairs
                .into_iter()
                .find(|pair| twos.contains(&pair.left) || twos.contains(&pair.right))
                .map(|_| Bar::Identity)
        };
        let clash = limits(ones).clash(&limits(twos));
        clash.or_else(|| said.map(|said| Bar::Apart(said.left, said.right))).or_else(found)
    }
}

/// The pairs that count, each with its number.
fn sound<'a>(evidence: &'a Evidence<'_>) -> impl Iterator<Item = (u32, &'a Pair)> {
    let count = evidence.records.len() as u32;
    let sound = move |(_, pair): &(u32, &Pair)| {
        pair.left != pair.right && pair.left < count && pair.right < count && !pair.bits.is_nan()
    };
    (0..).zip(evidence.pairs).filter(sound)
}

impl Hold {
    /// The two records it holds.
    pub fn ends(&self) -> (u32, u32) {
        match self {
            Hold::Pair(pair) => (pair.left, pair.right),
            Hold::Judged(judged) => (judged.left, judged.right),
        }
    }

    fn other(&self, end: u32) -> Option<u32> {
        match self.ends() {
            (left, right) if left == end => Some(right),
            (left, right) if right == end => Some(left),
            _ => None,
        }
    }
}

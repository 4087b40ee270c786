//! The graph of pairs, cut into the components within which clusters can lie.
//!
//! Invariant: records are numbered by rank, the order of their keys, and edges are sorted, so nothing after this file
//! can depend on the order of the input.

use super::Evidence;
use super::records::{Judgement, Verdict, Weights};
use crate::{Grounds, Pair};
use rayon::prelude::*;

/// One pair inside a component, its ends numbered from the component's first record; `left < right`.
#[derive(Clone, Copy, Debug)]
pub(super) struct Edge {
    pub(super) left: u32,
    pub(super) right: u32,
    /// As [`Weights::of`] has it.
    pub(super) weight: f32,
    /// Somebody said that these are one: joined first, if no limit forbids.
    pub(super) same: bool,
    /// Two identity numbers differ, or somebody said so: never in one cluster.
    pub(super) apart: bool,
    /// More than a name agrees.
    pub(super) grounded: bool,
}

/// The weight of a judgement on its own, until the graph is sorted: any pair's weight replaces it, and 0 if there is none.
const UNWEIGHED: f32 = f32::NEG_INFINITY;

/// All components of two records or more.
pub(super) struct Graph {
    /// The record of each rank.
    pub(super) order: Vec<u32>,
    /// Ranks, component after component, ascending within each.
    pub(super) members: Vec<u32>,
    /// Where each component's members begin in `members`, and the end.
    pub(super) starts: Vec<usize>,
    /// Edges, component after component, sorted by both ends.
    pub(super) edges: Vec<Edge>,
    /// Where each component's edges begin in `edges`, and the end.
    pub(super) edge_starts: Vec<usize>,
}

/// A component: its records' ranks and its edges.
#[derive(Clone, Copy)]
pub(super) struct Component<'a> {
    pub(super) ranks: &'a [u32],
    pub(super) edges: &'a [Edge],
    pub(super) order: &'a [u32],
}

impl Component<'_> {
    /// The record of a member.
    pub(super) fn record(&self, member: u32) -> u32 {
        self.order[self.ranks[member as usize] as usize]
    }
}

impl Graph {
    pub(super) fn len(&self) -> usize {
        self.starts.len() - 1
    }

    pub(super) fn component(&self, at: usize) -> Component<'_> {
        Component {
            ranks: &self.members[self.starts[at]..self.starts[at + 1]],
            edges: &self.edges[self.edge_starts[at]..self.edge_starts[at + 1]],
            order: &self.order,
        }
    }

    /// Builds it; components hang together by pairs of more than `reach` bits over the threshold. Pairs whose bits are no number, whose
    /// ends are one or out of range, are left out.
    pub(super) fn build(evidence: &Evidence<'_>, reach: f32) -> Self {
        let Evidence { records, pairs, judgements, weights } = evidence;
        let (order, ranks) = rank(records.keys);
        let read = Reader { ranks: ranks.as_deref(), count: records.len() as u32, weights };
        let mut groups = Groups::of(records.len());
        let holding = |pair: &&Pair| pair.bits - weights.threshold > reach && pair.grounds.may_join();
        let said = judgements.iter().filter(|judged| judged.verdict == Verdict::Same);
        let ends = pairs.iter().filter(holding).map(|pair| (pair.left, pair.right));
        for (left, right) in ends.chain(said.map(|judged| (judged.left, judged.right))) {
            if let Some((left, right)) = read.ends(left, right) {
                groups.join(left, right);
            }
        }
        let (members, starts, places) = lay_out(&mut groups);
        let (edges, edge_starts) = sort_edges(|| read.edges(pairs, judgements), &places, starts.len() - 1);
        Self { order, members, starts, edges, edge_starts }
    }
}

/// The record of each rank, and the rank of each record where that is not its place.
fn rank(keys: &[u128]) -> (Vec<u32>, Option<Vec<u32>>) {
    let mut order: Vec<u32> = (0..keys.len() as u32).collect();
    if keys.windows(2).all(|pair| pair[0] < pair[1]) {
        return (order, None);
    }
    order.par_sort_unstable_by_key(|record| (keys[*record as usize], *record));
    let mut ranks = vec![0; keys.len()];
    for (rank, record) in order.iter().enumerate() {
        ranks[*record as usize] = rank as u32;
    }
    (order, Some(ranks))
}

struct Reader<'a> {
    ranks: Option<&'a [u32]>,
    count: u32,
    weights: &'a Weights,
}

impl<'a> Reader<'a> {
    fn rank(&self, record: u32) -> u32 {
        self.ranks.map_or(record, |ranks| ranks[record as usize])
    }

    /// Pairs and judgements as edges between ranks.
    fn edges(&self, pairs: &'a [Pair], judgements: &'a [Judgement]) -> impl Iterator<Item = Edge> {
        let weighed = pairs.iter().filter_map(|pair| self.edge(pair));
        weighed.chain(judgements.iter().filter_map(|judgement| self.judged(judgement)))
    }

    fn ends(&self, left: u32, right: u32) -> Option<(u32, u32)> {
        if left == right || left >= self.count || right >= self.count {
            return None;
        }
        let (left, right) = (self.rank(left), self.rank(right));
        Some((left.min(right), left.max(right)))
    }

    fn edge(&self, pair: &Pair) -> Option<Edge> {
        let (left, right) = self.ends(pair.left, pair.right)?;
        if pair.bits.is_nan() {
            return None;
        }
        let apart = pair.grounds.has(Grounds::IDENTITY_CONFLICT);
        let grounded = pair.grounds.may_join();
        Some(Edge { left, right, weight: self.weights.of(pair), same: false, apart, grounded })
    }

    fn judged(&self, judgement: &Judgement) -> Option<Edge> {
        let (left, right) = self.ends(judgement.left, judgement.right)?;
        let same = judgement.verdict == Verdict::Same;
        Some(Edge { left, right, weight: UNWEIGHED, same, apart: !same, grounded: same })
    }
}

/// Sets of ranks that grow together; the smallest rank stands for its set.
pub(super) struct Groups(Vec<u32>);

impl Groups {
    pub(super) fn of(count: usize) -> Self {
        Self((0..count as u32).collect())
    }

    pub(super) fn root(&mut self, mut at: u32) -> u32 {
        loop {
            let above = self.0[at as usize];
            if above == at {
                return at;
            }
            let top = self.0[above as usize];
            self.0[at as usize] = top;
            at = top;
        }
    }

    pub(super) fn join(&mut self, left: u32, right: u32) {
        let (left, right) = (self.root(left), self.root(right));
        self.0[left.max(right) as usize] = left.min(right);
    }
}

/// No component of its own.
const ALONE: u32 = u32::MAX;

/// A rank's component and its place in it.
#[derive(Clone, Copy)]
struct Place {
    component: u32,
    member: u32,
}

fn lay_out(groups: &mut Groups) -> (Vec<u32>, Vec<usize>, Vec<Place>) {
    let count = groups.0.len();
    let mut sizes = vec![0u32; count];
    for rank in 0..count as u32 {
        sizes[groups.root(rank) as usize] += 1;
    }
    let mut starts = vec![0usize];
    let mut component_of = vec![ALONE; count];
    for (root, size) in sizes.iter().enumerate().filter(|(_, size)| **size > 1) {
        component_of[root] = starts.len() as u32 - 1;
        starts.push(starts[starts.len() - 1] + *size as usize);
    }
    let mut filled = vec![0u32; starts.len() - 1];
    let mut members = vec![0u32; starts[starts.len() - 1]];
    let mut places = vec![Place { component: ALONE, member: 0 }; count];
    for rank in 0..count as u32 {
        let component = component_of[groups.root(rank) as usize];
        if component == ALONE {
            continue;
        }
        let member = filled[component as usize];
        filled[component as usize] += 1;
        members[starts[component as usize] + member as usize] = rank;
        places[rank as usize] = Place { component, member };
    }
    (members, starts, places)
}

/// Edges within one component, by component and ends; of several for one pair the strongest of each saying.
///
/// `edges` gives the same ones each time it is called: they are counted first, then put where they belong.
fn sort_edges<I: Iterator<Item = Edge>>(
    edges: impl Fn() -> I,
    places: &[Place],
    components: usize,
) -> (Vec<Edge>, Vec<usize>) {
    let component = |edge: &Edge| {
        let (left, right) = (places[edge.left as usize], places[edge.right as usize]);
        (left.component == right.component && left.component != ALONE).then_some(left.component as usize)
    };
    let mut starts = vec![0usize; components + 1];
    edges().filter_map(|edge| component(&edge)).for_each(|component| starts[component + 1] += 1);
    for at in 0..components {
        starts[at + 1] += starts[at];
    }
    let mut next = starts.clone();
    let mut sorted = vec![Edge::NONE; starts[components]];
    for edge in edges() {
        if let Some(component) = component(&edge) {
            let (left, right) = (places[edge.left as usize].member, places[edge.right as usize].member);
            sorted[next[component]] = Edge { left, right, ..edge };
            next[component] += 1;
        }
    }
    let mut rest = sorted.as_mut_slice();
    let mut pieces = Vec::with_capacity(components);
    for at in 0..components {
        let (piece, after) = rest.split_at_mut(starts[at + 1] - starts[at]);
        pieces.push(piece);
        rest = after;
    }
    let repeated = pieces.into_par_iter().with_min_len(256).any(put_in_order);
    if repeated { without_repeats(&sorted, &starts) } else { (sorted, starts) }
}

/// Sorts the edges of a component; says whether a pair is there twice.
fn put_in_order(edges: &mut [Edge]) -> bool {
    let ends = |edge: &Edge| (edge.left, edge.right);
    if !edges.is_sorted_by_key(ends) {
        edges.sort_unstable_by(|a, b| ends(a).cmp(&ends(b)).then(b.weight.total_cmp(&a.weight)));
    }
    edges.windows(2).any(|two| matches!(two, [one, two] if ends(one) == ends(two)))
        || edges.iter().any(|edge| edge.weight == UNWEIGHED)
}

fn without_repeats(edges: &[Edge], starts: &[usize]) -> (Vec<Edge>, Vec<usize>) {
    let mut kept: Vec<Edge> = Vec::with_capacity(edges.len());
    let mut kept_starts = vec![0];
    for piece in starts.windows(2) {
        let [from, to] = piece else { continue };
        let first = kept.len();
        for edge in &edges[*from..*to] {
            match kept[first..].last_mut() {
                Some(last) if (last.left, last.right) == (edge.left, edge.right) => last.merge(edge),
                _ => kept.push(*edge),
            }
        }
        kept_starts.push(kept.len());
    }
    kept.iter_mut().filter(|edge| edge.weight == UNWEIGHED).for_each(|edge| edge.weight = 0.0);
    (kept, kept_starts)
}

impl Edge {
    /// Fills room until edges are put there.
    const NONE: Edge = Edge { left: 0, right: 0, weight: 0.0, same: false, apart: false, grounded: false };

    fn merge(&mut self, other: &Edge) {
        self.same |= other.same;
        self.apart |= other.apart;
        self.grounded |= other.grounded;
        self.weight = self.weight.max(other.weight);
    }
}

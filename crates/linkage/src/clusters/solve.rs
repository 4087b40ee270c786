//! The clusters of one component: what was judged first, then the optimum if it is small, or joining and moving.
//!
//! Invariant: each cluster hangs together by pairs that may join, so nobody is in one by a name alone or by silence.

use super::agglomerate::agglomerate;
use super::exact::{FORBIDDEN, MOST, Matrix, partition};
use super::graph::{Component, Groups};
use super::limits::{Conflict, contract, in_order};
use super::moves::{Moving, Settled};
use super::net::Net;
use super::records::{Records, SILENCE};

/// A component's clusters.
pub(super) struct Solved {
    /// The cluster of each member, numbered from 0 as they first appear.
    pub(super) labels: Vec<u32>,
    pub(super) conflicts: Vec<Conflict>,
}

/// Rounds of joining and moving at the most.
const ROUNDS: usize = 3;

/// Clusters a component; records before `settled` are in clusters that stay as they are, judged the same.
pub(super) fn solve(component: &Component<'_>, records: &Records<'_>, settled: u32) -> Solved {
    let count = component.ranks.len();
    if count <= MOST && settled == 0 && component.edges.iter().all(|edge| !edge.same) {
        let labels =
            hanging_together(component, &partition(count, &weights_of_members(component, records))[..count]);
        return Solved { labels, conflicts: Vec::new() };
    }
    let contracted = contract(component, records, settled);
    let units = (contracted.unit_of.as_slice(), contracted.units);
    let mut net = Net::of(component, records, units);
    for (member, unit) in contracted.unit_of.iter().enumerate() {
        net.units[*unit as usize].settled |= component.record(member as u32) < settled;
    }
    let of_units = match contracted.units {
        0..=1 => vec![0],
        2..=MOST => exactly(&net),
        _ => by_joining(&net),
    };
    let labels: Vec<u32> = contracted.unit_of.iter().map(|unit| of_units[*unit as usize]).collect();
    Solved { labels: hanging_together(component, &labels), conflicts: contracted.conflicts }
}

/// What each two of a few members weigh together, nobody having judged.
fn weights_of_members(component: &Component<'_>, records: &Records<'_>) -> Matrix {
    let mut weights: Matrix = [[0.0; MOST]; MOST];
    let findable = |member: usize| records.is_findable(component.record(member as u32));
    for (left, row) in weights.iter_mut().enumerate().take(component.ranks.len()) {
        for (right, weight) in row.iter_mut().enumerate().take(left) {
            *weight = if findable(left) && findable(right) { -SILENCE } else { 0.0 };
        }
    }
    for edge in component.edges {
        weights[edge.right as usize][edge.left as usize] =
            if edge.apart { FORBIDDEN } else { f64::from(edge.weight) };
    }
    if !(records.identities.is_empty() && records.lists.is_empty()) {
        for (left, row) in weights.iter_mut().enumerate().take(component.ranks.len()) {
            for (right, weight) in row.iter_mut().enumerate().take(left) {
                let ends = (component.record(left as u32), component.record(right as u32));
                if records.clash(ends.0, ends.1).is_some() {
                    *weight = FORBIDDEN;
                }
            }
        }
    }
    weights
}

fn exactly(net: &Net) -> Vec<u32> {
    let count = net.units.len();
    let mut weights: Matrix = [[0.0; MOST]; MOST];
    for (left, row) in weights.iter_mut().enumerate().take(count) {
        for (right, weight) in row.iter_mut().enumerate().take(left) {
            let (one, two) = (&net.units[left], &net.units[right]);
            let clash = one.limits.clash(&two.limits).is_some() || (one.settled && two.settled);
            let silent = Net::evidence(&Default::default(), (one.findable, two.findable));
            *weight = if clash { FORBIDDEN } else { silent };
        }
    }
    for (left, right, link) in &net.links {
        let weight = &mut weights[*right as usize][*left as usize];
        let findable = (net.units[*left as usize].findable, net.units[*right as usize].findable);
        if *weight > FORBIDDEN {
            *weight = if link.apart { FORBIDDEN } else { Net::evidence(link, findable) };
        }
    }
    partition(count, &weights).iter().take(count).map(|block| u32::from(*block)).collect()
}

pub(super) fn by_joining(net: &Net) -> Vec<u32> {
    let mut labels = agglomerate(net).labels;
    for _ in 0..ROUNDS {
        let mut moving = Moving::from(net, labels);
        if moving.settle() == Settled::AsItWas {
            return moving.labels;
        }
        let (numbered, count) = in_order(&moving.labels);
        let joined = agglomerate(&net.contracted((&numbered, count)));
        labels = numbered.iter().map(|label| joined.labels[*label as usize]).collect();
        if joined.joins.is_empty() {
            break;
        }
    }
    labels
}

/// Labels cut where a cluster hangs together by nothing that may join.
pub(super) fn hanging_together<L: PartialEq>(component: &Component<'_>, labels: &[L]) -> Vec<u32> {
    let mut groups = Groups::of(labels.len());
    for edge in component.edges {
        let together = labels[edge.left as usize] == labels[edge.right as usize];
        if together && (edge.same || edge.weight > 0.0) {
            groups.join(edge.left, edge.right);
        }
    }
    let roots: Vec<u32> = (0..labels.len() as u32).map(|member| groups.root(member)).collect();
    in_order(&roots).0
}

//! The clusters: who is in which, and under what id.
//!
//! Invariant: each record is in one cluster; clusters are numbered by their oldest records, and a cluster's members stand
//! from the oldest to the youngest.

use super::graph::Graph;
use super::limits::Conflict;
use super::records::Records;
use super::solve::Solved;

/// Which records are one person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Clustering {
    pub(super) cluster_of: Vec<u32>,
    pub(super) ids: Vec<u128>,
    starts: Vec<u32>,
    members: Vec<u32>,
    pub(super) conflicts: Vec<Conflict>,
}

impl Clustering {
    /// How many clusters there are, those of one record included.
    pub fn len(&self) -> usize {
        self.ids.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.ids.is_empty()
    }

    /// The cluster of a record, which must be one of those that were clustered: another is a slip of the caller's, and
    /// panics as an index does.
    pub fn of(&self, record: u32) -> u32 {
        self.cluster_of[record as usize]
    }

    /// The id of a cluster: the key that its oldest record had when the cluster came to be.
    pub fn id(&self, cluster: u32) -> u128 {
        self.ids[cluster as usize]
    }

    /// The records of a cluster, the oldest first.
    pub fn members(&self, cluster: u32) -> &[u32] {
        let at = cluster as usize;
        &self.members[self.starts[at] as usize..self.starts[at + 1] as usize]
    }

    /// Judgements "same" that a limit forbids, in the order of keys.
    pub fn conflicts(&self) -> &[Conflict] {
        &self.conflicts
    }

    pub(super) fn of_solved(records: &Records<'_>, graph: &Graph, solved: Vec<Solved>) -> Self {
        let count = records.len();
        // Each rank stands for itself, or for the oldest of its cluster.
        let mut oldest: Vec<u32> = (0..count as u32).collect();
        let mut conflicts = Vec::new();
        let mut first = Vec::new();
        for (at, component) in solved.into_iter().enumerate() {
            let ranks = graph.component(at).ranks;
            first.clear();
            for (rank, label) in ranks.iter().zip(&component.labels) {
                if *label as usize == first.len() {
                    first.push(*rank);
                }
                oldest[*rank as usize] = first[*label as usize];
            }
            conflicts.extend(component.conflicts);
        }
        Self { conflicts, ..Self::of_oldest(records, &graph.order, &oldest) }
    }

    /// From the oldest rank of each rank's cluster.
    pub(super) fn of_oldest(records: &Records<'_>, order: &[u32], oldest: &[u32]) -> Self {
        let mut sizes = vec![0u32; oldest.len()];
        oldest.iter().for_each(|rank| sizes[*rank as usize] += 1);
        let mut number = vec![0u32; oldest.len()];
        let (mut ids, mut starts) = (Vec::new(), vec![0u32]);
        for (rank, size) in sizes.iter().enumerate().filter(|(_, size)| **size > 0) {
            number[rank] = ids.len() as u32;
            ids.push(records.keys[order[rank] as usize]);
            starts.push(starts[starts.len() - 1] + size);
        }
        let mut next = starts.clone();
        let mut cluster_of = vec![0u32; oldest.len()];
        let mut members = vec![0u32; oldest.len()];
        for (rank, record) in order.iter().enumerate() {
            let cluster = number[oldest[rank] as usize];
            cluster_of[*record as usize] = cluster;
            let place = &mut next[cluster as usize];
            members[*place as usize] = *record;
            *place += 1;
        }
        Self { cluster_of, ids, starts, members, conflicts: Vec::new() }
    }
}

//! A component as units that move together, with the evidence between them added up.
//!
//! Invariant: the evidence between two groups is the sum over their pairs of records: what a known pair weighs, and the
//! silence for each pair that was looked for and not found.

use super::graph::Component;
use super::limits::Limits;
use super::records::{Records, SILENCE};

/// The units of a component and the links between them.
pub(super) struct Net {
    pub(super) units: Vec<Unit>,
    /// By both ends, `left < right`.
    pub(super) links: Vec<(u32, u32, Link)>,
}

/// Records that stay together.
#[derive(Clone, Debug, Default)]
pub(super) struct Unit {
    /// How many of its records could have been found.
    pub(super) findable: f64,
    pub(super) limits: Limits,
    /// Whether it is a cluster of before, which others may join and which joins no other.
    pub(super) settled: bool,
}

/// What is known between two units.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Link {
    /// Of the weights of known pairs.
    pub(super) sum: f64,
    /// Known pairs of findable records.
    pub(super) known: f64,
    pub(super) apart: bool,
    /// More than a name agrees in one of the pairs.
    pub(super) grounded: bool,
    /// The mean that a waiting offer to join the two promises; 0 if none waits.
    pub(super) waiting: f64,
}

impl Link {
    pub(super) fn add(&mut self, other: &Link) {
        self.sum += other.sum;
        self.known += other.known;
        self.apart |= other.apart;
        self.grounded |= other.grounded;
    }
}

impl Unit {
    pub(super) fn take(&mut self, other: &Unit) {
        self.findable += other.findable;
        self.limits.take(&other.limits);
        self.settled |= other.settled;
    }
}

impl Net {
    /// The net of a component whose members are in the given units, numbered from 0.
    pub(super) fn of(
        component: &Component<'_>,
        records: &Records<'_>,
        (unit_of, count): (&[u32], usize),
    ) -> Self {
        let mut units = vec![Unit::default(); count];
        for (member, unit) in unit_of.iter().enumerate() {
            let record = component.record(member as u32);
            let findable = f64::from(u8::from(records.is_findable(record)));
            units[*unit as usize].take(&Unit {
                findable,
                limits: Limits::of(records, record),
                settled: false,
            });
        }
        let links = component.edges.iter().map(|edge| {
            let ends = [edge.left, edge.right];
            let known = ends.iter().all(|member| records.is_findable(component.record(*member)));
            let link = Link {
                sum: f64::from(edge.weight),
                known: f64::from(u8::from(known)),
                apart: edge.apart,
                grounded: edge.grounded,
                waiting: 0.0,
            };
            (unit_of[edge.left as usize], unit_of[edge.right as usize], link)
        });
        Self { units, links: added_up(links.collect()) }
    }

    /// The same net with units of one label made one; labels are numbered from 0.
    pub(super) fn contracted(&self, (labels, count): (&[u32], usize)) -> Self {
        let mut units = vec![Unit::default(); count];
        for (unit, label) in self.units.iter().zip(labels) {
            units[*label as usize].take(unit);
        }
        let links = self
            .links
            .iter()
            .map(|(left, right, link)| (labels[*left as usize], labels[*right as usize], *link));
        Self { units, links: added_up(links.collect()) }
    }

    /// The mean weight of the pairs between two groups, given what is known between them.
    pub(super) fn mean(link: &Link, findable: (f64, f64)) -> f64 {
        Self::evidence(link, findable) / (findable.0 * findable.1).max(link.known).max(1.0)
    }

    /// The evidence for joining two groups, given what is known between them.
    pub(super) fn evidence(link: &Link, findable: (f64, f64)) -> f64 {
        link.sum - SILENCE * (findable.0 * findable.1 - link.known).max(0.0)
    }
}

fn added_up(mut links: Vec<(u32, u32, Link)>) -> Vec<(u32, u32, Link)> {
    links.retain(|(left, right, _)| left != right);
    for (left, right, _) in &mut links {
        (*left, *right) = (*left.min(right), *left.max(right));
    }
    // Stable, so that sums are added in one order.
    if !links.is_sorted_by_key(|(left, right, _)| (*left, *right)) {
        links.sort_by_key(|(left, right, _)| (*left, *right));
    }
    links.dedup_by(|later, first| {
        let same = (first.0, first.1) == (later.0, later.1);
        if same {
            first.2.add(&later.2);
        }
        same
    });
    links
}

//! Moving one unit at a time to the cluster where it gains most, or to be alone, until nothing gains.
//!
//! Invariant: each move raises the sum of evidence inside clusters by more than [`GAIN`], and crosses no limit.

use super::net::{Link, Net};

/// The least gain worth a move: below it is rounding.
const GAIN: f64 = 1e-6;
/// Rounds over all units at the most; two or three are usual.
const ROUNDS: usize = 20;

/// A clustering of a net's units that units can be moved in.
pub(super) struct Moving<'a> {
    pub(super) net: &'a Net,
    /// The links of each unit.
    beside: Vec<Vec<(u32, Link)>>,
    pub(super) labels: Vec<u32>,
    members: Vec<Vec<u32>>,
    findable: Vec<f64>,
    /// Room for the sums to each cluster of the unit at hand.
    sums: Vec<Link>,
    touched: Vec<u32>,
    /// Labels that nobody had when they were put here.
    spare: Vec<u32>,
}

impl<'a> Moving<'a> {
    /// Starts from labels below the number of units.
    pub(super) fn from(net: &'a Net, labels: Vec<u32>) -> Self {
        let count = net.units.len();
        let mut beside = vec![Vec::new(); count];
        for (left, right, link) in &net.links {
            beside[*left as usize].push((*right, *link));
            beside[*right as usize].push((*left, *link));
        }
        let mut members: Vec<Vec<u32>> = vec![Vec::new(); count];
        let mut findable = vec![0.0; count];
        for (unit, label) in labels.iter().enumerate() {
            members[*label as usize].push(unit as u32);
            findable[*label as usize] += net.units[unit].findable;
        }
        let spare = (0..count as u32).filter(|label| members[*label as usize].is_empty()).collect();
        let (sums, touched) = (vec![Link::default(); count], Vec::new());
        Self { net, beside, labels, members, findable, sums, touched, spare }
    }

    /// Moves until nothing gains; says whether anything moved.
    pub(super) fn settle(&mut self) -> Settled {
        let mut settled = Settled::AsItWas;
        for _ in 0..ROUNDS {
            let moved = (0..self.labels.len() as u32).filter(|unit| self.improve(*unit)).count();
            if moved == 0 {
                break;
            }
            settled = Settled::Moved;
        }
        settled
    }

    fn improve(&mut self, unit: u32) -> bool {
        if self.net.units[unit as usize].settled {
            return false;
        }
        let own = self.labels[unit as usize];
        let mut choices = self.choices(unit);
        let stay = choices.iter().find(|(label, _)| *label == own).map_or(0.0, |(_, gain)| *gain);
        choices.retain(|(_, gain)| *gain > stay + GAIN);
        choices.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        let best = choices.into_iter().find(|(label, _)| self.admits(*label, unit));
        if let Some((label, _)) = best {
            self.put(unit, label);
        }
        best.is_some()
    }

    /// The evidence for a unit in each cluster it has a link to, its own without it, and one that is empty.
    pub(super) fn choices(&mut self, unit: u32) -> Vec<(u32, f64)> {
        let own = self.labels[unit as usize];
        self.touched.push(own);
        for (other, link) in &self.beside[unit as usize] {
            let label = self.labels[*other as usize];
            self.touched.push(label);
            self.sums[label as usize].add(link);
        }
        self.touched.sort_unstable();
        self.touched.dedup();
        let findable = self.net.units[unit as usize].findable;
        let mut choices = Vec::with_capacity(self.touched.len() + 1);
        for label in self.touched.drain(..) {
            let link = std::mem::take(&mut self.sums[label as usize]);
            let others = self.findable[label as usize] - if label == own { findable } else { 0.0 };
            if !link.apart {
                choices.push((label, Net::evidence(&link, (findable, others))));
            }
        }
        if self.members[own as usize].len() > 1 {
            choices.extend(self.empty().map(|label| (label, 0.0)));
        }
        choices
    }

    /// A label that nobody has.
    fn empty(&mut self) -> Option<u32> {
        while self.spare.last().is_some_and(|label| !self.members[*label as usize].is_empty()) {
            self.spare.pop();
        }
        self.spare.last().copied()
    }

    /// Whether no limit keeps a unit out of a cluster.
    pub(super) fn admits(&self, label: u32, unit: u32) -> bool {
        let limits = &self.net.units[unit as usize].limits;
        let others = self.members[label as usize].iter().filter(|other| **other != unit);
        others.into_iter().all(|other| self.net.units[*other as usize].limits.clash(limits).is_none())
    }

    pub(super) fn put(&mut self, unit: u32, label: u32) {
        let own = std::mem::replace(&mut self.labels[unit as usize], label);
        self.members[own as usize].retain(|other| *other != unit);
        self.members[label as usize].push(unit);
        if self.members[own as usize].is_empty() {
            self.spare.push(own);
        }
        let findable = self.net.units[unit as usize].findable;
        self.findable[own as usize] -= findable;
        self.findable[label as usize] += findable;
    }
}

/// Whether settling changed anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Settled {
    /// Nothing gained by moving.
    AsItWas,
    /// Something moved.
    Moved,
}

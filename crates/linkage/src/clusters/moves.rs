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

    /// Moves until nothing gains; says whether anything moved. After the first round only those are looked at again
    /// whose neighbours or fellows changed.
    pub(super) fn settle(&mut self) -> Settled {
        let mut settled = Settled::AsItWas;
        let mut waiting = vec![true; self.labels.len()];
        for _ in 0..ROUNDS {
            let mut moved = false;
            for unit in 0..self.labels.len() as u32 {
                if !std::mem::take(&mut waiting[unit as usize]) {
                    continue;
                }
                let before = self.labels[unit as usize];
                if self.improve(unit) {
                    moved = true;
                    let now = self.labels[unit as usize];
                    let fellows = self.members[before as usize].iter().chain(&self.members[now as usize]);
                    let beside = self.beside[unit as usize].iter().map(|(other, _)| other);
                    fellows.chain(beside).for_each(|other| waiting[*other as usize] = true);
                }
            }
            if !moved {
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
        let mut choices = self.choices(&[unit]);
        let gain = |choice: &Choice| Net::evidence(&choice.link, choice.findable);
        let stay = choices.iter().find(|choice| choice.label == own).map_or(0.0, gain);
        choices.retain(|choice| gain(choice) > stay + GAIN);
        choices.sort_by(|a, b| gain(b).total_cmp(&gain(a)).then(a.label.cmp(&b.label)));
        let best = choices.into_iter().find(|choice| self.admits(choice.label, &[unit]));
        if let Some(choice) = &best {
            self.put(&[unit], choice.label);
        }
        best.is_some()
    }

    /// Where units of one label could be together: in each cluster that one of them has a link to, in their own without
    /// them, and alone.
    pub(super) fn choices(&mut self, units: &[u32]) -> Vec<Choice> {
        let Some(own) = units.first().map(|unit| self.labels[*unit as usize]) else { return Vec::new() };
        self.touched.push(own);
        for unit in units {
            for (other, link) in
                self.beside[*unit as usize].iter().filter(|(other, _)| !units.contains(other))
            {
                let label = self.labels[*other as usize];
                self.touched.push(label);
                self.sums[label as usize].add(link);
            }
        }
        self.touched.sort_unstable();
        self.touched.dedup();
        let findable: f64 = units.iter().map(|unit| self.net.units[*unit as usize].findable).sum();
        let mut choices = Vec::with_capacity(self.touched.len() + 1);
        for label in self.touched.drain(..) {
            let link = std::mem::take(&mut self.sums[label as usize]);
            let (without, leaving) = if label == own { (findable, units.len()) } else { (0.0, 0) };
            let findable = (findable, self.findable[label as usize] - without);
            if !link.apart {
                let alone = self.members[label as usize].len() == leaving;
                choices.push(Choice { label, link, findable, alone });
            }
        }
        if self.members[own as usize].len() > units.len() {
            let alone =
                |label| Choice { label, link: Link::default(), findable: (findable, 0.0), alone: true };
            choices.extend(self.empty().map(alone));
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

    /// Whether no limit keeps units out of a cluster.
    pub(super) fn admits(&self, label: u32, units: &[u32]) -> bool {
        let mut others = self.members[label as usize].iter().filter(|other| !units.contains(other));
        others.all(|other| {
            let limits = &self.net.units[*other as usize].limits;
            units.iter().all(|unit| self.net.units[*unit as usize].limits.clash(limits).is_none())
        })
    }

    /// Puts units into a cluster.
    pub(super) fn put(&mut self, units: &[u32], label: u32) {
        for unit in units {
            let own = std::mem::replace(&mut self.labels[*unit as usize], label);
            self.members[own as usize].retain(|other| other != unit);
            self.members[label as usize].push(*unit);
            if self.members[own as usize].is_empty() {
                self.spare.push(own);
            }
            let findable = self.net.units[*unit as usize].findable;
            self.findable[own as usize] -= findable;
            self.findable[label as usize] += findable;
        }
    }
}

/// A cluster that units could be in, and what is known between it and them.
pub(super) struct Choice {
    pub(super) label: u32,
    pub(super) link: Link,
    /// Of the units, and of the cluster without them.
    pub(super) findable: (f64, f64),
    /// Whether nobody else is in it.
    pub(super) alone: bool,
}

/// Whether settling changed anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Settled {
    /// Nothing gained by moving.
    AsItWas,
    /// Something moved.
    Moved,
}

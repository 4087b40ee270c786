//! Joining from the bottom: always the two groups with the best mean evidence between them, as long as it is above zero.
//!
//! This is average linkage (Sokal and Michener 1958), which is reducible: joining two groups never makes either nearer to
//! a third than the nearer of them was. So a stale entry of the queue promises too much, never too little, and is weighed
//! again only when it comes up. Invariant: no limit is crossed, no two settled
//! groups join, and equal evidence goes to the older units.

use super::net::{Link, Net, Unit};
use std::cmp::Ordering;
use std::collections::{BinaryHeap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};

/// One joining: the group of `gone` became part of the group of `kept`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Join {
    pub(super) kept: u32,
    pub(super) gone: u32,
    /// Mean weight of a pair of records.
    pub(super) mean: f64,
}

/// What came of joining.
pub(super) struct Agglomerated {
    /// The label of each unit; not numbered in order.
    pub(super) labels: Vec<u32>,
    /// In the order they were done.
    pub(super) joins: Vec<Join>,
}

/// Joins the units of a net.
pub(super) fn agglomerate(net: &Net) -> Agglomerated {
    let mut groups = Groups::of(net);
    let first: Vec<Offer> =
        net.links.iter().filter_map(|(left, right, _)| groups.renewed(*left, *right)).collect();
    let mut queue = BinaryHeap::from(first);
    // Once all are one, what still waits joins nothing.
    while groups.joins.len() + 1 < net.units.len()
        && let Some(offer) = queue.pop()
    {
        let (left, right) = (groups.root(offer.left), groups.root(offer.right));
        let (left, right) = (left.min(right), left.max(right));
        let of_now = (left, right) == (offer.left, offer.right);
        match groups.offer(left, right) {
            Some(now) if of_now && now.mean >= offer.mean => groups.join(&now),
            Some(_) => {
                groups.came_up(&offer);
                queue.extend(groups.renewed(left, right));
            }
            None => {}
        }
    }
    let labels = (0..net.units.len() as u32).map(|unit| groups.root(unit)).collect();
    Agglomerated { labels, joins: groups.joins }
}

/// Two groups that could join; the best first, then the one with older units.
struct Offer {
    mean: f64,
    left: u32,
    right: u32,
}

impl Ord for Offer {
    fn cmp(&self, other: &Self) -> Ordering {
        let older = (other.left, other.right).cmp(&(self.left, self.right));
        self.mean.total_cmp(&other.mean).then(older)
    }
}

impl PartialOrd for Offer {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for Offer {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for Offer {}

/// Spreads small numbers; the standard hasher guards against an adversary whom unit numbers do not have.
#[derive(Default)]
pub(super) struct Spread(u64);

impl Hasher for Spread {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        bytes.iter().for_each(|byte| self.write_u32(u32::from(*byte)));
    }

    fn write_u32(&mut self, number: u32) {
        self.0 = (self.0 ^ u64::from(number)).wrapping_mul(0x9E37_79B9_7F4A_7C15).rotate_left(29);
    }
}

pub(super) type Spreading<V> = HashMap<u32, V, BuildHasherDefault<Spread>>;

struct Groups {
    above: Vec<u32>,
    /// What the group that a unit stands for has become.
    units: Vec<Unit>,
    /// The groups beside each group.
    beside: Vec<Spreading<Link>>,
    joins: Vec<Join>,
}

impl Groups {
    fn of(net: &Net) -> Self {
        let count = net.units.len();
        let mut degrees = vec![0usize; count];
        for (left, right, _) in &net.links {
            degrees[*left as usize] += 1;
            degrees[*right as usize] += 1;
        }
        let room = |degree| Spreading::with_capacity_and_hasher(degree, BuildHasherDefault::default());
        let mut beside: Vec<Spreading<Link>> = degrees.into_iter().map(room).collect();
        for (left, right, link) in &net.links {
            beside[*left as usize].insert(*right, *link);
            beside[*right as usize].insert(*left, *link);
        }
        Self { above: (0..count as u32).collect(), units: net.units.clone(), beside, joins: Vec::new() }
    }

    fn root(&mut self, mut unit: u32) -> u32 {
        while self.above[unit as usize] != unit {
            let above = self.above[unit as usize];
            self.above[unit as usize] = self.above[above as usize];
            unit = above;
        }
        unit
    }

    /// The offer of two groups, unless one that promises as much is waiting: so each pair of groups has one that counts.
    fn renewed(&mut self, left: u32, right: u32) -> Option<Offer> {
        let offer = self.offer(left, right)?;
        let link = self.beside[left as usize].get_mut(&right)?;
        if link.waiting >= offer.mean {
            return None;
        }
        link.waiting = offer.mean;
        Some(offer)
    }

    /// The offer no longer waits.
    fn came_up(&mut self, offer: &Offer) {
        if let Some(link) = self.beside[offer.left as usize].get_mut(&offer.right)
            && link.waiting <= offer.mean
        {
            link.waiting = 0.0;
        }
    }

    /// What joining two groups would gain, if it may be done and gains at all.
    fn offer(&self, left: u32, right: u32) -> Option<Offer> {
        let link = self.beside[left as usize].get(&right)?;
        let (one, two) = (&self.units[left as usize], &self.units[right as usize]);
        let mean = Net::mean(link, (one.findable, two.findable));
        let both_settled = one.settled && two.settled;
        if link.apart || mean <= 0.0 || both_settled || one.limits.clash(&two.limits).is_some() {
            return None;
        }
        Some(Offer { mean, left, right })
    }

    fn join(&mut self, offer: &Offer) {
        let (few, many) =
            match self.beside[offer.left as usize].len() < self.beside[offer.right as usize].len() {
                true => (offer.left, offer.right),
                false => (offer.right, offer.left),
            };
        let moved = std::mem::take(&mut self.beside[few as usize]);
        self.beside[many as usize].remove(&few);
        for (other, link) in moved {
            if other != many {
                self.beside[other as usize].remove(&few);
                self.beside[other as usize].entry(many).or_default().add(&link);
                self.beside[many as usize].entry(other).or_default().add(&link);
            }
        }
        let taken = std::mem::take(&mut self.units[few as usize]);
        self.units[many as usize].take(&taken);
        self.above[few as usize] = many;
        self.joins.push(Join { kept: many, gone: few, mean: offer.mean });
    }
}

//! The limits that no evidence crosses: identity numbers, lists of one row a person, and what somebody kept apart.
//!
//! Invariant: limits are between two records, so a group keeps them if and only if each pair in it does.

use super::graph::{Component, Edge};
use super::records::Records;
use std::fmt;

/// What a group of records holds that another may not.
#[derive(Clone, Debug, Default)]
pub(super) struct Limits {
    identity: Option<u32>,
    /// Sorted.
    lists: Vec<u32>,
}

impl Limits {
    pub(super) fn of(records: &Records<'_>, record: u32) -> Self {
        Self { identity: records.identity(record), lists: records.list(record).into_iter().collect() }
    }

    /// What keeps the two apart, if anything does.
    pub(super) fn clash(&self, other: &Limits) -> Option<Bar> {
        if let (Some(one), Some(two)) = (self.identity, other.identity)
            && one != two
        {
            return Some(Bar::Identity);
        }
        let shared = self.lists.iter().find(|list| other.lists.binary_search(list).is_ok());
        shared.map(|list| Bar::List(*list))
    }

    pub(super) fn take(&mut self, other: &Limits) {
        self.identity = self.identity.or(other.identity);
        self.lists.extend(&other.lists);
        self.lists.sort_unstable();
    }
}

/// A rule that kept records apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Bar {
    /// Two different valid identity numbers would meet.
    Identity,
    /// Two rows of a list would meet that says "one row, one person"; its code.
    List(u32),
    /// Two records would meet that somebody judged different, or whose identity numbers the pair itself found in conflict.
    Apart(u32, u32),
}

/// A judgement "same" that a limit forbids: it is not followed, and not forgotten.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Conflict {
    /// One record of the judgement.
    pub left: u32,
    /// The other.
    pub right: u32,
    /// Why it was not followed.
    pub bar: Bar,
}

impl fmt::Display for Conflict {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Conflict { left, right, bar } = self;
        write!(to, "Records {left} and {right} were judged one person, but ")?;
        match bar {
            Bar::Identity => to.write_str("then two different identity numbers would belong to one person."),
            Bar::List(list) => {
                write!(to, "then one person would have two rows in list {list}, which has one for each.")
            }
            Bar::Apart(one, two) => {
                write!(to, "then records {one} and {two} would be one, which are known to be two.")
            }
        }
    }
}

/// Members joined by judgements: the unit of each, and what could not be followed.
pub(super) struct Contracted {
    pub(super) unit_of: Vec<u32>,
    pub(super) units: usize,
    pub(super) conflicts: Vec<Conflict>,
}

/// Joins what was judged the same, in the order of keys, where no limit forbids; first among records before `settled`.
pub(super) fn contract(component: &Component<'_>, records: &Records<'_>, settled: u32) -> Contracted {
    let count = component.ranks.len();
    let mut conflicts = Vec::new();
    if component.edges.iter().all(|edge| !edge.same) {
        return Contracted { unit_of: (0..count as u32).collect(), units: count, conflicts };
    }
    let mut groups = Joined::of(component, records);
    let is_settled =
        |edge: &&Edge| [edge.left, edge.right].iter().all(|end| component.record(*end) < settled);
    let (first, then): (Vec<&Edge>, Vec<&Edge>) =
        component.edges.iter().filter(|edge| edge.same).partition(is_settled);
    for edge in first.into_iter().chain(then) {
        let (left, right) = (groups.group_of[edge.left as usize], groups.group_of[edge.right as usize]);
        if left == right {
            continue;
        }
        match groups.bar_between(left, right) {
            None => groups.join(left, right),
            Some(bar) => {
                let (left, right) = (component.record(edge.left), component.record(edge.right));
                conflicts.push(Conflict { left, right, bar: bar.of_records(component) });
            }
        }
    }
    let (unit_of, units) = in_order(&groups.group_of);
    Contracted { unit_of, units, conflicts }
}

/// Labels as numbers from 0, in the order in which they first appear, and how many there are.
pub(super) fn in_order(labels: &[u32]) -> (Vec<u32>, usize) {
    let mut number_of = vec![u32::MAX; labels.len()];
    let mut next = 0;
    let numbered = labels.iter().map(|label| {
        let number = &mut number_of[*label as usize];
        if *number == u32::MAX {
            *number = next;
            next += 1;
        }
        *number
    });
    let numbered = numbered.collect();
    (numbered, next as usize)
}

/// Members as they are being joined.
struct Joined {
    group_of: Vec<u32>,
    members: Vec<Vec<u32>>,
    limits: Vec<Limits>,
    /// The members that each member is kept apart from.
    apart: Vec<Vec<u32>>,
}

impl Joined {
    fn of(component: &Component<'_>, records: &Records<'_>) -> Self {
        let all = 0..component.ranks.len() as u32;
        let mut apart = vec![Vec::new(); all.len()];
        for edge in component.edges.iter().filter(|edge| edge.apart) {
            apart[edge.left as usize].push(edge.right);
            apart[edge.right as usize].push(edge.left);
        }
        Self {
            group_of: all.clone().collect(),
            members: all.clone().map(|member| vec![member]).collect(),
            limits: all.map(|member| Limits::of(records, component.record(member))).collect(),
            apart,
        }
    }

    /// What keeps two groups apart; in [`Bar::Apart`] members stand for records.
    fn bar_between(&self, left: u32, right: u32) -> Option<Bar> {
        let clash = self.limits[left as usize].clash(&self.limits[right as usize]);
        let (few, many) = self.by_size(left, right);
        let known = self.members[few as usize].iter().find_map(|member| {
            let other =
                self.apart[*member as usize].iter().find(|other| self.group_of[**other as usize] == many)?;
            Some(Bar::Apart(*member.min(other), *member.max(other)))
        });
        clash.or(known)
    }

    fn join(&mut self, left: u32, right: u32) {
        let (few, many) = self.by_size(left, right);
        let moved = std::mem::take(&mut self.members[few as usize]);
        moved.iter().for_each(|member| self.group_of[*member as usize] = many);
        self.members[many as usize].extend(moved);
        let taken = std::mem::take(&mut self.limits[few as usize]);
        self.limits[many as usize].take(&taken);
    }

    fn by_size(&self, left: u32, right: u32) -> (u32, u32) {
        let swapped = self.members[left as usize].len() > self.members[right as usize].len();
        if swapped { (right, left) } else { (left, right) }
    }
}

impl Bar {
    fn of_records(self, component: &Component<'_>) -> Self {
        match self {
            Bar::Apart(one, two) => Bar::Apart(component.record(one), component.record(two)),
            bar @ (Bar::Identity | Bar::List(_)) => bar,
        }
    }
}

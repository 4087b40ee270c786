//! The network: who acts when, who reaches whom, what breaks.

use super::acts::{self, KINDS};
use super::chance::Chance;
use super::checks;
use super::node::{Clock, Entry, Log, Node};
use register::{ActId, MemberId, Stamp, decide};
use std::collections::BTreeSet;

const TEN_YEARS: i64 = 10 * 365 * 24 * 3600 * 1000;
const STEPS: usize = 60;
/// 5 January 2022, 12:00 in Almaty.
const START: i64 = 1_641_362_400_000;

struct Network {
    chance: Chance,
    nodes: Vec<Node>,
    /// Pairs that cannot reach each other now.
    cut: BTreeSet<(usize, usize)>,
    now: i64,
    done: BTreeSet<&'static str>,
    made: usize,
}

/// Plays one seed and gives the kinds of act that were done; panics on any failure.
pub fn play(seed: u64) -> BTreeSet<&'static str> {
    let mut chance = Chance::new(seed);
    let clock = if chance.one_in(2) { Clock::Raw } else { Clock::Hybrid };
    let count = 2 + chance.below(4);
    let nodes = (0..count).map(|_| Node::new(clock)).collect();
    let mut network =
        Network { chance, nodes, cut: BTreeSet::new(), now: START, done: BTreeSet::new(), made: 0 };
    network.found();
    for _ in 0..STEPS {
        network.step();
    }
    network.merge();
    network.done
}

impl Network {
    /// The office is founded on one node and its first entries are carried to the others.
    fn found(&mut self) {
        let mut lead = None;
        for (number, role) in register::members::facts::MemberRole::ALL.iter().enumerate() {
            let by = MemberId(self.chance.id());
            lead = Some(lead.unwrap_or(by));
            let act = acts::join(by, &format!("member {number}"), *role);
            assert!(self.act(0, lead.unwrap_or(by), act), "the office is founded");
        }
        let entries: Vec<_> = self.nodes[0].log.values().cloned().collect();
        self.nodes.iter_mut().skip(1).for_each(|node| node.receive(entries.clone()));
    }

    fn step(&mut self) {
        self.now += self.chance.below(3_600_000) as i64;
        let node = self.chance.below(self.nodes.len());
        match self.chance.below(100) {
            0..60 => {
                let members: Vec<_> = self.nodes[node].state.members().all().map(|(id, _)| id).collect();
                let by = self.chance.pick(&members).copied().unwrap();
                let act = acts::draw(&mut self.chance, &self.nodes[node].state);
                self.act(node, by, act);
            }
            60..80 => self.exchange(node),
            80..86 => self.nodes[node].skew = self.chance.next() as i64 % TEN_YEARS,
            86..92 => self.cut_or_mend(node),
            92..95 => self.nodes[node].crash(),
            _ => checks::same_as_fold(&self.nodes[node]),
        }
    }

    /// Does an act, unless it is refused.
    fn act(&mut self, at: usize, by: MemberId, (kind, act): (&'static str, register::Act)) -> bool {
        assert!(KINDS.contains(&kind));
        let Ok(facts) = decide(&self.nodes[at].state, by, act) else { return false };
        let time = self.nodes[at].tick(self.now);
        let stamp = Stamp { act: ActId(self.chance.id()), time, member: by };
        self.nodes[at].receive(vec![Entry::new(stamp, &facts)]);
        self.done.insert(kind);
        self.made += 1;
        true
    }

    fn exchange(&mut self, from: usize) {
        let to = self.chance.below(self.nodes.len());
        if !self.cut.contains(&(from.min(to), from.max(to))) {
            let sent = self.nodes[from].send(&mut self.chance);
            self.nodes[to].receive(sent);
        }
    }

    fn cut_or_mend(&mut self, one: usize) {
        let other = self.chance.below(self.nodes.len());
        let pair = (one.min(other), one.max(other));
        if !self.cut.remove(&pair) {
            self.cut.insert(pair);
        }
    }

    /// The network heals: everybody gets everything, in an order of their own.
    fn merge(&mut self) {
        let all: Log = self.nodes.iter().flat_map(|node| node.log.clone()).collect();
        assert_eq!(all.len(), self.made, "no entry is lost");
        for node in &mut self.nodes {
            let mut entries: Vec<_> = all.values().cloned().collect();
            self.chance.shuffle(&mut entries);
            if self.chance.one_in(2) {
                entries.into_iter().for_each(|entry| node.receive(vec![entry]));
            } else {
                node.receive(entries);
            }
            assert_eq!(node.log, all, "every node holds every entry");
        }
        checks::all_alike(&self.nodes);
        checks::again_changes_nothing(&mut self.nodes[0]);
        let moments: Vec<_> = all.keys().map(|(time, _)| *time).collect();
        for _ in 0..3 {
            let moment = self.chance.pick(&moments).copied().unwrap_or_default();
            checks::known_by_is_a_shorter_fold(&self.nodes[0], moment);
        }
        checks::deaths_are_guarded(&self.nodes[0].state);
        super::matching::people_are_whole(&self.nodes[0].state);
    }
}

//! What a reader of several editions can work out: how far a hidden entry could be larger or smaller than it is.
//!
//! A table with its margins is a network in which people flow from rows to columns, and an entry that may be larger means
//! a way round through other hidden entries (Gusfield, A graph theoretic approach to statistical data security, SIAM J.
//! Comput. 17, 1988). Editions are moved together, any run of them in a row, so that nothing falls from one to the next;
//! what the best such move reaches is reached by true whole numbers, so a reader can know no less than it says.

use super::FEWEST;
use std::collections::VecDeque;

/// Why an entry is secret.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Secret {
    /// It counts fewer than five.
    pub small: bool,
    /// It has changed by fewer than five.
    pub change: bool,
}

/// One number of one edition.
#[derive(Clone, Copy, Debug)]
pub(super) struct Entry {
    /// What is true.
    pub value: u32,
    /// Whether it must not be told.
    pub secret: Secret,
    /// True when its edition does not show it.
    pub hidden: bool,
}

/// One edition of a table: rows of entries, columns first, then all together.
pub(super) type Layer = Vec<Vec<Entry>>;

/// Where an entry stands: its row, and its place in the row.
pub(super) type At = (usize, usize);

/// Every edition of one table, whose column totals everybody knows; the last one is being made.
pub(super) struct Layers {
    columns: usize,
    names: Vec<String>,
    layers: Vec<Layer>,
}

impl Layers {
    pub fn new(columns: usize, names: Vec<String>) -> Layers {
        Layers { columns, names, layers: Vec::new() }
    }

    pub fn push(&mut self, layer: Layer) {
        self.layers.push(layer);
    }

    /// The rows of the edition that is being made.
    pub fn newest(&self) -> impl Iterator<Item = (&str, &[Entry])> {
        let rows = self.layers.last().into_iter().flatten();
        self.names.iter().map(String::as_str).zip(rows.map(Vec::as_slice))
    }

    pub fn hide(&mut self, at: At) {
        self.set_hidden(at, true);
    }

    fn set_hidden(&mut self, (row, place): At, hidden: bool) {
        let newest = self.layers.last_mut();
        if let Some(entry) = newest.and_then(|layer| layer.get_mut(row)).and_then(|row| row.get_mut(place)) {
            entry.hidden = hidden;
        }
    }

    fn entry(&self, layer: usize, (row, place): At) -> Option<&Entry> {
        self.layers.get(layer)?.get(row)?.get(place)
    }

    fn places(&self) -> impl Iterator<Item = At> {
        let width = if self.columns > 1 { self.columns + 1 } else { self.columns };
        (0..self.names.len()).flat_map(move |row| (0..width).map(move |place| (row, place)))
    }

    /// A secret of any edition that a reader could tell too much about.
    pub fn exposed(&self) -> Option<(usize, At)> {
        let all = (0..self.layers.len()).rev().flat_map(|layer| self.places().map(move |at| (layer, at)));
        all.into_iter().find(|(layer, at)| self.shortfall(*layer, *at) > 0)
    }

    /// How much is missing to the room that a secret needs; 0 when it is safe.
    fn shortfall(&self, layer: usize, at: At) -> u32 {
        let Some(entry) = self.entry(layer, at) else { return 0 };
        let short = |runs: &mut dyn Iterator<Item = (usize, usize)>, least_up: u32| {
            let (mut up, mut down) = (0, 0);
            let missing = |up: u32, down: u32| least_up.saturating_sub(up) + FEWEST.saturating_sub(up + down);
            for run in runs {
                up = up.max(self.room(run, at, Way::Up));
                down = down.max(self.room(run, at, Way::Down));
                if missing(up, down) == 0 {
                    return 0;
                }
            }
            missing(up, down)
        };
        let last = self.layers.len() - 1;
        let mut missing = 0;
        if entry.secret.small {
            // From this edition to the last first: most often that is enough.
            let mut runs =
                (0..=layer).rev().flat_map(|from| (layer..=last).rev().map(move |until| (from, until)));
            missing += short(&mut runs, FEWEST.saturating_sub(entry.value));
        }
        if entry.secret.change {
            // The edition before stays as it is, or the change would not change.
            missing += short(&mut (layer..=last).rev().map(|until| (layer, until)), 0);
        }
        missing
    }

    /// The shown entry whose hiding protects a secret best for the least that is lost; of those in its row or column
    /// first. `None` when nothing is left to hide.
    pub fn best_to_hide(&mut self, (layer, exposed): (usize, At)) -> Option<At> {
        let newest = self.layers.len() - 1;
        let shown: Vec<At> =
            self.places().filter(|at| self.entry(newest, *at).is_some_and(|entry| !entry.hidden)).collect();
        let mut ranked = Vec::new();
        for at in shown {
            self.set_hidden(at, true);
            let missing = self.shortfall(layer, exposed);
            self.set_hidden(at, false);
            let is_far = at.0 != exposed.0 && at.1 != exposed.1;
            let cost = self.entry(newest, at).map_or(1, |entry| entry.value.max(1));
            ranked.push((missing, is_far, cost, at));
        }
        ranked.into_iter().min().map(|(.., at)| at)
    }

    /// Shows again what was hidden and need not be, the largest numbers first.
    pub fn give_back(&mut self, is_said: impl Fn(At) -> bool) {
        let newest = self.layers.len() - 1;
        let mut given: Vec<(u32, At)> = self
            .places()
            .filter(|at| is_said(*at))
            .filter_map(|at| self.entry(newest, at).map(|entry| (at, entry)))
            .filter(|(_, entry)| entry.hidden && !entry.secret.small && !entry.secret.change)
            .map(|(at, entry)| (entry.value, at))
            .collect();
        given.sort_unstable_by(|one, other| other.cmp(one));
        for (_, at) in given {
            self.set_hidden(at, false);
            if self.exposed().is_some() {
                self.set_hidden(at, true);
            }
        }
    }

    /// How far an entry could be larger or smaller when a run of editions moves together and the others stay, up to
    /// [`FEWEST`].
    fn room(&self, run: (usize, usize), at: At, way: Way) -> u32 {
        let Some(own) = self.freedom(run, at) else { return 0 };
        let (tail, head) = self.ends(at);
        // To raise an entry, as much must come back from its head to its tail by other ways; to lower it, the reverse.
        let (from, to, limit) = match way {
            Way::Up => (head, tail, own.up.min(FEWEST)),
            Way::Down => (tail, head, own.down.min(FEWEST)),
        };
        Network::of(self, run, at).flow(from, to, limit)
    }

    /// How far an entry itself may move with a run of editions: not below the edition before, not above the one after,
    /// never below nought; `None` when one of them shows it.
    fn freedom(&self, (from, until): (usize, usize), at: At) -> Option<Freedom> {
        let mut down = u32::MAX;
        for layer in from..=until {
            let entry = self.entry(layer, at).filter(|entry| entry.hidden)?;
            down = down.min(entry.value);
        }
        let value = |layer: usize| self.entry(layer, at).map(|entry| entry.value);
        let before = from.checked_sub(1).and_then(value);
        let down = before.map_or(down, |before| value(from).unwrap_or(0).saturating_sub(before).min(down));
        let up = value(until + 1).map_or(ENDLESS, |after| after.saturating_sub(value(until).unwrap_or(0)));
        Some(Freedom { up, down })
    }

    /// The nodes an entry joins: a cell its row with its column, a row's total the outside with its row.
    fn ends(&self, (row, place): At) -> (usize, usize) {
        let outside = self.names.len() + self.columns;
        if place < self.columns { (row, self.names.len() + place) } else { (outside, row) }
    }
}

#[derive(Clone, Copy)]
enum Way {
    Up,
    Down,
}

/// How far something may move.
#[derive(Clone, Copy)]
struct Freedom {
    up: u32,
    down: u32,
}

/// Which entries can give way to which: for every pair of nodes how much more can flow.
struct Network {
    nodes: usize,
    room: Vec<u32>,
}

/// More than any count.
const ENDLESS: u32 = u32::MAX / 4;

impl Network {
    fn of(layers: &Layers, run: (usize, usize), without: At) -> Network {
        let nodes = layers.names.len() + layers.columns + 1;
        let mut network = Network { nodes, room: vec![0; nodes * nodes] };
        for at in layers.places().filter(|at| *at != without) {
            if let Some(freedom) = layers.freedom(run, at) {
                network.join(layers.ends(at), freedom);
            }
        }
        // A table of one column has no totals of rows beside it: they are the entries themselves.
        if layers.columns == 1 {
            let free = Freedom { up: ENDLESS, down: ENDLESS };
            (0..layers.names.len()).for_each(|row| network.join((nodes - 1, row), free));
        }
        network
    }

    fn join(&mut self, (tail, head): (usize, usize), freedom: Freedom) {
        for (from, to, room) in [(tail, head, freedom.up), (head, tail, freedom.down)] {
            if let Some(place) = self.room.get_mut(from * self.nodes + to) {
                *place = place.saturating_add(room).min(ENDLESS);
            }
        }
    }

    fn between(&self, from: usize, to: usize) -> u32 {
        self.room.get(from * self.nodes + to).copied().unwrap_or(0)
    }

    /// How much can flow, up to a limit: the shortest ways first (Edmonds and Karp).
    fn flow(mut self, from: usize, to: usize, limit: u32) -> u32 {
        let mut flow = 0;
        while flow < limit {
            let Some(way) = self.way(from, to) else { break };
            let steps = || way.iter().zip(way.iter().skip(1)).map(|(one, next)| (*one, *next));
            let room =
                steps().map(|(one, next)| self.between(one, next)).min().unwrap_or(0).min(limit - flow);
            let pushed: Vec<_> = steps().collect();
            pushed.into_iter().for_each(|(one, next)| self.push(one, next, room));
            flow += room;
        }
        flow
    }

    fn push(&mut self, from: usize, to: usize, room: u32) {
        if let Some(forth) = self.room.get_mut(from * self.nodes + to) {
            *forth -= room;
        }
        if let Some(back) = self.room.get_mut(to * self.nodes + from) {
            *back = back.saturating_add(room).min(ENDLESS);
        }
    }

    fn way(&self, from: usize, to: usize) -> Option<Vec<usize>> {
        let mut came: Vec<Option<usize>> = vec![None; self.nodes];
        let mut queue = VecDeque::from([from]);
        while let Some(node) = queue.pop_front().filter(|_| came.get(to).is_some_and(Option::is_none)) {
            for next in (0..self.nodes).filter(|next| *next != from && self.between(node, *next) > 0) {
                if let Some(place) = came.get_mut(next).filter(|place| place.is_none()) {
                    *place = Some(node);
                    queue.push_back(next);
                }
            }
        }
        let mut way = vec![to];
        while *way.last()? != from {
            let node = *way.last()?;
            way.push((*came.get(node)?)?);
        }
        way.reverse();
        Some(way)
    }
}

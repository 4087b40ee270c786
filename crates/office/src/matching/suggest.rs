//! Suggestions: every pair of records that may be one person, found by a job that can be stopped, kept in memory.
//!
//! The likeliest and the most harmful come first. A job that is stopped leaves what was there; started again it goes on where
//! it stopped, until the office closes. Records entered later are compared one by one until the next run.

use super::work::Work;
use super::{Compared, LEAST_BITS, Now, rows};
use crate::office::Office;
use linkage::{Go, ListsRule, Settings, TableBuilder};
use register::matching::views::{harm, may_be_suggested};
use register::state::ThingNo;
use register::{State, ThingId};
use std::sync::Arc;

/// Two records that may be one person.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Suggested {
    /// One record.
    pub left: ThingId,
    /// The other, entered later.
    pub right: ThingId,
    /// Bits for one person against two; 0 is even, 10 about a thousand to one.
    pub bits: f32,
    /// How much harm it does when nobody looks: 0 to 3 (`register::matching::views::harm`).
    pub harm: u8,
}

impl Suggested {
    /// Its place in the queue: a step of harm counts as much as four times the odds.
    fn urgency(&self) -> f32 {
        self.bits + 2.0 * f32::from(self.harm)
    }
}

/// How far the job is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Suggesting {
    /// It was never started since the office opened, or what it found was forgotten.
    #[default]
    NotYet,
    /// It runs: pairs compared of those expected; 0 of 0 while that is not known.
    Running(u64, u64),
    /// It is done: this many records, at this moment (milliseconds since 1970).
    Done(Found),
    /// It was stopped here: pairs compared of those expected, as of `Running`. Started again it goes on.
    Stopped(u64, u64),
}

/// What a job has looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// How many records were compared.
    pub records: usize,
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// How many records were entered since and compared one by one.
    pub added: usize,
}

/// A part of the queue.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SuggestionPage {
    /// The pairs of this part, the most urgent first.
    pub pairs: Vec<Suggested>,
    /// How many there are in all.
    pub total: usize,
}

/// So many records are read at once; others may write in between.
const AT_ONCE: usize = 10_000;
/// So many pairs are kept at most.
const MOST: usize = 100_000;
/// So many new records are compared one by one when somebody looks at the queue.
const ADDED_AT_ONCE: usize = 100;

impl Office {
    /// Looks for pairs on a thread of its own. It counts as running when this comes back; running already, nothing happens;
    /// stopped before, it goes on.
    pub fn start_suggesting(self: &Arc<Office>) {
        if let Some(work) = &self.matching().now().work {
            return work.go_on();
        }
        let Some((run, work)) = self.begin_suggesting() else { return };
        let office = Arc::clone(self);
        std::thread::spawn(move || office.look_for_pairs(run, &work));
    }

    /// Looks for pairs, and comes back when that has ended.
    pub fn suggest(&self) {
        if let Some((run, work)) = self.begin_suggesting() {
            self.look_for_pairs(run, &work);
        }
    }

    /// Asks the job to stop where it is; what was found before stays, and what it has found waits for it to go on.
    pub fn stop_suggesting(&self) {
        if let Some(work) = &self.matching().now().work {
            work.halt();
        }
    }

    /// True when there are suggestions of a job that came to its end, whatever another one does now.
    pub fn has_suggested(&self) -> bool {
        self.compared().is_some()
    }

    /// How far the job is.
    pub fn suggesting(&self) -> Suggesting {
        let now = self.matching().now();
        match (&now.work, &now.compared) {
            (Some(work), _) => {
                let (done, of) = work.progress.so_far();
                if work.is_halted() { Suggesting::Stopped(done, of) } else { Suggesting::Running(done, of) }
            }
            (None, Some(compared)) => {
                Suggesting::Done(Found { records: compared.row_of.len(), at: compared.at, added: now.added })
            }
            (None, None) => Suggesting::NotYet,
        }
    }

    fn begin_suggesting(&self) -> Option<(u64, Arc<Work>)> {
        if !self.is_open() {
            return None;
        }
        let mut now = self.matching().now();
        if now.work.is_some() {
            return None;
        }
        let work = Arc::new(Work::default());
        now.work = Some(Arc::clone(&work));
        Some((now.run, work))
    }

    fn look_for_pairs(&self, run: u64, work: &Work) {
        let found = self.compare_all(work);
        let mut now = self.matching().now();
        if now.run != run {
            return;
        }
        now.work = None;
        if let Some((compared, pairs)) = found {
            // A later run: what the one before was to be told of new records is not for this one.
            let run = run + 1;
            *now = Now { compared: Some(Arc::new(compared)), pairs: Arc::new(pairs), run, ..Now::default() };
        }
    }

    fn compare_all(&self, work: &Work) -> Option<(Compared, Vec<Suggested>)> {
        let (builder, ids, size) = self.gather(work)?;
        let settings = Settings {
            columns: rows::roles(),
            keep: LEAST_BITS,
            most: MOST,
            lists: ListsRule::Repeats,
            ..Settings::default()
        };
        let listener = |step: linkage::Progress| {
            work.progress.expect(step.of);
            work.progress.advance(step.done.saturating_sub(work.progress.so_far().0));
            if work.may_go_on() { Go::On } else { Go::Stop }
        };
        // Threads of its own: halted they sleep, and nobody else waits for them.
        let threads = rayon::ThreadPoolBuilder::new().build().ok()?;
        let linked = threads.install(|| linkage::link(&builder.finish(), &settings, &listener)).ok()?;
        let pairs = self.read(|known| {
            let state = &known.state;
            let pair = |pair: &linkage::Pair| {
                let (left, right) = (ids.get(pair.left as usize)?, ids.get(pair.right as usize)?);
                suggested(state, (*left, *right), pair.bits)
            };
            linked.pairs.iter().filter_map(pair).collect::<Vec<_>>()
        })?;
        let row_of = (0..).zip(&ids).map(|(row, id)| (*id, row)).collect();
        Some((Compared::new(linked, row_of, (size, self.clock().now())), pairs))
    }

    /// All records as a table, read in parts, with the id of each row and how many positions there were.
    fn gather(&self, work: &Work) -> Option<(TableBuilder, Vec<ThingId>, usize)> {
        let (mut table, mut ids) = (rows::table(), Vec::new());
        let size = self.read(|known| known.state.size())?;
        for from in (0..size).step_by(AT_ONCE) {
            self.read(|known| {
                for number in from..(from + AT_ONCE).min(size) {
                    let number = number as ThingNo;
                    if rows::is_compared(&known.state, number) {
                        rows::add(&mut table, &known.state, number);
                        ids.push(known.state.thing(number).id);
                    }
                }
            })?;
            if !work.may_go_on() {
                return None;
            }
        }
        Some((table, ids, size))
    }

    /// A part of the queue, as things stand: what was judged since, or can never be one person, is left out. Records entered
    /// since the last run are compared first, some at a time.
    pub fn suggestions(&self, first: usize, count: usize) -> SuggestionPage {
        self.compare_new();
        let queue = self.queue();
        SuggestionPage { pairs: queue.iter().skip(first).take(count).copied().collect(), total: queue.len() }
    }

    /// The whole queue in order. It is gone through once for each change, not for each look.
    fn queue(&self) -> Arc<Vec<Suggested>> {
        let Some(acts) = self.read(|known| known.state.acts().len()) else { return Arc::default() };
        let all = {
            let now = self.matching().now();
            if let Some((_, queue)) = now.queue.as_ref().filter(|(made_after, _)| *made_after == acts) {
                return Arc::clone(queue);
            }
            Arc::clone(&now.pairs)
        };
        let made = self.read(|known| {
            let still = |pair: &Suggested| suggested(&known.state, (pair.left, pair.right), pair.bits);
            (known.state.acts().len(), all.iter().filter_map(still).collect::<Vec<_>>())
        });
        let Some((acts, mut open)) = made else { return Arc::default() };
        open.sort_by(|one, other| {
            let by_urgency = other.urgency().total_cmp(&one.urgency());
            by_urgency.then((one.left, one.right).cmp(&(other.left, other.right)))
        });
        let queue = Arc::new(open);
        let mut now = self.matching().now();
        // Pairs that were added or forgotten meanwhile are not in it.
        if Arc::ptr_eq(&now.pairs, &all) {
            now.queue = Some((acts, Arc::clone(&queue)));
        }
        queue
    }

    /// Compares what was entered since the register was compared.
    fn compare_new(&self) {
        let Some((size, looked_at, run)) = ({
            let now = self.matching().now();
            now.compared.as_ref().map(|compared| (compared.size, now.looked_at, now.run))
        }) else {
            return;
        };
        let new = self.read(|known| {
            let (state, from) = (&known.state, size + looked_at);
            let record = |number: usize| {
                let number = number as ThingNo;
                rows::is_compared(state, number).then(|| state.thing(number).id)
            };
            (from..state.size().min(from + ADDED_AT_ONCE)).map(record).collect::<Vec<_>>()
        });
        for (place, id) in (looked_at..).zip(new.unwrap_or_default()) {
            let pairs = id.map(|id| self.pairs_with(id)).unwrap_or_default();
            let mut now = self.matching().now();
            // Another look may have compared this one meanwhile.
            if now.run != run || now.looked_at != place {
                return;
            }
            now.looked_at += 1;
            now.added += usize::from(id.is_some());
            now.add(pairs);
        }
    }

    fn pairs_with(&self, id: ThingId) -> Vec<Suggested> {
        let twins = self.twins(id);
        let twins = twins.into_iter().filter(|twin| twin.bits >= LEAST_BITS);
        let pairs = self.read(|known| {
            twins.filter_map(|twin| suggested(&known.state, (id, twin.record), twin.bits)).collect()
        });
        pairs.unwrap_or_default()
    }
}

impl Now {
    /// Adds those pairs that are not there yet.
    fn add(&mut self, mut pairs: Vec<Suggested>) {
        let is_there = |pair: &Suggested| {
            self.pairs.iter().any(|there| (there.left, there.right) == (pair.left, pair.right))
        };
        pairs.retain(|pair| !is_there(pair));
        if !pairs.is_empty() {
            Arc::make_mut(&mut self.pairs).extend(pairs);
            self.queue = None;
        }
    }
}

/// A pair as it may be shown now; the record entered first stands left.
fn suggested(state: &State, (one, other): (ThingId, ThingId), bits: f32) -> Option<Suggested> {
    let (one, _) = state.find(one)?;
    let (other, _) = state.find(other)?;
    let (left, right) = (one.min(other), one.max(other));
    may_be_suggested(state, left, right).then(|| Suggested {
        left: state.thing(left).id,
        right: state.thing(right).id,
        bits,
        harm: harm(state, left, right),
    })
}

#[cfg(test)]
mod tests;

//! Suggestions: every pair of records that may be one person, found by a job that can be stopped, kept in memory.
//!
//! The likeliest and the most harmful come first. A stopped job drops what it had begun and leaves what was there; started
//! again it begins anew. Records entered later are compared one by one until the next run.

use super::{Compared, LEAST_BITS, rows};
use crate::office::Office;
use crate::progress::Progress;
use linkage::{Go, ListsRule, Settings, TableBuilder};
use register::matching::views::{harm, may_be_suggested};
use register::state::ThingNo;
use register::{State, ThingId};
use std::collections::BTreeSet;
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
    /// It was never started since the office opened.
    #[default]
    NotYet,
    /// It runs: pairs compared of those expected; 0 of 0 while that is not known.
    Running(u64, u64),
    /// It is done: this many records, at this moment (milliseconds since 1970).
    Done(Found),
    /// It was stopped.
    Stopped,
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
    /// Looks for pairs on a thread of its own. It counts as running when this comes back; running already, nothing happens.
    pub fn start_suggesting(self: &Arc<Office>) {
        let Some((run, progress)) = self.begin_suggesting() else { return };
        let office = Arc::clone(self);
        std::thread::spawn(move || office.look_for_pairs(run, &progress));
    }

    /// Looks for pairs, and comes back when that has ended.
    pub fn suggest(&self) {
        if let Some((run, progress)) = self.begin_suggesting() {
            self.look_for_pairs(run, &progress);
        }
    }

    /// Asks the job to stop; what was found before stays.
    pub fn stop_suggesting(&self) {
        if let Some(work) = &self.matching().now().work {
            work.stop();
        }
    }

    /// How far the job is.
    pub fn suggesting(&self) -> Suggesting {
        let now = self.matching().now();
        match (&now.stage, &now.work, &now.compared) {
            (Suggesting::Running(..), Some(work), _) => {
                let (done, of) = work.so_far();
                Suggesting::Running(done, of)
            }
            (Suggesting::Done(found), _, _) => Suggesting::Done(Found { added: now.added, ..*found }),
            (stage, ..) => stage.clone(),
        }
    }

    fn begin_suggesting(&self) -> Option<(u64, Arc<Progress>)> {
        if !self.is_open() {
            return None;
        }
        let mut now = self.matching().now();
        if matches!(now.stage, Suggesting::Running(..)) {
            return None;
        }
        let progress = Arc::new(Progress::default());
        now.stage = Suggesting::Running(0, 0);
        now.work = Some(Arc::clone(&progress));
        Some((now.run, progress))
    }

    fn look_for_pairs(&self, run: u64, progress: &Progress) {
        let found = self.compare_all(progress);
        let mut now = self.matching().now();
        if now.run != run {
            return;
        }
        now.work = None;
        match found {
            Some((compared, pairs)) => {
                now.stage =
                    Suggesting::Done(Found { records: compared.row_of.len(), at: compared.at, added: 0 });
                (now.compared, now.pairs, now.added) = (Some(Arc::new(compared)), pairs, 0);
            }
            None => now.stage = Suggesting::Stopped,
        }
    }

    fn compare_all(&self, progress: &Progress) -> Option<(Compared, Vec<Suggested>)> {
        let (builder, ids, size) = self.gather(progress)?;
        let settings = Settings {
            columns: rows::roles(),
            keep: LEAST_BITS,
            most: MOST,
            lists: ListsRule::Repeats,
            ..Settings::default()
        };
        let listener = |step: linkage::Progress| {
            progress.expect(step.of);
            progress.advance(step.done.saturating_sub(progress.so_far().0));
            if progress.is_stopped() { Go::Stop } else { Go::On }
        };
        let linked = linkage::link(&builder.finish(), &settings, &listener).ok()?;
        let pairs = self.read(|known| {
            let state = &known.state;
            let pair = |pair: &linkage::Pair| {
                let (left, right) = (ids.get(pair.left as usize)?, ids.get(pair.right as usize)?);
                suggested(state, (*left, *right), pair.bits)
            };
            linked.pairs.iter().filter_map(pair).collect::<Vec<_>>()
        })?;
        let row_of = (0..).zip(&ids).map(|(row, id)| (*id, row)).collect();
        Some((Compared { linked, row_of, size, at: self.clock().now() }, pairs))
    }

    /// All records as a table, read in parts, with the id of each row and how many positions there were.
    fn gather(&self, progress: &Progress) -> Option<(TableBuilder, Vec<ThingId>, usize)> {
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
            if progress.is_stopped() {
                return None;
            }
        }
        Some((table, ids, size))
    }

    /// A part of the queue, as things stand: what was judged since, or can never be one person, is left out. Records entered
    /// since the last run are compared first, some at a time.
    pub fn suggestions(&self, first: usize, count: usize) -> SuggestionPage {
        self.compare_new();
        let all = self.matching().now().pairs.clone();
        let mut open = self
            .read(|known| {
                let still = |pair: &Suggested| suggested(&known.state, (pair.left, pair.right), pair.bits);
                all.iter().filter_map(still).collect::<Vec<_>>()
            })
            .unwrap_or_default();
        open.sort_by(|one, other| {
            other
                .urgency()
                .total_cmp(&one.urgency())
                .then((one.left, one.right).cmp(&(other.left, other.right)))
        });
        let total = open.len();
        SuggestionPage { pairs: open.into_iter().skip(first).take(count).collect(), total }
    }

    /// Compares what was entered since the register was compared.
    fn compare_new(&self) {
        let Some((from, run)) = ({
            let now = self.matching().now();
            now.compared.as_ref().map(|compared| (compared.size + now.added, now.run))
        }) else {
            return;
        };
        let new = self.read(|known| {
            let until = known.state.size().min(from + ADDED_AT_ONCE);
            (from..until).map(|number| known.state.thing(number as ThingNo).id).collect::<Vec<_>>()
        });
        for id in new.unwrap_or_default() {
            let twins = self.twins(id);
            let pairs = self.read(|known| {
                let pair = |twin: super::Twin| suggested(&known.state, (id, twin.record), twin.bits);
                twins.into_iter().filter(|twin| twin.bits >= LEAST_BITS).filter_map(pair).collect::<Vec<_>>()
            });
            let mut now = self.matching().now();
            if now.run != run {
                return;
            }
            let there: BTreeSet<_> = now.pairs.iter().map(|pair| (pair.left, pair.right)).collect();
            let fresh = pairs.unwrap_or_default().into_iter();
            let fresh: Vec<_> = fresh.filter(|pair| !there.contains(&(pair.left, pair.right))).collect();
            now.pairs.extend(fresh);
            now.added += 1;
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

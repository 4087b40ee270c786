//! Candidates compared and weighed, on all cores.
//!
//! Invariant: pairs come out in the same order whatever the threads did; never more are kept than was asked.

use crate::candidates::Blocks;
use crate::fields::Rows;
use crate::grounds;
use crate::link::{Go, Listener, Progress, Stage, Stopped};
use crate::model::Model;
use crate::pair::Pair;
use crate::partners;
use rayon::prelude::*;
use std::sync::atomic::{AtomicU64, Ordering};

/// Pairs with their bits, and how much was compared for them.
pub struct Scored {
    /// The pairs that were kept.
    pub pairs: Vec<Pair>,
    /// Pairs that were compared.
    pub compared: u64,
    /// The bits from which pairs were kept.
    pub kept_from: f32,
}

/// Buckets in one piece of work.
const PIECE: usize = 4096;

/// What is compared, and how.
type What<'a> = (&'a Rows, &'a Blocks, &'a Model);

/// Compares every candidate once and keeps those of enough bits, the best ones where they would be too many.
pub fn score(what: What<'_>, (keep, most): (f32, usize), listener: Listener<'_>) -> Result<Scored, Stopped> {
    let keys = &what.1.keys;
    let pieces: Vec<(usize, usize)> = keys
        .iter()
        .enumerate()
        .flat_map(|(place, key)| (0..key.buckets()).step_by(PIECE).map(move |from| (place, from)))
        .collect();
    let (done, compared) = (AtomicU64::new(0), AtomicU64::new(0));
    let mut scored = Scored { pairs: Vec::new(), compared: 0, kept_from: keep };
    // A part at a time, so that what is kept never grows far beyond what may be kept.
    for part in pieces.chunks(256) {
        let kept_from = scored.kept_from;
        let parts: Result<Vec<(Vec<Pair>, u64)>, Stopped> = part
            .par_iter()
            .map(|piece| {
                let far = compared.load(Ordering::Relaxed);
                let (done, of) = (done.fetch_add(1, Ordering::Relaxed), pieces.len() as u64);
                if listener(Progress { stage: Stage::Scoring, done, of, compared: far }) == Go::Stop {
                    return Err(Stopped);
                }
                let scored = score_piece(what, *piece, kept_from);
                compared.fetch_add(scored.1, Ordering::Relaxed);
                Ok(scored)
            })
            .collect();
        for (pairs, compared) in parts? {
            scored.compared += compared;
            scored.pairs.extend(pairs);
        }
        scored.keep_best(most);
    }
    scored.through_partners(what, most);
    Ok(scored)
}

/// A pair with its bits, if they are enough.
fn weigh((rows, _, model): What<'_>, (one, other): (u32, u32), keep: f32) -> Option<Pair> {
    let (left, right) = (one.min(other), one.max(other));
    let outcome = rows.compare(left as usize, right as usize);
    let bits = model.weigh(rows, &outcome).bits;
    (bits >= keep).then(|| Pair { left, right, bits, grounds: grounds::of(rows, (left, right), &outcome) })
}

/// How often partners of partners are looked for; what a third round finds is next to nothing.
const ROUNDS: usize = 2;

impl Scored {
    /// Compares the rows that share no key, but a partner.
    fn through_partners(&mut self, what: What<'_>, most: usize) {
        let mut seen: Vec<(u32, u32)> = Vec::new();
        for _ in 0..ROUNDS {
            let mut more = partners::of(what.0, what.1, &self.pairs, most);
            more.retain(|pair| seen.binary_search(pair).is_err());
            self.compared += more.len() as u64;
            let kept_from = self.kept_from;
            self.pairs.par_extend(more.par_iter().filter_map(|pair| weigh(what, *pair, kept_from)));
            self.keep_best(most);
            seen.extend(more);
            seen.sort_unstable();
        }
    }

    /// Drops the weakest half when there are too many, and keeps from there on.
    fn keep_best(&mut self, most: usize) {
        if self.pairs.len() <= most {
            return;
        }
        let (_, middle, _) = self.pairs.select_nth_unstable_by(most / 2, |l, r| {
            r.bits.total_cmp(&l.bits).then((l.left, l.right).cmp(&(r.left, r.right)))
        });
        self.kept_from = middle.bits;
        self.pairs.truncate(most / 2);
    }
}

fn score_piece(what: What<'_>, (place, from): (usize, usize), keep: f32) -> (Vec<Pair>, u64) {
    let blocks = what.1;
    let (mut found, mut compared) = (Vec::new(), 0);
    let key = &blocks.keys[place];
    for bucket in from..(from + PIECE).min(key.buckets()) {
        let bucket = key.bucket(bucket);
        for (at, one) in bucket.iter().enumerate() {
            for other in bucket.iter().skip(at + 1) {
                if !blocks.is_first(place, *one, *other) {
                    continue;
                }
                compared += 1;
                found.extend(weigh(what, (*one, *other), keep));
            }
        }
    }
    (found, compared)
}

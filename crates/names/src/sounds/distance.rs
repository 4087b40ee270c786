//! The cheapest way to make one row of sounds of another.
//!
//! Invariant: symmetric; 0 for equal rows; allocates nothing.

use super::{Costs, LONGEST, START};

/// Two neighbours that changed places, as in slips of the pen.
const SWAP: u16 = 30;

/// Optimal string alignment (Boytsov 2011, section 2.2) with learned costs, in quarter nats; `None` where it is more than `most`.
pub(crate) fn distance(left: &[u8], right: &[u8], most: u16) -> Option<u16> {
    let costs = Costs::shipped();
    let free = |(l, r): &(&u8, &u8)| costs.change(**l)[usize::from(**r)] == 0;
    let begun = left.iter().zip(right).take_while(free).count();
    let (mine, theirs) = (left.get(begun..)?, right.get(begun..)?);
    let ended = mine.iter().rev().zip(theirs.iter().rev()).take_while(free).count();
    let (mine, theirs) = (mine.get(..mine.len() - ended)?, theirs.get(..theirs.len() - ended)?);
    let start =
        begun.checked_sub(1).and_then(|at| Some((*left.get(at)?, *right.get(at)?))).unwrap_or((START, START));
    Walk { costs, start, most }.through(mine, theirs)
}

/// What a walk through the table of prefixes needs.
struct Walk<'a> {
    costs: &'a Costs,
    /// The sounds before the first ones.
    start: (u8, u8),
    most: u16,
}

type Row = [u16; LONGEST + 1];

impl Walk<'_> {
    fn through(&self, left: &[u8], right: &[u8]) -> Option<u16> {
        let mut rows: [Row; 3] = [[0; LONGEST + 1]; 3];
        let [earlier, above, now] = &mut rows;
        let (mut earlier, mut above, mut now) = (earlier, above, now);
        self.first(right, above);
        let mut before = self.start.0;
        for (at, l) in left.iter().take(LONGEST).enumerate() {
            let least = self.next((before, *l), right, (above, now));
            if at > 0 {
                swaps((before, *l), right, (earlier, now));
            }
            if least > self.most {
                return None;
            }
            before = *l;
            (earlier, above, now) = (above, now, earlier);
        }
        above.get(right.len()).copied().filter(|cost| *cost <= self.most)
    }

    /// Right sounds with nothing on the left.
    fn first(&self, right: &[u8], row: &mut Row) {
        let gaps = self.costs.gaps_after(self.start.0);
        let mut sum = 0;
        for (cell, r) in row.iter_mut().skip(1).zip(right) {
            sum += u16::from(gaps[usize::from(*r)]);
            *cell = sum;
        }
    }

    /// One row, and its smallest cell.
    fn next(&self, (_, l): (u8, u8), right: &[u8], (above, now): (&Row, &mut Row)) -> u16 {
        let (change, gaps, own) = (self.costs.change(l), self.costs.gaps_after(l), self.costs.gaps_of(l));
        let mut corner = above[0];
        let mut behind = corner + u16::from(own[usize::from(self.start.1)]);
        let mut least = behind;
        now[0] = behind;
        for (r, (over, cell)) in right.iter().zip(above.iter().skip(1).zip(now.iter_mut().skip(1))) {
            let r = usize::from(*r);
            let changed = corner + u16::from(change[r]);
            let without = (over + u16::from(own[r])).min(behind + u16::from(gaps[r]));
            behind = changed.min(without);
            *cell = behind;
            least = least.min(behind);
            corner = *over;
        }
        least
    }
}

/// Takes neighbours that changed places into account, after the row is there.
fn swaps((before, l): (u8, u8), right: &[u8], (earlier, now): (&Row, &mut Row)) {
    for (at, pair) in right.windows(2).enumerate() {
        if *pair == [l, before]
            && let (Some(corner), Some(cell)) = (earlier.get(at), now.get_mut(at + 2))
        {
            *cell = (*cell).min(corner + SWAP);
        }
    }
}

//! Pairs that no key brought together, though both rows are likely one person with a third: a chain of lists finds what its ends cannot.
//!
//! Invariant: only pairs that share no key are compared, each once; a row with very many partners is passed over, so the work
//! never exceeds a bound for each row, and never more pairs are named than asked.

use crate::candidates::Blocks;
use crate::fields::Rows;
use crate::pair::Pair;
use rayon::prelude::*;

/// Bits from which a pair is more likely one person than two.
const EVEN: f32 = 0.0;

/// Partners of one row that are brought together at most; more are a crowd of namesakes.
const MOST: usize = 24;

/// Rows looked at together, before what they name is counted.
const TOGETHER: usize = 1 << 14;

/// The pairs to compare, `most` at most: both rows have a third as their likely partner, and share no key.
pub fn of(rows: &Rows, blocks: &Blocks, pairs: &[Pair], most: usize) -> Vec<(u32, u32)> {
    let likely = || pairs.iter().filter(|pair| pair.bits >= EVEN);
    let mut starts = vec![0u32; rows.count + 2];
    for pair in likely() {
        starts[pair.left as usize + 2] += 1;
        starts[pair.right as usize + 2] += 1;
    }
    for at in 2..starts.len() {
        starts[at] += starts[at - 1];
    }
    let mut partners = vec![0u32; starts.last().map_or(0, |end| *end as usize)];
    for pair in likely() {
        for (own, other) in [(pair.left, pair.right), (pair.right, pair.left)] {
            let next = &mut starts[own as usize + 1];
            partners[*next as usize] = other;
            *next += 1;
        }
    }
    let of = |row: usize| &partners[starts[row] as usize..starts[row + 1] as usize];
    let meeting = |row: usize| {
        let own = Some(of(row)).filter(|own| own.len() <= MOST).unwrap_or(&[]);
        own.iter().enumerate().flat_map(move |(at, one)| {
            own.iter().skip(at + 1).map(|other| ((*one).min(*other), (*one).max(*other)))
        })
    };
    let every_key = blocks.keys.len();
    let mut found: Vec<(u32, u32)> = Vec::new();
    for from in (0..rows.count).step_by(TOGETHER) {
        let some = (from..rows.count.min(from + TOGETHER)).into_par_iter();
        found.par_extend(some.flat_map_iter(|row| {
            meeting(row).filter(|(left, right)| blocks.is_first(every_key, *left, *right))
        }));
        if found.len() > most {
            settle(&mut found);
            found.truncate(most);
        }
    }
    settle(&mut found);
    found
}

fn settle(found: &mut Vec<(u32, u32)>) {
    found.par_sort_unstable();
    found.dedup();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pair::Grounds;

    fn pair(left: u32, right: u32, bits: f32) -> Pair {
        Pair { left, right, bits, grounds: Grounds::NAME }
    }

    fn found(count: usize, pairs: &[Pair]) -> Vec<(u32, u32)> {
        of(&Rows { count, ..Rows::default() }, &Blocks::default(), pairs, 1000)
    }

    #[test]
    fn the_ends_of_a_chain_are_compared_once() {
        assert_eq!(found(4, &[pair(0, 1, 5.0), pair(1, 3, 5.0)]), [(0, 3)]);
        let square = [pair(0, 1, 5.0), pair(1, 3, 5.0), pair(0, 2, 5.0), pair(2, 3, 5.0)];
        assert_eq!(found(4, &square), [(0, 3), (1, 2)]);
    }

    #[test]
    fn an_unlikely_partner_brings_nobody_together() {
        assert!(found(3, &[pair(0, 1, 5.0), pair(1, 2, -1.0)]).is_empty());
    }

    #[test]
    fn a_crowd_around_one_row_is_passed_over() {
        let crowd: Vec<Pair> = (1..=MOST as u32 + 1).map(|other| pair(0, other, 5.0)).collect();
        assert!(found(MOST + 2, &crowd).is_empty());
        assert_eq!(found(MOST + 2, &crowd[1..]).len(), MOST * (MOST - 1) / 2);
    }

    #[test]
    fn no_more_pairs_are_named_than_asked() {
        let chain: Vec<Pair> = (0..50).map(|row| pair(row, row + 1, 5.0)).collect();
        let rows = Rows { count: 51, ..Rows::default() };
        assert_eq!(of(&rows, &Blocks::default(), &chain, 100).len(), 49);
        assert_eq!(of(&rows, &Blocks::default(), &chain, 10).len(), 10);
    }
}

//! Rows in buckets, key by key.
//!
//! Invariant: two rows are in one bucket of a key exactly when their numbers in the matrix are equal and not 0.

use super::{Atom, Effort};
use crate::table::mix;
use rayon::prelude::*;

/// The buckets of one key.
#[derive(Clone, Debug, Default)]
pub struct Key {
    /// Measures that agree where this key does, as a set of bits.
    pub measures: u32,
    /// The rows of all buckets of two and more.
    order: Vec<u32>,
    /// Where each bucket starts in `order`; the last is its length.
    starts: Vec<u32>,
    /// How many pairs its buckets hold, counted before earlier keys take theirs.
    pub pairs: u64,
    /// How many rows were parted only by their place in the table, because no field parts them.
    pub forced: u64,
}

/// All keys, and the number of each row under each key.
#[derive(Clone, Debug, Default)]
pub struct Blocks {
    /// The keys, the most selective first.
    pub keys: Vec<Key>,
    matrix: Vec<u32>,
    width: usize,
    /// Whether each row has all the parts of some key, though it may share them with no other.
    known: Vec<bool>,
}

impl Key {
    /// How many buckets there are.
    pub fn buckets(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// The rows of a bucket, in their order.
    pub fn bucket(&self, place: usize) -> &[u32] {
        let (from, to) =
            (self.starts.get(place).copied().unwrap_or(0), self.starts.get(place + 1).copied().unwrap_or(0));
        self.order.get(from as usize..to as usize).unwrap_or(&[])
    }
}

impl Blocks {
    /// Whether a row shares some key with another, or could have.
    pub fn is_findable(&self, row: u32) -> bool {
        let from = row as usize * self.width;
        self.matrix.get(from..from + self.width).is_some_and(|codes| codes.iter().any(|code| *code != 0))
            || self.known.get(row as usize).is_some_and(|known| *known)
    }

    /// Whether a pair comes first from this key: no earlier key has both rows in one bucket.
    pub fn is_first(&self, key: usize, left: u32, right: u32) -> bool {
        let row = |row: u32| {
            let from = row as usize * self.width;
            self.matrix.get(from..from + key).unwrap_or(&[])
        };
        // No early end: the comparison of all keys at once is quicker than a branch for each.
        let shared = row(left).iter().zip(row(right)).fold(false, |any, (l, r)| any | (l == r && *l != 0));
        !shared
    }
}

/// Puts the rows into the buckets of each key.
pub fn build(atoms: &[Atom], keys: &[Vec<usize>], rows: usize, effort: Effort) -> Blocks {
    let width = keys.len().next_multiple_of(4);
    let built: Vec<(Key, Vec<u32>)> =
        keys.par_iter().map(|key| build_key(atoms, key, (rows, effort.bucket))).collect();
    let has = |row: usize| keys.iter().any(|key| key.iter().all(|atom| atoms[*atom].codes[row] != 0));
    let known = (0..rows).map(has).collect();
    let mut matrix = vec![0; rows * width];
    let mut all = Vec::with_capacity(built.len());
    for (place, (key, codes)) in built.into_iter().enumerate() {
        matrix.iter_mut().skip(place).step_by(width).zip(codes).for_each(|(cell, code)| *cell = code);
        all.push(key);
    }
    Blocks { keys: all, matrix, width, known }
}

fn build_key(atoms: &[Atom], own: &[usize], (rows, most): (usize, usize)) -> (Key, Vec<u32>) {
    let used: Vec<&Atom> = own.iter().filter_map(|place| atoms.get(*place)).collect();
    let mut placed: Vec<u64> = Vec::with_capacity(rows);
    for row in 0..rows {
        let mut code = 0;
        for atom in &used {
            let part = atom.codes[row];
            code = if part == 0 { 0 } else { mix(code, part.into()) };
            if code == 0 {
                break;
            }
        }
        if code != 0 {
            placed.push(packed(code, row as u32));
        }
    }
    placed.sort_unstable();
    let mut key = Key { starts: vec![0], ..Key::default() };
    key.measures = used.iter().flat_map(|atom| &atom.covers).fold(0, |set, measure| set | 1 << measure);
    let mut codes = vec![0u32; rows];
    let others = parting(atoms, own);
    for bucket in placed.chunk_by_mut(|left, right| left >> 32 == right >> 32) {
        part(bucket, (&others, most), &mut key, &mut codes);
    }
    (key, codes)
}

/// The upper half says the bucket (never 0), the lower the row.
fn packed(code: u64, row: u32) -> u64 {
    ((code >> 32) | 1) << 32 | u64::from(row)
}

/// The atoms that part large buckets, in the order in which they are tried.
fn parting<'a>(atoms: &'a [Atom], own: &[usize]) -> Vec<&'a Atom> {
    let used = |measure: usize| own.iter().any(|place| atoms[*place].covers.contains(&measure));
    let mut others: Vec<&Atom> =
        atoms.iter().filter(|atom| atom.covers.len() == 1 && !used(atom.measure)).collect();
    // What is most often known and shared by one person's records, for the bits it tells.
    let worth = |atom: &Atom| (atom.agrees * atom.filled * atom.filled).ln() / -atom.collides.ln().min(-0.01);
    others.sort_by(|l, r| worth(r).total_cmp(&worth(l)));
    others.truncate(4);
    others
}

/// Keeps a bucket, or parts it by the next field when it is too large.
fn part(bucket: &mut [u64], (others, most): (&[&Atom], usize), key: &mut Key, codes: &mut [u32]) {
    if bucket.len() < 2 {
        return;
    }
    if bucket.len() <= most {
        keep(bucket, key, codes);
        return;
    }
    let Some((first, rest)) = others.split_first() else {
        key.forced += bucket.len() as u64;
        for (place, chunk) in bucket.chunks_mut(most).enumerate() {
            for entry in chunk.iter_mut() {
                *entry = packed(mix(*entry >> 32, place as u64 + 1), *entry as u32);
            }
            keep(chunk, key, codes);
        }
        return;
    };
    for entry in bucket.iter_mut() {
        let own = first.codes[*entry as u32 as usize];
        *entry = packed(mix(*entry >> 32, u64::from(own)), *entry as u32);
    }
    bucket.sort_unstable();
    for smaller in bucket.chunk_by_mut(|left, right| left >> 32 == right >> 32) {
        part(smaller, (rest, most), key, codes);
    }
}

fn keep(bucket: &[u64], key: &mut Key, codes: &mut [u32]) {
    if bucket.len() < 2 {
        return;
    }
    for entry in bucket {
        let row = *entry as u32;
        codes[row as usize] = (*entry >> 32) as u32;
        key.order.push(row);
    }
    key.starts.push(key.order.len() as u32);
    key.pairs += bucket.len() as u64 * (bucket.len() as u64 - 1) / 2;
}

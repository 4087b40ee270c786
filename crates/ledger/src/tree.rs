//! The Merkle tree of RFC 6962: a short value that stands for a whole list, and proofs that need only a few hashes.
//!
//! Invariant: the tree never changes what it has taken in; a proof is checked with nothing but hashes and sizes, and
//! checking never panics, whatever the proof. Algorithms: RFC 9162, 2.1.3 and 2.1.4, whose trees are the same.

use sha2::{Digest, Sha256};

/// A SHA-256 value.
pub type Hash = [u8; 32];

/// The hash of a leaf.
pub fn leaf_hash(leaf: &[u8]) -> Hash {
    Sha256::new().chain_update([0]).chain_update(leaf).finalize().into()
}

fn node_hash(left: &Hash, right: &Hash) -> Hash {
    Sha256::new().chain_update([1]).chain_update(left).chain_update(right).finalize().into()
}

/// The root of a tree without leaves.
pub fn empty_root() -> Hash {
    Sha256::digest([]).into()
}

/// A tree that only grows and knows its root; holds at most 64 hashes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Frontier {
    size: u64,
    /// Roots of the complete subtrees, the largest first.
    peaks: Vec<Hash>,
}

impl Frontier {
    /// Takes in the hash of the next leaf.
    pub fn push(&mut self, leaf: Hash) {
        let mut hash = leaf;
        for _ in 0..self.size.trailing_ones() {
            if let Some(left) = self.peaks.pop() {
                hash = node_hash(&left, &hash);
            }
        }
        self.peaks.push(hash);
        self.size += 1;
    }

    /// How many leaves it has.
    pub fn size(&self) -> u64 {
        self.size
    }

    /// The root.
    pub fn root(&self) -> Hash {
        let mut peaks = self.peaks.iter().rev();
        let Some(last) = peaks.next() else { return empty_root() };
        peaks.fold(*last, |right, left| node_hash(left, &right))
    }
}

/// A whole tree, for making proofs: 64 bytes a leaf.
#[derive(Clone, Debug, Default)]
pub struct Tree {
    /// Hashes of complete subtrees by height; those of height 0 are the leaves'.
    levels: Vec<Vec<Hash>>,
}

impl Tree {
    /// Takes in the hash of the next leaf.
    pub fn push(&mut self, leaf: Hash) {
        let mut hash = leaf;
        for height in 0.. {
            if self.levels.len() == height {
                self.levels.push(Vec::new());
            }
            let Some(level) = self.levels.get_mut(height) else { return };
            level.push(hash);
            match level.as_chunks::<2>() {
                ([.., [left, right]], []) => hash = node_hash(left, right),
                _ => return,
            }
        }
    }

    /// How many leaves it has.
    pub fn size(&self) -> u64 {
        self.levels.first().map_or(0, |leaves| leaves.len() as u64)
    }

    /// The root the tree had when it had `size` leaves.
    pub fn root(&self, size: u64) -> Option<Hash> {
        match size {
            0 => Some(empty_root()),
            _ if size > self.size() => None,
            _ => self.range(0, size),
        }
    }

    /// The proof that leaf `index` is in the tree of `size` leaves.
    pub fn inclusion(&self, index: u64, size: u64) -> Option<Vec<Hash>> {
        if index >= size || size > self.size() {
            return None;
        }
        let mut proof = Vec::new();
        let (mut start, mut end) = (0, size);
        while end - start > 1 {
            let middle = start + split(end - start);
            if index < middle {
                proof.push(self.range(middle, end)?);
                end = middle;
            } else {
                proof.push(self.range(start, middle)?);
                start = middle;
            }
        }
        proof.reverse();
        Some(proof)
    }

    /// The proof that the tree of `new` leaves continues that of `old`.
    pub fn consistency(&self, old: u64, new: u64) -> Option<Vec<Hash>> {
        if old > new || new > self.size() {
            return None;
        }
        let mut proof = Vec::new();
        if old == 0 || old == new {
            return Some(proof);
        }
        let (mut start, mut end) = (0, new);
        while old != end {
            let middle = start + split(end - start);
            if old <= middle {
                proof.push(self.range(middle, end)?);
                end = middle;
            } else {
                proof.push(self.range(start, middle)?);
                start = middle;
            }
        }
        if start > 0 {
            proof.push(self.range(start, end)?);
        }
        proof.reverse();
        Some(proof)
    }

    /// The hash over leaves `start..end`, where the range is one that the tree's shape has.
    fn range(&self, start: u64, end: u64) -> Option<Hash> {
        let length = end - start;
        if length.is_power_of_two() {
            let height = length.trailing_zeros();
            return self.levels.get(height as usize)?.get(usize::try_from(start >> height).ok()?).copied();
        }
        let middle = start + split(length);
        Some(node_hash(&self.range(start, middle)?, &self.range(middle, end)?))
    }
}

/// The largest power of two below `length`, which is at least two.
fn split(length: u64) -> u64 {
    1 << (length - 1).ilog2()
}

/// Whether a proof shows that the leaf with this hash stands at `index` in the tree of `size` leaves.
pub fn included(leaf: &Hash, (index, size): (u64, u64), proof: &[Hash], root: &Hash) -> bool {
    if index >= size {
        return false;
    }
    let (mut at, mut last, mut hash) = (index, size - 1, *leaf);
    for sibling in proof {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            hash = node_hash(sibling, &hash);
            climb_to_left(&mut at, &mut last);
        } else {
            hash = node_hash(&hash, sibling);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && hash == *root
}

/// Whether a proof shows that the tree `new` continues the tree `old`; each is a size and a root.
pub fn consistent(old: (u64, &Hash), new: (u64, &Hash), proof: &[Hash]) -> bool {
    let ((old_size, old_root), (new_size, new_root)) = (old, new);
    if old_size == new_size || old_size == 0 {
        let same = if old_size == 0 { *old_root == empty_root() } else { old_root == new_root };
        return old_size <= new_size && proof.is_empty() && same && (new_size > 0 || old_root == new_root);
    }
    let whole = old_size.is_power_of_two().then_some(old_root);
    let mut hashes = whole.into_iter().chain(proof);
    let (Some(first), true) = (hashes.next(), old_size < new_size) else { return false };
    let shift = (old_size - 1).trailing_ones();
    let (mut at, mut last) = ((old_size - 1) >> shift, (new_size - 1) >> shift);
    let (mut old_hash, mut new_hash) = (*first, *first);
    for hash in hashes {
        if last == 0 {
            return false;
        }
        if at & 1 == 1 || at == last {
            old_hash = node_hash(hash, &old_hash);
            new_hash = node_hash(hash, &new_hash);
            climb_to_left(&mut at, &mut last);
        } else {
            new_hash = node_hash(&new_hash, hash);
        }
        at >>= 1;
        last >>= 1;
    }
    last == 0 && old_hash == *old_root && new_hash == *new_root
}

/// A last node without a sibling rises unhashed until it is a right child.
fn climb_to_left(at: &mut u64, last: &mut u64) {
    if *at != 0 {
        let levels = at.trailing_zeros();
        *at >>= levels;
        *last >>= levels;
    }
}

#[cfg(test)]
mod tests;

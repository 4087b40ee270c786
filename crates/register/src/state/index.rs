//! From sixteen random bytes to a position. The bytes are random already, so their first eight serve as the hash.

use std::collections::HashMap;
use std::hash::{BuildHasherDefault, Hasher};

/// A map from ids to positions.
#[derive(Debug, Default)]
pub struct IdMap(HashMap<[u8; 16], u32, BuildHasherDefault<FirstBytes>>);

impl IdMap {
    /// The position of this id.
    pub fn get(&self, id: &[u8; 16]) -> Option<u32> {
        self.0.get(id).copied()
    }

    /// Remembers the position of an id.
    pub fn insert(&mut self, id: [u8; 16], position: u32) {
        self.0.insert(id, position);
    }
}

#[derive(Debug, Default)]
struct FirstBytes(u64);

impl Hasher for FirstBytes {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for chunk in bytes.chunks(8) {
            let mut eight = [0; 8];
            eight[..chunk.len()].copy_from_slice(chunk);
            self.0 = self.0.rotate_left(23) ^ u64::from_le_bytes(eight).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        }
    }

    fn write_usize(&mut self, _length: usize) {}
}

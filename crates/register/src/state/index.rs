//! From sixteen random bytes to a position, in four bytes an id: the ids themselves stay where they are kept, and a slot
//! holds only the position. The bytes are random, so a mix of them serves as the hash.
//!
//! At most three slots of four are taken, so a search always ends.

/// A table of positions. Whoever asks says which id stands at a position.
#[derive(Debug, Default)]
pub struct IdMap {
    /// Position + 1; 0 is free. The length is a power of two, or nothing.
    slots: Vec<u32>,
    taken: usize,
}

impl IdMap {
    /// The position of this id. `id_at` tells the id kept at a position.
    pub fn get(&self, id: &[u8; 16], id_at: impl Fn(u32) -> [u8; 16]) -> Option<u32> {
        let mask = self.slots.len().checked_sub(1)?;
        let mut slot = hash(id) & mask;
        while let Some(position) = self.slots[slot].checked_sub(1) {
            if id_at(position) == *id {
                return Some(position);
            }
            slot = (slot + 1) & mask;
        }
        None
    }

    /// Remembers the position of an id that is not in the table yet.
    pub fn insert(&mut self, id: &[u8; 16], position: u32, id_at: impl Fn(u32) -> [u8; 16]) {
        if (self.taken + 1) * 4 > self.slots.len() * 3 {
            let larger = vec![0; (self.slots.len() * 2).max(16)];
            for kept in std::mem::replace(&mut self.slots, larger) {
                if let Some(position) = kept.checked_sub(1) {
                    self.put(&id_at(position), position);
                }
            }
        }
        self.put(id, position);
        self.taken += 1;
    }

    fn put(&mut self, id: &[u8; 16], position: u32) {
        let mask = self.slots.len() - 1;
        let mut slot = hash(id) & mask;
        while self.slots[slot] != 0 {
            slot = (slot + 1) & mask;
        }
        self.slots[slot] = position + 1;
    }
}

/// Both halves count: ids that somebody chose, and not chance, may share one of them.
fn hash(id: &[u8; 16]) -> usize {
    let bytes = u128::from_le_bytes(*id);
    let mixed = ((bytes as u64) ^ ((bytes >> 64) as u64).rotate_left(29)).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    (mixed >> 20) as usize
}

#[cfg(test)]
mod tests {
    use super::*;

    fn id(number: u32) -> [u8; 16] {
        let mut bytes = [0; 16];
        bytes[12..].copy_from_slice(&number.to_be_bytes());
        bytes
    }

    #[test]
    fn every_id_put_in_is_found_again_and_no_other() {
        let mut map = IdMap::default();
        for number in 0..10_000 {
            assert_eq!(map.get(&id(number), id), None);
            map.insert(&id(number), number, id);
        }
        for number in 0..10_000 {
            assert_eq!(map.get(&id(number), id), Some(number));
        }
        assert_eq!(map.get(&id(10_000), id), None);
    }

    #[test]
    fn an_empty_table_knows_nothing() {
        assert_eq!(IdMap::default().get(&id(1), id), None);
    }
}

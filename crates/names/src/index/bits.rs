//! A set of small numbers, one bit each.
//!
//! Invariant: numbers beyond the room are absent until set; setting grows the room.

/// The set.
#[derive(Clone, Default)]
pub(super) struct Bits(Vec<u64>);

impl Bits {
    pub(super) fn with_room_for(count: usize) -> Self {
        Self(vec![0; count.div_ceil(64)])
    }

    pub(super) fn set(&mut self, number: usize) {
        self.insert(number, number);
    }

    /// Sets a number and says whether it is new; `highest` is the room to make if there is none.
    pub(super) fn insert(&mut self, number: usize, highest: usize) -> bool {
        let word = number / 64;
        if word >= self.0.len() {
            self.0.resize(highest.max(number) / 64 + 1, 0);
        }
        let Some(bits) = self.0.get_mut(word) else { return false };
        let new = *bits & (1 << (number % 64)) == 0;
        *bits |= 1 << (number % 64);
        new
    }

    /// The numbers that are in each of `sets` and not in `without`, ascending.
    pub(super) fn in_each<'a>(sets: &'a [Self], without: &'a Self) -> impl Iterator<Item = usize> + 'a {
        let words = sets.iter().map(|set| set.0.len()).min().unwrap_or(0);
        (0..words).flat_map(move |word| {
            let at = |set: &Self| set.0.get(word).copied().unwrap_or(0);
            let bits = sets.iter().fold(u64::MAX, |all, set| all & at(set)) & !at(without);
            ones(bits).map(move |bit| word * 64 + bit)
        })
    }

    pub(super) fn bytes(&self) -> usize {
        self.0.capacity() * 8
    }
}

fn ones(mut bits: u64) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let bit = (bits != 0).then(|| bits.trailing_zeros() as usize)?;
        bits &= bits - 1;
        Some(bit)
    })
}

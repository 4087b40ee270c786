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

    /// The places of those values that give 1 and not 0.
    pub(super) fn of_each(values: &[u32], bit: impl Fn(u32) -> u32) -> Self {
        let word = |some: &[u32]| some.iter().rev().fold(0, |word, value| word << 1 | u64::from(bit(*value)));
        Self(values.chunks(64).map(word).collect())
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

    /// Adds the numbers of another set.
    pub(super) fn add(&mut self, other: &Self) {
        if self.0.len() < other.0.len() {
            self.0.resize(other.0.len(), 0);
        }
        self.0.iter_mut().zip(&other.0).for_each(|(mine, theirs)| *mine |= theirs);
    }

    /// The numbers that are in so many of `sets` or more.
    pub(super) fn in_some(sets: &[Self], least: usize) -> Self {
        let words = sets.iter().map(|set| set.0.len()).max().unwrap_or(0);
        // For each count of sets the numbers that have reached it.
        let mut reached = vec![0u64; least];
        let word = |word: usize| {
            reached.fill(0);
            for set in sets {
                let (mut fewer, bits) = (u64::MAX, set.0.get(word).copied().unwrap_or(0));
                for count in &mut reached {
                    let more = *count | fewer & bits;
                    fewer = std::mem::replace(count, more);
                }
            }
            reached.last().copied().unwrap_or(0)
        };
        Self((0..words).map(word).collect())
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_value_has_its_place() {
        let values: Vec<u32> = (0..130).collect();
        let odd = Bits::of_each(&values, |value| value & 1);
        assert!(Bits::in_each(&[odd], &Bits::default()).eq((1..130).step_by(2)));
    }

    #[test]
    fn what_is_in_some_sets_is_counted() {
        let set = |numbers: &[usize]| {
            let mut bits = Bits::default();
            numbers.iter().for_each(|number| bits.set(*number));
            bits
        };
        let sets = [set(&[1, 2, 3, 200]), set(&[2, 3]), set(&[3, 200])];
        let some =
            |least| Bits::in_each(&[Bits::in_some(&sets, least)], &Bits::default()).collect::<Vec<_>>();
        assert_eq!((some(1), some(2), some(3)), (vec![1, 2, 3, 200], vec![2, 3, 200], vec![3]));
    }
}

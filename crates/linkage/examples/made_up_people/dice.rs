//! Chance from a seed: SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), so that a seed gives the same people for ever.
//!
//! Invariant: no outside crate draws here; a new release of one cannot change the files.

/// The dice.
pub struct Dice(u64);

impl Dice {
    /// Dice that fall as the seed says.
    pub fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    /// From 0 up to, not including, `end`; 0 where `end` is 0.
    pub fn below(&mut self, end: usize) -> usize {
        ((u128::from(self.next()) * end as u128) >> 64) as usize
    }

    /// From 0 to 1.
    pub fn share(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1u64 << 53) as f64
    }

    /// Whether something happens that happens in so many of a thousand.
    pub fn happens(&mut self, in_thousand: u32) -> bool {
        self.below(1000) < in_thousand as usize
    }

    /// One of a list, each as likely.
    pub fn pick<'a, T>(&mut self, list: &'a [T]) -> Option<&'a T> {
        list.get(self.below(list.len()))
    }

    /// A place in a list of `length`, the first most likely: Zipf–Mandelbrot with exponent 1 and the given shift.
    pub fn rank(&mut self, length: usize, shift: f64) -> usize {
        let place = shift * ((length as f64 / shift + 1.0).powf(self.share()) - 1.0);
        (place as usize).min(length.saturating_sub(1))
    }

    /// Puts a list into another order (Fisher–Yates).
    pub fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}

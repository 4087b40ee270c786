//! A hybrid logical clock: when something happened, as far as clocks go, and in which order without doubt.
//!
//! Invariant: a time made with [`Time::after`] is later than every time its node has seen, whatever the wall clock
//! says. (Kulkarni and others, "Logical Physical Clocks", 2014.)

/// Unix milliseconds in the upper 48 bits, a counter in the lower 16.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Time(pub u64);

impl Time {
    /// The time of a wall clock, in milliseconds since 1970, with the counter at zero.
    pub fn from_unix_millis(millis: u64) -> Self {
        Self(millis.min(u64::MAX >> 16) << 16)
    }

    /// Milliseconds since 1970.
    pub fn unix_millis(self) -> u64 {
        self.0 >> 16
    }

    /// How many times were given out in this millisecond before this one.
    pub fn counter(self) -> u16 {
        (self.0 & 0xffff) as u16
    }

    /// The time to write now: the wall clock's (`self`), or the next after `last` if the clock stands or went back.
    #[must_use]
    pub fn after(self, last: Time) -> Time {
        self.max(Time(last.0.saturating_add(1)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_that_goes_back_does_not_turn_time_back() {
        let last = Time::from_unix_millis(1_641_384_000_000);
        let now = Time::from_unix_millis(1_000).after(last);
        assert!(now > last);
        assert_eq!((now.unix_millis(), now.counter()), (1_641_384_000_000, 1));
    }

    #[test]
    fn a_clock_that_goes_on_is_believed() {
        let last = Time(Time::from_unix_millis(5).0 + 9);
        assert_eq!(Time::from_unix_millis(6).after(last), Time::from_unix_millis(6));
    }

    #[test]
    fn the_last_time_of_all_has_no_successor_and_no_panic() {
        assert_eq!(Time(0).after(Time(u64::MAX)), Time(u64::MAX));
        assert_eq!(Time::from_unix_millis(u64::MAX).counter(), 0);
    }
}

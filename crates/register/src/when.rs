//! When something happened, as far as anyone knows: a minute, a day, a night across midnight, a month, a range, nothing.
//!
//! A `When` always spans from its earliest to its latest possible minute (local civil time of the place); the precision
//! says how it was given, so that what was written can be shown again and nobody reads more into it.

use crate::codes::codes;
use jiff::civil::{Date, DateTime, Time};

codes! {
    /// How exactly a time was given.
    Precision {
        /// Nothing is known.
        Unknown = 0 "unknown",
        /// To the minute.
        Minute = 1 "minute",
        /// To the hour.
        Hour = 2 "hour",
        /// To the day.
        Day = 3 "day",
        /// The night after the first day, across midnight.
        Night = 4 "night",
        /// To the month.
        Month = 5 "month",
        /// To the year.
        Year = 6 "year",
        /// Some time between two days, or all the time between them.
        Range = 7 "range",
        /// About that day, month or year; the source is not sure.
        About = 8 "about",
    }
}

/// A time with its uncertainty: minutes since 1970-01-01 00:00, civil time, both ends inclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, minicbor::Encode, minicbor::Decode)]
pub struct When {
    #[n(0)]
    from: i32,
    #[n(1)]
    until: i32,
    #[n(2)]
    precision: Precision,
}

const DAY: i32 = 24 * 60;

impl When {
    /// Nothing is known about the time.
    pub const UNKNOWN: When = When { from: i32::MIN, until: i32::MAX, precision: Precision::Unknown };

    /// To the minute.
    pub fn minute(at: DateTime) -> When {
        let minute = minutes(at);
        When { from: minute, until: minute, precision: Precision::Minute }
    }

    /// To the hour that begins at `at`.
    pub fn hour(at: DateTime) -> When {
        let minute = minutes(at);
        When { from: minute, until: minute.saturating_add(59), precision: Precision::Hour }
    }

    /// Some time on this day.
    pub fn day(day: Date) -> When {
        When::spanning(day, day, Precision::Day)
    }

    /// The night that begins in the evening of `evening` and ends the next morning (18:00 to 06:59).
    pub fn night(evening: Date) -> When {
        let start = start_of(evening);
        When {
            from: start.saturating_add(18 * 60),
            until: start.saturating_add(31 * 60 - 1),
            precision: Precision::Night,
        }
    }

    /// Some time in the month of this day.
    pub fn month(day: Date) -> When {
        When::spanning(day.first_of_month(), day.last_of_month(), Precision::Month)
    }

    /// Some time in the year of this day.
    pub fn year(day: Date) -> When {
        When::spanning(day.first_of_year(), day.last_of_year(), Precision::Year)
    }

    /// From one day to another; the order is put right.
    pub fn range(one: Date, other: Date) -> When {
        When::spanning(one.min(other), one.max(other), Precision::Range)
    }

    /// The same span, marked as approximate; what is unknown stays unknown.
    pub fn about(self) -> When {
        if self.is_unknown() {
            return self;
        }
        When { precision: Precision::About, ..self }
    }

    fn spanning(first: Date, last: Date, precision: Precision) -> When {
        When { from: start_of(first), until: start_of(last).saturating_add(DAY - 1), precision }
    }

    /// How it was given.
    pub fn precision(self) -> Precision {
        self.precision
    }

    /// True when nothing is known.
    pub fn is_unknown(self) -> bool {
        self.precision == Precision::Unknown
    }

    /// The first day it can have been; `None` when unknown.
    pub fn first_day(self) -> Option<Date> {
        self.start().map(DateTime::date)
    }

    /// The last day it can have been; `None` when unknown.
    pub fn last_day(self) -> Option<Date> {
        self.end().map(DateTime::date)
    }

    /// The earliest minute it can have been; `None` when unknown.
    pub fn start(self) -> Option<DateTime> {
        (!self.is_unknown()).then(|| civil(self.from)).flatten()
    }

    /// The latest minute it can have been; `None` when unknown.
    pub fn end(self) -> Option<DateTime> {
        (!self.is_unknown()).then(|| civil(self.until)).flatten()
    }

    /// True when it can have begun by the end of this day; an unknown time cannot be placed and counts as begun.
    pub fn begun_by(self, day: Date) -> bool {
        self.from < start_of(day).saturating_add(DAY)
    }

    /// True when the two spans share a minute.
    pub fn overlaps(self, other: When) -> bool {
        self.from <= other.until && other.from <= self.until
    }

    /// A key that puts times in order of their end; unknown times come first.
    pub fn order(self) -> (i32, i32) {
        if self.is_unknown() { (i32::MIN, i32::MIN) } else { (self.until, self.from) }
    }
}

fn epoch() -> DateTime {
    DateTime::from_parts(jiff::civil::date(1970, 1, 1), Time::midnight())
}

/// Minutes since 1970; `jiff` holds years −9999 to 9999, of which this keeps −2113 to 6053 and clamps the rest.
fn minutes(at: DateTime) -> i32 {
    let minutes = at.duration_since(epoch()).as_secs().div_euclid(60);
    i32::try_from(minutes).unwrap_or(if minutes < 0 { i32::MIN + 1 } else { i32::MAX - 1 })
}

fn start_of(day: Date) -> i32 {
    minutes(day.to_datetime(Time::midnight()))
}

fn civil(minutes: i32) -> Option<DateTime> {
    epoch().checked_add(jiff::SignedDuration::from_mins(i64::from(minutes))).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_night_crosses_midnight() {
        let night = When::night(date(2022, 1, 5));
        assert_eq!(night.first_day(), Some(date(2022, 1, 5)));
        assert_eq!(night.last_day(), Some(date(2022, 1, 6)));
        assert!(night.overlaps(When::minute(date(2022, 1, 6).at(3, 0, 0, 0))));
        assert!(!night.overlaps(When::minute(date(2022, 1, 6).at(7, 0, 0, 0))));
    }

    #[test]
    fn a_month_ends_with_its_last_day() {
        assert_eq!(When::month(date(2024, 2, 10)).last_day(), Some(date(2024, 2, 29)));
    }

    #[test]
    fn a_range_given_backwards_is_put_right() {
        assert_eq!(
            When::range(date(2022, 1, 9), date(2022, 1, 2)),
            When::range(date(2022, 1, 2), date(2022, 1, 9))
        );
    }

    #[test]
    fn an_unknown_time_has_no_days_and_sorts_first() {
        assert_eq!(When::UNKNOWN.first_day(), None);
        assert!(When::UNKNOWN.order() < When::year(date(1900, 1, 1)).order());
        assert!(When::UNKNOWN.begun_by(date(1990, 1, 1)));
    }

    #[test]
    fn a_day_has_begun_by_itself_and_not_the_day_before() {
        let day = When::day(date(2022, 1, 6));
        assert!(day.begun_by(date(2022, 1, 6)) && !day.begun_by(date(2022, 1, 5)));
    }

    #[test]
    fn about_an_unknown_time_is_still_unknown() {
        assert_eq!(When::UNKNOWN.about(), When::UNKNOWN);
    }

    #[test]
    fn the_last_night_of_the_calendar_can_be_written() {
        assert!(!When::night(date(9999, 12, 31)).is_unknown());
    }

    #[test]
    fn a_time_keeps_its_minute() {
        let call = When::minute(date(2022, 1, 6).at(19, 54, 0, 0));
        assert_eq!(call.start(), Some(date(2022, 1, 6).at(19, 54, 0, 0)));
        assert_eq!(call.start(), call.end());
    }
}

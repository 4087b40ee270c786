//! Uncertain times and moments in words: no more exact than they were given.
//!
//! Moments of the log are shown in the time of Almaty, where the people this program serves count their days.

use super::Words;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use register::{Precision, When};
use std::sync::LazyLock;

/// Where a day begins and ends.
const ZONE: &str = "Asia/Almaty";

impl Words {
    /// A time as exactly as it was given: "night of 5 to 6 January 2022", "about January 2022", "date unknown".
    pub fn when(&self, when: When) -> String {
        let (Some(start), Some(end)) = (when.start(), when.end()) else { return self.say("dates-unknown") };
        let first = start.date();
        match when.precision() {
            Precision::Unknown => self.say("dates-unknown"),
            Precision::Minute => self.minute(start),
            Precision::Hour => self.hour(start),
            Precision::Day => self.day(first),
            Precision::Night => self.night(first),
            Precision::Month => self.month(first),
            Precision::Year => self.year(first),
            Precision::Range => self.range(first, end.date()),
            Precision::About => {
                let when = self.span(start, end);
                self.say_with("dates-about", &[("when", when.into())])
            }
        }
    }

    /// A span of minutes by the largest unit that it fills: a year, a month, days, else the minute it begins with.
    fn span(&self, start: DateTime, end: DateTime) -> String {
        let (first, last) = (start.date(), end.date());
        if (first, last) == (first.first_of_year(), first.last_of_year()) {
            self.year(first)
        } else if (first, last) == (first.first_of_month(), first.last_of_month()) {
            self.month(first)
        } else if start == end {
            self.minute(start)
        } else {
            self.range(first, last)
        }
    }

    /// A moment of the log, in milliseconds since 1970: "20 January 2022, 12:00".
    pub fn moment(&self, milliseconds: i64) -> String {
        civil(milliseconds).map_or_else(|| self.say("dates-unknown"), |at| self.minute(at))
    }

    /// The day of a moment of the log: "20 January 2022".
    pub fn day_of(&self, milliseconds: i64) -> String {
        civil(milliseconds).map_or_else(|| self.say("dates-unknown"), |at| self.day(at.date()))
    }
}

/// The civil time of a moment in milliseconds since 1970; `None` beyond the calendar.
pub fn civil(milliseconds: i64) -> Option<DateTime> {
    let moment = jiff::Timestamp::from_millisecond(milliseconds).ok()?;
    Some(moment.to_zoned(zone()).datetime())
}

/// Found once: a page shows many moments.
fn zone() -> TimeZone {
    static FOUND: LazyLock<TimeZone> = LazyLock::new(|| TimeZone::get(ZONE).unwrap_or(TimeZone::UTC));
    FOUND.clone()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Lang, words};
    use jiff::civil::date;

    #[test]
    fn a_time_is_said_no_more_exactly_than_it_was_given() {
        let words = words(Lang::En);
        let day = date(2022, 1, 5);
        let said = [
            When::day(day),
            When::night(day),
            When::month(day).about(),
            When::day(day).about(),
            When::range(day, date(2022, 1, 7)),
            When::UNKNOWN,
        ];
        let said = said.map(|when| words.when(when));
        let wanted = [
            "5 January 2022",
            "night of 5 to 6 January 2022",
            "about January 2022",
            "about 5 January 2022",
            "5–7 January 2022",
            "date unknown",
        ];
        assert_eq!(said, wanted);
    }

    #[test]
    fn moments_are_shown_in_the_time_of_almaty_of_that_year() {
        // 6 hours ahead of UTC until March 2024, 5 hours since.
        assert_eq!(words(Lang::En).moment(1_642_658_400_000), "20 January 2022, 12:00");
        assert_eq!(words(Lang::En).moment(1_735_689_600_000), "1 January 2025, 05:00");
    }

    #[test]
    fn a_day_ends_with_its_last_moment() {
        let end = register::state::end_of(date(2022, 1, 20));
        let next: i64 = 1_642_701_600_000;
        assert_eq!((end >> 16) as i64, next - 1);
        assert_eq!(civil(next).map(|at| at.date()), Some(date(2022, 1, 21)));
    }
}

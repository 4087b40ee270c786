//! The civil calendar, as much of it as written dates need.
//!
//! A [`Civil`] is always a minute that exists in the Gregorian calendar between the years 1 and 9999.

use std::fmt;

/// A minute in civil time, without a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Civil {
    /// The year, 1 to 9999.
    pub year: i16,
    /// The month, 1 to 12.
    pub month: u8,
    /// The day of the month from 1.
    pub day: u8,
    /// The hour, 0 to 23.
    pub hour: u8,
    /// The minute, 0 to 59.
    pub minute: u8,
}

impl Civil {
    /// The start of a day, if the calendar has it.
    pub fn day(year: i16, month: u8, day: u8) -> Option<Civil> {
        let exists = (1..=9999).contains(&year) && day >= 1 && day <= days_in(year, month)?;
        exists.then_some(Civil { year, month, day, hour: 0, minute: 0 })
    }

    /// The same day at this time, if a clock shows it.
    pub fn at(self, hour: u8, minute: u8) -> Option<Civil> {
        (hour < 24 && minute < 60).then_some(Civil { hour, minute, ..self })
    }

    /// The first minute of the day.
    pub fn start_of_day(self) -> Civil {
        Civil { hour: 0, minute: 0, ..self }
    }

    /// The last minute of the day.
    pub fn end_of_day(self) -> Civil {
        Civil { hour: 23, minute: 59, ..self }
    }

    /// The last day of the month.
    pub fn last_of_month(self) -> Civil {
        Civil { day: days_in(self.year, self.month).unwrap_or(self.day), ..self }
    }

    /// The next day; the last day of the year 9999 stays.
    pub fn tomorrow(self) -> Civil {
        let next = Civil::day(self.year, self.month, self.day + 1)
            .or_else(|| Civil::day(self.year, self.month + 1, 1))
            .or_else(|| Civil::day(self.year.saturating_add(1), 1, 1));
        next.map_or(self, |next| Civil { hour: self.hour, minute: self.minute, ..next })
    }

    /// The day before; the first day of the year 1 stays.
    pub fn yesterday(self) -> Civil {
        let before = if self.day > 1 {
            Civil::day(self.year, self.month, self.day - 1)
        } else if self.month > 1 {
            Civil::day(self.year, self.month - 1, 1).map(Civil::last_of_month)
        } else {
            Civil::day(self.year.saturating_sub(1), 12, 31)
        };
        before.map_or(self, |before| Civil { hour: self.hour, minute: self.minute, ..before })
    }

    /// Days from 1970-01-01 to this one; below nought before it.
    pub fn days_since_1970(self) -> i32 {
        let before = i32::from(self.year) - 1;
        let leap_days = before / 4 - before / 100 + before / 400;
        let months = (1..self.month).filter_map(|month| days_in(self.year, month));
        let in_year: i32 = months.map(i32::from).sum::<i32>() + i32::from(self.day) - 1;
        // 1970-01-01 is 719,162 days after 0001-01-01.
        before * 365 + leap_days + in_year - 719_162
    }

    /// The day that a spreadsheet counts as this number (1 is 1900-01-01, with its false leap day).
    pub fn of_serial(serial: u32) -> Option<Civil> {
        let mut left = serial.checked_sub(61)?;
        let mut day = Civil::day(1900, 3, 1)?;
        while left > 0 {
            let rest = u32::from(days_in(day.year, day.month)?);
            if left < rest {
                return Civil::day(day.year, day.month, u8::try_from(left).ok()? + 1);
            }
            left -= rest;
            day = day.last_of_month().tomorrow();
        }
        Some(day)
    }

    /// The day as ISO 8601 writes it.
    pub fn iso_day(self) -> String {
        format!("{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

impl fmt::Display for Civil {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{} {:02}:{:02}", self.iso_day(), self.hour, self.minute)
    }
}

fn days_in(year: i16, month: u8) -> Option<u8> {
    let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => Some(31),
        4 | 6 | 9 | 11 => Some(30),
        2 => Some(if leap { 29 } else { 28 }),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_calendar_knows_its_ends() {
        assert!(Civil::day(2022, 2, 29).is_none() && Civil::day(2020, 2, 29).is_some());
        assert!(Civil::day(2022, 13, 1).is_none() && Civil::day(2022, 1, 0).is_none());
        let eve = Civil::day(2021, 12, 31).unwrap();
        assert_eq!(eve.tomorrow().iso_day(), "2022-01-01");
        assert_eq!(eve.tomorrow().yesterday(), eve);
    }

    #[test]
    fn spreadsheet_numbers_are_the_days_that_spreadsheets_show() {
        assert_eq!(Civil::of_serial(44566).unwrap().iso_day(), "2022-01-05");
        assert_eq!(Civil::of_serial(61).unwrap().iso_day(), "1900-03-01");
        assert_eq!(Civil::of_serial(36526).unwrap().iso_day(), "2000-01-01");
    }
}

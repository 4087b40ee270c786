//! A date as somebody wrote it: what span of time it leaves open, and how exactly it was given.
//!
//! Both ends are civil minutes of the place, inclusive; an end that nobody knows is absent. A day and month that could
//! be exchanged are never guessed: [`read`] says both readings instead.

mod calendar;
mod lexicon;
mod reader;
mod tokens;

pub use calendar::Civil;
pub use reader::read;

/// How exactly a time was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Precision {
    /// To the minute.
    Minute,
    /// To the hour.
    Hour,
    /// To the day.
    Day,
    /// A night: 18:00 to 06:59 when both days are given, otherwise the dark hours of the day named.
    Night,
    /// To the month.
    Month,
    /// To the year.
    Year,
    /// Between two moments.
    Range,
    /// Not known; the ends, if any, only bound it.
    Unknown,
}

/// A written time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Written {
    /// How exactly it was given.
    pub precision: Precision,
    /// The earliest minute.
    pub from: Option<Civil>,
    /// The latest minute.
    pub until: Option<Civil>,
    /// Whether the text says "about".
    pub about: bool,
}

impl Written {
    /// Nothing is known.
    pub const UNKNOWN: Written =
        Written { precision: Precision::Unknown, from: None, until: None, about: false };

    /// A span of whole days.
    pub fn spanning(precision: Precision, first: Civil, last: Civil) -> Written {
        Written { precision, from: Some(first.start_of_day()), until: Some(last.end_of_day()), about: false }
    }

    /// The same, marked as approximate.
    pub fn roughly(self) -> Written {
        Written { about: true, ..self }
    }
}

/// What is known about how the dates of a list are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Manner {
    /// Which of day and month comes first where figures alone cannot tell.
    pub order: Order,
    /// The year of dates that name none.
    pub year: Option<i16>,
}

/// The order of day and month in dates such as 03/04/2022.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Order {
    /// Not known.
    #[default]
    Unknown,
    /// 3 April.
    DayFirst,
    /// March 4.
    MonthFirst,
}

/// Why a text was not read as a date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is two different days, depending on the order.
    Ambiguous {
        /// With the day first.
        day_first: Civil,
        /// With the month first.
        month_first: Civil,
    },
    /// It names no year and none was given.
    NoYear,
    /// There is no such day.
    NotInCalendar,
    /// It is a bare number that a spreadsheet would show as this day.
    Serial {
        /// The day.
        day: Civil,
    },
    /// It holds something that we do not understand.
    Unreadable,
}

/// The order of day and month that the dates of a column give away: one value above twelve is enough, unless another
/// says the opposite.
pub fn order_of<'a>(cells: impl Iterator<Item = &'a str>) -> Order {
    let (mut day_first, mut month_first) = (false, false);
    for cell in cells {
        match tokens::slashed(cell.trim()) {
            Some((first, second)) if first > 12 && second <= 12 => day_first = true,
            Some((first, second)) if second > 12 && first <= 12 => month_first = true,
            _ => {}
        }
    }
    match (day_first, month_first) {
        (true, false) => Order::DayFirst,
        (false, true) => Order::MonthFirst,
        _ => Order::Unknown,
    }
}

#[cfg(test)]
mod tests;

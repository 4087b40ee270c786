//! Times of the edition in words: to the day at most, no more exact than they were given.

use crate::words::Words;
use exchange::edition::{Day, Span};
use jiff::civil::Date;

/// A day; `None` for what is no day of the calendar.
pub fn date(day: Day) -> Option<Date> {
    Date::new(day.year, day.month, day.day).ok()
}

/// The first and the last day of a time.
pub fn days(span: &Span) -> Option<(Date, Date)> {
    date(span.first).zip(date(span.last))
}

/// A time in words.
pub fn when(words: &Words, span: Option<&Span>) -> String {
    let Some((first, last)) = span.and_then(days) else { return words.say("dates-unknown") };
    let whole = || match (first, last) {
        _ if (first, last) == (first.first_of_year(), first.last_of_year()) => words.year(first),
        _ if (first, last) == (first.first_of_month(), first.last_of_month()) => words.month(first),
        _ => words.range(first, last),
    };
    match span.map_or("", |span| span.precision.as_str()) {
        "night" => words.night(first),
        "minute" | "hour" | "day" => words.day(first),
        "about" => words.say_with("dates-about", &[("when", whole().into())]),
        _ => whole(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Lang, words};

    fn span(precision: &str, first: (i8, i8), last: (i8, i8)) -> Span {
        let day = |(month, day): (i8, i8)| Day { year: 2022, month, day };
        Span { precision: precision.into(), first: day(first), last: day(last) }
    }

    #[test]
    fn a_time_is_said_no_more_exactly_than_it_was_given() {
        let cases = [
            (span("minute", (1, 5), (1, 5)), "5 January 2022"),
            (span("night", (1, 5), (1, 6)), "night of 5 to 6 January 2022"),
            (span("month", (1, 1), (1, 31)), "January 2022"),
            (span("about", (1, 1), (1, 31)), "about January 2022"),
            (span("range", (1, 4), (1, 6)), "4–6 January 2022"),
            (span("year", (1, 1), (12, 31)), "2022"),
            (span("day", (2, 30), (2, 30)), "date unknown"),
        ];
        for (span, expected) in cases {
            assert_eq!(when(words(Lang::En), Some(&span)), expected);
        }
        assert_eq!(when(words(Lang::En), None), "date unknown");
    }
}

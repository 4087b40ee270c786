//! Times as rows write them, as the register keeps them: never a narrower span than was written.

use exchange::Written;
use exchange::record::Timed;
use exchange::written::{Civil, Manner, Precision, read};
use jiff::civil::Date;
use register::When;

/// The time of a row.
pub fn timed(timed: &Timed) -> When {
    when(timed.when)
}

/// The word that the row has for how exactly its time is known, where the time itself does not show it.
pub fn remark(timed: &Timed) -> Option<String> {
    let is_shown = match timed.precision.as_str() {
        "" | "day" | "month" | "approx" | "range" => true,
        "night" => timed.when.from.is_some_and(|from| from.hour == 18),
        _ => false,
    };
    (!is_shown).then(|| format!("time as given: {}", timed.precision))
}

/// A note and the remark on a time together.
pub fn with_remark(note: &str, of: &Timed) -> String {
    match remark(of) {
        Some(remark) if note.is_empty() => remark,
        Some(remark) => format!("{note} ({remark})"),
        None => note.to_owned(),
    }
}

/// A written time.
pub fn when(written: Written) -> When {
    let (Some(from), Some(until)) = (written.from, written.until) else {
        // One end alone: about then, and nothing is claimed of the other.
        let known = written.from.or(written.until).and_then(day);
        return known.map_or(When::UNKNOWN, |day| When::day(day).about());
    };
    let (Some(first), Some(last)) = (day(from), day(until)) else { return When::UNKNOWN };
    let when = match written.precision {
        Precision::Minute if from == until => {
            first_minute(first, from).map_or(When::day(first), When::minute)
        }
        Precision::Hour if (from.hour, first) == (until.hour, last) => {
            first_minute(first, from).map_or(When::day(first), When::hour)
        }
        Precision::Night if from.hour == 18 && first.tomorrow().is_ok_and(|next| next == last) => {
            When::night(first)
        }
        Precision::Unknown => span(first, last).about(),
        Precision::Minute
        | Precision::Hour
        | Precision::Night
        | Precision::Day
        | Precision::Month
        | Precision::Year
        | Precision::Range => span(first, last),
    };
    if written.about { when.about() } else { when }
}

/// From day to day, named as a day, month or year where it is one.
pub fn span(first: Date, last: Date) -> When {
    if first == last {
        When::day(first)
    } else if (first, last) == (first.first_of_month(), first.last_of_month()) {
        When::month(first)
    } else if (first, last) == (first.first_of_year(), first.last_of_year()) {
        When::year(first)
    } else {
        When::range(first, last)
    }
}

/// The day of a civil minute.
pub fn day(of: Civil) -> Option<Date> {
    Date::new(of.year, i8::try_from(of.month).ok()?, i8::try_from(of.day).ok()?).ok()
}

fn first_minute(day: Date, of: Civil) -> Option<jiff::civil::DateTime> {
    Some(day.at(i8::try_from(of.hour).ok()?, i8::try_from(of.minute).ok()?, 0, 0))
}

/// The first date in a sentence, in words or figures; nothing if it names none.
pub fn within(text: &str) -> Option<When> {
    let plain: String = text.chars().map(|c| if "(),;:".contains(c) { ' ' } else { c }).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let longest_first = [3, 2, 1].into_iter().flat_map(|length| words.windows(length));
    longest_first.filter(|words| words.iter().any(|word| is_year(word))).find_map(|words| {
        let written = read(&words.join(" "), Manner::default()).ok()?;
        written.from.map(|_| when(written))
    })
}

fn is_year(word: &str) -> bool {
    word.get(..4).is_some_and(|year| year.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn row(start: &str, end: &str, precision: &str) -> When {
        timed(&Timed::of([start.to_owned(), end.to_owned(), precision.to_owned()]).0)
    }

    #[test]
    fn the_rows_times_keep_their_exactness() {
        assert_eq!(
            row("2022-01-09", "2022-01-21", "range"),
            When::range(date(2022, 1, 9), date(2022, 1, 21))
        );
        assert_eq!(row("2022-01-05", "2022-01-06", "night"), When::night(date(2022, 1, 5)));
        assert_eq!(row("2022-11", "2022-11", "month"), When::month(date(2022, 11, 1)));
        assert_eq!(row("2022", "", "approx"), When::year(date(2022, 1, 1)).about());
        assert_eq!(row("", "", "unknown"), When::UNKNOWN);
    }

    #[test]
    fn a_night_of_one_day_stays_within_that_day_and_is_remarked() {
        let (timed, _) = Timed::of(["2022-01-05".to_owned(), "2022-01-05".to_owned(), "night".to_owned()]);
        assert_eq!(when(timed.when), When::day(date(2022, 1, 5)));
        assert_eq!(remark(&timed), Some("time as given: night".to_owned()));
    }

    #[test]
    fn a_date_is_found_in_a_sentence() {
        assert_eq!(within("convicted November 2022: six years"), Some(When::month(date(2022, 11, 1))));
        assert_eq!(within("attended the 2023 commemoration"), Some(When::year(date(2023, 1, 1))));
        assert_eq!(within("on trial from 2022-12-23"), Some(When::day(date(2022, 12, 23))));
        assert_eq!(within("released after several hours"), None);
    }
}

//! Dates as each language writes them: a day, a night, a month, a range, a minute.
//!
//! The order of the parts and the forms of the month names are in `dates.ftl`; years are never grouped like numbers.

use super::Words;
use jiff::civil::{Date, DateTime};

/// The forms that a month's name takes in our three languages.
#[derive(Clone, Copy)]
enum Form {
    /// By itself: "январь".
    Alone,
    /// After a day: "5 января", "5 қаңтар".
    Of,
    /// From that month's day on: "5 қаңтардан".
    From,
    /// Up to that month's day: "6 қаңтарға".
    To,
}

impl Words {
    /// A day: "5 January 2022".
    pub fn day(&self, day: Date) -> String {
        self.dated("dates-day", day, Form::Of)
    }

    /// A day without its year: "5 January".
    pub fn day_of_year(&self, day: Date) -> String {
        self.dated("dates-day-of-year", day, Form::Of)
    }

    /// A month: "January 2022".
    pub fn month(&self, day: Date) -> String {
        self.dated("dates-month", day, Form::Alone)
    }

    /// A month by its name alone: "January".
    pub fn month_alone(&self, day: Date) -> String {
        self.month_name(day, Form::Alone)
    }

    /// A year: "2022", "2022 г.", "2022 ж."
    pub fn year(&self, day: Date) -> String {
        self.dated("dates-year", day, Form::Alone)
    }

    /// A minute: "5 January 2022, 19:54".
    pub fn minute(&self, at: DateTime) -> String {
        self.say_with("dates-minute", &[("day", self.day(at.date()).into()), ("clock", clock(at).into())])
    }

    /// A span within one day: "5 January 2022, between 19:00 and 20:00".
    pub fn hour(&self, from: DateTime) -> String {
        let until = from.checked_add(jiff::SignedDuration::from_hours(1)).unwrap_or(from);
        let (day, from, until) = (self.day(from.date()), clock(from), clock(until));
        self.say_with("dates-hour", &[("day", day.into()), ("from", from.into()), ("until", until.into())])
    }

    /// The night that begins on this evening: "night of 5 to 6 January 2022".
    pub fn night(&self, evening: Date) -> String {
        let morning = evening.tomorrow().unwrap_or(evening);
        let key = match same(evening, morning) {
            Same::Month => "dates-night",
            Same::Year => "dates-night-over-months",
            Same::Nothing => "dates-night-over-years",
        };
        self.between(key, evening, morning)
    }

    /// From one day to another: "4–6 January 2022".
    pub fn range(&self, first: Date, last: Date) -> String {
        if first == last {
            return self.day(first);
        }
        let key = match same(first, last) {
            Same::Month => "dates-range",
            Same::Year => "dates-range-over-months",
            Same::Nothing => "dates-range-over-years",
        };
        self.between(key, first, last)
    }

    fn dated(&self, key: &str, day: Date, form: Form) -> String {
        let args = [
            ("day", day.day().to_string().into()),
            ("month", self.month_name(day, form).into()),
            ("year", day.year().to_string().into()),
        ];
        self.say_with(key, &args)
    }

    fn between(&self, key: &str, first: Date, last: Date) -> String {
        let (from, to) =
            if key.starts_with("dates-night") { (Form::From, Form::To) } else { (Form::Of, Form::Of) };
        let args = [
            ("first", first.day().to_string().into()),
            ("first-month", self.month_name(first, from).into()),
            ("first-year", first.year().to_string().into()),
            ("last", last.day().to_string().into()),
            ("last-month", self.month_name(last, to).into()),
            ("last-year", last.year().to_string().into()),
        ];
        self.say_with(key, &args)
    }

    fn month_name(&self, day: Date, form: Form) -> String {
        let key = format!("dates-month-{}", day.month());
        match form {
            Form::Alone => self.say(&key),
            Form::Of => self.form(&key, "of"),
            Form::From => self.form(&key, "from"),
            Form::To => self.form(&key, "to"),
        }
    }
}

/// What two days share.
enum Same {
    Month,
    Year,
    Nothing,
}

fn same(one: Date, other: Date) -> Same {
    match (one.year() == other.year(), one.month() == other.month()) {
        (true, true) => Same::Month,
        (true, false) => Same::Year,
        (false, _) => Same::Nothing,
    }
}

fn clock(at: DateTime) -> String {
    format!("{:02}:{:02}", at.hour(), at.minute())
}

#[cfg(test)]
mod tests {
    use crate::words::{Lang, Words, words};
    use jiff::civil::date;

    fn in_all(say: impl Fn(&Words) -> String) -> [String; 3] {
        Lang::ALL.map(|lang| say(words(lang)))
    }

    #[test]
    fn a_day_is_written_as_the_language_writes_it() {
        let texts = in_all(|words| words.day(date(2022, 1, 5)));
        assert_eq!(texts, ["2022 ж. 5 қаңтар", "5 января 2022 г.", "5 January 2022"]);
    }

    #[test]
    fn a_month_stands_alone_in_its_own_form() {
        let texts = in_all(|words| words.month(date(2022, 1, 5)));
        assert_eq!(texts, ["2022 ж. қаңтар", "январь 2022 г.", "January 2022"]);
    }

    #[test]
    fn a_minute_and_an_hour_show_the_clock() {
        let at = date(2022, 1, 6).at(19, 0, 0, 0);
        let texts = in_all(|words| words.minute(at));
        assert_eq!(texts, ["2022 ж. 6 қаңтар, 19:00", "6 января 2022 г., 19:00", "6 January 2022, 19:00"]);
        assert_eq!(words(Lang::En).hour(at), "6 January 2022, between 19:00 and 20:00");
        assert_eq!(words(Lang::Ru).hour(at), "6 января 2022 г., с 19:00 до 20:00");
    }

    #[test]
    fn a_night_names_both_days_in_their_cases() {
        let texts = in_all(|words| words.night(date(2022, 1, 5)));
        let wanted = [
            "2022 ж. 5 қаңтардан 6 қаңтарға қараған түн",
            "ночь с 5 на 6 января 2022 г.",
            "night of 5 to 6 January 2022",
        ];
        assert_eq!(texts, wanted);
        let texts = in_all(|words| words.night(date(2022, 1, 31)));
        let wanted = [
            "2022 ж. 31 қаңтардан 1 ақпанға қараған түн",
            "ночь с 31 января на 1 февраля 2022 г.",
            "night of 31 January to 1 February 2022",
        ];
        assert_eq!(texts, wanted);
        assert_eq!(
            words(Lang::Ru).night(date(2021, 12, 31)),
            "ночь с 31 декабря 2021 г. на 1 января 2022 г."
        );
    }

    #[test]
    fn a_range_says_no_more_than_it_must() {
        let texts = in_all(|words| words.range(date(2022, 1, 4), date(2022, 1, 6)));
        assert_eq!(texts, ["2022 ж. 4–6 қаңтар", "4–6 января 2022 г.", "4–6 January 2022"]);
        assert_eq!(
            words(Lang::En).range(date(2022, 1, 28), date(2022, 2, 3)),
            "28 January – 3 February 2022"
        );
        assert_eq!(
            words(Lang::Kk).range(date(2021, 12, 16), date(2022, 1, 2)),
            "2021 ж. 16 желтоқсан – 2022 ж. 2 қаңтар"
        );
        assert_eq!(words(Lang::En).range(date(2022, 1, 4), date(2022, 1, 4)), "4 January 2022");
    }
}

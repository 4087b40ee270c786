//! Which events or acts a reader asks for: a place and a period.
//!
//! What has no known time is left out only when a period is asked for; the page says so.

use crate::desk::typed;
use crate::fields::Fields;
use crate::look::{Choice, Field, plain};
use crate::words::Words;
use jiff::civil::Date;
use maud::{Markup, html};
use register::When;
use std::collections::BTreeMap;

/// A place and a period, as the address asks.
pub struct Wanted<'a> {
    city: &'a str,
    from: Option<Date>,
    until: Option<Date>,
}

impl<'a> Wanted<'a> {
    /// What the address asks; a day that cannot be read asks for nothing.
    pub fn of(asked: &'a Fields) -> Wanted<'a> {
        let day = |name: &str| typed::day(asked.text(name)).unwrap_or_default();
        Wanted { city: asked.text("city"), from: day("from"), until: day("until") }
    }

    /// True for what lies there and can have been then.
    pub fn takes(&self, city: Option<&str>, when: When) -> bool {
        (self.city.is_empty() || city.is_some_and(|city| plain(city.trim()) == self.city))
            && self.in_period(when)
    }

    /// True when a period is asked for.
    pub fn has_period(&self) -> bool {
        self.from.or(self.until).is_some()
    }

    fn in_period(&self, when: When) -> bool {
        let (Some(first), Some(last)) = (when.first_day(), when.last_day()) else {
            return !self.has_period();
        };
        self.from.is_none_or(|from| from <= last) && self.until.is_none_or(|until| first <= until)
    }

    /// The fields of the filter: the places that there are, and two days.
    pub fn fields<'t>(words: &Words, asked: &Fields, cities: impl Iterator<Item = &'t str>) -> Markup {
        html! {
            (Field::select("city", &words.say("events-city"), counted(words, cities)).value(asked.text("city")))
            (Field::date("from", &words.say("events-from")).value(asked.text("from")))
            (Field::date("until", &words.say("events-until")).value(asked.text("until")))
        }
    }
}

/// Any, or one of these texts, each once with how often it stands there. Marks that hide or turn letters are shown.
pub fn counted<'t>(words: &Words, texts: impl Iterator<Item = &'t str>) -> Vec<Choice> {
    let mut counts: BTreeMap<String, usize> = BTreeMap::new();
    texts.for_each(|text| *counts.entry(plain(text.trim())).or_default() += 1);
    let any = std::iter::once(Choice::new("", &words.say("desk-any")));
    any.chain(counts.iter().map(|(text, count)| Choice::new(text, &format!("{text} ({count})")))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_night_belongs_to_both_its_days_and_an_unknown_time_to_no_period() {
        let asked = Fields::read(b"from=2022-01-06&until=2022-01-06");
        let wanted = Wanted::of(&asked);
        assert!(wanted.takes(None, When::night(date(2022, 1, 5))));
        assert!(wanted.takes(None, When::month(date(2022, 1, 1))));
        assert!(!wanted.takes(None, When::day(date(2022, 1, 5))));
        assert!(!wanted.takes(None, When::UNKNOWN));
        assert!(Wanted::of(&Fields::default()).takes(None, When::UNKNOWN));
    }

    #[test]
    fn a_day_that_cannot_be_read_hides_nothing() {
        let asked = Fields::read("from=yesterday&city=Made-up".as_bytes());
        let wanted = Wanted::of(&asked);
        assert!(wanted.takes(Some("Made-up "), When::UNKNOWN));
        assert!(!wanted.takes(None, When::UNKNOWN));
    }
}

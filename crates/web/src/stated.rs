//! A number as somebody stated it, in words and for charts: exactly, at least, hundreds.
//!
//! The desk and the public pages say it alike; nothing is rounded, and what was printed stays to be read beside the code.

use crate::drawing::Amount;
use crate::look::isolate;
use crate::words::{Lang, Words};
use maud::{Markup, html};

/// A number as it was stated.
#[derive(Clone, Copy, Debug, Default)]
pub struct Stated<'a> {
    /// How exactly: a code of `qualifier-…`.
    pub qualifier: &'a str,
    /// The wording as printed, when the code does not say all.
    pub printed: Option<&'a str>,
    /// The number in thousandths.
    pub value: Option<i64>,
    /// The least it can be, in thousandths.
    pub low: Option<i64>,
    /// The most it can be, in thousandths.
    pub high: Option<i64>,
    /// Of what.
    pub unit: Option<&'a str>,
}

impl Stated<'_> {
    /// The number with its qualifier: "at least 225", "hundreds".
    pub fn text(&self, words: &Words) -> String {
        let number = self.value.or(self.low).or(self.high);
        let one = |key: &str| {
            let shown = number.map_or_else(String::new, |number| written(words, number));
            let from = number.map_or_else(String::new, |number| since(words, number));
            words.say_with(key, &[("number", shown.into()), ("from", from.into())])
        };
        match self.qualifier {
            "about" => one("figures-almost"),
            "at-least" => one("figures-at-least"),
            "more-than" => one("figures-more-than"),
            "less-than" => one("figures-less-than"),
            "additional" => one("figures-additional"),
            "dozens" | "hundreds" | "thousands" if self.value.is_none() => {
                words.say(&format!("figures-{}", self.qualifier))
            }
            _ => match (self.value, self.low.zip(self.high)) {
                (None, Some((low, high))) if low != high => words.say_with(
                    "figures-between",
                    &[("low", written(words, low).into()), ("high", written(words, high).into())],
                ),
                _ => number.map_or_else(|| words.say("desk-not-known"), |number| written(words, number)),
            },
        }
    }

    /// The number with what it counts, and the printed wording beside it.
    pub fn markup(&self, words: &Words) -> Markup {
        html! {
            (self.text(words))
            @if let Some(unit) = self.unit { " " (isolate(unit)) }
            @if let Some(printed) = self.printed {
                " " span.soft.small { (words.say("figures-printed")) " " q { (isolate(printed)) } }
            }
        }
    }

    /// The number as a chart draws it; `None` when there is none.
    pub fn amount(&self) -> Option<Amount> {
        let plain = |number: i64| number as f64 / 1000.0;
        let span = || {
            let (least, most) = match self.qualifier {
                "dozens" => (24_000, 99_000),
                "hundreds" => (200_000, 999_000),
                "thousands" => (1_000_000, 9_999_000),
                _ => (self.low?, self.high?),
            };
            Some(Amount::Range(plain(self.low.unwrap_or(least)), plain(self.high.unwrap_or(most))))
        };
        let Some(number) = self.value.or(match self.qualifier {
            "at-least" | "more-than" => self.low,
            "less-than" => self.high,
            _ => None,
        }) else {
            return span();
        };
        let number = plain(number);
        Some(match self.qualifier {
            "about" | "other" => Amount::About(number),
            "at-least" | "additional" => Amount::AtLeast(number),
            "more-than" => Amount::MoreThan(number),
            "less-than" => Amount::LessThan(number),
            _ => Amount::Exact(number),
        })
    }
}

fn written(words: &Words, thousandths: i64) -> String {
    words.decimal(thousandths as f64 / 1000.0, 3)
}

/// The number with the ending that "more than" asks for in Kazakh: 225-тен, 10-нан; plain in other languages.
fn since(words: &Words, thousandths: i64) -> String {
    let number = written(words, thousandths);
    if words.lang() == Lang::Kk { format!("{number}-{}", ending(thousandths)) } else { number }
}

/// The ending follows the last word of the number as it is read aloud.
fn ending(thousandths: i64) -> &'static str {
    let whole = thousandths / 1000;
    match (whole % 10, whole / 10 % 10) {
        _ if thousandths % 1000 != 0 => "ден",
        (6 | 9, _) => "дан",
        (3..=5, _) => "тен",
        (1 | 2 | 7 | 8, _) => "ден",
        (_, 1 | 9) => "нан",
        (_, 2 | 3) => "дан",
        (_, 4 | 6) => "тан",
        (_, 7) => "тен",
        (_, 8) => "нен",
        (_, 5) => "ден",
        _ if whole == 0 || whole % 1_000 != 0 => "ден",
        _ if whole % 1_000_000_000 == 0 => "тан",
        _ => "нан",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::words;

    fn stated(qualifier: &str, value: Option<i64>) -> Stated<'_> {
        Stated { qualifier, value, ..Stated::default() }
    }

    #[test]
    fn a_number_is_said_no_more_exactly_than_it_was_stated() {
        let en = words(Lang::En);
        let cases = [
            ("exact", Some(238_000), "238"),
            ("at-least", Some(225_000), "at least 225"),
            ("more-than", Some(4_500_000), "more than 4,500"),
            ("about", Some(5_500), "about 5.5"),
            ("hundreds", None, "hundreds"),
            ("exact", None, "not known"),
        ];
        for (qualifier, value, expected) in cases {
            assert_eq!(stated(qualifier, value).text(en), expected);
        }
        let range = Stated { low: Some(17_000), high: Some(25_000), ..stated("range", None) };
        assert_eq!(range.text(en), "17 to 25");
        assert_eq!(range.amount(), Some(Amount::Range(17.0, 25.0)));
        assert_eq!(stated("hundreds", None).amount(), Some(Amount::Range(200.0, 999.0)));
        assert_eq!(stated("exact", None).amount(), None);
    }

    #[test]
    fn a_kazakh_number_takes_the_ending_of_its_last_word() {
        let cases = [
            (225, "тен"),
            (10, "нан"),
            (4_500, "ден"),
            (4_000, "нан"),
            (40, "тан"),
            (139, "дан"),
            (2_000_000_000, "тан"),
            (80, "нен"),
            (1_000_000, "нан"),
        ];
        for (number, expected) in cases {
            assert_eq!(ending(number * 1000), expected, "{number}");
        }
        let kk = words(Lang::Kk);
        assert_eq!(stated("more-than", Some(225_000)).text(kk), "225-тен астам");
    }
}

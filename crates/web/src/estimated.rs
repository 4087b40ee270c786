//! An estimate as a reader sees it, on the desk and in public alike: the sentence to quote, what to know first, the table
//! of methods and the pictures.
//!
//! A figure never stands without its interval and the documented number, and a number is rounded outwards only.

pub mod how;
pub mod pictures;
pub mod rounded;
pub mod warned;

use crate::drawing::OddsPlace;
use crate::look::{Column, Notice, Table, isolate, plain};
use crate::words::Words;
use maud::{Markup, html};
use rounded::Rounded;
use warned::Warned;

/// The assumptions, in the order in which they are told.
pub const ASSUMPTIONS: [&str; 4] = ["closed", "linked", "reachable", "dependence"];

/// A point and its intervals; people, those on the lists included.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Figures {
    /// Median or maximum.
    pub point: Option<f64>,
    /// Ends of the 95 % interval.
    pub in95: (Option<f64>, Option<f64>),
    /// Ends of the 80 % interval.
    pub in80: (Option<f64>, Option<f64>),
}

/// What one method answered.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Answered {
    /// The code of the method.
    pub method: String,
    /// People on the lists.
    pub documented: f64,
    /// The figures.
    pub figures: Figures,
    /// What to know.
    pub warnings: Vec<Warned>,
    /// The distribution: from, until, share.
    pub bars: Vec<(f64, f64, f64)>,
    /// The figure without each list.
    pub without: Vec<(String, Option<f64>)>,
    /// How the number moves with what no list can test.
    pub curve: Vec<OddsPlace>,
}

impl Answered {
    /// True for the method that gives a lower bound and no estimate.
    pub fn is_bound(&self) -> bool {
        self.method == "chao"
    }

    /// What the method is called.
    pub fn name(&self, words: &Words) -> String {
        words.code("method", &self.method)
    }

    fn rounded(&self) -> Option<Rounded> {
        Rounded::of(self.figures, self.documented)
    }
}

/// The sentence to quote. `None` where there is no interval: then [`documented_only`] is what may be said.
pub fn sentence(words: &Words, definition: &str, answered: &Answered) -> Option<String> {
    let rounded = answered.rounded()?;
    let number = |people: f64| words.decimal(people, 0);
    let told = [
        ("definition", plain(definition).into()),
        ("low", number(rounded.low).into()),
        ("high", number(rounded.high).into()),
        ("documented", number(answered.documented).into()),
    ];
    Some(words.say_with("estimates-sentence", &told))
}

/// What may be said where no number may.
pub fn documented_only(words: &Words, definition: &str, documented: f64) -> String {
    let number = words.decimal(documented, 0);
    words.say_with(
        "estimates-sentence-none",
        &[("definition", plain(definition).into()), ("documented", number.into())],
    )
}

/// The sentence large, with what belongs to it.
pub fn headline(words: &Words, definition: &str, answered: &Answered) -> Markup {
    let Some((said, rounded)) = sentence(words, definition, answered).zip(answered.rounded()) else {
        return refusal(words, definition, answered.documented);
    };
    let about =
        words.say_with("estimates-sentence-about", &[("point", words.decimal(rounded.point, 0).into())]);
    html! {
        blockquote.quotable { p { strong { (isolate(&said)) } } }
        p { (words.say("estimates-sentence-95")) " " (about) }
    }
}

/// What is said in place of a number.
pub fn refusal(words: &Words, definition: &str, documented: f64) -> Markup {
    html! { blockquote.quotable { p { strong { (isolate(&documented_only(words, definition, documented))) } } } }
}

/// Warnings as notices, each said once.
pub fn warnings<'a>(words: &Words, warnings: impl IntoIterator<Item = &'a Warned>) -> Markup {
    let mut said: Vec<String> = Vec::new();
    for warning in warnings {
        let sentence = warning.sentence(words);
        if !said.contains(&sentence) {
            said.push(sentence);
        }
    }
    html! { @for sentence in said { (Notice::warning(&sentence)) } }
}

/// What each method says, in numbers.
pub fn methods_table(words: &Words, caption: &str, answers: &[Answered]) -> Markup {
    let number = |key: &str| Column::number(&words.say(key));
    let columns = [
        Column::text(&words.say("estimates-method")),
        number("estimates-point"),
        number("estimates-low95"),
        number("estimates-high95"),
        number("estimates-low80"),
        number("estimates-high80"),
    ];
    let shown = |people: Option<f64>| html! { @if let Some(people) = people { (words.decimal(people, 0)) } @else { "–" } };
    let row = |answered: &Answered| {
        let figures = answered.figures;
        let point = match figures.point {
            None => html! { span.soft { (words.say("estimates-no-number")) } },
            Some(point) if answered.is_bound() => {
                html! { (words.say_with("estimates-at-least", &[("number", words.decimal(point, 0).into())])) }
            }
            Some(point) => html! { (words.decimal(point, 0)) },
        };
        vec![
            html! {
                (answered.name(words))
                @if answered.is_bound() { p.small.soft { (words.say("estimates-bound-note")) } }
            },
            point,
            shown(figures.in95.0),
            shown(figures.in95.1),
            shown(figures.in80.0),
            shown(figures.in80.1),
        ]
    };
    html! { (Table::new(caption, columns).rows(answers.iter().map(row))) }
}

/// What is taken for granted, by the codes that this program has words for.
pub fn assumptions<'a>(words: &Words, codes: impl IntoIterator<Item = &'a str>) -> Markup {
    let known = codes.into_iter().filter(|code| ASSUMPTIONS.contains(code));
    html! { ul.list { @for code in known { li { (words.code("assumption", code)) } } } }
}

//! "As this office knew it on that day", "as the sources had said by that day", "as we now know it was on that day".

use crate::desk::{Visit, typed};
use crate::look::{Choice, Field, Notice, button};
use jiff::civil::Date;
use maud::{Markup, html};
use register::KnownBy;
use register::people::views::AsOf;

/// The three questions that a day can be put to, by their codes in addresses.
const QUESTIONS: [&str; 3] = ["known", "said", "on"];

/// What the address asks; all that is known now when it asks nothing that can be read.
pub fn chosen(visit: &Visit) -> AsOf {
    let Some(day) = day(visit) else { return AsOf::NOW };
    match visit.asked.text("as") {
        "known" => AsOf { known: KnownBy::entered_by(day), on: None },
        "said" => AsOf { known: KnownBy::published_by(day), on: None },
        "on" => AsOf { known: KnownBy::Now, on: Some(day) },
        _ => AsOf::NOW,
    }
}

fn day(visit: &Visit) -> Option<Date> {
    typed::day(visit.asked.text("day")).ok().flatten()
}

/// What is shown, when that is not all that is known now.
pub fn notice(visit: &Visit, as_of: AsOf) -> Markup {
    let words = visit.words;
    let Some(day) = day(visit).filter(|_| as_of != AsOf::NOW) else { return html! {} };
    let key = match visit.asked.text("as") {
        "known" => "desk-as-known-on",
        "said" => "people-as-said-by",
        _ => "desk-as-now-known",
    };
    let what = words.say_with(key, &[("day", words.day(day).into())]);
    html! {
        (Notice::warning(&what).next(html! { a href=(visit.path) { (words.say("desk-as-of-today")) } }))
    }
}

/// The form that asks.
pub fn form(visit: &Visit) -> Markup {
    let words = visit.words;
    let choices = QUESTIONS.map(|code| Choice::new(code, &words.say(&format!("people-as-{code}"))));
    let asked = visit.asked.given("as").unwrap_or("on");
    html! {
        details.more open[visit.asked.given("as").is_some()] {
            summary { (words.say("desk-choose-day")) }
            form.form method="get" action=(visit.path) {
                (Field::date("day", &words.say("desk-date")).value(visit.asked.text("day")))
                (Field::radio("as", &words.say("people-as-question"), choices).value(asked))
                (button(&words.say("desk-filter-apply")))
            }
        }
    }
}

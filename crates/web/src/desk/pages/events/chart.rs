//! The chart of events by day: only what is known to the day, or to the night that begins in its evening.

use super::list::{Event, wanted};
use crate::desk::{Answer, Visit, answer};
use crate::drawing::{Drawing, Width, days_chart};
use crate::look::{Column, Figure, Table};
use jiff::civil::Date;
use maud::{Markup, html};
use register::{Precision, When};
use std::collections::BTreeMap;

/// The day on which the chart counts a time; `None` when it is not known to the day.
fn day_of(when: When) -> Option<Date> {
    match when.precision() {
        Precision::Minute | Precision::Hour | Precision::Day | Precision::Night => when.first_day(),
        Precision::Unknown | Precision::Month | Precision::Year | Precision::Range | Precision::About => None,
    }
}

struct Counts {
    days: Vec<(Date, u32)>,
    undated: usize,
}

fn counts(events: &[Event<'_>]) -> Counts {
    let mut days: BTreeMap<Date, u32> = BTreeMap::new();
    let dated = events.iter().filter_map(|(_, event)| day_of(event.when));
    dated.for_each(|day| *days.entry(day).or_default() += 1);
    let undated = events.iter().filter(|(_, event)| day_of(event.when).is_none()).count();
    Counts { days: days.into_iter().collect(), undated }
}

fn drawn(visit: &Visit, events: &[Event<'_>], width: Width) -> Drawing {
    let words = visit.words;
    let counts = counts(events);
    let undated = words.say_with("events-undated", &[("count", counts.undated.into())]);
    let note = if counts.undated > 0 { undated } else { String::new() };
    days_chart(words, &words.say("events-per-day"), &counts.days, &note, width)
}

/// The chart with its table; nothing when no event has a day.
pub fn figure(visit: &Visit, events: &[Event<'_>]) -> Markup {
    let words = visit.words;
    let counts = counts(events);
    let Some((day, most)) = counts.days.iter().max_by_key(|(_, count)| *count) else { return html! {} };
    let drawing = drawn(visit, events, Width::Desk);
    let query = visit.asked.as_query();
    let [wide, phone, svg, csv] =
        ["events.png", "events-phone.png", "events.svg", "events.csv"].map(|file| format!("/{file}{query}"));
    let alt = [("day", words.day(*day).into()), ("count", (*most).into())];
    let columns = [Column::text(&words.say("desk-date")), Column::number(&words.say("events-title"))];
    let row = |(day, count): &(Date, u32)| {
        vec![html! { (words.day(*day)) }, html! { (words.number(i64::from(*count))) }]
    };
    let table = Table::new(&words.say("events-per-day"), columns).grid().rows(counts.days.iter().map(row));
    let figure = Figure {
        words,
        title: &words.say("events-per-day"),
        image: (&wide, drawing.width, drawing.height),
        phone_image: Some(&phone),
        alt: &words.say_with("events-per-day-alt", &alt),
        warning: None,
        table: html! { (table) },
        svg: &svg,
        csv: &csv,
    };
    html! { (figure) p.small.soft { (words.say("events-night-note")) } }
}

/// The chart as a picture, or as a drawing to be saved.
pub fn chart(visit: &Visit) -> Answer {
    answer::drawing(visit, |width| {
        visit.read(|known| drawn(visit, &wanted(&visit.asked, &known.state), width))
    })
}

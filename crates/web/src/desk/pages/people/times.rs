//! What happened to a person in the order of time, and the chain of places where they were held.
//!
//! A gap in the chain is shown only where both its ends are known.

use super::person::Shown;
use super::{deeds, statement, value};
use crate::desk::said;
use crate::look::{Moment, Stay, chain, timeline as drawn};
use maud::{Markup, html};
use register::people::facts::{CustodyStep, PersonClaim};
use register::told::Told;
use register::{Precision, When};

/// Statuses, custody, legal positions, acts and steps of cases, oldest first; those without a date stand at the end.
pub fn timeline(shown: &Shown<'_>) -> Markup {
    let own = shown.view.timeline().into_iter().filter(|(_, told)| told.is_current());
    let mut moments: Vec<(When, Moment)> =
        own.map(|(when, told)| (when, moment(shown, when, told))).collect();
    moments.extend(deeds::moments(shown));
    if moments.is_empty() {
        return html! {};
    }
    moments.sort_by_key(|(when, _)| (when.is_unknown(), when.order()));
    let moments: Vec<Moment> = moments.into_iter().map(|(_, moment)| moment).collect();
    shown.section("people-timeline", drawn(shown.words(), &moments))
}

fn moment(shown: &Shown<'_>, when: When, told: &Told<'_>) -> Moment {
    let words = shown.words();
    let title = match statement::person_claim(told) {
        Some(PersonClaim::Custody(step)) => html! {
            (words.say("people-held-at")) " " (value::place(shown.state, step))
        },
        Some(PersonClaim::Status(note)) => html! {
            (words.code("status", note.status.code()))
            @if let Some(place) = &note.place { " · " (crate::look::isolate(place)) }
        },
        Some(PersonClaim::Legal(position, _)) => html! { (words.code("legal-position", position.code())) },
        _ => html! {},
    };
    Moment {
        when: words.when(when),
        title,
        body: None,
        said: Some(said::said(words, shown.state, &told.by, told.entered)),
        uncertain: uncertain(when),
    }
}

/// Set for a time that is not known to the day.
pub fn uncertain(when: When) -> Option<()> {
    match when.precision() {
        Precision::Minute | Precision::Hour | Precision::Day | Precision::Night => None,
        Precision::Unknown | Precision::Month | Precision::Year | Precision::Range | Precision::About => {
            Some(())
        }
    }
}

/// The chain of places.
pub fn custody(shown: &Shown<'_>) -> Markup {
    let words = shown.words();
    let steps = shown.view.custody();
    if steps.is_empty() {
        return html! {};
    }
    let mut stays = Vec::with_capacity(steps.len());
    let mut before: Option<&CustodyStep> = None;
    for (step, told) in &steps {
        if let Some(when) = before.and_then(|before| gap(before.until, step.from)) {
            stays.push(Stay::Gap { when: words.when(when) });
        }
        before = Some(step);
        let body = html! {
            (value::custody_body(words, step))
            p.said { (said::entered(words, shown.state, told.entered)) (statement::links(words, shown.id(), told)) }
        };
        stays.push(Stay::Known {
            place: value::place(shown.state, step),
            when: value::span(words, step.from, step.until),
            body: Some(body),
            said: Box::new(said::said(words, shown.state, &told.by, told.entered)),
        });
    }
    shown.section("people-custody", chain(words, &stays))
}

/// The days between two stays of which nobody says anything; `None` when they meet or when an end is not known.
fn gap(until: When, from: When) -> Option<When> {
    let (last, next) = (until.last_day()?, from.first_day()?);
    let (first, end) = (last.tomorrow().ok()?, next.yesterday().ok()?);
    (first <= end).then(|| When::range(first, end))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn a_gap_is_named_only_between_two_days_that_are_known() {
        let day = |day| When::day(date(2022, 1, day));
        assert_eq!(gap(day(6), day(9)), Some(When::range(date(2022, 1, 7), date(2022, 1, 8))));
        assert_eq!(gap(day(6), day(7)), None);
        assert_eq!(gap(day(9), day(6)), None, "stays that overlap leave none");
        assert_eq!(gap(When::UNKNOWN, day(9)), None);
    }
}

//! Statements that were corrected, withdrawn or undone: kept, with who did it, when and why.

use super::person::Shown;
use super::statement;
use crate::desk::said;
use crate::look::{Badge, Tone, isolate};
use maud::{Markup, html};
use register::state::{Mark, MarkKind, Standing};
use register::told::Told;

/// The section; left out when nothing was taken back.
pub fn section(shown: &Shown<'_>) -> Markup {
    let past: Vec<_> = shown.view.told.iter().filter_map(|told| Some((told, mark(told)?))).collect();
    if past.is_empty() {
        return html! {};
    }
    let words = shown.words();
    let summary = words.say_with("people-past", &[("count", past.len().into())]);
    html! {
        section {
            details.more {
                summary { (summary) }
                ul.list { @for (told, mark) in past { li { (one(shown, told, mark)) } } }
            }
        }
    }
}

fn mark<'a>(told: &Told<'a>) -> Option<&'a Mark> {
    match told.standing {
        Standing::Past(mark) => Some(mark),
        Standing::Current | Standing::NotYet => None,
    }
}

fn one(shown: &Shown<'_>, told: &Told<'_>, mark: &Mark) -> Markup {
    let words = shown.words();
    let what = match mark.kind {
        MarkKind::Corrected { .. } => "desk-corrected",
        MarkKind::Withdrawn => "desk-withdrawn",
        MarkKind::Undone => "desk-undone",
    };
    let member = said::member_name(shown.state, mark.stamp.member);
    let when = words.moment(mark.stamp.milliseconds());
    html! {
        (Badge::new(Tone::Plain, "–", &words.say(what)))
        (statement::whole(shown.visit, shown.state, shown.id(), told))
        p { (words.say("desk-reason")) ": " (isolate(&mark.reason)) }
        p.said { (isolate(member)) ", " (when) }
    }
}

//! Ending a membership, with what that cannot do.

use super::{form_page, member};
use crate::desk::{Answer, Visit, answer};
use crate::look::{Field, Notice, grave_button};
use maud::html;
use office::NotDone;
use register::Refusal;

/// The form.
pub fn page(visit: &Visit) -> Answer {
    form(visit, None)
}

/// Ends it.
pub fn save(visit: &Visit) -> Answer {
    let (id, ..) = member(visit)?;
    let reason = visit.sent.text("reason");
    let office = &visit.desk.office;
    match visit.acting().and_then(|by| office.remove_member(by, visit.sent_act(), id, reason)) {
        Ok(_) => answer::go_to("/members"),
        Err(NotDone::Refused(refusal)) => form(visit, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn form(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let words = visit.words;
    let (id, name, _) = member(visit)?;
    let cannot = ["members-remove-not-forget", "members-remove-not-undo", "members-remove-not-old"];
    let fields = html! {
        (Notice::warning(&words.say("members-remove-cannot")).body(html! {
            ul { @for key in cannot { li { (words.say(key)) } } }
            p { a href={ "/log?member=" (id) } { (words.say("members-log-title")) } }
        }))
        form.form method="post" action={ "/members/" (id) "/remove" } {
            (visit.hidden())
            (Field::text("reason", &words.say("desk-reason")).hint(&words.say("desk-reason-hint"))
                .value(visit.sent.text("reason")))
            (grave_button(&words.say("members-remove")))
        }
    };
    let title = words.say_with("members-remove-title", &[("member", name.into())]);
    form_page(visit, (&title, &words.say("members-remove-lead")), refusal, fields)
}

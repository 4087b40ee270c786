//! A second member's word that a person may be shown as dead.

use super::form_page::FormPage;
use crate::desk::{Answer, Visit, answer};
use crate::look::{Field, button};
use maud::{Markup, html};
use office::NotDone;
use register::{Act, ThingId};

/// Where the word is sent.
pub const PATH: &str = "/people/{id}/death";

/// The form of somebody who approves.
pub fn form(visit: &Visit, record: ThingId) -> Markup {
    let words = visit.words;
    html! {
        form.form method="post" action={ "/people/" (record) "/death" } {
            (visit.hidden())
            (Field::text("reason", &words.say("people-approve-reason")).hint(&words.say("desk-reason-hint"))
                .value(visit.sent.text("reason")))
            (button(&words.say("people-approve-death")))
        }
    }
}

/// Approves, or says what is missing.
pub fn approve(visit: &Visit) -> Answer {
    let (record, words) = (visit.thing()?, visit.words);
    let act = Act::ApproveDeath { record, reason: visit.sent.text("reason").to_owned() };
    match visit.act(act) {
        Ok(_) => answer::go_to(&format!("/people/{record}?done=approved")),
        Err(NotDone::Refused(refusal)) => {
            let (title, lead) = (words.say("people-approve-death"), words.say("people-dead-needs"));
            let form = form(visit, record);
            FormPage { visit, record: Some(record), title: &title, lead: &lead, form }.answer(Some(&refusal))
        }
        Err(other) => Err(other.into()),
    }
}

//! Taking a statement back, with a reason. It is kept, and the page of the person says that it was withdrawn.

use super::form_page::FormPage;
use super::{correct, say};
use crate::desk::{Answer, Turned, Visit, answer};
use crate::look::{Field, grave_button};
use maud::html;
use office::NotDone;
use register::{Act, Refusal};

/// The form.
pub fn page(visit: &Visit) -> Answer {
    form_page(visit, None)
}

fn form_page(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let (record, at, words) = (say::there(visit)?, correct::statement_of(visit)?, visit.words);
    let (title, lead) = (words.say("people-withdraw"), words.say("people-withdraw-lead"));
    let old = visit.read(|known| {
        correct::find(known, record, at).map(|told| correct::old(visit, known, record, &told))
    })?;
    let form = html! {
        (old.ok_or(Turned::NotThere)?)
        form.form method="post" action=(visit.path) {
            (visit.hidden())
            (Field::text("reason", &words.say("desk-reason")).hint(&words.say("desk-reason-hint"))
                .value(visit.sent.text("reason")))
            (grave_button(&words.say("desk-withdraw")))
        }
    };
    FormPage { visit, record: Some(record), title: &title, lead: &lead, form }.answer(refusal)
}

/// Withdraws, or says what to mend.
pub fn save(visit: &Visit) -> Answer {
    let (record, claim) = (say::there(visit)?, correct::statement_of(visit)?);
    let is_theirs = visit.read(|known| correct::find(known, record, claim).is_some())?;
    if !is_theirs {
        return Err(Turned::NotThere);
    }
    match visit.act(Act::Withdraw { claim, reason: visit.sent.text("reason").to_owned() }) {
        Ok(_) => answer::go_to(&format!("/people/{record}?done=withdrawn")),
        Err(NotDone::Refused(refusal)) => form_page(visit, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

//! Another role for a member.

use super::{form_page, member, roles};
use crate::desk::{Answer, Visit, answer};
use crate::look::{Field, button};
use maud::html;
use office::NotDone;
use register::Refusal;
use register::members::facts::MemberRole;

/// The form.
pub fn page(visit: &Visit) -> Answer {
    form(visit, None)
}

/// Changes it.
pub fn save(visit: &Visit) -> Answer {
    let (id, ..) = member(visit)?;
    let Some(role) = MemberRole::from_code(visit.sent.text("role")) else {
        return form(visit, Some(&Refusal::Missing("role")));
    };
    let office = &visit.desk.office;
    match visit.acting().and_then(|by| office.change_role(by, visit.sent_act(), id, role)) {
        Ok(_) => answer::go_to("/members"),
        Err(NotDone::Refused(refusal)) => form(visit, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn form(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let words = visit.words;
    let (id, name, role) = member(visit)?;
    let chosen = visit.sent.given("role").unwrap_or(role.code());
    let fields = html! {
        form.form method="post" action={ "/members/" (id) "/role" } {
            (visit.hidden())
            (Field::radio("role", &words.say("members-role"), roles(words)).value(chosen))
            (button(&words.say("members-change-role")))
        }
    };
    let title = words.say_with("members-change-role-title", &[("member", name.into())]);
    form_page(visit, (&title, &words.say("members-change-role-lead")), refusal, fields)
}

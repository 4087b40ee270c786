//! Letting a member in: their passphrase is shown once, on a page to print.

use super::{form_page, roles};
use crate::desk::{Answer, Visit};
use crate::look::{Area, Field, Head, Notice, button, isolate, link_button};
use maud::html;
use office::NotDone;
use register::Refusal;
use register::members::facts::MemberRole;

/// The form.
pub fn page(visit: &Visit) -> Answer {
    form(visit, None)
}

/// Lets them in.
pub fn save(visit: &Visit) -> Answer {
    let (office, name) = (&visit.desk.office, visit.sent.text("name"));
    let Some(role) = MemberRole::from_code(visit.sent.text("role")) else {
        return form(visit, Some(&Refusal::Missing("role")));
    };
    match visit.acting().and_then(|by| office.add_member(by, visit.sent_act(), name, role)) {
        Ok((_, passphrase)) => added(visit, name, passphrase.words()),
        Err(NotDone::Refused(refusal)) => form(visit, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn form(visit: &Visit, refusal: Option<&Refusal>) -> Answer {
    let words = visit.words;
    let fields = html! {
        form.form method="post" action="/members/new" {
            (visit.hidden())
            (Field::text("name", &words.say("members-name")).hint(&words.say("members-name-hint"))
                .value(visit.sent.text("name")))
            (Field::radio("role", &words.say("members-role"), roles(words)).value(visit.sent.text("role")))
            (button(&words.say("members-add")))
        }
    };
    let (title, lead) = (words.say("members-add"), words.say("members-add-lead"));
    form_page(visit, (&title, &lead), refusal, fields)
}

fn added(visit: &Visit, name: &str, passphrase: &str) -> Answer {
    let words = visit.words;
    let with_name = |key: &str| words.say_with(key, &[("member", name.into())]);
    let title = with_name("members-added-title");
    let steps = [
        "members-added-step-learn",
        "members-added-step-destroy",
        "members-added-step-open",
        "members-added-step-never",
        "members-added-step-lost",
    ];
    let body = html! {
        (Head::of(&title).lead(&words.say("members-added-lead")))
        (Notice::warning(&words.say("members-added-once")))
        div.side {
            p.small { (words.say("members-added-words")) }
            p.side-value translate="no" { (passphrase) }
        }
        section {
            h2 { (isolate(&with_name("members-added-steps"))) }
            div.prose { ol { @for step in steps { li { (words.say(step)) } } } }
        }
        p { (link_button("/members", &words.say("members-added-done"))) }
    };
    visit.page(Some(Area::Members), &title, body)
}

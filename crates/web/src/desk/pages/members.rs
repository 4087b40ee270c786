//! The members: who is here, who may do what, letting somebody in, another role, ending a membership.

pub mod add;
pub mod list;
pub mod remove;
pub mod role;

use crate::desk::{Answer, Turned, Visit, pages};
use crate::look::{Area, Choice, Head, breadcrumbs};
use crate::words::Words;
use maud::{Markup, html};
use register::members::facts::MemberRole;
use register::{MemberId, Refusal};

/// The roles to choose from, each with what it may do.
fn roles(words: &Words) -> impl Iterator<Item = Choice> {
    MemberRole::ALL.iter().map(|role| {
        let about = format!("members-about-{}", role.code());
        Choice::new(role.code(), &words.code("member-role", role.code())).hint(&words.say(&about))
    })
}

/// The active member that the address names, and their name and role.
fn member(visit: &Visit) -> Result<(MemberId, String, MemberRole), Turned> {
    let id = MemberId(visit.thing()?.0);
    let found = visit.read(|known| {
        let member = known.state.members().find(id).filter(|member| member.is_active())?;
        Some((id, member.account.name.to_string(), member.account.role))
    })?;
    found.ok_or(Turned::NotThere)
}

/// A page with a form about a member.
fn form_page(visit: &Visit, (title, lead): (&str, &str), refusal: Option<&Refusal>, form: Markup) -> Answer {
    let words = visit.words;
    let body = html! {
        (breadcrumbs(words, &[("/members", &words.say("members-title"))], title))
        (Head::of(title).lead(lead))
        @if let Some(refusal) = refusal { (pages::refused(words, refusal)) }
        (form)
    };
    match refusal {
        Some(_) => visit.mend(Some(Area::Members), title, body),
        None => visit.page(Some(Area::Members), title, body),
    }
}

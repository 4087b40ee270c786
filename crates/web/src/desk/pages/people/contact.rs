//! How to reach a person: a page of its own, so that a contact is seen by whoever needs it now and the reading is noted.

use super::person::shown;
use super::statement::person_claim;
use crate::desk::{Answer, Turned, Visit, said};
use crate::look::{Area, Head, Notice, breadcrumbs, isolate};
use maud::html;
use register::people::facts::{PersonClaim, PersonField};
use register::people::views::AsOf;

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let (id, words) = (visit.thing()?, visit.words);
    let title = words.say("people-contact-title");
    let body = visit.read(|known| {
        let shown = shown(visit, known, id, AsOf::NOW)?;
        let told = shown.view.said(PersonField::Contact).filter(|told| told.is_current());
        let contacts: Vec<_> = told
            .filter_map(|told| match person_claim(told) {
                Some(PersonClaim::Contact(text)) => Some((text, told)),
                _ => None,
            })
            .collect();
        let here = format!("/people/{id}");
        Some(html! {
            (breadcrumbs(words, &[("/people", &words.say("people-title")), (&here, shown.view.name)], &title))
            (Head::new(&title))
            (Notice::warning(&words.say("people-contact-noted")))
            @for (text, told) in &contacts {
                p.secret { (isolate(text)) }
                (said::said(words, shown.state, &told.by, told.entered).line(words))
            }
            @if contacts.is_empty() { p { (words.say("desk-not-known")) } }
        })
    })?;
    let body = body.ok_or(Turned::NotThere)?;
    visit.desk.office.note_read(visit.signed_in()?, id);
    visit.page(Some(Area::People), &title, body)
}

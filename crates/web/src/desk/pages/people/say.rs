//! Adding what a source says of a person: first which kind of statement, then its fields and who says it.

use super::claim_form::{self, Filling};
use super::form_page::FormPage;
use crate::desk::{Answer, Turned, Visit, answer, typed};
use crate::fields::Fields;
use crate::look::{button, quiet_link_button};
use maud::{Markup, html};
use office::{Known, NotDone};
use register::people::facts::PersonField;
use register::{Act, Claim, Refusal, Said, ThingId};

/// The choice of a kind, or the form of the kind that was chosen.
pub fn page(visit: &Visit) -> Answer {
    let record = there(visit)?;
    match PersonField::from_code(visit.asked.text("what")) {
        Some(field) => form_page(visit, record, (field, &visit.asked), None),
        None => choice(visit, record),
    }
}

/// The record of the address, when it is there.
pub fn there(visit: &Visit) -> Result<ThingId, Turned> {
    let id = visit.thing()?;
    let is_record = visit.read(|known| {
        known.state.find(id).and_then(|(_, thing)| thing.kind()).is_some_and(|kind| kind.is_record())
    })?;
    if is_record { Ok(id) } else { Err(Turned::NotThere) }
}

fn choice(visit: &Visit, record: ThingId) -> Answer {
    let words = visit.words;
    let (title, lead) = (words.say("people-say"), words.say("people-say-lead"));
    let form = html! {
        ul.tiles {
            @for field in PersonField::ALL {
                li { (quiet_link_button(&format!("/people/{record}/say?what={}", field.code()),
                    &words.code("person-field", field.code()))) }
            }
        }
    };
    FormPage { visit, record: Some(record), title: &title, lead: &lead, form }.answer(None)
}

fn form_page(
    visit: &Visit,
    record: ThingId,
    (field, fields): (PersonField, &Fields),
    refusal: Option<&Refusal>,
) -> Answer {
    let words = visit.words;
    let lead = words.say("people-enter-lead");
    let title =
        words.say_with("people-say-what", &[("what", words.code("person-field", field.code()).into())]);
    let filling = Filling::of(visit, (field, fields));
    let form = visit.read(|known| form(visit, known, record, &filling))?;
    FormPage { visit, record: Some(record), title: &title, lead: &lead, form }.answer(refusal)
}

fn form(visit: &Visit, known: &Known, record: ThingId, filling: &Filling<'_>) -> Markup {
    let words = visit.words;
    html! {
        form.form method="post" action={ "/people/" (record) "/say" } {
            (visit.hidden())
            input type="hidden" name="what" value=(filling.field.code());
            (claim_form::fields(words, known, filling))
            h2 { (words.say("desk-who-says-it")) }
            (typed::provenance_fields(words, &known.state, filling.typed))
            (button(&words.say("desk-save")))
        }
    }
}

/// Adds the statement, or says what to mend.
pub fn save(visit: &Visit) -> Answer {
    let record = there(visit)?;
    let field = PersonField::from_code(visit.sent.text("what")).ok_or(Turned::NotThere)?;
    match say(visit, record, field) {
        Ok(()) => answer::go_to(&format!("/people/{record}?done=said")),
        Err(NotDone::Refused(refusal)) => form_page(visit, record, (field, &visit.sent), Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn say(visit: &Visit, record: ThingId, field: PersonField) -> Result<(), NotDone> {
    let claim = claim_form::read(field, &visit.sent)?;
    let said = Said { claims: vec![Claim::Person(claim)], by: typed::provenance(&visit.sent)? };
    visit.act(Act::Say { thing: record, said }).map(|_| ())
}

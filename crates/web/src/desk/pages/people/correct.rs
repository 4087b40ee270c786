//! Correcting a statement: what stands in its place, who says so, and why. The old one is kept.

use super::claim_form::{self, Filling};
use super::form_page::FormPage;
use super::statement::person_claim;
use super::{say, statement};
use crate::desk::{Answer, Turned, Visit, answer, typed};
use crate::fields::Fields;
use crate::look::{Field, button};
use maud::{Markup, html};
use office::{Known, NotDone};
use register::people::facts::PersonField;
use register::told::Told;
use register::{Act, Claim, ClaimRef, KnownBy, Refusal, ThingId};

/// The statement that an address of ours points at, when it is one about this person.
pub fn statement_of(visit: &Visit) -> Result<ClaimRef, Turned> {
    ClaimRef::read(visit.part("claim")).ok_or(Turned::NotThere)
}

/// The statement itself.
pub fn find<'a>(known: &'a Known, record: ThingId, at: ClaimRef) -> Option<Told<'a>> {
    let (number, position) = known.state.find_claim(at)?;
    let thing = known.state.thing(number);
    let (of, _) = known.state.find(record)?;
    // A person's page shows what all their records say, and every statement is corrected from there.
    let is_theirs = known.state.head_of(number) == known.state.head_of(of);
    let claim = thing.claims.get(position).filter(|_| is_theirs)?;
    Some(known.state.told_one(claim, KnownBy::Now))
}

/// The form, filled in with what stands there.
pub fn page(visit: &Visit) -> Answer {
    let (record, at) = (say::there(visit)?, statement_of(visit)?);
    let filled = visit.read(|known| {
        let told = find(known, record, at)?;
        let claim = person_claim(&told)?;
        Some((claim.field(), typed::with_provenance(&claim_form::typed(claim), &told.by)))
    })?;
    let (field, fields) = filled.ok_or(Turned::NotThere)?;
    form_page(visit, (field, &fields), None)
}

fn form_page(visit: &Visit, typed: (PersonField, &Fields), refusal: Option<&Refusal>) -> Answer {
    let (record, at, words) = (visit.thing()?, statement_of(visit)?, visit.words);
    let (title, lead) = (words.say("people-correct"), words.say("people-correct-lead"));
    let filling = Filling::of(visit, typed);
    let form = visit.read(|known| {
        let told = find(known, record, at)?;
        Some(html! { (old(visit, known, record, &told)) (form(visit, known, &filling)) })
    })?;
    let form = form.ok_or(Turned::NotThere)?;
    FormPage { visit, record: Some(record), title: &title, lead: &lead, form }.answer(refusal)
}

/// The statement as it stands now.
pub fn old(visit: &Visit, known: &Known, record: ThingId, told: &Told<'_>) -> Markup {
    html! {
        section {
            h2 { (visit.words.say("people-stands-now")) }
            div.side { (statement::whole(visit, &known.state, record, told)) }
        }
    }
}

fn form(visit: &Visit, known: &Known, filling: &Filling<'_>) -> Markup {
    let (words, fields) = (visit.words, filling.typed);
    html! {
        form.form method="post" action=(visit.path) {
            (visit.hidden())
            (claim_form::fields(words, known, filling))
            h2 { (words.say("desk-who-says-it")) }
            (typed::provenance_fields(words, &known.state, fields))
            (Field::text("reason", &words.say("desk-reason")).hint(&words.say("desk-reason-hint"))
                .value(fields.text("reason")))
            (button(&words.say("desk-correct")))
        }
    }
}

/// Corrects, or says what to mend.
pub fn save(visit: &Visit) -> Answer {
    let (record, at) = (say::there(visit)?, statement_of(visit)?);
    let field = visit.read(|known| {
        let told = find(known, record, at)?;
        person_claim(&told).map(|claim| claim.field())
    })?;
    let field = field.ok_or(Turned::NotThere)?;
    match correct(visit, at, field) {
        Ok(()) => answer::go_to(&format!("/people/{record}?done=corrected")),
        Err(NotDone::Refused(refusal)) => form_page(visit, (field, &visit.sent), Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn correct(visit: &Visit, claim: ClaimRef, field: PersonField) -> Result<(), NotDone> {
    let with = Claim::Person(claim_form::read(field, &visit.sent)?);
    let (by, reason) = (typed::provenance(&visit.sent)?, visit.sent.text("reason").to_owned());
    visit.act(Act::Correct { claim, with, by, reason }).map(|_| ())
}

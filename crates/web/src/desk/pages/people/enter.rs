//! Entering a record: somebody with a name, somebody without one, or several people.
//!
//! All that is typed is what one source says; more is added on the person's page. A likely twin is named afterwards and
//! never stands in the way.

use super::claim_form;
use super::form_page::FormPage;
use crate::desk::{Answer, Visit, answer, typed};
use crate::fields::Fields;
use crate::look::{Choice, Field, button, plain};
use crate::words::Words;
use maud::{Markup, html};
use office::{Known, NotDone};
use register::people::facts::{NameKind, PersonClaim, PersonField, Role, Sex, Status};
use register::{Act, Claim, Kind, NewThing, Refusal, Said, ThingId};

/// The form.
pub fn page(visit: &Visit) -> Answer {
    form_page(visit, &visit.asked, None)
}

fn form_page(visit: &Visit, fields: &Fields, refusal: Option<&Refusal>) -> Answer {
    let words = visit.words;
    let (title, lead) = (words.say("people-enter"), words.say("people-enter-lead"));
    let form = visit.read(|known| form(visit, known, fields))?;
    FormPage { visit, record: None, title: &title, lead: &lead, form }.answer(refusal)
}

fn form(visit: &Visit, known: &Known, fields: &Fields) -> Markup {
    let words = visit.words;
    html! {
        form.form method="post" action="/people/new" {
            (visit.hidden())
            (who(words, fields))
            (about(words, fields))
            h2 { (words.say("people-status")) }
            (claim_form::status(words, fields, &words.say("people-status")))
            h2 { (words.say("desk-who-says-it")) }
            (typed::provenance_fields(words, &known.state, fields))
            (list(words, known, fields))
            (button(&words.say("desk-save")))
        }
    }
}

fn who(words: &Words, fields: &Fields) -> Markup {
    let kinds = [Kind::Person, Kind::Unnamed, Kind::Group].map(|kind| {
        let code = kind.code();
        Choice::new(code, &words.code("kind", code)).hint(&words.say(&format!("people-kind-{code}-hint")))
    });
    let chosen = fields.given("kind").unwrap_or(Kind::Person.code());
    html! {
        (Field::radio("kind", &words.say("people-filter-named"), kinds).value(chosen))
        (Field::text("name", &words.say("people-name")).hint(&words.say("people-enter-name-hint"))
            .value(fields.text("name")).optional(words))
        (Field::text("other-name", &words.say("people-other-name")).value(fields.text("other-name")).optional(words))
        (Field::text("description", &words.say("people-enter-description")).value(fields.text("description"))
            .optional(words))
        div.together {
            (Field::number("count-least", &words.say("people-count-least")).value(fields.text("count-least"))
                .optional(words))
            (Field::number("count-most", &words.say("people-count-most")).value(fields.text("count-most"))
                .optional(words))
        }
    }
}

fn about(words: &Words, fields: &Fields) -> Markup {
    let not_said = || Choice::new("", &words.say("people-not-said"));
    let sexes = typed::codes(words, "sex", Sex::ALL.iter().map(|sex| sex.code()));
    let sexes: Vec<_> = std::iter::once(not_said()).chain(sexes).collect();
    let roles = typed::codes(words, "role", Role::ALL.iter().map(|role| role.code()));
    let roles: Vec<_> = std::iter::once(not_said()).chain(roles).collect();
    html! {
        div.together {
            (Field::select("sex", &words.code("person-field", "sex"), sexes).value(fields.text("sex")))
            (Field::number("age", &words.say("people-age")).value(fields.text("age")).optional(words))
            (Field::select("role", &words.code("person-field", "role"), roles).value(fields.text("role")))
        }
        (Field::text("home", &words.code("person-field", "home")).value(fields.text("home")).optional(words))
        (Field::long("note", &words.code("person-field", "note")).value(fields.text("note")).optional(words))
    }
}

/// The list that the record stands on, where there are lists.
fn list(words: &Words, known: &Known, fields: &Fields) -> Markup {
    let state = &known.state;
    let lists = state.all_of(Kind::List).iter().rev().map(|&number| state.thing(number));
    let lists: Vec<_> =
        lists.map(|list| Choice::new(&list.id.to_string(), &plain(state.label_of(list)))).collect();
    if lists.is_empty() {
        return html! {};
    }
    let none = Choice::new("", &words.say("people-no-list"));
    html! {
        (Field::select("list", &words.say("people-list"), std::iter::once(none).chain(lists))
            .value(fields.text("list")))
        (Field::text("reference", &words.say("people-reference")).value(fields.text("reference")).optional(words))
    }
}

/// Enters the record, or says what to mend.
pub fn save(visit: &Visit) -> Answer {
    match enter(visit) {
        Ok(id) => answer::go_to(&format!("/people/{id}?done=entered")),
        Err(NotDone::Refused(refusal)) => form_page(visit, &visit.sent, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

fn enter(visit: &Visit) -> Result<ThingId, NotDone> {
    let sent = &visit.sent;
    let kind = Kind::from_code(sent.text("kind")).filter(|kind| kind.is_record()).unwrap_or(Kind::Person);
    let said = Said { claims: claims(sent)?, by: typed::provenance(sent)? };
    let list = ThingId::from_hex(sent.text("list"));
    one(
        visit,
        NewThing {
            id: ThingId::OFFICE,
            kind,
            list,
            reference: typed::text(sent, "reference"),
            said: vec![said],
        },
    )
}

/// Enters one record under an id drawn for it; sent twice, it is the record of the first time.
pub fn one(visit: &Visit, new: NewThing) -> Result<ThingId, NotDone> {
    let id = visit.draw_ids(1)?.first().copied().ok_or(NotDone::Closed)?;
    let done = visit.act(Act::Enter(NewThing { id, ..new }))?;
    Ok(done.thing.unwrap_or(id))
}

/// What was typed, as statements; what was left empty is not said.
fn claims(sent: &Fields) -> Result<Vec<Claim>, Refusal> {
    let text = |name: &str| typed::text(sent, name);
    let mut claims = Vec::new();
    claims.extend(text("name").map(|name| PersonClaim::Name(NameKind::Printed, name)));
    claims.extend(text("other-name").map(|name| PersonClaim::Name(NameKind::Variant, name)));
    claims.extend(text("description").map(PersonClaim::Description));
    if let Some(least) = claim_form::number(sent, "count-least", "count")? {
        claims.push(PersonClaim::Count(least, claim_form::number(sent, "count-most", "count")?));
    }
    claims.extend(Sex::from_code(sent.text("sex")).map(PersonClaim::Sex));
    if let Some(age) = claim_form::number(sent, "age", "age")? {
        claims.push(PersonClaim::Age(age, age, typed::when(sent, "when")?));
    }
    claims.extend(Role::from_code(sent.text("role")).map(PersonClaim::Role));
    claims.extend(text("home").map(PersonClaim::Home));
    if Status::from_code(sent.text("code")).is_some() {
        claims.push(claim_form::read(PersonField::Status, sent)?);
    }
    claims.extend(text("note").map(PersonClaim::Note));
    Ok(claims.into_iter().map(Claim::Person).collect())
}

//! Each kind of statement about a person as fields of a form: shown, read, and filled in again to be corrected.
//!
//! Reading what [`typed`] wrote gives the same statement.

use super::find;
use crate::desk::{Visit, typed as forms};
use crate::fields::Fields;
use crate::look::{Choice, Field, plain};
use crate::words::Words;
use maud::{Markup, html};
use office::Known;
use register::people::facts::{
    Acknowledgement, CustodyStep, LegalPosition, NameKind, PersonClaim, PersonField, Relation, Role, Sex,
    Status, StatusNote, Verification,
};
use register::{Kind, Refusal, ThingId};

/// People offered for a tie, and places offered for custody.
const OFFERED: usize = 12;
const PLACES: usize = 200;

/// What a form of a statement is filled in with.
pub struct Filling<'a> {
    /// The kind of statement.
    pub field: PersonField,
    /// What was typed.
    pub typed: &'a Fields,
    /// Whose phone number was typed for the other person of a tie.
    called: Vec<ThingId>,
}

impl<'a> Filling<'a> {
    /// To be made before anything is read.
    pub fn of(visit: &Visit, (field, typed): (PersonField, &'a Fields)) -> Filling<'a> {
        let called = match field {
            PersonField::Relation => find::called(visit, typed.text("to-name")),
            _ => Vec::new(),
        };
        Filling { field, typed, called }
    }
}

/// The fields of one kind of statement, with what was typed into them.
pub fn fields(words: &Words, known: &Known, asked: &Filling<'_>) -> Markup {
    let (field, typed) = (asked.field, asked.typed);
    let label = words.code("person-field", field.code());
    let when = |name: &str| forms::when_field(words, typed, name, &words.say("desk-when"));
    match field {
        PersonField::Name => html! {
            (line(typed, "value", &label).hint(&words.say("people-enter-name-hint")))
            (select(words, typed, ("name-kind", "people-name-kind"), codes(words, "name-kind", NameKind::ALL, NameKind::code)))
        },
        PersonField::Description
        | PersonField::Occupation
        | PersonField::Home
        | PersonField::IdentityNumber
        | PersonField::Contact => html! { (line(typed, "value", &label)) },
        PersonField::Note => html! { (Field::long("value", &label).value(typed.text("value"))) },
        PersonField::Count => html! {
            (Field::number("least", &words.say("people-count-least")).value(typed.text("least")))
            (Field::number("most", &words.say("people-count-most")).value(typed.text("most")).optional(words))
        },
        PersonField::Sex => radio(typed, ("code", &label), codes(words, "sex", Sex::ALL, Sex::code)),
        PersonField::Born => when("when"),
        PersonField::Age => html! {
            (Field::number("least", &label).value(typed.text("least")))
            (Field::number("most", &words.say("people-age-most")).value(typed.text("most")).optional(words))
            (forms::when_field(words, typed, "when", &words.say("people-age-when")))
        },
        PersonField::Role => html! {
            (Field::select("code", &label, codes(words, "role", Role::ALL, Role::code)).value(typed.text("code")))
        },
        PersonField::Status => status(words, typed, &label),
        PersonField::Custody => custody(words, known, typed),
        PersonField::Relation => relation(words, known, asked),
        PersonField::Legal => html! {
            (radio(typed, ("code", &label), codes(words, "legal-position", LegalPosition::ALL, LegalPosition::code)))
            (when("when"))
        },
        PersonField::Verification => radio(
            typed,
            ("code", &label),
            codes(words, "verification", Verification::ALL, Verification::code),
        ),
    }
}

fn codes<T: Copy>(words: &Words, list: &str, all: &[T], code: fn(T) -> &'static str) -> Vec<Choice> {
    forms::codes(words, list, all.iter().map(|one| code(*one)))
}

fn line(typed: &Fields, name: &str, label: &str) -> Field {
    Field::text(name, label).value(typed.text(name))
}

fn select(words: &Words, typed: &Fields, (name, label): (&str, &str), choices: Vec<Choice>) -> Field {
    Field::select(name, &words.say(label), choices).value(typed.text(name))
}

fn radio(typed: &Fields, (name, label): (&str, &str), choices: Vec<Choice>) -> Markup {
    html! { (Field::radio(name, label, choices).value(typed.text(name))) }
}

/// The fields of a status.
pub fn status(words: &Words, typed: &Fields, label: &str) -> Markup {
    html! {
        (Field::radio("code", label, codes(words, "status", Status::ALL, Status::code)).value(typed.text("code"))
            .hint(&words.say("people-record-status-lead")))
        (forms::when_field(words, typed, "when", &words.say("desk-when")))
        (line(typed, "place", &words.say("people-place")).optional(words))
        (Field::long("details", &words.say("people-details")).value(typed.text("details")).optional(words))
    }
}

fn custody(words: &Words, known: &Known, typed: &Fields) -> Markup {
    let state = &known.state;
    let places = state.all_of(Kind::Place).iter().rev().take(PLACES).map(|&number| state.thing(number));
    let places = places.map(|place| Choice::new(&place.id.to_string(), &plain(state.label_of(place))));
    let places: Vec<_> =
        std::iter::once(Choice::new("", &words.say("people-place-other"))).chain(places).collect();
    let told = codes(words, "acknowledgement", Acknowledgement::ALL, Acknowledgement::code);
    html! {
        (line(typed, "place", &words.say("people-place")).hint(&words.say("people-place-hint")))
        (select(words, typed, ("place-id", "people-place-known"), places))
        (line(typed, "body", &words.say("people-held-by")).optional(words))
        (line(typed, "brought-by", &words.say("people-brought-by")).optional(words))
        (forms::when_field(words, typed, "from", &words.say("people-from")))
        (forms::when_field(words, typed, "until", &words.say("people-until")))
        (select(words, typed, ("acknowledgement", "people-acknowledgement"), told))
        (Field::long("details", &words.say("people-details")).value(typed.text("details")).optional(words))
    }
}

/// Whom the tie leads to is searched by name; those found stand below to be chosen.
fn relation(words: &Words, known: &Known, Filling { typed, called, .. }: &Filling<'_>) -> Markup {
    let state = &known.state;
    let chosen = ThingId::from_hex(typed.text("to")).and_then(|id| state.find(id)).map(|(number, _)| number);
    let mut found = match typed.given("to-name") {
        Some(name) => find::first(known, (name, called), OFFERED).records,
        None => Vec::new(),
    };
    found.extend(chosen.filter(|number| !found.contains(number)));
    let found: Vec<Choice> = found
        .into_iter()
        .map(|number| state.thing(number))
        .map(|thing| Choice::new(&thing.id.to_string(), &plain(state.name_of(thing))))
        .collect();
    html! {
        (line(typed, "relation", &words.say("people-relation-kind")).hint(&words.say("people-relation-hint")))
        (Field::search("to-name", &words.say("people-relation-to")).hint(&words.say("people-relation-to-hint"))
            .value(typed.text("to-name")))
        @if !found.is_empty() {
            (Field::radio("to", &words.say("people-relation-choose"), found).value(typed.text("to")))
        }
    }
}

/// The statement that was typed.
pub fn read(field: PersonField, typed: &Fields) -> Result<PersonClaim, Refusal> {
    let value = || Box::from(typed.text("value"));
    let when = |name: &str| forms::when(typed, name);
    let code = typed.text("code");
    Ok(match field {
        PersonField::Name => {
            let kind = NameKind::from_code(typed.text("name-kind")).unwrap_or(NameKind::Printed);
            PersonClaim::Name(kind, value())
        }
        PersonField::Description => PersonClaim::Description(value()),
        PersonField::Occupation => PersonClaim::Occupation(value()),
        PersonField::Home => PersonClaim::Home(value()),
        PersonField::IdentityNumber => PersonClaim::IdentityNumber(value()),
        PersonField::Contact => PersonClaim::Contact(value()),
        PersonField::Note if typed.given("value").is_none() => return Err(Refusal::Missing("note")),
        PersonField::Note => PersonClaim::Note(value()),
        PersonField::Count => {
            let least = number(typed, "least", "count")?.ok_or(Refusal::Missing("count"))?;
            PersonClaim::Count(least, number(typed, "most", "count")?)
        }
        PersonField::Sex => PersonClaim::Sex(chosen(Sex::from_code(code))?),
        PersonField::Born => PersonClaim::Born(when("when")?),
        PersonField::Age => {
            let least: u8 = number(typed, "least", "age")?.ok_or(Refusal::Missing("age"))?;
            PersonClaim::Age(least, number(typed, "most", "age")?.unwrap_or(least), when("when")?)
        }
        PersonField::Role => PersonClaim::Role(chosen(Role::from_code(code))?),
        PersonField::Status => PersonClaim::Status(Box::new(read_status(typed)?)),
        PersonField::Custody => PersonClaim::Custody(Box::new(read_custody(typed)?)),
        PersonField::Relation => PersonClaim::Relation(Box::new(Relation {
            to: ThingId::from_hex(typed.text("to")).ok_or(Refusal::Missing("person"))?,
            kind: typed.text("relation").into(),
        })),
        PersonField::Legal => PersonClaim::Legal(chosen(LegalPosition::from_code(code))?, when("when")?),
        PersonField::Verification => PersonClaim::Verification(chosen(Verification::from_code(code))?),
    })
}

fn chosen<T>(code: Option<T>) -> Result<T, Refusal> {
    code.ok_or(Refusal::NothingSaid)
}

/// A whole number; `None` when empty.
pub fn number<N: std::str::FromStr>(
    typed: &Fields,
    name: &str,
    field: &'static str,
) -> Result<Option<N>, Refusal> {
    match typed.given(name) {
        None => Ok(None),
        Some(text) => text.parse().map(Some).map_err(|_| Refusal::Impossible(field)),
    }
}

/// A status from the fields of [`status`].
pub fn read_status(typed: &Fields) -> Result<StatusNote, Refusal> {
    Ok(StatusNote {
        status: chosen(Status::from_code(typed.text("code")))?,
        when: forms::when(typed, "when")?,
        place: forms::text(typed, "place"),
        details: forms::text(typed, "details"),
    })
}

fn read_custody(typed: &Fields) -> Result<CustodyStep, Refusal> {
    let told = Acknowledgement::from_code(typed.text("acknowledgement"));
    Ok(CustodyStep {
        place: typed.text("place").into(),
        place_id: ThingId::from_hex(typed.text("place-id")),
        body: forms::text(typed, "body"),
        brought_by: forms::text(typed, "brought-by"),
        from: forms::when(typed, "from")?,
        until: forms::when(typed, "until")?,
        acknowledgement: told.unwrap_or(Acknowledgement::NotStated),
        details: forms::text(typed, "details"),
    })
}

/// A statement as it would have been typed.
pub fn typed(claim: &PersonClaim) -> Fields {
    let put = |pairs: &[(&str, Option<&str>)]| {
        pairs.iter().fold(Fields::default(), |fields, (name, text)| fields.with(name, *text))
    };
    let value = |text: &str| put(&[("value", Some(text))]);
    let code = |code: &'static str| put(&[("code", Some(code))]);
    let numbers = |least: u32, most: Option<u32>| {
        let (least, most) = (least.to_string(), most.map(|most| most.to_string()));
        put(&[("least", Some(&least)), ("most", most.as_deref())])
    };
    match claim {
        PersonClaim::Name(kind, name) => value(name).with("name-kind", Some(kind.code())),
        PersonClaim::Description(text)
        | PersonClaim::Occupation(text)
        | PersonClaim::Home(text)
        | PersonClaim::IdentityNumber(text)
        | PersonClaim::Contact(text)
        | PersonClaim::Note(text) => value(text),
        PersonClaim::Count(least, most) => numbers(*least, *most),
        PersonClaim::Sex(sex) => code(sex.code()),
        PersonClaim::Born(when) => forms::with_when(&Fields::default(), "when", *when),
        PersonClaim::Age(youngest, oldest, when) => {
            let fields = numbers((*youngest).into(), Some((*oldest).into()));
            forms::with_when(&fields, "when", *when)
        }
        PersonClaim::Role(role) => code(role.code()),
        PersonClaim::Status(note) => {
            let fields = code(note.status.code()).with("place", note.place.as_deref());
            forms::with_when(&fields.with("details", note.details.as_deref()), "when", note.when)
        }
        PersonClaim::Custody(step) => typed_custody(step),
        PersonClaim::Relation(relation) => {
            put(&[("to", Some(&relation.to.to_string())), ("relation", Some(&relation.kind))])
        }
        PersonClaim::Legal(position, when) => forms::with_when(&code(position.code()), "when", *when),
        PersonClaim::Verification(word) => code(word.code()),
    }
}

fn typed_custody(step: &CustodyStep) -> Fields {
    let place = step.place_id.map(|id| id.to_string());
    let fields = Fields::default().with("place", Some(&step.place)).with("place-id", place.as_deref());
    let fields = fields.with("body", step.body.as_deref()).with("brought-by", step.brought_by.as_deref());
    let fields = fields.with("acknowledgement", Some(step.acknowledgement.code()));
    let fields = fields.with("details", step.details.as_deref());
    forms::with_when(&forms::with_when(&fields, "from", step.from), "until", step.until)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use register::When;

    fn samples() -> Vec<PersonClaim> {
        let day = When::night(date(2022, 1, 5));
        let note = StatusNote {
            status: Status::Held,
            when: day,
            place: Some("Taraz".into()),
            details: Some("two lines\nof text".into()),
        };
        let step = CustodyStep {
            place: "Made-up station".into(),
            place_id: Some(ThingId([3; 16])),
            body: Some("police".into()),
            brought_by: None,
            from: day,
            until: When::UNKNOWN,
            acknowledgement: Acknowledgement::Denied,
            details: None,
        };
        vec![
            PersonClaim::Name(NameKind::Variant, "Әсел".into()),
            PersonClaim::Description("a boy of about 12".into()),
            PersonClaim::Count(3, Some(5)),
            PersonClaim::Count(3, None),
            PersonClaim::Sex(Sex::Female),
            PersonClaim::Born(When::year(date(1990, 1, 1))),
            PersonClaim::Age(30, 35, day),
            PersonClaim::Occupation("welder".into()),
            PersonClaim::Home("Taldykorgan".into()),
            PersonClaim::Role(Role::Detained),
            PersonClaim::Status(Box::new(note)),
            PersonClaim::Custody(Box::new(step)),
            PersonClaim::Relation(Box::new(Relation { to: ThingId([4; 16]), kind: "brother of".into() })),
            PersonClaim::IdentityNumber("000000000000".into()),
            PersonClaim::Contact("+7 700 000 00 00".into()),
            PersonClaim::Legal(LegalPosition::OnTrial, day),
            PersonClaim::Verification(Verification::Pending),
            PersonClaim::Note("a note".into()),
        ]
    }

    #[test]
    fn every_kind_of_statement_reads_back_as_it_was_typed() {
        let samples = samples();
        assert!(PersonField::ALL.iter().all(|field| samples.iter().any(|claim| claim.field() == *field)));
        for claim in samples {
            assert_eq!(read(claim.field(), &typed(&claim)), Ok(claim));
        }
    }

    #[test]
    fn a_number_that_is_none_is_refused() {
        let typed = |text: &str| Fields::read(text.as_bytes());
        assert_eq!(read(PersonField::Age, &typed("least=300")), Err(Refusal::Impossible("age")));
        assert_eq!(read(PersonField::Age, &typed("")), Err(Refusal::Missing("age")));
        assert_eq!(read(PersonField::Count, &typed("least=many")), Err(Refusal::Impossible("count")));
        assert_eq!(read(PersonField::Status, &typed("code=eaten")), Err(Refusal::NothingSaid));
    }
}

//! What is said of a person, in words: one function for each kind of statement, each value as exact as it was given.
//!
//! What somebody typed is isolated. A contact is never among the values: it has a page of its own.

use crate::desk::said;
use crate::look::{Badge, isolate};
use crate::words::Words;
use maud::{Markup, html};
use names::Script;
use register::people::facts::{Acknowledgement, CustodyStep, NameKind, PersonClaim, Relation, StatusNote};
use register::{State, When};

/// The value of a statement.
pub fn value(words: &Words, state: &State, claim: &PersonClaim) -> Markup {
    match claim {
        PersonClaim::Name(kind, name) => self::name(words, *kind, name),
        PersonClaim::Description(text)
        | PersonClaim::Occupation(text)
        | PersonClaim::Home(text)
        | PersonClaim::IdentityNumber(text)
        | PersonClaim::Note(text) => isolate(text),
        PersonClaim::Contact(_) => html! { span.soft { (words.say("people-contact-kept")) } },
        PersonClaim::Count(least, most) => html! { (count(words, *least, *most)) },
        PersonClaim::Sex(sex) => html! { (words.code("sex", sex.code())) },
        PersonClaim::Born(when) => html! { (words.when(*when)) },
        PersonClaim::Age(youngest, oldest, when) => html! { (age(words, (*youngest, *oldest), *when)) },
        PersonClaim::Role(role) => html! { (words.code("role", role.code())) },
        PersonClaim::Status(note) => status(words, note),
        PersonClaim::Custody(step) => html! {
            div { (place(state, step)) } div.soft { (span(words, step.from, step.until)) }
            (custody_body(words, step))
        },
        PersonClaim::Relation(relation) => self::relation(state, relation),
        PersonClaim::Legal(position, when) => html! {
            (words.code("legal-position", position.code())) (dated(words, *when))
        },
        PersonClaim::Verification(word) => html! { (Badge::verification(words, word.code())) },
    }
}

fn name(words: &Words, kind: NameKind, name: &str) -> Markup {
    let script = match names::script_of(name) {
        Script::Cyrillic => "people-script-cyrillic",
        Script::Latin => "people-script-latin",
        Script::Arabic => "people-script-arabic",
        Script::Mixed | Script::Other => "people-script-other",
    };
    html! {
        (isolate(name)) " " span.soft.small { (words.code("name-kind", kind.code())) ", " (words.say(script)) }
    }
}

/// How many people: "3", "3–5".
pub fn count(words: &Words, least: u32, most: Option<u32>) -> String {
    let least_said = words.number(least.into());
    match most {
        Some(most) if most > least => format!("{least_said}–{}", words.number(most.into())),
        _ => least_said,
    }
}

/// An age with the day on which it was so.
pub fn age(words: &Words, (youngest, oldest): (u8, u8), when: When) -> String {
    let age = if youngest == oldest { youngest.to_string() } else { format!("{youngest}–{oldest}") };
    if when.is_unknown() {
        return age;
    }
    words.say_with("people-age-as-of", &[("age", age.into()), ("when", words.when(when).into())])
}

/// A status with its time, its place and what the source says of it.
pub fn status(words: &Words, note: &StatusNote) -> Markup {
    html! {
        (Badge::status(words, note.status.code())) (dated(words, note.when))
        @if let Some(place) = &note.place { " · " (isolate(place)) }
        @if let Some(details) = &note.details { div.plain { (isolate(details)) } }
    }
}

fn dated(words: &Words, when: When) -> Markup {
    html! { @if !when.is_unknown() { " · " (words.when(when)) } }
}

/// A place of custody: a link when it is one of ours.
pub fn place(state: &State, step: &CustodyStep) -> Markup {
    let ours = step.place_id.and_then(|id| state.find(id));
    match ours {
        Some((_, place)) => {
            html! { a href={ "/places/" (place.id) } { (isolate(&step.place)) } }
        }
        None => isolate(&step.place),
    }
}

/// From when until when; "date unknown" when nobody says either.
pub fn span(words: &Words, from: When, until: When) -> String {
    let said = |key: &str, when: When| words.say_with(key, &[("when", words.when(when).into())]);
    match (from.is_unknown(), until.is_unknown()) {
        (true, true) => words.say("dates-unknown"),
        (false, true) => said("dates-from", from),
        (true, false) => said("dates-until", until),
        (false, false) if from == until => words.when(from),
        (false, false) => format!("{} — {}", words.when(from), words.when(until)),
    }
}

/// Who held the person, who brought them, what the authorities say of it.
pub fn custody_body(words: &Words, step: &CustodyStep) -> Markup {
    let told = step.acknowledgement != Acknowledgement::NotStated;
    html! {
        @if let Some(body) = &step.body { div { (words.say("people-held-by")) " " (isolate(body)) } }
        @if let Some(by) = &step.brought_by { div { (words.say("people-brought-by")) " " (isolate(by)) } }
        @if told { div { (words.code("acknowledgement", step.acknowledgement.code())) } }
        @if let Some(details) = &step.details { div.plain { (isolate(details)) } }
    }
}

/// What this person is to another one.
pub fn relation(state: &State, relation: &Relation) -> Markup {
    let other = state.find(relation.to).map(|(_, thing)| said::link(state, thing));
    html! { (isolate(&relation.kind)) " → " (other.unwrap_or_default()) }
}

/// Words one after the other, with commas.
pub fn list(words: impl Iterator<Item = String>) -> String {
    words.collect::<Vec<_>>().join(", ")
}

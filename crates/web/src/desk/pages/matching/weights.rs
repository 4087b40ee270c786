//! The weights of a pair as a waterfall beside the table that says the same.

use super::evidence::{self, Evidence, Weight};
use super::two;
use crate::desk::pages::download::Download;
use crate::desk::{Answer, Turned, Visit, answer};
use crate::drawing::{Drawing, Step, Width, waterfall};
use crate::look::{Column, Figure, Table};
use crate::words::Words;
use maud::{Markup, html};
use register::ThingId;

/// The drawing, the table, and how likely it is in a sentence.
pub fn section(words: &Words, (one, other): (ThingId, ThingId), evidence: &Evidence) -> Markup {
    let drawing = drawn(words, evidence, Width::Desk);
    let address = super::address(one, other);
    let [wide, phone, svg, csv] = ["weights.png", "weights-phone.png", "weights.svg", "weights.csv"]
        .map(|file| format!("{address}/{file}"));
    let bits = words.bits(evidence.bits);
    let figure = Figure {
        words,
        title: &words.say("matching-weights"),
        image: (&wide, drawing.width, drawing.height),
        phone_image: Some(&phone),
        alt: &words.say_with("matching-weights-alt", &[("bits", bits.into())]),
        warning: None,
        table: table(words, evidence),
        svg: &svg,
        csv: &csv,
    };
    html! {
        section {
            h2 { (words.say("matching-evidence")) }
            p { (likely(words, evidence.bits)) }
            (figure)
            p.small.soft { (words.say("matching-bits-text")) }
        }
    }
}

/// How likely, in a sentence that a tired reader understands.
pub fn likely(words: &Words, bits: f64) -> String {
    let key = match bits {
        bits if bits >= 10.0 => "matching-likely-nearly-certain",
        bits if bits >= 3.0 => "matching-likely",
        bits if bits > -3.0 => "matching-likely-open",
        _ => "matching-likely-not",
    };
    words.say_with(key, &[("bits", words.bits(bits).into())])
}

fn table(words: &Words, evidence: &Evidence) -> Markup {
    let columns = [
        Column::text(&words.say("matching-field")),
        Column::text(&words.say("matching-outcome")),
        Column::number(&words.say("matching-bits")),
    ];
    let row = |weight: &Weight| {
        vec![html! { (weight.field) }, html! { (weight.outcome) }, html! { (words.bits(weight.bits)) }]
    };
    let sum = vec![html! { (words.say("matching-sum")) }, html! {}, html! { (words.bits(evidence.bits)) }];
    let rows = evidence.weights.iter().map(row).chain([sum]);
    html! { (Table::new(&words.say("matching-weights"), columns).grid().rows(rows)) }
}

fn drawn(words: &Words, evidence: &Evidence, width: Width) -> Drawing {
    let name = |weight: &Weight| match weight.outcome.is_empty() {
        true => weight.field.clone(),
        false => format!("{}: {}", weight.field, weight.outcome),
    };
    let steps: Vec<_> =
        evidence.weights.iter().map(|weight| Step { name: name(weight), bits: weight.bits }).collect();
    waterfall(words, &words.say("matching-weights"), &steps, &words.say("matching-sum"), width)
}

fn weighed(visit: &Visit) -> Result<Evidence, Turned> {
    let of = two(visit)?;
    evidence::of(visit, of).ok_or(Turned::NotThere)
}

/// The drawing as a picture, or to be saved.
pub fn chart(visit: &Visit) -> Answer {
    let evidence = weighed(visit)?;
    answer::drawing(visit, |width| Ok(drawn(visit.words, &evidence, width)))
}

/// The table, to be saved.
pub fn csv(visit: &Visit) -> Answer {
    let (words, evidence) = (visit.words, weighed(visit)?);
    let keys = ["matching-field", "matching-outcome", "matching-bits"];
    let mut file = Download::new("weights", keys.map(|key| words.say(key)));
    for weight in &evidence.weights {
        file.row([weight.field.clone(), weight.outcome.clone(), words.bits(weight.bits)]);
    }
    file.answer(visit)
}

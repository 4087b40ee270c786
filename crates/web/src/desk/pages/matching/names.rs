//! The names of two records, part by part: which parts agree, which differ and why, which only one has.
//!
//! How common a part is comes from the names of the register.

use super::pair::agreement;
use crate::look::{Column, Table, isolate};
use crate::words::Words;
use crate::words::names::{NamesCompared, PartCompared, Stands};
use maud::{Markup, html};
use office::Known;
use register::matching::views::Agreement;
use register::state::ThingNo;

/// The names that two records are shown by, compared.
pub fn compared(words: &Words, known: &Known, (one, other): (ThingNo, ThingNo)) -> NamesCompared {
    let state = &known.state;
    let names = [one, other].map(|number| state.name_of(state.thing(number)));
    words.names((names[0], names[1]), &known.people.shares_of(names))
}

/// The parts in a table; left out where no part is in both names.
pub fn section(words: &Words, compared: &NamesCompared) -> Markup {
    if compared.stands().is_none() {
        return html! {};
    }
    let title = words.say("names-parts");
    let keys = ["names-part", "matching-one", "matching-other", "names-why"];
    let columns = keys.map(|key| Column::text(&words.say(key)));
    html! {
        section {
            h2 { (title) }
            p { (compared.verdict) }
            (Table::new(&title, columns).below_its_heading().rows(compared.parts.iter().map(|part| row(words, part))))
        }
    }
}

fn row(words: &Words, part: &PartCompared) -> Vec<Markup> {
    let stands = match part.stands {
        Stands::Agrees => Agreement::Agrees,
        Stands::Differs => Agreement::Differs,
        Stands::Missing => Agreement::MissingInOne,
    };
    let side = |text: &str| html! { @if text.is_empty() { span.soft { (words.say("matching-missing")) } } @else { (isolate(text)) } };
    vec![
        html! { (part.role) },
        side(&part.left),
        side(&part.right),
        html! { (agreement(words, stands)) " " (part.why) },
    ]
}

//! What each way of agreeing weighs, and how often it was found among rows of one person and of two.

use super::{Shown, bits, field, share};
use linkage::explain::meaning;
use maud::{Markup, html};
use web::desk::pages::matching::evidence;
use web::look::{Column, Table};

/// A way of agreeing rarer than this in both is not shown.
const RARE: f64 = 0.0005;

/// The explanation and the table.
pub fn part(shown: &Shown<'_>) -> Markup {
    let words = shown.words;
    let columns = [
        Column::text(&words.say("link-field")),
        Column::text(&words.say("link-agreement")),
        Column::number(&words.say("link-bits")),
        Column::number(&words.say("link-same-person")),
        Column::number(&words.say("link-two-people")),
    ];
    let prior = vec![
        html! { (words.say("link-prior")) },
        html! {},
        html! { (bits(words, shown.linked.model.prior as f32)) },
        html! {},
        html! {},
    ];
    let rows = std::iter::once(prior).chain(rows(shown));
    html! {
        p { (words.say("link-weights-text")) }
        (Table::new(&words.say("link-weights"), columns).below_its_heading().rows(rows))
    }
}

fn rows<'a>(shown: &'a Shown<'a>) -> impl Iterator<Item = Vec<Markup>> + 'a {
    let (words, model, measures) = (shown.words, &shown.linked.model, &shown.linked.rows.measures);
    let levels = measures.iter().enumerate();
    let levels = levels.flat_map(|(place, measure)| (1..measure.levels).map(move |level| (place, level)));
    levels.filter_map(move |(place, level)| {
        let (same, other) = (model.same[place][level], model.other[place][level]);
        let meaning = meaning(&shown.linked.rows, place, u8::try_from(level).ok()?);
        (same > RARE || other > RARE).then(|| {
            vec![
                field(shown, &meaning),
                html! { (words.say(evidence::agreement(meaning.agreement))) },
                html! { (bits(words, model.weights[place][level])) },
                html! { (share(words, same)) },
                html! { (share(words, other)) },
            ]
        })
    })
}

//! Pairs of different certainty, taken apart: what both rows hold, how it agrees, and how the bits add up.

use super::bars::Fall;
use super::{Shown, bits, field};
use linkage::{Explanation, Line, Meaning, Pair};
use maud::{Markup, html};
use web::desk::pages::matching::evidence;
use web::look::{Column, Table, isolate};

/// Bits near which a pair is shown.
const SHOWN_AT: [f32; 8] = [40.0, 20.0, 12.0, 7.0, 3.0, 0.5, -1.5, -4.0];

/// The pairs, the surest first.
pub fn part(shown: &Shown<'_>) -> Markup {
    let chosen = chosen(&shown.linked.pairs);
    html! {
        @if chosen.is_empty() {
            p { (shown.words.say("link-histogram-none")) }
        } @else {
            p { (shown.words.say("link-examples-text")) }
        }
        @for pair in chosen { (example(shown, pair)) }
    }
}

fn chosen(pairs: &[Pair]) -> Vec<&Pair> {
    let nearest = |at: &f32| pairs.iter().min_by(|l, r| (l.bits - at).abs().total_cmp(&(r.bits - at).abs()));
    let mut chosen: Vec<&Pair> = SHOWN_AT.iter().filter_map(nearest).collect();
    chosen.sort_by(|l, r| r.bits.total_cmp(&l.bits));
    chosen.dedup();
    chosen
}

fn example(shown: &Shown<'_>, pair: &Pair) -> Markup {
    let words = shown.words;
    let why = shown.linked.explain(pair.left, pair.right);
    let [left, right] = [pair.left, pair.right].map(|row| shown.ids.plain(row));
    let named = [("left", left.as_str().into()), ("right", right.as_str().into())];
    let title = words.say_with("link-pair", &named);
    let columns = [
        Column::text(&words.say("link-field")),
        Column::text(&left),
        Column::text(&right),
        Column::text(&words.say("link-agreement")),
        Column::number(&words.say("link-bits")),
    ];
    html! {
        div.taken-apart.stack {
            h3 { (isolate(&title)) }
            (Table::new(&title, columns).below_its_heading().rows(rows(shown, pair, &why)))
        }
    }
}

/// Each step of the sum, then the sum.
fn rows(shown: &Shown<'_>, pair: &Pair, why: &Explanation) -> Vec<Vec<Markup>> {
    let words = shown.words;
    let alone = |key: &str| vec![html! { (words.say(key)) }, html! {}, html! {}, html! {}];
    let mut steps = vec![(alone("link-prior"), why.prior)];
    steps.extend(why.lines.iter().map(|line| (compared(shown, pair, line), line.bits)));
    let rest = [("link-kin", why.kin), ("link-dependence", why.dependence)];
    steps.extend(rest.into_iter().filter(|(_, own)| *own != 0.0).map(|(key, own)| (alone(key), own)));
    let mut fall = Fall::through(steps.iter().map(|(_, own)| *own));
    let mut rows: Vec<Vec<Markup>> = Vec::new();
    for (mut cells, own) in steps {
        cells.push(html! { (bits(words, own)) (fall.step(own)) });
        rows.push(cells);
    }
    let mut sum = alone("link-together");
    sum.push(html! { (bits(words, why.bits)) (fall.sum()) });
    rows.push(sum);
    rows
}

/// What was compared, in both rows, and how it agrees.
fn compared(shown: &Shown<'_>, pair: &Pair, line: &Line) -> Vec<Markup> {
    vec![
        field(shown, &line.meaning),
        html! { (isolate(&values(shown, &line.meaning, pair.left))) },
        html! { (isolate(&values(shown, &line.meaning, pair.right))) },
        html! { (shown.words.say(evidence::agreement(line.meaning.agreement))) },
    ]
}

/// What a row has in the columns of a measure.
fn values(shown: &Shown<'_>, meaning: &Meaning, row: u32) -> String {
    let columns = meaning.columns.iter().filter_map(|place| shown.table.columns.get(*place));
    let texts = columns.map(|column| column.text(row as usize)).filter(|text| !text.is_empty());
    texts.collect::<Vec<_>>().join(" · ")
}

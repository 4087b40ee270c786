//! How many pairs there are of which certainty.

use super::{Shown, bars, bits, number};
use maud::{Markup, html};
use std::collections::BTreeMap;
use web::look::{Column, Table};

/// Bits of one line.
const STEP: f32 = 2.0;

/// Lines below and above the first; beyond the last all are counted together.
const LINES: (f32, f32) = (-10.0, 30.0);

/// The explanation and the table, the surest pairs first.
pub fn part(shown: &Shown<'_>) -> Markup {
    let words = shown.words;
    let mut counts: BTreeMap<i32, u64> = BTreeMap::new();
    for pair in &shown.linked.pairs {
        *counts.entry((pair.bits / STEP).floor().clamp(LINES.0, LINES.1) as i32).or_default() += 1;
    }
    let most = counts.values().copied().max().unwrap_or(0);
    let columns = [Column::text(&words.say("link-bits")), Column::text(&words.say("link-pairs"))];
    let rows = counts.iter().rev().map(|(line, count)| {
        let (from, to) = (*line as f32 * STEP, (*line + 1) as f32 * STEP);
        let range = [("from", bits(words, from).into()), ("to", bits(words, to).into())];
        vec![
            html! { (words.say_with("link-range", &range)) },
            html! { (number(words, *count)) (bars::of_most(*count, most)) },
        ]
    });
    html! {
        p { (words.say("link-histogram-text")) }
        @if shown.linked.work.kept_from > shown.keep {
            p { (words.say_with("link-kept-from", &[("bits", bits(words, shown.linked.work.kept_from).into())])) }
        }
        @if most == 0 {
            p { (words.say("link-histogram-none")) }
        } @else {
            div.bars { (Table::new(&words.say("link-histogram"), columns).grid().below_its_heading().rows(rows)) }
        }
    }
}

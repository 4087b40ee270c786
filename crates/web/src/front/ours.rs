//! The group's own counts among what is published: named people and unnamed ones apart, nothing below five.

use crate::look::{Column, Table};
use crate::words::Words;
use exchange::edition::OwnCount;
use exchange::exports::Cell;
use maud::{Markup, html};

/// The counts that this program has words for, with what was counted.
fn named<'a>(words: &'a Words, counts: &'a [OwnCount]) -> impl Iterator<Item = (String, &'a OwnCount)> {
    let known = |count: &&OwnCount| ["status", "role"].contains(&count.by.as_str());
    let has_words = |count: &&OwnCount| words.has(&format!("{}-{}", count.by, count.code));
    counts.iter().filter(known).filter(has_words).map(|count| (words.code(&count.by, &count.code), count))
}

/// The counts with what a reader must know of them.
pub fn section(words: &Words, counts: &[OwnCount]) -> Markup {
    let columns = [
        Column::text(&words.say("figures-counted")),
        Column::number(&words.say("figures-named")),
        Column::number(&words.say("figures-unnamed")),
    ];
    let number = |count: Option<u64>| match count {
        Some(count) => html! { (words.number(i64::try_from(count).unwrap_or(i64::MAX))) },
        None => html! { span.soft { (words.say("front-ours-few")) } },
    };
    let rows = named(words, counts)
        .map(|(what, count)| vec![html! { (what) }, number(count.named), number(count.unnamed)]);
    let title = words.say("front-ours");
    html! {
        section {
            h2 { (title) }
            p { (words.say("front-ours-text")) }
            (Table::new(&title, columns).below_its_heading().rows(rows))
            p.small { (words.say("front-ours-few-text")) }
        }
    }
}

/// The counts as rows of the file of figures: measure, number, unit, and the rest empty.
pub fn rows(words: &Words, counts: &[OwnCount]) -> Vec<Vec<Cell>> {
    let row = |what: &str, kind: &str, count: u64| {
        let number = Cell::Whole(i64::try_from(count).unwrap_or(i64::MAX));
        let own = Cell::Text(words.say("front-ours"));
        let empty = || Cell::Empty;
        vec![
            Cell::Text(what.to_owned()),
            number,
            Cell::Text(words.say(kind)),
            empty(),
            empty(),
            empty(),
            own,
            empty(),
        ]
    };
    let of = |(what, count): (String, &OwnCount)| {
        let named = count.named.map(|count| row(&what, "figures-named", count));
        named.into_iter().chain(count.unnamed.map(|count| row(&what, "figures-unnamed", count)))
    };
    named(words, counts).flat_map(|counted| of(counted).collect::<Vec<_>>()).collect()
}

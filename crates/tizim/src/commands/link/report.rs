//! The report: what was recognised, what agreement weighs, how sure the pairs are, and examples taken apart.
//!
//! Invariant: one file that asks for nothing else, without scripts; what the lists hold is escaped and isolated. It looks as
//! the pages of the desk look, and is readable on a phone, on paper and without colours.

mod bars;
mod columns;
mod examples;
mod histogram;
#[cfg(test)]
mod tests;
mod weights;

use super::said::likely;
use super::written::Ids;
use linkage::{Linked, Meaning, Table};
use maud::{DOCTYPE, Markup, PreEscaped, html};
use web::desk::pages::matching::evidence;
use web::look::{self, Column, Notice, assets, isolate};
use web::words::Words;

/// What the report shows.
pub struct Shown<'a> {
    /// The lists.
    pub table: &'a Table,
    /// What was found.
    pub linked: &'a Linked,
    /// How rows are named.
    pub ids: &'a Ids<'a>,
    /// For each file its name and the place of its first row.
    pub starts: &'a [(String, u32)],
    /// The bits from which pairs were to be kept.
    pub keep: f32,
    /// The words of its language.
    pub words: &'a Words,
    /// When it was made, in milliseconds since 1970.
    pub made: i64,
}

/// What only this page has.
const STYLE: &str = include_str!("report/report.css");

/// The whole page.
pub fn page(shown: &Shown<'_>) -> String {
    let words = shown.words;
    let title = words.say("link-title");
    html! {
        (DOCTYPE)
        html lang=(words.lang().code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
                style { (PreEscaped(assets::STYLESHEET)) (PreEscaped(STYLE)) }
            }
            body {
                div.layout {
                    main {
                        div.head { div.head-text { h1 { (title) } p.soft { (made(shown)) } } }
                        (Notice::warning(&words.say("link-keep")).next(words.say("link-keep-next")))
                        (section(words, "link-summary", summary(shown)))
                        (section(words, "link-columns", columns::part(shown)))
                        (section(words, "link-weights", weights::part(shown)))
                        (section(words, "link-histogram", histogram::part(shown)))
                        (section(words, "link-examples", examples::part(shown)))
                    }
                }
            }
        }
    }
    .into_string()
}

fn section(words: &Words, heading: &str, part: Markup) -> Markup {
    html! { section { h2 { (words.say(heading)) } (part) } }
}

fn made(shown: &Shown<'_>) -> String {
    let (words, version) = (shown.words, env!("CARGO_PKG_VERSION"));
    words.say_with("link-made", &[("day", words.day_of(shown.made).into()), ("version", version.into())])
}

fn summary(shown: &Shown<'_>) -> Markup {
    let (words, linked) = (shown.words, shown.linked);
    let row = |name: Markup, count: u64| vec![name, html! { (number(words, count)) }];
    let said = |key: &str, count: u64| row(html! { (words.say(key)) }, count);
    let mut rows = vec![said("link-rows", shown.table.rows as u64)];
    if shown.starts.len() > 1 {
        rows.extend(lists(shown).into_iter().map(|(name, count)| row(name, count)));
    }
    rows.extend([
        said("link-compared", linked.work.compared),
        said("link-kept", linked.pairs.len() as u64),
        said("link-likely", likely(linked) as u64),
        said("link-people", linked.clusters.len() as u64),
        said("link-once", linked.limits.lists.iter().flatten().count() as u64),
    ]);
    if linked.work.forced > 0 {
        rows.push(said("link-forced", linked.work.forced));
    }
    let columns = [Column::text(&words.say("link-what")), Column::number(&words.say("link-how-many"))];
    html! { (look::Table::new(&words.say("link-summary"), columns).grid().below_its_heading().rows(rows)) }
}

/// The rows of each file.
fn lists(shown: &Shown<'_>) -> Vec<(Markup, u64)> {
    let ends = shown.starts.iter().skip(1).map(|(_, start)| *start).chain([shown.table.rows as u32]);
    let named = |name: &str| {
        let told = shown.words.say_with("link-rows-of", &[("list", name.into())]);
        html! { (isolate(&told)) }
    };
    shown.starts.iter().zip(ends).map(|((name, start), end)| (named(name), u64::from(end - start))).collect()
}

/// What is compared and where it stands.
fn field(shown: &Shown<'_>, meaning: &Meaning) -> Markup {
    let columns = meaning.columns.iter().filter_map(|place| shown.table.columns.get(*place));
    let names: Vec<&str> = columns.map(|column| column.name.as_str()).collect();
    html! {
        (shown.words.say(evidence::about(meaning.about))) " "
        span.soft { (isolate(&names.join(", "))) }
    }
}

fn number(words: &Words, number: u64) -> String {
    words.number(i64::try_from(number).unwrap_or(i64::MAX))
}

fn bits(words: &Words, bits: f32) -> String {
    words.bits(f64::from(bits))
}

/// A share of one as a percentage.
fn share(words: &Words, share: f64) -> String {
    const LEAST: f64 = 0.001;
    let (key, share) =
        if share > 0.0 && share < LEAST { ("link-share-small", LEAST) } else { ("link-share", share) };
    words.say_with(key, &[("share", words.decimal(share * 100.0, 1).into())])
}

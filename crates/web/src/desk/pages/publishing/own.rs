//! Our own counts as they become public: named people and unnamed ones apart, nothing below five, no total.

use crate::look::{Column, Table};
use crate::words::Words;
use maud::{Markup, html};
use register::publishing::own::{PublicCount, own_counts};
use register::{KnownBy, State};

/// What was counted, and how many.
pub type Row = (String, PublicCount);

/// The counts by status, then by role.
pub fn rows(words: &Words, state: &State, known: KnownBy) -> Vec<Row> {
    let (statuses, roles) = own_counts(state, known);
    let statuses = statuses.into_iter().map(|(status, count)| (words.code("status", status.code()), count));
    statuses.chain(roles.into_iter().map(|(role, count)| (words.code("role", role.code()), count))).collect()
}

/// The counts as a table.
pub fn table(words: &Words, rows: &[Row]) -> Markup {
    let number = |key: &str| Column::number(&words.say(key));
    let columns =
        [Column::text(&words.say("figures-counted")), number("figures-named"), number("figures-unnamed")];
    let shown = |count: Option<usize>| match count {
        Some(count) => html! { (words.number(count as i64)) },
        None => html! { span.soft { (words.say("publishing-below-five")) } },
    };
    let row = |(what, count): &Row| vec![html! { (what) }, shown(count.named), shown(count.unnamed)];
    html! {
        (Table::new(&words.say("publishing-ours-title"), columns).grid().rows(rows.iter().map(row)))
        p.small { (words.say("publishing-ours-hint")) }
    }
}

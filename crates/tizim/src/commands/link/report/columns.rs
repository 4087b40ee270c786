//! What each column was taken for, and how to correct it.

use super::{Shown, number, share};
use crate::commands::link::said::found;
use linkage::Recognised;
use maud::{Markup, html};
use web::look::{Column, Table, isolate};

/// The explanation and the table.
pub fn part(shown: &Shown<'_>) -> Markup {
    let (words, all) = (shown.words, &shown.linked.columns);
    let columns = [
        Column::text(&words.say("link-column")),
        Column::text(&words.say("link-holds")),
        Column::number(&words.say("link-filled")),
        Column::number(&words.say("link-distinct")),
    ];
    let row = |column: &Recognised| {
        vec![
            html! { (isolate(&column.name)) },
            html! { (isolate(&found(words, column, all))) },
            html! { (share(words, f64::from(column.filled) / 1000.0)) },
            html! { (number(words, column.distinct as u64)) },
        ]
    };
    html! {
        p { (words.say("link-columns-text")) }
        (Table::new(&words.say("link-columns"), columns).below_its_heading().rows(all.iter().map(row)))
    }
}

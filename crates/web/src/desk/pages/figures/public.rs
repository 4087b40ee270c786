//! What the public may see of a tally: the named by place, by age and by sex, small counts hidden with all that would
//! give them away.

use super::defined::{grade_column, key};
use crate::look::{Column, Notice, Table, isolate};
use crate::words::Words;
use maud::{Markup, html};
use register::figures::defined::{By, Counted, divided};
use register::figures::definitions::facts::{Grade, Measure};
use register::figures::hide::{Public, PublicRow, Shown, Tables, next};
use register::{KnownBy, State};
use std::collections::BTreeMap;

/// The divisions that are shown to the public together.
const DIVISIONS: [By; 3] = [By::Place, By::Age, By::Sex];

/// The tables as the public would see them, were they shown for the first time.
pub fn tables(
    words: &Words,
    state: &State,
    (people, measure, known): (&[Counted], Measure, KnownBy),
) -> Option<Public> {
    let count = |number: u64| u32::try_from(number).unwrap_or(u32::MAX);
    let table = |by: By| {
        let rows = divided(state, people, by, (measure, known)).rows.into_iter();
        let rows = rows.filter(|(_, tally)| tally.named.at_least(Grade::Reported) > 0);
        let cells = rows.map(|(row, tally)| {
            let named = tally.named;
            (key(words, &row), [named.confirmed, named.probable, named.reported].map(count).to_vec())
        });
        cells.collect::<BTreeMap<_, _>>()
    };
    next(&[], Tables { columns: 3, tables: DIVISIONS.map(table).into() }, 1).map(|edition| edition.public)
}

/// The section of the page.
pub fn section(words: &Words, state: &State, counted: (&[Counted], Measure, KnownBy)) -> Markup {
    let public = tables(words, state, counted);
    html! {
        section #public {
            h2 { (words.say("figures-public-title")) }
            p.soft { (words.say("figures-public-text")) }
            @match &public {
                None => (Notice::info(&words.say("figures-public-none"))),
                Some(public) => @for (by, rows) in DIVISIONS.iter().zip(&public.tables) {
                    (table(words, *by, (rows, &public.totals)))
                },
            }
        }
    }
}

fn table(words: &Words, by: By, (rows, totals): (&BTreeMap<String, PublicRow>, &PublicRow)) -> Markup {
    let title = words.code("by", by.code());
    let grades = [Grade::Confirmed, Grade::Probable, Grade::Reported];
    let columns = std::iter::once(Column::text(&title))
        .chain(grades.map(|grade| grade_column(words, grade)))
        .chain([Column::number(&words.say("figures-all-grades"))]);
    let all = words.say("figures-all-grades");
    let lines = rows.iter().chain([(&all, totals)]);
    let lines = lines.map(|(name, row)| {
        std::iter::once(isolate(name)).chain(row.iter().map(|shown| cell(words, *shown))).collect::<Vec<_>>()
    });
    html! { (Table::new(&title, columns).rows(lines)) }
}

fn cell(words: &Words, shown: Shown) -> Markup {
    match shown {
        Shown::Number(number, _) => html! { (words.number(i64::from(number))) },
        Shown::Hidden => html! { span.soft { (words.say("figures-public-hidden")) } },
    }
}

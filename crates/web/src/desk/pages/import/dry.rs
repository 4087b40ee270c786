//! What entering the list would do: counts, twins, every problem by row, the first rows as they would be entered.

use super::problem::sentence;
use crate::desk::Visit;
use crate::desk::pages::paging::Part;
use crate::desk::pages::people::value;
use crate::look::{Column, Notice, Table, isolate};
use crate::words::Words;
use exchange::{Problem, Weight};
use maud::{Markup, html};
use office::import::list::{Dry, Row};
use office::jobs::Job;
use register::{Claim, Kind, State};

/// What was found while the file was read, before anyone knew its columns.
pub fn of_file(words: &Words, job: &Job) -> Markup {
    let whole = |problem: &&Problem| problem.row.is_none();
    let (doubts, notes): (Vec<_>, Vec<_>) =
        job.parsed.problems.iter().filter(whole).partition(|problem| problem.weight() >= Weight::Doubt);
    let list = |problems: &[&Problem]| {
        html! { ul { @for problem in problems { li { (sentence(words, problem)) } } } }
    };
    html! {
        @if !doubts.is_empty() { (Notice::warning(&words.say("import-whole-file")).body(list(&doubts))) }
        @if !notes.is_empty() { (Notice::info(&words.say("import-whole-file")).body(list(&notes))) }
    }
}

/// What was found row by row.
pub fn section(visit: &Visit, state: &State, (job, dry): (&Job, &Dry)) -> Markup {
    let words = visit.words;
    html! {
        section {
            h2 { (words.say("import-problems")) }
            (problems(visit, job, dry))
        }
        section {
            h2 { (words.say("import-first")) }
            @for row in &dry.first { (as_entered(words, state, row)) }
        }
    }
}

/// How many rows will be entered, and what is to be known of them before.
pub fn counts(words: &Words, dry: &Dry) -> Markup {
    let said = |key: &str, count: usize| words.say_with(key, &[("count", count.into())]);
    let numbers = dry.left_out.iter().map(u64::to_string).collect::<Vec<_>>().join(", ");
    html! {
        div.prose { ul {
            li { strong { (said("import-rows-entered", dry.entered)) } }
            @if dry.unnamed > 0 { li { (said("import-rows-unnamed", dry.unnamed)) } }
            @if dry.doubtful > 0 { li { (said("import-rows-doubtful", dry.doubtful)) } }
            @if dry.left_out_count > 0 {
                li {
                    (said("import-rows-left-out", dry.left_out_count))
                    br; span.small { (words.say_with("import-rows-numbers", &[("rows", numbers.into())])) }
                }
            }
        } }
        (twins(words, dry))
    }
}

fn twins(words: &Words, dry: &Dry) -> Markup {
    let twins = &dry.twins;
    let pair = |(first, second): &(u64, u64)| {
        words.say_with(
            "import-twin",
            &[("first", first.to_string().into()), ("second", second.to_string().into())],
        )
    };
    html! {
        @if twins.count > 0 {
            (Notice::warning(&words.say_with("import-twins", &[("count", twins.count.into())])).body(html! {
                p { (words.say("import-twins-text")) }
                ul { @for twin in twins.pairs.iter().take(20) { li { (pair(twin)) } } }
                @if twins.pairs.len() > 20 {
                    details.more {
                        summary { (words.say("desk-details")) }
                        ul { @for twin in twins.pairs.iter().skip(20) { li { (pair(twin)) } } }
                    }
                }
            }))
        }
    }
}

fn problems(visit: &Visit, job: &Job, dry: &Dry) -> Markup {
    let words = visit.words;
    let of_rows = job.parsed.problems.iter().filter(|problem| problem.row.is_some()).chain(&dry.problems);
    let mut all: Vec<&Problem> = of_rows.collect();
    // Those that only say how many more there are have no row, and stand at the end.
    all.sort_by_key(|problem| problem.row.unwrap_or(u64::MAX));
    if all.is_empty() {
        return html! { p { (words.say("import-problems-none")) } };
    }
    let part = Part::of(visit, all.len());
    let titles = ["import-problem-row", "import-column", "import-problem-what"];
    let titles = titles.map(|key| Column::text(&words.say(key)));
    let rows = part.rows(all).into_iter().map(|problem| {
        vec![
            html! { (problem.row.map_or_else(|| words.say("import-whole-file"), |row| row.to_string())) },
            html! { @if let Some(column) = &problem.column { (isolate(column)) } },
            sentence(words, problem),
        ]
    });
    html! {
        p { (words.say("import-problems-text")) }
        (Table::new(&words.say("import-problems"), titles).below_its_heading().rows(rows))
        (part.links(visit))
    }
}

fn as_entered(words: &Words, state: &State, row: &Row) -> Markup {
    let claims = row.claims.iter().filter_map(|claim| match claim {
        Claim::Person(claim) => Some(claim),
        _ => None,
    });
    html! {
        div.side {
            p.small.soft {
                (isolate(&row.locator))
                @if let Some(reference) = &row.reference { " · " (isolate(reference)) }
                @if row.kind != Kind::Person { " · " (words.code("kind", row.kind.code())) }
            }
            dl.facts {
                @for claim in claims {
                    div.fact {
                        dt { (words.code("person-field", claim.field().code())) }
                        dd { (value::value(words, state, claim)) }
                    }
                }
            }
            @if let Some(who) = &row.attributed_to { p.small { (words.say("desk-quoting")) " " (isolate(who)) } }
        }
    }
}

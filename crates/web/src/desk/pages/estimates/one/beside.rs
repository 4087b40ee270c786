//! What stands beside the figures of a run: as of when, other priors, what was left out, what changed since the run before,
//! how to repeat it.

use crate::look::{Column, Table};
use crate::words::Words;
use maud::{Markup, html};
use register::State;
use register::figures::estimates::facts::{Figures, KeptRun, Method};
use register::figures::estimates::state::Run;
use register::figures::estimates::views::compare;
use register::figures::facts::Number;
use register::state::milliseconds;

fn whole(words: &Words, count: u64) -> String {
    words.number(i64::try_from(count).unwrap_or(i64::MAX))
}

fn people(words: &Words, number: Option<Number>) -> String {
    number.map_or_else(|| "–".to_owned(), |number| words.decimal(number.in_thousandths() as f64 / 1000.0, 0))
}

/// With what was known on which day.
pub fn as_of(words: &Words, run: &KeptRun) -> String {
    let day = words.day_of(milliseconds(run.known));
    words.say_with("estimates-as-of", &[("day", day.into())])
}

/// What was left out, as sentences with their numbers.
pub fn left_out(words: &Words, run: &KeptRun) -> Markup {
    let input = &run.input;
    let say = |key: &str, number: u64| words.say_with(key, &[("number", whole(words, number).into())]);
    let unplaced: u64 = input.lines.iter().map(|lines| lines.unplaced).sum();
    let unsure: u64 = input.lines.iter().map(|lines| lines.unsure).sum();
    let unnamed = [
        ("number", whole(words, input.unnamed).into()),
        ("groups", whole(words, input.unnamed_groups).into()),
    ];
    let lines = [("number", whole(words, unplaced).into()), ("unsure", whole(words, unsure).into())];
    let shares = run.answers.iter().filter(|answer| answer.part.is_none());
    let share = shares.filter_map(|answer| answer.share_of_linkage).max();
    html! {
        section {
            h2 { (words.say("estimates-left-out")) }
            ul.list {
                li { (say("estimates-left-out-nowhere", input.nowhere())) }
                li { (words.say_with("estimates-left-out-unnamed", &unnamed)) }
                li { (words.say_with("estimates-left-out-unplaced", &lines)) }
                li { (say("estimates-left-out-pairs", run.linkage.open)) }
                @if run.linkage.draws > 0 { li { (say("estimates-left-out-linkages", u64::from(run.linkage.draws))) } }
                @if let Some(share) = share {
                    li { (words.say_with("estimates-linkage-share", &[("share", words.decimal(share.in_thousandths() as f64 / 10.0, 0).into())])) }
                }
            }
        }
    }
}

/// The figures with other priors, for the method that has one.
pub fn priors(words: &Words, run: &KeptRun) -> Markup {
    let of = run.answers.iter().find(|answer| answer.part.is_none() && !answer.priors.is_empty());
    let Some(answer) = of else { return html! {} };
    let method = words.code("method", answer.method.code());
    let title = words.say_with("estimates-priors-title", &[("method", method.into())]);
    let columns = [
        Column::text(&words.say("estimates-priors-delta")),
        Column::number(&words.say("estimates-point")),
        Column::number(&words.say("estimates-low95")),
        Column::number(&words.say("estimates-high95")),
    ];
    let rows = answer.priors.iter().map(|prior| {
        vec![
            html! { (words.decimal(prior.delta.in_thousandths() as f64 / 1000.0, 3)) },
            html! { (people(words, prior.point)) },
            html! { (people(words, prior.lo95)) },
            html! { (people(words, prior.hi95)) },
        ]
    });
    html! { details.more { summary { (title) } (Table::new(&title, columns).grid().rows(rows)) } }
}

/// What changed since the run before by the same definition.
pub fn compared(words: &Words, state: &State, run: &Run) -> Markup {
    let Some(before) = state.estimates().before(run.id) else { return html! {} };
    let found = compare(&run.run, &before.run);
    let columns = [
        Column::text(&words.say("estimates-method")),
        Column::number(&words.say("estimates-compared-before")),
        Column::number(&words.say("estimates-compared-after")),
    ];
    let counted = |key: &str, (before, after): (u64, u64)| {
        vec![html! { (words.say(key)) }, html! { (whole(words, before)) }, html! { (whole(words, after)) }]
    };
    let figure = |figures: &Option<Figures>| match figures {
        None => "–".to_owned(),
        Some(figures) => {
            let [point, low, high] =
                [figures.point, figures.lo95, figures.hi95].map(|one| people(words, one));
            words.say_with(
                "estimates-chart-row",
                &[("point", point.into()), ("low", low.into()), ("high", high.into())],
            )
        }
    };
    let of_method = |(method, before, after): &(Method, Option<Figures>, Option<Figures>)| {
        vec![
            html! { (words.code("method", method.code())) },
            html! { (figure(before)) },
            html! { (figure(after)) },
        ]
    };
    let title = words.say("estimates-compared-title");
    let rows = [
        counted("estimates-documented", found.documented),
        counted("estimates-in-overlaps", found.in_overlaps),
    ];
    html! {
        section {
            h2 { (title) }
            p { a href={ "/estimates/" (before.id) } { (words.moment(before.kept.milliseconds())) } }
            @if found.differs.is_empty() { p { (words.say("estimates-compared-same")) } } @else {
                p { (words.say("estimates-compared-differs")) }
                ul.list { @for what in &found.differs { li { (words.code("differs", what.code())) } } }
            }
            (Table::new(&title, columns).below_its_heading().rows(rows.into_iter().chain(found.figures.iter().map(of_method))))
        }
    }
}

/// How to get the same numbers again.
pub fn repeat(words: &Words, run: &KeptRun, address: &str) -> Markup {
    let command = format!("tizim estimate table.csv --method all --seed {} --json", run.plan.seed);
    let columns = [
        Column::text(&words.say("estimates-method")),
        Column::number(&words.say("estimates-seconds")),
        Column::number(&words.say("estimates-ess")),
        Column::number(&words.say("estimates-rhat")),
    ];
    let decimal = |number: Option<Number>, decimals: usize| {
        number.map_or_else(
            || "–".to_owned(),
            |number| words.decimal(number.in_thousandths() as f64 / 1000.0, decimals),
        )
    };
    let rows = run.answers.iter().filter(|answer| answer.part.is_none()).map(|answer| {
        vec![
            html! { (words.code("method", answer.method.code())) },
            html! { (decimal(Some(answer.seconds), 1)) },
            html! { (decimal(answer.ess, 0)) },
            html! { (decimal(answer.split_rhat, 3)) },
        ]
    });
    html! {
        section {
            h2 { (words.say("estimates-repeat")) }
            p { (words.say("estimates-repeat-text")) }
            pre { code { (command) } }
            @if run.plan.linkages > 0 { p { (words.say("estimates-repeat-linkages")) } }
            p.downloads { a href={ (address) "/table.csv" } download { (words.say("estimates-repeat-table")) } }
            dl.facts {
                div.fact { dt { (words.say("estimates-repeat-input")) } dd { code.hash { (run.input_hash) } } }
                div.fact { dt { (words.say("estimates-repeat-result")) } dd { code.hash { (run.result_hash) } } }
            }
            details.more {
                summary { (words.say("estimates-diagnostics")) }
                (Table::new(&words.say("estimates-diagnostics"), columns).rows(rows))
            }
        }
    }
}

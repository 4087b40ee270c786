//! The funnel of accountability: what was complained of, opened, closed, tried, and ended in a conviction.

use super::tallies::{Look, answered, fields, look, when_asked};
use crate::desk::pages::download::{self, Download, text};
use crate::desk::{Answer, Turned, Visit, answer, said};
use crate::drawing::{Drawing, FunnelBar, Width, funnel_chart};
use crate::look::{Column, Figure, Head, Table, breadcrumbs, empty, filters};
use crate::words::Words;
use exchange::exports::Cell;
use maud::{Markup, html};
use register::State;
use register::cases::views::{Funnel, Reached, Stage, funnel};
use register::state::ThingNo;

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("figures-funnel-title");
    let look = look(words, &visit.asked);
    let body = visit.read(|known| {
        html! {
            (breadcrumbs(words, &[("/figures", &words.say("figures-title"))], &title))
            (Head::new(&title).lead(&words.say("figures-funnel-lead")))
            (filters(words, "/funnel", fields(words, &visit.asked)))
            (when_asked(words, look.as_ref(), |look| counted(visit, &known.state, look)))
        }
    })?;
    answered(visit, look.as_ref(), (&title, body))
}

fn counted(visit: &Visit, state: &State, look: &Look) -> Markup {
    let words = visit.words;
    let funnel = funnel(state, look.as_of);
    if funnel.is_empty() {
        return empty(&words.say("figures-funnel-title"), &words.say("figures-funnel-empty"), None);
    }
    html! {
        (figure(visit, &funnel, &look.words))
        p.small { (words.say("figures-funnel-definition")) }
        p.small.soft { (words.say("figures-cut-off")) ": " (look.words) }
        (grounds(words, &funnel))
        p { (words.say("figures-funnel-nobody")) ": " (words.number(whole(funnel.nobody.cases))) }
        section {
            h2 { (words.say("figures-funnel-steps")) }
            @for stage in Stage::ALL { (steps(state, &words.code("stage", stage.code()), &funnel.reached(*stage).steps)) }
            (steps(state, &words.say("figures-funnel-nobody"), &funnel.nobody.steps))
            (steps(state, &words.say("figures-funnel-beside"), &funnel.beside))
        }
    }
}

fn figure(visit: &Visit, funnel: &Funnel, as_of: &str) -> Markup {
    let (words, query) = (visit.words, visit.asked.as_query());
    let drawing = drawn(words, funnel, (as_of, Width::Desk));
    let [wide, phone, svg, csv] =
        ["funnel.png", "funnel-phone.png", "funnel.svg", "funnel.csv"].map(|file| format!("/{file}{query}"));
    let figure = Figure {
        words,
        title: &words.say("figures-funnel-title"),
        image: (&wide, drawing.width, drawing.height),
        phone_image: Some(&phone),
        alt: &words.say("figures-funnel-alt"),
        warning: None,
        table: table(words, &words.say("figures-funnel-stage"), stages(words, funnel)),
        svg: &svg,
        csv: &csv,
    };
    html! { (figure) p.downloads { (download::others(words, "/funnel", &query)) } }
}

fn stages<'a>(words: &Words, funnel: &'a Funnel) -> Vec<(String, &'a Reached)> {
    Stage::ALL.iter().map(|stage| (words.code("stage", stage.code()), funnel.reached(*stage))).collect()
}

fn whole(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

fn table(words: &Words, caption: &str, rows: Vec<(String, &Reached)>) -> Markup {
    let columns = [
        Column::text(caption),
        Column::number(&words.say("figures-funnel-cases")),
        Column::number(&words.say("figures-funnel-deaths")),
        Column::number(&words.say("figures-funnel-stated-cases")),
        Column::number(&words.say("figures-funnel-stated-deaths")),
    ];
    let number = |number: u64| html! { (words.number(whole(number))) };
    let may =
        |stated: Option<u64>| html! { @if let Some(stated) = stated { (number(stated)) } @else { "–" } };
    let rows = rows.into_iter().map(|(label, reached)| {
        vec![
            html! { (label) },
            number(reached.cases),
            number(reached.deaths),
            may(reached.stated_cases),
            may(reached.stated_deaths),
        ]
    });
    html! { (Table::new(caption, columns).rows(rows)) }
}

fn grounds(words: &Words, funnel: &Funnel) -> Markup {
    let rows: Vec<_> = funnel
        .grounds
        .iter()
        .map(|(ground, reached)| (words.code("ground", ground.code()), reached))
        .collect();
    html! {
        @if !rows.is_empty() {
            section {
                h2 { (words.say("figures-funnel-grounds")) }
                (table(words, &words.say("figures-funnel-grounds"), rows))
            }
        }
    }
}

/// The steps under a number, each with its source.
fn steps(state: &State, title: &str, steps: &[ThingNo]) -> Markup {
    html! {
        @if !steps.is_empty() {
            details.more {
                summary { (title) " (" (steps.len()) ")" }
                ul {
                    @for &number in steps {
                        @let thing = state.thing(number);
                        li { (said::link(state, thing)) (source(state, thing)) }
                    }
                }
            }
        }
    }
}

fn source(state: &State, thing: &register::state::Thing) -> Markup {
    let last = state.current(thing, register::KnownBy::Now).last();
    let source = last.and_then(|claim| state.source_of(claim.fact)).and_then(|id| state.find(id));
    html! { @if let Some((_, source)) = source { span.small { " — " (said::link(state, source)) } } }
}

fn drawn(words: &Words, funnel: &Funnel, (as_of, width): (&str, Width)) -> Drawing {
    let bar = |name: String, counted: u64, stated: Option<u64>| FunnelBar { name, counted, stated };
    let stages = stages(words, funnel);
    let cases = stages.iter().map(|(name, of)| bar(name.clone(), of.cases, of.stated_cases)).collect();
    let deaths = stages.iter().map(|(name, of)| bar(name.clone(), of.deaths, of.stated_deaths)).collect();
    let panels =
        [(words.say("figures-funnel-by-cases"), cases), (words.say("figures-funnel-by-deaths"), deaths)];
    funnel_chart(words, (&words.say("figures-funnel-title"), as_of), &panels, width)
}

/// The funnel as a picture, or as a drawing to be saved.
pub fn chart(visit: &Visit) -> Answer {
    let look = look(visit.words, &visit.asked).ok_or(Turned::NotThere)?;
    answer::drawing(visit, |width| {
        visit.read(|known| drawn(visit.words, &funnel(&known.state, look.as_of), (&look.words, width)))
    })
}

/// The funnel as a file.
pub fn download(visit: &Visit) -> Answer {
    let words = visit.words;
    let look = look(words, &visit.asked).ok_or(Turned::NotThere)?;
    let columns = [
        words.say("desk-as-of"),
        words.say("figures-funnel-stage"),
        words.say("figures-funnel-cases"),
        words.say("figures-funnel-deaths"),
        words.say("figures-funnel-stated-cases"),
        words.say("figures-funnel-stated-deaths"),
    ];
    let mut file = Download::new("funnel", columns);
    visit.read(|known| {
        let funnel = funnel(&known.state, look.as_of);
        let closed = words.code("stage", Stage::Closed.code());
        let ground = |code: &str| format!("{closed}: {}", words.code("ground", code));
        let grounds = funnel.grounds.iter().map(|(of, reached)| (ground(of.code()), reached));
        for (label, reached) in stages(words, &funnel).into_iter().chain(grounds) {
            let may = |stated: Option<u64>| stated.map_or(Cell::Empty, |stated| Cell::Whole(whole(stated)));
            file.cells(vec![
                text(&look.words),
                text(&label),
                Cell::Whole(whole(reached.cases)),
                Cell::Whole(whole(reached.deaths)),
                may(reached.stated_cases),
                may(reached.stated_deaths),
            ]);
        }
    })?;
    file.answer(visit)
}

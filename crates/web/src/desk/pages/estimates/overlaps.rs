//! How the chosen lists overlap, before anything is estimated: the picture, the table, the file, what the lists themselves
//! say against a number, and the button that begins.

use super::shown::{combination, overlaps};
use super::{new, plan};
use crate::desk::pages::download::{self, Download};
use crate::desk::{Answer, Turned, Visit, answer};
use crate::drawing::{Overlaps, Width, overlaps_chart};
use crate::fields::Fields;
use crate::look::{
    Area, Column, Figure, Head, Notice, Table, breadcrumbs, button, isolate, quiet_link_button,
};
use crate::words::Words;
use maud::{Markup, html};
use office::NotDone;
use office::estimates::Seen;
use register::Refusal;
use register::figures::estimates::facts::{EstimatePlan, Input, Linkage};

/// The page.
pub fn page(visit: &Visit) -> Answer {
    if plan::only(&visit.asked).is_empty() {
        return answer::go_to("/estimates/new");
    }
    match seen(visit, &visit.asked) {
        Ok((plan, seen)) => shown(visit, &plan, &seen, None),
        Err(NotDone::Refused(refusal)) => new::shown(visit, Some(&refusal)),
        Err(other) => Err(other.into()),
    }
}

/// The plan that these fields say, and what its lists look like.
pub fn seen(visit: &Visit, fields: &Fields) -> Result<(EstimatePlan, Seen), NotDone> {
    let plan = visit.desk.office.read(|known| plan::read(&known.state, fields)).ok_or(NotDone::Closed)??;
    let session = visit.session.as_ref().ok_or(NotDone::Closed)?;
    let seen = visit.desk.office.overlaps(session, &plan)?;
    Ok((plan, seen))
}

/// The overlaps with the form that begins a run.
pub fn shown(visit: &Visit, plan: &EstimatePlan, seen: &Seen, refusal: Option<&Refusal>) -> Answer {
    let words = visit.words;
    let title = words.say("estimates-overlaps");
    let typed = plan::only(if visit.sent.is_empty() { &visit.asked } else { &visit.sent });
    let query = typed.as_query();
    let found = overlaps(plan, &seen.input);
    let body = html! {
        (breadcrumbs(words, &[("/estimates", &words.say("estimates-title")), (&format!("/estimates/new{query}"), &words.say("estimates-new"))], &title))
        (Head::new(&title).lead(&words.say("estimates-overlaps-lead")))
        @if let Some(refusal) = refusal { (crate::desk::pages::refused(words, refusal)) }
        @if found.patterns.is_empty() { (Notice::warning(&words.say("estimates-nobody"))) } @else {
            (figure(words, &found, (&seen.input, "/estimates/overlaps", &query)))
        }
        (lists(words, plan, &seen.input))
        (linkage(words, &seen.linkage))
        form.form method="post" action="/estimates/run" {
            (visit.hidden())
            @for (name, text) in typed.pairs() { input type="hidden" name=(name) value=(text); }
            p { (words.say("estimates-run-text")) }
            div.buttons {
                (button(&words.say("estimates-run")))
                (quiet_link_button(&format!("/estimates/new{query}"), &words.say("estimates-change")))
            }
        }
    };
    match refusal {
        Some(_) => visit.mend(Some(Area::Figures), &title, body),
        None => visit.page(Some(Area::Figures), &title, body),
    }
}

/// The picture with its table; `address` is where its files are, without their endings.
pub fn figure(words: &Words, found: &Overlaps, (input, address, query): (&Input, &str, &str)) -> Markup {
    let title = words.say("estimates-overlaps");
    let drawing = overlaps_chart(words, &title, found, Width::Desk);
    let told = [
        ("lists", found.lists.len().into()),
        ("people", input.documented().into()),
        ("both", input.in_overlaps().into()),
    ];
    let [wide, phone, svg, csv] =
        [".png", "-phone.png", ".svg", ".csv"].map(|end| format!("{address}{end}{query}"));
    let figure = Figure {
        words,
        title: &title,
        image: (&wide, drawing.width, drawing.height),
        phone_image: Some(&phone),
        alt: &words.say_with("estimates-overlaps-alt", &told),
        warning: None,
        table: table(words, found),
        svg: &svg,
        csv: &csv,
    };
    html! { (figure) p.downloads { (download::others(words, address, query)) } }
}

fn number(words: &Words, number: u64) -> Markup {
    html! { (words.number(i64::try_from(number).unwrap_or(i64::MAX))) }
}

fn table(words: &Words, found: &Overlaps) -> Markup {
    let columns =
        [Column::text(&words.say("estimates-combination")), Column::number(&words.say("estimates-people"))];
    let mut sorted = found.patterns.clone();
    sorted.sort_by_key(|(mask, count)| (std::cmp::Reverse(*count), *mask));
    let rows =
        sorted.iter().map(|(mask, count)| vec![isolate(&combination(found, *mask)), number(words, *count)]);
    html! { (Table::new(&words.say("estimates-overlaps"), columns).grid().rows(rows)) }
}

/// Each list with its lines, and how many of them are in doubt.
pub fn lists(words: &Words, plan: &EstimatePlan, input: &Input) -> Markup {
    let of = |key: &str| Column::number(&words.say(key));
    let columns = [
        Column::text(&words.say("estimates-list")),
        of("estimates-lines"),
        of("estimates-people"),
        of("estimates-unplaced"),
        of("estimates-unsure"),
    ];
    let rows = plan.groups.iter().zip(&input.lines).map(|(group, lines)| {
        vec![
            isolate(&group.name),
            number(words, lines.lines),
            number(words, lines.people),
            number(words, lines.unplaced),
            number(words, lines.unsure),
        ]
    });
    html! { (Table::new(&words.say("estimates-lists"), columns).rows(rows)) }
}

/// Whether the records were compared, and what is open.
fn linkage(words: &Words, linkage: &Linkage) -> Markup {
    let Some(compared) = linkage.compared else {
        return html! {
            (Notice::warning(&words.say("estimates-never-compared"))
                .next(html! { a href="/matching" { (words.say("estimates-compare-next")) } }))
        };
    };
    let when = words.moment(i64::try_from(compared).unwrap_or(i64::MAX));
    let told = words.say_with("estimates-compared", &[("when", when.into()), ("count", linkage.open.into())]);
    html! { p.soft { (told) } }
}

/// The picture for desks and phones, and the drawing.
pub fn chart(visit: &Visit) -> Answer {
    let (plan, seen) = seen(visit, &visit.asked).map_err(not_there)?;
    let found = overlaps(&plan, &seen.input);
    answer::drawing(visit, |width| {
        Ok(overlaps_chart(visit.words, &visit.words.say("estimates-overlaps"), &found, width))
    })
}

/// The combinations as a file.
pub fn download(visit: &Visit) -> Answer {
    let (plan, seen) = seen(visit, &visit.asked).map_err(not_there)?;
    combinations(visit, &overlaps(&plan, &seen.input))
}

/// A file of combinations.
pub fn combinations(visit: &Visit, found: &Overlaps) -> Answer {
    let words = visit.words;
    let columns = [words.say("estimates-combination"), words.say("estimates-people")];
    let mut file = Download::new("overlaps", columns);
    for (mask, count) in &found.patterns {
        file.counted([combination(found, *mask)], [*count]);
    }
    file.answer(visit)
}

fn not_there(not_done: NotDone) -> Turned {
    match not_done {
        NotDone::Refused(_) => Turned::NotThere,
        other => other.into(),
    }
}

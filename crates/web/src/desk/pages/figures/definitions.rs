//! Definitions: the list of them, and how one is typed, read and shown. A shipped one has a page and no form.

use crate::desk::pages::accounts::{Row, Teller, Typed, enter_link, line, long, row, row_text};
use crate::desk::{Answer, Visit, typed};
use crate::fields::Fields;
use crate::look::{Area, Column, Field, Head, Table, breadcrumbs, isolate, plain};
use crate::words::Words;
use maud::{Markup, html};
use register::figures::definitions::facts::{Cause, Definition, DefinitionName, Grade, Measure, Naming, Who};
use register::figures::definitions::views::definitions;
use register::{Claim, Kind, Refusal, State};

/// How a definition is told.
pub const TELLER: Teller = Teller {
    kind: Kind::Definition,
    area: Area::Figures,
    folder: "definitions",
    title: "figures-definitions-title",
    enter: "figures-definition-enter",
    head: "title",
    fields,
    read,
    typed: put,
    rows,
};

/// The page.
pub fn page(visit: &Visit) -> Answer {
    let words = visit.words;
    let title = words.say("figures-definitions-title");
    let columns = [
        Column::text(&words.say("figures-definition")),
        Column::text(&words.say("figures-definition-measure")),
        Column::text(&words.say("figures-scope")),
        Column::text(&words.say("figures-place")),
        Column::text(&words.say("figures-definition-grade")),
    ];
    let body = visit.read(|known| {
        let rows = definitions(&known.state).into_iter().map(|(name, definition)| {
            vec![
                html! {
                    a href={ "/definitions/" (name) } { (called(words, name, &definition)) }
                    @if matches!(name, DefinitionName::Own(_)) { p.small.soft { (words.say("figures-definition-own")) } }
                },
                html! { (words.code("measure", definition.measure.code())) },
                html! { (words.code("who", definition.who.code())) },
                place(words, &definition),
                html! { (words.code("grade", definition.grade.code())) },
            ]
        });
        html! {
            (breadcrumbs(words, &[("/figures", &words.say("figures-title"))], &title))
            (Head::new(&title).lead(&words.say("figures-definitions-lead")).actions(enter_link(visit, &TELLER)))
            (Table::new(&title, columns).rows(rows))
        }
    })?;
    visit.page(Some(Area::Figures), &title, body)
}

/// What a definition is called, safe on a page.
pub fn called(words: &Words, name: DefinitionName, definition: &Definition) -> Markup {
    match name {
        DefinitionName::Shipped(shipped) => html! { (words.code("shipped", shipped.code())) },
        DefinitionName::Own(_) => isolate(&definition.title),
    }
}

/// What a definition is called, as plain text.
pub fn called_plain(words: &Words, name: DefinitionName, definition: &Definition) -> String {
    match name {
        DefinitionName::Shipped(shipped) => words.code("shipped", shipped.code()),
        DefinitionName::Own(_) => plain(&definition.title),
    }
}

fn place(words: &Words, definition: &Definition) -> Markup {
    definition.place.as_deref().map_or_else(|| html! { (words.say("figures-everywhere")) }, isolate)
}

/// A definition as labels and values.
pub fn facts(words: &Words, definition: &Definition) -> Vec<Row> {
    let code = |key: &str, list: &str, code: &str| row(&words.say(key), html! { (words.code(list, code)) });
    let period = if definition.period.is_unknown() {
        words.say("figures-any-time")
    } else {
        words.when(definition.period)
    };
    let rows = [
        code("figures-definition-measure", "measure", definition.measure.code()),
        code("figures-scope", "who", definition.who.code()),
        row(&words.say("figures-place"), place(words, definition)),
        code("figures-definition-cause", "cause", definition.cause.code()),
        row(&words.say("figures-definition-period"), html! { (period) }),
        code("figures-definition-grade", "grade", definition.grade.code()),
        code("figures-definition-naming", "naming", definition.naming.code()),
        row_text(&words.say("figures-definition-note"), definition.note.as_deref()),
    ];
    rows.into_iter().flatten().collect()
}

fn rows(words: &Words, _: &State, claim: &Claim) -> Vec<Row> {
    let Claim::Definition(definition) = claim else { return Vec::new() };
    let mut rows: Vec<Row> =
        row_text(&words.say("figures-definition-name"), Some(&definition.title)).into_iter().collect();
    rows.extend(facts(words, definition));
    rows
}

fn fields(words: &Words, _: &State, typed: &Fields) -> Markup {
    let select = |name: &str, key: &str, list: &str, codes: Vec<&'static str>| {
        let first = codes.first().copied().unwrap_or_default();
        let choices = typed::codes(words, list, codes);
        Field::select(name, &words.say(key), choices).value(typed.given(name).unwrap_or(first))
    };
    html! {
        (Field::text("title", &words.say("figures-definition-name")).value(typed.text("title")))
        (select("measure", "figures-definition-measure", "measure", Measure::ALL.iter().map(|code| code.code()).collect()))
        (select("who", "figures-scope", "who", Who::ALL.iter().map(|code| code.code()).collect()))
        (line(words, typed, "place", &words.say("figures-place")).hint(&words.say("figures-definition-place-hint")))
        (select("cause", "figures-definition-cause", "cause", Cause::ALL.iter().map(|code| code.code()).collect()))
        (typed::when_field(words, typed, "period", &words.say("figures-definition-period")))
        (select("grade", "figures-definition-grade", "grade", Grade::ALL.iter().map(|code| code.code()).collect()))
        (select("naming", "figures-definition-naming", "naming", Naming::ALL.iter().map(|code| code.code()).collect()))
        (long(words, typed, "about", &words.say("figures-definition-note")))
    }
}

fn read(_: &State, fields: &Fields) -> Result<Claim, Refusal> {
    Ok(Claim::Definition(Box::new(Definition {
        title: fields.text("title").into(),
        measure: Measure::from_code(fields.text("measure")).unwrap_or(Measure::Dead),
        who: Who::from_code(fields.text("who")).unwrap_or(Who::All),
        place: typed::text(fields, "place"),
        cause: Cause::from_code(fields.text("cause")).unwrap_or(Cause::Any),
        period: typed::when(fields, "period")?,
        grade: Grade::from_code(fields.text("grade")).unwrap_or(Grade::Reported),
        naming: Naming::from_code(fields.text("naming")).unwrap_or(Naming::Either),
        note: typed::text(fields, "about"),
    })))
}

fn put(_: &State, claim: &Claim) -> Fields {
    let Claim::Definition(definition) = claim else { return Fields::default() };
    Typed::default()
        .put("title", &definition.title)
        .put("measure", definition.measure.code())
        .put("who", definition.who.code())
        .may("place", definition.place.as_deref())
        .put("cause", definition.cause.code())
        .put("grade", definition.grade.code())
        .put("naming", definition.naming.code())
        .may("about", definition.note.as_deref())
        .fields_with("period", definition.period)
}

/// Every definition as choices of a form, the shipped ones first.
pub fn choices(words: &Words, state: &State) -> Vec<(String, String)> {
    let all = definitions(state).into_iter();
    all.map(|(name, definition)| (name.to_string(), called_plain(words, name, &definition))).collect()
}

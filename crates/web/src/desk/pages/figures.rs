//! Figures: what others claim, kept apart where it must not be compared, and our own tallies beside it.

mod by_place;
mod chart;
mod defined;
pub mod definitions;
mod files;
mod funnel;
mod ledger;
mod mapped;
mod measure;
mod one;
mod public;
mod tallies;
mod tie;

pub use by_place::{download as by_place_download, page as by_place};
pub use chart::{chart, rows as chart_rows};
pub use defined::{key, page as defined};
pub use files::{hxl, tally as tally_file};
pub use funnel::{chart as funnel_chart, download as funnel_file, page as funnel};
pub use ledger::{download, page, sheet};
pub use mapped::map;
pub use measure::{killed, page as measure};
pub use one::{page as one, withheld_because};
pub use tallies::{download as tallies_download, page as tallies};
pub use tie::tie;

use super::accounts::{Row, Teller, Typed, line, row, row_text};
use crate::desk::typed;
use crate::fields::Fields;
use crate::look::{Area, Field, isolate};
use crate::stated::Stated;
use crate::words::Words;
use maud::{Markup, html};
use register::figures::facts::{FigureAccount, Number, Qualifier};
use register::{Claim, Kind, Refusal, State};

/// How a figure is told.
pub const TELLER: Teller = Teller {
    kind: Kind::Figure,
    area: Area::Figures,
    folder: "figures",
    title: "figures-title",
    enter: "figures-enter",
    head: "measure",
    fields,
    read,
    typed: put,
    rows,
};

/// The number of an account as it was stated.
pub fn stated(account: &FigureAccount) -> Stated<'_> {
    let number = |number: Option<Number>| number.map(Number::in_thousandths);
    Stated {
        qualifier: account.qualifier.code(),
        printed: account.qualifier_printed.as_deref(),
        value: number(account.value),
        low: number(account.low),
        high: number(account.high),
        unit: account.unit.as_deref(),
    }
}

/// Who claims it; "not attributed" when nobody is named.
pub fn claimant(words: &Words, account: &FigureAccount) -> Markup {
    match account.claimant.as_deref().filter(|claimant| !claimant.trim().is_empty()) {
        Some(claimant) => isolate(claimant),
        None => html! { span.soft { (words.say("figures-not-attributed")) } },
    }
}

fn fields(words: &Words, _: &State, typed: &Fields) -> Markup {
    let qualifiers = typed::codes(words, "qualifier", Qualifier::ALL.iter().map(|code| code.code()));
    let chosen = typed.given("qualifier").unwrap_or(Qualifier::Exact.code());
    html! {
        (Field::text("measure", &words.say("figures-measure")).hint(&words.say("figures-measure-hint"))
            .value(typed.text("measure")))
        (Field::select("qualifier", &words.say("figures-qualifier"), qualifiers).value(chosen))
        (line(words, typed, "value", &words.say("figures-value")).hint(&words.say("figures-value-hint")))
        div.together {
            (line(words, typed, "low", &words.say("figures-low")))
            (line(words, typed, "high", &words.say("figures-high")))
        }
        (line(words, typed, "printed", &words.say("figures-as-printed")))
        (line(words, typed, "unit", &words.say("figures-unit")).hint(&words.say("figures-unit-hint")))
        (line(words, typed, "scope", &words.say("figures-scope")).hint(&words.say("figures-scope-hint")))
        (line(words, typed, "place", &words.say("figures-place")))
        (typed::when_field(words, typed, "as-of", &words.say("figures-as-of")))
        (line(words, typed, "claimant", &words.say("figures-claimant")))
        (line(words, typed, "publisher", &words.say("figures-publisher")))
    }
}

fn read(_: &State, fields: &Fields) -> Result<Claim, Refusal> {
    Ok(Claim::Figure(Box::new(FigureAccount {
        measure: fields.text("measure").into(),
        qualifier: Qualifier::from_code(fields.text("qualifier")).unwrap_or(Qualifier::Exact),
        qualifier_printed: typed::text(fields, "printed"),
        value: number(fields, "value")?,
        low: number(fields, "low")?,
        high: number(fields, "high")?,
        unit: typed::text(fields, "unit"),
        place: typed::text(fields, "place"),
        scope: typed::text(fields, "scope"),
        as_of: typed::when(fields, "as-of")?,
        as_of_basis: None,
        claimant: typed::text(fields, "claimant"),
        publisher: typed::text(fields, "publisher"),
    })))
}

/// A number as people type it: blanks between groups of three are let pass, a comma before three digits is not.
fn number(fields: &Fields, name: &str) -> Result<Option<Number>, Refusal> {
    let Some(text) = fields.given(name) else { return Ok(None) };
    let plain: String = text.chars().filter(|letter| !letter.is_whitespace()).collect();
    Number::read(&plain).map(Some).ok_or(Refusal::Impossible("value"))
}

fn put(_: &State, claim: &Claim) -> Fields {
    let Claim::Figure(figure) = claim else { return Fields::default() };
    let number = |number: Option<Number>| number.map(|number| plain(number.in_thousandths()));
    Typed::default()
        .put("measure", &figure.measure)
        .put("qualifier", figure.qualifier.code())
        .may("printed", figure.qualifier_printed.as_deref())
        .may("value", number(figure.value).as_deref())
        .may("low", number(figure.low).as_deref())
        .may("high", number(figure.high).as_deref())
        .may("unit", figure.unit.as_deref())
        .may("place", figure.place.as_deref())
        .may("scope", figure.scope.as_deref())
        .may("claimant", figure.claimant.as_deref())
        .may("publisher", figure.publisher.as_deref())
        .fields_with("as-of", figure.as_of)
}

/// A number as it would be typed: "5.5", "238".
fn plain(thousandths: i64) -> String {
    let sign = if thousandths < 0 { "-" } else { "" };
    let text = format!("{sign}{}.{:03}", (thousandths / 1000).abs(), (thousandths % 1000).abs());
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn rows(words: &Words, _: &State, claim: &Claim) -> Vec<Row> {
    let Claim::Figure(figure) = claim else { return Vec::new() };
    let number = |key: &str, number: Option<Number>| {
        row(&words.say(key), html! { @if let Some(number) = number { (written(words, number)) } })
    };
    let rows = [
        row_text(&words.say("figures-measure"), Some(&figure.measure)),
        row(&words.say("figures-value"), stated(figure).markup(words)),
        row(&words.say("figures-qualifier"), html! { (words.code("qualifier", figure.qualifier.code())) }),
        number("figures-low", figure.low),
        number("figures-high", figure.high),
        row_text(&words.say("figures-scope"), figure.scope.as_deref()),
        row_text(&words.say("figures-place"), figure.place.as_deref()),
        row(&words.say("figures-as-of"), html! { (words.when(figure.as_of)) }),
        row_text(&words.say("figures-as-of-basis"), figure.as_of_basis.as_deref()),
        row(&words.say("figures-claimant"), claimant(words, figure)),
        row_text(&words.say("figures-publisher"), figure.publisher.as_deref()),
    ];
    rows.into_iter().flatten().collect()
}

fn written(words: &Words, number: Number) -> String {
    words.decimal(number.in_thousandths() as f64 / 1000.0, 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_typed_as_it_was_read() {
        for text in ["238", "5.5", "-0.25", "2000000000", "10", "0"] {
            let number = Number::read(text).map(Number::in_thousandths);
            assert_eq!(number.map(plain).as_deref(), Some(text));
        }
    }

    #[test]
    fn blanks_between_thousands_are_let_pass_and_a_doubtful_comma_is_refused() {
        let read = |text: &str| number(&Fields::from_pairs(vec![("value".into(), text.into())]), "value");
        assert_eq!(read("10 000"), Ok(Some(Number::whole(10_000))));
        assert_eq!(read("10\u{202f}000"), Ok(Some(Number::whole(10_000))));
        assert_eq!(read(""), Ok(None));
        assert_eq!(read("1,300"), Err(Refusal::Impossible("value")));
    }
}

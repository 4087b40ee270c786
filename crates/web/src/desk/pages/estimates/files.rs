//! The files of a run: its pictures, the table that repeats it, its overlaps, what the methods say.
//!
//! The table is written byte for byte as `tizim estimate` reads it.

use super::one::asked;
use super::overlaps::combinations;
use super::shown::{all_together, overlaps, part_name};
use crate::desk::pages::download::{Download, text};
use crate::desk::{Answer, Turned, Visit, answer};
use crate::drawing::overlaps_chart;
use crate::estimated::pictures::{Picture, intervals};
use exchange::exports::Cell;
use register::ThingId;
use register::figures::estimates::facts::KeptRun;
use register::figures::estimates::views::to_csv;
use register::figures::facts::Number;

/// The file that the address names.
pub fn file(visit: &Visit) -> Answer {
    let (_, run) = asked(visit)?;
    let name = visit.part("file");
    match name.split_once('.').ok_or(Turned::NotThere)? {
        ("table", "csv") => {
            visit.desk.office.note_read(visit.signed_in()?, ThingId::OFFICE);
            answer::file("text/csv; charset=utf-8", Some("table.csv"), to_csv(&run).into_bytes())
        }
        ("results", "csv" | "xlsx" | "parquet") => results(visit, &run),
        ("overlaps", "csv" | "xlsx" | "parquet") => combinations(visit, &overlaps(&run.plan, &run.input)),
        _ => picture(visit, &run, stem(name).ok_or(Turned::NotThere)?),
    }
}

/// What a picture is called without its width and ending.
fn stem(name: &str) -> Option<&str> {
    let name = name.strip_suffix(".png").or_else(|| name.strip_suffix(".svg"))?;
    Some(name.strip_suffix("-phone").unwrap_or(name))
}

fn picture(visit: &Visit, run: &KeptRun, stem: &str) -> Answer {
    let words = visit.words;
    if stem == "overlaps" {
        let found = overlaps(&run.plan, &run.input);
        return answer::drawing(visit, |width| {
            Ok(overlaps_chart(words, &words.say("estimates-overlaps"), &found, width))
        });
    }
    let answers = all_together(words, run);
    if stem == "intervals" {
        return answer::drawing(visit, |width| Ok(intervals(words, &answers, width)));
    }
    let (code, method) = stem.split_once('-').ok_or(Turned::NotThere)?;
    let picture = Picture::ALL.into_iter().find(|picture| picture.code() == code);
    let answered = answers.iter().find(|answered| answered.method == method);
    match picture.zip(answered).filter(|(picture, answered)| picture.is_in(answered)) {
        Some((picture, answered)) => {
            answer::drawing(visit, |width| Ok(picture.drawn(words, answered, width)))
        }
        None => Err(Turned::NotThere),
    }
}

fn results(visit: &Visit, run: &KeptRun) -> Answer {
    let words = visit.words;
    let columns = [
        "estimates-part",
        "estimates-method",
        "estimates-documented",
        "estimates-point",
        "estimates-low95",
        "estimates-high95",
        "estimates-low80",
        "estimates-high80",
    ]
    .map(|key| words.say(key));
    let mut file = Download::new("results", columns);
    for one in &run.answers {
        let part = one.part.as_deref().map_or_else(String::new, |part| part_name(words, run.plan.by, part));
        let figures = one.figures;
        let numbers = [figures.point, figures.lo95, figures.hi95, figures.lo80, figures.hi80];
        let mut cells = vec![
            text(&part),
            text(&words.code("method", one.method.code())),
            Cell::Whole(i64::try_from(one.documented).unwrap_or(i64::MAX)),
        ];
        cells.extend(numbers.map(cell));
        file.cells(cells);
    }
    file.answer(visit)
}

fn cell(number: Option<Number>) -> Cell {
    number.map_or(Cell::Empty, |number| Cell::Whole((number.in_thousandths() + 500).div_euclid(1000)))
}

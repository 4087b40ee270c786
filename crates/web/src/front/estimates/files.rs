//! The files of a published estimate: its pictures and drawings, and what the methods say as rows.

use super::one::find;
use super::read::{all, first};
use crate::drawing::{Drawing, Width, png};
use crate::estimated::Answered;
use crate::estimated::pictures::{Picture, intervals};
use crate::front::{Answer, Front};
use crate::words::{Lang, Words, words};
use axum::http::header;
use axum::response::IntoResponse;
use exchange::edition::Edition;
use exchange::edition::estimate::Estimate;
use exchange::exports::{Cell, Sheet, to_csv};

/// A file of the estimate with this id: a picture, a drawing, or what the methods say.
pub fn file(front: &Front, lang: Lang, (id, name): (&str, &str)) -> Answer {
    let words = words(lang);
    if name == "results.csv" {
        let edition = front.published.edition()?;
        let found = edition.as_ref().and_then(|edition| find(edition, id));
        return Ok(found.map(|estimate| csv(words, estimate).into_response()));
    }
    let is_drawing = name.ends_with(".svg");
    let draw = |edition: &Edition| {
        let drawing = drawn(words, find(edition, id)?, name)?;
        if is_drawing { Some(drawing.svg.into_bytes()) } else { png(&drawing.svg, 2.0) }
    };
    let bytes = front.published.picture((lang, &format!("{id}/{name}")), draw)?;
    Ok(bytes.map(|bytes| {
        if is_drawing {
            let headers = [
                (header::CONTENT_TYPE, "image/svg+xml"),
                (header::CONTENT_DISPOSITION, "attachment; filename=\"estimate.svg\""),
            ];
            (headers, bytes).into_response()
        } else {
            ([(header::CONTENT_TYPE, "image/png")], bytes).into_response()
        }
    }))
}

fn drawn(words: &Words, estimate: &Estimate, name: &str) -> Option<Drawing> {
    let stem = name.strip_suffix(".png").or_else(|| name.strip_suffix(".svg"))?;
    let (stem, width) = stem.strip_suffix("-phone").map_or((stem, Width::Desk), |stem| (stem, Width::Phone));
    if stem == "intervals" {
        return Some(intervals(words, &all(estimate), width));
    }
    let answered = first(estimate);
    let (code, method) = stem.split_once('-')?;
    let picture = Picture::ALL.into_iter().find(|picture| picture.code() == code)?;
    (method == answered.method && picture.is_in(&answered)).then(|| picture.drawn(words, &answered, width))
}

fn csv(words: &Words, estimate: &Estimate) -> impl IntoResponse {
    let columns = ["method", "documented", "point", "low95", "high95", "low80", "high80"]
        .map(|column| words.say(&format!("estimates-{column}")));
    let cell = |people: Option<f64>| people.map_or(Cell::Empty, |people| Cell::Whole(people.round() as i64));
    let row = |answered: &Answered| {
        let figures = answered.figures;
        let mut cells = vec![Cell::Text(answered.name(words)), cell(Some(answered.documented))];
        let numbers = [figures.point, figures.in95.0, figures.in95.1, figures.in80.0, figures.in80.1];
        cells.extend(numbers.map(cell));
        cells
    };
    let rows = all(estimate).iter().map(row).collect();
    let sheet = Sheet { name: "estimate".to_owned(), columns: columns.into(), rows };
    let headers = [
        (header::CONTENT_TYPE, "text/csv; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"estimate.csv\""),
    ];
    (headers, to_csv(&sheet))
}

//! The chart of published claims: a panel for each group that may be compared.

use super::spans::days;
use super::{Answer, Front};
use crate::drawing::{ClaimedNumber, Drawing, Width, claims_chart, png};
use crate::look::plain;
use crate::stated::Stated;
use crate::words::{Lang, Words, words};
use axum::http::header;
use axum::response::IntoResponse;
use exchange::edition::{Edition, Figure, Group};

/// So many panels are drawn; the table under the chart holds the rest.
const PANELS: usize = 12;

/// The number of a figure as it was stated.
pub fn stated(figure: &Figure) -> Stated<'_> {
    Stated {
        qualifier: &figure.qualifier,
        printed: figure.qualifier_printed.as_deref(),
        value: figure.value,
        low: figure.low,
        high: figure.high,
        unit: figure.unit.as_deref(),
    }
}

/// What a group counts, of whom, where.
pub fn title(group: &Group) -> String {
    let distinct = |of: fn(&Figure) -> Option<&str>| {
        let mut texts: Vec<&str> = Vec::new();
        for text in group.figures.iter().filter_map(of) {
            if !texts.iter().any(|other| other.to_lowercase() == text.to_lowercase()) {
                texts.push(text);
            }
        }
        texts.join(" / ")
    };
    let parts = [
        distinct(|figure| Some(&figure.measure)),
        distinct(|figure| figure.scope.as_deref()),
        distinct(|figure| figure.place.as_deref()),
    ];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    plain(&parts.join(" · "))
}

/// Draws an edition.
pub fn drawn(words: &Words, edition: &Edition, width: Width) -> Drawing {
    let groups = edition.groups.iter().take(PANELS);
    let claims: Vec<_> = groups.flat_map(|group| numbers(words, group)).collect();
    claims_chart(words, &words.say("front-figures"), &claims, &[], width)
}

fn numbers(words: &Words, group: &Group) -> Vec<ClaimedNumber> {
    let measure = title(group);
    let number = |figure: &Figure| {
        Some(ClaimedNumber {
            measure: measure.clone(),
            claimant: plain(figure.claimant.as_deref().unwrap_or(&words.say("figures-not-attributed"))),
            days: figure.as_of.as_ref().and_then(days),
            amount: stated(figure).amount()?,
        })
    };
    group.figures.iter().filter_map(number).collect()
}

/// The chart for desks.
pub fn wide(front: &Front, lang: Lang) -> Answer {
    picture(front, lang, ("wide", Width::Desk))
}

/// The chart for phones.
pub fn phone(front: &Front, lang: Lang) -> Answer {
    picture(front, lang, ("phone", Width::Phone))
}

fn picture(front: &Front, lang: Lang, (name, width): (&'static str, Width)) -> Answer {
    let draw = |edition: &Edition| png(&drawn(words(lang), edition, width).svg, 2.0);
    let bytes = front.published.picture((lang, name), draw)?;
    Ok(bytes.map(|bytes| ([(header::CONTENT_TYPE, "image/png")], bytes).into_response()))
}

/// The chart as a drawing, to be saved.
pub fn svg(front: &Front, lang: Lang) -> Answer {
    let draw = |edition: &Edition| Some(drawn(words(lang), edition, Width::Desk).svg.into_bytes());
    let bytes = front.published.picture((lang, "svg"), draw)?;
    let headers = [
        (header::CONTENT_TYPE, "image/svg+xml"),
        (header::CONTENT_DISPOSITION, "attachment; filename=\"figures.svg\""),
    ];
    Ok(bytes.map(|bytes| (headers, bytes).into_response()))
}

//! The chart of rival claims of a measure: a panel for each group that may be compared, never one axis for all.

use super::ledger::{columns, record};
use super::measure::{Asked, groups_of};
use super::stated;
use crate::desk::pages::download::Download;
use crate::desk::{Answer, Turned, Visit, answer};
use crate::drawing::{ClaimedNumber, Drawing, Width, claims_chart, png};
use crate::look::plain;
use crate::words::Words;
use register::figures::claims::{Claimed, Group};

/// So many panels are drawn; the table under the chart holds the rest.
const PANELS: usize = 8;

/// What a group counts, of whom, where: the title of its panel.
pub fn title(group: &Group<'_>) -> String {
    let distinct = |of: fn(&Claimed<'_>) -> Option<String>| {
        let mut texts: Vec<String> = Vec::new();
        for text in group.claims.iter().filter_map(of) {
            if !texts.iter().any(|other| other.to_lowercase() == text.to_lowercase()) {
                texts.push(text);
            }
        }
        texts.join(" / ")
    };
    let parts = [
        distinct(|claim| Some(claim.account.measure.to_string())),
        distinct(|claim| claim.account.scope.as_deref().map(str::to_owned)),
        distinct(|claim| claim.account.place.as_deref().map(str::to_owned)),
    ];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    plain(&parts.join(" · "))
}

/// The claims as numbers of a chart; those without a number are left to the table.
fn numbers(words: &Words, group: &Group<'_>) -> Vec<ClaimedNumber> {
    let measure = title(group);
    let number = |claim: &Claimed<'_>| {
        let account = claim.account;
        Some(ClaimedNumber {
            measure: measure.clone(),
            claimant: plain(account.claimant.as_deref().unwrap_or(&words.say("figures-not-attributed"))),
            days: account.as_of.first_day().zip(account.as_of.last_day()),
            amount: stated(account).amount()?,
        })
    };
    group.claims.iter().filter_map(number).collect()
}

/// Draws the groups.
pub fn drawn(words: &Words, heading: &str, groups: &[Group<'_>], width: Width) -> Drawing {
    let claims: Vec<_> = groups.iter().take(PANELS).flat_map(|group| numbers(words, group)).collect();
    claims_chart(words, heading, &claims, &[], width)
}

fn drawing(visit: &Visit, width: Width) -> Result<Drawing, Turned> {
    let asked = Asked::of(visit);
    visit.read(|known| drawn(visit.words, &asked.title(visit.words), &groups_of(&known.state, &asked), width))
}

fn shown(drawing: &Drawing) -> Answer {
    answer::file("image/png", None, png(&drawing.svg, 2.0).ok_or(Turned::NotThere)?)
}

/// The chart as a picture.
pub fn picture(visit: &Visit) -> Answer {
    shown(&drawing(visit, Width::Desk)?)
}

/// The chart as a picture for phones.
pub fn phone(visit: &Visit) -> Answer {
    shown(&drawing(visit, Width::Phone)?)
}

/// The chart as a drawing, to be saved.
pub fn svg(visit: &Visit) -> Answer {
    answer::file("image/svg+xml", Some("claims.svg"), drawing(visit, Width::Desk)?.svg.into_bytes())
}

/// The claims of the chart as a file.
pub fn rows(visit: &Visit) -> Answer {
    let asked = Asked::of(visit);
    let mut sheet = Download::new("claims", columns(visit.words));
    visit.read(|known| {
        for claim in groups_of(&known.state, &asked).iter().flat_map(|group| &group.claims) {
            sheet.row(record(visit.words, &known.state, claim));
        }
    })?;
    sheet.answer(visit)
}

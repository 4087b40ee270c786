//! The charts and maps of the gallery, each for a phone and for a desk.
//!
//! What is compared here is chosen by hand: the pages will ask the register for it.

use crate::sample::{Row, Sample, get};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use web::drawing::{
    Amount, ClaimedNumber, Drawing, MapContent, OwnTally, Region, Width, bars, claims_chart, days_chart, map,
};
use web::words::Words;

/// Every drawing with its file name.
pub fn all(words: &Words, sample: &Sample) -> Vec<(String, Drawing)> {
    let widths = [("phone", Width::Phone), ("desk", Width::Desk)];
    widths.iter().flat_map(|(name, width)| of_width(words, sample, name, *width)).collect()
}

fn of_width(words: &Words, sample: &Sample, name: &str, width: Width) -> Vec<(String, Drawing)> {
    let values = by_region(sample);
    let note = words.say_with("events-undated", &[("count", undated(sample).into())]);
    vec![
        (format!("claims-{name}"), claims_chart(words, "claims", &claims(sample), &[tally()], width)),
        (format!("days-{name}"), days_chart(words, "days", &days(sample), &note, width)),
        (format!("bars-{name}"), bars(words, "bars", &kinds(sample), width)),
        (format!("map-{name}"), map(words, "map", &MapContent { values: &values, points: &[] }, width)),
    ]
}

fn claims(sample: &Sample) -> Vec<ClaimedNumber> {
    let shown = ["f001", "f060", "f064", "f110", "f065", "f008", "f009", "f004", "f003", "f066", "f073"];
    sample.figures.iter().filter(|row| shown.contains(&get(row, "id"))).map(claim).collect()
}

fn claim(row: &Row) -> ClaimedNumber {
    let number = |heading: &str| get(row, heading).parse().unwrap_or(0.0);
    let amount = match get(row, "qualifier") {
        "at least" => Amount::AtLeast(number("value")),
        "more than" => Amount::MoreThan(number("value")),
        "about" => Amount::About(number("value")),
        "exact" => Amount::Exact(number("value")),
        _ => Amount::Range(number("value_min"), number("value_max")),
    };
    let place = if get(row, "place").contains("Zhambyl") { "Taraz / Zhambyl" } else { get(row, "place") };
    ClaimedNumber {
        measure: format!("{}, {place}", get(row, "measure")),
        claimant: get(row, "claimant").to_owned(),
        days: span(get(row, "date")),
        amount,
    }
}

fn tally() -> OwnTally {
    let steps = vec![(date(2022, 1, 5), 2.0), (date(2022, 1, 6), 9.0), (date(2022, 1, 20), 11.0)];
    OwnTally { measure: "killed, Taraz / Zhambyl".to_owned(), steps }
}

fn span(text: &str) -> Option<(Date, Date)> {
    if let Ok(day) = text.parse::<Date>() {
        return Some((day, day));
    }
    let month: Date = format!("{text}-01").parse().ok()?;
    Some((month, month.last_of_month()))
}

fn days(sample: &Sample) -> Vec<(Date, u32)> {
    let mut days: BTreeMap<Date, u32> = BTreeMap::new();
    for day in sample.events.iter().filter_map(|row| get(row, "date_start").parse::<Date>().ok()) {
        *days.entry(day).or_default() += 1;
    }
    days.into_iter().collect()
}

fn undated(sample: &Sample) -> usize {
    sample.events.iter().filter(|row| get(row, "date_start").parse::<Date>().is_err()).count()
}

fn kinds(sample: &Sample) -> Vec<(String, u32)> {
    let mut kinds: BTreeMap<&str, u32> = BTreeMap::new();
    for row in &sample.acts {
        *kinds.entry(get(row, "type")).or_default() += 1;
    }
    let mut kinds: Vec<(String, u32)> =
        kinds.into_iter().map(|(kind, count)| (kind.to_owned(), count)).collect();
    kinds.sort_by_key(|(kind, count)| (std::cmp::Reverse(*count), kind.clone()));
    kinds.truncate(12);
    kinds
}

/// Acts by region; the gallery knows the towns by name.
pub fn by_region(sample: &Sample) -> Vec<(Region, u32)> {
    let towns = [
        ("Almaty", Region::Almaty),
        ("Shymkent", Region::Shymkent),
        ("Taraz", Region::Zhambyl),
        ("Taldykorgan", Region::AlmatyRegion),
        ("Uzynagash", Region::AlmatyRegion),
        ("Karakystak", Region::AlmatyRegion),
    ];
    let count = |town: &str| sample.acts.iter().filter(|row| get(row, "city").starts_with(town)).count();
    let mut values: BTreeMap<Region, u32> = BTreeMap::new();
    for (town, region) in towns {
        *values.entry(region).or_default() += u32::try_from(count(town)).unwrap_or(u32::MAX);
    }
    values.into_iter().collect()
}

//! Figures as they were printed, and what they count.

use super::*;
use crate::figures::facts::{Number, Qualifier};

fn figure(measure: &str, unit: &str, scope: &str, place: &str) -> FigureAccount {
    let text = |text: &str| (!text.is_empty()).then(|| text.into());
    FigureAccount {
        measure: measure.into(),
        qualifier: Qualifier::Exact,
        qualifier_printed: None,
        value: Some(Number::whole(10)),
        low: None,
        high: None,
        unit: text(unit),
        place: text(place),
        scope: text(scope),
        as_of: When::UNKNOWN,
        as_of_basis: None,
        claimant: None,
        publisher: None,
    }
}

fn near(measure: &str, unit: &str, scope: &str, place: &str) -> Option<(String, Vec<&'static str>)> {
    let near = nearest(&State::new(), &figure(measure, unit, scope, place))?;
    Some((near.definition.to_string(), near.differs.iter().map(|differs| differs.code()).collect()))
}

/// Measure, unit, scope, place; the definition expected, and what is said to differ.
type Row = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static [&'static str]);

#[test]
fn the_measures_of_the_record_find_their_definitions() {
    let rows: &[Row] = &[
        ("killed", "people", "all", "Kazakhstan", "deaths", &[]),
        ("killed", "people", "all, including 19 officers", "Kazakhstan", "deaths", &[]),
        ("killed", "people", "all by bullets", "Taraz", "shot-deaths", &["place"]),
        ("killed", "people", "list of deaths", "Zhambyl region", "deaths", &["place", "narrower"]),
        (
            "killed in four incidents",
            "people",
            "four or more occasions",
            "Kazakhstan",
            "deaths",
            &["narrower"],
        ),
        ("dead identified by name", "people", "identified so far", "Kazakhstan", "named-deaths", &[]),
        ("civilians killed", "people", "civilians", "Kazakhstan", "civilian-deaths", &[]),
        ("security forces killed", "officers (\"cops\")", "", "Kazakhstan", "forces-deaths", &[]),
        ("security forces wounded", "people", "security forces", "Kazakhstan", "forces-injured", &[]),
        ("civilians wounded", "people", "civilians", "Kazakhstan", "civilian-injured", &[]),
        ("wounded", "people", "all", "Kazakhstan", "injured", &[]),
        ("arrested", "people", "all", "Kazakhstan", "detained", &[]),
        ("journalists detained", "people", "briefly", "Taraz", "detained", &["place", "narrower"]),
        ("confirmed in detention", "people", "on the spreadsheet", "Kazakhstan", "held", &["narrower"]),
        ("tortured", "people", "all, reportedly", "Kazakhstan", "tortured", &[]),
        ("convicted", "people", "protesters and others", "Kazakhstan", "convicted", &["narrower"]),
    ];
    for (measure, unit, scope, place, definition, differs) in rows {
        let found = near(measure, unit, scope, place);
        assert_eq!(found, Some(((*definition).to_owned(), differs.to_vec())), "{measure} / {scope}");
    }
}

#[test]
fn russian_and_kazakh_words_find_the_same_definitions() {
    let rows: &[Row] = &[
        ("погибшие", "человек", "все", "Казахстан", "deaths", &[]),
        ("погибшие гражданские", "человек", "гражданские", "Казахстан", "civilian-deaths", &[]),
        ("погибшие сотрудники", "человек", "силовики", "Казахстан", "forces-deaths", &[]),
        ("раненые", "человек", "всего", "Казахстан", "injured", &[]),
        ("задержанные", "человек", "", "Алматы", "detained", &["place"]),
        ("пропавшие без вести", "человек", "", "Казахстан", "missing", &[]),
        ("подвергшиеся пыткам", "человек", "", "", "tortured", &[]),
        ("қаза тапқандар", "адам", "барлығы", "Қазақстан", "deaths", &[]),
        ("қаза тапқан бейбіт тұрғындар", "адам", "бейбіт тұрғындар", "Қазақстан", "civilian-deaths", &[]),
        ("жараланғандар", "адам", "", "Қазақстан", "injured", &[]),
        ("ұсталғандар", "адам", "", "Қазақстан", "detained", &[]),
        ("азапталғандар", "адам", "", "", "tortured", &[]),
        ("сотталғандар", "адам", "", "", "convicted", &[]),
    ];
    for (measure, unit, scope, place, definition, differs) in rows {
        let found = near(measure, unit, scope, place);
        assert_eq!(found, Some(((*definition).to_owned(), differs.to_vec())), "{measure} / {scope}");
    }
}

#[test]
fn what_counts_no_people_comes_near_to_nothing() {
    let rows = [
        ("time tortured", "days", "Dauren Dostyarev"),
        ("age of injured", "years", "most of the injured"),
        ("death cases closed", "cases", ""),
        ("vehicles damaged", "police cars", "seen in the morning"),
        ("detention length", "hours", ""),
        ("crowd size", "people", "square"),
        ("shot", "people", "people hit by bullets"),
        ("prison term", "years", ""),
    ];
    for (measure, unit, scope) in rows {
        assert_eq!(near(measure, unit, scope, "Kazakhstan"), None, "{measure}");
    }
}

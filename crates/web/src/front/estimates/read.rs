//! A published estimate as the pages show it.

use crate::drawing::OddsPlace;
use crate::estimated::warned::Warned;
use crate::estimated::{Answered, Figures};
use crate::words::Words;
use exchange::edition::estimate::{Answer, Estimate, Warning};

fn people(thousandths: i64) -> f64 {
    thousandths as f64 / 1000.0
}

/// What the definition of an estimate is called.
pub fn definition(words: &Words, estimate: &Estimate) -> String {
    let definition = &estimate.definition;
    let shipped = definition.shipped.as_deref().filter(|code| words.has(&format!("shipped-{code}")));
    match (shipped, &definition.title) {
        (Some(code), _) => words.code("shipped", code),
        (None, Some(title)) => title.clone(),
        (None, None) => estimate.name.clone(),
    }
}

/// The answer that is said first, with its pictures.
pub fn first(estimate: &Estimate) -> Answered {
    let end = |end: Option<i64>| end.map_or(f64::NAN, people);
    let curve = estimate.curve.iter().filter_map(|place| {
        let in95 = (end(place.lo95), end(place.hi95));
        Some(OddsPlace { odds: people(place.odds), people: people(place.people?), in95 })
    });
    Answered {
        bars: estimate
            .bars
            .iter()
            .map(|bar| (people(bar.from), people(bar.until), people(bar.share)))
            .collect(),
        without: estimate.without.iter().map(|one| (one.list.clone(), one.point.map(people))).collect(),
        curve: curve.collect(),
        ..answered(&estimate.answer, estimate.documented)
    }
}

/// Every method's answer, the one that is said first on top.
pub fn all(estimate: &Estimate) -> Vec<Answered> {
    let others = estimate.others.iter().map(|answer| answered(answer, estimate.documented));
    std::iter::once(first(estimate)).chain(others).collect()
}

fn answered(answer: &Answer, documented: u64) -> Answered {
    let may = |number: Option<i64>| number.map(people);
    Answered {
        method: answer.method.clone(),
        documented: documented as f64,
        figures: Figures {
            point: may(answer.point),
            in95: (may(answer.lo95), may(answer.hi95)),
            in80: (may(answer.lo80), may(answer.hi80)),
        },
        warnings: answer.warnings.iter().map(warned).collect(),
        ..Answered::default()
    }
}

fn warned(warning: &Warning) -> Warned {
    Warned {
        code: warning.code.clone(),
        numbers: warning.numbers.iter().copied().map(people).collect(),
        texts: warning.texts.clone(),
        of_part: None,
    }
}

//! A run of the register as the pages of an estimate show it: numbers as people, warnings ready for their sentences.

use crate::desk::pages::figures::definitions::called_plain;
use crate::desk::pages::figures::key;
use crate::drawing::{OddsPlace, Overlaps};
use crate::estimated::warned::Warned;
use crate::estimated::{Answered, Figures};
use crate::words::Words;
use register::State;
use register::figures::defined::By;
use register::figures::estimates::facts::{Answer, EstimatePlan, Input, KeptRun, Warning, WarningCode};
use register::figures::estimates::input::key_of;
use register::figures::estimates::views::bars;
use register::figures::facts::Number;

/// So many bars the picture of a distribution has.
const BARS: usize = 30;

fn people(number: Number) -> f64 {
    number.in_thousandths() as f64 / 1000.0
}

/// What a method answered, as a page shows it.
pub fn answered(words: &Words, plan: &EstimatePlan, answer: &Answer) -> Answered {
    let figures = answer.figures;
    let may = |number: Option<Number>| number.map(people);
    let ends = |(low, high): (Option<Number>, Option<Number>)| {
        (low.map_or(f64::NAN, people), high.map_or(f64::NAN, people))
    };
    let place = |place: &register::figures::estimates::facts::CurvePlace| {
        Some(OddsPlace {
            odds: people(place.odds),
            people: people(place.people?),
            in95: ends((place.lo95, place.hi95)),
        })
    };
    let drawn = bars(answer, BARS).into_iter();
    Answered {
        method: answer.method.code().to_owned(),
        documented: answer.documented as f64,
        figures: Figures {
            point: may(figures.point),
            in95: (may(figures.lo95), may(figures.hi95)),
            in80: (may(figures.lo80), may(figures.hi80)),
        },
        warnings: answer.warnings.iter().map(|warning| warned(words, plan.by, warning)).collect(),
        bars: drawn.map(|bar| (people(bar.from), people(bar.until), people(bar.share))).collect(),
        without: answer.without.iter().map(|one| (one.list.to_string(), may(one.point))).collect(),
        curve: answer.curve.iter().filter_map(place).collect(),
    }
}

/// What every method answered about all together.
pub fn all_together(words: &Words, run: &KeptRun) -> Vec<Answered> {
    let whole = run.answers.iter().filter(|answer| answer.part.is_none());
    whole.map(|answer| answered(words, &run.plan, answer)).collect()
}

fn warned(words: &Words, by: Option<By>, warning: &Warning) -> Warned {
    let mut numbers: Vec<f64> = warning.numbers.iter().copied().map(people).collect();
    let mut texts: Vec<String> = warning.texts.iter().map(|text| text.to_string()).collect();
    match warning.code {
        WarningCode::InPart if !numbers.is_empty() && !texts.is_empty() => {
            let (code, part) = (numbers.remove(0) as usize, texts.remove(0));
            let about = WarningCode::ALL.get(code).map_or("remark", |code| code.code());
            let of_part = Some((about.to_owned(), part_name(words, by, &part)));
            Warned { code: warning.code.code().to_owned(), numbers, texts, of_part }
        }
        WarningCode::PartWithout => {
            texts.iter_mut().for_each(|part| *part = part_name(words, by, part));
            Warned { code: warning.code.code().to_owned(), numbers, texts, of_part: None }
        }
        code => Warned { code: code.code().to_owned(), numbers, texts, of_part: None },
    }
}

/// What a part is called.
pub fn part_name(words: &Words, by: Option<By>, part: &str) -> String {
    by.and_then(|by| key_of(by, part)).map_or_else(|| part.to_owned(), |of| key(words, &of))
}

/// What the definition of a plan is called.
pub fn definition(words: &Words, state: &State, plan: &EstimatePlan) -> String {
    let found = plan.definition.find(state);
    found.map_or_else(|| plan.name.to_string(), |found| called_plain(words, plan.definition, &found))
}

/// The combinations of lists, of all parts together.
pub fn overlaps(plan: &EstimatePlan, input: &Input) -> Overlaps {
    let mut patterns = std::collections::BTreeMap::<u32, u64>::new();
    for (mask, count) in input.parts.iter().flat_map(|part| &part.cells) {
        *patterns.entry(*mask).or_default() += count;
    }
    let on = |list: usize| {
        patterns.iter().filter(|(mask, _)| *mask >> list & 1 == 1).map(|(_, count)| count).sum()
    };
    let lists = plan.groups.iter().enumerate().map(|(at, group)| (group.name.to_string(), on(at))).collect();
    Overlaps { lists, patterns: patterns.into_iter().collect() }
}

/// The names of the lists of a combination.
pub fn combination(overlaps: &Overlaps, mask: u32) -> String {
    let on = overlaps.lists.iter().enumerate().filter(|(at, _)| mask >> at & 1 == 1);
    on.map(|(_, (name, _))| name.as_str()).collect::<Vec<_>>().join(" + ")
}

//! The answers about all people together, and about each part: parts added up, linkages combined.
//!
//! Parts are added draw by draw, never by their medians (`estimates::strata`); linkages are combined by Rubin's rules
//! (`estimates::combine`). What one part lacks, the sum says.

use super::super::run::Task;
use super::super::said::Cache;
use super::super::steps::{Step, has_draws};
use super::{codes_of, written};
use estimates::combine::{Replicate, combine};
use estimates::rules::answers::{about_answer, apart, disagreement};
use estimates::strata::{self, Stratum};
use estimates::{Estimate, Method, Table, run};
use register::figures::estimates::facts::{Answer, Warning, WarningCode};
use register::figures::facts::Number;

/// What each method says about everybody, as far as it has been asked about every part.
pub(super) fn all_together(task: &Task, cache: &Cache) -> Vec<Answer> {
    let parts = 0..task.seen.input.parts.len();
    if task.plan.by.is_none() {
        return about(task, cache, (0, None));
    }
    let known = |method: Method| {
        let of_parts = parts.clone().map(|part| task.base(cache, part, method));
        of_parts.collect::<Option<Vec<_>>>().map(|of_parts| (method, of_parts))
    };
    let sums: Vec<(Estimate, f64, Vec<Warning>)> = task
        .methods
        .iter()
        .filter_map(|method| known(*method))
        .map(|(method, of_parts)| sum(task, method, of_parts))
        .collect();
    let estimates: Vec<Estimate> = sums.iter().map(|(estimate, ..)| estimate.clone()).collect();
    let between: Vec<_> = [disagreement(&estimates), apart(&estimates)].into_iter().flatten().collect();
    let written = |(estimate, seconds, of_parts): (Estimate, f64, Vec<Warning>)| {
        let mut answer = written::answer(&estimate, None, (task.seen.input.documented(), seconds));
        answer.warnings.extend(of_parts);
        if estimate.method != Method::Chao && estimate.point.is_finite() {
            answer.warnings.extend(between.iter().map(written::warning));
        }
        carry(task, cache, (&mut answer, estimate.method), None);
        answer
    };
    sums.into_iter().map(written).collect()
}

/// What each method says about each part.
pub(super) fn part_by_part(task: &Task, cache: &Cache) -> Vec<Answer> {
    let parts = task.seen.input.parts.iter().enumerate();
    parts.flat_map(|(at, part)| about(task, cache, (at, Some(part.part.clone())))).collect()
}

/// What each method that was asked says about one part.
fn about(task: &Task, cache: &Cache, (at, part): (usize, Option<Box<str>>)) -> Vec<Answer> {
    let documented = task.seen.input.parts.get(at).map_or(0, |part| part.documented());
    let one = |(method, _)| {
        let (estimate, seconds) = task.base(cache, at, method)?;
        let mut answer = written::answer(&estimate, part.clone(), (documented, seconds));
        carry(task, cache, (&mut answer, method), Some(at));
        Some(answer)
    };
    codes_of(task).filter_map(one).collect()
}

/// The sum of the parts, what speaks against it, and the seconds of all.
fn sum(task: &Task, method: Method, of_parts: Vec<(Estimate, f64)>) -> (Estimate, f64, Vec<Warning>) {
    let seconds = of_parts.iter().map(|(_, seconds)| seconds).sum();
    let parts = &task.seen.input.parts;
    let strata: Vec<Stratum> = parts
        .iter()
        .zip(&of_parts)
        .map(|(part, (estimate, _))| stratum(&part.part, part.documented(), estimate))
        .collect();
    let added = strata::sum(&strata, task.plan.seed);
    let mut estimate = Estimate::new(method, added.figures);
    estimate.draws = added.draws;
    if estimate.point.is_finite() {
        about_answer(&mut estimate);
    }
    let mut warnings = Vec::new();
    for (part, (one, _)) in parts.iter().zip(&of_parts) {
        if one.draws.is_empty() {
            let numbers = vec![written::count(part.documented())];
            warnings.push(Warning {
                code: WarningCode::PartWithout,
                numbers,
                texts: vec![part.part.clone()],
            });
        } else {
            warnings
                .extend(one.warnings.iter().map(|warning| in_part(&part.part, &written::warning(warning))));
        }
    }
    (estimate, seconds, warnings)
}

fn stratum(name: &str, documented: u64, estimate: &Estimate) -> Stratum {
    let none = || estimate.warnings.first().cloned().unwrap_or(estimates::Warning::NoOverlap);
    let estimate = if estimate.draws.is_empty() { Err(none()) } else { Ok(estimate.clone()) };
    Stratum { name: name.to_owned(), documented, estimate }
}

/// A warning of one part, about the sum.
fn in_part(part: &str, warning: &Warning) -> Warning {
    let mut numbers = vec![Number::whole(warning.code as i64)];
    numbers.extend(&warning.numbers);
    let texts = std::iter::once(part.into()).chain(warning.texts.iter().cloned()).collect();
    Warning { code: WarningCode::InPart, numbers, texts }
}

/// Puts the linkages drawn into an answer, about one part or about all, once every one of them is known.
fn carry(task: &Task, cache: &Cache, (answer, method): (&mut Answer, Method), part: Option<usize>) {
    let drawn = task.tables.len().saturating_sub(1);
    if drawn < 2 || !has_draws(method) {
        return;
    }
    let drawn: Option<Vec<Drawn>> =
        (1..=drawn).map(|linkage| drawn_one(task, cache, (linkage, method), part)).collect();
    let Some(drawn) = drawn else { return };
    let Some(combined) = combine(&drawn.iter().map(Drawn::replicate).collect::<Vec<_>>()) else { return };
    let documented = drawn.iter().map(|one| one.documented).sum::<u64>() as f64 / drawn.len() as f64;
    answer.documented = documented.round() as u64;
    answer.figures = written::figures(combined.figures);
    answer.quantiles =
        written::quantiles(&drawn.iter().flat_map(|one| one.draws.iter().copied()).collect::<Vec<_>>());
    answer.share_of_linkage = written::number(combined.share_of_linkage);
    if !combined.warnings.is_empty() {
        let numbers = vec![written::count(drawn.len() as u64)];
        answer.warnings.push(Warning { code: WarningCode::FewLinkages, numbers, texts: Vec::new() });
    }
    for warning in drawn.into_iter().flat_map(|one| one.warnings) {
        let is_new = answer.warnings.iter().all(|known| known.code != warning.code);
        if is_new && warning.forbids().is_some() {
            answer.warnings.push(warning);
        }
    }
}

/// What one linkage says.
struct Drawn {
    /// People on its lists.
    documented: u64,
    /// Draws of how many there are.
    draws: Vec<f64>,
    /// What was said against them.
    warnings: Vec<Warning>,
}

impl Drawn {
    fn replicate(&self) -> Replicate<'_> {
        Replicate { documented: self.documented as f64, draws: &self.draws }
    }
}

/// One linkage, about one part or about all; `None` while a method has not been asked about every part of it.
fn drawn_one(
    task: &Task,
    cache: &Cache,
    (linkage, method): (usize, Method),
    part: Option<usize>,
) -> Option<Drawn> {
    let tables = task.tables.get(linkage)?;
    let asked: Vec<usize> = part.map_or_else(|| (0..tables.len()).collect(), |part| vec![part]);
    let mut strata = Vec::new();
    let mut warnings = Vec::new();
    for part in asked {
        let documented = tables.get(part)?.as_ref().map_or(0, Table::people);
        let said = match task.question(Step::Ask { linkage, part, method }) {
            Some(question) => cache.find(&question)?.first().map(|(estimate, _)| estimate.clone()),
            None => None,
        };
        let said = said.unwrap_or_else(|| run::none(method, estimates::Warning::NoOverlap));
        warnings.extend(said.warnings.iter().map(written::warning));
        strata.push(stratum("", documented, &said));
    }
    let documented = strata.iter().map(|stratum| stratum.documented).sum();
    let draws = match strata.as_slice() {
        [Stratum { estimate: Ok(estimate), .. }] => estimate.draws.clone(),
        several => strata::sum(several, task.plan.seed).draws,
    };
    Some(Drawn { documented, draws, warnings })
}

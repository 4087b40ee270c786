//! A kept run as it is printed: all people together, without parts, patterns or small counts.
//!
//! What could tell of few people is left out here, whatever the run holds: parts by name, patterns, counts below five.

use super::{day_of_time, span};
use exchange::edition::estimate::{
    Answer, Bar, CurvePlace, Definition, Estimate, LeftOut, Linkage, Repeat, Warning, Without,
};
use register::State;
use register::figures::definitions::facts::{Definition as Counts, DefinitionName};
use register::figures::estimates::facts::{self as kept, Method, Offered, WarningCode};
use register::figures::estimates::state::Run;
use register::figures::estimates::views::{Assumption, bars};
use register::figures::facts::Number;
use register::figures::hide::FEWEST;

/// So many bars show a distribution.
const BARS: usize = 60;

/// The estimates of a proposal; what is not there any more is left out.
pub(super) fn printed(state: &State, offered: &[Offered]) -> Vec<Estimate> {
    let one = |offered: &Offered| {
        let found = state.estimates().find(offered.run).filter(|run| run.withdrawn.is_none())?;
        estimate(state, found, offered.method)
    };
    offered.iter().filter_map(one).collect()
}

fn estimate(state: &State, found: &Run, method: Method) -> Option<Estimate> {
    let run = &found.run;
    let said = run.answer(method)?;
    let definition = run.plan.definition.find(state)?;
    let others = run.answers.iter().filter(|other| other.part.is_none() && other.method != method);
    Some(Estimate {
        id: found.id.to_string(),
        name: run.plan.name.trim().to_owned(),
        definition: counts(run.plan.definition, &definition),
        lists: run.plan.groups.iter().map(|group| group.name.trim().to_owned()).collect(),
        by: run.plan.by.map(|by| by.code().to_owned()),
        documented: said.documented,
        cut_off: day_of_time(run.known),
        answer: answer(said),
        others: others.map(answer).collect(),
        assumptions: Assumption::ALL.iter().map(|one| one.code().to_owned()).collect(),
        bars: bars(said, BARS).into_iter().map(bar).collect(),
        without: said.without.iter().map(without).collect(),
        curve: said.curve.iter().map(place).collect(),
        linkage: linkage(run, said),
        left_out: left_out(run),
        repeat: repeat(run, method),
    })
}

fn thousandths(number: Option<Number>) -> Option<i64> {
    number.map(Number::in_thousandths)
}

/// A count, unless so few are behind it that it would tell of them.
fn many(count: u64) -> Option<u64> {
    (count >= u64::from(FEWEST)).then_some(count)
}

fn counts(name: DefinitionName, definition: &Counts) -> Definition {
    let (shipped, title) = match name {
        DefinitionName::Shipped(shipped) => (Some(shipped.code().to_owned()), None),
        DefinitionName::Own(_) => (None, Some(definition.title.to_string())),
    };
    Definition {
        shipped,
        title,
        measure: definition.measure.code().to_owned(),
        who: definition.who.code().to_owned(),
        place: definition.place.as_deref().map(str::to_owned),
        cause: definition.cause.code().to_owned(),
        period: span(definition.period),
        grade: definition.grade.code().to_owned(),
        note: definition.note.as_deref().map(str::to_owned),
    }
}

fn answer(said: &kept::Answer) -> Answer {
    let figures = said.figures;
    let mut warnings: Vec<Warning> = Vec::new();
    for warning in said.warnings.iter().map(warning) {
        if !warnings.contains(&warning) {
            warnings.push(warning);
        }
    }
    Answer {
        method: said.method.code().to_owned(),
        point: thousandths(figures.point),
        lo95: thousandths(figures.lo95),
        hi95: thousandths(figures.hi95),
        lo80: thousandths(figures.lo80),
        hi80: thousandths(figures.hi80),
        warnings,
    }
}

/// A warning without the names of parts and without small counts of people.
fn warning(said: &kept::Warning) -> Warning {
    let written = |code: WarningCode, numbers: &[Number], texts: &[Box<str>]| Warning {
        code: code.code().to_owned(),
        numbers: numbers.iter().map(|number| number.in_thousandths()).collect(),
        texts: texts.iter().map(|text| text.to_string()).collect(),
    };
    let is_small = |number: &&Number| **number < Number::whole(i64::from(FEWEST));
    match said.code {
        WarningCode::InPart => match said.inner() {
            Some(inner) => warning(&inner),
            None => written(said.code, &[], &[]),
        },
        WarningCode::PartWithout => written(said.code, &[], &[]),
        WarningCode::PairsUnjudged | WarningCode::FewInOverlaps
            if said.numbers.iter().any(|n| is_small(&n)) =>
        {
            written(said.code, &[], &[])
        }
        code => written(code, &said.numbers, &said.texts),
    }
}

fn bar(bar: register::figures::estimates::views::Bar) -> Bar {
    let [from, until, share] = [bar.from, bar.until, bar.share].map(Number::in_thousandths);
    Bar { from, until, share }
}

fn without(left_out: &kept::WithoutList) -> Without {
    Without { list: left_out.list.to_string(), point: thousandths(left_out.point) }
}

fn place(place: &kept::CurvePlace) -> CurvePlace {
    let [people, lo95, hi95] = [place.people, place.lo95, place.hi95].map(thousandths);
    CurvePlace { odds: place.odds.in_thousandths(), people, lo95, hi95 }
}

fn linkage(run: &kept::KeptRun, said: &kept::Answer) -> Linkage {
    Linkage {
        compared: run.linkage.compared.is_some(),
        open: many(run.linkage.open),
        draws: if said.share_of_linkage.is_some() { run.linkage.draws } else { 0 },
        share: thousandths(said.share_of_linkage),
    }
}

fn left_out(run: &kept::KeptRun) -> LeftOut {
    let doubtful = run.input.lines.iter().map(|lines| lines.unplaced + lines.unsure).sum();
    LeftOut { nowhere: many(run.input.nowhere()), unnamed: many(run.input.unnamed), unplaced: many(doubtful) }
}

/// Whoever has the table gets the same answers with this command; of several linkages, those of the judgements as they stand.
fn repeat(run: &kept::KeptRun, method: Method) -> Repeat {
    let is_all = Method::ALL.iter().all(|method| run.plan.methods.contains(method));
    let method = if is_all { "all" } else { method.code() };
    let seed = run.plan.seed;
    Repeat {
        input: run.input_hash.to_string(),
        result: run.result_hash.to_string(),
        seed,
        command: format!("tizim estimate TABLE.csv --method {method} --seed {seed} --json"),
    }
}

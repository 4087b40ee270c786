//! From what methods answered to what is shown and kept: parts put together, linkages combined, warnings as codes.

mod together;
mod written;

use super::run::Task;
use super::said::Cache;
use super::steps::code;
use register::figures::estimates::facts::{Answer, KeptRun, Warning, WarningCode};
use register::figures::facts::Number;
use sha2::{Digest, Sha256};

/// The run when every step is done.
pub(crate) fn finished(task: &Task, cache: &Cache) -> KeptRun {
    let run = so_far(task, cache);
    KeptRun { result_hash: result_hash(task, cache, &run.answers).into(), ..run }
}

/// The run as far as it is known, still without the hash of its result: methods that have answered about every part, all together and part by part.
pub(crate) fn so_far(task: &Task, cache: &Cache) -> KeptRun {
    let seen = &task.seen;
    let mut answers = together::all_together(task, cache);
    if task.plan.by.is_some() {
        answers.extend(together::part_by_part(task, cache));
    }
    let about_linkage = about_linkage(task);
    for answer in &mut answers {
        let carried = answer.share_of_linkage.is_some();
        let more =
            about_linkage.iter().filter(|warning| warning.code != WarningCode::PairsUnjudged || !carried);
        answer.warnings.extend(more.cloned());
        if task.plan.linkages > 0 && !carried {
            answer.warnings.push(Warning::plain(WarningCode::LinkageNotCarried));
        }
    }
    KeptRun {
        plan: task.plan.clone(),
        known: task.known,
        input: seen.input.clone(),
        input_hash: input_hash(task).into(),
        linkage: seen.linkage,
        answers,
        result_hash: "".into(),
    }
}

fn about_linkage(task: &Task) -> Vec<Warning> {
    let linkage = &task.seen.linkage;
    let never = linkage.compared.is_none().then(|| Warning::plain(WarningCode::NeverCompared));
    let open = (linkage.open > 0).then(|| Warning {
        code: WarningCode::PairsUnjudged,
        numbers: vec![written::count(linkage.open)],
        texts: Vec::new(),
    });
    never.into_iter().chain(open).collect()
}

/// The hash of the one table, as `tizim estimate` gives it, or of all tables with their parts' names.
fn input_hash(task: &Task) -> String {
    let tables = task.tables.first().map_or(&[][..], Vec::as_slice);
    if let [Some(table)] = tables {
        return table.hash();
    }
    let mut hash = Sha256::new();
    hash.update(b"tizim parts 1\n");
    for (part, table) in task.seen.input.parts.iter().zip(tables) {
        hash.update((part.part.len() as u64).to_le_bytes());
        hash.update(part.part.as_bytes());
        hash.update(table.as_ref().map(estimates::Table::hash).unwrap_or_default());
    }
    hex(hash)
}

/// The hash of every full answer as JSON with 0 seconds, in the order of the steps, and of the figures put together.
fn result_hash(task: &Task, cache: &Cache, answers: &[Answer]) -> String {
    let mut hash = Sha256::new();
    for step in &task.steps {
        let said = task.question(*step).and_then(|question| cache.find(&question));
        for (estimate, _) in said.iter().flat_map(|said| said.iter()) {
            hash.update(estimates::json::row(estimate, 0.0));
            hash.update(b"\n");
        }
    }
    for answer in answers {
        hash.update(answer.method.code());
        let figures = answer.figures;
        for number in [figures.point, figures.lo95, figures.hi95, figures.lo80, figures.hi80] {
            hash.update(number.map_or(i64::MIN, Number::in_thousandths).to_le_bytes());
        }
    }
    hex(hash)
}

fn hex(hash: Sha256) -> String {
    hash.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The methods whose codes are these, in order; for the order of answers.
fn codes_of(
    task: &Task,
) -> impl Iterator<Item = (estimates::Method, register::figures::estimates::facts::Method)> {
    task.methods.iter().map(|method| (*method, code(*method)))
}

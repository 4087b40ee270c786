//! Handing in a file, and the lists that are open.

use super::problem::sentence;
use crate::desk::pages::accounts::{one_of, read_one};
use crate::desk::pages::stored::size;
use crate::desk::{Answer, Turned, Visit, answer, typed};
use crate::look::{Area, Choice, Column, Field, Head, Notice, Table, button, isolate};
use crate::words::Words;
use exchange::tables::{Encoding, Hint, is_refused};
use exchange::wire::Parsed;
use exchange::{Weight, tables};
use maud::{Markup, html};
use office::Progress;
use office::import::list::Plan;
use office::jobs::{Job, Stage, Upload};
use office::worker::{WorkerRefusal, parse};
use register::people::facts::Status;
use register::{Basis, Kind, State};
use std::sync::Arc;

/// The files that are taken.
const ACCEPT: &str = ".csv,.tsv,.txt,.xlsx,.xls,.ods";

/// The form.
pub fn page(visit: &Visit) -> Answer {
    shown(visit, None)
}

/// Reads the file in the closed room, and opens a job with it.
pub fn read(visit: &Visit) -> Answer {
    let words = visit.words;
    let Some(upload) = &visit.upload else {
        let notice = Notice::refused(&words.say("import-no-file")).next(words.say("import-no-file-next"));
        return shown(visit, Some(notice));
    };
    let hint = hint(visit);
    match parse(&visit.desk.worker, &upload.bytes, &hint, &Progress::default()) {
        Err(refusal) => shown(visit, Some(not_read(words, refusal))),
        Ok(parsed) if is_refused(&parsed.problems) => shown(visit, Some(refused(words, &parsed))),
        Ok(parsed) if parsed.table.rows.is_empty() => {
            let notice = Notice::refused(&words.say("import-none")).next(words.say("import-none-text"));
            shown(visit, Some(notice))
        }
        Ok(parsed) => {
            let upload = Upload { file: upload.name.clone(), parsed, plan: plan(visit, &upload.name)? };
            let job = visit.desk.office.begin_job(visit.signed_in()?, upload);
            answer::go_to(&format!("/import/{}", job.id))
        }
    }
}

fn hint(visit: &Visit) -> Hint {
    Hint {
        encoding: Encoding::named(visit.sent.text("encoding")),
        sheet: visit.sent.given("sheet").map(str::to_owned),
        ..Hint::default()
    }
}

fn plan(visit: &Visit, file: &str) -> Result<Plan, Turned> {
    let (words, sent) = (visit.words, &visit.sent);
    let named = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let title = sent.given("title").unwrap_or(named.rsplit_once('.').map_or(named, |(name, _)| name));
    let source = read_one(sent, "source", Kind::Source).map_err(Turned::Refused)?;
    let there = visit.read(|known| source.is_none_or(|id| known.state.source(id).is_some()))?;
    Ok(Plan {
        title: title.to_owned(),
        keeper: sent.text("keeper").to_owned(),
        definition: sent.text("definition").to_owned(),
        source: source.filter(|_| there),
        basis: Basis::from_code(sent.text("basis")),
        status: Status::from_code(sent.text("everyone")),
        locator: locator(words),
        ..Plan::default()
    })
}

/// How the place of a row is called in a plan.
pub fn locator(words: &Words) -> String {
    words.say_with("import-locator", &[("row", "{row}".into())])
}

fn not_read(words: &Words, refusal: WorkerRefusal) -> Notice {
    if refusal.is_fault() {
        tracing::error!(cause = %refusal, "files from outside cannot be read");
    }
    Notice::refused(&words.say("import-refused-file")).next(why_not_read(words, refusal))
}

/// Why a file was not read, as a sentence.
pub fn why_not_read(words: &Words, refusal: WorkerRefusal) -> String {
    let limit = match refusal {
        WorkerRefusal::TooLarge { limit } => size(words, limit),
        _ => String::new(),
    };
    words.say_with(refusal.key(), &[("limit", limit.into())])
}

fn refused(words: &Words, parsed: &Parsed) -> Notice {
    let why = parsed.problems.iter().filter(|problem| problem.weight() == Weight::Refusal);
    Notice::refused(&words.say("import-refused-file")).body(html! {
        ul { @for problem in why { li { (sentence(words, problem)) } } }
    })
}

fn shown(visit: &Visit, refusal: Option<Notice>) -> Answer {
    let words = visit.words;
    let title = words.say("import-title");
    let is_refused = refusal.is_some();
    let member = visit.member().ok_or(Turned::Closed)?;
    let jobs = visit.desk.office.jobs().of(member);
    let body = visit.read(|known| {
        html! {
            (Head::new(&title).lead(&words.say("import-lead")))
            @if let Some(refusal) = &refusal { (refusal) }
            (form(visit, &known.state))
            (open_jobs(words, &jobs))
        }
    })?;
    if is_refused {
        visit.mend(Some(Area::Import), &title, body)
    } else {
        visit.page(Some(Area::Import), &title, body)
    }
}

fn form(visit: &Visit, state: &State) -> Markup {
    let (words, sent) = (visit.words, &visit.sent);
    let line = |name: &str, label: &str, hint: &str| {
        Field::text(name, &words.say(label)).hint(&words.say(hint)).value(sent.text(name)).optional(words)
    };
    let anyone = Choice::new("", &words.say("import-everyone-none"));
    let statuses = typed::codes(words, "status", Status::ALL.iter().map(|status| status.code()));
    let basis = typed::codes(words, "basis", Basis::ALL.iter().map(|basis| basis.code()));
    html! {
        form.form method="post" action="/import" enctype="multipart/form-data" {
            (visit.hidden())
            (Field::file("file", &words.say("import-file"), ACCEPT).hint(&words.say("import-file-hint")))
            (line("title", "import-list", "import-list-hint"))
            (line("keeper", "import-keeper", "import-keeper-hint"))
            (line("definition", "import-definition", "import-definition-hint"))
            div {
                (one_of(words, state, (sent, "source"), (Kind::Source, &words.say("import-source"))))
                span.hint { (words.say("import-source-hint")) }
            }
            (Field::select("basis", &words.say("desk-basis"), basis)
                .value(sent.given("basis").unwrap_or(Basis::NotStated.code())))
            (Field::select("everyone", &words.say("import-everyone"), std::iter::once(anyone).chain(statuses))
                .hint(&words.say("import-everyone-hint")).value(sent.text("everyone")))
            details.more open[sent.given("encoding").or(sent.given("sheet")).is_some()] {
                summary { (words.say("import-reading")) }
                div.stack { (reading(visit)) }
            }
            (button(&words.say("import-read")))
        }
    }
}

fn reading(visit: &Visit) -> Markup {
    let (words, sent) = (visit.words, &visit.sent);
    let find = Choice::new("", &words.say("import-encoding-find"));
    let encodings = Encoding::ALL.iter().map(|encoding| Choice::new(encoding.name(), encoding.name()));
    html! {
        (Field::select("encoding", &words.say("import-encoding"), std::iter::once(find).chain(encodings))
            .value(sent.text("encoding")))
        (Field::text("sheet", &words.say("import-sheet")).hint(&words.say("import-sheet-hint"))
            .value(sent.text("sheet")).optional(words))
    }
}

fn open_jobs(words: &Words, jobs: &[Arc<Job>]) -> Markup {
    let columns = [
        Column::text(&words.say("import-list")),
        Column::number(&words.say("import-rows")),
        Column::text(&words.say("import-stage")),
    ];
    let rows = jobs.iter().map(|job| {
        vec![
            html! { a href={ "/import/" (job.id) } { (isolate(&job.plan().title)) } },
            html! { (words.number(job.parsed.table.rows.len() as i64)) },
            html! { (words.say(stage(&job.stage()))) },
        ]
    });
    html! {
        @if !jobs.is_empty() {
            section {
                h2 { (words.say("import-jobs")) }
                p.soft { (words.say("import-jobs-text")) }
                (Table::new(&words.say("import-jobs"), columns).below_its_heading().rows(rows))
            }
        }
    }
}

fn stage(stage: &Stage) -> &'static str {
    match stage {
        Stage::Parsed => "import-stage-parsed",
        Stage::Running => "import-stage-running",
        Stage::Done => "import-stage-done",
        Stage::Stopped => "import-stage-stopped",
        Stage::Refused(_) => "import-stage-refused",
        Stage::Failed => "import-stage-failed",
    }
}

/// What kind of file a table came from, as its makers call it.
pub fn format(format: tables::Format) -> &'static str {
    match format {
        tables::Format::Text => "CSV",
        tables::Format::Xlsx => "XLSX",
        tables::Format::Xls => "XLS",
        tables::Format::Ods => "ODS",
    }
}

//! `tizim import`: a list of people from a file, as on the desk's page: read in a confined child, told row by row, and
//! entered only when that is wished.

use super::passphrase::open_office;
use super::serving::runtime;
use super::stop::{Parent, Stop};
use super::{Trouble, hygiene, role, screen};
use clap::Args;
use exchange::tables::{Hint, is_refused};
use exchange::wire::Parsed;
use exchange::{Problem, Weight};
use office::import::list::{Dry, Plan};
use office::jobs::{Job, Stage, Upload};
use office::worker::parse;
use office::{Office, Progress, Session};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use web::desk::pages::import::{columns, problem, upload};
use web::look::plain;
use web::words::{Lang, Words, words};

/// Bring in a list of people from a file: CSV, XLSX, XLS or ODS.
///
/// Without --yes it says what was understood of the file, with each problem by its row, and enters nothing. With --yes it
/// enters all rows that hold something, as one batch that can be undone on the desk's page of the log. What is not
/// understood becomes a note. Columns and dates are guessed; to correct a guess, use the desk's page.
///
/// Ctrl-C stops between two parts of a thousand; what was entered stays. Running the command again does not go on from
/// there: it enters the whole list once more, so undo the first batch before. Asks for the passphrase of a lead or a
/// documenter. Nothing else may have the office open meanwhile.
#[derive(Args)]
pub struct Import {
    /// The folder of the office.
    folder: PathBuf,
    /// The file with the list.
    file: PathBuf,
    /// What the list is called.
    #[arg(long)]
    title: String,
    /// Who keeps it.
    #[arg(long, value_name = "NAME", default_value = "")]
    keeper: String,
    /// Enter it; without this it is only read and told.
    #[arg(long)]
    yes: bool,
}

/// How often the command looks how far it is.
const LOOK: Duration = Duration::from_millis(200);

impl Import {
    /// Reads the file, tells of it, and enters it if that is wished.
    pub fn run(self) -> Result<(), Trouble> {
        hygiene::keep_memory_private()?;
        let words = words(Lang::En);
        let parsed = read(words, &self.file)?;
        let (office, session) = open_office(&self.folder)?;
        role::lets_in(&office, &session, "/import")?;
        let file = self.file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let plan = Plan {
            title: self.title,
            keeper: self.keeper,
            locator: upload::locator(words),
            ..Plan::default()
        };
        let job = office.begin_job(&session, Upload { file, parsed, plan });
        told(words, &job).iter().for_each(|line| screen::line(line));
        let ended = match (self.yes, job.dry().entered) {
            (_, 0) => Err(Trouble::new("Nothing was entered: no row holds anything.", "")),
            (false, _) => {
                screen::line("Nothing was entered. To enter it, add --yes");
                Ok(())
            }
            (true, _) => {
                let office = Arc::new(office);
                let entered = runtime()?.block_on(enter((&office, &session), &job));
                office.close();
                return entered;
            }
        };
        office.close();
        ended
    }
}

/// The file, read in the confined child.
fn read(words: &Words, file: &Path) -> Result<Parsed, Trouble> {
    let not_read =
        |why: String| Trouble::new(format!("The file was not read. {why}"), "Nothing was entered.");
    let hint = Hint::default();
    let bytes = bytes_of(file, hint.limits.bytes)
        .map_err(|fault| not_read(format!("{}: {fault}.", file.display())))?;
    let parsed = parse(&std::env::current_exe()?, &bytes, &hint, &Progress::default())
        .map_err(|refusal| not_read(upload::why_not_read(words, refusal)))?;
    if is_refused(&parsed.problems) {
        let why = parsed.problems.iter().filter(|problem| problem.weight() == Weight::Refusal);
        return Err(not_read(
            why.map(|problem| problem::line(words, problem)).collect::<Vec<_>>().join("\n"),
        ));
    }
    if parsed.table.rows.is_empty() {
        return Err(not_read(words.say("import-none-text")));
    }
    Ok(parsed)
}

/// The bytes of a file; of one that is too long, one more than are allowed, which is enough to be refused.
pub fn bytes_of(file: &Path, limit: u64) -> std::io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    std::fs::File::open(file)?.take(limit.saturating_add(1)).read_to_end(&mut bytes)?;
    Ok(bytes)
}

/// What was understood, line by line. What the file says comes without control characters.
fn told(words: &Words, job: &Job) -> Vec<String> {
    let (table, plan, dry) = (&job.parsed.table, job.plan(), job.dry());
    let mut lines = vec![format!("{}:", words.say("import-columns"))];
    for ((header, column), guess) in table.header.iter().zip(&plan.mapping.0).zip(&job.guesses) {
        let (means, why) = (words.say(column.key()), columns::reason(words, guess));
        lines.push(plain(&format!("  {header}: {means} ({why})")).replace(['\n', '\t'], " "));
    }
    lines.push(format!("{}:", words.say("import-problems")));
    let problems = problems(job, &dry);
    if problems.is_empty() {
        lines.push(format!("  {}", words.say("import-problems-none")));
    }
    lines.extend(problems.iter().map(|problem| format!("  {}", placed(words, problem))));
    let said = |key: &str, count: usize| words.say_with(key, &[("count", count.into())]);
    lines.push(said("import-rows-entered", dry.entered));
    let counts = [
        ("import-rows-unnamed", dry.unnamed),
        ("import-rows-doubtful", dry.doubtful),
        ("import-rows-left-out", dry.left_out_count),
        ("import-twins", dry.twins.count),
    ];
    lines.extend(counts.into_iter().filter(|(_, count)| *count > 0).map(|(key, count)| said(key, count)));
    lines
}

/// Those of the file as a whole first, then row by row; those that say how many more there are at the end.
fn problems<'j>(job: &'j Job, dry: &'j Dry) -> Vec<&'j Problem> {
    let (whole, of_rows): (Vec<_>, Vec<_>) =
        job.parsed.problems.iter().partition(|problem| problem.row.is_none());
    let mut of_rows: Vec<_> = of_rows.into_iter().chain(&dry.problems).collect();
    of_rows.sort_by_key(|problem| problem.row.unwrap_or(u64::MAX));
    whole.into_iter().chain(of_rows).collect()
}

/// A problem as a sentence with its place.
pub fn placed(words: &Words, found: &Problem) -> String {
    let place = match found.row {
        Some(row) => words.say_with("import-locator", &[("row", row.to_string().into())]),
        None => words.say("import-whole-file"),
    };
    let column =
        found.column.as_ref().map(|column| format!(", {}", plain(column).replace(['\n', '\t'], " ")));
    format!("{place}{}: {}", column.unwrap_or_default(), problem::line(words, found))
}

/// Enters the list on a thread of its own, says how far it is, and stops it when that is wished.
async fn enter((office, session): (&Arc<Office>, &Session), job: &Arc<Job>) -> Result<(), Trouble> {
    let mut stop = Stop::listen(Parent::None)?;
    job.start(office, session);
    let mut every = tokio::time::interval(LOOK);
    let mut is_stopping = false;
    let mut shown = 0;
    while job.stage() == Stage::Running {
        tokio::select! {
            _ = every.tick() => {}
            () = stop.wanted(), if !is_stopping => {
                is_stopping = true;
                job.stop();
                screen::remark("Stopping after the part that is being entered.");
            }
        }
        let (done, of) = job.so_far();
        if done > shown {
            shown = done;
            screen::remark(&format!("{done} of {of}"));
        }
    }
    ended(job)
}

fn ended(job: &Job) -> Result<(), Trouble> {
    let (done, of) = job.so_far();
    let entered = format!("{done} of {of} rows are in the register.");
    let undo = match done {
        0 => String::new(),
        _ => format!("They can be undone on the desk's page of the log, at /log/{}", job.id),
    };
    match job.stage() {
        Stage::Done => {
            screen::line(&entered);
            screen::line(&undo);
            Ok(())
        }
        Stage::Refused(refusal) => {
            Err(Trouble::new(format!("A part of the list was refused: {refusal}. {entered}"), undo))
        }
        Stage::Stopped => Err(Trouble::new(format!("Stopped. {entered}"), undo)),
        Stage::Parsed | Stage::Running | Stage::Failed => {
            Err(Trouble::new(format!("The list was not entered as a whole. {entered}"), undo))
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_file_that_is_too_long_one_byte_too_many_is_read() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("list.csv");
        std::fs::write(&file, [b'a'; 20]).unwrap();
        assert_eq!(bytes_of(&file, 9).unwrap().len(), 10);
        assert_eq!(bytes_of(&file, 30).unwrap().len(), 20);
    }

    #[test]
    fn a_problem_is_told_with_its_row_and_column_and_no_control_character() {
        let kind = exchange::ProblemKind::AgeUnreadable { text: "\u{1b}[2Jold".into() };
        let told = placed(words(Lang::En), &Problem::of_cell(7, "Age\n\u{7}", kind));
        assert!(told.starts_with("row 7, Age : "), "{told}");
        assert!(told.ends_with("[2Jold") && !told.chars().any(char::is_control), "{told}");
    }
}

//! What each column was taken for and why, to be corrected; and how its dates are to be read.

use super::upload::format;
use crate::desk::{Turned, Visit, typed};
use crate::look::{Choice, Column, Field, Table, isolate, quiet_button};
use crate::words::Words;
use exchange::columns::{self, Guess, Mapping, Why};
use exchange::tables::Table as Rows;
use exchange::written::{Manner, Order};
use maud::{Markup, html};
use office::import::list::Plan;
use office::jobs::Job;
use register::people::facts::Status;

/// So many filled cells are shown of a column.
const EXAMPLES: usize = 3;
/// The longest piece of a cell that is shown.
const SHOWN: usize = 60;

/// What was understood of the file as a whole.
pub fn understood(words: &Words, job: &Job) -> Markup {
    let table = &job.parsed.table;
    let delimiter = table.delimiter.map(|delimiter| match delimiter {
        '\t' => words.say("import-delimiter-tab"),
        other => format!("«{other}»"),
    });
    let header = table.header_row.map_or_else(
        || words.say("import-header-row-none"),
        |row| words.number(i64::try_from(row).unwrap_or(i64::MAX)),
    );
    let rows = [
        ("import-file", Some(job.file.clone())),
        ("import-format", table.format.map(|of| format(of).to_owned())),
        ("import-encoding", table.encoding.map(|encoding| encoding.name().to_owned())),
        ("import-delimiter", delimiter),
        ("import-sheet", table.sheet.clone()),
        ("import-header-row", Some(header)),
        ("import-rows", Some(words.number(table.rows.len() as i64))),
    ];
    html! {
        dl.facts {
            @for (key, value) in &rows {
                @if let Some(value) = value {
                    div.fact { dt { (words.say(key)) } dd { div.fact-value { (isolate(value)) } } }
                }
            }
        }
    }
}

/// The form with a choice for each column.
pub fn form(visit: &Visit, job: &Job, plan: &Plan) -> Markup {
    let words = visit.words;
    let titles = ["import-column", "import-means", "import-example", "import-why"];
    let titles = titles.map(|key| Column::text(&words.say(key)));
    let table = &job.parsed.table;
    let rows = table.header.iter().enumerate().map(|(place, header)| {
        let chosen = plan.mapping.0.get(place).copied().unwrap_or(columns::Column::Note);
        vec![
            isolate(header),
            select(words, place, header, chosen),
            examples(table, place),
            html! { @if let Some(guess) = job.guesses.get(place) { (why(words, guess)) } },
        ]
    });
    let ignored = plan.ignored(table);
    html! {
        form.form method="post" action={ "/import/" (job.id) } {
            (visit.hidden())
            (Table::new(&words.say("import-columns"), titles).below_its_heading().rows(rows))
            @if !ignored.is_empty() {
                p { (isolate(&words.say_with("import-ignored", &[("columns", ignored.join("; ").into())]))) }
            }
            (dates(words, plan))
            (everyone(words, plan))
            (quiet_button(&words.say("import-apply")))
        }
    }
}

fn select(words: &Words, place: usize, header: &str, chosen: columns::Column) -> Markup {
    html! {
        select name={ "column-" (place) } aria-label=(format!("{}: {header}", words.say("import-means"))) {
            @for column in columns::Column::ALL {
                option value=(column.key()) selected[*column == chosen] { (words.say(column.key())) }
            }
        }
    }
}

fn examples(table: &Rows, place: usize) -> Markup {
    let filled = table.rows.iter().map(|row| row.cell(place).trim()).filter(|cell| !cell.is_empty());
    let short = |cell: &str| match cell.char_indices().nth(SHOWN) {
        Some((end, _)) => format!("{}…", cell.get(..end).unwrap_or_default()),
        None => cell.to_owned(),
    };
    html! { @for cell in filled.take(EXAMPLES) { div.small { (isolate(&short(cell))) } } }
}

/// Why a column was taken for what it is, as a sentence.
pub fn reason(words: &Words, guess: &Guess) -> String {
    match &guess.why {
        Why::Header { word } => words.say_with("import-why-header", &[("word", word.as_str().into())]),
        Why::Content { look, share } => {
            let look = words.say(look.key());
            words.say_with("import-why-content", &[("share", (*share).into()), ("look", look.into())])
        }
        Why::Nothing => words.say("import-why-nothing"),
    }
}

fn why(words: &Words, guess: &Guess) -> Markup {
    html! {
        span.small { (isolate(&reason(words, guess))) }
        @if guess.confidence > 0 {
            br; span.small.soft { (words.say_with("import-sure", &[("percent", guess.confidence.into())])) }
        }
    }
}

fn dates(words: &Words, plan: &Plan) -> Markup {
    let choices = ["unknown", "day-first", "month-first"];
    let choices = choices.map(|code| Choice::new(code, &words.say(&format!("import-dates-{code}"))));
    let chosen = match plan.manner.order {
        Order::Unknown => "unknown",
        Order::DayFirst => "day-first",
        Order::MonthFirst => "month-first",
    };
    let year = plan.manner.year.map_or_else(String::new, |year| year.to_string());
    html! {
        (Field::select("dates", &words.say("import-dates"), choices).value(chosen))
        (Field::number("year", &words.say("import-year")).hint(&words.say("import-year-hint")).value(&year).optional(words))
    }
}

fn everyone(words: &Words, plan: &Plan) -> Markup {
    let anyone = Choice::new("", &words.say("import-everyone-none"));
    let statuses = typed::codes(words, "status", Status::ALL.iter().map(|status| status.code()));
    html! {
        (Field::select("everyone", &words.say("import-everyone"), std::iter::once(anyone).chain(statuses))
            .hint(&words.say("import-everyone-hint")).value(plan.status.map_or("", Status::code)))
    }
}

/// The plan with what the form says.
pub fn read(visit: &Visit, job: &Job) -> Result<Plan, Turned> {
    let (sent, plan) = (&visit.sent, job.plan());
    let column = |place: usize| {
        let asked = columns::Column::of_key(sent.text(&format!("column-{place}")));
        asked.or(plan.mapping.0.get(place).copied()).unwrap_or(columns::Column::Note)
    };
    let order = match sent.text("dates") {
        "day-first" => Order::DayFirst,
        "month-first" => Order::MonthFirst,
        _ => Order::Unknown,
    };
    let year = sent.text("year").parse::<i16>().ok().filter(|year| (1..=9999).contains(year));
    Ok(Plan {
        mapping: Mapping((0..job.parsed.table.header.len()).map(column).collect()),
        manner: Manner { order, year },
        status: Status::from_code(sent.text("everyone")),
        ..Plan::clone(&plan)
    })
}

//! How long a list of 100,000 rows and 12 columns takes through the confined child and back, typed reading included.
//!
//! `cargo build --release -p office --examples && target/release/examples/import_speed`

use exchange::columns::{Mapping, guess, read};
use exchange::tables::Hint;
use exchange::written::Manner;
use office::clock::Stopwatch;
use office::progress::Progress;
use office::worker::parse;
use std::error::Error;
use std::io::Write;

const ROWS: usize = 100_000;

fn main() -> Result<(), Box<dyn Error>> {
    let mut out = std::io::stdout();
    let file = list();
    let child = std::env::current_exe()?.with_file_name("import_worker");
    writeln!(out, "{ROWS} rows, {} MB", file.len() >> 20)?;
    for _ in 0..3 {
        let watch = Stopwatch::start();
        let parsed = parse(&child, file.as_bytes(), &Hint::default(), &Progress::default())?;
        let through = watch.milliseconds();
        let mapping = Mapping::of(&guess(&parsed.table));
        let (people, doubts) = read(&parsed.table, &mapping, Manner::default());
        let typed = watch.milliseconds() - through;
        let counts = (parsed.table.rows.len(), people.len(), parsed.problems.len() + doubts.len());
        writeln!(
            out,
            "child and wire {through} ms, typed reading {typed} ms, (rows, people, problems) {counts:?}"
        )?;
    }
    Ok(())
}

fn list() -> String {
    let mut text = String::from(
        "№;ФИО;Пол;Дата рождения;Возраст;Профессия;Адрес;Место содержания;Дата задержания;Телефон;Статус;Примечание\n",
    );
    for number in 1..=ROWS {
        let day = number % 28 + 1;
        text.push_str(&format!(
            "{number};Айгүл Сейтова-{number};ж;{day:02}.03.1987;35;учительница;Алматы, улица {number};\"СИЗО \"\"LA-155/18\"\"\";ночь с {} на {} января 2022;8 701 {:07};задержана;видели у акимата, \"сидели, ждали\" № {number}\n",
            number % 20 + 4, number % 20 + 5, number
        ));
    }
    text
}

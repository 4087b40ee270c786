//! `tizim link`: which rows of one or several lists speak of one person.
//!
//! Invariant: the lists are only read; what is written is new, and readable by its owner alone.

mod listed;
mod report;
mod settings;
mod words;
mod written;

use super::{Trouble, screen};
use clap::Args;
use linkage::{Go, Linked, ListsRule, Settings, Table, link};
use std::path::PathBuf;
use web::words::Lang;

/// Find the rows of lists that speak of one person.
///
/// Each FILE is a table of text (CSV and its relatives, in any usual encoding) with a header. What the columns hold is
/// found from their headers and cells and said; --column corrects it. DIR gets pairs.csv (id_l, id_r, score in bits: 0 is
/// even, 10 a thousand to one), clusters.csv (id, cluster) and report.html, which explains them. All three hold what the
/// lists hold: keep them as you keep the lists. A suggestion is not a merge: people decide.
#[derive(Args)]
pub struct Link {
    /// The lists.
    #[arg(value_name = "FILE", required = true)]
    files: Vec<PathBuf>,
    /// The folder to write into; made when it is not there.
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// What a column holds: id, list, full-name, given-name, surname, patronymic, birth-date, age, date, place, code,
    /// identity, category, text or ignore.
    #[arg(long = "column", value_name = "HEADER=KIND", value_parser = settings::column)]
    columns: Vec<(String, linkage::Role)>,
    /// A file of such corrections, one "HEADER=KIND" a line.
    #[arg(long, value_name = "FILE")]
    settings: Option<PathBuf>,
    /// Each list names each person once: no two rows of one list are ever joined.
    #[arg(long, conflicts_with = "lists_repeat")]
    one_row_each: bool,
    /// A list may name a person several times, whatever it looks like.
    #[arg(long)]
    lists_repeat: bool,
    /// Pairs of fewer bits are not written.
    #[arg(long, value_name = "BITS", default_value_t = -5.0, allow_negative_numbers = true)]
    keep: f32,
    /// Pairs of rows to compare for each row, on average: more finds more and takes longer.
    #[arg(long, value_name = "N")]
    effort: Option<f64>,
    /// Megabytes that pairs may take while they are scored; the weakest go first.
    #[arg(long, value_name = "MB", default_value_t = 512)]
    memory: usize,
    /// The language of the report: kk, ru or en.
    #[arg(long, value_parser = settings::lang, default_value = "en")]
    lang: Lang,
}

impl Link {
    /// Reads, links and writes.
    pub fn run(self) -> Result<(), Trouble> {
        let settings = self.settings()?;
        let listed::Lists { table, starts } = listed::read(&self.files)?;
        let linked =
            link(&table, &settings, &|_| Go::On).map_err(|stopped| Trouble::new(stopped.to_string(), ""))?;
        say(&table, &linked);
        let ids = written::Ids::of(&table, &linked, &starts);
        std::fs::create_dir_all(&self.out)?;
        written::write(&self.out.join("pairs.csv"), |to| ids.pairs(&linked, to))?;
        written::write(&self.out.join("clusters.csv"), |to| ids.clusters(&linked, to))?;
        let page =
            report::page(&report::Shown { table: &table, linked: &linked, ids: &ids, lang: self.lang });
        written::write(&self.out.join("report.html"), |to| to.write_all(page.as_bytes()))?;
        screen::line(&format!("Written: pairs.csv, clusters.csv and report.html in {}.", self.out.display()));
        Ok(())
    }

    fn settings(&self) -> Result<Settings, Trouble> {
        let mut settings = Settings { keep: self.keep, ..Settings::default() };
        if let Some(file) = &self.settings {
            settings.columns = settings::read(file)?;
        }
        settings.columns.retain(|(header, _)| !self.columns.iter().any(|(own, _)| own == header));
        settings.columns.extend(self.columns.iter().cloned());
        if let Some(pairs) = self.effort {
            settings.effort.pairs_per_row = pairs.clamp(1.0, 10_000.0);
        }
        settings.most = (self.memory.max(16) << 20) / size_of::<linkage::Pair>();
        settings.lists = match (self.one_row_each, self.lists_repeat) {
            (true, _) => ListsRule::OneRowEach,
            (_, true) => ListsRule::Repeats,
            _ => ListsRule::Find,
        };
        Ok(settings)
    }
}

/// Says what was recognised and what came out.
fn say(table: &Table, linked: &Linked) {
    let words = words::Words(Lang::En);
    screen::line(&format!("{} rows, {} columns:", table.rows, table.columns.len()));
    for column in linked.columns.iter().take(100) {
        screen::line(&format!("  {}: {}", column.name, words.found(column, &linked.columns)));
    }
    let likely = linked.pairs.iter().filter(|pair| pair.bits > 0.0).count();
    let joined = table.rows - linked.clusters.len();
    screen::line(&format!(
        "{} pairs compared, {likely} of them likelier one person than two; {} people, {joined} rows fewer than the lists have.",
        linked.work.compared,
        linked.clusters.len()
    ));
}

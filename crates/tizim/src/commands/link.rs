//! `tizim link`: which rows of one or several lists speak of one person.
//!
//! Invariant: the lists are only read; what is written is new, readable by its owner alone, and there as a whole or not at
//! all.

mod course;
mod listed;
mod parts;
mod report;
mod said;
mod settings;
mod watch;
mod written;

use super::{Trouble, hygiene, screen};
use clap::Args;
use course::{Course, Step};
use linkage::{ListsRule, Settings, link};
use listed::{Lists, Reading};
use office::clock::{Clock, MachineClock};
use parts::Parts;
use report::Shown;
use std::path::PathBuf;
use web::words::{Lang, words};

/// Find the rows of lists that speak of one person.
///
/// Each FILE is a table with a header: CSV and its relatives in any usual encoding, XLSX, XLS or ODS. What the columns hold is
/// found from their headers and cells and said; --column corrects it. DIR gets pairs.csv (id_l, id_r, score in bits: 0 is
/// even, 10 a thousand to one), clusters.csv (id, cluster) and report.html, which explains them. All three hold what the
/// lists hold: keep them as you keep the lists. A suggestion is not a merge: people decide.
///
/// Ctrl-C stops within a moment and leaves DIR as it was; running the command again begins anew. Of a workbook the first
/// sheet is read, up to 250,000 rows and 48 MB; a longer list is saved as CSV, which has no such bound.
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
    /// The language of the report and of what is said on the way: kk, ru or en.
    #[arg(long, value_parser = settings::lang, default_value = "en")]
    lang: Lang,
}

/// What is written.
const FILES: [&str; 3] = ["pairs.csv", "clusters.csv", "report.html"];

impl Link {
    /// Reads, links and writes.
    pub fn run(self) -> Result<(), Trouble> {
        hygiene::keep_memory_private()?;
        let (words, out) = (words(self.lang), self.out.clone());
        let settings = self.settings()?;
        let lines = watch::watched(words, move |course| self.work(&settings, course))
            .inspect_err(|_| parts::discard(&out, &FILES))?;
        lines.iter().for_each(|line| screen::line(line));
        Ok(())
    }

    /// The whole work; gives what is to be said.
    fn work(&self, settings: &Settings, course: &Course) -> Result<Vec<String>, Trouble> {
        let words = words(self.lang);
        let mut parts = Parts::new(&self.out, course, words)?;
        let Lists { table, starts, mut remarks } = listed::read(&self.files, &Reading { words, course })?;
        let linked = link(&table, settings, &|progress| course.linking(progress))
            .map_err(|stopped| Trouble::new(stopped.to_string(), ""))?;
        course.begin(Step::Writing);
        let ids = written::Ids::of(&table, &linked, &starts);
        let [pairs, clusters, report] = FILES;
        parts.write(pairs, |to| ids.pairs(&linked, to))?;
        parts.write(clusters, |to| ids.clusters(&linked, to))?;
        let shown = Shown {
            table: &table,
            linked: &linked,
            ids: &ids,
            starts: &starts,
            keep: self.keep,
            words,
            made: i64::try_from(MachineClock.now()).unwrap_or(i64::MAX),
        };
        let page = report::page(&shown);
        parts.write(report, |to| to.write_all(page.as_bytes()))?;
        parts.put_in_place()?;
        remarks.extend(said::lines(words, &table, &linked));
        let folder = self.out.display().to_string();
        remarks.push(words.say_with("link-written", &[("folder", folder.into())]));
        Ok(remarks)
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

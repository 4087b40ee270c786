//! `tizim names`: how likely two names are one person's, and why. Needs no office.

use super::{Trouble, screen};
use ::names::{Frequencies, Name};
use clap::{Args, Subcommand, ValueEnum};
use std::fs::{File, OpenOptions};
use std::io::BufWriter;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};
use web::words::names::{PartCompared, Stands};
use web::words::{Lang, Words, words};

/// Compare names of people across scripts and spellings.
///
/// A score of 0.9 means: of ten such pairs, nine are one person, where half of all pairs are, and the others are relatives,
/// namesakes and people called nearly alike. How common a name is comes from a shipped table.
#[derive(Args)]
pub struct NamesCommand {
    #[command(subcommand)]
    wish: Wish,
}

#[derive(Subcommand)]
enum Wish {
    /// Compare two names: the score, and part by part why.
    Compare {
        /// A name, as printed.
        left: String,
        /// Another.
        right: String,
        /// In which language to say it.
        #[arg(long, value_enum, default_value_t = Spoken::En)]
        lang: Spoken,
    },
    /// Score a table of pairs.
    Score {
        /// A CSV file with the columns left and right.
        pairs: PathBuf,
        /// The file to write, with the columns left, right and score; one that is there is replaced.
        #[arg(long, value_name = "FILE")]
        out: PathBuf,
    },
}

/// A language of the answer.
#[derive(Clone, Copy, ValueEnum)]
enum Spoken {
    Kk,
    Ru,
    En,
}

impl Spoken {
    fn words(self) -> &'static Words {
        words(match self {
            Spoken::Kk => Lang::Kk,
            Spoken::Ru => Lang::Ru,
            Spoken::En => Lang::En,
        })
    }
}

impl NamesCommand {
    /// Does what is asked.
    pub fn run(self) -> Result<(), Trouble> {
        match self.wish {
            Wish::Compare { left, right, lang } => {
                explain(lang.words(), (&left, &right)).iter().for_each(|line| screen::line(line));
                Ok(())
            }
            Wish::Score { pairs, out } => {
                let count = score(&pairs, &out)?;
                screen::line(&format!("{count} pairs are in {}.", out.display()));
                Ok(())
            }
        }
    }
}

/// The score in a line, then a line for each part.
fn explain(words: &Words, names: (&str, &str)) -> Vec<String> {
    let compared = words.names(names, &Frequencies::default());
    let mut lines = vec![format!("{:.3}  {}", compared.score, compared.verdict)];
    lines.extend(compared.parts.iter().map(|part| part_line(words, part)));
    lines
}

fn part_line(words: &Words, part: &PartCompared) -> String {
    let mark = match part.stands {
        Stands::Agrees => "=",
        Stands::Differs => "≠",
        Stands::Missing => "–",
    };
    let or_dash = |text: &str| if text.is_empty() { "–".to_owned() } else { text.to_owned() };
    let bits = |bits: f32| words.bits(f64::from(bits)).into();
    let bits =
        words.say_with("names-bits", &[("strangers", bits(part.bits.0)), ("relatives", bits(part.bits.1))]);
    let (left, right) = (or_dash(&part.left), or_dash(&part.right));
    format!("    {mark}  {}: {left} / {right}: {} ({bits})", part.role, part.why)
}

/// Scores a table, row by row, and says how many pairs it had.
fn score(pairs: &Path, out: &Path) -> Result<usize, Trouble> {
    let mut table = csv::ReaderBuilder::new()
        .flexible(true)
        .from_path(pairs)
        .map_err(|fault| unreadable(pairs, &fault))?;
    let headers = table.headers().map_err(|fault| unreadable(pairs, &fault))?.clone();
    let column = |name: &str| {
        let same = |header: &str| header.trim_start_matches('\u{feff}').trim().eq_ignore_ascii_case(name);
        headers.iter().position(same).ok_or_else(|| no_column(pairs, name))
    };
    let (left, right) = (column("left")?, column("right")?);
    let beside = out.with_extension("part");
    let mut scores = csv::Writer::from_writer(BufWriter::new(new_file(&beside)?));
    let told = Frequencies::default();
    let mut count = 0;
    let written = (|| -> Result<(), csv::Error> {
        scores.write_record(["left", "right", "score"])?;
        for row in table.records() {
            let row = row?;
            let (left, right) = (row.get(left).unwrap_or(""), row.get(right).unwrap_or(""));
            let score = ::names::score(&Name::prepare(left), &Name::prepare(right), &told);
            scores.write_record([left, right, &format!("{score:.6}")])?;
            count += 1;
        }
        scores.flush()?;
        Ok(())
    })();
    let done =
        written.map_err(|fault| unreadable(pairs, &fault)).and_then(|()| Ok(std::fs::rename(&beside, out)?));
    done.inspect_err(|_| drop(std::fs::remove_file(&beside)))?;
    Ok(count)
}

/// A file that its owner alone reads: names stand in it.
fn new_file(file: &Path) -> Result<File, Trouble> {
    Ok(OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(file)?)
}

fn unreadable(file: &Path, fault: &csv::Error) -> Trouble {
    let line = fault.position().map_or(String::new(), |position| format!(", line {}", position.line()));
    let what = match fault.kind() {
        csv::ErrorKind::Io(fault) => fault.to_string(),
        csv::ErrorKind::Utf8 { .. } => "it is not UTF-8".to_owned(),
        _ => "it is not a table".to_owned(),
    };
    Trouble::new(
        format!("{}{line} cannot be read: {what}.", file.display()),
        "Nothing was written. It has to be a CSV file in UTF-8 with the columns left and right.",
    )
}

fn no_column(file: &Path, name: &str) -> Trouble {
    Trouble::new(
        format!("{} has no column {name}.", file.display()),
        "Nothing was written. Name the two columns left and right in the first line.",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comparison_is_told_part_by_part_in_each_language() {
        let pair = ("Ерлан Жағыпаров", "ZHAGIPAROV, Yerlan Serikovich");
        for (lang, verdict, missing) in [
            (Spoken::En, "most likely one person", "only one of the two has a father’s name"),
            (Spoken::Ru, "скорее всего, один человек", "отчество есть только у одного"),
            (Spoken::Kk, "бір адам болуы өте ықтимал", "әкесінің аты біреуінде ғана бар"),
        ] {
            let lines = explain(lang.words(), pair);
            assert!(lines[0].starts_with("0.9") && lines[0].ends_with(verdict), "{}", lines[0]);
            assert!(lines[1].contains("Ерлан / Yerlan"), "{}", lines[1]);
            assert!(lines[3].starts_with("    –") && lines[3].contains(missing), "{}", lines[3]);
        }
        let refused = explain(Spoken::En.words(), ("Омаров Аскар", "Умаров Аскар")).join("\n");
        assert!(refused.contains("two well-known names of their own"), "{refused}");
    }

    #[test]
    fn a_table_is_scored_row_by_row() {
        let folder = tempfile::tempdir().unwrap();
        let (pairs, out) = (folder.path().join("pairs.csv"), folder.path().join("scores.csv"));
        std::fs::write(&pairs, "same,left,right\n1,\"Kim, Timur\",Тимур Ким\n0,Timur Kim,Дилара Иса\n")
            .unwrap();
        assert_eq!(score(&pairs, &out).unwrap(), 2);
        let text = std::fs::read_to_string(&out).unwrap();
        let rows: Vec<&str> = text.lines().collect();
        assert_eq!(rows[0], "left,right,score");
        assert!(rows[1].starts_with("\"Kim, Timur\",Тимур Ким,0.9"), "{}", rows[1]);
        assert!(rows[2].starts_with("Timur Kim,Дилара Иса,0.0"), "{}", rows[2]);
        assert!(!out.with_extension("part").exists());
    }

    #[test]
    fn a_table_without_the_columns_is_refused_and_nothing_is_written() {
        let folder = tempfile::tempdir().unwrap();
        let (pairs, out) = (folder.path().join("pairs.csv"), folder.path().join("scores.csv"));
        std::fs::write(&pairs, "a,b\nx,y\n").unwrap();
        assert!(score(&pairs, &out).unwrap_err().to_string().contains("has no column left"));
        std::fs::write(&pairs, b"left,right\n\xff\xfe,y\n").unwrap();
        assert!(score(&pairs, &out).unwrap_err().to_string().contains("not UTF-8"));
        assert!(!out.exists());
    }
}

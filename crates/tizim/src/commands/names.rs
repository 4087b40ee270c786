//! `tizim names`: how likely two names are one person's, and why. Needs no office.

use super::{Trouble, screen};
use ::names::{Comparison, Explained, Frequencies, Name, Part, Reason, Role};
use clap::{Args, Subcommand};
use std::fs::{File, OpenOptions};
use std::io::BufWriter;
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

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

impl NamesCommand {
    /// Does what is asked.
    pub fn run(self) -> Result<(), Trouble> {
        match self.wish {
            Wish::Compare { left, right } => {
                explain(&left, &right).iter().for_each(|line| screen::line(line));
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
fn explain(left: &str, right: &str) -> Vec<String> {
    let told = Frequencies::default();
    let Comparison { score, parts } = ::names::compare(&Name::prepare(left), &Name::prepare(right), &told);
    let (left, right) = (::names::parse(left), ::names::parse(right));
    let mut lines = vec![format!("{score:.3}  {}", verdict(score))];
    lines.extend(parts.iter().map(|part| part_line(part, &left, &right)));
    lines
}

fn verdict(score: f32) -> &'static str {
    match score {
        0.85.. => "one person, most likely",
        0.5.. => "perhaps one person",
        0.15.. => "rather two people",
        _ => "two people, most likely",
    }
}

fn part_line(part: &Explained, left: &[Part], right: &[Part]) -> String {
    let words = |parts: &[Part], places: Option<(usize, usize)>| -> String {
        let Some((first, last)) = places else { return "–".to_owned() };
        let words: Vec<&str> =
            parts.iter().take(last + 1).skip(first).map(|part| part.text.as_str()).collect();
        words.join(" ")
    };
    let role = match part.role {
        Role::Given => "given name",
        Role::Surname => "surname",
        Role::FathersName => "father’s name",
        Role::Initial => "initial",
        Role::Unknown => "name",
    };
    let (left, right) = (words(left, part.left), words(right, part.right));
    let (strangers, relatives) = part.bits;
    format!(
        "       {role}: {left} / {right}: {} ({strangers:+.1} bits against strangers, {relatives:+.1} against relatives)",
        sentence(part.reason)
    )
}

fn sentence(reason: Reason) -> &'static str {
    match reason {
        Reason::Same => "the same word",
        Reason::NearSpelling => "spelled otherwise, but it sounds alike",
        Reason::ShortForm => "a short or respectful form of the other",
        Reason::OtherLanguage => "the same name in another language",
        Reason::OneFamily => "another form of the same family’s name",
        Reason::OtherSex => "a man’s and a woman’s form of one name",
        Reason::InitialFits => "the initial fits",
        Reason::WrittenTogether => "written together in one, apart in the other",
        Reason::OnlyOneHasIt => "only one of the two has it",
        Reason::Different => "two different names",
        Reason::TwoKnownNames => "near in spelling, but two well-known names of their own",
        Reason::InitialDiffers => "the initial does not fit",
    }
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
    fn a_comparison_is_told_part_by_part() {
        let lines = explain("Ерлан Жағыпаров", "ZHAGIPAROV, Yerlan Serikovich");
        assert!(lines[0].ends_with("one person, most likely"), "{}", lines[0]);
        assert!(lines[1].starts_with("       given name: Ерлан / Yerlan: the same word"), "{}", lines[1]);
        assert!(lines[3].contains("– / Serikovich: only one of the two has it"), "{}", lines[3]);
        let refused = explain("Омаров Аскар", "Умаров Аскар").join("\n");
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

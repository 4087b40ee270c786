//! `tizim estimate`: how many there are, from a table of lists that overlap.
//!
//! Invariant: no number is printed without its interval, and none as a headline that a rule forbids.

use super::{Trouble, screen};
use clap::{Args, ValueEnum};
use estimates::simulate::{self, Kind, Plan};
use estimates::strata::{self, Stratum};
use estimates::{Estimate, Method, Table, Warning, copies, graphs, json, run, table};
use std::path::{Path, PathBuf};
use std::time::Instant;

/// Estimate how many people there are, from lists that overlap.
///
/// TABLE is a CSV file: one column of 0 and 1 for each list, a column "count", one line for each pattern; with a column
/// "stratum" each part is estimated by itself and the parts are added up. Every number comes with its interval and with
/// what speaks against it. The same table and seed give the same numbers on every machine.
#[derive(Args)]
pub struct EstimateCommand {
    /// The table.
    #[arg(value_name = "TABLE.csv")]
    table: PathBuf,
    /// The method; with all of them they are also held against each other, against smaller tables and other priors.
    #[arg(long, value_enum, default_value_t = Wanted::All)]
    method: Wanted,
    /// The seed of whatever is left to chance.
    #[arg(long, value_name = "N", default_value_t = 1)]
    seed: u64,
    /// Print rows of JSON.
    #[arg(long)]
    json: bool,
    /// Merge lists that are a part or a copy of another first.
    #[arg(long)]
    merge_copies: bool,
    /// Instead of estimating: what lists with this reach would show of made-up populations of this many people.
    #[arg(long, value_name = "PEOPLE")]
    imagine: Option<u64>,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Wanted {
    All,
    Chao,
    Loglinear,
    Graphs,
    Classes,
    Sparse,
}

impl Wanted {
    fn methods(self) -> Vec<Method> {
        match self {
            Wanted::All => Method::ALL.to_vec(),
            Wanted::Chao => vec![Method::Chao],
            Wanted::Loglinear => vec![Method::LogLinear],
            Wanted::Graphs => vec![Method::Graphs],
            Wanted::Classes => vec![Method::Classes],
            Wanted::Sparse => vec![Method::Sparse],
        }
    }
}

/// An answer and the seconds that it took.
struct Row {
    estimate: Estimate,
    seconds: f64,
}

impl EstimateCommand {
    /// Reads the table, estimates and prints.
    pub fn run(self) -> Result<(), Trouble> {
        let mut parts = read(&self.table)?;
        if self.merge_copies {
            for (_, table) in &mut parts {
                let (merged, merges) = copies::merged(table);
                for merge in merges {
                    screen::remark(&format!("{} was merged into {}.", merge.inner, merge.outer));
                }
                *table = merged;
            }
        }
        if let Some(people) = self.imagine {
            return self.imagine(&parts, people);
        }
        let rows = self.rows(&parts);
        if self.json {
            let rows: Vec<String> = rows.iter().map(|row| json::row(&row.estimate, row.seconds)).collect();
            screen::line(&format!("[{}]", rows.join(",\n")));
        } else {
            let documented = parts.iter().map(|(_, table)| table.people()).sum();
            print(documented, &rows);
        }
        Ok(())
    }

    fn rows(&self, parts: &[(String, Table)]) -> Vec<Row> {
        let (first, rest) = parts.split_at(parts.len().min(1));
        let ([(_, table)], []) = (first, rest) else { return self.sums(parts) };
        let mut rows: Vec<Row> = self
            .method
            .methods()
            .into_iter()
            .map(|method| timed(|| run::run(table, method, self.seed)))
            .collect();
        if self.method == Wanted::All {
            let mut estimates: Vec<Estimate> = rows.iter().map(|row| row.estimate.clone()).collect();
            run::compare(table, &mut estimates, self.seed);
            rows.iter_mut().zip(estimates).for_each(|(row, estimate)| row.estimate = estimate);
        }
        rows
    }

    fn sums(&self, parts: &[(String, Table)]) -> Vec<Row> {
        self.method.methods().into_iter().map(|method| timed(|| sum(parts, method, self.seed))).collect()
    }

    fn imagine(&self, parts: &[(String, Table)], people: u64) -> Result<(), Trouble> {
        let Some((_, table)) = parts.first().filter(|_| parts.len() == 1) else {
            return Err(Trouble::new("A table with strata cannot be imagined at once.", "Take one stratum."));
        };
        if table.width() > graphs::MOST_LISTS || people < table.people() || people > 1_000_000 {
            return Err(Trouble::new(
                format!(
                    "This can be imagined for up to {} lists, and for as many people as are documented up to a million.",
                    graphs::MOST_LISTS
                ),
                "Leave lists out, or take another number of people.",
            ));
        }
        screen::line("kind                            documented   error   width  covered  not said");
        for (name, kind) in KINDS {
            let plan = Plan { seed: self.seed, ..Plan::like(table, people, kind) };
            let seen = simulate::see(&plan, |table| Ok(run::run(table, Method::Graphs, self.seed)));
            screen::line(&format!(
                "{name:<31} {:>10.0} {:>+6.0}% {:>6.0}% {:>7.0}% {:>8.0}%",
                seen.documented,
                seen.median_error * 100.0,
                seen.median_width * 100.0,
                seen.covered * 100.0,
                seen.forbidden * 100.0
            ));
        }
        Ok(())
    }
}

const KINDS: [(&str, Kind); 4] = [
    ("independent lists", Kind::Independent),
    ("a third five times easier", Kind::TwoKinds { share: 0.3, odds: 5.0 }),
    ("two lists that tell each other", Kind::OnePair { odds: 5.0 }),
    ("a third on no list ever", Kind::Unseen { share: 0.3 }),
];

fn read(path: &Path) -> Result<Vec<(String, Table)>, Trouble> {
    let text = std::fs::read_to_string(path).map_err(|fault| {
        Trouble::new(format!("{} cannot be read: {fault}.", path.display()), "Give a CSV file in UTF-8.")
    })?;
    table::strata_from_csv(&text).map_err(|badly| Trouble::new(badly.to_string(), "Nothing was estimated."))
}

/// How long something took is for the reader only; no number depends on it.
#[allow(clippy::disallowed_methods)]
fn timed(estimate: impl FnOnce() -> Estimate) -> Row {
    let start = Instant::now();
    let estimate = estimate();
    Row { estimate, seconds: start.elapsed().as_secs_f64() }
}

fn sum(parts: &[(String, Table)], method: Method, seed: u64) -> Estimate {
    let stratum = |(name, table): &(String, Table)| {
        let estimate = run::run(table, method, seed);
        let none = || estimate.warnings.first().cloned().unwrap_or(Warning::NoInterval);
        let estimate = if estimate.point.is_finite() { Ok(estimate) } else { Err(none()) };
        Stratum { name: name.clone(), documented: table.people(), estimate }
    };
    let strata: Vec<Stratum> = parts.iter().map(stratum).collect();
    let sum = strata::sum(&strata, seed);
    let mut estimate = Estimate::new(method, sum.figures);
    estimate.found("documented", strata.iter().map(|one| one.documented).sum::<u64>());
    estimate.found("strata", strata.len());
    (estimate.draws, estimate.warnings) = (sum.draws, sum.warnings);
    estimate
}

fn print(documented: u64, rows: &[Row]) {
    screen::line(&format!("{documented} people are documented on the lists."));
    screen::line("");
    screen::line("method         figure              95 %                80 %        seconds");
    for Row { estimate, seconds } in rows {
        let bound = if estimate.method == Method::Chao { " (at least)" } else { "" };
        screen::line(&format!(
            "{:<10} {:>10} {:>10} - {:<10} {:>10} - {:<10} {seconds:.2}{bound}",
            estimate.method.code(),
            people(estimate.point),
            people(estimate.lo95),
            people(estimate.hi95),
            people(estimate.lo80),
            people(estimate.hi80),
        ));
    }
    screen::line("");
    for remark in remarks(rows) {
        screen::line(&remark);
    }
    let forbidden = rows.iter().all(|row| row.estimate.is_forbidden());
    screen::line("");
    screen::line(if forbidden {
        "Say the documented number, not one of these: each line marked ! is a reason."
    } else {
        "Say an interval, not a figure alone, and that it is of those whom some list could have named."
    });
}

/// Each sentence once, with the methods that it is about; reasons against a headline begin with "!".
fn remarks(rows: &[Row]) -> Vec<String> {
    let mut said: Vec<(String, bool, Vec<&str>)> = Vec::new();
    for Row { estimate, .. } in rows {
        for warning in &estimate.warnings {
            let sentence = warning.sentence();
            let method = estimate.method.code();
            match said.iter_mut().find(|(other, ..)| *other == sentence) {
                Some((_, _, methods)) if methods.contains(&method) => {}
                Some((_, _, methods)) => methods.push(method),
                None => said.push((sentence, warning.forbids_headline(), vec![method])),
            }
        }
    }
    let line = |(sentence, forbids, methods): (String, bool, Vec<&str>)| {
        let about =
            if methods.len() == rows.len() { String::new() } else { format!("{}: ", methods.join(", ")) };
        format!("{} {about}{sentence}", if forbids { "!" } else { "-" })
    };
    said.into_iter().map(line).collect()
}

fn people(number: f64) -> String {
    if number.is_finite() { format!("{number:.0}") } else { "?".to_owned() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(method: Method, warnings: Vec<Warning>) -> Row {
        let mut estimate = run::run(&small(), method, 1);
        estimate.warnings = warnings;
        Row { estimate, seconds: 0.0 }
    }

    fn small() -> Table {
        table::from_csv("a,b,count\n1,0,10\n0,1,12\n1,1,6\n").expect("a table")
    }

    #[test]
    fn a_sentence_is_said_once_with_the_methods_it_is_about() {
        let rows = [
            row(Method::Chao, vec![]),
            row(Method::LogLinear, vec![Warning::NoInterval, Warning::NoInterval]),
            row(Method::Sparse, vec![Warning::NoInterval]),
        ];
        let said = remarks(&rows);
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].contains(" loglinear, sparse: "), "{said:?}");
        let of_all = remarks(&rows[1..]);
        assert!(!of_all[0].contains("sparse"), "what all have names none: {of_all:?}");
    }
}

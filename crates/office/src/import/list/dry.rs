//! A dry run: every row is read as it would be entered, nothing is entered.

use super::claims::{self, Row};
use super::{Plan, Planned};
use exchange::columns::{Listed, Reader};
use exchange::problems::{Problem, ProblemKind};
use exchange::tables::Table;
use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// So many rows are shown as they would be entered.
const SHOWN: usize = 5;
/// So many rows are told one by one: those left out, and those that look like twins.
const TOLD: usize = 200;

/// What entering a table would do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Dry {
    /// How many rows will be entered.
    pub entered: usize,
    /// The first rows that will not, because they hold nothing but their number.
    pub left_out: Vec<u64>,
    /// How many those are.
    pub left_out_count: usize,
    /// How many rows have something that somebody should look at.
    pub doubtful: usize,
    /// How many rows have no name and will be entered as people without one.
    pub unnamed: usize,
    /// Everything that could not be read as it stands, by row.
    pub problems: Vec<Problem>,
    /// Rows that look like the same person twice.
    pub twins: Twins,
    /// The first rows as they would be entered.
    pub first: Vec<Row>,
}

/// Rows with the same name, however it is spelled, and the same date of birth or none.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Twins {
    /// The first pairs: the earlier row, the later row.
    pub pairs: Vec<(u64, u64)>,
    /// How many rows have an earlier twin.
    pub count: usize,
}

/// Reads every row.
pub fn dry(table: &Table, plan: &Plan) -> Dry {
    let planned = Planned { table, plan, rows: 0, file: "" };
    let mut reader = Reader::of(table, &plan.mapping, plan.manner);
    let (mut dry, mut seen, mut found) = (Dry::default(), HashMap::new(), Vec::new());
    for row in &table.rows {
        let before = reader.problem_count();
        let listed = reader.person(row);
        let told = claims::row(&planned, row, &listed, &mut found);
        found.drain(..).for_each(|problem| reader.note(problem));
        dry.doubtful += usize::from(reader.problem_count() > before);
        dry.twins.look(&mut seen, &listed);
        dry.count(listed.row, told);
    }
    dry.problems = reader.into_problems();
    dry
}

impl Dry {
    fn count(&mut self, number: u64, row: Option<Row>) {
        let Some(row) = row else {
            self.left_out_count += 1;
            if self.left_out.len() < TOLD {
                self.left_out.push(number);
            }
            return;
        };
        self.entered += 1;
        self.unnamed += usize::from(row.kind != register::Kind::Person);
        if self.first.len() < SHOWN {
            self.first.push(row);
        }
    }

    /// The kinds of problems with their numbers, the most frequent first.
    pub fn kinds(&self) -> Vec<(&'static str, usize)> {
        let mut counts: HashMap<&'static str, usize> = HashMap::new();
        for problem in &self.problems {
            if !matches!(problem.kind, ProblemKind::MoreProblems { .. }) {
                *counts.entry(problem.key()).or_default() += 1;
            }
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|(key, count)| (std::cmp::Reverse(*count), *key));
        counts
    }
}

impl Twins {
    fn look(&mut self, seen: &mut HashMap<u64, u64>, listed: &Listed) {
        if listed.name.is_empty() {
            return;
        }
        let born = listed.birth.as_ref().and_then(|birth| birth.value).map(|born| (born.from, born.until));
        let mut hasher = DefaultHasher::new();
        (names::fold(&listed.name), born).hash(&mut hasher);
        if let Some(first) = seen.get(&hasher.finish()) {
            self.count += 1;
            if self.pairs.len() < TOLD {
                self.pairs.push((*first, listed.row));
            }
        } else {
            seen.insert(hasher.finish(), listed.row);
        }
    }
}

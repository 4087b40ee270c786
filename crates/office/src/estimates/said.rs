//! What methods have answered about tables, so that nothing is asked twice.
//!
//! An answer depends on the table, the method and the seed alone, so an answer that is here is the one that would come again.

use estimates::{Estimate, Method, Table};
use std::collections::HashMap;
use std::sync::Arc;

/// So many answers are kept at most; more are answers of many runs, and the oldest question may be asked again.
const MOST: usize = 20_000;
/// So many draws of an answer about a linkage are kept: there are many of them, and they are put together.
const DRAWS: usize = 1_000;

/// What was asked.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub(crate) enum Question {
    /// One method about one table.
    One(Arc<str>, Method, u64),
    /// One method about the table of one linkage of several.
    Drawn(Arc<str>, Method, u64),
    /// Several methods about one table, held against each other.
    Held(Arc<str>, Vec<Method>, u64),
}

impl Question {
    pub(crate) fn one(table: &Table, method: Method, seed: u64) -> Question {
        Question::One(table.hash().into(), method, seed)
    }

    pub(crate) fn drawn(table: &Table, method: Method, seed: u64) -> Question {
        Question::Drawn(table.hash().into(), method, seed)
    }

    pub(crate) fn held(table: &Table, methods: &[Method], seed: u64) -> Question {
        Question::Held(table.hash().into(), methods.to_vec(), seed)
    }
}

/// Answers, each with the seconds that it took; one for each method that was asked.
pub(crate) type Said = Arc<Vec<(Estimate, f64)>>;

/// All answers since the office opened.
#[derive(Default)]
pub(crate) struct Cache(HashMap<Question, Said>);

impl Cache {
    /// The answer; what is known in full is known of one linkage too.
    pub(crate) fn find(&self, question: &Question) -> Option<Said> {
        let in_full = || match question {
            Question::Drawn(table, method, seed) => {
                self.0.get(&Question::One(Arc::clone(table), *method, *seed))
            }
            Question::One(..) | Question::Held(..) => None,
        };
        self.0.get(question).or_else(in_full).cloned()
    }

    pub(crate) fn keep(&mut self, question: Question, said: Said) {
        if self.0.len() >= MOST {
            self.0.clear();
        }
        self.0.insert(question, said);
    }
}

/// Every so many-th draw, so that no more than [`DRAWS`] are left; what only explains the answer is left out.
pub(crate) fn thinned(mut estimate: Estimate) -> Estimate {
    let every = estimate.draws.len().div_ceil(DRAWS).max(1);
    estimate.draws = estimate.draws.into_iter().step_by(every).collect();
    (estimate.diagnostics, estimate.density) = (Vec::new(), Vec::new());
    estimate
}

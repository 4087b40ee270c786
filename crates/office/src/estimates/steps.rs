//! What a run has to do, step by step: each method about each part as the judgements stand, then about each linkage drawn,
//! then the methods held against each other.
//!
//! The order is the order in which answers are useful: whoever stops early has every method once, or some methods fully.

use super::run::Task;
use super::said::{Cache, Question, Said, thinned};
use estimates::{Estimate, Method, Table, Warning, run};
use register::figures::estimates::facts::{Method as MethodCode, PartInput};
use std::sync::Arc;

/// One step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Step {
    /// One method about one part; of a linkage drawn (from 1), or as the judgements stand (0).
    Ask { linkage: usize, part: usize, method: Method },
    /// All methods about one part held against each other, smaller tables and other priors.
    Hold { part: usize },
}

impl Step {
    /// True when what it answers is shown at once.
    pub(crate) const fn is_shown(self) -> bool {
        matches!(self, Step::Ask { linkage: 0, .. } | Step::Hold { .. })
    }
}

/// The method of a code.
pub(crate) fn method(code: MethodCode) -> Method {
    match code {
        MethodCode::Chao => Method::Chao,
        MethodCode::LogLinear => Method::LogLinear,
        MethodCode::Graphs => Method::Graphs,
        MethodCode::Classes => Method::Classes,
        MethodCode::Sparse => Method::Sparse,
    }
}

/// The code of a method.
pub(crate) fn code(method: Method) -> MethodCode {
    match method {
        Method::Chao => MethodCode::Chao,
        Method::LogLinear => MethodCode::LogLinear,
        Method::Graphs => MethodCode::Graphs,
        Method::Classes => MethodCode::Classes,
        Method::Sparse => MethodCode::Sparse,
    }
}

/// Methods with draws: only their answers about several linkages can be combined.
pub(crate) const fn has_draws(method: Method) -> bool {
    match method {
        Method::Graphs | Method::Classes | Method::Sparse => true,
        Method::Chao | Method::LogLinear => false,
    }
}

/// The table of a part; `None` where nobody stands on a list.
pub(crate) fn table(names: &[String], part: &PartInput) -> Option<Table> {
    Table::new(names.to_vec(), part.cells.clone()).ok()
}

impl Task {
    /// Everything to do, in order.
    pub(crate) fn plan_steps(linkages: usize, parts: usize, methods: &[Method]) -> Vec<Step> {
        let ask = |linkage: usize| {
            move |method: &Method| {
                let method = *method;
                (0..parts).map(move |part| Step::Ask { linkage, part, method })
            }
        };
        let mut steps: Vec<Step> = methods.iter().flat_map(ask(0)).collect();
        steps.extend((0..parts).map(|part| Step::Hold { part }));
        let drawn: Vec<Method> = methods.iter().copied().filter(|one| has_draws(*one)).collect();
        steps.extend(
            (1..=linkages).flat_map(|linkage| drawn.iter().flat_map(ask(linkage)).collect::<Vec<_>>()),
        );
        steps
    }

    /// The table that a step is about.
    pub(crate) fn table_of(&self, step: Step) -> Option<&Table> {
        let (linkage, part) = match step {
            Step::Ask { linkage, part, .. } => (linkage, part),
            Step::Hold { part } => (0, part),
        };
        self.tables.get(linkage)?.get(part)?.as_ref()
    }

    /// What a step asks; `None` about a part on whose lists nobody stands.
    pub(crate) fn question(&self, step: Step) -> Option<Question> {
        let table = self.table_of(step)?;
        Some(match step {
            Step::Ask { linkage: 0, method, .. } => Question::one(table, method, self.plan.seed),
            Step::Ask { method, .. } => Question::drawn(table, method, self.plan.seed),
            Step::Hold { .. } => Question::held(table, &self.methods, self.plan.seed),
        })
    }

    /// Does a step that is not known yet. `seconds` measures.
    pub(crate) fn answer(
        &self,
        step: Step,
        cache: impl Fn(&Question) -> Option<Said>,
        seconds: impl Fn() -> f64,
    ) -> Option<Said> {
        let table = self.table_of(step)?;
        let before = seconds();
        match step {
            Step::Ask { method, linkage, .. } => {
                let estimate = run::run(table, method, self.plan.seed);
                let estimate = if linkage == 0 { estimate } else { thinned(estimate) };
                Some(Arc::new(vec![(estimate, seconds() - before)]))
            }
            Step::Hold { .. } => {
                let known = |method: &Method| {
                    let said = cache(&Question::one(table, *method, self.plan.seed))?;
                    said.first().cloned()
                };
                let known: Vec<(Estimate, f64)> = self.methods.iter().filter_map(known).collect();
                let (mut estimates, took): (Vec<Estimate>, Vec<f64>) = known.into_iter().unzip();
                run::compare(table, &mut estimates, self.plan.seed);
                Some(Arc::new(estimates.into_iter().zip(took).collect()))
            }
        }
    }

    /// What is known about a part as the judgements stand: held against the other methods where that is done.
    pub(crate) fn base(&self, cache: &Cache, part: usize, method: Method) -> Option<(Estimate, f64)> {
        let of = |step: Step| {
            let said = cache.find(&self.question(step)?)?;
            said.iter().find(|(estimate, _)| estimate.method == method).cloned()
        };
        let Some(_) = self.table_of(Step::Hold { part }) else {
            return Some((run::none(method, Warning::NoOverlap), 0.0));
        };
        of(Step::Hold { part }).or_else(|| of(Step::Ask { linkage: 0, part, method }))
    }
}

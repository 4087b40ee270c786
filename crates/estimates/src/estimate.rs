//! What a method answers: a median with its intervals, the whole distribution, and what to know before it is quoted.
//!
//! Invariant: numbers of people are counted with those on the lists; a bound that does not exist is NaN, never a guess.

use crate::rules::Warning;

/// A way to estimate.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Method {
    /// Chao's lower bound.
    Chao,
    /// The log-linear family, with the model of the lowest BIC as its figure.
    LogLinear,
    /// Averaging over decomposable graphs.
    Graphs,
    /// Latent classes.
    Classes,
    /// Sparse overlaps with an extended maximum likelihood.
    Sparse,
}

impl Method {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Method; 5] =
        [Method::Chao, Method::LogLinear, Method::Graphs, Method::Classes, Method::Sparse];

    /// The word for it in commands, files and addresses.
    pub fn code(self) -> &'static str {
        match self {
            Method::Chao => "chao",
            Method::LogLinear => "loglinear",
            Method::Graphs => "graphs",
            Method::Classes => "classes",
            Method::Sparse => "sparse",
        }
    }
}

/// The answer of one method.
#[derive(Clone, Debug, PartialEq)]
pub struct Estimate {
    /// Whose answer it is.
    pub method: Method,
    /// The median of the posterior, or the maximum-likelihood estimate; people, those on the lists included.
    pub point: f64,
    /// Lower end of the 95 % interval.
    pub lo95: f64,
    /// Upper end of the 95 % interval.
    pub hi95: f64,
    /// Lower end of the 80 % interval.
    pub lo80: f64,
    /// Upper end of the 80 % interval.
    pub hi80: f64,
    /// Effective sample size of the number of people, where there are chains.
    pub ess: Option<f64>,
    /// Split R-hat of the number of people, where there are chains.
    pub split_rhat: Option<f64>,
    /// Draws from the posterior, or bootstrap estimates, as many people each; empty where a method has neither.
    pub draws: Vec<f64>,
    /// The posterior's density over the number of people, (people, probability per person), where it is known exactly.
    pub density: Vec<(f64, f64)>,
    /// What the method found on its way, in the order in which it is shown.
    pub diagnostics: Vec<Diagnostic>,
    /// What to know before the figure is quoted.
    pub warnings: Vec<Warning>,
}

/// One finding of a method: a word and a value.
#[derive(Clone, Debug, PartialEq)]
pub struct Diagnostic {
    /// The word for it.
    pub name: &'static str,
    /// What was found.
    pub value: Value,
}

/// The value of a finding.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// A number.
    Number(f64),
    /// A whole number.
    Count(u64),
    /// Words.
    Text(String),
    /// Several values of one kind.
    List(Vec<Value>),
    /// Several findings together, such as a row of a table.
    Row(Vec<Diagnostic>),
}

impl Diagnostic {
    /// A finding.
    pub fn new(name: &'static str, value: impl Into<Value>) -> Diagnostic {
        Diagnostic { name, value: value.into() }
    }
}

impl From<f64> for Value {
    fn from(value: f64) -> Value {
        Value::Number(value)
    }
}

impl From<u64> for Value {
    fn from(value: u64) -> Value {
        Value::Count(value)
    }
}

impl From<usize> for Value {
    fn from(value: usize) -> Value {
        Value::Count(value as u64)
    }
}

impl From<&str> for Value {
    fn from(value: &str) -> Value {
        Value::Text(value.to_owned())
    }
}

impl From<String> for Value {
    fn from(value: String) -> Value {
        Value::Text(value)
    }
}

impl From<Vec<f64>> for Value {
    fn from(values: Vec<f64>) -> Value {
        Value::List(values.into_iter().map(Value::Number).collect())
    }
}

impl Estimate {
    /// A figure with nothing found yet.
    pub fn new(method: Method, figures: Figures) -> Estimate {
        let Figures { point, lo95, hi95, lo80, hi80 } = figures;
        Estimate {
            method,
            point,
            lo95,
            hi95,
            lo80,
            hi80,
            ess: None,
            split_rhat: None,
            draws: Vec::new(),
            density: Vec::new(),
            diagnostics: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// Point and intervals.
    pub fn figures(&self) -> Figures {
        Figures { point: self.point, lo95: self.lo95, hi95: self.hi95, lo80: self.lo80, hi80: self.hi80 }
    }

    /// Adds a finding.
    pub fn found(&mut self, name: &'static str, value: impl Into<Value>) {
        self.diagnostics.push(Diagnostic::new(name, value));
    }

    /// Looks a finding up.
    pub fn finding(&self, name: &str) -> Option<&Value> {
        self.diagnostics.iter().find(|one| one.name == name).map(|one| &one.value)
    }

    /// Whether this may not be said as a headline: there is no number, or a warning forbids it.
    pub fn is_forbidden(&self) -> bool {
        !self.point.is_finite() || self.warnings.iter().any(Warning::forbids_headline)
    }
}

/// A point and its two intervals; people.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figures {
    /// Median or maximum.
    pub point: f64,
    /// Lower end of the 95 % interval.
    pub lo95: f64,
    /// Upper end of the 95 % interval.
    pub hi95: f64,
    /// Lower end of the 80 % interval.
    pub lo80: f64,
    /// Upper end of the 80 % interval.
    pub hi80: f64,
}

impl Figures {
    /// Median and intervals of draws (R's type 7 quantiles); the draws need not be sorted.
    pub fn of_draws(draws: &[f64]) -> Figures {
        let mut sorted = draws.to_vec();
        sorted.sort_by(f64::total_cmp);
        Figures::of(|p| crate::numbers::quantile(&sorted, p))
    }

    /// Median and intervals of a quantile function.
    pub fn of(quantile: impl Fn(f64) -> f64) -> Figures {
        Figures {
            point: quantile(0.5),
            lo95: quantile(0.025),
            hi95: quantile(0.975),
            lo80: quantile(0.1),
            hi80: quantile(0.9),
        }
    }
}

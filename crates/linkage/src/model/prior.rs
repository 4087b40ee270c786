//! How likely two rows speak of one person, or of kin, before anything of them is seen.
//!
//! Invariant: the odds are those at which the candidates hold as many matches as the odds say there are.

use super::Model;
use super::learn::Sample;
use crate::fields::Rows;

/// A candidate: its odds against chance as one person and as kin, and how many candidates it stands for.
struct Seen {
    person: f64,
    kin: f64,
    count: f64,
}

/// log₂ of the odds of one person and of kin.
pub fn estimate(rows: &Rows, sample: &Sample, model: &Model) -> (f64, f64) {
    let seen = seen(rows, sample, model);
    let all = (rows.count as f64 * (rows.count as f64 - 1.0) / 2.0).max(1.0);
    let mut odds = (1.0 / rows.count.max(2) as f64, 0.1 / rows.count.max(2) as f64);
    for _ in 0..30 {
        let (mut people, mut kin) = (0.5, 0.05);
        for pair in &seen {
            let (one, other) = (odds.0 * pair.person, odds.1 * pair.kin);
            let whole = 1.0 + one + other;
            people += pair.count * one / whole;
            kin += pair.count * other / whole;
        }
        odds = ((people / all).min(0.5), (kin / all).min(0.5));
    }
    (odds.0.log2(), odds.1.log2())
}

fn seen(rows: &Rows, sample: &Sample, model: &Model) -> Vec<Seen> {
    // With no prior an outcome weighs what it says against chance.
    let bare = Model { prior: 0.0, kin_prior: 0.0, ..model.clone() };
    let weigh = |(key, outcome): &(usize, _)| {
        let weighed = bare.weigh(rows, outcome);
        let person = f64::from(weighed.bits - weighed.kin).exp2();
        Seen { person, kin: (f64::from(-weighed.kin).exp2() - 1.0).max(0.0), count: sample.stands_for(*key) }
    };
    sample.first.iter().map(weigh).collect()
}

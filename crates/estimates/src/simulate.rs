//! What could be seen with lists like yours: made-up populations of a known size, with your lists' reach, estimated.
//!
//! Invariant: a plan gives the same populations every time; population r comes from stream r of its seed.

use crate::estimate::Estimate;
use crate::numbers::quantile;
use crate::random::Chance;
use crate::rules::Warning;
use crate::table::Table;
use std::collections::BTreeMap;

/// What is made up.
#[derive(Clone, Debug, PartialEq)]
pub struct Plan {
    /// For each list, the share of all people it names, 0 to 1.
    pub reach: Vec<f64>,
    /// How many people there are.
    pub people: u64,
    /// How people and lists hang together.
    pub kind: Kind,
    /// How many populations.
    pub populations: u64,
    /// Their seed.
    pub seed: u64,
}

/// How people and lists hang together.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Kind {
    /// Each list finds each person by itself.
    Independent,
    /// A share of the people is easier to find for every list, by this factor in the odds.
    TwoKinds {
        /// The share that is easier to find.
        share: f64,
        /// The odds of being found, compared with the others.
        odds: f64,
    },
    /// The first two lists tell each other: being on the first multiplies the odds of being on the second.
    OnePair {
        /// By this factor.
        odds: f64,
    },
    /// A share of the people can be found by no list.
    Unseen {
        /// That share.
        share: f64,
    },
}

/// What was seen of the made-up populations.
#[derive(Clone, Debug, PartialEq)]
pub struct Seen {
    /// How many populations were estimated; the others had no estimate.
    pub estimated: u64,
    /// The share of them whose 95 % interval held the truth.
    pub covered: f64,
    /// The median of point / truth - 1.
    pub median_error: f64,
    /// The median of (upper - lower) / truth of the 95 % intervals.
    pub median_width: f64,
    /// The share of them whose figure would not have been printed.
    pub forbidden: f64,
    /// The median number of documented people.
    pub documented: f64,
}

impl Plan {
    /// A plan with the reach of a table's lists in a population of this size.
    pub fn like(table: &Table, people: u64, kind: Kind) -> Plan {
        let people = people.max(table.people());
        let reach = |list: usize| table.on_all(1 << list) as f64 / people as f64;
        Plan { reach: (0..table.width()).map(reach).collect(), people, kind, populations: 100, seed: 1 }
    }

    /// One population's table; `None` if no list found anybody.
    pub fn population(&self, stream: u64) -> Option<Table> {
        let mut chance = Chance::new(self.seed, stream);
        let mut cells = BTreeMap::new();
        for (share, probabilities) in self.groups() {
            let members = chance.binomial(self.people, share);
            for _ in 0..members {
                *cells.entry(self.pattern(&probabilities, &mut chance)).or_insert(0u64) += 1;
            }
        }
        cells.remove(&0);
        let names = (1..=self.reach.len()).map(|at| format!("list {at}")).collect();
        Table::new(names, cells.into_iter().collect()).ok()
    }

    /// The kinds of people: their share among those not drawn yet, and what each list finds of them.
    fn groups(&self) -> Vec<(f64, Vec<f64>)> {
        match self.kind {
            Kind::Independent | Kind::OnePair { .. } => vec![(1.0, self.reach.clone())],
            Kind::TwoKinds { share, odds } => {
                let hard: Vec<f64> = self.reach.iter().map(|reach| harder(*reach, share, odds)).collect();
                let easy = hard.iter().map(|p| multiplied(*p, odds)).collect();
                vec![(share, easy), (1.0 - share, hard)]
            }
            Kind::Unseen { share } => {
                let seen = self.reach.iter().map(|reach| (reach / (1.0 - share)).min(1.0)).collect();
                vec![(1.0 - share, seen)]
            }
        }
    }

    fn pattern(&self, probabilities: &[f64], chance: &mut Chance) -> u32 {
        let mut pattern = 0;
        for (list, probability) in probabilities.iter().enumerate() {
            let probability = match self.kind {
                Kind::OnePair { odds } if list == 1 => {
                    let apart = harder(*probability, probabilities[0], odds);
                    if pattern & 1 == 1 { multiplied(apart, odds) } else { apart }
                }
                _ => *probability,
            };
            pattern |= u32::from(chance.uniform() < probability) << list;
        }
        pattern
    }
}

fn multiplied(probability: f64, odds: f64) -> f64 {
    probability * odds / (1.0 - probability + probability * odds)
}

/// The probability of the harder ones, such that with a share of easier ones the mean is `reach`.
fn harder(reach: f64, share: f64, odds: f64) -> f64 {
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..60 {
        let middle = (low + high) / 2.0;
        let mean = share * multiplied(middle, odds) + (1.0 - share) * middle;
        if mean < reach { low = middle } else { high = middle }
    }
    (low + high) / 2.0
}

/// Estimates every population of the plan and compares with the truth.
pub fn see(plan: &Plan, estimate: impl Fn(&Table) -> Result<Estimate, Warning>) -> Seen {
    let truth = plan.people as f64;
    let tables: Vec<Table> = (0..plan.populations).filter_map(|stream| plan.population(stream)).collect();
    let found: Vec<Estimate> = tables.iter().filter_map(|table| estimate(table).ok()).collect();
    let share = |of: &dyn Fn(&Estimate) -> bool| {
        found.iter().filter(|one| of(one)).count() as f64 / found.len().max(1) as f64
    };
    Seen {
        estimated: found.len() as u64,
        covered: share(&|one| one.lo95 <= truth && truth <= one.hi95),
        median_error: median(found.iter().map(|one| one.point / truth - 1.0).collect()),
        median_width: median(found.iter().map(|one| (one.hi95 - one.lo95) / truth).collect()),
        forbidden: share(&|one| one.is_forbidden()),
        documented: median(tables.iter().map(|table| table.people() as f64).collect()),
    }
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    quantile(&values, 0.5)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graphs;

    fn plan(kind: Kind) -> Plan {
        Plan { reach: vec![0.3, 0.25, 0.2, 0.15], people: 1000, kind, populations: 40, seed: 20_240_601 }
    }

    fn by_graphs(table: &Table) -> Result<Estimate, Warning> {
        graphs::estimate(table, &graphs::Settings::default())
    }

    #[test]
    fn the_lists_reach_what_they_should() {
        for kind in [
            Kind::Independent,
            Kind::TwoKinds { share: 0.3, odds: 6.0 },
            Kind::OnePair { odds: 8.0 },
            Kind::Unseen { share: 0.3 },
        ] {
            let tables: Vec<Table> = (0..40).map(|stream| plan(kind).population(stream).unwrap()).collect();
            for (list, reach) in [0.3, 0.25, 0.2, 0.15].into_iter().enumerate() {
                let mean = tables.iter().map(|table| table.on_all(1 << list) as f64).sum::<f64>() / 40.0;
                assert!((mean - reach * 1000.0).abs() < 12.0, "{kind:?} list {list}: {mean}");
            }
        }
    }

    #[test]
    fn independent_lists_are_covered_and_the_unseen_are_not() {
        let fair = see(&plan(Kind::Independent), by_graphs);
        assert!(fair.covered >= 0.85 && fair.median_error.abs() < 0.05, "{fair:?}");
        let unseen = see(&plan(Kind::Unseen { share: 0.3 }), by_graphs);
        assert!(unseen.covered < 0.2 && unseen.median_error < -0.2, "{unseen:?}");
    }

    #[test]
    fn a_plan_like_a_table_has_its_lists_and_its_seed() {
        let table = plan(Kind::Independent).population(0).unwrap();
        let like = Plan::like(&table, 1000, Kind::Independent);
        assert_eq!(like.reach.len(), 4);
        assert!((like.reach[0] - 0.3).abs() < 0.06);
        assert_eq!(like.population(3), like.population(3));
        assert_ne!(like.population(3), like.population(4));
    }
}

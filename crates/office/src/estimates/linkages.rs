//! Linkages drawn from what the comparison of the register thinks of pairs that nobody has judged.
//!
//! Each pair is joined with the probability that its bits give, the likeliest pairs first; what a member judged stays as
//! judged, and what can never be one person is left apart. Pairs below even odds were not suggested and are never joined.

use super::run::Seen;
use crate::office::Office;
use estimates::Chance;
use register::figures::estimates::facts::{EstimatePlan, Linkage, PartInput};
use register::figures::estimates::input::{Chosen, chosen, known_by};
use register::{Refusal, State};
use std::collections::BTreeMap;

/// Two people of those chosen, and the bits for their being one.
type Pair = ((usize, usize), f32);

/// What a run needs to know of the register.
pub(crate) struct Gathered {
    pub(crate) seen: Seen,
    /// The moment of knowledge (hybrid logical time).
    pub(crate) known: u64,
    /// The parts of each linkage drawn.
    pub(crate) drawn: Vec<Vec<PartInput>>,
}

impl Office {
    /// Looks at the register. `None` when the office is closed.
    pub(crate) fn gather_lists(&self, plan: &EstimatePlan) -> Option<Result<Gathered, Refusal>> {
        let open = self.suggestions(0, usize::MAX).pairs;
        let compared = self.compared().map(|compared| compared.at);
        self.read(|known| {
            let state = &known.state;
            let chosen = chosen(state, plan)?;
            let person_of = chosen.person_of();
            let mut pairs: BTreeMap<(usize, usize), f32> = BTreeMap::new();
            for pair in &open {
                let place = |id| person_of.get(&state.find(id)?.0).copied();
                let (Some(one), Some(other)) = (place(pair.left), place(pair.right)) else { continue };
                if one != other && matters(&chosen, one, other) {
                    let bits = pairs.entry((one.min(other), one.max(other))).or_insert(pair.bits);
                    *bits = bits.max(pair.bits);
                }
            }
            let linkage = Linkage { compared, open: pairs.len() as u64, draws: plan.linkages };
            let mut pairs: Vec<Pair> = pairs.into_iter().collect();
            pairs.sort_by(|one, other| other.1.total_cmp(&one.1).then(one.0.cmp(&other.0)));
            let drawn = (1..=u64::from(plan.linkages)).map(|at| draw(state, (&chosen, plan), (&pairs, at)));
            let drawn = drawn.collect();
            let last = state.acts().next_back().map_or(0, |act| act.stamp.time);
            let seen = Seen { input: chosen.input, linkage };
            Ok(Gathered { seen, known: plan.known.unwrap_or(last), drawn })
        })
    }
}

/// Whether it changes a table that two people are one: one of them counts, and one of them stands on a list.
fn matters(chosen: &Chosen, one: usize, other: usize) -> bool {
    let people = [chosen.people.get(one), chosen.people.get(other)];
    let people = people.iter().flatten();
    people.clone().any(|person| person.part.is_some()) && people.clone().any(|person| person.pattern != 0)
}

fn draw(
    state: &State,
    (chosen, plan): (&Chosen, &EstimatePlan),
    (pairs, at): (&[Pair], u64),
) -> Vec<PartInput> {
    let mut chance = Chance::new(plan.seed, at);
    let is_joined = |(_, bits): &&Pair| chance.uniform() < 1.0 / (1.0 + (-f64::from(*bits)).exp2());
    let joined: Vec<(usize, usize)> = pairs.iter().filter(is_joined).map(|(pair, _)| *pair).collect();
    chosen.joined(state, &joined, known_by(plan))
}

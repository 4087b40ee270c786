//! Clusters that do not chain: which records speak of one person, from pairs with bits.
//!
//! Pairs are edges that speak for or against (Bansal, Blum and Chawla, "Correlation clustering", Machine Learning 56,
//! 2004); a pair that was looked for and not found speaks against. What an edge weighs is in [`Weights`]. Components up to
//! eight units get the optimum, larger ones average linkage and moves of single units. Invariant: the answer depends on the set of records, pairs and
//! judgements alone, not on their order or the number of threads; no limit of [`Bar`] is crossed, also not transitively.

mod agglomerate;
mod clustering;
mod draws;
mod exact;
mod explain;
mod graph;
mod incremental;
mod limits;
mod moves;
mod net;
mod records;
mod solve;

pub use clustering::Clustering;
pub use draws::{Draws, draws};
pub use explain::{Hold, Inside, Reasons, Why};
pub use incremental::{Added, Suggestion, add};
pub use limits::{Bar, Conflict};
pub use records::{Judgement, Records, Verdict, Weights};

use crate::Pair;
use graph::Graph;
use rayon::prelude::*;
use solve::{Solved, solve};

/// Everything that clusters follow from.
#[derive(Clone, Copy, Debug, Default)]
pub struct Evidence<'a> {
    /// Who is to be clustered.
    pub records: Records<'a>,
    /// Scored pairs, in any order; a pair whose bits are no number is as good as absent.
    pub pairs: &'a [Pair],
    /// What people decided.
    pub judgements: &'a [Judgement],
    /// How evidence is weighed.
    pub weights: Weights,
}

/// Clusters records. Takes time in proportion to records and pairs, but for sorting.
///
/// ```
/// use linkage::{Grounds, Pair};
/// use linkage::clusters::{Evidence, Records, cluster};
/// let grounds = Grounds::NAME.with(Grounds::BIRTH_DATE);
/// let pairs = [Pair { left: 0, right: 2, bits: 8.0, grounds }];
/// let records = Records { keys: &[11, 12, 13], ..Records::default() };
/// let clustering = cluster(&Evidence { records, pairs: &pairs, ..Evidence::default() });
/// assert_eq!(clustering.members(clustering.of(0)), [0, 2]);
/// assert_eq!(clustering.id(clustering.of(2)), 11);
/// ```
pub fn cluster(evidence: &Evidence<'_>) -> Clustering {
    let graph = Graph::build(evidence, 0.0);
    let solved: Vec<Solved> = (0..graph.len())
        .into_par_iter()
        .with_min_len(64)
        .map(|at| solve(&graph.component(at), &evidence.records, 0))
        .collect();
    Clustering::of_solved(&evidence.records, &graph, solved)
}

#[cfg(test)]
mod tests;

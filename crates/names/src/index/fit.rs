//! How well a name that an index found fits what was typed: the comparison of two names puts the likeliest first.
//!
//! Invariant: a name with every word as typed comes before any other; among these, and among the others, the comparison decides.

use super::NameIndex;
use crate::compare::score;
use crate::fold::fold;
use crate::frequencies::Frequencies;
use crate::matching::{Rank, query_words};
use crate::name::Name;
use crate::token::hash;

/// A name whose words are begun fits at least so well: whoever types a part of a name means the whole.
const BEGUN: f32 = 0.5;
/// A name that lacks words of the query must fit so well by all the others.
const LEAST_OF_PART: f32 = 0.5;

/// What was typed, ready to be laid beside many names.
///
/// ```
/// use names::Rank;
/// use names::index::NameIndex;
/// let mut index = NameIndex::default();
/// index.add(0, "Омаров Аскар Маратұлы");
/// let typed = index.typed("Omarov Askar Serikuly");
/// assert!(typed.fit(Rank::Part(1), "Омаров Аскар").is_some());
/// assert!(typed.fit(Rank::Part(1), "Омаров Аскар Маратұлы").is_none(), "the father is another");
/// ```
pub struct Typed {
    name: Name,
    told: Frequencies,
}

impl NameIndex {
    /// Prepares what was typed; how common its words are is what the index says.
    pub fn typed(&self, query: &str) -> Typed {
        Typed { name: Name::prepare(query), told: self.shares_of([query]) }
    }

    /// How common the words of these names are among all names here.
    pub fn shares_of<'a>(&self, names: impl IntoIterator<Item = &'a str>) -> Frequencies {
        let having = |word: &str| self.dictionary.find(word).map_or(0, |token| self.entries(token).len());
        let keys: Vec<String> = names.into_iter().map(fold).collect();
        let words = keys.iter().flat_map(|key| query_words(key));
        let counts = words.map(|word| (hash(word.bytes()), having(word) as u32));
        Frequencies::of(counts, self.len() as u32)
    }
}

impl Typed {
    /// How well a name fits that was found with this rank, the better the greater; `None` where it does not.
    pub fn fit(&self, rank: Rank, printed: &str) -> Option<f32> {
        let score = score(&self.name, &Name::prepare(printed), &self.told);
        match rank {
            Rank::Exact => Some(1.0 + score),
            Rank::Prefix => Some(score.max(BEGUN)),
            Rank::Alike | Rank::Near => Some(score),
            Rank::Part(_) => Some(score).filter(|score| *score >= LEAST_OF_PART),
        }
    }
}

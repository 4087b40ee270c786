//! Lists that copy from each other: found, and merged into one.
//!
//! Invariant: merging changes nobody's being documented; a person on either list is on the merged one.

use crate::rules::lists::share_within;
use crate::table::Table;

/// Two lists that became one.
#[derive(Clone, Debug, PartialEq)]
pub struct Merge {
    /// The list that was within the other.
    pub inner: String,
    /// The list that held it.
    pub outer: String,
    /// The share of the inner list that was on the outer.
    pub share: f64,
}

/// Merges lists that are a part, a sample or a copy of another, the clearest case first, until none is left.
pub fn merged(table: &Table) -> (Table, Vec<Merge>) {
    let (mut table, mut merges) = (table.clone(), Vec::new());
    while let Some((inner, outer, share)) = clearest(&table) {
        let Some(next) = table.merging(outer, inner) else { break };
        let names = table.lists();
        merges.push(Merge { inner: names[inner].clone(), outer: names[outer].clone(), share });
        table = next;
    }
    (table, merges)
}

fn clearest(table: &Table) -> Option<(usize, usize, f64)> {
    let width = table.width();
    let ordered = (0..width).flat_map(|inner| (0..width).map(move |outer| (inner, outer)));
    let apart = ordered.filter(|(inner, outer)| inner != outer && table.on_all(1 << inner) > 0);
    let found = apart.filter_map(|(inner, outer)| Some((inner, outer, share_within(table, inner, outer)?)));
    found.max_by(|one, other| one.2.total_cmp(&other.2))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::from_csv;

    #[test]
    fn a_part_is_merged_into_the_whole() {
        let part = "A,B,C,count\n1,0,0,300\n0,0,1,200\n1,1,0,60\n1,1,1,20\n0,1,0,1\n1,0,1,50\n";
        let table = from_csv(part).unwrap();
        let (without, merges) = merged(&table);
        assert_eq!(merges.len(), 1);
        assert_eq!((merges[0].inner.as_str(), merges[0].outer.as_str()), ("B", "A"));
        assert_eq!(without.lists(), ["A+B", "C"]);
        assert_eq!(without.people(), table.people());
    }

    #[test]
    fn lists_of_their_own_stay() {
        let own = "A,B,C,count\n1,0,0,300\n0,1,0,200\n0,0,1,200\n1,1,0,60\n1,1,1,20\n1,0,1,50\n0,1,1,40\n";
        assert!(merged(&from_csv(own).unwrap()).1.is_empty());
    }
}

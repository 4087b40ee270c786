//! Two lists at a time: Chapman's estimator for every pair, as a look at how far pairs disagree.
//!
//! Method: Chapman 1951; variance of Seber 1970, "The effects of trap response on tag recapture estimates", Biometrics 26.
//! Each pair assumes that its two lists do not depend on each other. Units: people.
//!
//! Invariant: the people on the other lists alone are not counted in; a pair speaks for itself.

use crate::table::Table;

/// What one pair says.
#[derive(Clone, Debug, PartialEq)]
pub struct Pair {
    /// The two lists.
    pub lists: [String; 2],
    /// People on both.
    pub both: u64,
    /// (a+1)(b+1)/(both+1) - 1.
    pub people: f64,
    /// Its standard error.
    pub error: f64,
}

/// What every pair says.
pub fn pairs(table: &Table) -> Vec<Pair> {
    let names = table.lists();
    let pairs = (0..names.len()).flat_map(|one| (one + 1..names.len()).map(move |other| (one, other)));
    let of = |(one, other): (usize, usize)| {
        let [a, b, both] = [1u32 << one, 1 << other, 1 << one | 1 << other].map(|mask| table.on_all(mask));
        let (people, error) = chapman([a, b], both);
        Pair { lists: [names[one].clone(), names[other].clone()], both, people, error }
    };
    pairs.map(of).collect()
}

fn chapman([a, b]: [u64; 2], both: u64) -> (f64, f64) {
    let [a, b, m] = [a, b, both].map(|count| count as f64);
    let people = (a + 1.0) * (b + 1.0) / (m + 1.0) - 1.0;
    let square = (m + 1.0) * (m + 1.0) * (m + 2.0);
    (people, ((a + 1.0) * (b + 1.0) * (a - m) * (b - m) / square).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::from_csv;

    #[test]
    fn the_textbook_s_lake_has_its_fish() {
        // Seber 1982, The Estimation of Animal Abundance, example 3.1: 200 marked, 100 caught, 20 marked among them.
        let (people, error) = chapman([200, 100], 20);
        assert!((people - (201.0 * 101.0 / 21.0 - 1.0)).abs() < 1e-9);
        assert!((error - 171.9).abs() < 5.0, "{error}");
    }

    #[test]
    fn every_pair_speaks() {
        let table = from_csv("A,B,C,count\n1,0,0,10\n0,1,0,20\n1,1,0,5\n1,1,1,2\n0,0,1,3\n").unwrap();
        let pairs = pairs(&table);
        assert_eq!(pairs.len(), 3);
        assert_eq!((pairs[0].both, pairs[1].both), (7, 2));
        assert!((pairs[0].people - (18.0 * 28.0 / 8.0 - 1.0)).abs() < 1e-12);
    }
}

//! What an estimate hangs on: each list left out in turn, and the prior varied.
//!
//! Invariant: the same method with the same settings each time; only what is varied differs.

use crate::estimate::{Estimate, Figures};
use crate::rules::Warning;
use crate::table::Table;

/// The figure without each list in turn, or why there is none.
///
/// People who stand on that list alone are not in the smaller table, but they are among those whom it estimates.
pub fn without_each_list(
    table: &Table,
    estimate: impl Fn(&Table) -> Result<Estimate, Warning>,
) -> Vec<(String, Result<Figures, Warning>)> {
    let one = |list: usize| {
        let name = table.lists()[list].clone();
        let result = table.without(list).ok_or(Warning::NoOverlap).and_then(|smaller| estimate(&smaller));
        (name, result.map(|found| found.figures()))
    };
    (0..table.width()).map(one).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::graphs;
    use crate::table::from_csv;

    #[test]
    fn each_list_is_left_out_once() {
        let table =
            from_csv("A,B,C,count\n1,0,0,247\n0,1,0,49\n0,0,1,60\n1,1,0,142\n1,0,1,112\n0,1,1,4\n1,1,1,12\n")
                .unwrap();
        let found = without_each_list(&table, |table| graphs::estimate(table, &graphs::Settings::default()));
        assert_eq!(found.iter().map(|(name, _)| name.as_str()).collect::<Vec<_>>(), ["A", "B", "C"]);
        for (name, figures) in found {
            let figures = figures.unwrap();
            assert!(figures.lo95 <= figures.point && figures.point <= figures.hi95, "{name}");
        }
    }

    #[test]
    fn what_cannot_be_left_out_is_said() {
        let table = from_csv("A,count\n1,5\n").unwrap();
        let found = without_each_list(&table, |_| Err(Warning::NoMaximum));
        assert_eq!(found, [("A".to_owned(), Err(Warning::NoOverlap))]);
    }
}

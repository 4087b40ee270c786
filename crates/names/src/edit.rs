//! Whether two words are one slip apart: a letter put in, left out, changed, or swapped with its neighbour.
//!
//! Invariant: symmetric, and true for equal words.

use std::cmp::Ordering;

/// Optimal string alignment distance of at most one (Boytsov 2011, section 2.2), in one walk from both ends.
pub(crate) fn within_one_edit(left: &[u8], right: &[u8]) -> bool {
    if left.len().abs_diff(right.len()) > 1 {
        return false;
    }
    let same = left.iter().zip(right).take_while(|(l, r)| l == r).count();
    let (left, right) = (left.get(same..).unwrap_or(&[]), right.get(same..).unwrap_or(&[]));
    let ([l, left_tail @ ..], [r, right_tail @ ..]) = (left, right) else { return true };
    match left.len().cmp(&right.len()) {
        Ordering::Less => left == right_tail,
        Ordering::Greater => left_tail == right,
        Ordering::Equal => left_tail == right_tail || swapped((*l, left_tail), (*r, right_tail)),
    }
}

fn swapped(left: (u8, &[u8]), right: (u8, &[u8])) -> bool {
    matches!((left.1, right.1), ([l, left_rest @ ..], [r, right_rest @ ..])
        if *l == right.0 && *r == left.0 && left_rest == right_rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn near(left: &str, right: &str) -> bool {
        let answer = within_one_edit(left.as_bytes(), right.as_bytes());
        assert_eq!(answer, within_one_edit(right.as_bytes(), left.as_bytes()), "symmetric");
        answer
    }

    #[test]
    fn one_slip_of_each_kind_is_near() {
        for other in ["omarov", "omarova", "omarv", "omorov", "moarov", "omarvo", "marov", "xomarov"] {
            assert!(near("omarov", other), "{other}");
        }
    }

    #[test]
    fn two_slips_are_not() {
        for other in ["omarovna", "omorof", "amorov", "mar", "marovo"] {
            assert!(!near("omarov", other), "{other}");
        }
    }
}

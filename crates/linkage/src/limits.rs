//! What no evidence may join: two valid identity numbers, two rows of a list that names each person once.
//!
//! Invariant: a number counts as valid only by its own check digits, so a slip of the pen is no second person.

use crate::clusters::Records;
use crate::fields::{Kind, Rows};
use crate::link::ListsRule;
use crate::pair::Pair;

/// The limits of a table's rows.
#[derive(Clone, Debug, Default)]
pub struct Limits {
    /// For each row the code of its valid identity number; empty when the table has none.
    pub identities: Vec<Option<u32>>,
    /// For each row its list, where that list names each person once; empty when no list does.
    pub lists: Vec<Option<u32>>,
}

impl Limits {
    /// The limits that follow from the rows and from the pairs among them.
    pub fn of((rows, places): (&Rows, &[u32]), pairs: &[Pair], rule: ListsRule) -> Limits {
        Limits { identities: identities(rows, places), lists: lists((rows, places), pairs, rule) }
    }

    /// Whether two rows are of one list that names each person once.
    pub fn is_within_one_list(&self, left: u32, right: u32) -> bool {
        let list = |row: u32| self.lists.get(row as usize).copied().flatten();
        list(left).is_some() && list(left) == list(right)
    }

    /// The records with these limits.
    pub fn records<'a>(&'a self, keys: &'a [u128], findable: &'a [bool]) -> Records<'a> {
        Records { keys, identities: &self.identities, lists: &self.lists, findable }
    }
}

fn identities(rows: &Rows, places: &[u32]) -> Vec<Option<u32>> {
    for field in &rows.fields {
        if let Kind::Identity(values) = &field.kind {
            let valid: Vec<bool> = values.texts.iter().map(is_valid).collect();
            if valid.iter().any(|valid| *valid) {
                let of = |place: &u32| {
                    Some(rows.cell(*place as usize, field.cell))
                        .filter(|code| valid.get(*code as usize) == Some(&true))
                };
                return places.iter().map(of).collect();
            }
        }
    }
    Vec::new()
}

/// An individual identification number of Kazakhstan with a right check digit: weights 1 to 11, and 3 to 11, 1, 2 where that
/// gives 10 (Government decree 406 of 22 May 2007, rules of forming the identification number); its month is 1 to 12, its day 1 to 31.
pub fn is_valid(number: &str) -> bool {
    let digits: Vec<u32> = number.chars().filter_map(|letter| letter.to_digit(10)).collect();
    let [digits @ .., check] = digits.as_slice() else { return false };
    if digits.len() != 11 || number.len() != 12 {
        return false;
    }
    let (month, day) = (digits[2] * 10 + digits[3], digits[4] * 10 + digits[5]);
    let sum = |from: u32| {
        digits.iter().zip(0..).map(|(digit, place)| digit * ((place + from) % 11 + 1)).sum::<u32>() % 11
    };
    let expect = match sum(0) {
        10 => sum(2),
        rest => rest,
    };
    (1..=12).contains(&month) && (1..=31).contains(&day) && expect == *check
}

/// Bits of a pair that is hardly chance: one in 256, if the model is right, which is rarer than the repeats that are let pass.
const SURE: f32 = 8.0;

/// Lists whose rows hardly ever find each other, while they find the rows of other lists.
fn lists((rows, places): (&Rows, &[u32]), pairs: &[Pair], rule: ListsRule) -> Vec<Option<u32>> {
    let count = rows.lists.iter().max().map_or(0, |most| *most as usize + 1);
    if count == 0 || rule == ListsRule::Repeats {
        return Vec::new();
    }
    let list = |row: u32| rows.lists[places[row as usize] as usize] as usize;
    let mut seen = vec![(0u64, 0u64); count];
    for pair in pairs.iter().filter(|pair| pair.bits > SURE) {
        let (left, right) = (list(pair.left), list(pair.right));
        if left == right {
            seen[left].0 += 1;
        } else {
            seen[left].1 += 1;
            seen[right].1 += 1;
        }
    }
    // Fewer than one in two hundred: what chance and misreading bring.
    let named_once = |list: u32| {
        let (within, across) = seen[list as usize];
        list != 0 && (rule == ListsRule::OneRowEach || (across >= 20 && within * 200 <= across))
    };
    let lists: Vec<Option<u32>> = places
        .iter()
        .map(|place| Some(rows.lists[*place as usize]).filter(|list| named_once(*list)))
        .collect();
    if lists.iter().any(Option::is_some) { lists } else { Vec::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A made-up number: the right last digit for eleven given ones.
    fn completed(digits: &str) -> Option<String> {
        (0..10).map(|check| format!("{digits}{check}")).find(|number| is_valid(number))
    }

    #[test]
    fn a_number_is_valid_with_one_last_digit_only() {
        let number = completed("85013130001").unwrap();
        let others = (0..10).filter(|check| is_valid(&format!("85013130001{check}"))).count();
        assert_eq!(others, 1);
        assert!(!is_valid(&number[..11]));
        assert!(!is_valid("851331300015"), "there is no thirteenth month");
        assert!(!is_valid("") && !is_valid("abc"));
    }
}

//! Columns that only repeat others: a whole name made of its parts, the same value in two manners of writing.
//!
//! Invariant: of two that repeat each other the one that says more stays; only a sample of rows is looked at.

use super::{Recognised, Role, Why};
use crate::table::Table;

const SAMPLE: usize = 1000;

/// Columns of a table in which repeats are looked for: the pairs of more would be too many.
const COLUMNS: usize = 60;

/// Takes away the columns that repeat another.
pub fn mark(table: &Table, found: &mut [Recognised]) {
    if found.len() > COLUMNS {
        return;
    }
    for later in 0..found.len() {
        for earlier in 0..found.len() {
            if earlier != later && repeats(table, found, (later, earlier)) {
                if let Some(column) = found.get_mut(later) {
                    (column.role, column.why) = (Role::Ignore, Why::Repeats(earlier));
                }
                break;
            }
        }
    }
}

/// Whether the first column adds nothing to the second.
fn repeats(table: &Table, found: &[Recognised], (one, other): (usize, usize)) -> bool {
    let (Some(a), Some(b)) = (found.get(one), found.get(other)) else { return false };
    let counted = |column: &Recognised| !matches!(column.role, Role::Ignore | Role::Id | Role::List);
    if !counted(a) || !counted(b) || a.why == Why::Told {
        return false;
    }
    let (Some(left), Some(right)) = (table.columns.get(one), table.columns.get(other)) else { return false };
    let whole_names = a.role == Role::FullName && b.role == Role::FullName;
    let rows = (0..table.rows).step_by((table.rows / SAMPLE).max(1));
    let texts = rows.map(|row| (left.text(row), right.text(row))).filter(|(text, _)| !text.is_empty());
    let (mut all, mut held) = (0, 0);
    for (text, other) in texts {
        all += 1;
        let same =
            text == other || (whole_names && text.split_whitespace().all(|word| has_word(other, word)));
        held += usize::from(same);
        if (all - held) * 10 > all + 50 {
            return false;
        }
    }
    let same_but_later = a.distinct == b.distinct && one > other;
    all > 1 && held * 100 >= all * 95 && (a.distinct < b.distinct || same_but_later)
}

fn has_word(text: &str, word: &str) -> bool {
    text.split_whitespace().any(|other| other == word)
}

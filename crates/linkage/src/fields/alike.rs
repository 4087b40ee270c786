//! Rows put beside those that are named alike, so that what is compared lies close together in memory.
//!
//! Invariant: the new order rests on the old one and on what the rows say; nothing but their places changes.

use super::{Kind, Rows};
use rayon::prelude::*;

/// Puts rows with like names side by side; says for each old place the new one.
pub fn side_by_side(rows: &mut Rows) -> Vec<u32> {
    let mut order: Vec<(u64, u64, u32)> = {
        let names = rows.fields.iter().find_map(|field| match &field.kind {
            Kind::Names(names) => Some((names, field.cell)),
            _ => None,
        });
        let key = |row: u32| match names {
            Some((names, cell)) => {
                let word = |part: usize| rows.cell(row as usize, cell + part);
                let both = |one: u32, other: u32| u64::from(one) << 32 | u64::from(other);
                (both(names.skeleton(word(0)), names.skeleton(word(1))), both(word(0), word(1)), row)
            }
            None => (u64::from(rows.cell(row as usize, 0)), 0, row),
        };
        (0..rows.count as u32).map(key).collect()
    };
    order.par_sort_unstable();
    let moved = |values: &[u32], width: usize| -> Vec<u32> {
        let of = |(_, _, row): &(u64, u64, u32)| {
            let from = *row as usize * width;
            values.get(from..from + width).unwrap_or(&[]).iter().copied()
        };
        order.iter().flat_map(of).collect()
    };
    rows.cells = moved(&rows.cells, rows.stride);
    rows.named = moved(&rows.named, 1);
    rows.lists = moved(&rows.lists, 1);
    let mut places = vec![0; rows.count];
    for (place, (_, _, row)) in order.iter().enumerate() {
        places[*row as usize] = place as u32;
    }
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::fields::compile;
    use crate::recognise::recognise;
    use crate::table::TableBuilder;

    #[test]
    fn rows_move_with_all_they_say() {
        let mut builder = TableBuilder::new(["list", "given_name", "surname", "dob"]);
        for row in 0..60usize {
            let (given, surname) = (["anna", "omar", "ruth"][row % 3], ["kim", "braun"][row % 2]);
            builder.row([["a", "b"][row % 2], given, surname, &format!("19{:02}-01-31", row + 10)]);
        }
        let table = builder.finish();
        let before = compile(&table, &recognise(&table, &[]));
        let mut after = before.clone();
        let places = side_by_side(&mut after);
        for (row, place) in places.iter().enumerate() {
            let place = *place as usize;
            assert_eq!(before.row(row), after.row(place));
            assert_eq!((before.named[row], before.lists[row]), (after.named[place], after.lists[place]));
        }
        let names: Vec<&[u32]> = (0..60).map(|row| &after.row(row)[..2]).collect();
        assert_eq!(names.chunk_by(|l, r| l == r).count(), 6, "six names, each in one place");
    }
}

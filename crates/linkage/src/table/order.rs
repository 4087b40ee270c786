//! One order for the rows of a table, whatever order they came in.
//!
//! Invariant: tables with the same rows become the same table, so nothing that follows depends on the order of the file.

use super::intern::{hash_bytes, mix};
use super::{Column, Table};

/// The rows sorted by what they say, and for each row of the table its place there.
pub fn settled(table: &Table) -> (Table, Vec<u32>) {
    let mut keys: Vec<(u64, u32)> = (0..table.rows as u32).map(|row| (0, row)).collect();
    for column in &table.columns {
        let hashes: Vec<u64> = column.values.iter().map(|text| hash_bytes(text.as_bytes())).collect();
        for ((key, _), code) in keys.iter_mut().zip(&column.codes) {
            *key = mix(*key, hashes.get(*code as usize).copied().unwrap_or(0));
        }
    }
    keys.sort_unstable();
    let mut places = vec![0; table.rows];
    for (place, (_, row)) in keys.iter().enumerate() {
        places[*row as usize] = place as u32;
    }
    let columns = table.columns.iter().map(|column| rearranged(column, &keys)).collect();
    (Table { rows: table.rows, columns }, places)
}

/// A column in the new order, its codes counted up by first sight again.
fn rearranged(column: &Column, keys: &[(u64, u32)]) -> Column {
    let mut codes = vec![0u32; column.values.len()];
    let mut order = Vec::with_capacity(column.values.len());
    let own = keys.iter().map(|(_, row)| {
        let old = column.codes.get(*row as usize).copied().unwrap_or(0);
        if old == 0 {
            return 0;
        }
        let new = &mut codes[old as usize];
        if *new == 0 {
            order.push(old);
            *new = order.len() as u32;
        }
        *new
    });
    let own = own.collect();
    Column { name: column.name.clone(), codes: own, values: column.values.picked(&order) }
}

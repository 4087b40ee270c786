//! What it adds that a value is rare, or takes away that it is common: the term frequencies of each value.
//!
//! Source: Winkler, "Frequency-based matching in the Fellegi-Sunter model of record linkage" (US Census RR2000/06): the chance
//! agreement of a value is its share of the table.

use super::Table;
use crate::fields::{Kind, Rows, name};

/// For each measure and each value the bits to add to exact agreement.
#[derive(Clone, Debug, Default)]
pub struct Rarity {
    bits: Vec<Vec<f32>>,
}

impl Rarity {
    /// From how often each value stands in the table.
    pub fn of(rows: &Rows, other: &Table) -> Rarity {
        let bits = rows.measures.iter().enumerate().map(|(place, measure)| {
            let field = &rows.fields[measure.field];
            let usual = other[place][1];
            match &field.kind {
                Kind::Names(names) => {
                    let named = (0..rows.count)
                        .filter(|row| (0..name::WORDS).any(|word| rows.cell(*row, field.cell + word) != 0))
                        .count();
                    names.records.iter().map(|count| added(usual, *count, named)).collect()
                }
                _ => of_cells(rows, field.cell, usual),
            }
        });
        Rarity { bits: bits.collect() }
    }

    /// What agreement in this value adds; 0 where nothing agrees exactly.
    pub fn bits(&self, measure: usize, code: u32) -> f32 {
        if code == 0 {
            return 0.0;
        }
        self.bits.get(measure).and_then(|bits| bits.get(code as usize)).copied().unwrap_or(0.0)
    }
}

fn of_cells(rows: &Rows, cell: usize, usual: f64) -> Vec<f32> {
    let counts = rows.counts(cell);
    let filled = counts.iter().skip(1).map(|count| *count as usize).sum();
    counts.iter().map(|count| added(usual, *count, filled)).collect()
}

fn added(usual: f64, count: u32, filled: usize) -> f32 {
    let share = f64::from(count.max(1)) / filled.max(1) as f64;
    (usual / share).log2() as f32
}

//! What keys are made of: for each row a small number that two records of one person often share.
//!
//! Invariant: 0 is "not known" and is never shared.

use crate::fields::{Field, Kind, Rows, date, name};
use crate::table::mix;
use rayon::prelude::*;

/// One aspect of a row.
#[derive(Clone, Debug)]
pub struct Atom {
    /// The measure it speaks of: two atoms of one measure are not independent.
    pub measure: usize,
    /// Measures that agree where this agrees.
    pub covers: Vec<usize>,
    /// For each row its number, 0 where nothing is known.
    pub codes: Vec<u32>,
    /// How likely two records of one person share it where both have it: a starting guess, not learned from any set.
    pub agrees: f64,
    /// Which share of rows have it.
    pub filled: f64,
    /// How likely two rows share it by chance.
    pub collides: f64,
    /// Whether it may stand in a key, or only part large buckets.
    pub leads: bool,
}

/// What is asked of a row.
type Ask<'a> = Box<dyn Fn(&Rows, usize) -> u32 + Sync + 'a>;

/// A recipe for an atom.
struct Recipe<'a> {
    covers: Vec<usize>,
    agrees: f64,
    leads: bool,
    ask: Ask<'a>,
}

/// The atoms of a table.
pub fn of(rows: &Rows) -> Vec<Atom> {
    let recipes: Vec<Recipe<'_>> = rows.fields.iter().flat_map(recipes).collect();
    let mut atoms: Vec<Atom> = recipes.par_iter().map(|recipe| atom(rows, recipe)).collect();
    atoms.retain(|atom| atom.filled > 0.0 && atom.collides < 0.9);
    atoms
}

fn atom(rows: &Rows, recipe: &Recipe<'_>) -> Atom {
    let codes: Vec<u32> = (0..rows.count).map(|row| (recipe.ask)(rows, row)).collect();
    let filled = codes.iter().filter(|code| **code != 0).count() as f64 / rows.count.max(1) as f64;
    let collides = collisions(&codes);
    let measure = recipe.covers.first().copied().unwrap_or(0);
    Atom {
        measure,
        covers: recipe.covers.clone(),
        codes,
        agrees: recipe.agrees,
        filled,
        collides,
        leads: recipe.leads,
    }
}

/// The share of pairs of rows that have the same code, from at most sixty thousand rows spread evenly.
fn collisions(codes: &[u32]) -> f64 {
    let mut sample: Vec<u32> = codes.iter().copied().step_by(codes.len() / 60_000 + 1).collect();
    let rows = sample.len() as f64;
    sample.retain(|code| *code != 0);
    sample.sort_unstable();
    let runs = sample.chunk_by(|left, right| left == right).map(|run| run.len() as f64);
    let pairs: f64 = runs.map(|run| run * (run - 1.0)).sum();
    // One pair by chance more than was seen, so that a sample without a collision is not taken for never.
    (pairs + 1.0) / (rows * (rows - 1.0)).max(1.0)
}

fn recipes(field: &Field) -> Vec<Recipe<'_>> {
    let cell = field.cell;
    let at = field.measure;
    let own = move |agrees: f64, ask: Ask<'static>| Recipe { covers: vec![at], agrees, leads: true, ask };
    match &field.kind {
        Kind::Names(names) => of_names(names, field),
        Kind::Birth(dates) | Kind::Date(dates) => of_dates(dates, cell, at),
        Kind::Identity(_) => vec![own(0.85, Box::new(move |rows, row| rows.cell(row, cell)))],
        Kind::Text(_) => vec![own(0.5, Box::new(move |rows, row| rows.cell(row, cell)))],
        Kind::Place(values) | Kind::Code(values) => vec![
            own(0.65, Box::new(move |rows, row| rows.cell(row, cell))),
            Recipe {
                covers: vec![at],
                agrees: 0.75,
                leads: true,
                ask: Box::new(move |rows, row| values.beginning(rows.cell(row, cell))),
            },
        ],
        Kind::Category(_) => {
            vec![Recipe { leads: false, ..own(0.95, Box::new(move |rows, row| rows.cell(row, cell))) }]
        }
        Kind::Age => {
            vec![Recipe { leads: false, ..own(0.6, Box::new(move |rows, row| rows.cell(row, cell))) }]
        }
    }
}

fn of_names<'a>(names: &'a name::Names, field: &Field) -> Vec<Recipe<'a>> {
    let (cell, at) = (field.cell, field.measure);
    let skeleton = move |rows: &Rows, row: usize, part: usize| names.skeleton(rows.cell(row, cell + part));
    let word = move |rows: &Rows, row: usize, part: usize| {
        let word = rows.cell(row, cell + part);
        if names.is_initial(word) { 0 } else { word }
    };
    let mut recipes: Vec<Recipe<'a>> = Vec::new();
    for (part, agrees) in [(0, 0.7), (1, 0.7)] {
        let ask: Ask<'a> = Box::new(move |rows, row| word(rows, row, part));
        recipes.push(Recipe { covers: vec![at + part], agrees, leads: true, ask });
        let ask: Ask<'a> =
            Box::new(move |rows, row| if word(rows, row, part) == 0 { 0 } else { skeleton(rows, row, part) });
        recipes.push(Recipe { covers: vec![at + part], agrees: agrees + 0.12, leads: true, ask });
        let ask: Ask<'a> = Box::new(move |rows, row| names.beginning(rows.cell(row, cell + part), 1));
        recipes.push(Recipe { covers: vec![at + part], agrees: agrees + 0.2, leads: true, ask });
    }
    // The rarest word, wherever it stands: a name alone in the wrong column is found by it.
    let rarest = move |rows: &Rows, row: usize| {
        let words = (0..name::WORDS).map(|word| rows.cell(row, cell + word)).filter(|word| *word != 0);
        let seen = |word: u32| names.records.get(word as usize).copied().unwrap_or(0);
        words.filter(|word| !names.is_initial(*word)).min_by_key(|word| (seen(*word), *word)).unwrap_or(0)
    };
    recipes.push(Recipe { covers: vec![at], agrees: 0.7, leads: true, ask: Box::new(rarest) });
    let ask: Ask<'a> = Box::new(move |rows, row| names.skeleton(rarest(rows, row)));
    recipes.push(Recipe { covers: vec![at], agrees: 0.8, leads: true, ask });
    // Both names whichever comes first: what a swap of columns leaves alone.
    let ask: Ask<'a> = Box::new(move |rows, row| {
        let (one, other) = (skeleton(rows, row, 0), skeleton(rows, row, 1));
        if one == 0 || other == 0 { 0 } else { mix(one.min(other).into(), one.max(other).into()) as u32 | 1 }
    });
    recipes.push(Recipe { covers: vec![at, at + 1], agrees: 0.65, leads: true, ask });
    recipes
}

fn of_dates<'a>(dates: &'a [u32], cell: usize, at: usize) -> Vec<Recipe<'a>> {
    let packed =
        move |rows: &Rows, row: usize| dates.get(rows.cell(row, cell) as usize).copied().unwrap_or(0);
    let recipe = |agrees: f64, ask: Ask<'a>| Recipe { covers: vec![at], agrees, leads: true, ask };
    vec![
        recipe(
            0.7,
            Box::new(move |rows, row| {
                Some(packed(rows, row)).filter(|date| date::is_full(*date)).unwrap_or(0)
            }),
        ),
        recipe(0.85, Box::new(move |rows, row| date::likely_year(packed(rows, row)))),
        recipe(
            0.8,
            Box::new(move |rows, row| {
                Some(packed(rows, row)).filter(|date| date::is_full(*date)).map_or(0, |date| date & 0xFFFF)
            }),
        ),
    ]
}

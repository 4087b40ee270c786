//! The rows of a made-up population: families, each member on one to eight rows, in an order that tells nothing.
//!
//! Invariant: a count and a seed give the same rows on every machine.

use crate::dice::Dice;
use crate::person::{Person, draw_family};
use crate::row::{Row, write_row};
use crate::sources::{SOURCES, Source};

/// How many of a thousand people are on one row, two rows, and so on up to eight.
const ROWS_OF_A_PERSON: [u32; 8] = [440, 250, 130, 80, 45, 28, 16, 11];

/// So many rows; the last person may have fewer than were drawn.
pub fn population(rows: usize, seed: u64) -> Vec<Row> {
    let mut dice = Dice::new(seed);
    let mut written = Vec::with_capacity(rows + 32);
    let mut number = 0;
    for family in 0.. {
        if written.len() >= rows {
            break;
        }
        for person in draw_family(&mut dice) {
            write_person((number, family), &person, (&mut written, &mut dice));
            number += 1;
        }
    }
    written.truncate(rows);
    dice.shuffle(&mut written);
    written
}

/// Each row in another source, but for one in fifteen: lists repeat themselves.
fn write_person(numbers: (u32, u32), person: &Person, (rows, dice): (&mut Vec<Row>, &mut Dice)) {
    let mut used: Vec<&str> = Vec::new();
    for _ in 0..draw_count(dice) {
        let mut source = draw_source(dice);
        while used.contains(&source.name) && !dice.happens(67) {
            source = draw_source(dice);
        }
        used.push(source.name);
        rows.push(write_row(numbers, person, source, dice));
    }
}

fn draw_count(dice: &mut Dice) -> usize {
    let mut share = dice.below(1000) as u32;
    let place = ROWS_OF_A_PERSON.iter().position(|width| {
        let here = share < *width;
        share = share.saturating_sub(*width);
        here
    });
    place.unwrap_or(0) + 1
}

fn draw_source(dice: &mut Dice) -> &'static Source {
    let all: u32 = SOURCES.iter().map(|source| source.weight).sum();
    let mut share = dice.below(all as usize) as u32;
    for source in &SOURCES {
        if share < source.weight {
            return source;
        }
        share -= source.weight;
    }
    &SOURCES[0]
}

//! Rules that look at the lists themselves, before anything is estimated.
//!
//! Invariant: what is said of a table does not hang on the order of its lists, except for the order of the sentences.

use super::Warning;
use crate::table::Table;

/// Fewer people than this on more than one list are too few.
const FEW: u64 = 30;
/// A pair that nobody is on forbids a headline from this many expected people on; 3 would be missed by chance in 5 % of cases.
pub const EXPECTED: f64 = 3.0;
/// A list of which this share is on another may be a part of it …
const WITHIN: f64 = 0.95;
/// … if the other holds at most this share of the people on the remaining lists …
const ELSEWHERE: f64 = 0.8;
/// … and the list holds at least this many people.
const ENOUGH: u64 = 10;

/// What is to be said of the lists.
pub fn about_lists(table: &Table) -> Vec<Warning> {
    let names = table.lists();
    let empty = |list: &usize| table.on_all(1 << list) == 0;
    let (gone, live): (Vec<usize>, Vec<usize>) = (0..names.len()).partition(empty);
    let mut warnings: Vec<Warning> =
        gone.iter().map(|list| Warning::EmptyList { list: names[*list].clone() }).collect();
    match live.len() {
        0..=2 => warnings.push(Warning::TooFewLists { lists: live.len() }),
        3 => warnings.push(Warning::ThreeLists),
        _ => {}
    }
    if table.in_overlaps() == 0 {
        warnings.push(Warning::NoOverlap);
        return warnings;
    }
    let groups = groups(table, &live);
    if groups.len() > 1 {
        let named = |group: &Vec<usize>| group.iter().map(|list| names[*list].clone()).collect();
        warnings.push(Warning::Disconnected { groups: groups.iter().map(named).collect() });
    }
    if live.len() > 2 && !has_triangle(table, &live) {
        warnings.push(Warning::NoTriangle);
    }
    if table.in_overlaps() < FEW {
        warnings.push(Warning::FewInOverlaps { people: table.in_overlaps() });
    }
    warnings.extend(empty_pairs(table, &live));
    warnings.extend(within(table, &live));
    warnings
}

fn both(table: &Table, one: usize, other: usize) -> u64 {
    table.on_all(1 << one | 1 << other)
}

fn pairs(live: &[usize]) -> impl Iterator<Item = (usize, usize)> + '_ {
    live.iter().enumerate().flat_map(|(at, one)| live[at + 1..].iter().map(|other| (*one, *other)))
}

/// Lists that people connect, group by group.
fn groups(table: &Table, live: &[usize]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = Vec::new();
    for list in live {
        let touches = |group: &Vec<usize>| group.iter().any(|other| both(table, *list, *other) > 0);
        let (mut joined, apart): (Vec<_>, Vec<_>) = groups.into_iter().partition(touches);
        joined.push(vec![*list]);
        groups = apart;
        groups.push(joined.concat());
    }
    groups.iter_mut().for_each(|group| group.sort_unstable());
    groups.sort();
    groups
}

fn has_triangle(table: &Table, live: &[usize]) -> bool {
    let overlap = |one: usize, other: usize| both(table, one, other) > 0;
    pairs(live).any(|(a, b)| overlap(a, b) && live.iter().any(|c| *c > b && overlap(a, *c) && overlap(b, *c)))
}

fn empty_pairs(table: &Table, live: &[usize]) -> Vec<Warning> {
    let people = documented_by_chance(table);
    let apart = pairs(live).filter(|(one, other)| both(table, *one, *other) == 0);
    let warning = |(one, other): (usize, usize)| Warning::EmptyOverlap {
        pair: [table.lists()[one].clone(), table.lists()[other].clone()],
        expected: table.on_all(1 << one) as f64 * table.on_all(1 << other) as f64 / people,
    };
    apart.map(warning).collect()
}

/// About how many people there would be if lists did not depend on each other: all pairs at once (Lincoln and Petersen).
fn documented_by_chance(table: &Table) -> f64 {
    let all: Vec<usize> = (0..table.width()).collect();
    let product =
        |(one, other): (usize, usize)| table.on_all(1 << one) as f64 * table.on_all(1 << other) as f64;
    let (products, shared) = pairs(&all).fold((0.0, 0.0), |(products, shared), pair| {
        (products + product(pair), shared + both(table, pair.0, pair.1) as f64)
    });
    (products / shared).max(table.people() as f64)
}

fn within(table: &Table, live: &[usize]) -> Vec<Warning> {
    let ordered = live.iter().flat_map(|inner| live.iter().map(move |outer| (*inner, *outer)));
    let ordered = ordered.filter(|(inner, outer)| inner != outer);
    let mut found: Vec<Warning> = Vec::new();
    for (inner, outer) in ordered {
        let Some(share) = share_within(table, inner, outer) else { continue };
        let (inner, outer) = (table.lists()[inner].clone(), table.lists()[outer].clone());
        // Of two copies of one list, one sentence is enough.
        let said = found.iter().any(|known| matches!(known, Warning::ListWithin { inner: i, outer: o, .. } if *i == outer && *o == inner));
        if !said {
            found.push(Warning::ListWithin { inner, outer, share });
        }
    }
    found
}

/// The share of a list that is on another, if it is suspiciously large.
pub fn share_within(table: &Table, inner: usize, outer: usize) -> Option<f64> {
    let size = table.on_all(1 << inner);
    let share = both(table, inner, outer) as f64 / size as f64;
    let elsewhere = |(mask, _): &&(u32, u64)| mask >> inner & 1 == 0 && mask & !(1 << outer) != 0;
    let (mut on_outer, mut all) = (0u64, 0u64);
    for (mask, count) in table.cells().iter().filter(elsewhere) {
        all += count;
        on_outer += if mask >> outer & 1 == 1 { *count } else { 0 };
    }
    let usual = if all == 0 { 0.0 } else { on_outer as f64 / all as f64 };
    (size >= ENOUGH && share >= WITHIN && usual <= ELSEWHERE).then_some(share)
}

//! Columns of different lists that say the same thing under different headers: "Город" of one and "where from" of another.
//!
//! Invariant: two columns of one list are never joined; what joins is what the cells share, not the headers, and a joined
//! column is read where the first of its group stands.

use super::{Recognised, Role, Why};
use crate::fields::text::{self, Manner};
use crate::table::{Column, Table};
use std::collections::HashSet;

/// Distinct values of a column that are looked at.
const VALUES: usize = 20_000;

/// Rows of a column whose values are looked for in another.
const SAMPLE: usize = 2000;

/// A column that may be joined: where it stands, in which lists it is filled, and what it says.
struct Side<'a> {
    place: usize,
    column: &'a Column,
    lists: Vec<bool>,
    values: HashSet<String>,
}

/// Joins columns of which no list has both.
pub fn mark(table: &Table, found: &mut [Recognised]) {
    let sides = sides(table, found);
    let mut likely: Vec<(f64, usize, usize)> = Vec::new();
    for (at, one) in sides.iter().enumerate() {
        for (behind, other) in sides.iter().enumerate().skip(at + 1) {
            let shared = shared(one, other);
            if let (Some(l), Some(r)) = (found.get(one.place), found.get(other.place))
                && least(l, r).is_some_and(|least| shared >= least)
            {
                likely.push((shared, at, behind));
            }
        }
    }
    likely.sort_by(|l, r| r.0.total_cmp(&l.0).then((l.1, l.2).cmp(&(r.1, r.2))));
    for group in groups(&sides, &likely) {
        join(found, &group);
    }
}

/// The columns that some lists do not have.
fn sides<'a>(table: &'a Table, found: &[Recognised]) -> Vec<Side<'a>> {
    let Some(lists) = found.iter().position(|column| column.role == Role::List) else { return Vec::new() };
    let Some(lists) = table.columns.get(lists) else { return Vec::new() };
    let joins = |role: Role| {
        use Role::{Age, Category, Code, Date, Identity, Place, Text};
        matches!(role, Age | Category | Code | Date | Identity | Place | Text)
    };
    let named = |column: &Column| lists_of(column, lists);
    let candidates = found.iter().enumerate().filter(|(_, column)| joins(column.role));
    let apart = candidates.filter_map(|(place, recognised)| {
        let column = table.columns.get(place)?;
        let lists = named(column)?;
        Some(Side { place, column, lists, values: values(column, manner(recognised.role)) })
    });
    apart.collect()
}

/// For each list whether the column says anything there; nothing where it does so in all.
fn lists_of(column: &Column, lists: &Column) -> Option<Vec<bool>> {
    let mut filled = vec![false; lists.values.len()];
    let mut missing = lists.values.len() - 1;
    for (list, _) in lists.codes.iter().zip(&column.codes).filter(|(list, code)| **list != 0 && **code != 0) {
        let filled = filled.get_mut(*list as usize)?;
        if !*filled {
            *filled = true;
            missing -= 1;
        }
        if missing == 0 {
            return None;
        }
    }
    filled.contains(&true).then_some(filled)
}

fn manner(role: Role) -> Manner {
    match role {
        Role::Code | Role::Identity | Role::Age | Role::Date => Manner::Code,
        Role::Category => Manner::Category,
        _ => Manner::Words,
    }
}

fn values(column: &Column, manner: Manner) -> HashSet<String> {
    let folded = |text: &str| {
        let mut key = String::new();
        text::fold(text, manner, &mut key);
        key
    };
    column.values.iter().skip(1).take(VALUES).map(folded).collect()
}

/// Which share of the filled rows of each column says what stands in the other too: the lesser share.
fn shared(one: &Side<'_>, other: &Side<'_>) -> f64 {
    let is_apart = one.lists.iter().zip(&other.lists).all(|(l, r)| !(*l && *r));
    if is_apart { share(one, other).min(share(other, one)) } else { 0.0 }
}

fn share(of: &Side<'_>, others: &Side<'_>) -> f64 {
    let filled = of.column.codes.iter().filter(|code| **code != 0).count();
    let (mut all, mut held, mut key) = (0, 0, String::new());
    let rows = of.column.codes.iter().filter(|code| **code != 0).step_by((filled / SAMPLE).max(1));
    for code in rows {
        all += 1;
        let text = of.column.values.get(*code);
        let is_held = [Manner::Words, Manner::Code, Manner::Category].into_iter().any(|manner| {
            text::fold(text, manner, &mut key);
            others.values.contains(key.as_str())
        });
        held += usize::from(is_held);
    }
    if all == 0 { 0.0 } else { f64::from(held as u32) / f64::from(all as u32) }
}

/// The share from which two columns are one; nothing where they cannot be.
fn least(one: &Recognised, other: &Recognised) -> Option<f64> {
    match (one.role, other.role) {
        // A number that tells nearly everybody apart is shared by those only who are on both lists.
        (Role::Identity, Role::Identity) => Some(0.005),
        // House numbers are much like any other small numbers: the headers must speak of the same thing too.
        (Role::Code, Role::Code) => shares_word(&one.name, &other.name).then_some(0.1),
        (Role::Date | Role::Age, _) | (_, Role::Date | Role::Age) => (one.role == other.role).then_some(0.2),
        (Role::Place | Role::Text, Role::Place | Role::Text) => Some(0.2),
        (Role::Place | Role::Text | Role::Category, Role::Place | Role::Text | Role::Category) => Some(0.5),
        _ => None,
    }
}

fn shares_word(one: &str, other: &str) -> bool {
    let words = |header: &str| super::headers::words(header).into_iter().collect::<HashSet<_>>();
    !words(one).is_disjoint(&words(other))
}

/// Groups of columns, the likeliest first; in no group two of one list.
fn groups(sides: &[Side<'_>], likely: &[(f64, usize, usize)]) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = (0..sides.len()).map(|at| vec![at]).collect();
    for (_, one, other) in likely {
        let of = |at: usize| groups.iter().position(|group| group.contains(&at));
        let (Some(left), Some(right)) = (of(*one), of(*other)) else { continue };
        let lists_of = |at: &usize| sides.get(*at).map_or(&[][..], |side| side.lists.as_slice());
        let is_apart = |l: &usize, r: &usize| !lists_of(l).iter().zip(lists_of(r)).any(|(l, r)| *l && *r);
        let (Some(l), Some(r)) = (groups.get(left), groups.get(right)) else { continue };
        if left != right && l.iter().all(|one| r.iter().all(|other| is_apart(one, other))) {
            let moved = groups.remove(left.max(right));
            groups.get_mut(left.min(right)).into_iter().for_each(|group| group.extend(&moved));
        }
    }
    let places = |group: &Vec<usize>| {
        let mut places: Vec<usize> =
            group.iter().filter_map(|at| sides.get(*at)).map(|side| side.place).collect();
        places.sort_unstable();
        places
    };
    groups.iter().filter(|group| group.len() > 1).map(places).collect()
}

/// All but the first are read with the first, as what the surest of them holds.
fn join(found: &mut [Recognised], group: &[usize]) {
    let [first, rest @ ..] = group else { return };
    let roles = || group.iter().filter_map(|place| found.get(*place)).map(|column| column.role);
    let sureness = |role: &Role| match role {
        Role::Text => 0,
        Role::Category => 1,
        _ => 2,
    };
    let role = roles().max_by_key(sureness).unwrap_or(Role::Text);
    for place in rest {
        if let Some(column) = found.get_mut(*place) {
            (column.role, column.why) = (Role::Ignore, Why::Joined(*first));
        }
    }
    found.get_mut(*first).into_iter().for_each(|column| column.role = role);
}

#[cfg(test)]
mod tests;

//! Tables as the public may see them: no count below five, and none that a reader could work out from the rest.
//!
//! What is hidden beside the small counts so that subtracting does not give them away is called complementary suppression
//! (Hundepool et al., Statistical Disclosure Control, 2012, chapter 4). The rules, each of which the attacker in the
//! tests knows and tries:
//!
//! 1. A count of 1 to 4 is hidden, wherever it stands, and so is a number that has changed by 1 to 4 since it was last
//!    shown: then the old number stays, with the edition it is from.
//! 2. The totals of all people and of each grade are known to everybody. If a grade's own total is small, or has changed
//!    by little, the grades are put together; if the grand total is or has, no new edition is made at all.
//! 3. Further numbers are hidden until every hidden small count, of this edition and of all before it, could by all that
//!    was ever shown be five or more, and could be any of at least five values. The reader is taken to know that nobody
//!    was taken off the list between two editions, which makes her stronger than any reader is.
//! 4. Nought is shown: it tells of nobody.

mod bounds;

use bounds::{Entry, Layer, Layers, Secret};
use std::collections::{BTreeMap, BTreeSet};

/// The smallest count that the public may see, and the fewest values that a hidden one must be able to have.
pub const FEWEST: u32 = 5;

/// How the same people divide in several ways. Columns are apart from each other (how sure a count is, one grade each).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tables {
    /// How many columns each table has; the same in every edition.
    pub columns: usize,
    /// The tables, each with its rows by name. Every table adds up to the same columns.
    pub tables: Vec<BTreeMap<String, Vec<u32>>>,
}

impl Tables {
    /// How many there are in each column, as the first table has it.
    pub fn totals(&self) -> Vec<u32> {
        let rows = self.tables.first().into_iter().flat_map(BTreeMap::values);
        rows.fold(vec![0; self.columns], |sums, row| {
            sums.iter().zip(row).map(|(sum, cell)| sum.saturating_add(*cell)).collect()
        })
    }

    /// The numbers of a row: its columns, then all together where there is more than one column.
    fn row(&self, table: usize, name: &str) -> Vec<u32> {
        let row = self.tables.get(table).and_then(|rows| rows.get(name));
        with_all(row.cloned().unwrap_or_else(|| vec![0; self.columns]))
    }
}

fn with_all(mut columns: Vec<u32>) -> Vec<u32> {
    if columns.len() > 1 {
        columns.push(columns.iter().fold(0, |sum, cell| sum.saturating_add(*cell)));
    }
    columns
}

/// A number as the public sees it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    /// The number, and the edition that showed it: this one, or an earlier one since which it has changed too little.
    Number(u32, u32),
    /// Hidden.
    Hidden,
}

impl Shown {
    /// The number, whichever edition it is from.
    pub fn number(self) -> Option<u32> {
        match self {
            Shown::Number(number, _) => Some(number),
            Shown::Hidden => None,
        }
    }
}

/// Whether the public sees each grade by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// Each column, and all together.
    Apart,
    /// All together; the columns are hidden.
    Together,
}

/// A row of a public table: its columns, then all together where there is more than one column.
pub type PublicRow = Vec<Shown>;

/// The tables as the public sees them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Public {
    /// Whether grades are apart.
    pub level: Level,
    /// The totals: of each column, then of all where there is more than one column.
    pub totals: PublicRow,
    /// The rows of each table by name.
    pub tables: Vec<BTreeMap<String, PublicRow>>,
}

/// An edition: what was true, and what of it is public.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Edition {
    /// Its number; each edition has a larger one than those before.
    pub number: u32,
    /// What was true. It never leaves the desk.
    pub truth: Tables,
    /// What the public sees.
    pub public: Public,
}

/// The next edition after these, oldest first; `None` when the last one must stand, or when there are fewer than five
/// people and none may be made.
pub fn next(before: &[Edition], truth: Tables, number: u32) -> Option<Edition> {
    let apart = (truth.columns > 1).then(|| public(before, &truth, (number, Level::Apart))).flatten();
    let public = apart.or_else(|| public(before, &truth, (number, Level::Together)))?;
    Some(Edition { number, truth, public })
}

/// What may be shown on this level; `None` when a total, or a change of one, is too small.
fn public(before: &[Edition], truth: &Tables, (number, level): (u32, Level)) -> Option<Public> {
    let totals = with_all(truth.totals());
    let last = |at: usize| before.iter().rev().find_map(|edition| edition.public.totals.get(at)?.number());
    let is_said = |at: usize| level == Level::Apart || at + 1 == totals.len();
    let may = |(at, &total): (usize, &u32)| {
        !is_said(at) || (!is_small(total) && !last(at).is_some_and(|was| is_small(total.abs_diff(was))))
    };
    if !totals.iter().enumerate().all(may) {
        return None;
    }
    let tables = (0..truth.tables.len()).map(|table| {
        let layers = hidden(before, truth, (table, level))?;
        Some(shown(before, &layers, (table, number)))
    });
    let tables = tables.collect::<Option<Vec<_>>>()?;
    let total = |(at, total)| if is_said(at) { Shown::Number(total, number) } else { Shown::Hidden };
    let totals = totals.iter().copied().enumerate().map(total).collect();
    Some(Public { level, totals, tables })
}

/// True for a number that gives people away.
const fn is_small(number: u32) -> bool {
    number > 0 && number < FEWEST
}

/// Hides what must be hidden of one table; `None` when even a table without any number would tell too much.
fn hidden(before: &[Edition], truth: &Tables, (table, level): (usize, Level)) -> Option<Layers> {
    let names: BTreeSet<&String> = before
        .iter()
        .map(|edition| &edition.truth)
        .chain([truth])
        .filter_map(|truth| truth.tables.get(table))
        .flat_map(BTreeMap::keys)
        .collect();
    let mut layers = Layers::new(truth.columns, names.iter().map(|name| (*name).clone()).collect());
    for (at, edition) in before.iter().enumerate() {
        let (earlier, _) = before.split_at(at);
        layers.push(layer(
            earlier,
            &edition.truth,
            (table, edition.public.level),
            Some(&edition.public),
            &names,
        ));
    }
    layers.push(layer(before, truth, (table, level), None, &names));
    while let Some(exposed) = layers.exposed() {
        let more = layers.best_to_hide(exposed)?;
        layers.hide(more);
    }
    let all = truth.columns;
    layers.give_back(|(_, place)| level == Level::Apart || truth.columns == 1 || place == all);
    Some(layers)
}

/// One edition of a table: what was true, what is secret, and what is hidden, already or to begin with.
fn layer(
    earlier: &[Edition],
    truth: &Tables,
    (table, level): (usize, Level),
    public: Option<&Public>,
    names: &BTreeSet<&String>,
) -> Layer {
    let entry = |name: &str, (at, value): (usize, u32), is_said: bool| {
        let base = base(earlier, table, name, at);
        let changed_little = is_said && base.is_some_and(|base| is_small(value.abs_diff(base)));
        let secret = Secret { small: is_said && is_small(value), change: changed_little };
        let row = public.map(|public| public.tables.get(table).and_then(|rows| rows.get(name)));
        let hidden = match row {
            // Whoever has no row in a table is not in it, and everybody can see that.
            Some(None) => false,
            Some(Some(row)) => {
                row.get(at).is_none_or(|shown| !is_of(*shown, truth, (table, name, at), earlier))
            }
            None => !is_said || secret.small || secret.change,
        };
        Entry { value, secret, hidden }
    };
    let row = |name: &&String| {
        let values = truth.row(table, name);
        let last = values.len();
        let said = |at: usize| level == Level::Apart || at + 1 == last;
        values.into_iter().enumerate().map(|(at, value)| entry(name, (at, value), said(at))).collect()
    };
    names.iter().map(row).collect()
}

/// True when what an edition shows is its own number, and not one carried over from before.
fn is_of(shown: Shown, truth: &Tables, (table, name, at): (usize, &str, usize), earlier: &[Edition]) -> bool {
    let Shown::Number(number, of) = shown else { return false };
    let is_older = earlier.iter().any(|edition| edition.number == of);
    !is_older && truth.row(table, name).get(at) == Some(&number)
}

/// The number against which a reader measures a change: what was shown last, else what was true before.
fn base(earlier: &[Edition], table: usize, name: &str, at: usize) -> Option<u32> {
    let last = earlier.last()?;
    let shown = carried(last, table, name, at).and_then(Shown::number);
    shown.or_else(|| last.truth.row(table, name).get(at).copied())
}

fn carried(last: &Edition, table: usize, name: &str, at: usize) -> Option<Shown> {
    last.public.tables.get(table)?.get(name)?.get(at).copied()
}

fn shown(before: &[Edition], layers: &Layers, (table, number): (usize, u32)) -> BTreeMap<String, PublicRow> {
    let see = |name: &str, at: usize, entry: &Entry| {
        if entry.hidden {
            before.last().and_then(|last| carried(last, table, name, at)).unwrap_or(Shown::Hidden)
        } else {
            Shown::Number(entry.value, number)
        }
    };
    let row = |(name, row): (&str, &[Entry])| {
        let row = row.iter().enumerate().map(|(at, entry)| see(name, at, entry)).collect();
        (name.to_owned(), row)
    };
    layers.newest().map(row).collect()
}

#[cfg(test)]
mod attacker;
#[cfg(test)]
mod tests;

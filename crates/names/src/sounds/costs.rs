//! What it costs to take one sound for another, read from the table of correspondences.
//!
//! Invariant: costs are quarter nats between 0 and [`CAP`]; `change` is symmetric and 0 on its diagonal.
//!
//! Source: `correspondences.txt`, learned by `examples/learn_sounds` with the expectation maximisation of Ristad and Yianilos
//! ("Learning string-edit distance", 1998, section 2.2), with insertions that hang on the letter before, from the pairs of
//! Latin and Cyrillic spellings that Merhav and Ash gathered from Wikidata ("Design challenges in named entity
//! transliteration", 2018; CC0). A row holds, for one class of Latin groups, how much less likely each Cyrillic group is than
//! the likeliest (change), silence (the last column), and a Cyrillic group put in after it (gap).

use super::groups::{CYRILLIC, LATIN, SOUND_LIKE};
use super::table::FOREIGN;
use std::sync::LazyLock;

const CORRESPONDENCES: &str = include_str!("correspondences.txt");

/// The dearest edit: one that the evidence never showed.
pub(crate) const CAP: u8 = 34;

/// Codes there can be: Latin classes, Cyrillic groups, the start of a word, and characters of scripts without a table.
const CODES: usize = 256;

/// The code for "before the first sound".
pub(crate) const START: u8 = (CODES - 1 - FOREIGN as usize) as u8;

const FIRST_CYRILLIC: usize = START as usize - CYRILLIC.len();

/// A row for each code, as wide as a byte goes, so that no lookup can miss.
type Matrix = Box<[[u8; CODES]; CODES]>;

/// Square matrices by code.
pub(crate) struct Costs {
    change: Matrix,
    /// By the sound before and the sound that has no counterpart.
    gap_after: Matrix,
    /// The same turned over.
    gap_of: Matrix,
}

/// One line of the table.
struct Row<'a> {
    members: &'a str,
    /// Share of all Latin groups.
    share: f32,
    /// By Cyrillic group; silence last.
    change: Vec<u8>,
    gap: Vec<u8>,
}

impl Costs {
    /// The costs, computed at first use.
    pub(crate) fn shipped() -> &'static Self {
        static COSTS: LazyLock<Costs> = LazyLock::new(|| Costs::from_rows(&rows()));
        &COSTS
    }

    /// What it costs to take `left` for each of the codes.
    pub(crate) fn change(&self, left: u8) -> &[u8; CODES] {
        &self.change[usize::from(left)]
    }

    /// What it costs that each of the codes stands after `before` and has no counterpart.
    pub(crate) fn gaps_after(&self, before: u8) -> &[u8; CODES] {
        &self.gap_after[usize::from(before)]
    }

    /// What it costs that `code` stands after each of the codes and has no counterpart.
    pub(crate) fn gaps_of(&self, code: u8) -> &[u8; CODES] {
        &self.gap_of[usize::from(code)]
    }

    fn from_rows(rows: &[Row<'_>]) -> Self {
        let dear = || Box::new([[CAP; CODES]; CODES]);
        let mut costs = Self { change: dear(), gap_after: dear(), gap_of: dear() };
        costs.across(rows);
        costs.among_latin(rows);
        costs.among_cyrillic(rows);
        for code in 0..CODES {
            costs.set_change(code, code, 0);
        }
        costs
    }

    /// Latin against Cyrillic, as learned.
    fn across(&mut self, rows: &[Row<'_>]) {
        for (latin, row) in rows.iter().enumerate().filter(|(_, row)| row.members != "^") {
            for (place, cost) in row.change.iter().enumerate().take(CYRILLIC.len()) {
                self.set_change(latin, FIRST_CYRILLIC + place, *cost);
            }
            let silent = row.change.last().copied().unwrap_or(CAP);
            (0..CODES).for_each(|before| self.set_gap(before, latin, silent));
        }
        for (latin, row) in rows.iter().enumerate() {
            let before = if row.members == "^" { usize::from(START) } else { latin };
            for (place, cost) in row.gap.iter().enumerate() {
                self.set_gap(before, FIRST_CYRILLIC + place, *cost);
            }
        }
    }

    /// Two Latin classes are as near as the Cyrillic letters they stand for: the cosine of their rows.
    fn among_latin(&mut self, rows: &[Row<'_>]) {
        let shares: Vec<Vec<f32>> = rows.iter().map(Row::shares).collect();
        for (left, mine) in shares.iter().enumerate() {
            for (right, theirs) in shares.iter().enumerate() {
                let near = dot(mine, theirs) / (dot(mine, mine) * dot(theirs, theirs)).sqrt();
                self.set_change(left, right, nats(near));
            }
        }
    }

    /// Two Cyrillic groups are as near as the Latin letters written for both, and one may be left out where Latin leaves it out.
    fn among_cyrillic(&mut self, rows: &[Row<'_>]) {
        let shares: Vec<Vec<f32>> = rows.iter().map(Row::shares).collect();
        let count = CYRILLIC.len();
        let both = |left: usize, right: usize| -> f32 {
            let at = |share: &Vec<f32>, place: usize| share.get(place).copied().unwrap_or(0.0);
            rows.iter().zip(&shares).map(|(row, share)| row.share * at(share, left) * at(share, right)).sum()
        };
        let own: Vec<f32> = (0..count).map(|place| both(place, place)).collect();
        for left in 0..count {
            for right in 0..count {
                let of = |place: usize| own.get(place).copied().unwrap_or(0.0);
                let near = both(left, right) / (of(left) * of(right)).sqrt();
                self.set_change(FIRST_CYRILLIC + left, FIRST_CYRILLIC + right, nats(near));
            }
            let put_in = |row: &Row<'_>| {
                row.share * (-f32::from(row.gap.get(left).copied().unwrap_or(CAP)) / 4.0).exp()
            };
            let gap = nats(rows.iter().map(put_in).sum());
            (FIRST_CYRILLIC..usize::from(START))
                .for_each(|before| self.set_gap(before, FIRST_CYRILLIC + left, gap));
        }
    }

    fn set_change(&mut self, left: usize, right: usize, cost: u8) {
        set(&mut self.change, (left, right), cost);
        set(&mut self.change, (right, left), cost);
    }

    fn set_gap(&mut self, before: usize, code: usize, cost: u8) {
        set(&mut self.gap_after, (before, code), cost);
        set(&mut self.gap_of, (code, before), cost);
    }
}

fn set(matrix: &mut Matrix, (row, column): (usize, usize), cost: u8) {
    if let Some(old) = matrix.get_mut(row).and_then(|row| row.get_mut(column)) {
        *old = cost.min(CAP);
    }
}

fn dot(left: &[f32], right: &[f32]) -> f32 {
    left.iter().zip(right).map(|(l, r)| l * r).sum()
}

/// A likelihood ratio as a cost.
fn nats(ratio: f32) -> u8 {
    (-4.0 * ratio.max(1e-9).ln()).round().clamp(0.0, f32::from(CAP)) as u8
}

impl Row<'_> {
    /// The Cyrillic groups that the class stands for, as shares.
    fn shares(&self) -> Vec<f32> {
        let sounded = self.change.get(..CYRILLIC.len()).unwrap_or(&[]);
        let ratios: Vec<f32> = sounded
            .iter()
            .map(|cost| if *cost >= CAP { 0.0 } else { (-f32::from(*cost) / 4.0).exp() })
            .collect();
        let whole: f32 = ratios.iter().sum::<f32>().max(1e-9);
        ratios.into_iter().map(|ratio| ratio / whole).collect()
    }
}

/// The lines of the table, in the order of the codes.
fn rows() -> Vec<Row<'static>> {
    CORRESPONDENCES.lines().filter_map(row_of).collect()
}

fn row_of(line: &'static str) -> Option<Row<'static>> {
    let mut fields = line.split('\t');
    let members = fields.next()?;
    let share = fields.next()?.parse().ok()?;
    let digits = |text: &str| text.bytes().map(|digit| digit.saturating_sub(b'0')).collect::<Vec<u8>>();
    Some(Row { members, share, change: digits(fields.next()?), gap: digits(fields.next()?) })
}

/// By group and place its code; a place without a class of its own takes that of the middle.
pub(super) fn codes() -> Vec<[u8; 5]> {
    let rows = rows();
    let class = |name: &str| {
        rows.iter().position(|row| row.members.split(' ').any(|member| member == name)).map(|at| at as u8)
    };
    let latin = LATIN.iter().map(|group| {
        let like = SOUND_LIKE.iter().find(|(rare, _)| rare == group).map(|(_, common)| *common);
        let middle = class(group).or_else(|| class(like?)).unwrap_or(0);
        let at = |name: String| class(&name).unwrap_or(middle);
        [
            middle,
            at(format!("^{group}")),
            at(format!("{group}$")),
            at(format!("{group}+e")),
            at(format!("{group}+a")),
        ]
    });
    let cyrillic = (FIRST_CYRILLIC..usize::from(START)).map(|code| [code as u8; 5]);
    let foreign = (usize::from(START) + 1..CODES).map(|code| [code as u8; 5]);
    latin.chain(cyrillic).chain(foreign).collect()
}

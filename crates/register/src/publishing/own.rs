//! Which of our own counts may be public: by status and by role, named people and unnamed ones apart.
//!
//! No count below five, none that the rest gives away, and none that gives people away beside what an earlier edition
//! showed: `figures::hide` decides, told of every edition that held our counts.

use crate::figures::counts::{Tallies, tallies};
use crate::figures::hide::{self, Tables};
use crate::figures::views::Tally;
use crate::people::facts::{Role, Status};
use crate::people::views::AsOf;
use crate::state::{KnownBy, State};
use std::collections::BTreeMap;

/// One of our own counts as it may be public: named people and unnamed ones, never added; `None` for nobody, and for what
/// is hidden.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct PublicCount {
    /// People with a name.
    pub named: Option<usize>,
    /// People without one, each known apart.
    pub unnamed: Option<usize>,
}

/// Counts by status, and counts by role.
pub type OwnCounts = (Vec<(Status, PublicCount)>, Vec<(Role, PublicCount)>);

/// Which people of a tally are counted.
type Which = fn(Tally) -> usize;

/// Our own counts that may be public, by the status shown and by role, with what the register knew then.
///
/// A number that has changed by fewer than five since it was last public stays as it was. There is no total among them
/// and no count of confirmed deaths; the rules take the total for known all the same.
pub fn own_counts(state: &State, known: KnownBy) -> OwnCounts {
    let moments: Vec<KnownBy> = earlier(state, known).into_iter().chain([known]).collect();
    let counted: Vec<Tallies> =
        moments.into_iter().map(|known| tallies(state, AsOf { known, on: None })).collect();
    let public = |which: Which| {
        let mut editions: Vec<hide::Edition> = Vec::new();
        for (number, tallies) in (1..).zip(&counted) {
            editions.extend(hide::next(&editions, truth(tallies, which), number));
        }
        editions.pop().map(|last| last.public)
    };
    let (named, unnamed) = (public(|tally| tally.named), public(|tally| tally.unnamed));
    let shown = |table: usize, row: &str| {
        let number = |public: &Option<hide::Public>| {
            let shown = public.as_ref()?.tables.get(table)?.get(row)?.first()?.number()?;
            (shown > 0).then_some(shown as usize)
        };
        let count = PublicCount { named: number(&named), unnamed: number(&unnamed) };
        (count != PublicCount::default()).then_some(count)
    };
    let statuses = Status::ALL.iter().filter_map(|&status| Some((status, shown(0, status.code())?)));
    let roles = (1..).zip(Role::ALL).filter_map(|(table, &role)| Some((role, shown(table, IN_ROLE)?)));
    (statuses.collect(), roles.collect())
}

/// Until when each earlier edition with our counts knew, oldest first; those taken back too, for they were read.
fn earlier(state: &State, known: KnownBy) -> Vec<KnownBy> {
    let until = match known {
        KnownBy::EnteredBy(moment) => moment,
        KnownBy::Now | KnownBy::PublishedBy(..) => u64::MAX,
    };
    let with_ours = state.editions().all().iter().filter(|edition| edition.proposal.ours.is_some());
    let mut moments: Vec<u64> = with_ours.filter_map(|edition| Some(edition.approved?.time)).collect();
    moments.retain(|moment| *moment < until);
    moments.sort_unstable();
    moments.into_iter().map(KnownBy::EnteredBy).collect()
}

const IN_ROLE: &str = "in";
const NOT_IN_ROLE: &str = "out";
const NO_STATUS: &str = "none";

/// Everybody by status; then, for each role, who is in it and who is not: each table holds everybody once.
fn truth(tallies: &Tallies, which: Which) -> Tables {
    let count = |tally: Tally| u32::try_from(which(tally)).unwrap_or(u32::MAX);
    let all = count(tallies.everybody);
    let divided = |rows: Vec<(&str, u32)>, rest: &str| {
        let in_rows = rows.iter().fold(0u32, |sum, (_, number)| sum.saturating_add(*number));
        let rows = rows.into_iter().chain([(rest, all.saturating_sub(in_rows))]);
        let rows = rows.filter(|(_, number)| *number > 0);
        rows.map(|(name, number)| (name.to_owned(), vec![number])).collect::<BTreeMap<_, _>>()
    };
    let statuses = Status::ALL.iter().map(|status| (status.code(), count(tallies.status(*status))));
    let roles =
        Role::ALL.iter().map(|role| divided(vec![(IN_ROLE, count(tallies.role(*role)))], NOT_IN_ROLE));
    let tables = std::iter::once(divided(statuses.collect(), NO_STATUS)).chain(roles).collect();
    Tables { columns: 1, tables }
}

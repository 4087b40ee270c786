//! What goes into an estimate: who of those counted stands on which of the chosen lists.
//!
//! A person stands on a list when any of their records does; merged records are one person. Only people with a name are in
//! the tables: whoever has none cannot be found on a second list.

mod lines;
mod parts;

pub use parts::{key_code, key_of};

use super::facts::{EstimatePlan, Input, PartInput};
use crate::claim::Kind;
use crate::codes::codes;
use crate::figures::defined::{By, Counted, counted};
use crate::figures::definitions::facts::Naming;
use crate::figures::persons::persons;
use crate::matching::clusters::barrier;
use crate::people::views::AsOf;
use crate::refusal::Refusal;
use crate::state::{KnownBy, State, ThingNo};
use lines::lines;
use parts::parts;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// The most groups of lists: a pattern has one bit for each.
pub const MOST_GROUPS: usize = 24;
/// The most parts that a run may have.
pub const MOST_PARTS: usize = 60;

codes! {
    /// What is wrong with a plan.
    PlanFault {
        /// No list was chosen.
        NoLists = 0 "no-lists",
        /// Too many lists.
        TooManyLists = 1 "too-many-lists",
        /// A list stands in two groups.
        ListTwice = 2 "list-twice",
        /// Two groups have one name.
        NameTwice = 3 "name-twice",
        /// A group has no name, or no list.
        EmptyGroup = 4 "empty-group",
        /// A group's name holds a comma, a quotation mark or a line break: it would break the table's file.
        BadName = 5 "bad-name",
        /// No method was chosen.
        NoMethod = 6 "no-method",
        /// The parts overlap: bodies held responsible are no parts of the people.
        PartsOverlap = 7 "parts-overlap",
        /// More parts than a run may have.
        TooManyParts = 8 "too-many-parts",
        /// One or too many linkages: none, or 2 to 100.
        Linkages = 9 "linkages",
        /// The definition counts only people without a name.
        OnlyUnnamed = 10 "only-unnamed",
    }
}

/// People on the chosen lists, and those who count beside them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chosen {
    /// The people.
    pub people: Vec<OnLists>,
    /// What the tables of these people are, as the judgements stand.
    pub input: Input,
    /// The codes of the parts, in order; one empty code when nothing is divided.
    pub parts: Vec<Box<str>>,
}

/// One person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OnLists {
    /// Their records.
    pub records: Vec<ThingNo>,
    /// On which groups they stand: bit j is group j.
    pub pattern: u32,
    /// The part they count in; `None` for somebody on a list whom the definition does not count.
    pub part: Option<usize>,
}

/// Checks a plan by itself and against the register.
pub fn check(state: &State, plan: &EstimatePlan) -> Result<(), Refusal> {
    if plan.name.trim().is_empty() {
        return Err(Refusal::Missing("name"));
    }
    crate::limits::text("name", &plan.name)?;
    if let Some(fault) = fault_of(plan) {
        return Err(Refusal::BadPlan(fault));
    }
    let lists = plan.groups.iter().flat_map(|group| &group.lists);
    for list in lists {
        let kind = state.find(*list).and_then(|(_, thing)| thing.kind());
        if kind != Some(Kind::List) {
            return Err(Refusal::NotThere(Kind::List));
        }
    }
    let definition = plan.definition.find(state).ok_or(Refusal::NotThere(Kind::Definition))?;
    if definition.naming == Naming::Unnamed {
        return Err(Refusal::BadPlan(PlanFault::OnlyUnnamed));
    }
    Ok(())
}

fn fault_of(plan: &EstimatePlan) -> Option<PlanFault> {
    let (mut names, mut lists) = (BTreeSet::new(), BTreeSet::new());
    for group in &plan.groups {
        let name = group.name.trim();
        if name.is_empty() || group.lists.is_empty() {
            return Some(PlanFault::EmptyGroup);
        }
        if name.contains([',', '"', '\n', '\r']) || name.chars().count() > 200 {
            return Some(PlanFault::BadName);
        }
        if !names.insert(name.to_lowercase()) {
            return Some(PlanFault::NameTwice);
        }
        if !group.lists.iter().all(|list| lists.insert(*list)) {
            return Some(PlanFault::ListTwice);
        }
    }
    match plan {
        EstimatePlan { groups, .. } if groups.is_empty() => Some(PlanFault::NoLists),
        EstimatePlan { groups, .. } if groups.len() > MOST_GROUPS => Some(PlanFault::TooManyLists),
        EstimatePlan { methods, .. } if methods.is_empty() => Some(PlanFault::NoMethod),
        EstimatePlan { by: Some(By::Body), .. } => Some(PlanFault::PartsOverlap),
        EstimatePlan { linkages, .. } if *linkages == 1 || *linkages > 100 => Some(PlanFault::Linkages),
        _ => None,
    }
}

/// With what was known a plan looks at the register.
pub fn known_by(plan: &EstimatePlan) -> KnownBy {
    plan.known.map_or(KnownBy::Now, KnownBy::EnteredBy)
}

/// Who stands on the chosen lists, and the tables that this makes.
///
/// # Errors
/// What [`check`] refuses, and more parts than [`MOST_PARTS`].
pub fn chosen(state: &State, plan: &EstimatePlan) -> Result<Chosen, Refusal> {
    check(state, plan)?;
    let known = known_by(plan);
    let definition = plan.definition.find(state).ok_or(Refusal::NotThere(Kind::Definition))?;
    let (counted, left_out) = apart(counted(state, &definition, AsOf { known, on: None }));
    let (parts, part_of) = parts(state, plan, &definition, &counted);
    if parts.len() > MOST_PARTS {
        return Err(Refusal::BadPlan(PlanFault::TooManyParts));
    }
    let groups = groups(state, plan);
    let of_record = |number: &ThingNo| state.thing(*number).list.and_then(|list| groups.get(&list)).copied();
    let people: Vec<OnLists> = persons(state, known)
        .filter(|person| person.kind == Kind::Person)
        .filter_map(|person| {
            let pattern = person.records.iter().filter_map(of_record).fold(0, |sum, group| sum | 1 << group);
            let part = part_of.get(&person.first()).copied();
            (pattern != 0 || part.is_some()).then_some(OnLists { records: person.records, pattern, part })
        })
        .collect();
    let lines = lines(state, (&groups, plan.groups.len()), (&people, known));
    let mut chosen = Chosen { people, parts, input: Input::default() };
    let tables = chosen.tables(chosen.people.iter().map(|one| (one.pattern, one.part)));
    chosen.input = Input { parts: tables, lines, unnamed: left_out.0, unnamed_groups: left_out.1 };
    Ok(chosen)
}

impl Chosen {
    /// The tables of people with these patterns; those who do not count are left out.
    fn tables(&self, people: impl Iterator<Item = (u32, Option<usize>)>) -> Vec<PartInput> {
        let mut cells: Vec<BTreeMap<u32, u64>> = vec![BTreeMap::new(); self.parts.len()];
        for (pattern, part) in people {
            if let Some(cells) = part.and_then(|part| cells.get_mut(part)) {
                *cells.entry(pattern).or_default() += 1;
            }
        }
        let part = |(part, mut cells): (Box<str>, BTreeMap<u32, u64>)| {
            let nowhere = cells.remove(&0).unwrap_or(0);
            PartInput { part, cells: cells.into_iter().collect(), nowhere }
        };
        self.parts.iter().cloned().zip(cells).map(part).collect()
    }

    /// The person of each record.
    pub fn person_of(&self) -> HashMap<ThingNo, usize> {
        let records =
            |(at, one): (usize, &OnLists)| one.records.iter().map(|record| (*record, at)).collect::<Vec<_>>();
        self.people.iter().enumerate().flat_map(records).collect()
    }

    /// The tables if these pairs of people (places in `people`) were one, in this order. A pair that can never be one person
    /// is left apart.
    pub fn joined(&self, state: &State, pairs: &[(usize, usize)], known: KnownBy) -> Vec<PartInput> {
        let mut head: Vec<usize> = (0..self.people.len()).collect();
        let mut merged: BTreeMap<usize, OnLists> = BTreeMap::new();
        for &(one, other) in pairs {
            let (Some(one), Some(other)) = (root(&head, one), root(&head, other)) else { continue };
            let (kept, gone) = (one.min(other), one.max(other));
            if kept == gone {
                continue;
            }
            let of = |at: usize| merged.get(&at).or_else(|| self.people.get(at)).cloned();
            let (Some(mut sum), Some(more)) = (of(kept), of(gone)) else { continue };
            if barrier(state, (&sum.records, &more.records), known).is_some() {
                continue;
            }
            sum.records.extend(more.records);
            sum.pattern |= more.pattern;
            sum.part = sum.part.or(more.part);
            merged.insert(kept, sum);
            if let Some(place) = head.get_mut(gone) {
                *place = kept;
            }
        }
        let standing = self.people.iter().enumerate().filter(|(at, _)| head.get(*at) == Some(at));
        self.tables(standing.map(|(at, one)| {
            let one = merged.get(&at).unwrap_or(one);
            (one.pattern, one.part)
        }))
    }
}

fn root(head: &[usize], mut at: usize) -> Option<usize> {
    while let Some(&next) = head.get(at) {
        if next == at {
            return Some(at);
        }
        at = next;
    }
    None
}

/// The people with a name who count, and how many people and groups without one do.
fn apart(counted: Vec<Counted>) -> (Vec<Counted>, (u64, u64)) {
    let of = |kind: Kind| counted.iter().filter(|one| one.person.kind == kind).count() as u64;
    let left_out = (of(Kind::Unnamed), of(Kind::Group));
    (counted.into_iter().filter(|one| one.person.kind == Kind::Person).collect(), left_out)
}

/// The group of each list.
fn groups(state: &State, plan: &EstimatePlan) -> HashMap<ThingNo, usize> {
    let lists = |(at, group): (usize, &super::facts::ListGroup)| {
        group
            .lists
            .iter()
            .filter_map(|list| state.find(*list))
            .map(|(list, _)| (list, at))
            .collect::<Vec<_>>()
    };
    plan.groups.iter().enumerate().flat_map(lists).collect()
}

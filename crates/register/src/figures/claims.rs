//! Claims put together that may be compared, and kept apart where they may not.
//!
//! Two claims share a group when they measure the same thing, in the same unit, of the same people, in the same place;
//! or when somebody stated that they contradict each other. What then still differs within a group is named, and
//! nothing in a group is ever added up.

use super::facts::{FigureAccount, FigureTie, Number};
use crate::claim::{Claim, Kind};
use crate::id::ThingId;
use crate::state::{KnownBy, State, Thing};
use crate::told::Told;
use std::collections::HashMap;

/// A figure with who says it.
#[derive(Clone, Debug)]
pub struct Claimed<'a> {
    /// The figure.
    pub id: ThingId,
    /// What is claimed.
    pub account: &'a FigureAccount,
    /// Who says it, where, on what ground.
    pub told: Told<'a>,
}

/// Of whom a figure speaks, as far as it decides whether two may be compared.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Scope {
    /// Of all, or it does not say.
    All,
    /// Of civilians.
    Civilians,
    /// Of police, army and other forces.
    SecurityForces,
    /// Of those whose names are known.
    Named,
    /// Of some part, in its own words.
    Part(String),
}

/// In what two claims differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// They measure different things.
    Measure,
    /// They count in different units.
    Unit,
    /// They speak of different people.
    Scope,
    /// They speak of different places, or one of a part of the other.
    Place,
}

impl Difference {
    /// All of them.
    pub const ALL: [Difference; 4] =
        [Difference::Measure, Difference::Unit, Difference::Scope, Difference::Place];

    /// The code in word keys.
    pub const fn code(self) -> &'static str {
        match self {
            Difference::Measure => "measure",
            Difference::Unit => "unit",
            Difference::Scope => "scope",
            Difference::Place => "place",
        }
    }
}

/// Claims that may stand on one axis.
#[derive(Clone, Debug)]
pub struct Group<'a> {
    /// The claims, in the order of the day they speak of.
    pub claims: Vec<Claimed<'a>>,
    /// What still differs among them: a warning stands with each.
    pub differs: Vec<Difference>,
}

impl Group<'_> {
    /// The largest number in it, for putting groups in order.
    pub fn largest(&self) -> Option<Number> {
        self.claims.iter().filter_map(|claim| claim.account.value.max(claim.account.high)).max()
    }
}

/// Every figure that counts.
pub fn claimed(state: &State) -> Vec<Claimed<'_>> {
    let figures = state.all_of(Kind::Figure).iter().map(|&number| state.thing(number));
    figures.filter_map(|figure| one(state, figure, KnownBy::Now)).collect()
}

/// One figure, as the last account of it that counts.
pub fn claimed_one(state: &State, id: ThingId, known: KnownBy) -> Option<Claimed<'_>> {
    one(state, state.find(id)?.1, known)
}

fn one<'a>(state: &'a State, thing: &'a Thing, known: KnownBy) -> Option<Claimed<'a>> {
    let accounts = state.current(thing, known).filter_map(|claim| match &claim.claim {
        Claim::Figure(account) => Some((claim, &**account)),
        _ => None,
    });
    let (claim, account) = accounts.last()?;
    Some(Claimed { id: thing.id, account, told: state.told_one(claim, known) })
}

/// In what two claims differ; nothing when they may be compared.
pub fn differences(one: &FigureAccount, other: &FigureAccount) -> Vec<Difference> {
    let differs = |difference: &Difference| match difference {
        Difference::Measure => folded(&one.measure) != folded(&other.measure),
        Difference::Unit => text(&one.unit) != text(&other.unit),
        Difference::Scope => scope(one) != scope(other),
        Difference::Place => text(&one.place) != text(&other.place),
    };
    Difference::ALL.into_iter().filter(differs).collect()
}

/// Of whom a figure speaks.
pub fn scope(account: &FigureAccount) -> Scope {
    let text = text(&account.scope);
    let has = |words: &[&str]| words.iter().any(|word| text.contains(word));
    if text.is_empty() || ["all", "все", "всего", "барлы"].iter().any(|word| text.starts_with(word))
    {
        Scope::All
    } else if has(&["civilian", "гражданск", "бейбіт"]) {
        Scope::Civilians
    } else if has(&["security force", "officer", "силовик", "сотрудник", "қызметкер"])
    {
        Scope::SecurityForces
    } else if has(&["identified", "by name", "по имен", "аты белгілі"]) {
        Scope::Named
    } else {
        Scope::Part(text)
    }
}

/// True for a figure of people who were killed, in whatever words.
pub fn counts_deaths(account: &FigureAccount) -> bool {
    const DEATHS: [&str; 7] = ["killed", "dead", "death", "погиб", "убит", "қаза", "өлтір"];
    let measure = folded(&account.measure);
    DEATHS.iter().any(|word| measure.contains(word))
}

/// Puts claims that may be compared together, larger groups first.
pub fn groups<'a>(state: &State, claims: Vec<Claimed<'a>>) -> Vec<Group<'a>> {
    let mut ends = Ends::of(claims.len());
    let mut first_like: HashMap<[String; 3], Vec<usize>> = HashMap::new();
    let place_of: HashMap<ThingId, usize> = claims.iter().enumerate().map(|(at, one)| (one.id, at)).collect();
    for (at, claim) in claims.iter().enumerate() {
        let key = [folded(&claim.account.measure), text(&claim.account.unit), text(&claim.account.place)];
        let alike = first_like.entry(key).or_default();
        if let Some(&same) = alike.iter().find(|&&other| scope(claims[other].account) == scope(claim.account))
        {
            ends.join(at, same);
        }
        alike.push(at);
        for (other, link) in state.figure_links(claim.id) {
            if let Some(&other) = place_of.get(&other).filter(|_| link.tie == FigureTie::Conflicts) {
                ends.join(at, other);
            }
        }
    }
    gathered(claims, ends)
}

fn gathered(claims: Vec<Claimed<'_>>, mut ends: Ends) -> Vec<Group<'_>> {
    let mut groups: Vec<(usize, Vec<Claimed<'_>>)> = Vec::new();
    for (at, claim) in claims.into_iter().enumerate() {
        let end = ends.find(at);
        match groups.iter_mut().find(|(of, _)| *of == end) {
            Some((_, group)) => group.push(claim),
            None => groups.push((end, vec![claim])),
        }
    }
    let mut groups: Vec<_> = groups.into_iter().map(|(_, claims)| group(claims)).collect();
    groups.sort_by_key(|group| std::cmp::Reverse(group.claims.len()));
    groups
}

fn group(mut claims: Vec<Claimed<'_>>) -> Group<'_> {
    claims.sort_by_key(|claim| (claim.account.as_of.order(), claim.account.value, claim.id));
    let mut differs: Vec<_> = claims
        .iter()
        .enumerate()
        .flat_map(|(at, one)| claims[..at].iter().flat_map(|other| differences(one.account, other.account)))
        .collect();
    differs.sort_unstable();
    differs.dedup();
    Group { claims, differs }
}

fn text(text: &Option<Box<str>>) -> String {
    folded(text.as_deref().unwrap_or(""))
}

fn folded(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// Which claims belong together: each points at another of its group, the last one at itself.
struct Ends(Vec<usize>);

impl Ends {
    fn of(count: usize) -> Ends {
        Ends((0..count).collect())
    }

    fn find(&mut self, mut at: usize) -> usize {
        while self.0[at] != at {
            self.0[at] = self.0[self.0[at]];
            at = self.0[at];
        }
        at
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.find(one), self.find(other));
        self.0[one.max(other)] = one.min(other);
    }
}

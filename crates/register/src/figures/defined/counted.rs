//! The people whom a definition counts, each with how sure it is and when it happened; and the tally of them.

use super::evidence::{claims, evidence, is_one_of};
use super::place::Places;
use crate::claim::{Claim, Kind};
use crate::events::facts::DeedAccount;
use crate::figures::definitions::facts::{Cause, Definition, Grade, Measure, Naming};
use crate::figures::definitions::nearest::measure_of_deed;
use crate::figures::persons::{Person, persons};
use crate::figures::views::least_count;
use crate::people::facts::{PersonClaim, Role, Status};
use crate::people::views::AsOf;
use crate::state::{KnownBy, State, ThingNo};
use crate::when::When;

/// One whom a definition counts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// The person, or the group.
    pub person: Person,
    /// How sure.
    pub grade: Grade,
    /// When it happened, as far as it is known.
    pub when: When,
    /// How many people: 1, or the least that is said of a group.
    pub size: u32,
}

/// How many, by how sure it is. The three are apart from each other; [`Graded::at_least`] puts them together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Graded {
    /// Confirmed.
    pub confirmed: u64,
    /// Probable and not confirmed.
    pub probable: u64,
    /// Reported and not probable.
    pub reported: u64,
}

impl Graded {
    /// How many are at least so sure.
    pub const fn at_least(&self, grade: Grade) -> u64 {
        match grade {
            Grade::Confirmed => self.confirmed,
            Grade::Probable => self.confirmed + self.probable,
            Grade::Reported => self.confirmed + self.probable + self.reported,
        }
    }

    pub(super) fn add(&mut self, grade: Grade, size: u32) {
        let size = u64::from(size);
        match grade {
            Grade::Confirmed => self.confirmed += size,
            Grade::Probable => self.probable += size,
            Grade::Reported => self.reported += size,
        }
    }
}

/// A tally by a definition. Its three numbers overlap and are never added.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DefinedTally {
    /// People with a name.
    pub named: Graded,
    /// People without a name, each known apart.
    pub unnamed: Graded,
    /// Groups without names.
    pub groups: usize,
    /// How many people those groups are said to be, at the least.
    pub in_groups: Graded,
}

impl DefinedTally {
    pub(super) fn add(&mut self, counted: &Counted) {
        match counted.person.kind {
            Kind::Person => self.named.add(counted.grade, 1),
            Kind::Unnamed => self.unnamed.add(counted.grade, 1),
            _ => {
                self.groups += 1;
                self.in_groups.add(counted.grade, counted.size);
            }
        }
    }
}

/// The tally of those counted.
pub fn tally_of(counted: &[Counted]) -> DefinedTally {
    let mut tally = DefinedTally::default();
    counted.iter().for_each(|one| tally.add(one));
    tally
}

/// Everybody whom a definition counts, in the order in which they were entered.
pub fn counted(state: &State, definition: &Definition, as_of: AsOf) -> Vec<Counted> {
    let places = definition.place.as_deref().map(|place| (Places::of(state, as_of.known), place));
    let is_there = |one: &Counted| {
        places.as_ref().is_none_or(|(places, place)| {
            let at = places.of_person(state, &one.person, (definition.measure, as_of.known));
            places.is_within(&at, place)
        })
    };
    let all = persons(state, as_of.known);
    all.filter_map(|person| one(state, person, definition, as_of)).filter(is_there).collect()
}

fn one(state: &State, person: Person, definition: &Definition, as_of: AsOf) -> Option<Counted> {
    let naming = match definition.naming {
        Naming::Either => true,
        Naming::Named => person.kind == Kind::Person,
        Naming::Unnamed => person.kind != Kind::Person,
    };
    let known = as_of.known;
    if !naming || !is_one_of(state, &person, definition.who, known) {
        return None;
    }
    let found = evidence(state, &person, definition.measure, as_of)?;
    let when = if found.when.is_unknown() {
        time_of_deeds(state, &person, (definition.measure, known))
    } else {
        found.when
    };
    let fits = found.grade >= definition.grade
        && when.overlaps(definition.period)
        && as_of.on.is_none_or(|day| when.begun_by(day))
        && has_cause(state, &person, definition.cause, known);
    fits.then(|| {
        let size = match person.kind {
            Kind::Group => largest(state, &person, known),
            _ => 1,
        };
        Counted { person, grade: found.grade, when, size }
    })
}

/// The largest of the least numbers that records of one group give.
pub(crate) fn largest(state: &State, group: &Person, known: KnownBy) -> u32 {
    let sizes = group.records.iter().map(|&number| least_count(state, state.thing(number), known));
    sizes.max().unwrap_or(0)
}

/// When the deeds of this measure were done to the person: the earliest time that any says.
fn time_of_deeds(state: &State, person: &Person, (measure, known): (Measure, KnownBy)) -> When {
    let times = deeds(state, person, known)
        .filter(|(_, deed)| measure_of_deed(&deed.kind) == Some(measure))
        .map(|(_, deed)| deed.when)
        .filter(|when| !when.is_unknown());
    times.min_by_key(|when| (when.start(), when.end())).unwrap_or(When::UNKNOWN)
}

/// What was done to the person, as told, in the order in which it was entered.
pub fn deeds<'a>(
    state: &'a State,
    person: &'a Person,
    known: KnownBy,
) -> impl Iterator<Item = (ThingNo, &'a DeedAccount)> {
    person.records.iter().flat_map(move |&record| {
        let id = state.thing(record).id;
        state.mentions_of(record).iter().filter_map(move |&number| {
            let thing = state.thing(number);
            let account =
                thing.kind().filter(|kind| *kind == Kind::Deed).and(state.deed_account(thing, known))?;
            account.victims.contains(&id).then_some((number, account))
        })
    })
}

fn has_cause(state: &State, person: &Person, cause: Cause, known: KnownBy) -> bool {
    let told = |words: &[&str]| {
        let holds = |text: &str| words.iter().any(|word| text.to_lowercase().contains(word));
        deeds(state, person, known).any(|(_, deed)| holds(&deed.kind))
            || claims(state, person, known).any(|claim| match &claim.claim {
                Claim::Person(PersonClaim::Status(note)) => note.details.as_deref().is_some_and(holds),
                _ => false,
            })
    };
    match cause {
        Cause::Any => true,
        Cause::Shot => told(SHOT),
        Cause::Tortured => told(TORTURED),
        Cause::AfterCustody => claims(state, person, known).any(|claim| match &claim.claim {
            Claim::Person(PersonClaim::Custody(_)) => true,
            Claim::Person(PersonClaim::Status(note)) => note.status == Status::Held,
            Claim::Person(PersonClaim::Role(role)) => *role == Role::Detained,
            _ => false,
        }),
    }
}

/// Words for shooting in what was done or how somebody died, in the three languages.
const SHOT: &[&str] =
    &["shot", "shoot", "bullet", "gunfire", "стрел", "пул", "огнестр", "атыл", "атып", "оқтан"];
/// Words for torture and beating.
const TORTURED: &[&str] =
    &["tortur", "beating", "beaten", "пытк", "пытал", "избит", "избиен", "азапта", "ұрып"];
